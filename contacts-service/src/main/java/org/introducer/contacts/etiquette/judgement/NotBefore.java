package org.introducer.contacts.etiquette.judgement;

import java.time.LocalDate;
import java.util.Optional;
import org.introducer.contacts.etiquette.Direction;
import org.introducer.contacts.etiquette.Reaction;
import org.introducer.contacts.etiquette.Touch;

/** The day before which they do not want to be written to, as they last named it. */
record NotBefore(LocalDate day, Touch source) {

    /**
     * A newer day replaces the older one; a later positive answer without a day lifts it; "not now" never shortens it,
     * and a day that was over when they said so is none.
     */
    static Optional<NotBefore> of(History history, Dossier dossier) {
        NotBefore etiquette = null;
        for (Touch touch : history.all(touch -> touch.direction() != Direction.OUTGOING && !touch.passive())) {
            boolean notNow = touch.isAnswer() && touch.reaction() == Reaction.NOT_NOW;
            boolean ahead = touch.notBefore() != null && touch.notBefore().isAfter(dossier.dayOf(touch.occurredAt()));
            if (ahead || touch.notBefore() != null && !notNow) {
                etiquette = new NotBefore(touch.notBefore(), touch);
            } else if (notNow) {
                LocalDate day = dossier.dayOf(touch.occurredAt())
                        .plusDays(dossier.policy().notNowDefault());
                boolean shorter = etiquette != null && etiquette.day().isAfter(day);
                etiquette = shorter ? etiquette : new NotBefore(day, touch);
            } else if (touch.isAnswer() && touch.reaction().lifts()) {
                etiquette = null;
            }
        }
        return Optional.ofNullable(etiquette);
    }
}

package org.introducer.contacts.etiquette.judgement;

import java.time.LocalDate;
import java.util.Optional;
import org.introducer.contacts.etiquette.Direction;
import org.introducer.contacts.etiquette.Reaction;
import org.introducer.contacts.etiquette.Touch;

/** The day before which they do not want to be written to, as they last named it. */
record NotBefore(LocalDate day, Touch source) {

    /** A newer day replaces the older one; a later positive answer without a day lifts it; "not now" never shortens it. */
    static Optional<NotBefore> of(History history, Dossier dossier) {
        NotBefore etiquette = null;
        for (Touch touch : history.all(touch -> touch.direction() != Direction.OUTGOING && !touch.passive())) {
            if (touch.notBefore() != null) {
                etiquette = new NotBefore(touch.notBefore(), touch);
            } else if (touch.isAnswer() && touch.reaction() == Reaction.NOT_NOW) {
                LocalDate day = dossier.dayOf(touch.occurredAt())
                        .plusDays(dossier.policy().notNowDefault());
                boolean shorter = etiquette != null && etiquette.day().isAfter(day);
                etiquette = shorter ? etiquette : new NotBefore(day, touch);
            } else if (touch.isAnswer() && touch.reaction() != Reaction.DECLINE) {
                etiquette = null;
            }
        }
        return Optional.ofNullable(etiquette);
    }
}

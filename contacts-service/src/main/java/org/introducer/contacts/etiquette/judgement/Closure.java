package org.introducer.contacts.etiquette.judgement;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import org.introducer.contacts.etiquette.Purpose;
import org.introducer.contacts.etiquette.Reaction;
import org.introducer.contacts.etiquette.Touch;

/**
 * An answer that closed an ask.
 *
 * @param answer the decline or the referral
 * @param purpose what it closed
 * @param until the day on which it ends by itself
 */
record Closure(Touch answer, Purpose purpose, LocalDate until) {

    /** The last answer that is known decides: only that person reopens, and a meeting lifts no decline. */
    static Optional<Closure> of(History history, Dossier dossier) {
        return history.last(touch -> touch.isAnswer() && touch.reaction() != Reaction.NOT_SAID)
                .flatMap(answer -> switch (answer.reaction()) {
                    case DECLINE -> Optional.of(declined(answer, history, dossier));
                    case REFERRAL -> referred(answer, history, dossier);
                    case POSITIVE, NOT_SAID, NOT_NOW, OUT_OF_OFFICE -> Optional.empty();
                });
    }

    private static Closure declined(Touch answer, History history, Dossier dossier) {
        MonthDay start = dossier.policy().seasonStart();
        LocalDate day = dossier.dayOf(answer.occurredAt());
        LocalDate thisYear = start.atYear(day.getYear());
        LocalDate until = day.isBefore(thisYear) ? thisYear : start.atYear(day.getYear() + 1);
        return new Closure(answer, answered(answer, history), until);
    }

    /** A new message, meeting or introduction since then is a new matter. */
    private static Optional<Closure> referred(Touch answer, History history, Dossier dossier) {
        boolean wentOn = history.hasAfter(answer, touch -> touch.isUnansweredAsk() || touch.opensNewThread());
        LocalDate until =
                dossier.dayOf(answer.occurredAt()).plusDays(dossier.policy().updateGap());
        return wentOn ? Optional.empty() : Optional.of(new Closure(answer, answered(answer, history), until));
    }

    /** The purpose of the message it names, else of the last message before it. */
    private static Purpose answered(Touch answer, History history) {
        return history.last(touch -> touch.isMessage() && touch.id().equals(answer.answersId()))
                .or(() -> history.lastBefore(answer, Touch::isUnansweredAsk))
                .map(Touch::purpose)
                .orElse(Purpose.ASK);
    }

    boolean isDecline() {
        return answer.reaction() == Reaction.DECLINE;
    }
}

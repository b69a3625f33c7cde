package org.introducer.contacts.letter.readiness;

import java.time.LocalDate;
import java.util.List;

/**
 * Whether to ask for the letter now.
 *
 * @param opensOn the first day on which to ask; null: no supervision is recorded that would tell
 */
public record Prompt(boolean open, LocalDate opensOn, String why) {

    static Prompt of(Author author, LetterProgress progress, LetterPolicy policy, LocalDate today) {
        LocalDate opens = author.supervised().stream()
                .map(one -> opensOn(one, policy))
                .min(LocalDate::compareTo)
                .orElse(null);
        if (progress != LetterProgress.PLANNED && progress != LetterProgress.NOT_PLANNED) {
            return new Prompt(false, opens, "The author was asked already.");
        }
        if (author.mustNotBeAsked()) {
            return new Prompt(
                    false, opens, "The follow-up state of the contact is " + author.state() + ": do not write now.");
        }
        if (opens == null) {
            return new Prompt(false, null, "No supervision by this person is recorded.");
        }
        return opens.isAfter(today)
                ? new Prompt(false, opens, "Ask " + policy.promptLead() + " days before the supervision ends.")
                : new Prompt(true, opens, "The time to ask has come; the outreach check says whether a message fits.");
    }

    /** Never before the supervision begins, however short it is. */
    private static LocalDate opensOn(Supervised supervised, LetterPolicy policy) {
        if (supervised.to() != null) {
            LocalDate before = supervised.to().minusDays(policy.promptLead());
            return before.isBefore(supervised.from()) ? supervised.from() : before;
        }
        return SupervisedTime.of(
                        supervised.kind(), List.of(supervised), policy.minimum(supervised.kind()), supervised.from())
                .reachedOn();
    }
}

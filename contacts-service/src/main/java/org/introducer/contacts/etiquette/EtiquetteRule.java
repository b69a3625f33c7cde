package org.introducer.contacts.etiquette;

import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The rules that an answer can rest on; the name is the stable id. The numbers in their texts are those of the policy in force. */
@Schema(
        description = "rule of etiquette that an answer rests on; its numbers are those of the policy in force. "
                + "DO_NOT_CONTACT stands above all others; FIRST_MESSAGE: nothing was written yet")
public enum EtiquetteRule {
    DO_NOT_CONTACT("Do-not-contact is set for this person; it holds until it is lifted with a reason."),
    NO_UNSOLICITED_MAIL("The program says that it does not want unsolicited mail."),
    NO_CONTACT_AFTER_INTERVIEW("The program says that it does not want to be contacted after the interview."),
    DECLINED("They declined: this purpose is closed for the season. One thank-you is open; only they can reopen it."),
    REFERRED("A referral answers the ask: thank them, and write to the person they named."),
    NOT_BEFORE("They named a day before which they do not want to be contacted."),
    OUT_OF_OFFICE("They are away: the days from the receipt of the notice to their return do not count."),
    EVENT_WINDOW(policy -> "After a meeting at an event, send a personal follow-up %s after its last day."
            .formatted(days(policy.eventFrom(), policy.eventDue()))),
    SECOND_UNANSWERED(policy ->
            "After %s without a reaction, over all channels, move on.".formatted(messages(policy.maxUnanswered()))),
    FOLLOW_UP_WINDOW(policy -> policy.maxUnanswered() > 1
            ? "After an unanswered message, send one polite follow-up after %s."
                    .formatted(days(policy.followUpFrom(), policy.followUpDue()))
            : "An unanswered message has no follow-up."),
    OFFICE_REMINDER(policy -> "An office is reminded after %d working days, then try another address or the telephone."
            .formatted(policy.officeReminder())),
    PROMISE_BY_THEM("What they promised is asked for from its own due date on."),
    PROMISE_TO_THEM("What was promised to them may be sent."),
    NEW_ASK("With somebody who has answered before, silence is judged for each ask."),
    UPDATE_GAP(policy -> "At least %d days lie between two updates; co-authors and supervisors are exempt."
            .formatted(policy.updateGap())),
    COURTESY("Thanks, and what they asked for, may be sent at any time."),
    RECIPIENT_BUSY("They get many first messages at present: wait until the day named."),
    CADENCE("The applicant wants to stay in touch at this interval."),
    ENGAGED("They have reacted before and no ask is open."),
    ANSWER_NOT_SAID("They answered, and whether yes or no is not recorded: read the answer before you write."),
    FIRST_MESSAGE("Nothing is unanswered: a message is allowed.");

    private final Function<Policy, String> text;

    EtiquetteRule(String text) {
        this(policy -> text);
    }

    EtiquetteRule(Function<Policy, String> text) {
        this.text = text;
    }

    /** The rule in words, with the numbers of this policy. */
    public String text(Policy policy) {
        return text.apply(policy);
    }

    /** "7 to 10 days", or "10 days" where both are one. */
    private static String days(int from, int to) {
        return from == to ? from + " days" : from + " to " + to + " days";
    }

    public static String messages(int count) {
        return count == 1 ? "1 message" : count + " messages";
    }
}

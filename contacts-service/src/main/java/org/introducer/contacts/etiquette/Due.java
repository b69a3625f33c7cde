package org.introducer.contacts.etiquette;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One reason why a contact is in the due queue.
 *
 * @param fingerprint the same for the same cause, so that a dismissed reason stays away until there is a new one
 * @param closes the last day on which it is listed; null when it has no end
 */
public record Due(Urgency urgency, String fingerprint, String why, LocalDate closes) {

    /** What the reason is about. */
    @Schema(
            name = "FollowUpReason",
            description =
                    "why a contact is in the due queue. PROMISE: a promise has a date; EVENT: the window after a meeting "
                            + "at an event; FOLLOW_UP: a message without an answer; NOT_BEFORE: the day they named has come; "
                            + "CADENCE: the interval to stay in touch is over")
    public enum Reason {
        PROMISE,
        EVENT,
        FOLLOW_UP,
        NOT_BEFORE,
        CADENCE
    }

    /** The order of the queue: what was promised, what closes soon, what is late, what may be done. */
    @Schema(
            name = "FollowUpUrgency",
            description =
                    "how urgent a reason is, the most urgent first: promises by the applicant, windows that close, "
                            + "promises to the applicant, what is overdue, what may be done")
    public enum Urgency {
        PROMISED_BY_ME(Reason.PROMISE),
        EVENT_OPEN(Reason.EVENT),
        PROMISED_BY_THEM(Reason.PROMISE),
        OVERDUE(Reason.FOLLOW_UP),
        OPEN(Reason.FOLLOW_UP),
        NOT_BEFORE_REACHED(Reason.NOT_BEFORE),
        EVENT_LATE(Reason.EVENT),
        CADENCE(Reason.CADENCE);

        private final Reason reason;

        Urgency(Reason reason) {
            this.reason = reason;
        }

        public Reason reason() {
            return reason;
        }
    }
}

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
    @Schema(name = "FollowUpReason")
    public enum Reason {
        PROMISE,
        EVENT,
        FOLLOW_UP,
        NOT_BEFORE,
        CADENCE
    }

    /** The order of the queue: what was promised, what closes soon, what is late, what may be done. */
    @Schema(name = "FollowUpUrgency")
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

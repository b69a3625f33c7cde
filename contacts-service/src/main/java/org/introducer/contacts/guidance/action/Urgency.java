package org.introducer.contacts.guidance.action;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How near the deadline of an action is. */
@Schema(
        name = "NextActionUrgency",
        description =
                "NOW: the deadline has passed or is a week away at most; SOON and LATER: farther away; ANY_TIME: no "
                        + "deadline is known")
public enum Urgency {
    /** It has passed, or is a week away at most. */
    NOW,
    SOON,
    LATER,
    /** No deadline is known. */
    ANY_TIME;

    static Urgency of(Deadline deadline, ActionPolicy policy, LocalDate today) {
        if (deadline == null) {
            return ANY_TIME;
        }
        if (!deadline.day().isAfter(today.plusDays(policy.now()))) {
            return NOW;
        }
        return deadline.day().isAfter(today.plusDays(policy.soon())) ? LATER : SOON;
    }
}

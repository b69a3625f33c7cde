package org.introducer.contacts.activity;

import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far the applicant is with an opportunity. */
@Schema(
        name = "OpportunityState",
        description =
                "NOTED: interesting; PLANNED: wanted; SUBMITTED: applied; then ACCEPTED or REJECTED; WITHDRAWN: not "
                        + "wanted any more")
enum OpportunityState {
    NOTED,
    PLANNED,
    SUBMITTED,
    ACCEPTED,
    REJECTED,
    WITHDRAWN;

    /** What can come of it: what needs no decision is ACCEPTED at once, and nothing else that was never sent. */
    boolean mayBecome(OpportunityState next, OpportunityKind kind) {
        if (isToDo() && next == ACCEPTED) {
            return !kind.isDecided();
        }
        return switch (this) {
            case NOTED -> Set.of(PLANNED, SUBMITTED, WITHDRAWN).contains(next);
            case PLANNED -> Set.of(SUBMITTED, WITHDRAWN).contains(next);
            case SUBMITTED -> Set.of(ACCEPTED, REJECTED, WITHDRAWN).contains(next);
            case ACCEPTED, REJECTED, WITHDRAWN -> false;
        };
    }

    /** Something is still to be sent. */
    boolean isToDo() {
        return this == NOTED || this == PLANNED;
    }
}

package org.introducer.mentorship.agreement;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The state of an agreement; it follows from what both have accepted and from the day. */
@Schema(
        name = "AgreementState",
        description =
                "PROPOSED: at least one of the two has still to accept; ACCEPTED: both have; COMPLETED: both had, "
                        + "and its last day has passed; LAPSED: its last day passed before; REPLACED: by a later one")
enum AgreementState {
    /** At least one of the two has still to accept it. */
    PROPOSED,
    ACCEPTED,
    /** Both had accepted it, and its last day has passed. */
    COMPLETED,
    /** Its last day has passed before both had accepted it. */
    LAPSED,
    /** Another one was proposed before both had accepted it, or accepted by both since. */
    REPLACED
}

package org.introducer.mentorship.session;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The state of a session; it follows from the time and from what was said of who came. */
@Schema(
        description = "follows from the time and from what was said. NOT_REPORTED: over, and nobody has said who came; "
                + "DONE: both came; NO_SHOW: somebody did not come, or is said not to have; DISPUTED: the two say "
                + "different things, a coordinator decides")
enum SessionState {
    PLANNED,
    CANCELLED,
    /** It is over, and nobody has said who came. */
    NOT_REPORTED,
    /** Both came. */
    DONE,
    /** Somebody did not come, or is said not to have come and has not contradicted yet. */
    NO_SHOW,
    /** The two say different things of who came; a coordinator decides. */
    DISPUTED
}

package org.introducer.mentorship.session;

/** The state of a session; it follows from the time and from what was said of who came. */
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

package org.introducer.mentorship.request;

/** The state of a request. */
public enum RequestState {
    OPEN,
    ACCEPTED,
    DECLINED,
    /** The mentee took it back, or found another mentor of the type. */
    WITHDRAWN,
    /** The mentor or the mentee is gone, or takes no part in the cycle any more. */
    CLOSED
}

package org.introducer.mentorship.request;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The state of a request. */
@Schema(
        description =
                "OPEN: the mentor has to answer; INFORMATION_REQUESTED: the mentee has to; WAITING: in line for a "
                        + "seat, no time runs; ACCEPTED; DECLINED; WITHDRAWN: by the mentee, or another mentor of the type was "
                        + "found; CLOSED: one of the two takes no part any more; EXPIRED: who had to answer did not in time")
public enum RequestState {
    /** The mentor has to answer. */
    OPEN,
    /** The mentor asked for more information: the mentee has to answer. */
    INFORMATION_REQUESTED,
    /** The mentor has no free seat for it yet: it waits in line, and no time for an answer runs. */
    WAITING,
    ACCEPTED,
    DECLINED,
    /** The mentee took it back, or found another mentor of the type. */
    WITHDRAWN,
    /** The mentor or the mentee is gone, takes no part in the cycle any more, or the mentor has left the pool by silence. */
    CLOSED,
    /** Who had to answer did not do so in time. */
    EXPIRED;

    /** Those that can still be answered. */
    static final List<RequestState> LIVE = List.of(OPEN, INFORMATION_REQUESTED, WAITING);

    boolean isLive() {
        return LIVE.contains(this);
    }
}

package org.introducer.mentorship.mentorships;

import static org.introducer.mentorship.MentorshipProblem.MENTORSHIP_STATE;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The state of a mentorship. */
@Schema(
        description =
                "PROPOSED: one of the two, or both, have still to accept; ACTIVE; PAUSED: a coordinator looks into "
                        + "something, contact details are hidden and the seat is kept; DECLINED; WITHDRAWN: the run was, or "
                        + "another one published; ENDED")
public enum MentorshipState {
    /** A published run proposes it; one of the two, or both, have still to accept. */
    PROPOSED,
    ACTIVE,
    /** A coordinator looks into something; contact details are not shown, the seat is kept. */
    PAUSED,
    DECLINED,
    /** The run was withdrawn, or another one published, before both had accepted. */
    WITHDRAWN,
    ENDED;

    /** Those that both have accepted and that are not over. */
    static final List<MentorshipState> ACCEPTED = List.of(ACTIVE, PAUSED);

    /** Those in which the mentor's seat, and the mentee's place for the type, are taken. */
    static final List<MentorshipState> WITH_SEAT = List.of(PROPOSED, ACTIVE, PAUSED);

    private static final Map<MentorshipState, Set<MentorshipState>> STEPS = Map.of(
            PROPOSED,
            EnumSet.of(ACTIVE, DECLINED, WITHDRAWN),
            ACTIVE,
            EnumSet.of(PAUSED, ENDED),
            PAUSED,
            EnumSet.of(ACTIVE, ENDED));

    MentorshipState to(MentorshipState next) {
        if (!STEPS.getOrDefault(this, Set.of()).contains(next)) {
            throw MENTORSHIP_STATE.because("A mentorship that is %s cannot become %s.", this, next);
        }
        return next;
    }
}

package org.introducer.mentorship;

import org.introducer.platform.problem.Problem;

/** Every failure that is mentorship-service's own. */
public enum MentorshipProblem implements Problem {
    MENTOR_NOT_FOUND(404, "There is no such mentor, or it is not yours to see."),
    MENTOR_EXISTS(409, "This person has a mentor profile in the tenant."),
    MENTEE_NOT_FOUND(404, "There is no such mentee, or it is not yours to see."),
    MENTEE_EXISTS(409, "This applicant is a mentee already."),
    CYCLE_NOT_FOUND(404, "There is no such cycle, or it is not yours to see."),
    ENROLMENT_NOT_FOUND(404, "There is no such enrolment, or it is not yours to see."),
    ENROLMENT_EXISTS(409, "This person takes part in the cycle already."),
    DO_NOT_MATCH_NOT_FOUND(404, "There is no such do-not-match, or it is not yours to see."),
    LOCK_NOT_FOUND(404, "There is no such lock, or it is not yours to see."),
    LOCK_EXISTS(409, "The mentee is locked in this type already."),
    LOCK_CONTRADICTS(422, "A lock contradicts a hard rule, another lock, or the seats."),
    COORDINATOR_NOT_FOUND(404, "There is no such coordinator, or it is not yours to see."),
    COORDINATOR_EXISTS(409, "This person is a coordinator already."),
    RUN_NOT_FOUND(404, "There is no such run, or it is not yours to see."),
    RUN_STATE(409, "The run is not in a state that allows this."),
    RUN_STALE(409, "What the run was made of has changed since."),
    FOUR_EYES(409, "The cycle asks that another person publishes."),
    RUN_TOO_LARGE(422, "The run has more possible pairs than can be looked at."),
    MENTORSHIP_NOT_FOUND(404, "There is no such mentorship, or it is not yours to see."),
    MENTORSHIP_STATE(409, "The mentorship is not in a state that allows this."),
    NO_SEAT_LEFT(409, "The mentor has no seat left."),
    MENTEE_TAKEN(409, "The mentee has a mentor of this type in the cycle."),
    REQUEST_NOT_FOUND(404, "There is no such request, or it is not yours to see."),
    REQUEST_EXISTS(409, "The mentee has asked this mentor already."),
    REQUEST_STATE(409, "The request has been answered."),
    PAIR_NOT_POSSIBLE(422, "The rules of the cycle do not allow this pair."),
    REFERENCE_UNKNOWN(422, "The body names something that does not exist, or is not yours."),
    PROGRAM_UNKNOWN(422, "program-service does not know this program.");

    private final int status;
    private final String title;

    MentorshipProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}

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
    CYCLE_INCOMPLETE(422, "The cycle lacks what this needs."),
    COORDINATOR_NOT_FOUND(404, "There is no such coordinator, or it is not yours to see."),
    COORDINATOR_EXISTS(409, "This person is a coordinator already."),
    NOT_DELETED(409, "It is not deleted."),
    RESTORE_WINDOW_OVER(409, "The time in which a deletion can be undone is over."),
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

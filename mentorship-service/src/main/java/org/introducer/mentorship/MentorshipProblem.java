package org.introducer.mentorship;

import org.introducer.platform.problem.Problem;

/** Every failure that is mentorship-service's own. */
public enum MentorshipProblem implements Problem {
    MENTOR_NOT_FOUND(404, "There is no such mentor, or you may not see it."),
    MENTOR_EXISTS(409, "A mentor profile for this person already exists in the tenant."),
    MENTEE_NOT_FOUND(404, "There is no such mentee, or you may not see it."),
    MENTEE_EXISTS(409, "A mentee profile for this applicant already exists."),
    CYCLE_NOT_FOUND(404, "There is no such cycle, or you may not see it."),
    APPLICATIONS_NOT_OPEN(409, "Mentees cannot apply to the cycle now; a coordinator can enrol them."),
    NOT_ELIGIBLE(422, "The answers do not meet what the cycle requires of mentees."),
    ENROLMENT_NOT_FOUND(404, "There is no such enrolment, or you may not see it."),
    ENROLMENT_EXISTS(409, "This person is already enrolled in the cycle."),
    DO_NOT_MATCH_NOT_FOUND(404, "There is no such do-not-match, or you may not see it."),
    LOCK_NOT_FOUND(404, "There is no such lock, or you may not see it."),
    LOCK_EXISTS(409, "The mentee already has a lock for this mentor type."),
    LOCK_CONTRADICTS(422, "A lock contradicts a hard rule, another lock, or the seats."),
    COORDINATOR_NOT_FOUND(404, "There is no such coordinator, or you may not see it."),
    COORDINATOR_EXISTS(409, "This person is already a coordinator."),
    RUN_NOT_FOUND(404, "There is no such run, or you may not see it."),
    RUN_STATE(409, "The run is not in a state that allows this."),
    RUN_STALE(409, "The inputs of the run have changed since it was made."),
    FOUR_EYES(409, "The cycle requires that another person publishes the run."),
    RUN_TOO_LARGE(422, "The run has more pairs than the limit."),
    MENTORSHIP_NOT_FOUND(404, "There is no such mentorship, or you may not see it."),
    MENTORSHIP_STATE(409, "The mentorship is not in a state that allows this."),
    NO_SEAT_LEFT(409, "The mentor has no seat left."),
    MENTEE_TAKEN(409, "The mentee already has a mentor of this type in the cycle."),
    SESSION_NOT_FOUND(404, "There is no such session, or you may not see it."),
    SESSION_STATE(409, "The session is not in a state that allows this."),
    NOTE_NOT_FOUND(404, "There is no such note, or you may not see it."),
    CONCERN_NOT_FOUND(404, "There is no such concern, or you may not see it."),
    CONCERN_STATE(409, "The concern is not in a state that allows this."),
    REQUEST_NOT_FOUND(404, "There is no such request, or you may not see it."),
    REQUEST_EXISTS(409, "The mentee already has a request to this mentor."),
    REQUEST_LIMIT(409, "The mentee has as many open requests as the cycle allows."),
    REQUEST_STATE(409, "The request is not in a state that allows this."),
    COMMITMENT_NOT_FOUND(404, "There is no such task, or you may not see it."),
    COMMITMENT_STATE(409, "The task is not in a state that allows this."),
    AGREEMENT_NOT_FOUND(404, "There is no such agreement, or you may not see it."),
    AGREEMENT_STATE(409, "The agreement is not in a state that allows this."),
    SURVEY_ANSWER_NOT_FOUND(404, "There is no such answer, or you may not see it."),
    SURVEY_STATE(409, "The survey about the mentorship is not open, or answered already."),
    SPEED_EVENT_NOT_FOUND(404, "There is no such speed mentoring event, or you may not see it."),
    SPEED_EVENT_STATE(409, "The event or its plan is not in a state that allows this."),
    SPEED_EVENT_TOO_LARGE(422, "The event has more people and rounds than one plan can have."),
    SPEED_PLAN_NOT_FOUND(404, "The event has no plan yet."),
    PARTICIPANT_NOT_FOUND(404, "There is no such participant, or you may not see it."),
    PARTICIPANT_EXISTS(409, "This person already takes part in the event."),
    NO_TABLE_LEFT(409, "There are fewer tables than mentors at the event."),
    GROUP_NOT_FOUND(404, "There is no such mentoring group, or you may not see it."),
    GROUP_MEMBER_NOT_FOUND(404, "There is no such member of the mentoring group, or you may not see them."),
    GROUP_MEMBER_EXISTS(409, "This mentee is already in the mentoring group."),
    GROUP_STATE(409, "The mentoring group is not in a state that allows this."),
    NO_PLACE_LEFT(409, "The mentoring group has no place left."),
    IMPORT_NOT_FOUND(404, "There is no such import, or you may not see it."),
    IMPORT_EXPIRED(409, "The rows of this import have expired."),
    WRONG_FILE(422, "The file is not of the kind that was declared; nothing is imported."),
    PAIR_NOT_POSSIBLE(422, "The rules of the cycle do not allow this pair."),
    REFERENCE_UNKNOWN(422, "The body refers to something that does not exist, or that you may not use."),
    PROGRAM_UNKNOWN(422, "The program does not exist in program-service.");

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

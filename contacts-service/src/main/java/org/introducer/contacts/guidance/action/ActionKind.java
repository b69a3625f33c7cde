package org.introducer.contacts.guidance.action;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an action is. */
@Schema(
        name = "NextActionKind",
        description = "what to do, such as to keep a promise, to answer a proposal, or to apply to a program")
public enum ActionKind {
    /** Do what the applicant promised to somebody. */
    KEEP_PROMISE,
    /** Accept or decline a mentorship that a matching proposes. */
    ANSWER_PROPOSAL,
    /** Answer what a mentor asked before deciding on a request. */
    ANSWER_MENTOR,
    APPLY_TO_PROGRAM,
    CERTIFY_RANK_LIST,
    /** Begin a step to certification and training. */
    BEGIN_STEP,
    /** Apply for an opportunity: membership, abstract, grant, webinar, rotation. */
    APPLY_FOR_OPPORTUNITY,
    /** Send what a project still needs by its deadline. */
    FINISH_PROJECT,
    /** Write to somebody who was met at an event. */
    WRITE_AFTER_EVENT,
    /** Record who was met at an event that is over. */
    DEBRIEF_EVENT,
    ASK_FOR_LETTER,
    FOLLOW_UP,
    /** Ask for what somebody promised. */
    REMIND_OF_PROMISE,
    /** Find out what a program says about visas. */
    FIND_OUT_VISA_STANCE,
    /** Say who came to a session with a mentor. */
    REPORT_SESSION,
    PLAN_SESSION,
    /** Ask another mentor in place of one who has not answered. */
    ASK_ANOTHER_MENTOR,
    REACH_MILESTONE,
    STAY_IN_TOUCH
}

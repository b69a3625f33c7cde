package org.introducer.mentorship.run;

import static org.introducer.mentorship.MentorshipProblem.RUN_STATE;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The state of a run: first as a job, then as a result until its publication. */
@Schema(
        description =
                "QUEUED and RUNNING, then FAILED or DRAFT; IN_REVIEW: waits for publication, by another person in a "
                        + "cycle with `fourEyes`; PUBLISHED: mentorships are proposed; WITHDRAWN: proposals that nobody had "
                        + "accepted were taken back")
public enum RunState {
    QUEUED,
    RUNNING,
    FAILED,
    DRAFT,
    IN_REVIEW,
    PUBLISHED,
    WITHDRAWN;

    private static final Map<RunState, Set<RunState>> STEPS = Map.of(
            QUEUED, EnumSet.of(DRAFT, FAILED),
            DRAFT, EnumSet.of(IN_REVIEW, PUBLISHED),
            IN_REVIEW, EnumSet.of(DRAFT, PUBLISHED),
            PUBLISHED, EnumSet.of(WITHDRAWN));

    /** Whether there is a result to look at. */
    public boolean hasResult() {
        return this == DRAFT || this == IN_REVIEW || this == PUBLISHED || this == WITHDRAWN;
    }

    RunState to(RunState next) {
        if (!STEPS.getOrDefault(this, Set.of()).contains(next)) {
            throw RUN_STATE.because("A run that is %s cannot become %s.", this, next);
        }
        return next;
    }
}

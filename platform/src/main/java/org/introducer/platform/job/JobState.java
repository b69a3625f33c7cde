package org.introducer.platform.job;

import static org.introducer.platform.problem.PlatformProblem.CONFLICT;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The state of a job. */
@Schema(
        description =
                "state of the work behind it. QUEUED, RUNNING, then PREVIEWED where a preview is to be confirmed, "
                        + "APPLYING, DONE; FAILED, CANCELLED or REVERTED end it")
public enum JobState {
    QUEUED,
    RUNNING,
    PREVIEWED,
    APPLYING,
    DONE,
    FAILED,
    CANCELLED,
    REVERTED;

    private static final Map<JobState, Set<JobState>> STEPS = Map.of(
            QUEUED, EnumSet.of(RUNNING, CANCELLED, FAILED),
            RUNNING, EnumSet.of(PREVIEWED, DONE, FAILED, CANCELLED),
            PREVIEWED, EnumSet.of(APPLYING, CANCELLED, FAILED),
            APPLYING, EnumSet.of(DONE, FAILED, REVERTED),
            DONE, EnumSet.of(REVERTED, APPLYING),
            FAILED, EnumSet.of(APPLYING),
            CANCELLED, EnumSet.noneOf(JobState.class),
            REVERTED, EnumSet.noneOf(JobState.class));

    /** Whether a worker runs it, or should. */
    public boolean working() {
        return this == QUEUED || this == RUNNING || this == APPLYING;
    }

    JobState to(JobState next) {
        if (!STEPS.get(this).contains(next)) {
            throw CONFLICT.because("A job that is %s cannot become %s.", this, next);
        }
        return next;
    }
}

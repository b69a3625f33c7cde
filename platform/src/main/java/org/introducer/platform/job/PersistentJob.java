package org.introducer.platform.job;

import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;

/** Work that is ordered and has to be done, however often it fails: whatever goes wrong, a database that restarts or a service that is away, may go well later. */
public abstract class PersistentJob implements JobHandler {

    private static final Logger LOG = Logger.getLogger(PersistentJob.class);
    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);

    /** Does the whole work, or as {@link JobHandler#run} says. */
    protected abstract void carryOut(Job job);

    /** How long the job is left alone after a failure. */
    protected abstract Duration pauseAfterFailure(Job job);

    @Override
    public int mostAttempts() {
        return Integer.MAX_VALUE;
    }

    @Override
    public void run(Job job) {
        try {
            carryOut(job);
        } catch (ClaimLost | JobPostponed e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.warnf(e, "Job %s (%s) is tried again", job.id(), kind());
            throw new JobPostponed("Job " + job.id() + " could not be carried out", pauseAfterFailure(job));
        }
    }

    /** The older the work, the longer: a service that is away for a second is asked soon, one that is away for a day four times an hour. */
    public static Duration pause(Instant since, Instant now) {
        Duration quarter = Duration.between(since, now).dividedBy(4);
        return quarter.compareTo(SHORTEST_PAUSE) < 0
                ? SHORTEST_PAUSE
                : quarter.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : quarter;
    }
}

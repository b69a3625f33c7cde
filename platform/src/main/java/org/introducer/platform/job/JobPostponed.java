package org.introducer.platform.job;

import java.time.Duration;

/** A resource that a job needs is in use or away: the job is retried a little later, and no connection waits meanwhile. */
public final class JobPostponed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final Duration SHORTLY = Duration.ofSeconds(2);

    private final Duration pause;

    public JobPostponed(String why) {
        this(why, SHORTLY);
    }

    /** @param pause how long the job is left alone */
    public JobPostponed(String why, Duration pause) {
        super(why, null, false, false);
        this.pause = pause;
    }

    Duration pause() {
        return pause;
    }
}

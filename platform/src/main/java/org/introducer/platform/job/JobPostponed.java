package org.introducer.platform.job;

/** A resource that a job needs is in use: the job is retried a little later, and no connection waits meanwhile. */
public final class JobPostponed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public JobPostponed(String why) {
        super(why, null, false, false);
    }
}

package org.introducer.platform.job;

/** What a job needs is in use: it is taken up again a little later, and no connection waits meanwhile. */
public final class JobPostponed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public JobPostponed(String why) {
        super(why, null, false, false);
    }
}

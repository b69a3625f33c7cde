package org.introducer.platform.job;

/** Does the work of one kind of job; one bean per kind. */
public interface JobHandler {

    String kind();

    /**
     * Does the whole work or throws; called without a transaction, as the person who asked, in their tenant. A job that is
     * claimed a second time (its worker died) is called again: what it does must be all or nothing, or repeatable.
     * It ends by moving the job on ({@link Jobs#change}); {@link JobPostponed} leaves it for later, any other exception makes it
     * FAILED.
     */
    void run(Job job);

    /** Whether its jobs, once they ended, go when they are no longer kept; not where something else refers to them. */
    default boolean passing() {
        return false;
    }

    /**
     * Whether its jobs are of the person whose data they work on, and go with that person. Others are of the organisation or the
     * installation, whoever asked for them.
     */
    default boolean personal() {
        return false;
    }

    /** How many workers may have died over one step of it before it is given up. */
    default int mostAttempts() {
        return 3;
    }
}

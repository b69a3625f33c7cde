package org.introducer.platform.retention;

import java.time.Instant;

/** Deletes one kind of rows that are older than they are kept, in all tenants; a bean for each kind. */
public interface Purge {

    /** How many go in one transaction, so that no other waits long; whoever deletes as many is asked again. */
    int MOST = 10_000;

    /** The kind, for the log: such as {@code deleted rows}. */
    String what();

    /** Deletes at most {@link #MOST}, or all. @return how many went */
    int before(Instant now, RetentionPeriods periods);
}

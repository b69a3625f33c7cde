package org.introducer.platform.job;

import java.util.UUID;

/** A worker's job was cancelled, or claimed by another worker, while it worked: what it did must not count. */
public final class ClaimLost extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ClaimLost(UUID job) {
        super("Job " + job + " is no longer this worker's", null, false, false);
    }
}

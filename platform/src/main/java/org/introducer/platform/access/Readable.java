package org.introducer.platform.access;

import java.util.UUID;

/**
 * An applicant whose data the caller may read. Only {@link Access} makes one, after it has asked, so that what takes one cannot be
 * called without.
 */
public sealed class Readable permits Writable {

    private final UUID id;

    Readable(UUID id) {
        this.id = id;
    }

    public UUID id() {
        return id;
    }
}

package org.introducer.platform.access;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a consent reaches. */
@Schema(
        name = "ConsentScope",
        description = "READ: the applicant's data may be read; READ_WRITE: and changed for the applicant")
public enum Scope {
    READ,
    READ_WRITE;

    boolean covers(Scope needed) {
        return this == READ_WRITE || needed == READ;
    }
}

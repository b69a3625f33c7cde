package org.introducer.platform.access;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a consent reaches. */
@Schema(name = "ConsentScope")
public enum Scope {
    READ,
    READ_WRITE;

    boolean covers(Scope needed) {
        return this == READ_WRITE || needed == READ;
    }
}

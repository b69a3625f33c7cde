package org.introducer.platform.access;

/** How far a consent reaches. */
public enum Scope {
    READ,
    READ_WRITE;

    boolean covers(Scope needed) {
        return this == READ_WRITE || needed == READ;
    }
}

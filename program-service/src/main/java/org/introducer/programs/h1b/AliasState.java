package org.introducer.programs.h1b;

/** Whether an alias counts. */
enum AliasState {
    PROPOSED,
    /** The only one that links rows of files to programs. */
    CONFIRMED,
    /** Rejected before it was confirmed. */
    REJECTED,
    /** Confirmed once, then withdrawn. */
    WITHDRAWN
}

package org.introducer.programs.h1b;

/** Whether an alias counts. */
enum AliasState {
    PROPOSED,
    /** The only one that links rows of files to programs. */
    CONFIRMED,
    /** Turned down before it was confirmed. */
    REJECTED,
    /** Confirmed once, and taken back. */
    WITHDRAWN
}

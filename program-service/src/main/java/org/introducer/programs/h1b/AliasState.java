package org.introducer.programs.h1b;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether an alias counts. */
@Schema(
        description = "only a CONFIRMED alias links rows of files to programs; REJECTED: before it was confirmed; "
                + "WITHDRAWN: after it")
enum AliasState {
    PROPOSED,
    /** The only one that links rows of files to programs. */
    CONFIRMED,
    /** Rejected before it was confirmed. */
    REJECTED,
    /** Confirmed once, then withdrawn. */
    WITHDRAWN
}

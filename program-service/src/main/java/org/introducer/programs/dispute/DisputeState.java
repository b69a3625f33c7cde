package org.introducer.programs.dispute;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a dispute. */
@Schema(
        name = "DisputeState",
        description =
                "OPEN: to be decided; ACCEPTED: the fact was wrong, a correction was recorded or the fact withdrawn; "
                        + "REJECTED: it stands; WITHDRAWN: the filer took the dispute back")
enum DisputeState {
    OPEN,
    ACCEPTED,
    REJECTED,
    WITHDRAWN
}

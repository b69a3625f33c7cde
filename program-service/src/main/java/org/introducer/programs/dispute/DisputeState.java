package org.introducer.programs.dispute;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a dispute. */
@Schema(name = "DisputeState")
enum DisputeState {
    OPEN,
    ACCEPTED,
    REJECTED,
    WITHDRAWN
}

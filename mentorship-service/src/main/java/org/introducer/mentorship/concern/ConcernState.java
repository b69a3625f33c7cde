package org.introducer.mentorship.concern;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The state of a concern. */
@Schema(description = "OPEN: coordinators have it; RESOLVED: they concluded")
enum ConcernState {
    OPEN,
    RESOLVED
}

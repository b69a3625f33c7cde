package org.introducer.programs.acquaintance;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether somebody may be written to, from yes to no. */
@Schema(
        name = "ResidentMayBeAsked",
        description = "ALLOW: may be written to now; WAIT: not before a day; STOP: not at all")
public enum MayAsk {
    ALLOW,
    WAIT,
    STOP
}

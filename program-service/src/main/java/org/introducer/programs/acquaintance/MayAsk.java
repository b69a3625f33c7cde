package org.introducer.programs.acquaintance;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether somebody may be written to, from yes to no. */
@Schema(name = "ResidentMayBeAsked")
public enum MayAsk {
    ALLOW,
    WAIT,
    STOP
}

package org.introducer.programs.fact;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a fact can still be relied on. */
@Schema(
        description =
                "by the age of the evidence. FRESH; STALE: counts, and is to be checked again; EXPIRED: too old or "
                        + "of another season, and counts as unknown")
public enum Freshness {
    FRESH,
    /** Old enough to be checked again; still counts. */
    STALE,
    /** Too old, or not of the season asked, or of one that is over: counts as unknown. */
    EXPIRED
}

package org.introducer.programs.verification;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why somebody should ask again. */
@Schema(
        description =
                "CONFLICT: accepted facts contradict each other; MISSING: no accepted fact says anything; REPORTED: "
                        + "only a resident or a third party says it; EXPIRED: "
                        + "too old, of another season, or of none; STALE: counts, but not for long")
public enum VerificationReason {
    /** Accepted facts contradict each other, so that none of them can be relied on. */
    CONFLICT,
    /** No accepted fact says anything. */
    MISSING,
    /** Only a resident or a third party says it, so that nothing rests on it. */
    REPORTED,
    /** What was said is too old, or of another season, or names none. */
    EXPIRED,
    /** What was said still counts, but not for long. */
    STALE
}

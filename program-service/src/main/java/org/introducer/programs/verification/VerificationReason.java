package org.introducer.programs.verification;

/** Why somebody should ask again. */
public enum VerificationReason {
    /** Accepted facts contradict each other, so that none of them can be relied on. */
    CONFLICT,
    /** No accepted fact says anything. */
    MISSING,
    /** What was said is too old, or of another season, or names none. */
    EXPIRED,
    /** What was said still counts, but not for long. */
    STALE
}

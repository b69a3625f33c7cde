package org.introducer.programs.fact;

/** Whether a fact can still be relied on. */
public enum Freshness {
    FRESH,
    /** Old enough to be checked again; still counts. */
    STALE,
    /** Too old, or not of the season asked, or of one that is over: counts as unknown. */
    EXPIRED
}

package org.introducer.mentorship.run;

/** What a run looks for. */
public enum RunMode {
    /** No mentee and mentor would both rather have each other. */
    STABLE,
    /** The most points in all. */
    MAX_SCORE,
    /** The most mentees matched. */
    MAX_PARTICIPATION
}

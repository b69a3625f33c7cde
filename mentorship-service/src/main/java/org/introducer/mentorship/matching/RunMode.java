package org.introducer.mentorship.matching;

/** What a run looks for. */
public enum RunMode {
    /** No mentee and mentor would both rather have each other. */
    STABLE,
    /** The most points in all; of several, the most mentees matched. */
    MAX_SCORE,
    /** The most mentees matched; of several, the most points in all. */
    MAX_PARTICIPATION
}

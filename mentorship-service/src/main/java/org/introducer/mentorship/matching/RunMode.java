package org.introducer.mentorship.matching;

/** The goal of a run. */
public enum RunMode {
    /** No blocking pair. */
    STABLE,
    /** The most points in all; of several, the most mentees matched. */
    MAX_SCORE,
    /** The most mentees matched; of several, the most points in all. */
    MAX_PARTICIPATION
}

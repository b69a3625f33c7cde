package org.introducer.mentorship.matching;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The goal of a run. */
@Schema(
        description =
                "STABLE: no two people prefer each other to their match; MAX_SCORE: the most points, then the most "
                        + "mentees; MAX_PARTICIPATION: the most mentees, then the most points")
public enum RunMode {
    /** No blocking pair. */
    STABLE,
    /** The most points in all; of several, the most mentees matched. */
    MAX_SCORE,
    /** The most mentees matched; of several, the most points in all. */
    MAX_PARTICIPATION
}

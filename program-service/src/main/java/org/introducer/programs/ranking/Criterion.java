package org.introducer.programs.ranking;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a shortlist weighs; each is a value from 0 to 1000, or not available. */
@Schema(
        name = "RankingCriterion",
        description =
                "VISA: training there on a visa that the applicant takes; ELIGIBILITY: requirements and preferences; "
                        + "IMG_HISTORY: how regularly non-US IMGs entered; NETWORK: how well the applicant is connected; "
                        + "LOCATION: where it lies")
public enum Criterion {
    /** Whether training there is possible on a visa that the applicant takes. */
    VISA,
    /** How far the requirements and preferences are met. */
    ELIGIBILITY,
    /** How regularly non-US IMGs entered in the last five years. */
    IMG_HISTORY,
    /** How well the applicant is connected there. */
    NETWORK,
    /** Whether it lies where the applicant wants to be. */
    LOCATION
}

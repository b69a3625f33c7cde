package org.introducer.programs.ranking;

import java.util.Map;
import org.introducer.programs.imghistory.ImgHistory;
import org.introducer.programs.verdict.Feasibility;

/**
 * The numbers of a ranking.
 *
 * @param missing what counts for a value that is not available, 0 to 1000
 * @param visa the value of each standing; a standing that is missing here has none
 * @param imgHistory the value of each band of the last five years; a band that is missing here has none
 * @param unmetPreference what each unmet preference takes from the value of eligibility
 * @param openQuestion what each open question takes from it
 */
public record RankingPolicy(
        String version,
        String source,
        int missing,
        Map<Feasibility, Integer> visa,
        Map<ImgHistory.Band, Integer> imgHistory,
        int unmetPreference,
        int openQuestion,
        int defaultWeight) {

    public RankingPolicy {
        visa = Map.copyOf(visa);
        imgHistory = Map.copyOf(imgHistory);
    }
}

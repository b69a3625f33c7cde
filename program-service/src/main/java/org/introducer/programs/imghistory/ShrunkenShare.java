package org.introducer.programs.imghistory;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A program's share drawn towards what other programs of its pathway show, the more the fewer residents of its own are known
 * (empirical Bayes).
 *
 * @param count cases of the program itself
 * @param of cases among how many of its own
 * @param percent mean of the estimate
 */
@Schema(
        name = "ImgEstimate",
        description =
                "the share of non-US IMGs of the five-year window, drawn towards what other programs of the pathway show")
public record ShrunkenShare(
        @Schema(description = "cases of the program itself", examples = "4")
        int count,

        @Schema(description = "among how many of its own", examples = "9")
        int of,

        @Schema(description = "estimated share in percent", examples = "23.0")
        double percent,

        @Schema(
                description = "lower end of its 95 % interval, in percent; what the prior does not know is not in it",
                examples = "9.6")
        double low,

        @Schema(description = "upper end of that interval, in percent", examples = "40.3")
        double high,

        SharePrior prior) {

    private static final double TAIL = 0.025;

    static ShrunkenShare of(Share own, BetaDistribution estimate, SharePrior prior) {
        return new ShrunkenShare(
                own.count(),
                own.of(),
                Share.percent(estimate.mean()),
                Share.percent(estimate.quantile(TAIL)),
                Share.percent(estimate.quantile(1 - TAIL)),
                prior);
    }
}

package org.introducer.programs.imghistory;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How the shares of many programs are spread, as a beta distribution: what is expected of a program before its own residents are
 * counted. Its mean and strength are fitted to the counts by moments (beta-binomial; Kleinman 1973).
 *
 * @param percent the mean of the distribution, that of all residents together
 * @param strength as many residents of a program's own count as much as the prior
 * @param programs how many programs it is fitted to
 * @param residents how many residents they have together
 */
@Schema(name = "ImgPrior", description = "how the shares of the programs of one pathway are spread, from their counts")
public record SharePrior(
        @Schema(description = "mean share of all residents together, in percent", examples = "12.4")
        double percent,

        @Schema(
                description = "a program with as many residents of its own lies halfway between both",
                examples = "18.2")
        double strength,

        @Schema(
                description = "how many programs it is fitted to, each with five known residents at least",
                examples = "41")
        int programs,

        @Schema(description = "how many residents of known standing they have together", examples = "612")
        int residents) {

    /** Fewest programs of which a spread is told. */
    static final int LEAST_PROGRAMS = 10;

    /** Where programs differ no more than chance lets them, a program's own counts still say something. */
    static final double MOST_STRENGTH = 1000;

    private static final double LEAST_STRENGTH = 0.1;

    /** The spread of these shares; empty when too few of them have a denominator, or when none or all residents are cases. */
    public static Optional<SharePrior> of(Collection<Share> shares) {
        List<Share> counted =
                shares.stream().filter(share -> share.of() >= Share.LEAST).toList();
        long residents = counted.stream().mapToLong(Share::of).sum();
        long cases = counted.stream().mapToLong(Share::count).sum();
        if (counted.size() < LEAST_PROGRAMS || cases == 0 || cases == residents) {
            return Optional.empty();
        }
        double mean = (double) cases / residents;
        return Optional.of(new SharePrior(
                // To a thousandth, so that what is seen at all is not nothing.
                Math.round(mean * 100_000) / 1000.0,
                Math.round(strength(counted, mean, residents) * 10) / 10.0,
                counted.size(),
                (int) residents));
    }

    /**
     * One over the correlation of two residents of one program, less one. The weighted squares of the deviations from the mean
     * are expected to be p(1-p)((1-r)(k-1) + r(N - sum n^2 / N)) for k programs, N residents and a correlation r.
     */
    private static double strength(List<Share> counted, double mean, long residents) {
        double squares = counted.stream()
                .mapToDouble(share -> share.of() * Math.pow((double) share.count() / share.of() - mean, 2))
                .sum();
        double sizes = counted.stream()
                .mapToDouble(share -> (double) share.of() * share.of())
                .sum();
        double free = counted.size() - 1.0;
        double correlation = (squares / (mean * (1 - mean)) - free) / (residents - sizes / residents - free);
        return correlation <= 0 ? MOST_STRENGTH : Math.clamp(1 / correlation - 1, LEAST_STRENGTH, MOST_STRENGTH);
    }

    private BetaDistribution distribution() {
        return new BetaDistribution(percent / 100 * strength, (1 - percent / 100) * strength);
    }

    /** What a program's own counts make of it; empty below five residents, of which nothing is told. */
    public Optional<ShrunkenShare> estimate(Share own) {
        return own.of() < Share.LEAST
                ? Optional.empty()
                : Optional.of(ShrunkenShare.of(own, distribution().after(own.count(), own.of()), this));
    }
}

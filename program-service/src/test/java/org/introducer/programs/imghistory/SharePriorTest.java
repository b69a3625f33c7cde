package org.introducer.programs.imghistory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("P11")
class SharePriorTest {

    private static final long SEED = 20261130;

    /** A program as it is in truth, and what is counted of it. */
    private record Simulated(double share, Share counted) {}

    /** Programs whose true shares have a beta distribution of whole numbers, which is that of an order statistic. */
    private static List<Simulated> programs(int alpha, int beta, int many, Random random) {
        return IntStream.range(0, many)
                .mapToObj(_ -> {
                    double[] uniform =
                            random.doubles(alpha + beta - 1L).sorted().toArray();
                    double share = uniform[alpha - 1];
                    int of = 5 + random.nextInt(16);
                    int count =
                            (int) random.doubles(of).filter(one -> one < share).count();
                    return new Simulated(share, Share.of(count, of));
                })
                .toList();
    }

    private static List<Share> counted(List<Simulated> programs) {
        return programs.stream().map(Simulated::counted).toList();
    }

    @Test
    void the_fit_finds_the_spread_that_was_simulated() {
        for (int[] truth : new int[][] {{2, 14}, {3, 5}, {1, 9}}) {
            SharePrior prior = SharePrior.of(counted(programs(truth[0], truth[1], 4000, new Random(SEED))))
                    .orElseThrow();
            double strength = truth[0] + truth[1];
            assertEquals(100 * truth[0] / strength, prior.percent(), 1.0);
            assertEquals(strength, prior.strength(), 0.15 * strength);
        }
    }

    @Test
    void the_estimate_is_nearer_to_the_truth_than_the_share_itself_and_its_interval_holds_it_as_often_as_it_says() {
        Random random = new Random(SEED);
        double raw = 0;
        double shrunken = 0;
        int held = 0;
        int all = 0;
        for (int round = 0; round < 50; round++) {
            List<Simulated> programs = programs(2, 14, 60, random);
            SharePrior prior = SharePrior.of(counted(programs)).orElseThrow();
            for (Simulated program : programs) {
                ShrunkenShare estimate = prior.estimate(program.counted()).orElseThrow();
                raw += Math.pow(program.counted().percent() - 100 * program.share(), 2);
                shrunken += Math.pow(estimate.percent() - 100 * program.share(), 2);
                held += estimate.low() <= 100 * program.share() && 100 * program.share() <= estimate.high() ? 1 : 0;
                all++;
            }
        }
        assertTrue(shrunken < 0.7 * raw, "%.0f of %.0f".formatted(shrunken, raw));
        double coverage = (double) held / all;
        assertTrue(coverage > 0.92 && coverage < 0.98, "95 %% interval holds %.3f".formatted(coverage));
    }

    @Test
    void few_residents_are_drawn_further_towards_the_others_than_many() {
        SharePrior prior = new SharePrior(10, 20, 40, 600);
        ShrunkenShare few = prior.estimate(Share.of(3, 6)).orElseThrow();
        ShrunkenShare many = prior.estimate(Share.of(30, 60)).orElseThrow();
        assertEquals(19.2, few.percent());
        assertEquals(40.0, many.percent());
        assertTrue(few.low() < few.percent() && few.percent() < few.high());
        assertTrue(many.high() - many.low() < few.high() - few.low());
    }

    @Test
    void below_five_residents_or_ten_programs_nothing_is_estimated() {
        Share share = Share.of(1, 5);
        assertEquals(Optional.empty(), SharePrior.of(Collections.nCopies(9, share)));
        assertTrue(SharePrior.of(Collections.nCopies(10, share)).isPresent());
        assertEquals(
                Optional.empty(),
                SharePrior.of(IntStream.range(0, 20)
                        .mapToObj(i -> i < 9 ? share : Share.of(1, 4))
                        .toList()));
        assertEquals(Optional.empty(), SharePrior.of(Collections.nCopies(10, Share.of(0, 9))));
        SharePrior prior = SharePrior.of(Collections.nCopies(10, share)).orElseThrow();
        assertEquals(Optional.empty(), prior.estimate(Share.of(2, 4)));
    }

    @Test
    void programs_that_differ_no_more_than_chance_lets_them_are_taken_together() {
        SharePrior prior =
                SharePrior.of(Collections.nCopies(30, Share.of(2, 10))).orElseThrow();
        assertEquals(SharePrior.MOST_STRENGTH, prior.strength());
        assertEquals(20.0, prior.percent());
    }

    @Test
    void a_beta_distribution_of_known_values() {
        assertEquals(0.5, new BetaDistribution(3, 3).below(0.5), 1e-9);
        assertEquals(0.3, new BetaDistribution(1, 1).quantile(0.3), 1e-9);
        // 1 - (1 - x)^n is the distribution of the least of n.
        assertEquals(1 - Math.pow(0.8, 7), new BetaDistribution(1, 7).below(0.2), 1e-9);
        assertEquals(Math.pow(0.9, 12), new BetaDistribution(12, 1).below(0.9), 1e-9);
    }
}

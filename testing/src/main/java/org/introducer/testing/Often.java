package org.introducer.testing;

import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsCollector;

/** Holds properties against what they rarely try: an assertion behind a condition, or in a loop, runs or its property fails. */
public final class Often {

    private Often() {}

    /** Says whether the condition holds; the property fails when it holds in fewer tries than this many of a hundred. */
    public static boolean often(int leastPercent, boolean holds) {
        collected("asserted", holds)
                .coverage(coverage -> coverage.check(true).percentage(share -> share >= leastPercent));
        return holds;
    }

    /** The property fails when it never met this in any of its tries. */
    public static void sometimes(String what, boolean met) {
        collected(what, met).coverage(coverage -> coverage.check(true).count(tries -> tries > 0));
    }

    private static StatisticsCollector collected(String label, boolean holds) {
        StatisticsCollector statistics = Statistics.label(label);
        statistics.collect(holds);
        return statistics;
    }
}

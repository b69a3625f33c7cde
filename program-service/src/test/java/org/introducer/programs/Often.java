package org.introducer.programs;

import net.jqwik.api.statistics.Statistics;

/** Holds properties against what they rarely try: an assertion behind a condition runs, or its property fails. */
public final class Often {

    private Often() {}

    /** Says whether the condition holds; the property fails when it holds in fewer tries than this many of a hundred. */
    public static boolean often(int leastPercent, boolean holds) {
        Statistics.label("asserted")
                .collect(holds)
                .coverage(coverage -> coverage.check(true).percentage(share -> share >= leastPercent));
        return holds;
    }
}

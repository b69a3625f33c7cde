package org.introducer.mentorship.matching;

import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsCollector;

/** What a property must have met in some of its tries, or it fails: an assertion in a loop over nothing says nothing. */
final class Seen {

    private Seen() {}

    static void sometimes(String what, boolean met) {
        StatisticsCollector statistics = Statistics.label(what);
        statistics.collect(met);
        statistics.coverage(coverage -> coverage.check(true).count(tries -> tries > 0));
    }
}

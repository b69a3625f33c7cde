package org.introducer.contacts.network.path;

import java.time.LocalDate;
import java.util.List;

/**
 * Every number of paths and introductions, as one version of the policy.
 *
 * @param maxHops the longest path, the step from the applicant to the first person included
 * @param halfLife days after which a relationship between others is worth half, unless it was observed again
 * @param dormant what is left of an old one, from 0 to 1
 * @param sharedWork what a tie is worth at least with whom the applicant shares work, from 0 to 1
 * @param asksPerIntroducer how many introductions one person is asked for within {@code askWindow}
 * @param askWindow in days
 */
public record PathPolicy(
        String version,
        LocalDate effectiveFrom,
        List<String> sources,
        int maxHops,
        int halfLife,
        double dormant,
        double sharedWork,
        int asksPerIntroducer,
        int askWindow) {

    /** The version in force. */
    public static final PathPolicy CURRENT = new PathPolicy(
            "2026-1",
            LocalDate.of(2026, 1, 1),
            List.of(
                    "Our own defaults without an outside source: all numbers here, and those of types, closeness and sources."),
            4,
            1095,
            0.2,
            0.5,
            2,
            90);

    public PathPolicy {
        sources = List.copyOf(sources);
    }
}

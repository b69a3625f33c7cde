package org.introducer.mentorship.statistics;

import java.util.Map;
import java.util.Set;
import org.introducer.platform.privacy.SmallGroups;

/** How few people no number is shown of. */
public final class SmallCells {

    /** The fewest people that a number is shown for. */
    public static final int LEAST = 5;

    private SmallCells() {}

    /**
     * The groups that are not shown, those included that a small one would follow without.
     *
     * @param counts people of each group; every person of the whole is in exactly one
     */
    public static <G extends Comparable<G>> Set<G> hidden(Map<G, Integer> counts) {
        return SmallGroups.hidden(counts, 0, LEAST);
    }
}

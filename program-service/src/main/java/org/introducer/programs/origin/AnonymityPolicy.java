package org.introducer.programs.origin;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.introducer.platform.privacy.SmallGroups;

/**
 * How few people may be shown.
 *
 * @param least the smallest group that is shown, the fewest people hidden together, and the step in which counts move
 */
record AnonymityPolicy(String version, String source, int least) {

    AnonymityPolicy {
        if (least < 2) {
            throw new IllegalArgumentException("A group of one is somebody");
        }
    }

    /**
     * The groups of a whole that may be shown, rounded down to whole steps, so that no two counts shown differ by fewer people than a
     * step. What is hidden would else follow from a total that is known from elsewhere: see {@link SmallGroups}.
     *
     * @param counts people of each group; everybody of the whole is in exactly one
     * @param nameless how many belong to no group that could be named; they count as hidden
     */
    <K extends Comparable<K>> Map<K, Integer> shown(Map<K, Integer> counts, int nameless) {
        Set<K> hidden = SmallGroups.hidden(counts, nameless, least);
        Map<K, Integer> shown = new TreeMap<>();
        counts.forEach((group, count) -> {
            if (!hidden.contains(group)) {
                shown.put(group, count / least * least);
            }
        });
        return shown;
    }
}

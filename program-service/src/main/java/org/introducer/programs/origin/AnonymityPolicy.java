package org.introducer.programs.origin;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

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
     * step. A group that is too small is hidden, and with it the smallest of the others, until those hidden have enough people
     * together: what is hidden would else follow from a total that is known from elsewhere.
     *
     * @param counts people of each group; everybody of the whole is in exactly one
     * @param nameless how many belong to no group that could be named; they count as hidden
     */
    <K extends Comparable<K>> Map<K, Integer> shown(Map<K, Integer> counts, int nameless) {
        List<Map.Entry<K, Integer>> bySize = counts.entrySet().stream()
                .sorted(Map.Entry.<K, Integer>comparingByValue(Comparator.naturalOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
        Set<K> hidden = new HashSet<>();
        int together = nameless;
        for (Map.Entry<K, Integer> group : bySize) {
            if (group.getValue() < least || together > 0 && together < least) {
                hidden.add(group.getKey());
                together += group.getValue();
            }
        }
        Map<K, Integer> shown = new TreeMap<>();
        counts.forEach((group, count) -> {
            if (!hidden.contains(group)) {
                shown.put(group, count / least * least);
            }
        });
        return shown;
    }
}

package org.introducer.mentorship.statistics;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which groups of a whole are not shown, so that nobody can be told from the numbers: not those of fewer than {@link #LEAST} people, and,
 * because what is hidden is the whole less what is shown, as many more as it takes until at least {@link #LEAST} people are hidden together.
 */
public final class SmallCells {

    /** The fewest people that a number is shown for. */
    public static final int LEAST = 5;

    private SmallCells() {}

    /**
     * @param counts people of each group; every person of the whole is in exactly one
     * @param already groups that are hidden for another reason
     */
    public static <G extends Comparable<G>> Set<G> hidden(Map<G, Integer> counts, Set<G> already) {
        List<Map.Entry<G, Integer>> bySize = counts.entrySet().stream()
                .sorted(Map.Entry.<G, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .toList();
        Set<G> hidden = new LinkedHashSet<>();
        int together = 0;
        for (Map.Entry<G, Integer> group : bySize) {
            if (group.getValue() < LEAST || already.contains(group.getKey())) {
                hidden.add(group.getKey());
                together += group.getValue();
            }
        }
        for (Map.Entry<G, Integer> group : bySize) {
            if (together > 0 && together < LEAST && hidden.add(group.getKey())) {
                together += group.getValue();
            }
        }
        return hidden;
    }
}

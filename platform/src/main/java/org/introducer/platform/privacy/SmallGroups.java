package org.introducer.platform.privacy;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which groups of a whole are not shown, so that nobody can be told from the numbers of the others. */
public final class SmallGroups {

    private SmallGroups() {}

    /**
     * The groups that are too small, and the smallest of the others until those hidden have enough people together: what is hidden is the
     * whole less what is shown.
     *
     * @param counts people of each group; everybody of the whole is in one at most
     * @param others how many of the whole are in no group that could be shown; they count as hidden
     * @param least the smallest group that is shown, and the fewest people who are hidden together
     */
    public static <G extends Comparable<G>> Set<G> hidden(Map<G, Integer> counts, int others, int least) {
        List<Map.Entry<G, Integer>> bySize = counts.entrySet().stream()
                .sorted(Map.Entry.<G, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .toList();
        Set<G> hidden = new HashSet<>();
        int together = others;
        for (Map.Entry<G, Integer> group : bySize) {
            if (group.getValue() < least || together > 0 && together < least) {
                hidden.add(group.getKey());
                together += group.getValue();
            }
        }
        return hidden;
    }
}

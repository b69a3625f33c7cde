package org.introducer.mentorship.statistics;

import java.util.List;
import java.util.OptionalDouble;

/** How unevenly something is spread (Gini 1912): 0 when everybody has the same, near 1 when one has all. */
public final class Gini {

    private Gini() {}

    /** Empty when nobody has anything. */
    public static OptionalDouble of(List<Integer> loads) {
        List<Integer> sorted = loads.stream().sorted().toList();
        long sum = 0;
        long weighted = 0;
        for (int i = 0; i < sorted.size(); i++) {
            sum += sorted.get(i);
            weighted += (i + 1L) * sorted.get(i);
        }
        if (sum == 0) {
            return OptionalDouble.empty();
        }
        double n = sorted.size();
        return OptionalDouble.of(2 * weighted / (n * sum) - (n + 1) / n);
    }
}

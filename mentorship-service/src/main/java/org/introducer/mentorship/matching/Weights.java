package org.introducer.mentorship.matching;

import java.util.Map;

/** How much each criterion counts, 0 to {@value #MAX}; an absent criterion counts nothing. */
public record Weights(Map<Criterion, Integer> byCriterion) {

    public static final int MAX = 100;

    public Weights {
        byCriterion.forEach((criterion, weight) -> {
            if (weight < 0 || weight > MAX) {
                throw new IllegalArgumentException(criterion + " weighs 0 to " + MAX + ", not " + weight + ".");
            }
        });
        byCriterion = Map.copyOf(byCriterion);
    }

    public int of(Criterion criterion) {
        return byCriterion.getOrDefault(criterion, 0);
    }

    /** All criteria in their declared order, as an array for the inner loop. */
    public int[] toArray() {
        int[] weights = new int[Criterion.values().length];
        byCriterion.forEach((criterion, weight) -> weights[criterion.ordinal()] = weight);
        return weights;
    }
}

package org.introducer.mentorship.matching.outcome;

import java.util.List;
import org.introducer.mentorship.matching.Criterion;
import org.introducer.mentorship.matching.MatchingPolicy;

/** What a pair is worth, in points; the parts sum to the total exactly, because all of it is whole numbers. */
public record Score(int total, List<Part> parts) {

    public Score {
        parts = List.copyOf(parts);
        if (parts.stream().mapToInt(Part::points).sum() != total) {
            throw new IllegalArgumentException("The parts of a score sum to its total.");
        }
    }

    /**
     * One criterion: {@code points = weight x 1000 x met / outOf}, rounded down; nothing when {@code outOf} is 0,
     * because the mentee asked for nothing of the kind.
     *
     * @param evidence the normalised terms both sides named
     */
    public record Part(Criterion criterion, int weight, int met, int outOf, int points, List<String> evidence) {
        public Part {
            evidence = List.copyOf(evidence);
        }
    }

    public static int points(int weight, int met, int outOf) {
        return outOf == 0 ? 0 : weight * MatchingPolicy.CURRENT.pointsPerWeight() * met / outOf;
    }
}

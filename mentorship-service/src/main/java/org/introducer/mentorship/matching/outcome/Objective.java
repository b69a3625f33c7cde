package org.introducer.mentorship.matching.outcome;

import java.util.Optional;
import org.introducer.mentorship.matching.MatchInputs;
import org.introducer.mentorship.matching.MatchingPolicy;
import org.introducer.mentorship.matching.RunMode;

/**
 * What an optimal run adds up: {@code worth = perMatch + perPoint x score}, and in a re-run 1 more for a pair that was made before, 1
 * less for a mentee who had nobody. The factors are so far apart that one aim decides only where all before it leave a choice.
 *
 * @param perMatch what counts for every pair
 * @param perPoint what counts for every point of its score
 * @param followsEarlier whether earlier pairs decide between equals
 */
public record Objective(long perMatch, long perPoint, boolean followsEarlier) {

    /** A worth is a whole number that every JSON reader holds exactly. */
    private static final long LARGEST_WORTH = (1L << 53) - 1;

    /** The objective of these inputs; empty for {@link RunMode#STABLE}, which adds nothing up. */
    public static Optional<Objective> of(MatchInputs inputs) {
        return of(inputs, !inputs.previous().isEmpty());
    }

    /** @param followsEarlier false: as if there were no earlier pairs */
    public static Optional<Objective> of(MatchInputs inputs, boolean followsEarlier) {
        long mentees = inputs.mentees().size();
        long change = followsEarlier ? 2 * mentees + 2 : 1;
        return switch (inputs.mode()) {
            case STABLE -> Optional.empty();
            case MAX_SCORE ->
                Optional.of(new Objective(change, Math.multiplyExact(mentees + 1, change), followsEarlier));
            case MAX_PARTICIPATION ->
                Optional.of(new Objective(
                        Math.multiplyExact(Math.multiplyExact(mentees, most(inputs)) + 1, change),
                        change,
                        followsEarlier));
        };
    }

    /** Whether every worth of these inputs stays a number that can be written down exactly. */
    public static boolean fits(MatchInputs inputs) {
        double mentees = inputs.mentees().size() + 2;
        return inputs.mode() == RunMode.STABLE || 2 * mentees * mentees * (most(inputs) + 1) < LARGEST_WORTH / 2;
    }

    public long worth(int score, int bonus) {
        return perMatch + perPoint * score + bonus;
    }

    private static long most(MatchInputs inputs) {
        return (long) MatchingPolicy.CURRENT.pointsPerWeight()
                * inputs.weights().byCriterion().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum();
    }
}

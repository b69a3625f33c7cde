package org.introducer.mentorship.matching;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The outcome of a run, in the order of type and mentee. Equal inputs give an equal result and equal bytes.
 *
 * @param orders who could take whom and how each side ranked the other: what a verifier needs
 * @param diff against the previous pairs: of all matchings that are stable once the ties are broken, none changes fewer
 * @param freshChurn what the one that is best for the mentees would have changed
 */
public record MatchResult(
        String policy,
        String inputsDigest,
        long seed,
        List<Pairing> pairs,
        List<Unmatched> unmatched,
        List<Order> orders,
        RunDiff diff,
        int freshChurn) {

    public MatchResult {
        pairs = pairs.stream()
                .sorted(Comparator.comparing(Pairing::pair, Pair.ORDER))
                .toList();
        unmatched = unmatched.stream()
                .sorted(Comparator.comparing(Unmatched::type).thenComparing(Unmatched::mentee, IdOrder.BY_TEXT))
                .toList();
        orders = orders.stream()
                .sorted(Comparator.comparing(Order::pair, Pair.ORDER))
                .toList();
    }

    /**
     * A pair and what speaks for it.
     *
     * @param choice which choice of the mentee the mentor was, from 1, ties counted alike, whether or not the better ones could be; 0 for a
     *     locked pair
     * @param conflictDisclosed the mentor helps to choose for a program the mentee applied to; which one is not said
     */
    public record Pairing(Pair pair, boolean locked, int choice, boolean conflictDisclosed, Score score) {}

    /**
     * A mentee left over in a type.
     *
     * @param changes steps which, taken together, match the mentee: found by running the match again with them
     */
    public record Unmatched(UUID mentee, MentorType type, Cause cause, List<Change> changes) {
        public Unmatched {
            changes = List.copyOf(changes);
        }

        public enum Cause {
            /** No mentor of the type meets the hard rules of the cycle. */
            NO_ELIGIBLE_MENTOR,
            /** Mentors meet the rules, but a do-not-match or a conflict of interest excludes each of them. */
            EXCLUDED,
            /** A mentor outside the mentee's own list would have taken the mentee. */
            LIST_TOO_SHORT,
            /** Every eligible mentor is full with mentees ranked higher. */
            ALL_FULL_WITH_BETTER_RANKED
        }
    }

    /** An acceptable pair: the mentee's tier for the mentor and the mentor's for the mentee, smaller is better. */
    public record Order(Pair pair, int menteeTier, long mentorTier) {}

    public Set<Pair> pairSet() {
        return Set.copyOf(pairs.stream().map(Pairing::pair).toList());
    }

    /** The canonical JSON of this result. */
    public String canonicalJson() {
        return ResultJson.of(this);
    }
}

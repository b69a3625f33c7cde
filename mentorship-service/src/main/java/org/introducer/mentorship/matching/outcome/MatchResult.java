package org.introducer.mentorship.matching.outcome;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.mentorship.matching.Change;
import org.introducer.mentorship.matching.IdOrder;
import org.introducer.mentorship.matching.MentorType;
import org.introducer.mentorship.matching.Pair;
import org.introducer.mentorship.matching.RuleId;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of a run, in the order of type and mentee. Equal inputs give an equal result.
 *
 * @param orders who could take whom and how each side ranked the other. In mode STABLE, of a mentee who is matched, only the match and whom
 *     they like better: nobody else can block. Otherwise all pairs that may be
 * @param optimality in the modes that look for an optimum: what was added up, and the prices that prove it; empty in mode STABLE
 * @param diff against the previous pairs: of all matchings that are stable once the ties are broken, or worth as much, none changes fewer
 * @param freshChurn what the one that is best for the mentees, or an optimum of the seed's choice, would have changed
 */
public record MatchResult(
        String policy,
        long seed,
        List<Pairing> pairs,
        List<Unmatched> unmatched,
        List<Order> orders,
        Optional<Optimality> optimality,
        RunDiff diff,
        int freshChurn) {

    private static final Comparator<Order> IN_MENTEES_ORDER = Comparator.comparing(
                    (Order order) -> order.pair().type())
            .thenComparing(order -> order.pair().mentee(), IdOrder.BY_TEXT)
            .thenComparingInt(Order::menteeTier)
            .thenComparing(order -> order.pair().mentor(), IdOrder.BY_TEXT);

    public MatchResult {
        pairs = pairs.stream()
                .sorted(Comparator.comparing(Pairing::pair, Pair.ORDER))
                .toList();
        unmatched = unmatched.stream()
                .sorted(Comparator.comparing(Unmatched::type).thenComparing(Unmatched::mentee, IdOrder.BY_TEXT))
                .toList();
        orders = orders.stream().sorted(IN_MENTEES_ORDER).toList();
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
     * @param rules with {@link Cause#NO_ELIGIBLE_MENTOR}: the hard rules that stand between the mentee and the mentor for whom the fewest
     *     have to change
     * @param changes steps which, taken together, match the mentee: found by running the match again with them
     */
    public record Unmatched(
            UUID mentee, MentorType type, @Nullable Cause cause, List<RuleId> rules, List<Change> changes) {
        public Unmatched {
            rules = List.copyOf(rules);
            changes = List.copyOf(changes);
        }

        @Schema(
                name = "UnmatchedCause",
                description =
                        "NO_ELIGIBLE_MENTOR: none of the type meets the hard rules; EXCLUDED: do-not-match or a conflict of "
                                + "interest excludes each who does; LIST_TOO_SHORT: a mentor outside the mentee's list would have "
                                + "taken the mentee; NO_SEAT: those acceptable have none; ALL_FULL_WITH_BETTER_RANKED: all seats went "
                                + "to mentees ranked higher")
        public enum Cause {
            /** No mentor of the type meets the hard rules of the cycle. */
            NO_ELIGIBLE_MENTOR,
            /** Mentors meet the rules, but a do-not-match or a conflict of interest excludes each of them. */
            EXCLUDED,
            /** A mentor outside the mentee's own list would have taken the mentee. */
            LIST_TOO_SHORT,
            /** Mentors meet the rules, but those the mentee may have offer no seat: their number is 0, or all are in use. */
            NO_SEAT,
            /** Every eligible mentor is full with mentees ranked higher. */
            ALL_FULL_WITH_BETTER_RANKED
        }
    }

    /**
     * An acceptable pair: the mentee's tier for the mentor and the mentor's for the mentee, smaller is better.
     *
     * @param worth what the pair would add in a mode that looks for an optimum; 0 in mode STABLE
     */
    public record Order(Pair pair, int menteeTier, long mentorTier, long worth) {}

    /**
     * The proof that nothing is worth more: no pair is worth more than its two prices, and the pairs that were made are worth exactly all
     * prices together.
     *
     * @param menteePrices of those who take part, per type
     * @param seatPrices of every mentor whom somebody may have, per type
     */
    public record Optimality(Objective objective, List<Price> menteePrices, List<Price> seatPrices) {
        public Optimality {
            menteePrices = sorted(menteePrices);
            seatPrices = sorted(seatPrices);
        }

        private static List<Price> sorted(List<Price> prices) {
            return prices.stream()
                    .sorted(Comparator.comparing(Price::type).thenComparing(Price::person, IdOrder.BY_TEXT))
                    .toList();
        }
    }

    /** What a mentee, or one seat of a mentor, is worth to the whole. */
    public record Price(UUID person, MentorType type, long price) {}

    public Set<Pair> pairSet() {
        return Set.copyOf(pairs.stream().map(Pairing::pair).toList());
    }
}

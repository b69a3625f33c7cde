package org.introducer.mentorship.matching.engine;

import java.util.stream.IntStream;
import org.introducer.mentorship.matching.RunMode;
import org.introducer.mentorship.matching.solve.SolvedMarket;

/**
 * Which pairs a proof has to list. In mode STABLE a pair can block only when the mentee likes the mentor better than their own, so of a
 * mentee who is matched the rest of the list need only be counted. The proof of an optimum needs every pair.
 */
final class Listed {

    private Listed() {}

    /** The positions in the mentee's own list. */
    static int[] positions(SolvedMarket solved, int mentee) {
        int choice = solved.choice()[mentee];
        if (choice < 0 || solved.pool().inputs().mode() != RunMode.STABLE) {
            return IntStream.range(0, solved.market().length()[mentee]).toArray();
        }
        int[] tiers = solved.market().wishTier()[mentee];
        return IntStream.concat(
                        IntStream.range(0, choice).takeWhile(position -> tiers[position] < tiers[choice]),
                        IntStream.of(choice))
                .toArray();
    }

    static long count(SolvedMarket solved) {
        return IntStream.range(0, solved.choice().length)
                .mapToLong(mentee -> positions(solved, mentee).length)
                .sum();
    }
}

package org.introducer.mentorship.matching.solve;

import java.util.List;
import org.introducer.mentorship.matching.market.Lottery;
import org.introducer.mentorship.matching.market.Market;

/**
 * Of all stable matchings of a market the one that keeps the most pairs of an earlier matching; of several, the one that is
 * best for every mentee (minimum-weight stable matching: Irving, Leather and Gusfield, Journal of the ACM 1987). The same
 * mentees are matched in all of them, so the one that keeps the most changes the fewest.
 */
final class NearestStable {

    private NearestStable() {}

    /**
     * @param best the stable matching that is best for the mentees
     * @param before per mentee the position in the own list held before, or {@link DeferredAcceptance#NONE}
     */
    static int[] solve(Market market, Lottery menteeDraw, int[] best, int[] before) {
        if (keepsAll(best, before)) {
            return best;
        }
        List<Rotation> rotations = Rotations.of(market, menteeDraw, best);
        int[] gains =
                rotations.stream().mapToInt(rotation -> rotation.gain(before)).toArray();
        boolean[] taken = HeaviestClosure.of(rotations, gains);
        int[] choice = best.clone();
        for (int rotation = 0; rotation < taken.length; rotation++) {
            if (taken[rotation]) {
                rotations.get(rotation).turn(choice);
            }
        }
        return choice;
    }

    private static boolean keepsAll(int[] choice, int[] before) {
        for (int mentee = 0; mentee < choice.length; mentee++) {
            if (before[mentee] >= 0 && before[mentee] != choice[mentee]) {
                return false;
            }
        }
        return true;
    }
}

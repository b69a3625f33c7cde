package org.introducer.mentorship.matching.solve;

import java.util.Arrays;
import java.util.Optional;
import org.introducer.mentorship.matching.market.Lottery;
import org.introducer.mentorship.matching.market.Market;

/**
 * Mentee-proposing deferred acceptance: every mentee asks down the list, every mentor holds the best who asked, up to
 * the seats. The order in which mentees ask does not change the outcome.
 */
public final class DeferredAcceptance {

    /** Nobody of the own list: the mentee stays unmatched. */
    static final int NONE = -1;

    private DeferredAcceptance() {}

    /** @return per mentee the position in the own list that was granted, or {@link #NONE} */
    public static int[] solve(Market market, Lottery menteeDraw) {
        return solve(market, menteeDraw, Long.MAX_VALUE).orElseThrow();
    }

    /**
     * @param mostLeft pairs at most in the lists of those who stay unmatched
     * @return empty as soon as there are more
     */
    static Optional<int[]> solve(Market market, Lottery menteeDraw, long mostLeft) {
        long left = 0;
        Holdings held = new Holdings(market);
        int n = market.wish().length;
        int[] next = new int[n];
        int[] choice = new int[n];
        Arrays.fill(choice, NONE);
        for (int first = 0; first < n; first++) {
            int mentee = first;
            while (market.has(mentee, next[mentee])) {
                int position = next[mentee]++;
                int mentor = market.wish()[mentee][position];
                long priority = market.priority()[mentee][position];
                if (held.hasFree(mentor)) {
                    choice[mentee] = position;
                    held.add(mentor, priority);
                    break;
                }
                if (priority < held.worst(mentor)) {
                    choice[mentee] = position;
                    int released = menteeDraw.at(Market.drawPlace(held.worst(mentor)));
                    held.replaceWorst(mentor, priority);
                    choice[released] = NONE;
                    mentee = released;
                }
            }
            // Whoever has asked everybody stays unmatched, whatever comes.
            left += choice[mentee] == NONE ? market.length()[mentee] : 0;
            if (left > mostLeft) {
                return Optional.empty();
            }
        }
        return Optional.of(choice);
    }
}

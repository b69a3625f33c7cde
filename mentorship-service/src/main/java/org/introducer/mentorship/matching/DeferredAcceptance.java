package org.introducer.mentorship.matching;

import java.util.Arrays;

/**
 * Mentee-proposing deferred acceptance: every mentee asks down the list, every mentor holds the best who asked, up to
 * the seats. The order in which mentees ask does not change the outcome.
 */
final class DeferredAcceptance {

    /** Nobody of the own list: the mentee stays unmatched. */
    static final int NONE = -1;

    private final Market market;
    private final Lottery menteeDraw;
    private final long[][] held;
    private final int[] size;

    private DeferredAcceptance(Market market, Lottery menteeDraw) {
        this.market = market;
        this.menteeDraw = menteeDraw;
        int[] applicants = market.applicants();
        held = new long[market.seats().length][];
        size = new int[held.length];
        for (int mentor = 0; mentor < held.length; mentor++) {
            held[mentor] = new long[Math.min(market.seats()[mentor], applicants[mentor])];
        }
    }

    /** @return per mentee the position in the own list that was granted, or {@link #NONE} */
    static int[] solve(Market market, Lottery menteeDraw) {
        return new DeferredAcceptance(market, menteeDraw).run();
    }

    private int[] run() {
        int n = market.wish().length;
        int[] next = new int[n];
        int[] choice = new int[n];
        Arrays.fill(choice, NONE);
        for (int first = 0; first < n; first++) {
            int mentee = first;
            while (next[mentee] < market.wish()[mentee].length) {
                int position = next[mentee]++;
                int mentor = market.wish()[mentee][position];
                long standing = market.standing()[mentee][position];
                if (size[mentor] < held[mentor].length) {
                    choice[mentee] = position;
                    push(held[mentor], size[mentor]++, standing);
                    break;
                }
                if (size[mentor] > 0 && standing < held[mentor][0]) {
                    choice[mentee] = position;
                    int released = menteeDraw.at(Market.drawPlace(held[mentor][0]));
                    replaceWorst(held[mentor], standing);
                    choice[released] = NONE;
                    mentee = released;
                }
            }
        }
        return choice;
    }

    /** A heap with the worst standing on top. */
    private static void push(long[] heap, int size, long standing) {
        int at = size;
        while (at > 0 && heap[(at - 1) / 2] < standing) {
            heap[at] = heap[(at - 1) / 2];
            at = (at - 1) / 2;
        }
        heap[at] = standing;
    }

    private static void replaceWorst(long[] heap, long standing) {
        int at = 0;
        for (int child = 1; child < heap.length; child = 2 * at + 1) {
            if (child + 1 < heap.length && heap[child + 1] > heap[child]) {
                child++;
            }
            if (heap[child] <= standing) {
                break;
            }
            heap[at] = heap[child];
            at = child;
        }
        heap[at] = standing;
    }
}

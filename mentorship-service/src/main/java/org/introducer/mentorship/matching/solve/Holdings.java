package org.introducer.mentorship.matching.solve;

import org.introducer.mentorship.matching.market.Market;

/** Whom each mentor holds, by priority: a heap per mentor with the worst on top. */
final class Holdings {

    /** Worse than nobody: what a mentor without a seat holds as the worst. */
    static final long NO_SEAT = Long.MIN_VALUE;

    private final long[][] held;
    private final int[] size;

    Holdings(Market market) {
        int[] applicants = market.applicants();
        held = new long[market.seats().length][];
        size = new int[held.length];
        for (int mentor = 0; mentor < held.length; mentor++) {
            held[mentor] = new long[Math.min(market.seats()[mentor], applicants[mentor])];
        }
    }

    boolean hasFree(int mentor) {
        return size[mentor] < held[mentor].length;
    }

    long worst(int mentor) {
        return held[mentor].length == 0 ? NO_SEAT : held[mentor][0];
    }

    /** Takes a free seat. */
    void add(int mentor, long priority) {
        long[] heap = held[mentor];
        int at = size[mentor]++;
        while (at > 0 && heap[(at - 1) / 2] < priority) {
            heap[at] = heap[(at - 1) / 2];
            at = (at - 1) / 2;
        }
        heap[at] = priority;
    }

    /** Takes the seat of the worst. */
    void replaceWorst(int mentor, long priority) {
        long[] heap = held[mentor];
        int at = 0;
        for (int child = 1; child < heap.length; child = 2 * at + 1) {
            if (child + 1 < heap.length && heap[child + 1] > heap[child]) {
                child++;
            }
            if (heap[child] <= priority) {
                break;
            }
            heap[at] = heap[child];
            at = child;
        }
        heap[at] = priority;
    }
}

package org.introducer.mentorship.matching.solve;

import java.util.Arrays;
import org.introducer.mentorship.matching.market.Market;

/** Whom each mentor holds, by priority: a heap per mentor with the worst on top. */
final class Holdings {

    /** Better than everybody: what a mentor who holds nobody has as the worst. */
    static final long NOBODY = Long.MIN_VALUE;

    private static final int FIRST = 4;

    private final int[] seats;
    private final long[][] held;
    private final int[] size;

    Holdings(Market market) {
        seats = market.seats();
        held = new long[seats.length][];
        size = new int[seats.length];
        Arrays.setAll(held, mentor -> new long[Math.min(seats[mentor], FIRST)]);
    }

    boolean hasFree(int mentor) {
        return size[mentor] < seats[mentor];
    }

    long worst(int mentor) {
        return size[mentor] == 0 ? NOBODY : held[mentor][0];
    }

    /** Takes a free seat. */
    void add(int mentor, long priority) {
        if (size[mentor] == held[mentor].length) {
            held[mentor] = Arrays.copyOf(held[mentor], Math.min(seats[mentor], 2 * size[mentor]));
        }
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
        int end = size[mentor];
        int at = 0;
        for (int child = 1; child < end; child = 2 * at + 1) {
            if (child + 1 < end && heap[child + 1] > heap[child]) {
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

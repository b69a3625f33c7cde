package org.introducer.mentorship.matching.solve;

import java.util.Arrays;
import org.introducer.mentorship.matching.market.Lottery;

/** A queue of mentors by distance, the nearest first; of equals the one drawn first. */
public final class NearestFirst {

    public static final long FAR = Long.MAX_VALUE;

    private final long[] distance;
    private final int[] heap;
    private final int[] at;
    private final Lottery draw;
    private int size;

    public NearestFirst(int mentors, Lottery draw) {
        this.draw = draw;
        distance = new long[mentors];
        heap = new int[mentors];
        at = new int[mentors];
        clear();
    }

    public void clear() {
        Arrays.fill(distance, FAR);
        Arrays.fill(at, -1);
        size = 0;
    }

    public boolean isEmpty() {
        return size == 0;
    }

    /** How far a mentor is as far as is known; {@link #FAR} when not reached. */
    public long distance(int mentor) {
        return distance[mentor];
    }

    public int nearest() {
        return heap[0];
    }

    /** Whether this is nearer than what was known of the mentor, which then counts. */
    public boolean offer(int mentor, long nearer) {
        if (nearer >= distance[mentor]) {
            return false;
        }
        distance[mentor] = nearer;
        if (at[mentor] < 0) {
            at[mentor] = size++;
        }
        int place = at[mentor];
        while (place > 0 && before(mentor, heap[(place - 1) / 2])) {
            put(heap[(place - 1) / 2], place);
            place = (place - 1) / 2;
        }
        put(mentor, place);
        return true;
    }

    public int poll() {
        int first = heap[0];
        int last = heap[--size];
        if (size > 0) {
            int place = 0;
            for (int child = 1; child < size; child = 2 * place + 1) {
                if (child + 1 < size && before(heap[child + 1], heap[child])) {
                    child++;
                }
                if (!before(heap[child], last)) {
                    break;
                }
                put(heap[child], place);
                place = child;
            }
            put(last, place);
        }
        at[first] = -1;
        return first;
    }

    private void put(int mentor, int place) {
        heap[place] = mentor;
        at[mentor] = place;
    }

    private boolean before(int one, int other) {
        return distance[one] != distance[other] ? distance[one] < distance[other] : draw.place(one) < draw.place(other);
    }
}

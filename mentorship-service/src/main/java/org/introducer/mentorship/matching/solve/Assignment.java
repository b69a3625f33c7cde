package org.introducer.mentorship.matching.solve;

import java.util.Arrays;
import org.introducer.mentorship.matching.market.Lottery;
import org.introducer.mentorship.matching.market.Market;

/**
 * The pairs of a market that are worth the most in all, with a price for every mentee and every seat that proves it: mentees enter
 * one after the other, in the order of the draw, each by a shortest augmenting path (Edmonds and Karp, Journal of the ACM 1972;
 * Tomizawa, Networks 1971). Of equals, who was drawn first holds the seat.
 *
 * <p>At every step no pair is worth more than its two prices, a pair that is made is worth exactly that, and who is left over and a seat
 * that is free cost nothing.
 */
public final class Assignment {

    static final int NONE = -1;

    private final int[][] wish;
    private final long[][] worth;
    private final int[] seats;
    private final int[] choice;
    private final long[] menteePrice;
    private final long[] seatPrice;
    private final int[][] held;
    private final int[] load;
    private final NearestFirst queue;

    /** Per mentor reached by a search: who would come, and from which place of the own list. */
    private final int[] comes;

    private final int[] position;
    private final int[] passed;

    private Assignment(int[][] wish, long[][] worth, int[] seats, Lottery mentorDraw) {
        this.wish = wish;
        this.worth = worth;
        this.seats = seats;
        choice = new int[wish.length];
        Arrays.fill(choice, NONE);
        menteePrice = new long[wish.length];
        seatPrice = new long[seats.length];
        held = new int[seats.length][0];
        load = new int[seats.length];
        queue = new NearestFirst(seats.length, mentorDraw);
        comes = new int[seats.length];
        position = new int[seats.length];
        passed = new int[seats.length];
    }

    /** @param worth more than nothing for every wish of the market, aligned with the wishes */
    static Assignment solve(Market market, long[][] worth, Lottery menteeDraw, Lottery mentorDraw) {
        Assignment assignment = new Assignment(market.wish(), worth, market.seats(), mentorDraw);
        for (int place = 0; place < worth.length; place++) {
            assignment.enter(menteeDraw.at(place));
        }
        assignment.priceWhatIsNotThere();
        return assignment;
    }

    /** A seat that a mentor does not have is worth what the best pair there would add. */
    private void priceWhatIsNotThere() {
        for (int mentee = 0; mentee < wish.length; mentee++) {
            for (int k = 0; k < wish[mentee].length; k++) {
                int mentor = wish[mentee][k];
                if (seats[mentor] == 0) {
                    seatPrice[mentor] = Math.max(seatPrice[mentor], worth[mentee][k] - menteePrice[mentee]);
                }
            }
        }
    }

    private void enter(int mentee) {
        long best = 0;
        for (int k = 0; k < wish[mentee].length; k++) {
            int mentor = wish[mentee][k];
            if (seats[mentor] > 0) {
                best = Math.max(best, worth[mentee][k] - seatPrice[mentor]);
            }
        }
        menteePrice[mentee] = best;
        if (best == 0) {
            return;
        }
        queue.clear();
        int left = 0;
        int vacant = NONE;
        int dropped = NONE;
        reach(mentee, 0, best);
        while (!queue.isEmpty() && queue.distance(queue.nearest()) < best) {
            int mentor = queue.poll();
            long distance = queue.distance(mentor);
            if (load[mentor] < seats[mentor]) {
                best = distance;
                vacant = mentor;
                dropped = NONE;
                break;
            }
            passed[left++] = mentor;
            for (int i = 0; i < load[mentor]; i++) {
                int other = held[mentor][i];
                if (distance + menteePrice[other] < best) {
                    best = distance + menteePrice[other];
                    vacant = mentor;
                    dropped = other;
                }
                reach(other, distance, best);
            }
        }
        menteePrice[mentee] -= best;
        for (int i = 0; i < left; i++) {
            int mentor = passed[i];
            long rise = best - queue.distance(mentor);
            seatPrice[mentor] += rise;
            for (int k = 0; k < load[mentor]; k++) {
                menteePrice[held[mentor][k]] -= rise;
            }
        }
        if (dropped != NONE) {
            release(dropped);
        }
        if (vacant != NONE) {
            moveUp(mentee, vacant);
        }
    }

    private void reach(int mentee, long distance, long below) {
        int mine = mentor(mentee);
        for (int k = 0; k < wish[mentee].length; k++) {
            int mentor = wish[mentee][k];
            long reduced = distance + menteePrice[mentee] + seatPrice[mentor] - worth[mentee][k];
            if (mentor != mine && seats[mentor] > 0 && reduced < below && queue.offer(mentor, reduced)) {
                comes[mentor] = mentee;
                position[mentor] = k;
            }
        }
    }

    /** Everybody on the path takes the seat that the next one leaves. */
    private void moveUp(int entering, int vacant) {
        int mentor = vacant;
        while (true) {
            int mentee = comes[mentor];
            int from = mentor(mentee);
            if (from != NONE) {
                release(mentee);
            }
            take(mentee, mentor, position[mentor]);
            if (mentee == entering) {
                return;
            }
            mentor = from;
        }
    }

    private void take(int mentee, int mentor, int place) {
        if (load[mentor] == held[mentor].length) {
            held[mentor] = Arrays.copyOf(held[mentor], Math.max(2, 2 * load[mentor]));
        }
        held[mentor][load[mentor]++] = mentee;
        choice[mentee] = place;
    }

    private void release(int mentee) {
        int mentor = mentor(mentee);
        int[] all = held[mentor];
        int at = 0;
        while (all[at] != mentee) {
            at++;
        }
        all[at] = all[--load[mentor]];
        choice[mentee] = NONE;
    }

    /** Per mentee the position in the own list that was granted, or {@link #NONE}. */
    int[] choice() {
        return choice;
    }

    public int mentor(int mentee) {
        return choice[mentee] < 0 ? NONE : wish[mentee][choice[mentee]];
    }

    public long menteePrice(int mentee) {
        return menteePrice[mentee];
    }

    public long seatPrice(int mentor) {
        return seatPrice[mentor];
    }
}

package org.introducer.mentorship.matching.unmatched;

import java.util.Arrays;
import org.introducer.mentorship.matching.market.Lottery;
import org.introducer.mentorship.matching.market.Market;
import org.introducer.mentorship.matching.solve.Assignment;
import org.introducer.mentorship.matching.solve.NearestFirst;

/**
 * What one mentor's further seats would do to an optimum: each goes to whom it adds the most, whose old seat is offered on, until it
 * reaches somebody who had none, or a seat that is worth nothing more.
 */
final class SeatTrial {

    private static final int NOBODY = -1;

    private final Market market;
    private final long[][] worth;
    private final Applicants applicants;
    private final NearestFirst queue;
    private final int[] mate;
    private final long[] menteePrice;
    private final long[] seatPrice;

    /** Per mentor reached by a search: who would leave, and for whom. */
    private final int[] leaves;

    private final int[] goesTo;
    private long work;

    SeatTrial(Market market, long[][] worth, Assignment optimum, Applicants applicants, Lottery mentorDraw) {
        this.market = market;
        this.worth = worth;
        this.applicants = applicants;
        queue = new NearestFirst(market.seats().length, mentorDraw);
        mate = new int[market.wish().length];
        menteePrice = new long[mate.length];
        for (int mentee = 0; mentee < mate.length; mentee++) {
            mate[mentee] = optimum.mentor(mentee);
            menteePrice[mentee] = optimum.menteePrice(mentee);
        }
        seatPrice = new long[market.seats().length];
        Arrays.setAll(seatPrice, optimum::seatPrice);
        leaves = new int[seatPrice.length];
        goesTo = new int[seatPrice.length];
    }

    /** How many pairs were looked at. */
    long work() {
        return work;
    }

    /**
     * Adds a seat at the mentor.
     *
     * @param wanted the mentee for whom it is meant, who in doubt does not get it
     * @param own what the pair of the two is worth, whether or not the mentee lists the mentor
     * @return whether the mentee is matched now, whatever decides between equals
     */
    boolean addSeat(int mentor, int wanted, long own) {
        queue.clear();
        queue.offer(mentor, 0);
        long best = Long.MAX_VALUE;
        int end = NOBODY;
        int comer = NOBODY;
        long wantedAt = Long.MAX_VALUE;
        int wantedVia = NOBODY;
        while (!queue.isEmpty()
                && queue.distance(queue.nearest()) < best
                && queue.distance(queue.nearest()) <= wantedAt) {
            int at = queue.poll();
            long distance = queue.distance(at);
            if (distance + seatPrice[at] < best) {
                best = distance + seatPrice[at];
                end = at;
                comer = NOBODY;
            }
            if (at == mentor && seatPrice[at] - own < wantedAt) {
                wantedAt = seatPrice[at] - own;
                wantedVia = at;
            }
            for (int i = applicants.from(at); i < applicants.from(at + 1); i++) {
                int mentee = applicants.mentee(i);
                if (mate[mentee] == at) {
                    continue;
                }
                work++;
                long cost = distance + menteePrice[mentee] + seatPrice[at] - worth[mentee][applicants.place(i)];
                if (mate[mentee] != NOBODY) {
                    if (queue.offer(mate[mentee], cost)) {
                        leaves[mate[mentee]] = mentee;
                        goesTo[mate[mentee]] = at;
                    }
                } else if (mentee == wanted) {
                    if (cost < wantedAt) {
                        wantedAt = cost;
                        wantedVia = at;
                    }
                } else if (cost < best) {
                    best = cost;
                    end = at;
                    comer = mentee;
                }
            }
        }
        if (wantedAt < best) {
            return true;
        }
        settle(mentor, best, end, comer);
        return false;
    }

    private void settle(int mentor, long best, int end, int comer) {
        for (int mentee = 0; mentee < mate.length; mentee++) {
            if (mate[mentee] != NOBODY && queue.distance(mate[mentee]) < best) {
                menteePrice[mentee] += best - queue.distance(mate[mentee]);
            }
        }
        for (int at = 0; at < seatPrice.length; at++) {
            if (queue.distance(at) < best) {
                seatPrice[at] -= best - queue.distance(at);
            }
        }
        if (comer != NOBODY) {
            mate[comer] = end;
        }
        for (int at = end; at != mentor; at = goesTo[at]) {
            mate[leaves[at]] = goesTo[at];
        }
    }

    /** Who lists each mentor, and at which place of the own list. */
    static final class Applicants {
        private final int[] from;
        private final int[] mentee;
        private final int[] place;

        Applicants(Market market) {
            int[] count = market.applicants();
            from = new int[count.length + 1];
            for (int mentor = 0; mentor < count.length; mentor++) {
                from[mentor + 1] = from[mentor] + count[mentor];
            }
            mentee = new int[from[count.length]];
            place = new int[mentee.length];
            for (int who = 0; who < market.wish().length; who++) {
                for (int k = 0; k < market.wish()[who].length; k++) {
                    int mentor = market.wish()[who][k];
                    int at = from[mentor + 1] - count[mentor]--;
                    mentee[at] = who;
                    place[at] = k;
                }
            }
        }

        int from(int mentor) {
            return from[mentor];
        }

        int count(int mentor) {
            return from[mentor + 1] - from[mentor];
        }

        int mentee(int at) {
            return mentee[at];
        }

        int place(int at) {
            return place[at];
        }
    }
}

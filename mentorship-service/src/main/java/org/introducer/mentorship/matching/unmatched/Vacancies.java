package org.introducer.mentorship.matching.unmatched;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntBinaryOperator;
import org.introducer.mentorship.matching.MatchingPolicy;
import org.introducer.mentorship.matching.market.Lottery;
import org.introducer.mentorship.matching.market.Market;

/**
 * Where one more seat ends up. The mentor offers it to the best mentee who would come, whose old seat is offered on, until
 * it reaches somebody who had none. The matching at the end is stable, and by the rural hospitals theorem (Roth,
 * Econometrica 1986) every stable matching has the same people in it: so the end of the chain is who gains. Nobody moves to a mentor
 * whom they like less than their own, so the lists are looked at no further down.
 */
final class Vacancies {

    /** Seats more at this mentor match the mentee. */
    record Offer(int mentor, int seats) {}

    /** A seat that led to moves only: somebody left a seat that nobody wants. */
    private static final int NOBODY_GAINS = -1;

    private static final int NOBODY_COMES = -2;

    private final Market market;
    private final Lottery menteeDraw;
    private final IntBinaryOperator seatsToAdd;
    private final long[][] applicants;
    private final int[][] positions;
    private final int[] choice;
    private final Map<Integer, Map<Integer, Integer>> seatsToReach = new HashMap<>();
    private final Map<Integer, Map<Integer, Integer>> followed = new HashMap<>();

    /** @param seatsToAdd by mentor and seats to give away: how many have to be added for them */
    Vacancies(Market market, int[] choice, Lottery menteeDraw, int[] free, IntBinaryOperator seatsToAdd) {
        this.market = market;
        this.choice = choice;
        this.menteeDraw = menteeDraw;
        this.seatsToAdd = seatsToAdd;
        int[] count = new int[market.seats().length];
        for (int mentee = 0; mentee < choice.length; mentee++) {
            for (int k = 0; k < market.considered(mentee, choice); k++) {
                count[market.wish()[mentee][k]]++;
            }
        }
        applicants = new long[count.length][];
        positions = new int[count.length][];
        Arrays.setAll(applicants, mentor -> new long[count[mentor]]);
        Arrays.setAll(positions, mentor -> new int[count[mentor]]);
        for (int mentee = 0; mentee < market.wish().length; mentee++) {
            for (int k = 0; k < market.considered(mentee, choice); k++) {
                int mentor = market.wish()[mentee][k];
                applicants[mentor][--count[mentor]] = market.priority()[mentee][k];
            }
        }
        Arrays.stream(applicants).forEach(Arrays::sort);
        for (int mentee = 0; mentee < market.wish().length; mentee++) {
            for (int k = 0; k < market.considered(mentee, choice); k++) {
                int mentor = market.wish()[mentee][k];
                positions[mentor][Arrays.binarySearch(applicants[mentor], market.priority()[mentee][k])] = k;
            }
        }
        for (int mentor = 0; mentor < applicants.length; mentor++) {
            if (free[mentor] <= 0) {
                follow(mentor, choice.clone());
            }
        }
    }

    /** Offers that end at this mentee: fewest seats to add first, then the mentee's own list from the top. */
    List<Offer> reaching(int mentee) {
        Map<Integer, Integer> offers = seatsToReach.getOrDefault(mentee, Map.of());
        int[] wish = market.wish()[mentee];
        return offers.entrySet().stream()
                .map(offer -> new Offer(offer.getKey(), offer.getValue()))
                .sorted(Comparator.comparingInt((Offer offer) -> seatsToAdd.applyAsInt(offer.mentor(), offer.seats()))
                        .thenComparingInt(offer -> place(wish, offer.mentor()))
                        .thenComparingInt(Offer::mentor))
                .toList();
    }

    /** The fewest further seats at this mentor that match the mentee, as long as they are not more than these; else these. */
    int seatsNeeded(int mentor, int mentee, int atMost) {
        Map<Integer, Integer> needed = followed.computeIfAbsent(mentor, this::followToTheEnd);
        return Math.min(needed.getOrDefault(mentee, atMost), atMost);
    }

    private Map<Integer, Integer> followToTheEnd(int mentor) {
        Map<Integer, Integer> needed = new HashMap<>();
        int[] moving = choice.clone();
        int seats = 1;
        for (int gains = chain(mentor, moving); gains != NOBODY_COMES; gains = chain(mentor, moving), seats++) {
            if (gains != NOBODY_GAINS) {
                needed.put(gains, seats);
            }
        }
        return needed;
    }

    /** Of those whom the mentor holds, or who would rather come: how many are ranked higher. More seats send nobody else there. */
    int rankedHigher(int mentor, long priority) {
        int at = Arrays.binarySearch(applicants[mentor], priority);
        return at < 0 ? -at - 1 : at;
    }

    private void follow(int mentor, int[] choice) {
        for (int seats = 1; seats <= MatchingPolicy.CURRENT.seatsTried(); seats++) {
            int gains = chain(mentor, choice);
            if (gains == NOBODY_COMES) {
                return;
            }
            if (gains != NOBODY_GAINS) {
                seatsToReach.computeIfAbsent(gains, k -> new TreeMap<>()).put(mentor, seats);
            }
        }
    }

    /** The mentee who is matched by one more seat of the mentor, {@link #NOBODY_GAINS} or {@link #NOBODY_COMES}; moves the choices on. */
    private int chain(int mentor, int[] choice) {
        int vacant = mentor;
        boolean moved = false;
        while (true) {
            int mover = -1;
            for (int i = 0; mover < 0 && i < applicants[vacant].length; i++) {
                int mentee = menteeDraw.at(Market.drawPlace(applicants[vacant][i]));
                if (choice[mentee] < 0 || positions[vacant][i] < choice[mentee]) {
                    mover = mentee;
                    int left = market.mateOf(mentee, choice);
                    choice[mentee] = positions[vacant][i];
                    vacant = left;
                }
            }
            if (mover < 0) {
                return moved ? NOBODY_GAINS : NOBODY_COMES;
            }
            if (vacant < 0) {
                return mover;
            }
            moved = true;
        }
    }

    private static int place(int[] wish, int mentor) {
        for (int i = 0; i < wish.length; i++) {
            if (wish[i] == mentor) {
                return i;
            }
        }
        return Integer.MAX_VALUE;
    }
}

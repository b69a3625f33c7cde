package org.introducer.mentorship.matching;

import java.util.ArrayDeque;
import java.util.TreeSet;

/**
 * Makes an earlier matching stable again and leaves alone whatever no blocking pair reaches: first the matched mentees
 * who can do better move, then the unmatched ask (the two phases of Ackermann, Goldberg, Mirrokni, Röglin and Vöcking,
 * SIAM Journal on Computing 2011). In the first phase nobody matched gets worse except by losing the seat, in the second
 * no seat falls free, so both end, and a matching that is still stable does not change at all.
 */
final class Repair {

    private final Market market;
    private final Lottery menteeDraw;
    private final int[] choice;
    private final TreeSet<Long>[] held;

    private Repair(Market market, Lottery menteeDraw, int[] start) {
        this.market = market;
        this.menteeDraw = menteeDraw;
        choice = start.clone();
        held = emptySets(market.seats().length);
    }

    /** @param start per mentee the position in the own list held before, or {@link DeferredAcceptance#NONE} */
    static int[] solve(Market market, Lottery menteeDraw, int[] start) {
        Repair repair = new Repair(market, menteeDraw, start);
        repair.seatThoseBefore();
        repair.moveMatched();
        repair.askUnmatched();
        return repair.choice;
    }

    private void seatThoseBefore() {
        for (int mentee = 0; mentee < choice.length; mentee++) {
            if (choice[mentee] >= 0) {
                held[mentor(mentee)].add(market.standing()[mentee][choice[mentee]]);
            }
        }
        for (int mentor = 0; mentor < held.length; mentor++) {
            while (held[mentor].size() > market.seats()[mentor]) {
                releaseWorst(mentor);
            }
        }
    }

    private void moveMatched() {
        boolean moved = true;
        while (moved) {
            moved = false;
            for (int mentee = 0; mentee < choice.length; mentee++) {
                if (choice[mentee] >= 0) {
                    int better = bestOpen(mentee, choice[mentee]);
                    if (better >= 0) {
                        held[mentor(mentee)].remove(market.standing()[mentee][choice[mentee]]);
                        take(mentee, better);
                        moved = true;
                    }
                }
            }
        }
    }

    private void askUnmatched() {
        ArrayDeque<Integer> asking = new ArrayDeque<>();
        for (int mentee = 0; mentee < choice.length; mentee++) {
            if (choice[mentee] < 0) {
                asking.add(mentee);
            }
        }
        while (!asking.isEmpty()) {
            int mentee = asking.remove();
            int open = bestOpen(mentee, market.wish()[mentee].length);
            if (open >= 0) {
                int released = take(mentee, open);
                if (released >= 0) {
                    asking.add(released);
                }
            }
        }
    }

    /** The best wish before {@code limit} whose mentor has a seat or holds somebody worse; -1 when there is none. */
    private int bestOpen(int mentee, int limit) {
        for (int position = 0; position < limit; position++) {
            int mentor = market.wish()[mentee][position];
            if (market.seats()[mentor] > 0
                    && (held[mentor].size() < market.seats()[mentor]
                            || market.standing()[mentee][position] < held[mentor].last())) {
                return position;
            }
        }
        return -1;
    }

    private int take(int mentee, int position) {
        int mentor = market.wish()[mentee][position];
        choice[mentee] = position;
        held[mentor].add(market.standing()[mentee][position]);
        return held[mentor].size() > market.seats()[mentor] ? releaseWorst(mentor) : -1;
    }

    private int releaseWorst(int mentor) {
        int released = menteeDraw.at(Market.drawPlace(held[mentor].removeLast()));
        choice[released] = DeferredAcceptance.NONE;
        return released;
    }

    private int mentor(int mentee) {
        return market.wish()[mentee][choice[mentee]];
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // Java has no generic arrays.
    private static TreeSet<Long>[] emptySets(int length) {
        TreeSet<Long>[] sets = new TreeSet[length];
        for (int i = 0; i < length; i++) {
            sets[i] = new TreeSet<>();
        }
        return sets;
    }
}

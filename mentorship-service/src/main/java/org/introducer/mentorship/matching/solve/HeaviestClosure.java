package org.introducer.mentorship.matching.solve;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which rotations to turn for the greatest gain, when each needs others that may cost: a maximum flow in which gains pay for
 * the costs they bring about (Picard, Management Science 1976). What a gain cannot spend is profit, and it is turned with all
 * that it needs; nothing else is, so of several best choices it is the smallest.
 */
final class HeaviestClosure {

    private final List<Rotation> rotations;

    /** What each rotation gains and has not spent yet; negative: what it costs and nobody has paid yet. */
    private final int[] balance;

    /** Per rotation, who pays how much through it. Only what was paid can be taken back. */
    private final List<Map<Integer, Integer>> paidBy = new ArrayList<>();

    private final boolean[] taken;
    private final int[] reachedFrom;
    private final int[] reachedInSearch;
    private int search;

    private HeaviestClosure(List<Rotation> rotations, int[] gains) {
        this.rotations = rotations;
        balance = gains.clone();
        taken = new boolean[gains.length];
        reachedFrom = new int[gains.length];
        reachedInSearch = new int[gains.length];
        rotations.forEach(rotation -> paidBy.add(new HashMap<>()));
    }

    /** @return per rotation whether it is turned */
    static boolean[] of(List<Rotation> rotations, int[] gains) {
        HeaviestClosure closure = new HeaviestClosure(rotations, gains);
        for (int rotation = 0; rotation < gains.length; rotation++) {
            while (closure.balance[rotation] > 0 && !closure.taken[rotation]) {
                closure.spend(rotation);
            }
        }
        return closure.taken;
    }

    /** Pays for one cost within reach; without one, all within reach is for good. */
    private void spend(int gain) {
        search++;
        ArrayDeque<Integer> queue = new ArrayDeque<>();
        List<Integer> reached = new ArrayList<>();
        reach(gain, gain, queue);
        while (!queue.isEmpty()) {
            int at = queue.remove();
            if (balance[at] < 0) {
                pay(gain, at);
                return;
            }
            reached.add(at);
            Arrays.stream(rotations.get(at).needs()).forEach(needed -> reach(needed, at, queue));
            paidBy.get(at).keySet().forEach(payer -> reach(payer, at, queue));
        }
        reached.forEach(rotation -> taken[rotation] = true);
    }

    private void reach(int rotation, int from, ArrayDeque<Integer> queue) {
        if (!taken[rotation] && reachedInSearch[rotation] != search) {
            reachedInSearch[rotation] = search;
            reachedFrom[rotation] = from;
            queue.add(rotation);
        }
    }

    private void pay(int gain, int cost) {
        balance[gain]--;
        balance[cost]++;
        for (int at = cost; at != gain; at = reachedFrom[at]) {
            int from = reachedFrom[at];
            // What a rotation needs has the smaller number: from the smaller to the greater, a payment is taken back.
            if (at < from) {
                paidBy.get(at).merge(from, 1, Integer::sum);
            } else {
                paidBy.get(from).computeIfPresent(at, (payer, paid) -> paid == 1 ? null : paid - 1);
            }
        }
    }
}

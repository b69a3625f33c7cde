package org.introducer.mentorship.matching.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.introducer.mentorship.matching.market.Lottery;
import org.introducer.mentorship.matching.market.Market;

/**
 * All rotations of a market: one walk from the stable matching that is best for the mentees to the one best for the mentors
 * turns each of them once. Every stable matching is the first one with some of them turned, and any of them that contain
 * what they need give one (Gusfield and Irving, The Stable Marriage Problem, 1989; with capacities Cheng, McDermid and
 * Suzuki, ISAAC 2008). The walk reads every list once.
 */
final class Rotations {

    private static final int NONE = -1;

    private final Market market;
    private final Lottery menteeDraw;
    private final Holdings held;
    private final int[] choice;
    private final int[] next;
    private final boolean[] settled;
    private final int[] path;
    private final int[] placeOnPath;
    private int onPath;
    private final List<Rotation> turned = new ArrayList<>();

    /** Per mentor: the priority of the worst held, and the rotation since which nobody worse is held. */
    private final List<TreeMap<Long, Integer>> worstSince = new ArrayList<>();

    private Rotations(Market market, Lottery menteeDraw, int[] best) {
        this.market = market;
        this.menteeDraw = menteeDraw;
        held = new Holdings(market);
        choice = best.clone();
        next = new int[choice.length];
        settled = new boolean[choice.length];
        path = new int[choice.length];
        placeOnPath = new int[choice.length];
        Arrays.fill(placeOnPath, NONE);
        for (int mentee = 0; mentee < choice.length; mentee++) {
            settled[mentee] = choice[mentee] < 0;
            next[mentee] = choice[mentee] + 1;
            if (!settled[mentee]) {
                held.add(market.mateOf(mentee, choice), market.priority()[mentee][choice[mentee]]);
            }
        }
        for (int mentor = 0; mentor < market.seats().length; mentor++) {
            TreeMap<Long, Integer> since = new TreeMap<>();
            since.put(held.worst(mentor), NONE);
            worstSince.add(since);
        }
    }

    /**
     * @param best the stable matching that is best for the mentees
     * @return in an order in which they can be turned
     */
    static List<Rotation> of(Market market, Lottery menteeDraw, int[] best) {
        Rotations walk = new Rotations(market, menteeDraw, best);
        for (int mentee = 0; mentee < best.length; mentee++) {
            while (!walk.settled[mentee]) {
                walk.follow(mentee);
            }
        }
        return walk.turned;
    }

    /** From a mentee to the one whose seat would be taken, and so on: into a circle, or to somebody who can go nowhere. */
    private void follow(int first) {
        push(first);
        while (onPath > 0) {
            int released = released(path[onPath - 1]);
            if (released < 0 || settled[released]) {
                // Whoever stays keeps the seat, so those who wait for it stay as well.
                Arrays.stream(popFrom(0)).forEach(mentee -> settled[mentee] = true);
            } else if (placeOnPath[released] >= 0) {
                turn(popFrom(placeOnPath[released]));
            } else {
                push(released);
            }
        }
    }

    /** Whom the next mentor who wants this mentee would let go. */
    private int released(int mentee) {
        for (; market.has(mentee, next[mentee]); next[mentee]++) {
            int mentor = market.wish()[mentee][next[mentee]];
            if (held.hasFree(mentor)) {
                return NONE;
            }
            if (market.priority()[mentee][next[mentee]] < held.worst(mentor)) {
                return menteeDraw.at(Market.drawPlace(held.worst(mentor)));
            }
        }
        return NONE;
    }

    private void turn(int[] circle) {
        Rotation rotation = new Rotation(
                circle,
                Arrays.stream(circle).map(mentee -> choice[mentee]).toArray(),
                Arrays.stream(circle).map(mentee -> next[mentee]).toArray(),
                Arrays.stream(circle)
                        .flatMap(this::needs)
                        .filter(number -> number != NONE)
                        .sorted()
                        .distinct()
                        .toArray());
        for (int mentee : circle) {
            int mentor = market.wish()[mentee][next[mentee]];
            held.replaceWorst(mentor, market.priority()[mentee][next[mentee]]);
            worstSince.get(mentor).put(held.worst(mentor), turned.size());
            next[mentee]++;
        }
        rotation.turn(choice);
        turned.add(rotation);
    }

    /** The mentor must have come this far, with whomever is let go, and every mentor passed over must want the mentee no more. */
    private IntStream needs(int mentee) {
        int[] wish = market.wish()[mentee];
        int theirs = worstSince.get(wish[next[mentee]]).firstEntry().getValue();
        IntStream passed = IntStream.range(choice[mentee] + 1, next[mentee])
                .map(position -> worstSince
                        .get(wish[position])
                        .lowerEntry(market.priority()[mentee][position])
                        .getValue());
        return IntStream.concat(IntStream.of(theirs), passed);
    }

    private void push(int mentee) {
        placeOnPath[mentee] = onPath;
        path[onPath++] = mentee;
    }

    private int[] popFrom(int place) {
        int[] popped = Arrays.copyOfRange(path, place, onPath);
        Arrays.stream(popped).forEach(mentee -> placeOnPath[mentee] = NONE);
        onPath = place;
        return popped;
    }
}

package org.introducer.mentorship.certificate;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.introducer.mentorship.certificate.Feasibility.Slot;

/**
 * Looks for a way to make a matching worth more, mentee by mentee moving on to the seat that another one leaves; where there is none, the
 * search has found the prices that prove it (Bellman, Quarterly of Applied Mathematics 1958).
 */
final class Improvements {

    /** Pairs looked at, all rounds together. */
    private static final long MOST_WORK = 400_000_000;

    private static final int NONE = -1;

    private final Map<Slot, Integer> menteeIndex = new HashMap<>();
    private final Map<Slot, Integer> mentorIndex = new HashMap<>();
    private final List<Slot> mentees = new ArrayList<>();
    private final List<Slot> mentors = new ArrayList<>();
    private final int[] mentee;
    private final int[] mentor;
    private final long[] worth;

    /** Per mentee the option that was made; {@link #NONE}: unmatched. */
    private final int[] made;

    private final boolean[] free;

    /** Per mentor: the most that can be gained by a chain of moves that ends with one more mentee there, and its last move. */
    private final long[] gain;

    private final int[] last;

    Improvements(WorthClaim claim, Feasibility found) {
        List<WorthClaim.Worth> options = claim.acceptable().stream()
                .filter(option -> !found.isLocked(Feasibility.mentee(option.match())))
                .toList();
        mentee = new int[options.size()];
        mentor = new int[options.size()];
        worth = new long[options.size()];
        for (int i = 0; i < worth.length; i++) {
            Claim.Match match = options.get(i).match();
            mentee[i] = index(menteeIndex, mentees, Feasibility.mentee(match));
            mentor[i] = index(mentorIndex, mentors, Feasibility.mentor(match));
            worth[i] = options.get(i).worth();
        }
        made = new int[mentees.size()];
        Arrays.fill(made, NONE);
        for (int i = 0; i < worth.length; i++) {
            if (found.matches.contains(options.get(i).match())) {
                made[mentee[i]] = i;
            }
        }
        free = new boolean[mentors.size()];
        for (int i = 0; i < free.length; i++) {
            free[i] = found.hasFreeSeat(mentors.get(i));
        }
        gain = new long[mentors.size()];
        last = new int[mentors.size()];
        Arrays.fill(last, NONE);
    }

    WorthCertificate search() {
        long work = 0;
        for (boolean moved = true; moved; work += worth.length) {
            if (work > MOST_WORK) {
                return WorthCertificate.undecided();
            }
            moved = false;
            for (int i = 0; i < worth.length; i++) {
                long then = before(mentee[i]) + worth[i];
                if (made[mentee[i]] != i && then > gain[mentor[i]]) {
                    gain[mentor[i]] = then;
                    last[mentor[i]] = i;
                    moved = true;
                }
            }
            WorthCertificate.Improvement improvement = moved ? improvement() : null;
            if (improvement != null) {
                return WorthCertificate.improved(improvement);
            }
        }
        return WorthCertificate.proven(prices());
    }

    /** The most that can be gained by a chain of moves that leaves the mentee without a mentor: at most nothing, or it were an improvement. */
    private long before(int who) {
        return made[who] == NONE ? 0 : gain[mentor[made[who]]] - worth[made[who]];
    }

    private WorthCertificate.Improvement improvement() {
        int circle = onACircle();
        if (circle != NONE) {
            return chain(circle, NONE, circle);
        }
        for (int i = 0; i < free.length; i++) {
            if (free[i] && gain[i] > 0) {
                return chain(i, NONE, NONE);
            }
        }
        for (int who = 0; who < made.length; who++) {
            if (before(who) > 0) {
                return chain(mentor[made[who]], made[who], NONE);
            }
        }
        return null;
    }

    /** A mentor from whom the last moves lead back to the same mentor. */
    private int onACircle() {
        int[] seenIn = new int[last.length];
        for (int start = 0; start < last.length; start++) {
            int at = start;
            while (at != NONE && seenIn[at] == 0) {
                seenIn[at] = start + 1;
                at = cameFrom(at);
            }
            if (at != NONE && seenIn[at] == start + 1) {
                return at;
            }
        }
        return NONE;
    }

    private int cameFrom(int at) {
        return last[at] == NONE || made[mentee[last[at]]] == NONE ? NONE : mentor[made[mentee[last[at]]]];
    }

    /** The moves that end at this mentor, from the last to the first. */
    private WorthCertificate.Improvement chain(int from, int dropped, int until) {
        List<Claim.Match> taken = new ArrayList<>();
        List<Claim.Match> left = new ArrayList<>();
        BigInteger sum = BigInteger.ZERO;
        if (dropped != NONE) {
            left.add(match(dropped));
            sum = sum.subtract(BigInteger.valueOf(worth[dropped]));
        }
        int at = from;
        do {
            int move = last[at];
            if (move == NONE) {
                break;
            }
            taken.add(match(move));
            sum = sum.add(BigInteger.valueOf(worth[move]));
            int old = made[mentee[move]];
            if (old != NONE) {
                left.add(match(old));
                sum = sum.subtract(BigInteger.valueOf(worth[old]));
            }
            at = cameFrom(at);
        } while (at != NONE && at != until);
        return new WorthCertificate.Improvement(sum, taken, left);
    }

    private WorthClaim.Prices prices() {
        List<WorthClaim.Price> menteePrices = new ArrayList<>();
        for (int who = 0; who < made.length; who++) {
            menteePrices.add(new WorthClaim.Price(
                    mentees.get(who).person(), mentees.get(who).type(), -before(who)));
        }
        List<WorthClaim.Price> seatPrices = new ArrayList<>();
        for (int i = 0; i < gain.length; i++) {
            seatPrices.add(
                    new WorthClaim.Price(mentors.get(i).person(), mentors.get(i).type(), gain[i]));
        }
        return new WorthClaim.Prices(menteePrices, seatPrices);
    }

    private Claim.Match match(int option) {
        return new Claim.Match(
                mentees.get(mentee[option]).person(),
                mentors.get(mentor[option]).person(),
                mentees.get(mentee[option]).type());
    }

    private static int index(Map<Slot, Integer> index, List<Slot> all, Slot slot) {
        return index.computeIfAbsent(slot, one -> {
            all.add(one);
            return all.size() - 1;
        });
    }
}

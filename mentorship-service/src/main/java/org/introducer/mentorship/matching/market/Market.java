package org.introducer.mentorship.matching.market;

import java.util.Arrays;
import org.introducer.mentorship.matching.MentorType;

/**
 * One type's market, all ties broken: who each mentee wants in what order, and where each mentee stands with each of
 * those mentors.
 *
 * @param wish mentor indexes per mentee, best first; empty for who takes no part
 * @param wishTier the tier of each wish, before ties were broken; equal numbers are a tie
 * @param priority the mentee's key with that mentor, aligned with {@code wish}; smaller is better, unique per mentor
 * @param seats free seats per mentor, locked pairs taken off
 */
public record Market(MentorType type, int[][] wish, int[][] wishTier, long[][] priority, int[] seats) {

    /** Bits below the tier in a key: one for "kept from the previous run", the rest for the place in the draw. */
    static final int TIER_SHIFT = 21;

    static final int MOST_PEOPLE = 1 << 20;
    private static final int PLACE_MASK = MOST_PEOPLE - 1;

    static long key(long tier, boolean incumbent, int drawPlace) {
        return tier << TIER_SHIFT | (incumbent ? 0L : 1L << 20) | drawPlace;
    }

    public static int drawPlace(long key) {
        return (int) key & PLACE_MASK;
    }

    /** The mentor's tier of a mentee, before ties were broken. */
    public static long tier(long key) {
        return key >>> TIER_SHIFT;
    }

    public Market withSeats(int mentor, int more) {
        int[] changed = seats.clone();
        changed[mentor] += more;
        return new Market(type, wish, wishTier, priority, changed);
    }

    /** The mentee's list with one more mentor at its end. */
    public Market withWish(int mentee, int mentor, long key) {
        int[][] wishes = wish.clone();
        int[][] tiers = wishTier.clone();
        long[][] priorities = priority.clone();
        int length = wish[mentee].length;
        wishes[mentee] = Arrays.copyOf(wish[mentee], length + 1);
        tiers[mentee] = Arrays.copyOf(wishTier[mentee], length + 1);
        priorities[mentee] = Arrays.copyOf(priority[mentee], length + 1);
        wishes[mentee][length] = mentor;
        tiers[mentee][length] = length == 0 ? 0 : tiers[mentee][length - 1] + 1;
        priorities[mentee][length] = key;
        return new Market(type, wishes, tiers, priorities, seats);
    }

    public int mateOf(int mentee, int[] choice) {
        return choice[mentee] < 0 ? -1 : wish[mentee][choice[mentee]];
    }

    /** How many list each mentor. */
    public int[] applicants() {
        int[] count = new int[seats.length];
        for (int[] list : wish) {
            for (int mentor : list) {
                count[mentor]++;
            }
        }
        return count;
    }
}

package org.introducer.mentorship.matching.market;

import java.util.Arrays;
import java.util.function.ObjIntConsumer;
import org.introducer.mentorship.matching.MentorType;

/**
 * One type's market, all ties broken: who each mentee wants in what order, and where each mentee stands with each of
 * those mentors.
 *
 * <p>In mode STABLE a list is known as far down as somebody asked, because most mentees are matched near its top; {@link #has} reads on.
 * What is known of it does not change what is found: only {@link #length} and {@link #has} say where a list ends.
 *
 * @param wish mentor indexes per mentee, best first; empty for mentees who take no part
 * @param wishTier the tier of each wish, before ties were broken; equal numbers are a tie
 * @param priority the mentee's key with that mentor, aligned with {@code wish}; smaller is better, unique per mentor
 * @param length how many mentors the whole list of each mentee has
 * @param seats free seats per mentor, locked pairs taken off
 * @param reader reads more of a mentee's list
 */
public record Market(
        MentorType type,
        int[][] wish,
        int[][] wishTier,
        long[][] priority,
        int[] length,
        int[] seats,
        ObjIntConsumer<Market> reader) {

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

    /** A market in which nobody lists anybody yet. */
    static Market empty(MentorType type, int mentees, int[] seats, ObjIntConsumer<Market> reader) {
        Market market = new Market(
                type, new int[mentees][], new int[mentees][], new long[mentees][], new int[mentees], seats, reader);
        Arrays.fill(market.wish, new int[0]);
        Arrays.fill(market.wishTier, new int[0]);
        Arrays.fill(market.priority, new long[0]);
        return market;
    }

    /** Whether the mentee's list goes on to this position; it is known as far as that then. Not for several threads. */
    public boolean has(int mentee, int position) {
        if (position >= length[mentee]) {
            return false;
        }
        while (position >= wish[mentee].length) {
            reader.accept(this, mentee);
        }
        return true;
    }

    public Market withSeats(int mentor, int more) {
        int[] changed = seats.clone();
        changed[mentor] += more;
        return new Market(type, wish, wishTier, priority, length, changed, reader);
    }

    /** The mentee's list, which is known as a whole, with one more mentor at its end. */
    public Market withWish(int mentee, int mentor, long key) {
        Market changed = withOwnLists();
        int end = length[mentee];
        changed.wish[mentee] = Arrays.copyOf(wish[mentee], end + 1);
        changed.wishTier[mentee] = Arrays.copyOf(wishTier[mentee], end + 1);
        changed.priority[mentee] = Arrays.copyOf(priority[mentee], end + 1);
        changed.wish[mentee][end] = mentor;
        changed.wishTier[mentee][end] = end == 0 ? 0 : wishTier[mentee][end - 1] + 1;
        changed.priority[mentee][end] = key;
        changed.length[mentee] = end + 1;
        return changed;
    }

    /** The same market, in which lists can be changed. */
    Market withOwnLists() {
        return new Market(type, wish.clone(), wishTier.clone(), priority.clone(), length.clone(), seats, reader);
    }

    public int mateOf(int mentee, int[] choice) {
        return choice[mentee] < 0 ? -1 : wish[mentee][choice[mentee]];
    }

    /** Of the pairs that somebody could want instead of what was made: how far down a mentee's list they go. */
    public int considered(int mentee, int[] choice) {
        return choice[mentee] < 0 ? length[mentee] : choice[mentee] + 1;
    }

    /** How many pairs may be. */
    public long pairs() {
        return Arrays.stream(length).asLongStream().sum();
    }

    /** How many list each mentor, in a market whose lists are known. */
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

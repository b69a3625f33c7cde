package org.introducer.mentorship.matching.market;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.introducer.mentorship.matching.Availability;

/**
 * Weekly availability as quarter hours of a UTC week, once per combination of zone offsets that occurs in the cycle.
 *
 * <p>Offsets are taken at noon of each Monday of the cycle. The overlap of two people is the smallest over those weeks:
 * hours that disappear when only one side changes its clocks are not counted.
 */
final class Hours {

    private static final int WORDS = (Availability.QUARTERS_A_WEEK + 63) / 64;

    private final List<LocalDate> weeks;

    Hours(LocalDate from, LocalDate to, Collection<ZoneId> zones) {
        Set<List<Integer>> seen = new HashSet<>();
        List<LocalDate> distinct = new ArrayList<>();
        List<ZoneId> sorted = zones.stream().distinct().toList();
        LocalDate monday = from.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        do {
            LocalDate week = monday;
            if (seen.add(sorted.stream().map(zone -> offsetQuarters(zone, week)).toList())) {
                distinct.add(week);
            }
            monday = monday.plusWeeks(1);
        } while (!monday.isAfter(to));
        weeks = List.copyOf(distinct);
    }

    /** The quarter hours of one person, one week after the other. */
    long[] of(ZoneId zone, List<Availability> windows) {
        long[] bits = new long[weeks.size() * WORDS];
        for (int week = 0; week < weeks.size(); week++) {
            int offset = offsetQuarters(zone, weeks.get(week));
            for (Availability window : windows) {
                int midnight = (window.day().getValue() - 1) * 24 * 4;
                // A quarter hour counts only when all of it is inside the window.
                int first = midnight + Math.ceilDiv(window.fromMinute(), 15);
                int end = midnight + window.toMinute() / 15;
                for (int quarter = first; quarter < end; quarter++) {
                    int utc = Math.floorMod(quarter - offset, Availability.QUARTERS_A_WEEK);
                    bits[week * WORDS + utc / 64] |= 1L << (utc % 64);
                }
            }
        }
        return bits;
    }

    static int overlap(long[] one, long[] other) {
        int least = Availability.QUARTERS_A_WEEK;
        for (int week = 0; week < one.length; week += WORDS) {
            int shared = 0;
            for (int word = week; word < week + WORDS; word++) {
                shared += Long.bitCount(one[word] & other[word]);
            }
            least = Math.min(least, shared);
        }
        return least;
    }

    private static int offsetQuarters(ZoneId zone, LocalDate week) {
        return Math.floorDiv(zone.getRules().getOffset(week.atTime(12, 0)).getTotalSeconds(), 15 * 60);
    }
}

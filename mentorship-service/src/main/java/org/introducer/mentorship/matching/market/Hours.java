package org.introducer.mentorship.matching.market;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.introducer.mentorship.matching.Availability;

/**
 * Weekly availability as quarter hours. What two people share depends on how far their zones are apart: so mentors keep the week of their own
 * zone, and mentees theirs moved into the zone of each mentor, once for each distance that occurs in the cycle.
 *
 * <p>Offsets are taken at noon of each Monday of the cycle. The overlap of two people is the smallest over those weeks:
 * hours that disappear when only one side changes its clocks are not counted.
 */
final class Hours {

    private static final int WORDS = (Availability.QUARTERS_A_WEEK + 63) / 64;

    private final List<ZoneId> menteeZones;
    private final Map<ZoneId, Integer> mentorZones = new HashMap<>();

    /** Per zone of mentees: how far the zones of mentors are away, each distance once. */
    private final int[][] distances;

    /** Per zone of mentees and zone of mentors: the places of their distances in the year. */
    private final int[][][] places;

    Hours(LocalDate from, LocalDate to, Collection<ZoneId> mentors, Collection<ZoneId> mentees) {
        List<ZoneId> others = mentors.stream().distinct().toList();
        others.forEach(zone -> mentorZones.put(zone, mentorZones.size()));
        menteeZones = mentees.stream().distinct().toList();
        List<LocalDate> weeks = new ArrayList<>();
        LocalDate monday = from.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        do {
            weeks.add(monday);
            monday = monday.plusWeeks(1);
        } while (!monday.isAfter(to));
        int[][] offsets = others.stream().map(zone -> offsets(zone, weeks)).toArray(int[][]::new);
        distances = new int[menteeZones.size()][];
        places = new int[menteeZones.size()][others.size()][];
        for (int zone = 0; zone < distances.length; zone++) {
            int[] mine = offsets(menteeZones.get(zone), weeks);
            List<Integer> known = new ArrayList<>();
            for (int other = 0; other < offsets.length; other++) {
                int[] theirs = offsets[other];
                places[zone][other] = IntStream.range(0, mine.length)
                        .map(week -> mine[week] - theirs[week])
                        .distinct()
                        .map(distance -> place(known, distance))
                        .toArray();
            }
            distances[zone] = known.stream().mapToInt(Integer::intValue).toArray();
        }
    }

    private static int place(List<Integer> known, int distance) {
        if (!known.contains(distance)) {
            known.add(distance);
        }
        return known.indexOf(distance);
    }

    private static int[] offsets(ZoneId zone, List<LocalDate> weeks) {
        return weeks.stream()
                .mapToInt(week -> Math.floorDiv(
                        zone.getRules().getOffset(week.atTime(12, 0)).getTotalSeconds(), 15 * 60))
                .toArray();
    }

    /** @param used the words of {@code bits} in which there are any */
    record Offered(int zone, long[] bits, int[] used) {}

    /** @param bits one week after the other, per distance */
    record Asked(int zone, long[] bits) {}

    Offered offered(ZoneId zone, List<Availability> windows) {
        long[] bits = new long[WORDS];
        set(bits, 0, 0, windows);
        return new Offered(
                mentorZones.get(zone),
                bits,
                IntStream.range(0, WORDS).filter(word -> bits[word] != 0).toArray());
    }

    Asked asked(ZoneId zone, List<Availability> windows) {
        int place = menteeZones.indexOf(zone);
        long[] bits = new long[distances[place].length * WORDS];
        for (int i = 0; i < distances[place].length; i++) {
            set(bits, i * WORDS, distances[place][i], windows);
        }
        return new Asked(place, bits);
    }

    private static void set(long[] bits, int start, int distance, List<Availability> windows) {
        for (Availability window : windows) {
            int midnight = (window.day().getValue() - 1) * 24 * 4;
            // A quarter hour counts only when all of it is inside the window.
            int first = midnight + Math.ceilDiv(window.fromMinute(), 15);
            int end = midnight + window.toMinute() / 15;
            for (int quarter = first; quarter < end; quarter++) {
                int moved = Math.floorMod(quarter - distance, Availability.QUARTERS_A_WEEK);
                bits[start + moved / 64] |= 1L << (moved % 64);
            }
        }
    }

    int overlap(Asked asked, Offered offered) {
        int least = Availability.QUARTERS_A_WEEK;
        for (int place : places[asked.zone][offered.zone]) {
            int shared = 0;
            for (int word : offered.used) {
                shared += Long.bitCount(asked.bits[place * WORDS + word] & offered.bits[word]);
            }
            least = Math.min(least, shared);
        }
        return least;
    }
}

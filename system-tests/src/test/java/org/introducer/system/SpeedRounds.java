package org.introducer.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.path.json.JsonPath;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A plan of speed mentoring, held against what it must keep; it shares nothing with the planner but {@code docs/matching.md}. */
record SpeedRounds(List<Meeting> meetings, JsonPath plan) {

    private static final long WISH = 50_000;
    private static final int PLACES_OF_WISHES = 10;

    SpeedRounds(JsonPath plan) {
        this(
                plan.<Map<String, Object>>getList("meetings").stream()
                        .map(each -> new Meeting(
                                (int) each.get("round"), (String) each.get("mentorId"), (String) each.get("menteeId")))
                        .toList(),
                plan);
    }

    record Meeting(int round, String mentor, String mentee) {
        Set<String> couple() {
            return Set.of(mentor, mentee);
        }

        boolean isOfAnyOf(Collection<String> people) {
            return people.contains(mentor) || people.contains(mentee);
        }
    }

    /**
     * What limits a plan.
     *
     * @param rounds that were planned
     * @param mentors who are there in all of them, as {@code mentees} are
     * @param held who met before
     */
    record Bounds(
            int rounds,
            int floor,
            List<String> mentors,
            List<String> mentees,
            Map<String, List<String>> wishes,
            Set<Set<String>> apart,
            Set<Set<String>> held) {

        /** Below zero: the two must not meet, or have met. */
        long worth(String mentor, String mentee) {
            Set<String> couple = Set.of(mentor, mentee);
            if (apart.contains(couple) || held.contains(couple)) {
                return -1;
            }
            int place = wishes.getOrDefault(mentee, List.of()).indexOf(mentor);
            return 1 + (place < 0 ? 0 : (PLACES_OF_WISHES - place) * WISH);
        }

        int floorOf(String mentee) {
            long met = held.stream().filter(couple -> couple.contains(mentee)).count();
            return (int) Math.max(0, floor - met);
        }

        long floorWorth(long highest) {
            return highest * mentees.size() * rounds + 1;
        }
    }

    Set<Meeting> in(int round) {
        return meetings.stream().filter(meeting -> meeting.round() == round).collect(Collectors.toSet());
    }

    /** Nobody twice with the same person, in two places at once, a stranger to the event, or with whom they must not meet. */
    void requirePossible(List<String> mentors, List<String> mentees, Set<Set<String>> apart) {
        Set<Set<String>> couples = new HashSet<>();
        Set<String> places = new HashSet<>();
        for (Meeting meeting : meetings) {
            assertTrue(couples.add(meeting.couple()), () -> "a second meeting: " + meeting);
            assertTrue(places.add(meeting.round() + meeting.mentor()), () -> "two at a table for one: " + meeting);
            assertTrue(places.add(meeting.round() + meeting.mentee()), () -> "in two places at once: " + meeting);
            assertTrue(mentors.contains(meeting.mentor()) && mentees.contains(meeting.mentee()), meeting::toString);
            assertFalse(apart.contains(meeting.couple()), () -> "do not match: " + meeting);
        }
        assertEquals(List.of(), plan.getList("unplaced"));
    }

    /** Who of these meets fewer, not counting meetings to which one of the two did not come. */
    Set<String> fewerThan(int floor, List<String> mentees, Set<String> absent) {
        Map<String, Long> counts = meetings.stream()
                .filter(meeting -> !meeting.isOfAnyOf(absent))
                .collect(Collectors.groupingBy(Meeting::mentee, Collectors.counting()));
        return mentees.stream()
                .filter(mentee -> counts.getOrDefault(mentee, 0L) < floor)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Adds up the worth of what was planned and what no other choice can exceed at the prices of the plan; they are equal. */
    void requireProof(Bounds bounds) {
        long[][] worth = new long[bounds.mentors().size()][bounds.mentees().size()];
        long highest = 0;
        for (int i = 0; i < worth.length; i++) {
            for (int j = 0; j < worth[i].length; j++) {
                worth[i][j] =
                        bounds.worth(bounds.mentors().get(i), bounds.mentees().get(j));
                highest = Math.max(highest, worth[i][j]);
            }
        }
        long floorWorth = bounds.floorWorth(highest);
        assertEquals(plan.getLong("proof.worth"), worthOfPlanned(bounds, floorWorth));
        assertEquals(plan.getLong("proof.bound"), bound(bounds, worth, floorWorth));
        assertEquals(plan.getLong("proof.bound"), plan.getLong("proof.worth"), "nothing grants more");
        assertTrue(plan.getBoolean("proof.optimal"));
        Set<Set<String>> wished = bounds.wishes().entrySet().stream()
                .flatMap(each -> each.getValue().stream().map(mentor -> Set.of(mentor, each.getKey())))
                .collect(Collectors.toSet());
        assertEquals(wished.size(), plan.getInt("wishes.stated"));
        Set<Set<String>> meet = new HashSet<>(bounds.held());
        planned().forEach(meeting -> meet.add(meeting.couple()));
        wished.retainAll(meet);
        assertEquals(wished.size(), plan.getInt("wishes.granted"));
    }

    /** Without the rounds that were kept. */
    private List<Meeting> planned() {
        int from = plan.getInt("fromRound");
        return meetings.stream().filter(meeting -> meeting.round() >= from).toList();
    }

    private long worthOfPlanned(Bounds bounds, long floorWorth) {
        Map<String, Long> counts =
                planned().stream().collect(Collectors.groupingBy(Meeting::mentee, Collectors.counting()));
        long sum = planned().stream()
                .mapToLong(meeting -> bounds.worth(meeting.mentor(), meeting.mentee()))
                .sum();
        for (String mentee : bounds.mentees()) {
            sum += floorWorth * Math.min(counts.getOrDefault(mentee, 0L), bounds.floorOf(mentee));
        }
        return sum;
    }

    private long bound(Bounds bounds, long[][] worth, long floorWorth) {
        Map<String, Number> prices = plan.getMap("proof.prices");
        long bound = 0;
        for (String mentor : bounds.mentors()) {
            long seat = prices.get(mentor).longValue();
            assertTrue(seat >= 0, "the price of a seat is never negative");
            bound += bounds.rounds() * seat;
        }
        for (int j = 0; j < bounds.mentees().size(); j++) {
            String mentee = bounds.mentees().get(j);
            long price = prices.get(mentee).longValue();
            int floor = bounds.floorOf(mentee);
            bound += floor * Math.max(0, floorWorth + price);
            bound += (bounds.rounds() - floor) * Math.max(0, price);
            for (int i = 0; i < worth.length; i++) {
                long seat = prices.get(bounds.mentors().get(i)).longValue();
                bound += worth[i][j] < 0 ? 0 : Math.max(0, worth[i][j] - seat - price);
            }
        }
        return bound;
    }
}

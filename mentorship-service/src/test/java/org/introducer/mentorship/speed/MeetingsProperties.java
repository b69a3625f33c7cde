package org.introducer.mentorship.speed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Tag;

/** Small events against every choice of meetings, and larger ones against the bound. */
@Tag("M28")
class MeetingsProperties {

    @Property(tries = 300)
    void no_other_choice_is_better_and_the_prices_prove_it(@ForAll long seed) {
        MeetingWishes wishes = event(new Random(seed), 3, 4, 3);
        Meetings.Choice choice = Meetings.choose(wishes);
        assertAllowed(wishes, choice);
        assertEquals(best(wishes, 0, new int[wishes.mentors()], new int[wishes.mentees()], 0), choice.worth());
        assertEquals(choice.worth(), choice.prices().bound(wishes));
    }

    @Property(tries = 100)
    void any_prices_bound_every_choice(@ForAll long seed) {
        Random random = new Random(seed);
        MeetingWishes wishes = event(random, 3, 4, 3);
        long[] seat = random.longs(wishes.mentors(), 0, 20).toArray();
        long[] mentee = random.longs(wishes.mentees(), -20, 20).toArray();
        assertTrue(new MeetingPrices(seat, mentee).bound(wishes)
                >= Meetings.choose(wishes).worth());
    }

    @Property(tries = 50)
    void a_larger_event_reaches_its_bound(@ForAll long seed) {
        MeetingWishes wishes = event(new Random(seed), 12, 30, 6);
        Meetings.Choice choice = Meetings.choose(wishes);
        assertAllowed(wishes, choice);
        assertEquals(choice.worth(), choice.prices().bound(wishes));
    }

    @Property(tries = 200)
    void as_many_rounds_are_enough_as_the_busiest_person_has_meetings(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int rounds) {
        Random random = new Random(seed);
        int[] places = random.ints(1 + random.nextInt(8), 1, 5).toArray();
        int mentees = 1 + random.nextInt(20);
        List<Meeting> meetings = meetings(random, rounds, places, mentees);
        Timetable.Plan plan = Timetable.of(
                rounds, meetings, places, new boolean[places.length][rounds], new boolean[mentees][rounds]);
        assertEquals(List.of(), plan.unplaced());
        assertEquals(meetings.size(), plan.slots().size());
        assertConflictFree(plan, places, rounds);
    }

    @Property(tries = 200)
    void nobody_meets_while_away_and_what_found_no_round_is_named(@ForAll long seed) {
        Random random = new Random(seed);
        int rounds = 5;
        int[] places = random.ints(5, 1, 4).toArray();
        boolean[][] mentorAway = away(random, places.length, rounds);
        boolean[][] menteeAway = away(random, 12, rounds);
        List<Meeting> meetings = meetings(random, rounds, places, 12);
        Timetable.Plan plan = Timetable.of(rounds, meetings, places, mentorAway, menteeAway);
        assertEquals(meetings.size(), plan.slots().size() + plan.unplaced().size());
        assertConflictFree(plan, places, rounds);
        for (Timetable.Slot slot : plan.slots()) {
            assertTrue(!mentorAway[slot.meeting().mentor()][slot.round()]);
            assertTrue(!menteeAway[slot.meeting().mentee()][slot.round()]);
        }
    }

    static MeetingWishes event(Random random, int mentors, int mentees, int rounds) {
        int[] seats = random.ints(mentors, 0, rounds + 1).toArray();
        int[] most = random.ints(mentees, 0, rounds + 1).toArray();
        int[] floor = new int[mentees];
        for (int j = 0; j < mentees; j++) {
            floor[j] = random.nextInt(most[j] + 1);
        }
        int[][] worth = new int[mentors][mentees];
        for (int[] row : worth) {
            for (int j = 0; j < mentees; j++) {
                row[j] = random.nextInt(7) - 1;
            }
        }
        return new MeetingWishes(seats, floor, most, worth);
    }

    private static void assertAllowed(MeetingWishes wishes, Meetings.Choice choice) {
        int[] ofMentor = new int[wishes.mentors()];
        int[] ofMentee = new int[wishes.mentees()];
        assertEquals(choice.meetings().size(), new HashSet<>(choice.meetings()).size());
        for (Meeting meeting : choice.meetings()) {
            assertTrue(wishes.worth()[meeting.mentor()][meeting.mentee()] >= 0);
            ofMentor[meeting.mentor()]++;
            ofMentee[meeting.mentee()]++;
        }
        for (int i = 0; i < ofMentor.length; i++) {
            assertTrue(ofMentor[i] <= wishes.seats()[i]);
        }
        for (int j = 0; j < ofMentee.length; j++) {
            assertTrue(ofMentee[j] <= wishes.most()[j]);
            assertEquals(Math.max(0, wishes.floor()[j] - ofMentee[j]), choice.shortfall()[j]);
        }
    }

    /** The best worth of all choices of the pairs from this one on. */
    private static long best(MeetingWishes wishes, int pair, int[] ofMentor, int[] ofMentee, long worth) {
        if (pair == wishes.mentors() * wishes.mentees()) {
            return worth;
        }
        int i = pair / wishes.mentees();
        int j = pair % wishes.mentees();
        long best = best(wishes, pair + 1, ofMentor, ofMentee, worth);
        if (wishes.worth()[i][j] >= 0 && ofMentor[i] < wishes.seats()[i] && ofMentee[j] < wishes.most()[j]) {
            long floor = ofMentee[j] < wishes.floor()[j] ? wishes.floorWorth() : 0;
            ofMentor[i]++;
            ofMentee[j]++;
            best = Math.max(best, best(wishes, pair + 1, ofMentor, ofMentee, worth + floor + wishes.worth()[i][j]));
            ofMentor[i]--;
            ofMentee[j]--;
        }
        return best;
    }

    private static List<Meeting> meetings(Random random, int rounds, int[] places, int mentees) {
        int[] ofMentor = new int[places.length];
        int[] ofMentee = new int[mentees];
        List<Meeting> meetings = new ArrayList<>();
        for (int i = 0; i < places.length; i++) {
            for (int j = 0; j < mentees; j++) {
                if (random.nextInt(4) > 0 && ofMentor[i] < rounds * places[i] && ofMentee[j] < rounds) {
                    ofMentor[i]++;
                    ofMentee[j]++;
                    meetings.add(new Meeting(i, j));
                }
            }
        }
        return meetings;
    }

    private static boolean[][] away(Random random, int people, int rounds) {
        boolean[][] away = new boolean[people][rounds];
        for (boolean[] each : away) {
            for (int r = 0; r < rounds; r++) {
                each[r] = random.nextInt(5) == 0;
            }
        }
        return away;
    }

    private static void assertConflictFree(Timetable.Plan plan, int[] places, int rounds) {
        Set<String> taken = new HashSet<>();
        for (Timetable.Slot slot : plan.slots()) {
            assertTrue(slot.round() >= 0 && slot.round() < rounds);
            assertTrue(slot.place() >= 0 && slot.place() < places[slot.meeting().mentor()]);
            assertTrue(taken.add("mentee " + slot.meeting().mentee() + " " + slot.round()));
            assertTrue(taken.add("mentor " + slot.meeting().mentor() + "/" + slot.place() + " " + slot.round()));
        }
    }
}

package org.introducer.mentorship.event;

import static org.introducer.mentorship.MentorshipProblem.SPEED_EVENT_TOO_LARGE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.introducer.mentorship.event.Attendance.Presence;
import org.introducer.mentorship.event.PlanInputs.Mentee;
import org.introducer.mentorship.event.PlanInputs.Mentor;
import org.introducer.mentorship.event.PlanResult.Couple;
import org.introducer.mentorship.event.PlanResult.Shortfall;
import org.introducer.mentorship.event.PlanResult.Slot;
import org.introducer.mentorship.event.SpeedEventDraft.Break;
import org.introducer.mentorship.event.SpeedEventDraft.Room;
import org.introducer.platform.problem.ProblemException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("M28")
class PlannerTest {

    @Test
    void the_most_wanted_wish_is_granted_where_two_want_one_seat() {
        PlanInputs inputs = inputs(event(1, 0, false), mentors(1, 2), List.of(wishing(1, 2, 1), wishing(2, 1)));
        PlanResult plan = Planner.plan(inputs, Optional.empty(), 1, 1);
        assertEquals(Set.of(new Couple(id("mentor", 2), id("mentee", 1)), couple(1, 2)), couples(plan.meetings()));
        assertEquals(2, plan.wishesGranted());
        assertEquals(3, plan.wishesStated());
        assertTrue(plan.proven());
    }

    @Test
    void the_floor_of_one_goes_before_the_wish_of_another() {
        PlanInputs inputs = inputs(
                event(1, 0, false),
                mentors(1),
                List.of(wishing(1, 1), new Mentee(id("mentee", 2), List.of(), 1, Attendance.EXPECTED)));
        assertEquals(
                Set.of(couple(1, 2)),
                couples(Planner.plan(inputs, Optional.empty(), 1, 1).meetings()));
    }

    @Test
    void people_of_a_do_not_match_never_meet_and_what_is_lacking_is_named() {
        PlanInputs inputs = new PlanInputs(
                event(3, 1, true),
                mentors(1),
                List.of(new Mentee(id("mentee", 1), List.of(id("mentor", 1)), 1, Attendance.EXPECTED)),
                List.of(Set.of(id("mentor", 1), id("mentee", 1))));
        PlanResult plan = Planner.plan(inputs, Optional.empty(), 1, 1);
        assertEquals(List.of(), plan.meetings());
        assertEquals(List.of(new Shortfall(id("mentee", 1), 1, 0)), plan.shortfalls());
        assertTrue(plan.proven());
    }

    @Test
    void a_table_takes_up_to_its_size_at_once() {
        PlanInputs inputs =
                inputs(event(1, 1, true), List.of(new Mentor(id("mentor", 1), 3, Attendance.EXPECTED)), mentees(4, 1));
        PlanResult plan = Planner.plan(inputs, Optional.empty(), 1, 1);
        assertEquals(3, plan.meetings().size());
        assertEquals(1, plan.shortfalls().size());
    }

    @Test
    void places_that_nobody_needs_are_filled_unless_the_event_leaves_them_free() {
        assertEquals(
                4,
                Planner.plan(inputs(event(2, 0, true), mentors(1, 2), mentees(2, 0)), Optional.empty(), 1, 1)
                        .meetings()
                        .size());
        assertEquals(
                List.of(),
                Planner.plan(inputs(event(2, 0, false), mentors(1, 2), mentees(2, 0)), Optional.empty(), 1, 1)
                        .meetings());
    }

    @Test
    void a_new_plan_keeps_the_past_and_counts_with_who_is_late_absent_or_new() {
        SpeedEventDraft event = event(4, 2, true);
        PlanResult first = Planner.plan(inputs(event, mentors(1, 2, 3), mentees(3, 2)), Optional.empty(), 1, 1);
        List<Mentee> now = List.of(
                new Mentee(id("mentee", 1), List.of(), 2, new Attendance(Presence.PRESENT, 4, null)),
                new Mentee(id("mentee", 2), List.of(), 2, new Attendance(Presence.ABSENT, 1, null)),
                new Mentee(id("mentee", 3), List.of(), 2, new Attendance(Presence.PRESENT, 1, null)),
                new Mentee(id("mentee", 4), List.of(), 2, Attendance.EXPECTED));
        PlanResult second = Planner.plan(inputs(event, mentors(1, 2, 3, 4), now), Optional.of(first), 3, 3);
        assertEquals(before(first, 3), before(second, 3));
        List<Slot> planned =
                second.meetings().stream().filter(slot -> slot.round() >= 3).toList();
        assertTrue(planned.stream().noneMatch(slot -> slot.menteeId().equals(id("mentee", 2))));
        assertTrue(planned.stream()
                .filter(slot -> slot.menteeId().equals(id("mentee", 1)))
                .allMatch(slot -> slot.round() == 4));
        assertEquals(
                2,
                planned.stream()
                        .filter(slot -> slot.menteeId().equals(id("mentee", 4)))
                        .count());
        Set<Couple> third = before(second, 3).stream()
                .map(Slot::couple)
                .filter(couple -> couple.menteeId().equals(id("mentee", 3)))
                .collect(Collectors.toSet());
        assertTrue(planned.stream().noneMatch(slot -> third.contains(slot.couple())));
        assertEquals(List.of(new Shortfall(id("mentee", 1), 2, 1)), second.shortfalls());
        first.tables()
                .forEach((mentor, table) -> assertEquals(table, second.tables().get(mentor)));
        assertEquals(4, Set.copyOf(second.tables().values()).size());
        assertConflictFree(second, inputs(event, mentors(1, 2, 3, 4), now));
    }

    @Test
    void a_round_that_has_not_begun_keeps_only_meetings_that_can_take_place() {
        SpeedEventDraft event = event(4, 0, true);
        PlanResult first = Planner.plan(inputs(event, mentors(1, 2, 3), mentees(3, 0)), Optional.empty(), 1, 1);
        Slot apart = first.meetings().stream()
                .filter(slot -> slot.round() == 2 && slot.menteeId().equals(id("mentee", 1)))
                .findFirst()
                .orElseThrow();
        List<Mentee> now = List.of(
                mentees(1, 0).getFirst(),
                new Mentee(id("mentee", 2), List.of(), 0, new Attendance(Presence.ABSENT, 1, null)));
        PlanInputs inputs =
                new PlanInputs(event, mentors(1, 2, 3), now, List.of(Set.of(apart.mentorId(), apart.menteeId())));
        PlanResult second = Planner.plan(inputs, Optional.of(first), 2, 4);
        assertEquals(before(first, 2), before(second, 2));
        List<Slot> ahead =
                before(second, 4).stream().filter(slot -> slot.round() >= 2).toList();
        assertEquals(
                before(first, 4).stream()
                        .filter(slot ->
                                slot.round() >= 2 && slot.menteeId().equals(id("mentee", 1)) && !slot.equals(apart))
                        .toList(),
                ahead);
    }

    /** The mentor leaves after the first round, the mentee comes to the second. */
    @Test
    void a_meeting_for_which_there_is_no_round_is_named_and_the_bound_says_what_is_lacking() {
        PlanInputs inputs = inputs(
                event(2, 1, true),
                List.of(new Mentor(id("mentor", 1), 1, new Attendance(Presence.PRESENT, 1, 1))),
                List.of(new Mentee(
                        id("mentee", 1), List.of(id("mentor", 1)), 1, new Attendance(Presence.PRESENT, 2, null))));
        PlanResult plan = Planner.plan(inputs, Optional.empty(), 1, 1);
        assertEquals(List.of(), plan.meetings());
        assertEquals(List.of(couple(1, 1)), plan.unplaced());
        assertEquals(List.of(new Shortfall(id("mentee", 1), 1, 0)), plan.shortfalls());
        assertEquals(0, plan.wishesGranted());
        assertEquals(0, plan.worth());
        assertTrue(plan.bound() > 0);
        assertFalse(plan.proven());
        assertEquals(
                List.of(),
                Planner.without(inputs, plan, 1, couple(1, 1)::equals).unplaced(),
                "of people who are kept apart nothing is named");
    }

    @Test
    void table_and_floor_are_the_person_s_own_or_those_of_the_event() {
        SpeedEventDraft event = event(3, 2, true);
        PlanInputs inputs = PlanInputs.of(
                event,
                List.of(
                        participant(new ParticipantDraft(id("mentor", 1), null, null, null, null, null)),
                        participant(new ParticipantDraft(id("mentor", 2), null, 4, null, null, null)),
                        participant(new ParticipantDraft(null, id("mentee", 1), null, null, null, null)),
                        participant(
                                new ParticipantDraft(null, id("mentee", 2), null, List.of(id("mentor", 1)), 0, null))),
                List.of());
        assertEquals(
                List.of(
                        new Mentor(id("mentor", 1), 1, Attendance.EXPECTED),
                        new Mentor(id("mentor", 2), 4, Attendance.EXPECTED)),
                inputs.mentors());
        assertEquals(
                List.of(
                        new Mentee(id("mentee", 1), List.of(), 2, Attendance.EXPECTED),
                        new Mentee(id("mentee", 2), List.of(id("mentor", 1)), 0, Attendance.EXPECTED)),
                inputs.mentees());
    }

    private static Participant participant(ParticipantDraft draft) {
        return new Participant(id("tenant", 1), id("event", 1), Instant.EPOCH, draft);
    }

    @Test
    void a_meeting_taken_out_is_lacking_and_no_longer_proven() {
        SpeedEventDraft event = event(2, 2, true);
        PlanInputs inputs = inputs(event, mentors(1, 2), mentees(2, 2));
        PlanResult plan = Planner.plan(inputs, Optional.empty(), 1, 1);
        PlanResult without = Planner.without(inputs, plan, 1, couple(1, 1)::equals);
        assertEquals(3, without.meetings().size());
        assertEquals(List.of(new Shortfall(id("mentee", 1), 2, 1)), without.shortfalls());
        assertTrue(plan.proven());
        assertFalse(without.proven());
        assertEquals(plan, Planner.without(inputs, plan, 3, couple(1, 1)::equals));
    }

    @Test
    void a_mentor_who_has_gone_leaves_the_table_to_a_new_one() {
        SpeedEventDraft event = event(3, 0, true);
        PlanResult first = Planner.plan(inputs(event, mentors(1, 2), mentees(2, 0)), Optional.empty(), 1, 1);
        List<Mentor> now = List.of(
                new Mentor(id("mentor", 1), 1, new Attendance(Presence.PRESENT, 1, 1)),
                mentors(2).getFirst(),
                mentors(3).getFirst());
        PlanResult second = Planner.plan(inputs(event, now, mentees(2, 0)), Optional.of(first), 2, 2);
        assertEquals(first.tables().get(id("mentor", 1)), second.tables().get(id("mentor", 3)));
        assertEquals(first.tables().get(id("mentor", 1)), second.tables().get(id("mentor", 1)));
        assertEquals(first.tables().get(id("mentor", 2)), second.tables().get(id("mentor", 2)));
    }

    /** Who came in the second round did not meet anybody in the first. */
    @Test
    void a_meeting_that_did_not_take_place_is_made_up() {
        SpeedEventDraft event = event(2, 1, false);
        PlanResult first = Planner.plan(inputs(event, mentors(1), List.of(wishing(1, 1))), Optional.empty(), 1, 1);
        assertEquals(List.of(1), first.meetings().stream().map(Slot::round).toList());
        Mentee late =
                new Mentee(id("mentee", 1), List.of(id("mentor", 1)), 1, new Attendance(Presence.PRESENT, 2, null));
        PlanResult second = Planner.plan(inputs(event, mentors(1), List.of(late)), Optional.of(first), 2, 2);
        assertEquals(List.of(1, 2), second.meetings().stream().map(Slot::round).toList());
        assertEquals(List.of(), second.shortfalls());
    }

    @Test
    void breaks_move_the_later_rounds() {
        SpeedEventDraft event = event(3, 0, true);
        assertEquals(Instant.parse("2027-09-11T14:12:00Z"), event.start(2));
        assertEquals(Instant.parse("2027-09-11T14:39:00Z"), event.start(3));
        assertEquals(Instant.parse("2027-09-11T14:49:00Z"), event.end(3));
        assertEquals(1, event.nextRound(Instant.parse("2027-09-11T13:59:00Z")));
        assertEquals(2, event.nextRound(Instant.parse("2027-09-11T14:00:00Z")));
        assertEquals(4, event.nextRound(Instant.parse("2027-09-11T14:39:00Z")));
        assertEquals(new TablePlace("A", 2), event.place(2));
        assertEquals(new TablePlace("B", 1), event.place(3));
    }

    /** The aim is two seconds; the limit leaves room for a loaded machine. */
    @Test
    void a_large_event_is_planned_with_a_proof() {
        Random random = new Random(28);
        List<Mentor> mentors = IntStream.range(0, 120)
                .mapToObj(i -> new Mentor(id("mentor", i), 1, Attendance.EXPECTED))
                .toList();
        List<Mentee> mentees = IntStream.range(0, 300)
                .mapToObj(j -> new Mentee(
                        id("mentee", j),
                        random.ints(0, 120)
                                .distinct()
                                .limit(5)
                                .mapToObj(i -> id("mentor", i))
                                .toList(),
                        2,
                        Attendance.EXPECTED))
                .toList();
        List<Set<UUID>> apart = IntStream.range(0, 50)
                .mapToObj(i -> Set.of(id("mentor", random.nextInt(120)), id("mentee", random.nextInt(300))))
                .toList();
        PlanInputs inputs = new PlanInputs(event(6, 2, true), mentors, mentees, apart);
        assertTimeout(Duration.ofSeconds(15), () -> {
            PlanResult plan = Planner.plan(inputs, Optional.empty(), 1, 1);
            assertEquals(720, plan.meetings().size());
            assertEquals(List.of(), plan.shortfalls());
            assertEquals(List.of(), plan.unplaced());
            assertEquals(plan.bound(), plan.worth());
            assertConflictFree(plan, inputs);
        });
    }

    @Test
    void an_event_that_would_take_minutes_is_refused() {
        List<Mentor> mentors = IntStream.range(0, 80)
                .mapToObj(i -> new Mentor(id("mentor", i), 4, Attendance.EXPECTED))
                .toList();
        PlanInputs inputs = inputs(event(24, 2, true), mentors, mentees(330, 2));
        ProblemException refused =
                assertThrows(ProblemException.class, () -> Planner.plan(inputs, Optional.empty(), 1, 1));
        assertEquals(SPEED_EVENT_TOO_LARGE, refused.problem());
    }

    private static void assertConflictFree(PlanResult plan, PlanInputs inputs) {
        Set<String> taken = new HashSet<>();
        List<Slot> byTable = new ArrayList<>(plan.meetings());
        for (Slot slot : byTable) {
            assertTrue(taken.add(slot.menteeId() + " in " + slot.round()), () -> slot + " is in two places");
            assertFalse(inputs.keepsApart(slot.mentorId(), slot.menteeId()));
        }
        plan.meetings().stream()
                .collect(Collectors.groupingBy(slot -> slot.mentorId() + " " + slot.round(), Collectors.counting()))
                .forEach((table, count) -> assertTrue(count <= 4, table));
        inputs.mentors()
                .forEach(mentor -> IntStream.rangeClosed(1, inputs.event().rounds())
                        .forEach(round -> assertTrue(plan.meetings().stream()
                                        .filter(slot -> slot.round() == round
                                                && slot.mentorId().equals(mentor.id()))
                                        .count()
                                <= mentor.tableSize())));
    }

    private static List<Slot> before(PlanResult plan, int round) {
        return plan.meetings().stream().filter(slot -> slot.round() < round).toList();
    }

    private static Set<Couple> couples(List<Slot> slots) {
        return slots.stream().map(Slot::couple).collect(Collectors.toSet());
    }

    private static Couple couple(int mentor, int mentee) {
        return new Couple(id("mentor", mentor), id("mentee", mentee));
    }

    private static SpeedEventDraft event(int rounds, int floor, boolean fill) {
        return new SpeedEventDraft(
                "Evening",
                Instant.parse("2027-09-11T14:00:00Z"),
                rounds,
                10,
                2,
                List.of(new Break(2, 15)),
                floor,
                1,
                fill,
                List.of(new Room("A", 2), new Room("B", 200)));
    }

    private static PlanInputs inputs(SpeedEventDraft event, List<Mentor> mentors, List<Mentee> mentees) {
        return new PlanInputs(event, mentors, mentees, List.of());
    }

    private static List<Mentor> mentors(int... numbers) {
        return IntStream.of(numbers)
                .mapToObj(i -> new Mentor(id("mentor", i), 1, Attendance.EXPECTED))
                .toList();
    }

    private static List<Mentee> mentees(int number, int floor) {
        return IntStream.rangeClosed(1, number)
                .mapToObj(j -> new Mentee(id("mentee", j), List.of(), floor, Attendance.EXPECTED))
                .toList();
    }

    private static Mentee wishing(int mentee, int... wishes) {
        return new Mentee(
                id("mentee", mentee),
                Stream.of(wishes)
                        .flatMap(each -> IntStream.of(each).boxed())
                        .map(i -> id("mentor", i))
                        .toList(),
                0,
                Attendance.EXPECTED);
    }

    private static UUID id(String kind, int number) {
        return new UUID(kind.equals("mentor") ? 1 : 2, number);
    }
}

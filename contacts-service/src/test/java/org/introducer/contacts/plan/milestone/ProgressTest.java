package org.introducer.contacts.plan.milestone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.introducer.contacts.plan.milestone.PlanPolicy.AssumedSubmission;
import org.introducer.contacts.plan.milestone.PlanPolicy.Submission;
import org.introducer.contacts.plan.milestone.Progress.State;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("C31")
class ProgressTest {

    private static final LocalDate SUBMISSION = LocalDate.of(2027, 9, 1);
    private static final Milestone OBSERVERSHIP = new Milestone(
            "first-observership",
            Phase.MONTHS_6_TO_12,
            "Begin an observership",
            Measure.ROTATIONS,
            2,
            "rotations",
            "why",
            "next",
            "question");
    private static final PlanPolicy POLICY = new PlanPolicy(
            "test",
            SUBMISSION,
            List.of(),
            List.of(new Submission(2026, LocalDate.of(2025, 9, 3), "AAMC")),
            new AssumedSubmission(9, 1, "assumed"),
            List.of(OBSERVERSHIP));

    private static State state(Integer count, LocalDate today) {
        Map<Measure, Tally> tallies = count == null ? Map.of() : Map.of(Measure.ROTATIONS, Tally.of(count));
        return Progress.of(POLICY, new Course(SUBMISSION), tallies, today)
                .getFirst()
                .state();
    }

    @Test
    void the_phases_are_counted_back_from_the_day_of_submission() {
        Course course = new Course(SUBMISSION);
        assertEquals(LocalDate.of(2025, 9, 1), course.firstDay(Phase.MONTHS_0_TO_6));
        assertEquals(LocalDate.of(2026, 2, 28), course.lastDay(Phase.MONTHS_0_TO_6));
        assertEquals(LocalDate.of(2026, 3, 1), course.firstDay(Phase.MONTHS_6_TO_12));
        assertEquals(LocalDate.of(2026, 8, 31), course.lastDay(Phase.MONTHS_6_TO_12));
        assertEquals(LocalDate.of(2026, 9, 1), course.firstDay(Phase.MONTHS_12_TO_24));
        assertEquals(LocalDate.of(2027, 8, 31), course.lastDay(Phase.MONTHS_12_TO_24));
        assertEquals(Optional.empty(), course.phaseOn(LocalDate.of(2025, 8, 31)));
        assertEquals(Optional.empty(), course.phaseOn(SUBMISSION));
    }

    @Test
    void a_milestone_is_ahead_then_open_then_overdue_until_its_aim_is_reached() {
        assertEquals(State.AHEAD, state(1, LocalDate.of(2026, 2, 28)));
        assertEquals(State.OPEN, state(1, LocalDate.of(2026, 3, 1)));
        assertEquals(State.OPEN, state(0, LocalDate.of(2026, 8, 31)));
        assertEquals(State.OVERDUE, state(1, LocalDate.of(2026, 9, 1)));
        assertEquals(State.DONE, state(2, LocalDate.of(2026, 9, 1)));
        assertEquals(State.DONE, state(3, LocalDate.of(2025, 1, 1)));
    }

    @Test
    void what_no_record_can_say_is_unknown_on_every_day() {
        for (int month = -30; month < 6; month++) {
            assertEquals(State.UNKNOWN, state(null, SUBMISSION.plusMonths(month)));
        }
    }

    @Test
    void a_day_that_no_source_tells_is_assumed_and_has_no_source() {
        assertEquals(new Submission(2026, LocalDate.of(2025, 9, 3), "AAMC"), POLICY.submission(2026));
        Submission assumed = POLICY.submission(2028);
        assertEquals(LocalDate.of(2027, 9, 1), assumed.day());
        assertNull(assumed.source());
    }

    @Test
    void the_phases_meet_without_gap_and_without_overlap_from_every_day() {
        for (LocalDate day = LocalDate.of(2024, 1, 1); day.getYear() < 2026; day = day.plusDays(1)) {
            Course course = new Course(day);
            assertEquals(
                    course.firstDay(Phase.MONTHS_6_TO_12),
                    course.lastDay(Phase.MONTHS_0_TO_6).plusDays(1));
            assertEquals(
                    course.firstDay(Phase.MONTHS_12_TO_24),
                    course.lastDay(Phase.MONTHS_6_TO_12).plusDays(1));
            assertEquals(day, course.lastDay(Phase.MONTHS_12_TO_24).plusDays(1));
        }
    }
}

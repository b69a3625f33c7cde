package org.introducer.contacts.activity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.List;
import org.introducer.contacts.activity.Schedule.Basis;
import org.introducer.contacts.activity.Schedule.Lateness;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("C39")
class ScheduleTest {

    private static final LocalDate DEADLINE = LocalDate.of(2027, 3, 31);
    private static final List<Preparation> STEPS =
            List.of(new Preparation("Write", 20), new Preparation("Ask the co-authors", 10));

    private static Schedule of(List<Preparation> steps, LocalDate deadline, OpportunityState state, LocalDate today) {
        OpportunityEntry entry = new OpportunityEntry(
                OpportunityKind.ABSTRACT,
                "Abstract",
                null,
                "https://example.org",
                LocalDate.of(2026, 11, 1),
                null,
                deadline,
                null,
                null,
                null,
                null,
                steps,
                null,
                null);
        return Schedule.of(entry, state, today);
    }

    @Test
    void each_step_is_counted_back_from_the_deadline() {
        Schedule schedule = of(STEPS, DEADLINE, OpportunityState.NOTED, LocalDate.of(2027, 1, 1));
        assertEquals(LocalDate.of(2027, 3, 1), schedule.latestStart());
        assertEquals(
                List.of(LocalDate.of(2027, 3, 1), LocalDate.of(2027, 3, 21)),
                schedule.steps().stream().map(Schedule.Step::latestStart).toList());
        assertEquals(Basis.STEPS, schedule.basis());
    }

    @Test
    void without_steps_the_days_are_assumed_and_without_a_deadline_there_are_none() {
        Schedule assumed = of(null, DEADLINE, OpportunityState.NOTED, LocalDate.of(2027, 1, 1));
        assertEquals(Basis.ASSUMPTION, assumed.basis());
        assertEquals(LocalDate.of(2027, 2, 17), assumed.latestStart());
        Schedule open = of(STEPS, null, OpportunityState.NOTED, LocalDate.of(2027, 1, 1));
        assertNull(open.latestStart());
        assertEquals(Lateness.NONE, open.lateness());
        Schedule nothingToDo = of(List.of(), DEADLINE, OpportunityState.NOTED, LocalDate.of(2027, 1, 1));
        assertEquals(DEADLINE, nothingToDo.latestStart());
    }

    @Test
    void it_is_late_only_while_something_is_still_to_be_sent() {
        assertEquals(
                Lateness.NONE,
                of(STEPS, DEADLINE, OpportunityState.PLANNED, LocalDate.of(2027, 3, 1))
                        .lateness());
        assertEquals(
                Lateness.START_PASSED,
                of(STEPS, DEADLINE, OpportunityState.PLANNED, LocalDate.of(2027, 3, 2))
                        .lateness());
        assertEquals(
                Lateness.START_PASSED,
                of(STEPS, DEADLINE, OpportunityState.NOTED, DEADLINE).lateness());
        assertEquals(
                Lateness.DEADLINE_PASSED,
                of(STEPS, DEADLINE, OpportunityState.NOTED, DEADLINE.plusDays(1))
                        .lateness());
        assertEquals(
                Lateness.NONE,
                of(STEPS, DEADLINE, OpportunityState.SUBMITTED, DEADLINE.plusDays(1))
                        .lateness());
    }
}

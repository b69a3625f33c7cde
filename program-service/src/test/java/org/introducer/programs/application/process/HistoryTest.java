package org.introducer.programs.application.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.introducer.programs.application.process.History.Refusal;
import org.introducer.programs.application.process.History.Reverted;
import org.introducer.programs.application.process.History.Step;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("P21")
@net.jqwik.api.Tag("P21")
class HistoryTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 10, 1);
    private static final UUID AMARA = new UUID(7, 1);
    private static final Instant NOW = Instant.parse("2026-10-01T10:00:00Z");

    private static Step step(ApplicationState state, LocalDate on) {
        return new Step(state, on, null, NOW, AMARA, null);
    }

    private static History begun(ApplicationState state) {
        return History.begin(step(state, TODAY.minusDays(30)));
    }

    private static Reverted mistake() {
        return new Reverted("Another program.", NOW, AMARA);
    }

    @Test
    void the_way_leads_from_research_to_the_result() {
        History history = begun(ApplicationState.RESEARCHING);
        for (ApplicationState state : List.of(
                ApplicationState.CONTACTED,
                ApplicationState.OBSERVERSHIP,
                ApplicationState.APPLIED,
                ApplicationState.INVITED,
                ApplicationState.INTERVIEWED,
                ApplicationState.RANKED,
                ApplicationState.MATCHED)) {
            history = history.move(step(state, TODAY), TODAY).history();
        }
        assertEquals(ApplicationState.MATCHED, history.state());
        assertTrue(history.state().ended());
        assertEquals(8, history.steps().size());
    }

    @Test
    void nobody_is_ranked_without_an_interview_and_nothing_follows_an_end() {
        for (ApplicationState state : ApplicationState.values()) {
            assertEquals(state == ApplicationState.INTERVIEWED, state.next().contains(ApplicationState.RANKED));
            assertEquals(
                    state.sent() && !state.ended(), state.next().contains(ApplicationState.NOT_MATCHED), state.name());
        }
        assertEquals(
                Set.of(
                        ApplicationState.MATCHED,
                        ApplicationState.NOT_MATCHED,
                        ApplicationState.REJECTED,
                        ApplicationState.WITHDRAWN),
                Set.copyOf(EnumSet.allOf(ApplicationState.class).stream()
                        .filter(ApplicationState::ended)
                        .toList()));
        assertEquals(
                Refusal.NOT_A_NEXT_STATE,
                begun(ApplicationState.APPLIED)
                        .move(step(ApplicationState.RANKED, TODAY), TODAY)
                        .refusal());
    }

    @Test
    void a_state_is_not_reached_in_the_future_nor_before_the_one_that_came_last() {
        History history = begun(ApplicationState.APPLIED);
        assertEquals(
                Refusal.IN_THE_FUTURE,
                history.move(step(ApplicationState.INVITED, TODAY.plusDays(1)), TODAY)
                        .refusal());
        assertEquals(
                Refusal.BEFORE_THE_LAST_STEP,
                history.move(step(ApplicationState.INVITED, TODAY.minusDays(31)), TODAY)
                        .refusal());
        assertNull(history.move(step(ApplicationState.INVITED, TODAY.minusDays(30)), TODAY)
                .refusal());
        History invited = history.move(step(ApplicationState.INVITED, TODAY.minusDays(5)), TODAY)
                .history();
        assertEquals(
                Refusal.BEFORE_THE_LAST_STEP,
                invited.move(step(ApplicationState.INTERVIEWED, TODAY.minusDays(6)), TODAY)
                        .refusal());
    }

    @Test
    void a_reverted_step_is_kept_and_counts_no_more() {
        History invited = begun(ApplicationState.APPLIED)
                .move(step(ApplicationState.INVITED, TODAY), TODAY)
                .history();
        History reverted = invited.revert(mistake()).history();
        assertEquals(ApplicationState.APPLIED, reverted.state());
        assertEquals(2, reverted.steps().size());
        assertEquals("Another program.", reverted.steps().getLast().reverted().reason());
        assertEquals(Refusal.NOTHING_TO_REVERT, reverted.revert(mistake()).refusal());
    }

    @Test
    void what_is_withdrawn_counts_as_sent_no_more() {
        assertFalse(ApplicationState.OBSERVERSHIP.sent());
        assertTrue(ApplicationState.APPLIED.sent());
        assertTrue(ApplicationState.REJECTED.sent());
        assertFalse(ApplicationState.WITHDRAWN.sent());
    }

    /** Whatever is tried: the states that count follow each other as allowed, in the order of their days, and nothing is lost. */
    @Property(tries = 300)
    void whatever_is_recorded_the_history_is_a_way_through_the_states(
            @ForAll ApplicationState first,
            @ForAll @Size(max = 25) List<ApplicationState> tries,
            @ForAll @Size(25) List<Boolean> reverts) {
        History history = begun(first);
        for (int i = 0; i < tries.size(); i++) {
            History.Outcome outcome = reverts.get(i)
                    ? history.revert(mistake())
                    : history.move(step(tries.get(i), TODAY.minusDays(25 - i)), TODAY);
            History next = outcome.history() == null ? history : outcome.history();
            assertTrue(next.steps().size() >= history.steps().size());
            history = next;
        }
        List<Step> counting = history.counting();
        for (int i = 1; i < counting.size(); i++) {
            assertTrue(
                    counting.get(i - 1).state().next().contains(counting.get(i).state()));
            assertFalse(counting.get(i).on().isBefore(counting.get(i - 1).on()));
        }
    }
}

package org.introducer.programs.confirmation;

import static org.introducer.programs.confirmation.ConfirmationForm.CONTRACT;
import static org.introducer.programs.confirmation.ConfirmationForm.EMAIL;
import static org.introducer.programs.confirmation.ConfirmationForm.VERBAL;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.introducer.programs.calendar.DatedEvent;
import org.introducer.programs.calendar.EventTime;
import org.introducer.programs.calendar.SeasonEvent;
import org.introducer.programs.confirmation.ConfirmationState.Said;
import org.introducer.programs.confirmation.ConfirmationTaskView.Countdown;
import org.introducer.programs.confirmation.ConfirmationTaskView.Phase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("P26")
class ConfirmationStateTest {

    private static Said said(String value, ConfirmationForm form, int day) {
        return new Said(value, form, LocalDate.of(2026, 11, day));
    }

    private static void is(ConfirmationState state, Said... said) {
        assertEquals(state, ConfirmationState.of(List.of(said)));
    }

    @Test
    void what_was_said_last_counts_in_the_strongest_form_in_which_it_was_said() {
        is(ConfirmationState.NOT_CONFIRMED);
        is(ConfirmationState.VERBAL, said("YES", VERBAL, 1));
        is(ConfirmationState.CONTRACT, said("YES", CONTRACT, 1), said("YES", VERBAL, 2));
        is(ConfirmationState.EMAIL, said("NO", VERBAL, 1), said("YES", EMAIL, 2));
        is(ConfirmationState.EMAIL, said("YES", EMAIL, 2), said("NO", EMAIL, 1));
    }

    private static void phase(Phase phase, String deadline, String now) {
        DatedEvent due = new DatedEvent(
                SeasonEvent.RANK_LIST_DEADLINE, EventTime.parse(deadline), "Rank order lists", null, null, null);
        assertEquals(phase, Countdown.to(due, 30, Instant.parse(now)).phase(), now);
    }

    @Test
    void the_deadline_is_over_by_its_hour_and_a_day_ends_in_its_zone() {
        phase(Phase.COUNTDOWN, "2027-03-03T21:00[America/New_York]", "2027-03-04T02:00:00Z");
        phase(Phase.OVER, "2027-03-03T21:00[America/New_York]", "2027-03-04T02:00:01Z");
        phase(Phase.COUNTDOWN, "2027-03-03", "2027-03-04T04:59:59Z");
        phase(Phase.OVER, "2027-03-03", "2027-03-04T05:00:00Z");
        phase(Phase.BEFORE, "2027-03-03", "2027-02-01T04:59:59Z");
        phase(Phase.COUNTDOWN, "2027-03-03", "2027-02-01T05:00:00Z");
    }

    @Test
    void a_weaker_word_does_not_take_back_a_stronger_one() {
        is(ConfirmationState.CONTRADICTED, said("YES", EMAIL, 1), said("NO", VERBAL, 2));
        is(ConfirmationState.CONTRADICTED, said("YES", CONTRACT, 1), said("NO", EMAIL, 2));
        is(ConfirmationState.CONTRADICTED, said("YES", EMAIL, 1), said("NO", EMAIL, 1));
    }
}

package org.introducer.programs.confirmation;

import static org.introducer.programs.confirmation.ConfirmationForm.CONTRACT;
import static org.introducer.programs.confirmation.ConfirmationForm.EMAIL;
import static org.introducer.programs.confirmation.ConfirmationForm.VERBAL;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.introducer.programs.confirmation.ConfirmationState.Said;
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

    @Test
    void a_weaker_word_does_not_take_back_a_stronger_one() {
        is(ConfirmationState.CONTRADICTED, said("YES", EMAIL, 1), said("NO", VERBAL, 2));
        is(ConfirmationState.CONTRADICTED, said("YES", CONTRACT, 1), said("NO", EMAIL, 2));
        is(ConfirmationState.CONTRADICTED, said("YES", EMAIL, 1), said("NO", EMAIL, 1));
    }
}

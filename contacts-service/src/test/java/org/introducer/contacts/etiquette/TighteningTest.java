package org.introducer.contacts.etiquette;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("C03")
class TighteningTest {

    @Test
    void an_applicant_may_wait_longer_and_write_less() {
        Story story = Story.of("2026-03-02 mail").with(new Tightening(9, null, null, null, null));

        assertEquals(LocalDate.of(2026, 3, 11), story.on("2026-03-09").earliest());
        assertEquals(FollowUpState.WAITING, story.on("2026-03-10").state());
        assertEquals(
                FollowUpState.STOP,
                Story.of("2026-03-02 mail")
                        .with(new Tightening(null, 1, null, null, null))
                        .on("2026-03-03")
                        .state());
    }

    @Test
    void what_would_loosen_the_policy_is_named_and_has_no_effect() {
        Tightening loose = new Tightening(3, 5, 1, 7, 2);

        assertEquals(
                List.of("followUpFrom", "maxUnanswered", "eventFrom", "updateGap", "officeReminder"),
                loose.loosening(Policy.CURRENT));
        assertEquals(Policy.CURRENT, Policy.CURRENT.tightenedBy(loose));
        Tightening never = new Tightening(31, null, null, 366, 50_000_000);
        assertEquals(List.of("followUpFrom", "updateGap", "officeReminder"), never.loosening(Policy.CURRENT));
        assertEquals(60, Policy.CURRENT.tightenedBy(never).officeReminder());
        assertTrue(Tightening.NOTHING.loosening(Policy.CURRENT).isEmpty());
    }
}

package org.introducer.contacts.etiquette;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.introducer.contacts.etiquette.Addressee.AddresseeKind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whoever tightened the policy reads their own numbers. */
@Tag("C03")
@Tag("C04")
@Tag("C06")
class PolicyTextsTest {

    private static final Tightening STRICT = new Tightening(12, 1, 5, 42, 15);

    private static String text(EtiquetteRule rule, Tightening wish) {
        return rule.text(Policy.CURRENT.tightenedBy(wish));
    }

    @Test
    void the_text_of_a_rule_has_the_numbers_of_the_policy_in_force() {
        assertEquals(
                "After an unanswered message, send one polite follow-up after 7 to 10 days.",
                text(EtiquetteRule.FOLLOW_UP_WINDOW, Tightening.NOTHING));
        assertEquals(
                "After an unanswered message, send one polite follow-up after 12 days.",
                text(EtiquetteRule.FOLLOW_UP_WINDOW, new Tightening(12, null, null, null, null)));
        assertEquals("An unanswered message has no follow-up.", text(EtiquetteRule.FOLLOW_UP_WINDOW, STRICT));
        assertEquals(
                "After 2 messages without a reaction, over all channels, move on.",
                text(EtiquetteRule.SECOND_UNANSWERED, Tightening.NOTHING));
        assertEquals(
                "After 1 message without a reaction, over all channels, move on.",
                text(EtiquetteRule.SECOND_UNANSWERED, STRICT));
        assertEquals(
                "After a meeting at an event, send a personal follow-up 5 to 7 days after its last day.",
                text(EtiquetteRule.EVENT_WINDOW, STRICT));
        assertTrue(text(EtiquetteRule.UPDATE_GAP, STRICT).contains("42 days"));
        assertTrue(text(EtiquetteRule.OFFICE_REMINDER, STRICT).contains("15 working days"));
    }

    @Test
    void the_reason_has_them_too() {
        FollowUp stopped = Story.of("2026-03-02 mail").with(STRICT).on("2026-03-03");
        assertEquals(FollowUpState.STOP, stopped.state());
        assertTrue(stopped.why().startsWith("1 message without a reaction"), stopped.why());
        FollowUp event =
                Story.of("2026-03-10 met-at-event 2026-03-12").with(STRICT).on("2026-03-13");
        assertTrue(event.why().contains("from 2026-03-17 to 2026-03-19"), event.why());
        OutreachDecision update =
                Story.of("2026-03-01 positive; 2026-03-02 update").with(STRICT).mayWrite(Purpose.UPDATE, "2026-03-10");
        assertEquals("The last update was less than 42 days ago.", update.why());
        FollowUp office = Story.of("2026-03-02 administrative")
                .to(new Addressee(AddresseeKind.OFFICE, null, null, Set.of(), false))
                .with(STRICT)
                .on("2026-03-03");
        assertTrue(office.why().contains("from 2026-03-23"), office.why());
    }

    @Test
    @Tag("C05")
    void who_was_met_without_a_note_is_told_what_opens_a_new_thread() {
        Story story = Story.of("2026-03-01 mail; 2026-03-09 mail; 2026-03-10 met-at-event-without-note 2026-03-12");
        FollowUp shown = story.on("2026-03-16");
        OutreachDecision decision = story.mayWrite(Purpose.ASK, "2026-03-16");

        assertEquals(FollowUpState.STOP, shown.state());
        assertEquals(decision.why(), shown.why());
        assertTrue(shown.why().endsWith("at SIR: note what you discussed, and a new thread opens."), shown.why());
        assertTrue(story.reasons("2026-03-16").isEmpty());
    }
}

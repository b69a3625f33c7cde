package org.introducer.contacts.etiquette;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("C07")
class DueQueueReasonsTest {

    @ParameterizedTest(name = "{0} -> on {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-03-02 mail                                           | 2026-03-08 |
            2026-03-02 mail                                           | 2026-03-09 | OPEN
            2026-03-02 mail                                           | 2026-03-13 | OVERDUE
            2026-03-02 mail                                           | 2026-04-02 |
            2026-03-02 mail; 2026-03-10 mail                          | 2026-03-20 |
            2026-03-10 met-at-event 2026-03-12                        | 2026-03-14 |
            2026-03-10 met-at-event 2026-03-12                        | 2026-03-15 | EVENT_OPEN
            2026-03-10 met-at-event 2026-03-12                        | 2026-03-20 | EVENT_LATE
            2026-03-10 met-at-event 2026-03-12                        | 2026-04-19 |
            2026-03-02 i-promise 2026-05-10                           | 2026-05-06 |
            2026-03-02 i-promise 2026-05-10                           | 2026-05-07 | PROMISED_BY_ME
            2026-03-02 i-promise 2026-05-10; 2026-05-08 promised-item | 2026-05-09 |
            2026-03-02 they-promise 2026-05-10                        | 2026-05-10 | PROMISED_BY_THEM
            2026-03-02 they-promise 2026-05-10; 2026-05-11 follow-up  | 2026-05-12 |
            2026-03-05 not-now 2026-05-01                             | 2026-05-01 | NOT_BEFORE_REACHED
            2026-03-05 not-now 2026-05-01; 2026-05-02 mail            | 2026-05-03 |
            2026-03-05 not-now 2026-05-01; 2026-04-01 liked           | 2026-05-01 | NOT_BEFORE_REACHED
            2026-03-02 mail; 2026-03-05 decline                       | 2026-03-12 |
            do-not-contact; 2026-03-02 mail                           | 2026-03-12 |
            """)
    void etiquette_decides_first_and_the_reason_is_named(String story, String day, Due.Urgency leading) {
        List<Due> reasons = Story.of(story).reasons(day);

        assertEquals(leading, reasons.isEmpty() ? null : reasons.getFirst().urgency());
    }

    @ParameterizedTest(name = "{0} -> on {1} until {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-03-02 mail                         | 2026-03-10 | 2026-03-12 | Unanswered since
            2026-03-02 mail                         | 2026-03-20 | 2026-04-01 | Unanswered since
            office; 2026-03-02 administrative       | 2026-03-17 | 2026-04-01 | The office has not answered
            2026-03-02 i-promise 2026-05-10         | 2026-05-09 | 2026-06-09 | You promised
            2026-03-02 they-promise 2026-05-10      | 2026-05-12 | 2026-06-09 | They promised
            2026-03-10 met-at-event 2026-03-12      | 2026-03-16 | 2026-03-19 | After SIR
            2026-03-10 met-at-event 2026-03-12      | 2026-03-20 | 2026-04-18 | The days for a follow-up after SIR
            2026-03-05 not-now 2026-05-01           | 2026-05-02 | 2026-05-31 | They asked
            """)
    void a_reason_says_who_and_until_when_it_is_listed(String story, String day, LocalDate closes, String begins) {
        Due reason = Story.of(story).reasons(day).getFirst();

        assertEquals(closes, reason.closes());
        assertTrue(reason.why().startsWith(begins), reason.why());
    }

    @Test
    @Tag("C08")
    void a_passive_sign_does_not_move_the_rhythm() {
        Story story = Story.of("2026-03-02 positive; 2026-03-10 liked").with(new Wishes(null, Set.of(), 14, null));

        assertEquals(LocalDate.of(2026, 3, 16), story.on("2026-03-11").nextTouch());
    }

    @Test
    @Tag("C08")
    void a_call_two_days_ago_moves_a_rhythm_of_fourteen_days_to_in_twelve_days() {
        Wishes fortnightly = new Wishes(null, Set.of(), 14, null);
        Story story =
                Story.of("2026-03-01 positive; 2026-03-18 meeting-with-note").with(fortnightly);

        assertTrue(story.reasons("2026-03-31").isEmpty());
        assertEquals(Due.Urgency.CADENCE, story.reasons("2026-04-01").getFirst().urgency());
    }

    @Test
    @Tag("C08")
    void an_interval_for_somebody_never_contacted_is_over_and_a_call_starts_it() {
        Wishes fortnightly = new Wishes(null, Set.of(), 14, LocalDate.of(2026, 3, 1));
        Due due = Story.of("").with(fortnightly).reasons("2026-03-01").getFirst();

        assertEquals(Due.Urgency.CADENCE, due.urgency());
        assertEquals("You want to be in touch every 14 days and have not been in touch yet", due.why());
        assertTrue(Story.of("").with(fortnightly).reasons("2026-02-28").isEmpty());
        assertEquals(
                LocalDate.of(2026, 3, 1),
                Story.of("").with(fortnightly).on("2026-03-20").nextTouch());
        for (String call : List.of("2026-03-18 call", "2026-03-18 meeting-with-note")) {
            FollowUp shown = Story.of(call).with(fortnightly).on("2026-03-20");
            assertEquals(LocalDate.of(2026, 4, 1), shown.nextTouch());
        }
        assertNull(Story.of("2026-03-02 mail; 2026-03-10 mail")
                .with(fortnightly)
                .on("2026-03-20")
                .nextTouch());
        assertNull(Story.of("do-not-contact").with(fortnightly).on("2026-03-20").nextTouch());
    }

    @Test
    @Tag("C11")
    void a_snooze_is_a_gate_until_its_day() {
        Story story = Story.of("2026-03-02 mail").with(new Wishes(LocalDate.of(2026, 3, 20), Set.of(), null, null));

        assertTrue(story.reasons("2026-03-19").isEmpty());
        assertFalse(story.reasons("2026-03-20").isEmpty());
    }

    @Test
    @Tag("C11")
    void a_dismissed_reason_stays_away_until_there_is_a_new_one() {
        String before =
                Story.of("2026-03-02 mail").reasons("2026-03-10").getFirst().fingerprint();
        Wishes dismissed = new Wishes(null, Set.of(before), null, null);

        assertTrue(Story.of("2026-03-02 mail")
                .with(dismissed)
                .reasons("2026-03-20")
                .isEmpty());
        assertFalse(Story.of("2026-03-02 mail; 2026-03-20 positive; 2026-03-21 mail")
                .with(dismissed)
                .reasons("2026-03-30")
                .isEmpty());
    }

    @Test
    void the_rank_is_urgency_then_what_ends_first_then_a_stable_name() {
        Instant from = Instant.parse("2026-03-01T00:00:00Z");
        DueSpan late = new DueSpan(Due.Urgency.EVENT_OPEN, "b", from, from.plusSeconds(20), true);
        DueSpan soon = new DueSpan(Due.Urgency.EVENT_OPEN, "c", from, from.plusSeconds(10), true);
        DueSpan promise = new DueSpan(Due.Urgency.PROMISED_BY_ME, "z", from, from.plusSeconds(99), true);
        DueSpan same = new DueSpan(Due.Urgency.EVENT_OPEN, "a", from, from.plusSeconds(20), true);

        assertEquals(
                List.of(promise, soon, same, late),
                Stream.of(late, soon, promise, same).sorted(DueSpan.BY_RANK).toList());
    }
}

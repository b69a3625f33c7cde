package org.introducer.contacts.etiquette;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDateTime;
import org.introducer.contacts.etiquette.judgement.Etiquette;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The hour that an answer suggests, and the words that it gives. 2026-03-02 is a Monday. */
@Tag("C08")
class SuggestedHourTest {

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(Story.BERLIN).toInstant();
    }

    @ParameterizedTest(name = "{0} at {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-03-02 mail                                           | 2026-03-05T12:00 | 2026-03-09T09:00
            2026-03-02 mail                                           | 2026-03-12T10:30 | 2026-03-12T11:00
            # the window ends with the day, and so does the suggestion
            2026-03-02 mail                                           | 2026-03-12T20:00 |
            2026-03-02 mail                                           | 2026-03-13T10:00 | 2026-03-13T10:00
            2026-03-02 mail                                           | 2026-04-01T20:00 |
            2026-03-02 mail                                           | 2026-04-02T10:00 |
            office; 2026-03-02 administrative                         | 2026-03-16T20:00 | 2026-03-17T09:00
            office; 2026-03-02 administrative                         | 2026-04-01T20:00 |
            2026-03-10 met-at-event 2026-03-12@Europe/Berlin          | 2026-03-13T10:00 | 2026-03-16T09:00
            2026-03-10 met-at-event 2026-03-12@Europe/Berlin          | 2026-03-19T20:00 |
            2026-03-10 met-at-event 2026-03-12@Europe/Berlin          | 2026-03-25T10:00 | 2026-03-25T10:00
            # whatever has to be waited for, shown or not
            2026-03-05 not-now 2026-05-04                             | 2026-03-06T10:00 | 2026-05-04T09:00
            2026-03-05 not-now 2026-03-09; 2026-03-10 met-at-event 2026-03-11@Europe/Berlin | 2026-03-11T10:00 | 2026-03-16T09:00
            2026-03-05 not-now 2026-03-12; 2026-03-10 met-at-event 2026-03-11@Europe/Berlin | 2026-03-11T10:00 | 2026-03-16T09:00
            2026-03-02 not-now 2026-03-06; 2026-03-03 mail            | 2026-03-04T10:00 | 2026-03-10T09:00
            # a window after an event is not held up by the silence before it
            2026-03-09 mail; 2026-03-10 met-at-event-without-note 2026-03-10@Europe/Berlin | 2026-03-13T10:00 | 2026-03-13T10:00
            2026-03-02 mail; 2026-03-10 mail                          | 2026-03-12T10:00 |
            do-not-contact                                            | 2026-03-12T10:00 |
            2026-03-02 mail; 2026-03-05 decline                       | 2026-03-06T10:00 |
            """)
    void the_suggestion_is_the_next_working_hour_in_the_window(String story, String now, String hour) {
        Instant suggested =
                Etiquette.followUp(Story.of(story).dossier(), at(now)).suggestedAt();

        assertEquals(hour == null ? null : at(hour), suggested);
    }

    @Test
    void thanks_fit_now_and_what_was_promised_fits_its_day() {
        Story declined = Story.of("2026-03-02 mail; 2026-03-05 decline");
        Story promised = Story.of("2026-03-02 i-promise 2026-04-01");

        assertEquals(allowed(declined, Purpose.THANKS, "2026-03-06T10:00").suggestedAt(), at("2026-03-06T10:00"));
        OutreachDecision.Allow item = allowed(promised, Purpose.PROMISED_ITEM, "2026-03-06T10:00");
        assertEquals(at("2026-04-01T09:00"), item.suggestedAt());
        assertEquals("You promised it.", item.why());
        assertEquals(
                "They promised it for 2026-03-10.",
                allowed(Story.of("2026-03-02 they-promise 2026-03-10"), Purpose.FOLLOW_UP, "2026-03-11T10:00")
                        .why());
        assertEquals(
                EtiquetteRule.COURTESY.text(Policy.CURRENT),
                allowed(declined, Purpose.THANKS, "2026-03-06T10:00").why());
    }

    private static OutreachDecision.Allow allowed(Story story, Purpose purpose, String now) {
        return (OutreachDecision.Allow) Etiquette.mayWrite(
                story.dossier(), ProgramRules.NO_PROGRAM, Outreach.of(InteractionKind.EMAIL, purpose), at(now));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-03-02 mail; 2026-03-05 decline                          | 2026-03-06 | They declined
            2026-03-02 mail; 2026-03-05 referral                         | 2026-03-06 | They named somebody else
            office; 2026-03-02 administrative                            | 2026-03-17 | send a reminder
            office; 2026-03-02 administrative; 2026-03-16 administrative | 2026-03-30 | try another address
            """)
    void the_words_fit_what_happened(String story, String day, String words) {
        FollowUp shown = Story.of(story).on(day);

        assertTrue(shown.why().contains(words), shown.why());
    }

    @Test
    void a_fact_that_is_not_known_is_not_named() {
        FollowUp shown = Story.of("2026-03-05 decline").on("2026-03-06");

        assertTrue(
                shown.facts().stream().allMatch(fact -> fact.value() != null),
                shown.facts().toString());
        assertTrue(shown.facts().stream().anyMatch(fact -> fact.name().equals("answeredOn")));
    }
}

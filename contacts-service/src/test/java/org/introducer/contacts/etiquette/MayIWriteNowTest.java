package org.introducer.contacts.etiquette;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.introducer.contacts.etiquette.Addressee.AddresseeKind;
import org.introducer.contacts.etiquette.OutreachDecision.Allow;
import org.introducer.contacts.etiquette.OutreachDecision.Stop;
import org.introducer.contacts.etiquette.OutreachDecision.Wait;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("C06")
class MayIWriteNowTest {

    @ParameterizedTest(name = "{0} -> {1} on {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
                                                                   | ASK           | 2026-03-02 | ALLOW |            | FIRST_MESSAGE
            2026-03-02 mail                                        | FOLLOW_UP     | 2026-03-05 | WAIT  | 2026-03-09 | FOLLOW_UP_WINDOW
            2026-03-02 mail                                        | ASK           | 2026-03-05 | WAIT  | 2026-03-09 | FOLLOW_UP_WINDOW
            2026-03-02 mail                                        | UPDATE        | 2026-03-05 | WAIT  | 2026-03-09 | FOLLOW_UP_WINDOW
            2026-03-02 mail                                        | FOLLOW_UP     | 2026-03-09 | ALLOW |            | FOLLOW_UP_WINDOW
            2026-03-02 mail                                        | FOLLOW_UP     | 2026-03-20 | ALLOW |            | FOLLOW_UP_WINDOW
            2026-03-02 mail                                        | FOLLOW_UP     | 2026-09-20 | ALLOW |            | FOLLOW_UP_WINDOW
            2026-03-02 mail; 2026-03-10 mail                       | ASK           | 2026-09-20 | STOP  |            | SECOND_UNANSWERED
            2026-03-02 mail; 2026-03-10 mail                       | UPDATE        | 2026-09-20 | STOP  |            | SECOND_UNANSWERED
            2026-03-02 mail; 2026-03-10 mail                       | THANKS        | 2026-09-20 | STOP  |            | SECOND_UNANSWERED
            2026-03-02 mail; 2026-03-10 mail; 2026-03-12 met-at-event-without-note | ASK | 2026-03-16 | STOP | | SECOND_UNANSWERED
            2026-03-02 mail; 2026-03-10 mail; 2026-03-12 positive  | ASK           | 2026-03-13 | ALLOW |            | ENGAGED
            2026-03-01 positive; 2026-03-02 ask; 2026-03-10 follow-up | ASK        | 2026-03-12 | STOP  |            | SECOND_UNANSWERED
            2026-03-01 positive; 2026-03-02 ask; 2026-03-10 follow-up | ASK        | 2026-03-17 | ALLOW |            | NEW_ASK
            2026-03-01 positive; 2026-03-02 ask; 2026-03-10 follow-up | FOLLOW_UP  | 2026-03-17 | STOP  |            | SECOND_UNANSWERED
            2026-03-01 positive; 2026-03-10 update                 | UPDATE        | 2026-04-06 | WAIT  | 2026-04-07 | UPDATE_GAP
            2026-03-01 positive; 2026-03-10 update                 | UPDATE        | 2026-04-07 | ALLOW |            | ENGAGED
            2026-03-01 positive; 2026-03-10 update                 | ASK           | 2026-03-11 | ALLOW |            | ENGAGED
            co-author; 2026-03-01 positive; 2026-03-10 update      | UPDATE        | 2026-03-11 | ALLOW |            | ENGAGED
            2026-03-02 mail; 2026-03-05 decline                    | ASK           | 2026-03-06 | STOP  | 2026-06-01 | DECLINED
            2026-03-02 mail; 2026-03-05 decline                    | FOLLOW_UP     | 2026-03-06 | STOP  | 2026-06-01 | DECLINED
            2026-03-02 mail; 2026-03-05 decline                    | THANKS        | 2026-03-06 | ALLOW |            | COURTESY
            2026-03-02 mail; 2026-03-05 decline; 2026-03-06 thanks | THANKS        | 2026-03-07 | STOP  | 2026-06-01 | DECLINED
            2026-03-02 mail; 2026-03-05 decline                    | ADMINISTRATIVE | 2026-03-06 | ALLOW |           | FIRST_MESSAGE
            2026-03-02 mail; 2026-03-05 referral                   | THANKS        | 2026-03-06 | ALLOW |            | COURTESY
            2026-03-02 mail; 2026-03-05 referral                   | FOLLOW_UP     | 2026-03-06 | STOP  | 2026-04-02 | REFERRED
            2026-03-02 mail; 2026-03-05 referral                   | ASK           | 2026-03-06 | WAIT  | 2026-04-02 | REFERRED
            2026-03-02 mail; 2026-03-05 decline; 2026-03-06 administrative | THANKS | 2026-03-07 | ALLOW |           | COURTESY
            2026-03-02 they-promise 2026-04-01; 2026-03-10 ask     | FOLLOW_UP     | 2026-03-12 | WAIT  | 2026-03-17 | FOLLOW_UP_WINDOW
            2026-03-02 they-promise 2026-03-10; 2026-03-12 follow-up | FOLLOW_UP   | 2026-03-13 | WAIT  | 2026-03-19 | FOLLOW_UP_WINDOW
            2026-03-01 positive; 2026-03-02 ask; 2026-03-10 follow-up; 2026-03-18 ask; 2026-03-26 follow-up | ASK | 2026-04-10 | STOP | | SECOND_UNANSWERED
            2026-03-05 not-now 2026-05-01                          | ASK           | 2026-04-30 | WAIT  | 2026-05-01 | NOT_BEFORE
            2026-03-05 not-now 2026-05-01                          | THANKS        | 2026-04-30 | WAIT  | 2026-05-01 | NOT_BEFORE
            2026-03-05 not-now 2026-05-01                          | ASK           | 2026-05-01 | ALLOW |            | FIRST_MESSAGE
            2026-03-02 mail; 2026-03-02 ooo 2026-03-12             | FOLLOW_UP     | 2026-03-05 | WAIT  | 2026-03-19 | OUT_OF_OFFICE
            2026-03-10 met-at-event 2026-03-12                     | ASK           | 2026-03-13 | WAIT  | 2026-03-15 | EVENT_WINDOW
            2026-03-10 met-at-event 2026-03-12                     | PROMISED_ITEM | 2026-03-13 | ALLOW |            | COURTESY
            2026-03-10 met-at-event 2026-03-12                     | ASK           | 2026-03-15 | ALLOW |            | EVENT_WINDOW
            2026-03-10 met-at-event 2026-03-12                     | ASK           | 2026-03-25 | ALLOW |            | EVENT_WINDOW
            office; 2026-03-02 administrative                      | ADMINISTRATIVE | 2026-03-13 | WAIT | 2026-03-16 | OFFICE_REMINDER
            office; 2026-03-02 administrative; 2026-03-16 administrative | ADMINISTRATIVE | 2026-03-30 | ALLOW | | OFFICE_REMINDER
            2026-03-02 i-promise 2026-04-01; 2026-03-03 mail; 2026-03-12 mail | PROMISED_ITEM | 2026-03-13 | ALLOW | | PROMISE_TO_THEM
            2026-03-02 they-promise 2026-04-01                     | FOLLOW_UP     | 2026-03-20 | WAIT  | 2026-04-01 | PROMISE_BY_THEM
            2026-03-02 they-promise 2026-04-01                     | FOLLOW_UP     | 2026-04-01 | ALLOW |            | PROMISE_BY_THEM
            2026-03-02 mail-i-promise 2026-04-01                   | PROMISED_ITEM | 2026-03-04 | WAIT  | 2026-03-09 | FOLLOW_UP_WINDOW
            2026-03-02 mail                                        | THANKS        | 2026-03-04 | WAIT  | 2026-03-09 | FOLLOW_UP_WINDOW
            2026-03-02 mail                                        | INTRO_THANKS  | 2026-03-04 | WAIT  | 2026-03-09 | FOLLOW_UP_WINDOW
            2026-03-02 mail                                        | INTERVIEW_THANKS | 2026-03-04 | WAIT | 2026-03-09 | FOLLOW_UP_WINDOW
            2026-03-02 mail                                        | PROMISED_ITEM | 2026-03-04 | WAIT  | 2026-03-09 | FOLLOW_UP_WINDOW
            2026-03-01 positive; 2026-03-02 ask                    | THANKS        | 2026-03-04 | ALLOW |            | COURTESY
            2026-03-02 mail-i-promise 2026-03-12; 2026-03-10 follow-up | PROMISED_ITEM | 2026-03-13 | STOP | | SECOND_UNANSWERED
            2026-03-02 mail-they-promise 2026-03-12; 2026-03-10 follow-up | FOLLOW_UP | 2026-03-13 | STOP | | SECOND_UNANSWERED
            2026-03-01 positive; 2026-03-02 mail-they-promise 2026-03-12; 2026-03-10 follow-up | FOLLOW_UP | 2026-03-13 | STOP | | SECOND_UNANSWERED
            2026-03-02 mail-i-promise 2026-04-01; 2026-03-05 positive | PROMISED_ITEM | 2026-03-06 | ALLOW | | PROMISE_TO_THEM
            2026-03-02 ask-no-reply; 2026-03-09 ask-no-reply       | ASK           | 2026-03-20 | STOP  |            | SECOND_UNANSWERED
            2026-03-02 ask-no-reply                                | ASK           | 2026-03-04 | WAIT  | 2026-03-09 | FOLLOW_UP_WINDOW
            2026-03-02 mail; 2026-03-09 mail; 2026-03-10 not-said  | ASK           | 2026-03-11 | ALLOW |            | ANSWER_NOT_SAID
            2026-03-01 positive; 2026-03-09 mail; 2026-03-10 not-said | ASK        | 2026-03-11 | ALLOW |            | ANSWER_NOT_SAID
            2026-03-02 mail; 2026-03-05 decline; 2026-03-10 not-said | ASK         | 2026-03-11 | STOP  | 2026-06-01 | DECLINED
            2026-03-05 not-now 2026-05-01; 2026-03-10 not-said     | ASK           | 2026-04-30 | WAIT  | 2026-05-01 | NOT_BEFORE
            2026-03-10 not-said; 2026-03-12 mail; 2026-03-20 follow-up | ASK       | 2026-06-30 | STOP  |            | SECOND_UNANSWERED
            2026-03-05 not-now 2026-02-20                          | ASK           | 2026-03-07 | WAIT  | 2026-04-02 | NOT_BEFORE
            2026-03-05 not-now 2026-03-05                          | ASK           | 2026-03-07 | WAIT  | 2026-04-02 | NOT_BEFORE
            2026-03-02 mail; 2026-03-03 ooo 2026-02-20             | FOLLOW_UP     | 2026-03-12 | WAIT  | 2026-03-23 | OUT_OF_OFFICE
            2026-03-10 met-at-event 2026-03-03                     | ASK           | 2026-03-11 | WAIT  | 2026-03-13 | EVENT_WINDOW
            do-not-contact; 2026-03-02 i-promise 2026-04-01        | PROMISED_ITEM | 2026-03-20 | STOP  |            | DO_NOT_CONTACT
            """)
    void the_first_rule_that_has_an_answer_gives_it(
            String story, Purpose purpose, String day, String decision, LocalDate until, String rule) {
        OutreachDecision given = Story.of(story).mayWrite(purpose, day);

        switch (given) {
            case Allow _ -> assertEquals(decision, "ALLOW", given.why());
            case Wait wait -> {
                assertEquals(decision, "WAIT", given.why());
                assertEquals(until, wait.until());
            }
            case Stop stop -> {
                assertEquals(decision, "STOP", given.why());
                assertEquals(until, stop.until());
            }
        }
        assertEquals(rule, given.rule().name());
    }

    @Test
    void a_stated_reason_overrides_the_silence_and_the_answer_keeps_what_it_set_aside() {
        Story story = Story.of("2026-03-02 mail; 2026-03-10 mail");
        Outreach outreach = new Outreach(
                InteractionKind.EMAIL, Purpose.ASK, "Her department asked me to write.", List.of(), List.of());

        Allow allowed = assertInstanceOf(Allow.class, story.mayWrite(outreach, ProgramRules.NO_PROGRAM, "2026-03-20"));

        assertInstanceOf(Stop.class, allowed.overridden());
    }

    @Test
    void the_reason_sets_the_silence_aside_and_nothing_else() {
        Outreach outreach = new Outreach(InteractionKind.EMAIL, Purpose.ASK, "I was asked to.", List.of(), List.of());

        Wait away = assertInstanceOf(
                Wait.class,
                Story.of("2026-03-02 mail; 2026-03-10 mail; 2026-03-18 ooo 2026-03-30")
                        .mayWrite(outreach, ProgramRules.NO_PROGRAM, "2026-03-20"));
        assertEquals(EtiquetteRule.OUT_OF_OFFICE, away.rule());
        assertInstanceOf(
                Wait.class,
                Story.of("2026-03-02 mail; 2026-03-10 mail; 2026-03-19 met-at-event-without-note")
                        .mayWrite(outreach, ProgramRules.NO_PROGRAM, "2026-03-20"));
    }

    @Test
    void after_a_decline_one_thanks_of_whatever_kind_is_open() {
        Story thanked = Story.of("2026-03-02 mail; 2026-03-05 decline; 2026-03-06 interview-thanks");

        assertInstanceOf(Stop.class, thanked.mayWrite(Purpose.THANKS, "2026-03-09"));
        assertInstanceOf(Stop.class, thanked.mayWrite(Purpose.INTERVIEW_THANKS, "2026-03-09"));
        Allow first = assertInstanceOf(
                Allow.class,
                Story.of("2026-03-02 mail; 2026-03-05 decline").mayWrite(Purpose.INTRO_THANKS, "2026-03-09"));
        assertEquals(Story.of("").noon("2026-03-09"), first.suggestedAt());
    }

    @Test
    void an_ask_to_an_office_is_an_ask() {
        Story asked = Story.of("office; 2026-03-02 mail; 2026-03-10 mail");

        assertEquals(FollowUpState.STOP, asked.on("2026-03-30").state());
        assertInstanceOf(Stop.class, asked.mayWrite(Purpose.ASK, "2026-03-30"));
    }

    @Test
    @Tag("X24")
    void somebody_busy_is_waited_for_with_a_first_message_and_with_nothing_else() {
        LocalDate until = LocalDate.of(2026, 4, 6);
        Outreach ask = Outreach.of(InteractionKind.EMAIL, Purpose.ASK).busy(until);
        Wait wait = assertInstanceOf(Wait.class, Story.of("").mayWrite(ask, ProgramRules.NO_PROGRAM, "2026-03-20"));
        assertEquals(EtiquetteRule.RECIPIENT_BUSY, wait.rule());
        assertEquals(until, wait.until());
        assertEquals(List.of(), wait.facts());
        assertInstanceOf(Allow.class, Story.of("").mayWrite(ask, ProgramRules.NO_PROGRAM, "2026-04-06"));
        assertInstanceOf(Allow.class, Story.of("2026-03-10 mail").mayWrite(ask, ProgramRules.NO_PROGRAM, "2026-03-20"));
        assertInstanceOf(
                Allow.class, Story.of("2026-03-01 positive").mayWrite(ask, ProgramRules.NO_PROGRAM, "2026-03-20"));
        assertInstanceOf(
                Allow.class,
                Story.of("")
                        .mayWrite(
                                Outreach.of(InteractionKind.EMAIL, Purpose.THANKS)
                                        .busy(until),
                                ProgramRules.NO_PROGRAM,
                                "2026-03-20"));
    }

    @Test
    void no_reason_overrides_do_not_contact() {
        Story story = Story.of("do-not-contact; 2026-03-02 mail; 2026-03-10 mail");
        Outreach outreach = new Outreach(InteractionKind.EMAIL, Purpose.ASK, "I really want to.", List.of(), List.of());

        assertInstanceOf(Stop.class, story.mayWrite(outreach, ProgramRules.NO_PROGRAM, "2026-03-20"));
    }

    @Test
    void a_program_that_wants_no_unsolicited_mail_stops_a_stranger_but_not_an_answer() {
        ProgramRules rules = new ProgramRules.Stated("Example IR", true, null);
        Outreach ask = Outreach.of(InteractionKind.EMAIL, Purpose.ASK);

        assertEquals(
                EtiquetteRule.NO_UNSOLICITED_MAIL,
                Story.of("").mayWrite(ask, rules, "2026-03-02").rule());
        assertEquals(
                EtiquetteRule.ENGAGED,
                Story.of("2026-03-01 positive")
                        .mayWrite(ask, rules, "2026-03-02")
                        .rule());
    }

    @Test
    void a_program_that_wants_no_contact_after_the_interview_stops_even_thanks() {
        ProgramRules rules = new ProgramRules.Stated("Example IR", null, true);
        Story story = Story.of("2026-01-05 positive; 2026-01-20 meeting-with-note");

        assertEquals(
                EtiquetteRule.NO_CONTACT_AFTER_INTERVIEW,
                story.mayWrite(Outreach.of(InteractionKind.EMAIL, Purpose.INTERVIEW_THANKS), rules, "2026-01-21")
                        .rule());
        assertInstanceOf(
                Allow.class, story.mayWrite(Outreach.of(InteractionKind.EMAIL, Purpose.ASK), rules, "2026-01-21"));
    }

    @Test
    void facts_of_a_program_that_are_unknown_or_unavailable_forbid_nothing() {
        Outreach ask = Outreach.of(InteractionKind.EMAIL, Purpose.ASK);

        assertInstanceOf(Allow.class, Story.of("").mayWrite(ask, ProgramRules.UNAVAILABLE, "2026-03-02"));
        assertInstanceOf(
                Allow.class,
                Story.of("").mayWrite(ask, new ProgramRules.Stated("Example IR", null, null), "2026-03-02"));
    }

    @Test
    void the_suggestion_is_the_next_working_hour_of_the_recipient_inside_the_window() {
        Addressee inHouston = new Addressee(AddresseeKind.PERSON, ZoneId.of("America/Chicago"), null, Set.of(), false);

        FollowUp waiting = Story.of("2026-03-02 mail").to(inHouston).on("2026-03-05");
        FollowUp open = Story.of("2026-03-02 mail").to(inHouston).on("2026-03-09");

        assertEquals(Instant.parse("2026-03-09T14:00:00Z"), waiting.suggestedAt());
        assertEquals(Instant.parse("2026-03-09T14:00:00Z"), open.suggestedAt());
    }

    @Test
    void nothing_is_suggested_where_writing_must_stop() {
        assertNull(Story.of("2026-03-02 mail; 2026-03-10 mail").on("2026-03-12").suggestedAt());
        assertNull(Story.of("do-not-contact").on("2026-03-12").suggestedAt());
    }

    @Test
    void the_answer_names_the_interactions_it_rests_on() {
        Story story = Story.of("2026-03-02 mail; 2026-03-10 mail");

        OutreachDecision given = story.mayWrite(Purpose.ASK, "2026-03-12");

        List<UUID> named =
                given.facts().stream().map(Fact::interactionId).distinct().toList();
        assertTrue(named.containsAll(story.touches().stream().map(Touch::id).toList()));
        assertNotNull(given.why());
    }
}

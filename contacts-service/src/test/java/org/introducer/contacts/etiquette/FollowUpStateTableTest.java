package org.introducer.contacts.etiquette;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The state table of the domain rules: what happened, the day of asking, and what is shown. The applicant lives in Berlin. */
@Tag("C03")
@Tag("C04")
@Tag("C05")
@Tag("C13")
class FollowUpStateTableTest {

    @ParameterizedTest(name = "{0} -> on {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # a thread of silence
                                                                              | 2026-03-02 | NONE           |            |            | FIRST_MESSAGE
            2026-03-02 mail                                                   | 2026-03-02 | WAITING        | 2026-03-09 | 2026-03-12 | FOLLOW_UP_WINDOW
            2026-03-02 mail                                                   | 2026-03-08 | WAITING        | 2026-03-09 | 2026-03-12 | FOLLOW_UP_WINDOW
            2026-03-02 mail                                                   | 2026-03-09 | OPEN           | 2026-03-09 | 2026-03-12 | FOLLOW_UP_WINDOW
            2026-03-02 mail                                                   | 2026-03-12 | OPEN           | 2026-03-09 | 2026-03-12 | FOLLOW_UP_WINDOW
            2026-03-02 mail                                                   | 2026-03-13 | OVERDUE        | 2026-03-09 | 2026-03-12 | FOLLOW_UP_WINDOW
            2026-03-02 mail                                                   | 2026-04-01 | OVERDUE        | 2026-03-09 | 2026-03-12 | FOLLOW_UP_WINDOW
            2026-03-02 mail                                                   | 2026-04-02 | LAPSED         | 2026-03-09 | 2026-03-12 | FOLLOW_UP_WINDOW
            2026-03-02 mail; 2026-03-10 mail                                  | 2026-03-10 | STOP           |            |            | SECOND_UNANSWERED
            2026-03-02 mail; 2026-05-10 mail                                  | 2026-05-11 | STOP           |            |            | SECOND_UNANSWERED
            2026-03-02 mail; 2026-03-10 mail; 2026-03-20 mail                 | 2027-03-20 | STOP           |            |            | SECOND_UNANSWERED
            2026-03-02 mail; 2026-03-10 linkedin                              | 2026-03-11 | STOP           |            |            | SECOND_UNANSWERED
            2026-03-02T23:59 mail                                             | 2026-03-09 | OPEN           | 2026-03-09 | 2026-03-12 | FOLLOW_UP_WINDOW
            # what does not count
            2026-03-02 draft                                                  | 2026-03-09 | NONE           |            |            | FIRST_MESSAGE
            2026-03-02 bounce                                                 | 2026-03-09 | NONE           |            |            | FIRST_MESSAGE
            2026-03-02 cc                                                     | 2026-03-09 | NONE           |            |            | FIRST_MESSAGE
            2026-03-02 mail; 2026-03-03 bounce                                | 2026-03-09 | OPEN           | 2026-03-09 | 2026-03-12 | FOLLOW_UP_WINDOW
            2026-03-02 thanks                                                 | 2026-03-09 | NONE           |            |            | FIRST_MESSAGE
            2026-03-02 mail; 2026-03-03 liked                                 | 2026-03-09 | OPEN           | 2026-03-09 | 2026-03-12 | FOLLOW_UP_WINDOW
            2026-03-02 mail; 2026-03-03 request-accepted                      | 2026-03-09 | OPEN           | 2026-03-09 | 2026-03-12 | FOLLOW_UP_WINDOW
            2026-03-02 mail; 2026-03-03 talk-attended                         | 2026-03-09 | OPEN           | 2026-03-09 | 2026-03-12 | FOLLOW_UP_WINDOW
            # what opens a new thread
            2026-03-02 mail; 2026-03-10 mail; 2026-03-11 positive             | 2026-03-12 | ENGAGED        |            |            | ENGAGED
            2026-03-02 mail; 2026-03-10 mail; 2026-03-11 colleague-answers    | 2026-03-12 | ENGAGED        |            |            | ENGAGED
            2026-03-02 mail; 2026-03-10 mail; 2026-04-11 meeting-with-note    | 2026-04-12 | NONE           |            |            | FIRST_MESSAGE
            2026-03-02 mail; 2026-03-10 mail; 2026-04-11 meeting              | 2026-04-12 | STOP           |            |            | SECOND_UNANSWERED
            2026-03-02 mail; 2026-03-10 mail; 2026-04-11 introduced           | 2026-04-12 | NONE           |            |            | FIRST_MESSAGE
            2026-03-02 mail; 2026-03-05 positive; 2026-03-06 ask              | 2026-03-14 | OPEN           | 2026-03-13 | 2026-03-16 | FOLLOW_UP_WINDOW
            2026-03-05 positive; 2026-03-06 ask; 2026-03-14 ask               | 2026-03-15 | STOP           |            |            | SECOND_UNANSWERED
            2026-03-05 positive; 2026-03-06 ask; 2026-03-14 follow-up         | 2026-03-15 | STOP           |            |            | SECOND_UNANSWERED
            2026-03-05 positive; 2026-03-06 ask; 2026-03-14 follow-up; 2026-03-25 ask | 2026-04-01 | OPEN   | 2026-04-01 | 2026-04-04 | FOLLOW_UP_WINDOW
            2026-03-05 positive; 2026-03-10 update                            | 2026-03-15 | ENGAGED        | 2026-04-07 |            | ENGAGED
            co-author; 2026-03-05 positive; 2026-03-10 update                 | 2026-03-15 | ENGAGED        |            |            | ENGAGED
            # the other answers
            2026-03-02 mail; 2026-03-05 not-now 2026-05-01                    | 2026-04-30 | NOT_BEFORE     | 2026-05-01 |            | NOT_BEFORE
            2026-03-02 mail; 2026-03-05 not-now 2026-05-01                    | 2026-05-01 | NONE           |            |            | FIRST_MESSAGE
            2026-03-02 mail; 2026-03-05 not-now                               | 2026-04-01 | NOT_BEFORE     | 2026-04-02 |            | NOT_BEFORE
            2026-03-05 not-now 2026-05-01; 2026-04-01 meeting-with-note       | 2026-04-02 | NOT_BEFORE     | 2026-05-01 |            | NOT_BEFORE
            2026-03-05 not-now 2026-05-01; 2026-04-01 positive                | 2026-04-02 | ENGAGED        |            |            | ENGAGED
            2026-03-02 mail; 2026-03-05 referral                              | 2026-03-06 | CLOSED         | 2026-04-02 |            | REFERRED
            2026-03-02 mail; 2026-03-05 referral                              | 2026-04-02 | NONE           |            |            | FIRST_MESSAGE
            2026-03-02 mail; 2026-03-05 decline                               | 2026-03-06 | CLOSED         | 2026-06-01 |            | DECLINED
            2026-07-02 mail; 2026-07-05 decline                               | 2027-05-31 | CLOSED         | 2027-06-01 |            | DECLINED
            2026-07-02 mail; 2026-07-05 decline                               | 2027-06-01 | NONE           |            |            | FIRST_MESSAGE
            2026-03-02 mail; 2026-03-05 decline; 2026-03-20 met-at-event      | 2026-03-24 | CLOSED         | 2026-06-01 |            | DECLINED
            2026-03-02 mail; 2026-03-05 decline; 2026-03-20 positive          | 2026-03-24 | ENGAGED        |            |            | ENGAGED
            # away
            2026-03-02 mail; 2026-03-02 ooo 2026-03-12                        | 2026-03-05 | PAUSED         | 2026-03-19 | 2026-03-22 | OUT_OF_OFFICE
            2026-03-02 mail; 2026-03-02 ooo 2026-03-12                        | 2026-03-12 | WAITING        | 2026-03-19 | 2026-03-22 | FOLLOW_UP_WINDOW
            2026-03-02 mail; 2026-03-02 ooo 2026-03-12                        | 2026-03-19 | OPEN           | 2026-03-19 | 2026-03-22 | FOLLOW_UP_WINDOW
            2026-03-02 mail; 2026-03-05 ooo                                   | 2026-03-18 | PAUSED         | 2026-03-23 | 2026-03-26 | OUT_OF_OFFICE
            2026-03-02 mail; 2026-03-05 ooo                                   | 2026-03-19 | WAITING        | 2026-03-23 | 2026-03-26 | FOLLOW_UP_WINDOW
            2026-03-02 mail; 2026-03-12 ooo 2026-03-20                        | 2026-03-20 | OPEN           | 2026-03-09 | 2026-03-20 | FOLLOW_UP_WINDOW
            2026-03-02 mail; 2026-03-02 ooo 2026-03-12; 2026-03-06 positive   | 2026-03-06 | ENGAGED        |            |            | ENGAGED
            2026-03-02 mail; 2026-03-10 mail; 2026-03-10 ooo 2026-03-20       | 2026-03-12 | PAUSED         |            |            | OUT_OF_OFFICE
            2026-03-02 mail; 2026-03-20 ooo 2026-04-01                        | 2026-03-22 | PAUSED         | 2026-04-01 |            | OUT_OF_OFFICE
            # events
            2026-03-10 met-at-event 2026-03-12                                | 2026-03-11 | EVENT_EARLY    | 2026-03-15 | 2026-03-19 | EVENT_WINDOW
            2026-03-10 met-at-event 2026-03-12                                | 2026-03-14 | EVENT_EARLY    | 2026-03-15 | 2026-03-19 | EVENT_WINDOW
            2026-03-10 met-at-event 2026-03-12                                | 2026-03-15 | EVENT_OPEN     | 2026-03-15 | 2026-03-19 | EVENT_WINDOW
            2026-03-10 met-at-event 2026-03-12                                | 2026-03-19 | EVENT_OPEN     | 2026-03-15 | 2026-03-19 | EVENT_WINDOW
            2026-03-10 met-at-event 2026-03-12                                | 2026-03-20 | EVENT_LATE     | 2026-03-15 | 2026-03-19 | EVENT_WINDOW
            2026-03-10 met-at-event                                           | 2026-03-13 | EVENT_OPEN     | 2026-03-13 | 2026-03-17 | EVENT_WINDOW
            2026-03-10 online-at-event 2026-03-12                             | 2026-03-15 | EVENT_OPEN     | 2026-03-15 | 2026-03-19 | EVENT_WINDOW
            2026-03-10 met-at-event 2026-03-12@Pacific/Kiritimati             | 2026-03-15 | EVENT_OPEN     | 2026-03-15 | 2026-03-19 | EVENT_WINDOW
            2026-03-10 met-at-event 2026-03-12; 2026-03-16 thanks             | 2026-03-17 | NONE           |            |            | FIRST_MESSAGE
            2026-03-10 met-at-event 2026-03-12; 2026-03-13 promised-item      | 2026-03-15 | EVENT_OPEN     | 2026-03-15 | 2026-03-19 | EVENT_WINDOW
            2026-03-10 met-at-event 2026-03-12; 2026-03-18 met-at-event       | 2026-03-20 | EVENT_EARLY    | 2026-03-21 | 2026-03-25 | EVENT_WINDOW
            2026-03-10 met-at-event 2026-03-12; 2026-03-16 mail; 2026-03-18 met-at-event | 2026-03-21 | EVENT_OPEN | 2026-03-21 | 2026-03-25 | EVENT_WINDOW
            2026-03-10 met-at-event 2026-03-12; 2026-03-13 positive           | 2026-03-14 | ENGAGED        |            |            | ENGAGED
            2026-03-01 mail; 2026-03-09 mail; 2026-03-10 met-at-event-without-note | 2026-03-14 | STOP     |            |            | SECOND_UNANSWERED
            2026-03-01 mail; 2026-03-09 mail; 2026-03-10 met-at-event         | 2026-03-14 | EVENT_OPEN     | 2026-03-13 | 2026-03-17 | EVENT_WINDOW
            2026-03-01 mail; 2026-03-10 met-at-event-without-note             | 2026-03-14 | EVENT_OPEN     | 2026-03-13 | 2026-03-17 | EVENT_WINDOW
            # offices: ten working days, and no stop
            office; 2026-03-02 administrative                                 | 2026-03-13 | WAITING        | 2026-03-16 |            | OFFICE_REMINDER
            office; 2026-03-02 administrative                                 | 2026-03-16 | OPEN           | 2026-03-16 |            | OFFICE_REMINDER
            office; 2026-03-07 administrative                                 | 2026-03-20 | OPEN           | 2026-03-20 |            | OFFICE_REMINDER
            office; 2026-03-02 administrative; 2026-03-16 administrative      | 2026-03-17 | WAITING        | 2026-03-30 |            | OFFICE_REMINDER
            office; 2026-03-02 administrative; 2026-03-16 administrative      | 2026-03-30 | OPEN           | 2026-03-30 |            | OFFICE_REMINDER
            office; 2026-03-02 administrative                                 | 2026-04-02 | LAPSED         | 2026-03-16 |            | OFFICE_REMINDER
            # the flag beats everything
            do-not-contact; 2026-03-02 mail; 2026-03-03 positive              | 2026-03-06 | DO_NOT_CONTACT |            |            | DO_NOT_CONTACT
            do-not-contact; 2026-03-10 met-at-event 2026-03-12                | 2026-03-15 | DO_NOT_CONTACT |            |            | DO_NOT_CONTACT
            """)
    void the_state_shown_is_the_first_that_applies(
            String story, String day, FollowUpState state, LocalDate earliest, LocalDate due, EtiquetteRule rule) {
        FollowUp shown = Story.of(story).on(day);

        assertEquals(state, shown.state(), shown.why());
        assertEquals(earliest, shown.earliest(), "earliest");
        assertEquals(due, shown.due(), "due");
        assertEquals(rule, shown.rule());
    }
}

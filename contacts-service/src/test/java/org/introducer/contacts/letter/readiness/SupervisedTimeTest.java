package org.introducer.contacts.letter.readiness;

import static org.introducer.contacts.letter.readiness.Cases.day;
import static org.introducer.contacts.letter.readiness.Cases.supervised;
import static org.introducer.contacts.letter.readiness.SupervisionKind.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

@Tag("C27")
class SupervisedTimeTest {

    private static final LocalDate START = LocalDate.of(2026, 1, 5);

    private static SupervisedTime time(SupervisionKind kind, String until, Supervised... all) {
        return SupervisedTime.of(kind, List.of(all), Cases.POLICY.minimum(kind), day(until));
    }

    @Example
    void four_weeks_from_a_monday_to_a_friday_are_four_weeks() {
        SupervisedTime month = time(ELECTIVE, "2026-06-01", supervised(ELECTIVE, "2026-03-02", "2026-03-27"));
        assertEquals(4, month.amount());
        assertEquals(day("2026-03-27"), month.reachedOn());
        SupervisedTime tooShort = time(ELECTIVE, "2026-06-01", supervised(ELECTIVE, "2026-03-02", "2026-03-26"));
        assertEquals(3, tooShort.amount());
        assertFalse(tooShort.isEnough(day("2027-01-01")));
    }

    @Example
    void months_of_research_are_counted_by_the_calendar_and_stretches_add_up() {
        assertEquals(
                3,
                time(RESEARCH, "2026-06-01", supervised(RESEARCH, "2026-01-15", "2026-04-14"))
                        .amount());
        assertEquals(
                2,
                time(RESEARCH, "2026-06-01", supervised(RESEARCH, "2026-01-15", "2026-04-13"))
                        .amount());
        assertEquals(
                3,
                time(
                                RESEARCH,
                                "2026-06-01",
                                supervised(RESEARCH, "2026-01-01", "2026-02-28"),
                                supervised(RESEARCH, "2026-04-01", "2026-04-30"))
                        .amount());
    }

    @Example
    void days_that_two_entries_share_count_once_and_other_kinds_not_at_all() {
        SupervisedTime time = time(
                ELECTIVE,
                "2026-06-01",
                supervised(ELECTIVE, "2026-03-02", "2026-03-20"),
                supervised(ELECTIVE, "2026-03-09", "2026-03-13"),
                supervised(OBSERVERSHIP, "2026-04-06", "2026-05-01"));
        assertEquals(3, time.amount());
    }

    @Example
    void what_goes_on_says_when_it_will_be_enough() {
        SupervisedTime time =
                time(REMOTE_COLLABORATION, "2026-06-01", supervised(REMOTE_COLLABORATION, "2026-05-01", null));
        assertEquals(1, time.amount());
        assertEquals(day("2026-07-31"), time.reachedOn());
    }

    @Provide
    Arbitrary<List<Supervised>> stretches() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 400),
                        Arbitraries.integers().between(0, 200).injectNull(0.1))
                .as((from, days) -> new Supervised(
                        RESEARCH,
                        START.plusDays(from),
                        days == null ? null : START.plusDays(from).plusDays(days)))
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    @Property(tries = 100)
    void time_never_falls_from_day_to_day_and_is_enough_from_the_day_that_is_named(
            @ForAll("stretches") List<Supervised> all) {
        for (SupervisionKind kind : List.of(RESEARCH, ELECTIVE)) {
            Minimum minimum = Cases.POLICY.minimum(kind);
            List<Supervised> same = all.stream()
                    .map(one -> new Supervised(kind, one.from(), one.to()))
                    .toList();
            int before = 0;
            for (int day = 0; day < 700; day++) {
                LocalDate until = START.plusDays(day);
                SupervisedTime time = SupervisedTime.of(kind, same, minimum, until);
                assertTrue(time.amount() >= before, kind + " falls on " + until);
                before = time.amount();
                assertEquals(time.amount() >= minimum.amount(), time.isEnough(until), kind + " on " + until);
            }
        }
    }
}

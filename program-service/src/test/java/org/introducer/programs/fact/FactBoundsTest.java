package org.introducer.programs.fact;

import static org.introducer.programs.fact.FactField.H1B_SPONSORSHIP;
import static org.introducer.programs.fact.FactField.J1_SPONSORSHIP;
import static org.introducer.programs.fact.FactField.NO_UNSOLICITED_MAIL;
import static org.introducer.programs.fact.FactsForTest.NOW;
import static org.introducer.programs.fact.FactsForTest.RESOLUTION;
import static org.introducer.programs.fact.FactsForTest.fact;
import static org.introducer.programs.fact.SourceType.PROGRAM_PAGE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.introducer.programs.fact.ResolvedFact.Standing;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where one thing ends and the next begins. */
class FactBoundsTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-24");
    private static final FactValue YES = FactValue.of(Stance.YES);

    @ParameterizedTest
    @Tag("P04")
    @CsvSource({"0,FRESH", "180,FRESH", "181,STALE", "365,STALE", "366,EXPIRED"})
    void a_statement_about_visas_ages_on_the_days_that_the_policy_names(int age, Freshness expected) {
        FreshnessPolicy.Span span = FreshnessPolicy.CURRENT.of(FactKind.VISA);
        assertEquals(List.of(180, 365), List.of(span.freshDays(), span.usableDays()), "the policy has changed");
        assertEquals(expected, FreshnessPolicy.CURRENT.byAge(FactKind.VISA, TODAY.minusDays(age), TODAY));
    }

    @Test
    @Tag("P03")
    void a_date_lies_between_1950_and_2200() {
        for (String day : List.of("1950-01-01", "2199-12-31")) {
            assertEquals(day, FactValue.parse(FactValue.Type.DATE, day).text());
        }
        for (String day : List.of("1949-12-31", "2200-01-01")) {
            assertThrows(IllegalArgumentException.class, () -> FactValue.parse(FactValue.Type.DATE, day), day);
        }
    }

    @Test
    @Tag("P04")
    void a_season_begins_at_its_moment_and_not_before() {
        Instant first = Instant.parse("2025-06-04T13:00:00Z");
        Instant second = Instant.parse("2026-06-03T13:00:00Z");
        Seasons seasons =
                new Seasons(List.of(new Season(2026, first, "a source"), new Season(2027, second, "a source")));
        assertEquals(OptionalInt.empty(), seasons.at(first.minusSeconds(1)));
        assertEquals(OptionalInt.of(2026), seasons.at(first));
        assertEquals(OptionalInt.of(2026), seasons.at(second.minusSeconds(1)));
        assertEquals(OptionalInt.of(2027), seasons.at(second));
        assertFalse(seasons.isOver(2026, second.minusSeconds(1)));
        assertTrue(seasons.isOver(2026, second));
        assertEquals(Optional.of(first), seasons.beginning(2026));
        assertEquals(Optional.of(second), seasons.beginning(2027));
        assertEquals(Optional.empty(), seasons.beginning(2028));
    }

    @Test
    @Tag("P03")
    void what_is_known_of_another_field_is_not_known_of_this_one() {
        Fact other = fact(H1B_SPONSORSHIP, YES, PROGRAM_PAGE, "2026-09-01", 2027);
        ResolvedFact resolved = RESOLUTION.resolve(J1_SPONSORSHIP, List.of(other), 2027, NOW);
        assertEquals(Standing.UNKNOWN, resolved.standing());
        assertEquals(List.of(), resolved.setAside());
        assertEquals(
                Standing.UNKNOWN,
                RESOLUTION.lastKnown(J1_SPONSORSHIP, List.of(other), NOW).standing());
    }

    @Test
    @Tag("P04")
    void a_wish_about_mail_outlives_its_season_and_a_statement_about_visas_does_not() {
        Fact wish = fact(NO_UNSOLICITED_MAIL, YES, PROGRAM_PAGE, "2026-09-01", 2026);
        Fact visa = fact(J1_SPONSORSHIP, YES, PROGRAM_PAGE, "2026-09-01", 2026);
        assertEquals(
                Freshness.FRESH,
                RESOLUTION
                        .resolve(NO_UNSOLICITED_MAIL, List.of(wish), 2027, NOW)
                        .freshness());
        assertEquals(
                Freshness.EXPIRED,
                RESOLUTION.resolve(J1_SPONSORSHIP, List.of(visa), 2027, NOW).freshness());
    }

    @Test
    @Tag("P03")
    void a_source_that_was_read_and_is_silent_says_nothing_whatever_it_is_silent_about() {
        assertTrue(FactValue.of(Stance.UNKNOWN).saysNothing());
        assertTrue(FactValue.parse(FactValue.Type.CAP, "UNKNOWN").saysNothing());
        for (FactValue value : List.of(
                YES,
                FactValue.parse(FactValue.Type.CAP, "EXEMPT"),
                FactValue.parse(FactValue.Type.NUMBER, "0"),
                FactValue.parse(FactValue.Type.DATE, "2026-09-25"))) {
            assertFalse(value.saysNothing(), value.text());
        }
    }
}

package org.introducer.programs.verdict;

import static org.introducer.programs.applicant.Visa.H1B;
import static org.introducer.programs.applicant.Visa.J1;
import static org.introducer.programs.fact.Stance.YES;
import static org.introducer.programs.program.Pathway.INDEPENDENT;
import static org.introducer.programs.program.Pathway.INTEGRATED;
import static org.introducer.programs.track.TrackType.CATEGORICAL;
import static org.introducer.programs.track.TrackType.FELLOWSHIP;
import static org.introducer.programs.verdict.Known.amara;
import static org.introducer.programs.verdict.Known.on;
import static org.introducer.programs.verdict.Known.person;
import static org.introducer.programs.verdict.Known.sponsoring;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import org.introducer.programs.applicant.Profile;
import org.introducer.programs.applicant.Profile.J1Category;
import org.introducer.programs.applicant.Profile.PriorJ1;
import org.introducer.programs.applicant.Profile.TwoYearRule;
import org.introducer.programs.applicant.Visa;

/** Years of training are years, with or without a 29 February in them. */
@Tag("P09")
class TimeBudgetProperties {

    private static final int YEAR = 365;
    private static final LocalDate FAR = LocalDate.of(2100, 1, 1);

    private static PriorJ1 physician(LocalDate from, LocalDate to) {
        return new PriorJ1(J1Category.ALIEN_PHYSICIAN, from, to);
    }

    private static LocalDate july(int year) {
        return LocalDate.of(year, Month.JULY, 1);
    }

    @Property
    void so_many_training_years_are_so_many_years_in_one_stay_or_in_several(
            @ForAll @IntRange(min = 1990, max = 2060) int first,
            @ForAll @IntRange(min = 1, max = 9) int years,
            @ForAll Random random) {
        List<PriorJ1> each = new ArrayList<>();
        for (int year = first; year < first + years; year++) {
            each.add(physician(july(year), july(year + 1).minusDays(1)));
        }
        Collections.shuffle(each, random);
        List<PriorJ1> whole = List.of(physician(july(first), july(first + years).minusDays(1)));
        assertEquals((long) years * YEAR, TimeBudget.physicianDays(whole, FAR, YEAR));
        assertEquals((long) years * YEAR, TimeBudget.physicianDays(each, FAR, YEAR));
        assertEquals((long) years * YEAR, TimeBudget.physicianDays(whole, july(first + years), YEAR));
    }

    @Property
    void a_stay_of_less_than_a_year_is_less_than_a_year_in_days(
            @ForAll @IntRange(min = 1990, max = 2060) int first,
            @ForAll @IntRange(min = 0, max = 365) int shift,
            @ForAll @IntRange(min = 1, max = 365) int days) {
        LocalDate from = july(first).plusDays(shift);
        LocalDate to = from.plusDays(days - 1L);
        long counted = TimeBudget.physicianDays(List.of(physician(from, to)), FAR, YEAR);
        if (to.plusDays(1).isBefore(from.plusYears(1))) {
            assertEquals(Math.min(YEAR - 1, days), counted);
        } else {
            assertEquals(YEAR, counted);
        }
    }

    @Example
    void a_year_that_begins_on_29_February_ends_on_27_February() {
        LocalDate from = LocalDate.of(2028, 2, 29);
        assertEquals(YEAR, TimeBudget.physicianDays(List.of(physician(from, LocalDate.of(2029, 2, 27))), FAR, YEAR));
        assertEquals(
                YEAR - 1, TimeBudget.physicianDays(List.of(physician(from, LocalDate.of(2029, 2, 26))), FAR, YEAR));
    }

    @Property
    void a_longer_stay_never_counts_less_and_a_day_never_more_than_a_day(
            @ForAll @IntRange(min = 1990, max = 2060) int first, @ForAll @IntRange(min = 1, max = 3000) int days) {
        LocalDate from = july(first);
        long shorter = TimeBudget.physicianDays(List.of(physician(from, from.plusDays(days - 1L))), FAR, YEAR);
        long longer = TimeBudget.physicianDays(List.of(physician(from, from.plusDays(days))), FAR, YEAR);
        assertTrue(longer >= shorter && longer <= shorter + 1);
        assertTrue(longer <= days + 1L);
    }

    @Property
    void days_in_h1b_that_are_whole_years_count_as_these_years(
            @ForAll @IntRange(min = 1990, max = 2060) int first, @ForAll @IntRange(min = 1, max = 6) int years) {
        long days = ChronoUnit.DAYS.between(july(first), july(first + years));
        assertEquals((long) years * YEAR, TimeBudget.wholeYears(days, YEAR));
    }

    @Property
    void more_days_in_h1b_never_count_less(@ForAll @IntRange(max = 4000) int days) {
        long counted = TimeBudget.wholeYears(days, YEAR);
        assertTrue(counted <= days && TimeBudget.wholeYears(days + 1L, YEAR) >= counted);
    }

    @Property
    void five_years_of_radiology_and_two_of_independent_ir_are_seven_of_seven(
            @ForAll @IntRange(min = 2019, max = 2022) int first) {
        Profile resident = Known.trained(
                person(
                        new Visa[] {J1},
                        amara().ecfmg(),
                        amara().exams(),
                        TwoYearRule.YES,
                        List.of(physician(july(first), july(first + 5).minusDays(1))),
                        0),
                Profile.Stage.RESIDENT,
                null);
        TimeBudget budget = on(J1, resident, sponsoring(YES, YES).on(INDEPENDENT, FELLOWSHIP))
                .budget();
        assertEquals(5L * YEAR, budget.usedDays());
        assertEquals(0, budget.slackDays());
    }

    @Example
    void one_training_year_behind_leaves_six_of_seven() {
        Profile one = person(
                new Visa[] {J1},
                amara().ecfmg(),
                amara().exams(),
                TwoYearRule.YES,
                List.of(physician(july(2023), LocalDate.of(2024, 6, 30))),
                366);
        assertEquals(
                YEAR,
                on(J1, one, sponsoring(YES, YES).on(INTEGRATED, CATEGORICAL))
                        .budget()
                        .usedDays());
        assertEquals(
                YEAR,
                on(H1B, one, sponsoring(YES, YES).on(INTEGRATED, CATEGORICAL))
                        .budget()
                        .usedDays());
    }

    @Example
    void a_leap_year_but_for_its_last_day_is_less_than_a_year() {
        PriorJ1 shortOfADay = physician(july(2023), LocalDate.of(2024, 6, 29));
        assertEquals(YEAR - 1, TimeBudget.physicianDays(List.of(shortOfADay), FAR, YEAR));
    }

    @Example
    void time_between_two_stays_does_not_count() {
        List<PriorJ1> apart = List.of(
                physician(july(2020), LocalDate.of(2020, 7, 10)), physician(july(2021), LocalDate.of(2021, 7, 5)));
        assertEquals(15, TimeBudget.physicianDays(apart, FAR, YEAR));
        assertEquals(10, TimeBudget.physicianDays(apart, july(2021), YEAR));
        assertEquals(12, TimeBudget.physicianDays(apart, LocalDate.of(2021, 7, 3), YEAR));
        assertEquals(0, TimeBudget.physicianDays(List.of(physician(july(2021), july(2020))), FAR, YEAR));
    }
}

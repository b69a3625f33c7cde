package org.introducer.programs.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.introducer.programs.applicant.Profile;
import org.introducer.programs.calendar.CertificationPath.Assumed;
import org.introducer.programs.calendar.CertificationPath.Traveller;
import org.introducer.programs.calendar.PathStep.Days;
import org.introducer.programs.calendar.PathStep.Need;
import org.introducer.programs.calendar.PathStep.Reading;
import org.introducer.programs.calendar.StepDates.ByReading;
import org.introducer.programs.calendar.StepDates.Standing;
import org.introducer.programs.verdict.Citation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Sources that can be read in several ways give a latest day by each. */
@Tag("P30")
@net.jqwik.api.Tag("P30")
class ReadingsTest {

    private static final int SEASON = 2027;
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);
    private static final LocalDate START = LocalDate.of(2027, 7, 1);
    private static final LocalDate MATCH_DAY = LocalDate.of(2027, 3, 19);
    private static final Citation SOURCE = new Citation("Example", "https://example.org/letters", TODAY);

    private static final SeasonDates DATES = new SeasonDates(
            Map.of(
                    SEASON,
                    List.of(
                            new DatedEvent(
                                    SeasonEvent.MATCH_DAY, EventTime.on(MATCH_DAY), "Match Day.", SOURCE, "m", TODAY),
                            new DatedEvent(
                                    SeasonEvent.TRAINING_STARTS, EventTime.on(START), "Start.", SOURCE, "s", TODAY))),
            Map.of(),
            List.of(),
            List.of());

    private static final Reading EARLY = new Reading("EARLY", "Before.", SOURCE, null, null, null);
    private static final Reading LATE = new Reading("LATE", "After.", SOURCE, null, null, SeasonEvent.MATCH_DAY);
    private static final Reading SIX_WEEKS = new Reading("SIX_WEEKS", "Six.", SOURCE, null, null, null);
    private static final Reading FOUR_WEEKS =
            new Reading("FOUR_WEEKS", "Four.", SOURCE, days("FOUR_WEEKS", 28), null, null);
    private static final Reading IN_ALL = new Reading("IN_ALL", "In all.", null, null, days("IN_ALL", 120), null);

    private static Days days(String name, int count) {
        return new Days(name, count, name, SOURCE, "rule-" + name);
    }

    private static PathStep step(
            String code, int days, Need need, SeasonEvent notBefore, Set<String> after, Reading... readings) {
        return new PathStep(
                code,
                code,
                code,
                SOURCE,
                "step-" + code,
                after,
                days(code, days),
                null,
                need,
                notBefore,
                Set.of(),
                null,
                null,
                null,
                List.of(readings));
    }

    /** A letter of 60 days, then a sponsor of 42 who does not begin before Match Day, then a visa of 45. */
    private static final List<PathStep> STEPS = List.of(
            step("EXAM", 10, new Need(SeasonEvent.MATCH_DAY, null), null, Set.of()),
            step("SPONSOR", 42, null, SeasonEvent.MATCH_DAY, Set.of("LETTER", "EXAM"), SIX_WEEKS, FOUR_WEEKS, IN_ALL),
            step("VISA", 45, new Need(SeasonEvent.TRAINING_STARTS, null), null, Set.of("SPONSOR")),
            step("LETTER", 60, null, null, Set.of(), EARLY, LATE));

    private static StepDates dates(List<PathStep> steps, String code, Assumed assumed) {
        return CertificationPath.of(steps, DATES, new Traveller(Profile.unknown(), Set.of(), SEASON, TODAY), assumed)
                .stream()
                .filter(step -> step.step().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static ByReading by(StepDates step, String reading) {
        return step.readings().stream()
                .filter(row -> row.reading().name().equals(reading))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void each_reading_has_its_own_latest_day_and_says_whose_it_is() {
        StepDates letter = dates(STEPS, "LETTER", Assumed.NOTHING);
        assertEquals(START.minusDays(45 + 42 + 60), letter.latestStart());
        assertEquals(
                List.of("EARLY", "LATE", "SIX_WEEKS", "FOUR_WEEKS", "IN_ALL"),
                letter.readings().stream().map(row -> row.reading().name()).toList());
        assertEquals(
                List.of("LETTER", "LETTER", "SPONSOR", "SPONSOR", "SPONSOR"),
                letter.readings().stream().map(row -> row.of().code()).toList());
        assertEquals(
                List.of("EARLY", "SIX_WEEKS"),
                letter.readings().stream()
                        .filter(ByReading::counted)
                        .map(row -> row.reading().name())
                        .toList());
        assertEquals(letter.latestStart(), by(letter, "EARLY").latestStart());
        assertEquals(START.minusDays(45 + 28 + 60), by(letter, "FOUR_WEEKS").latestStart());
        // 120 days before the start it is not yet Match Day: the sponsor begins on it.
        assertEquals(MATCH_DAY.minusDays(60), by(letter, "IN_ALL").latestStart());
    }

    @Test
    void a_reading_that_leaves_too_few_days_says_how_many_are_missing() {
        ByReading late = by(dates(STEPS, "LETTER", Assumed.NOTHING), "LATE");
        assertEquals(MATCH_DAY, late.latestStart());
        assertEquals(Standing.TIGHT, late.standing());
        // From Match Day 60, 42 and 45 days end 43 days after the start.
        assertEquals(43, late.shortOfDays());
        StepDates sponsor = dates(STEPS, "SPONSOR", Assumed.NOTHING);
        assertEquals(0, sponsor.shortOfDays());
        assertEquals(16, by(sponsor, "IN_ALL").shortOfDays());
    }

    @Test
    void a_step_on_which_no_reading_has_an_effect_shows_none() {
        StepDates visa = dates(STEPS, "VISA", Assumed.NOTHING);
        assertEquals(List.of(), visa.readings());
        assertNull(visa.startIfUnsure());
        // The exam is needed by Match Day anyway, and no reading of the sponsor makes that earlier.
        assertEquals(List.of(), dates(STEPS, "EXAM", Assumed.NOTHING).readings());
    }

    @Test
    void a_request_chooses_the_reading_that_holds() {
        Assumed late = new Assumed(Map.of(), Map.of(), Set.of("LATE", "FOUR_WEEKS"));
        StepDates letter = dates(STEPS, "LETTER", late);
        assertEquals(MATCH_DAY, letter.latestStart());
        assertEquals(29, letter.shortOfDays());
        assertEquals(
                List.of("LATE", "FOUR_WEEKS"),
                letter.readings().stream()
                        .filter(ByReading::counted)
                        .map(row -> row.reading().name())
                        .toList());
        assertEquals(START.minusDays(45 + 28 + 60), by(letter, "EARLY").latestStart());
        assertEquals(dates(STEPS, "LETTER", Assumed.NOTHING).startIfUnsure(), letter.startIfUnsure());
        StepDates asked = dates(STEPS, "SPONSOR", new Assumed(Map.of("SPONSOR", 50), Map.of(), Set.of("IN_ALL")));
        assertEquals(START.minusDays(45 + 50), asked.latestStart(), "days of the request stand above every reading");
    }

    @Property(tries = 200)
    void who_is_unsure_begins_by_the_earliest_day_of_any_combination(
            @ForAll @IntRange(min = 1, max = 120) int first,
            @ForAll @IntRange(min = 1, max = 120) int second,
            @ForAll @IntRange(min = 1, max = 200) int inAll) {
        Reading same = new Reading("SAME", "s", null, null, null, null);
        Reading other = new Reading("OTHER", "o", null, days("OTHER", first), null, null);
        Reading own = new Reading("OWN", "s", null, null, null, null);
        Reading days = new Reading("DAYS", "d", null, days("DAYS", second), null, null);
        Reading all = new Reading("ALL", "a", null, null, days("ALL", inAll), null);
        List<PathStep> steps = List.of(
                step("A", 30, null, null, Set.of(), same, other),
                step("B", 40, new Need(SeasonEvent.TRAINING_STARTS, null), null, Set.of("A"), own, days, all));
        LocalDate earliest = Stream.of("SAME", "OTHER")
                .flatMap(a -> Stream.of("OWN", "DAYS", "ALL")
                        .map(b -> dates(steps, "A", new Assumed(Map.of(), Map.of(), Set.of(a, b)))
                                .latestStart()))
                .min(LocalDate::compareTo)
                .orElseThrow();
        assertEquals(earliest, dates(steps, "A", Assumed.NOTHING).startIfUnsure());
    }
}

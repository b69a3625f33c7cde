package org.introducer.programs.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.introducer.programs.applicant.Profile;
import org.introducer.programs.applicant.Profile.EcfmgState;
import org.introducer.programs.applicant.Profile.ExamName;
import org.introducer.programs.applicant.ProfileBuilder;
import org.introducer.programs.applicant.Visa;
import org.introducer.programs.calendar.CertificationPath.Assumed;
import org.introducer.programs.calendar.CertificationPath.Traveller;
import org.introducer.programs.calendar.PathStep.Days;
import org.introducer.programs.calendar.PathStep.DoneBy;
import org.introducer.programs.calendar.PathStep.Need;
import org.introducer.programs.calendar.StepDates.Basis;
import org.introducer.programs.calendar.StepDates.Standing;
import org.introducer.programs.verdict.Citation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("P30")
@net.jqwik.api.Tag("P30")
class CertificationPathTest {

    private static final int SEASON = 2027;
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);
    private static final LocalDate DEADLINE = LocalDate.of(2027, 3, 3);
    private static final Citation SOURCE = new Citation("Example", "https://example.org/dates", TODAY);
    private static final Days ENTRY = new Days("ENTRY_DAYS", 14, "Days before the start.", null, "plan-entry");

    /** The deadline is sourced, the start is planned, and of the last day of Pathways nothing is known. */
    private static final SeasonDates DATES = new SeasonDates(
            Map.of(
                    SEASON,
                    List.of(new DatedEvent(
                            SeasonEvent.NRMP_VERIFICATION,
                            EventTime.on(DEADLINE),
                            "Verified by then.",
                            SOURCE,
                            "nrmp-2027",
                            TODAY))),
            Map.of(
                    SeasonEvent.TRAINING_STARTS,
                    new SeasonDates.Expected(season -> LocalDate.of(season, 7, 1), "The start.", "plan-start", TODAY)),
            List.of(),
            List.of());

    private static PathStep step(
            String code, int days, Citation time, Need need, Set<Visa> visas, DoneBy doneBy, String... after) {
        return new PathStep(
                code,
                code,
                code,
                null,
                "step-" + code,
                Set.of(after),
                new Days(code, days, "It takes so long.", time, "step-" + code),
                null,
                need,
                null,
                visas,
                doneBy,
                null);
    }

    private static final List<PathStep> STEPS = List.of(
            step("EXAM", 28, SOURCE, null, Set.of(), DoneBy.USMLE_STEP_2_CK),
            step("VERIFICATION", 7, SOURCE, new Need(SeasonEvent.NRMP_VERIFICATION, null), Set.of(), null, "EXAM"),
            step(
                    "CERTIFICATE",
                    30,
                    null,
                    new Need(SeasonEvent.TRAINING_STARTS, null),
                    Set.of(),
                    DoneBy.ECFMG_CERTIFICATE,
                    "EXAM"),
            step("PATHWAY", 45, null, new Need(SeasonEvent.ECFMG_PATHWAYS_FOR_MATCH, null), Set.of(), null),
            step("VISA", 31, null, new Need(SeasonEvent.TRAINING_STARTS, ENTRY), Set.of(Visa.J1), null, "CERTIFICATE"));

    private static Map<String, StepDates> path(Profile profile, Assumed assumed, Visa... visas) {
        return CertificationPath.of(STEPS, DATES, new Traveller(profile, Set.of(visas), SEASON, TODAY), assumed)
                .stream()
                .collect(Collectors.toMap(dates -> dates.step().code(), dates -> dates));
    }

    private static Map<String, StepDates> path(Visa... visas) {
        return path(Profile.unknown(), Assumed.NOTHING, visas);
    }

    @Test
    void the_latest_day_is_computed_back_from_the_earliest_of_all_that_need_the_step() {
        StepDates exam = path().get("EXAM");
        // 3 March, 7 days of verification, 28 days to the result.
        assertEquals(DEADLINE.minusDays(7), exam.latestFinish());
        assertEquals(DEADLINE.minusDays(35), exam.latestStart());
        assertEquals(Basis.SOURCE, exam.basis());
        assertEquals(
                List.of("NRMP_VERIFICATION", "VERIFICATION", "EXAM"),
                exam.restsOn().stream().map(Premise::name).toList());
    }

    @Test
    void a_day_that_rests_on_an_assumption_says_so_and_the_request_can_change_it() {
        StepDates visa = path(Visa.J1).get("VISA");
        assertEquals(LocalDate.of(2027, 7, 1).minusDays(14 + 31), visa.latestStart());
        assertEquals(Basis.ASSUMPTION, visa.basis());
        Assumed assumed = new Assumed(
                Map.of("VISA", 60, "ENTRY_DAYS", 20), Map.of(SeasonEvent.TRAINING_STARTS, LocalDate.of(2027, 6, 20)));
        StepDates other = path(Profile.unknown(), assumed, Visa.J1).get("VISA");
        assertEquals(LocalDate.of(2027, 6, 20).minusDays(80), other.latestStart());
        assertTrue(other.restsOn().stream().allMatch(premise -> premise.kind() == Premise.Kind.REQUEST));
    }

    @Test
    void a_step_that_cannot_begin_earlier_is_planned_for_its_first_day() {
        PathStep petition = new PathStep(
                "PETITION",
                "Petition",
                "Petition",
                null,
                "step-petition",
                Set.of("EXAM"),
                new Days("PETITION", 120, "Long.", null, "step-petition"),
                null,
                new Need(SeasonEvent.TRAINING_STARTS, null),
                SeasonEvent.MATCH_DAY,
                Set.of(),
                null,
                null);
        LocalDate matchDay = LocalDate.of(2027, 3, 19);
        List<StepDates> path = CertificationPath.of(
                List.of(STEPS.getFirst(), petition),
                DATES,
                new Traveller(Profile.unknown(), Set.of(), SEASON, TODAY),
                new Assumed(Map.of(), Map.of(SeasonEvent.MATCH_DAY, matchDay)));
        assertEquals(matchDay, path.getLast().latestStart());
        assertEquals(matchDay, path.getFirst().latestFinish());
        assertEquals(Standing.TIGHT, path.getLast().standing(), "120 days do not fit between Match Day and the start");
        assertEquals(Standing.IN_TIME, path.getFirst().standing());
        assertEquals(
                List.of("MATCH_DAY", "TRAINING_STARTS", "PETITION"),
                path.getLast().restsOn().stream().map(Premise::name).toList());
    }

    /** Two exams of which the first that is passed leaves seven years for the other; the second takes three days. */
    private static List<PathStep> exams() {
        PathStep.Years window = new PathStep.Years("EXAM_WINDOW_YEARS", 7, "Within seven years.", "plan-window");
        return Stream.of(DoneBy.USMLE_STEP_1, DoneBy.USMLE_STEP_2_CK)
                .map(exam -> new PathStep(
                        exam.name(),
                        exam.name(),
                        exam.name(),
                        SOURCE,
                        "step-" + exam,
                        Set.of(),
                        new Days(exam.name(), 28, "To the result.", SOURCE, "step-" + exam),
                        exam == DoneBy.USMLE_STEP_1 ? null : new Days("TEST_DAYS", 3, "Its days.", null, "plan-test"),
                        new Need(SeasonEvent.NRMP_VERIFICATION, null),
                        null,
                        Set.of(),
                        exam,
                        window))
                .toList();
    }

    private static StepDates second(Profile profile) {
        return CertificationPath.of(exams(), DATES, new Traveller(profile, Set.of(), SEASON, TODAY), Assumed.NOTHING)
                .getLast();
    }

    @Test
    void an_exam_of_several_days_begins_so_much_earlier() {
        StepDates second = second(Profile.unknown());
        assertEquals(DEADLINE.minusDays(28 + 2), second.latestStart());
        assertEquals("TEST_DAYS", second.restsOn().getLast().name());
    }

    @Test
    void an_exam_has_to_be_passed_before_the_first_one_counts_no_more() {
        LocalDate first = LocalDate.of(2019, 10, 1);
        StepDates bounded = second(passed(first));
        assertEquals(first.plusYears(7), bounded.latestStart());
        assertEquals(Standing.IN_TIME, bounded.standing());
        assertEquals("7 years from 2019-10-01", bounded.restsOn().getFirst().value());
        assertEquals(
                Standing.TIGHT, second(passed(TODAY.minusYears(7).minusDays(1))).standing(), "never LATE");
        assertEquals(DEADLINE.minusDays(30), second(passed(TODAY.minusYears(1))).latestStart());
        assertEquals(DEADLINE.minusDays(30), second(passed(null)).latestStart());
    }

    private static Profile passed(LocalDate on) {
        return ProfileBuilder.builder()
                .exams(List.of(new Profile.Exam(ExamName.USMLE_STEP_1, Profile.ExamState.PASSED, on, null, null)))
                .build();
    }

    @Test
    void an_event_without_a_day_leaves_the_step_unknown_and_is_named() {
        StepDates pathway = path().get("PATHWAY");
        assertEquals(Standing.UNKNOWN, pathway.standing());
        assertEquals(Basis.UNKNOWN, pathway.basis());
        assertNull(pathway.latestStart());
        assertEquals(Set.of(SeasonEvent.ECFMG_PATHWAYS_FOR_MATCH), pathway.missing());
    }

    @Test
    void only_the_steps_of_the_visas_that_are_wished_are_shown() {
        assertTrue(path(Visa.J1).containsKey("VISA"));
        assertTrue(!path(Visa.H1B).containsKey("VISA"));
        assertTrue(!path().containsKey("VISA"));
    }

    @Test
    void whoever_is_certified_has_done_what_comes_before_the_certificate() {
        Profile certified = ProfileBuilder.builder()
                .ecfmg(new Profile.Ecfmg(EcfmgState.CERTIFIED, null, null))
                .build();
        Map<String, StepDates> path = path(certified, Assumed.NOTHING, Visa.J1);
        assertEquals(Standing.DONE, path.get("CERTIFICATE").standing());
        assertEquals(Standing.DONE, path.get("EXAM").standing());
        assertEquals(Standing.IN_TIME, path.get("VISA").standing());
        assertEquals(Standing.IN_TIME, path.get("VERIFICATION").standing());
    }

    @Test
    void a_planned_exam_is_late_by_sources_and_only_tight_by_an_assumption() {
        Profile planning = Profile.unknown().planning(ExamName.USMLE_STEP_2_CK, DEADLINE.minusDays(34));
        StepDates late = path(planning, Assumed.NOTHING).get("EXAM");
        assertEquals(Standing.LATE, late.standing());
        assertEquals(-1, late.slackDays());
        StepDates tight =
                path(planning, new Assumed(Map.of("EXAM", 28), Map.of())).get("EXAM");
        assertEquals(Standing.TIGHT, tight.standing());
        Profile expecting = Profile.unknown().expecting(LocalDate.of(2027, 7, 2));
        assertEquals(
                Standing.TIGHT,
                path(expecting, Assumed.NOTHING).get("CERTIFICATE").standing());
    }

    @Test
    void steps_that_depend_on_themselves_are_named() {
        List<PathStep> circular = List.of(
                step("A", 1, null, null, Set.of(), null, "C"),
                step("B", 1, null, null, Set.of(), null, "A"),
                step("C", 1, null, null, Set.of(), null, "B"),
                step("D", 1, null, null, Set.of(), null, "ELSEWHERE"));
        assertEquals(Set.of("A", "B", "C"), CertificationPath.circular(circular));
        assertEquals(Set.of(), CertificationPath.circular(STEPS));
    }

    /** Any order of steps: each comes after some of those before it, and some are needed by an event. */
    record Plan(List<PathStep> steps) {}

    @Provide
    Arbitrary<Plan> plans() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 60).list().ofSize(7),
                        Arbitraries.of(true, false).list().ofSize(49),
                        Arbitraries.of(true, false).list().ofSize(7))
                .as((days, edges, needed) -> {
                    List<PathStep> steps = new ArrayList<>();
                    for (int i = 0; i < days.size(); i++) {
                        List<String> after = new ArrayList<>();
                        for (int j = 0; j < i; j++) {
                            if (edges.get(i * 7 + j)) {
                                after.add("S" + j);
                            }
                        }
                        steps.add(step(
                                "S" + i,
                                days.get(i),
                                SOURCE,
                                needed.get(i)
                                        ? new Need(
                                                i % 2 == 0
                                                        ? SeasonEvent.NRMP_VERIFICATION
                                                        : SeasonEvent.TRAINING_STARTS,
                                                null)
                                        : null,
                                Set.of(),
                                null,
                                after.toArray(String[]::new)));
                    }
                    return new Plan(steps);
                });
    }

    private static Map<String, StepDates> of(List<PathStep> steps) {
        return CertificationPath.of(
                        steps, DATES, new Traveller(Profile.unknown(), Set.of(), SEASON, TODAY), Assumed.NOTHING)
                .stream()
                .collect(Collectors.toMap(dates -> dates.step().code(), dates -> dates));
    }

    @Property(tries = 200)
    void the_days_are_those_of_the_longest_way_to_an_event(@ForAll("plans") Plan plan) {
        Map<String, StepDates> dates = of(plan.steps());
        for (PathStep step : plan.steps()) {
            assertEquals(walked(step, plan.steps()), dates.get(step.code()).latestStart());
        }
    }

    /** Every way from the step to an event, one by one. */
    private static LocalDate walked(PathStep step, List<PathStep> all) {
        List<LocalDate> starts = new ArrayList<>();
        walk(step, 0, all, starts);
        return starts.stream().min(LocalDate::compareTo).orElse(null);
    }

    private static void walk(PathStep step, int daysSoFar, List<PathStep> all, List<LocalDate> starts) {
        int days = daysSoFar + step.processing().count();
        if (step.neededBy() != null) {
            starts.add((step.neededBy().event() == SeasonEvent.NRMP_VERIFICATION ? DEADLINE : LocalDate.of(2027, 7, 1))
                    .minusDays(days));
        }
        all.stream()
                .filter(other -> other.after().contains(step.code()))
                .forEach(other -> walk(other, days, all, starts));
    }

    @Property(tries = 200)
    void a_step_is_finished_before_any_that_comes_after_it_has_to_begin(@ForAll("plans") Plan plan) {
        Map<String, StepDates> dates = of(plan.steps());
        for (PathStep step : plan.steps()) {
            for (String before : step.after()) {
                LocalDate begins = dates.get(step.code()).latestStart();
                assertTrue(begins == null || !dates.get(before).latestFinish().isAfter(begins));
            }
        }
    }
}

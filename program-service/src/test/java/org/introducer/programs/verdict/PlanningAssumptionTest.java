package org.introducer.programs.verdict;

import static org.introducer.programs.applicant.Visa.H1B;
import static org.introducer.programs.applicant.Visa.J1;
import static org.introducer.programs.fact.FactField.CAP_STATUS;
import static org.introducer.programs.fact.Stance.NO;
import static org.introducer.programs.fact.Stance.UNKNOWN;
import static org.introducer.programs.fact.Stance.YES;
import static org.introducer.programs.program.Pathway.INTEGRATED;
import static org.introducer.programs.track.TrackType.ADVANCED;
import static org.introducer.programs.track.TrackType.CATEGORICAL;
import static org.introducer.programs.verdict.Known.amara;
import static org.introducer.programs.verdict.Known.exams;
import static org.introducer.programs.verdict.Known.finding;
import static org.introducer.programs.verdict.Known.on;
import static org.introducer.programs.verdict.Known.sponsoring;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.introducer.programs.applicant.Profile;
import org.introducer.programs.applicant.Profile.Ecfmg;
import org.introducer.programs.applicant.Profile.EcfmgState;
import org.introducer.programs.applicant.Profile.Exam;
import org.introducer.programs.applicant.Profile.ExamName;
import org.introducer.programs.applicant.Profile.ExamState;
import org.introducer.programs.applicant.Profile.TwoYearRule;
import org.introducer.programs.applicant.ProfileBuilder;
import org.introducer.programs.applicant.Visa;
import org.introducer.programs.fact.CapStatus;
import org.introducer.programs.prospect.AssumptionsDraft;
import org.introducer.programs.verdict.Assumption.Assumed;
import org.introducer.programs.verdict.inquiry.VisaVerdicts;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A number of planning makes a verdict tight at worst; law alone closes it. */
@Tag("P07")
class PlanningAssumptionTest {

    private static final LocalDate START = LocalDate.of(2027, 7, 1);
    private static final LocalDate EXPECTED_MATCH_DAY = LocalDate.of(2027, 3, 19);
    private static final Known.Offer PROGRAM =
            sponsoring(YES, YES).that(CAP_STATUS, CapStatus.EXEMPT).on(INTEGRATED, CATEGORICAL);

    private static Profile who(Ecfmg ecfmg, Exam... exams) {
        return Known.person(new Visa[] {J1, H1B}, ecfmg, exams(exams), TwoYearRule.NO, List.of(), 0);
    }

    private static Profile step3(ExamState state, LocalDate day) {
        return who(amara().ecfmg(), new Exam(ExamName.USMLE_STEP_3, state, day, null, 1));
    }

    private static Ecfmg expected(LocalDate day) {
        return new Ecfmg(EcfmgState.IN_PROGRESS, null, day);
    }

    private static Outcome.Due due(VisaVerdict verdict, RuleId rule) {
        return (Outcome.Due) finding(verdict, rule).outcome();
    }

    private static Outcome.Due step3Due(LocalDate day) {
        VisaVerdict verdict = on(H1B, step3(ExamState.PLANNED, day), PROGRAM);
        assertEquals(Feasibility.CONDITIONAL, verdict.verdict());
        return due(verdict, RuleId.STEP3_BEFORE_FILING);
    }

    @Test
    void step_3_on_3_february_is_tight_with_the_assumption_named_and_closes_nothing() {
        Outcome.Due due = step3Due(LocalDate.of(2027, 2, 3));
        assertTrue(due.tight());
        assertTrue(due.because().startsWith("Tight: "), due.because());
        assertTrue(due.because().contains("h1bFilingDays = 120"), due.because());
        assertTrue(due.because().contains("can be changed"), due.because());
        assertTrue(due.because().contains("2027-03-19, expected"), due.because());
        assertTrue(due.assumptions()
                .contains(new Assumed(
                        "h1bFilingDays",
                        120,
                        Assumption.H1B_FILING_DAYS.in(Known.POLICY.planning()).meaning())));
    }

    @Test
    void a_day_that_planning_likes_is_not_tight_and_no_week_later_closes() {
        assertFalse(step3Due(LocalDate.of(2027, 2, 2)).tight());
        assertTrue(step3Due(LocalDate.of(2027, 2, 10)).tight());
        assertTrue(step3Due(START).tight());
    }

    @Test
    void no_filing_is_planned_before_an_employer_exists() {
        Outcome.Due due = step3Due(LocalDate.of(2027, 1, 4));
        // A result 28 days after the second of two test days, on Match Day.
        assertEquals(EXPECTED_MATCH_DAY.minusDays(29), due.by());
        VisaVerdict verdict = on(H1B, step3(ExamState.PLANNED, LocalDate.of(2027, 1, 4)), PROGRAM);
        assertEquals(
                "2027-03-19",
                finding(verdict, RuleId.STEP3_BEFORE_FILING).inputs().get("plannedFiling"));
        Known.Offer advanced =
                sponsoring(YES, YES).that(CAP_STATUS, CapStatus.EXEMPT).on(INTEGRATED, ADVANCED);
        assertEquals(
                "2028-03-03",
                finding(on(H1B, amara(H1B), advanced), RuleId.STEP3_BEFORE_FILING)
                        .inputs()
                        .get("plannedFiling"));
    }

    @Test
    void tight_dates_are_those_of_a_result_on_match_day_then_of_one_on_the_day_of_the_start() {
        assertEquals(
                EXPECTED_MATCH_DAY.minusDays(29),
                step3Due(LocalDate.of(2027, 2, 18)).by());
        assertEquals(START.minusDays(29), step3Due(LocalDate.of(2027, 2, 19)).by());
        assertEquals(START.minusDays(29), step3Due(LocalDate.of(2027, 6, 20)).by());
    }

    @Test
    void another_assumption_of_the_request_makes_it_less_tight() {
        Profile planned = step3(ExamState.PLANNED, LocalDate.of(2027, 2, 10));
        VisaVerdicts sooner =
                Known.VERDICTS.assuming(Map.of(Assumption.H1B_FILING_DAYS, 60, Assumption.STEP3_RESULT_DAYS, 21));
        Outcome.Due due = due(on(sooner, Known.TODAY, H1B, planned, PROGRAM), RuleId.STEP3_BEFORE_FILING);
        assertFalse(due.tight());
        assertEquals(START.minusDays(60 + 21 + 1), due.by());
        assertEquals(
                List.of(60, 21, 2),
                due.assumptions().stream().map(Assumed::days).toList());
    }

    @Test
    void the_papers_of_the_j1_sponsor_move_with_the_entry_unless_they_are_given() {
        VisaPolicy.Planning planning = Known.POLICY.planning();
        Map<Assumption, Integer> earlier = Map.of(Assumption.ENTRY_DAYS, planning.entryDays() + 13);
        assertEquals(planning.j1PapersDays() + 13, planning.with(earlier).j1PapersDays());
        assertEquals(
                50,
                planning.with(Map.of(Assumption.ENTRY_DAYS, 30, Assumption.J1_PAPERS_DAYS, 50))
                        .j1PapersDays());
        assertTrue(AssumptionsDraft.used(Known.POLICY, earlier).stream()
                .anyMatch(used -> used.name().equals("j1PapersDays") && used.days() == planning.j1PapersDays() + 13));
    }

    @Test
    void law_closes_what_lies_after_the_start() {
        VisaVerdict late = on(H1B, step3(ExamState.PLANNED, START.plusDays(1)), PROGRAM);
        assertEquals(Feasibility.INFEASIBLE, late.verdict());
        assertEquals(
                List.of(RuleId.STEP3_BEFORE_FILING),
                late.failing().stream().map(Finding::rule).toList());
        assertEquals(
                Feasibility.INFEASIBLE,
                on(Known.VERDICTS, START.plusDays(1), H1B, step3(ExamState.PLANNED, null), PROGRAM)
                        .verdict());
        assertEquals(
                Feasibility.CONDITIONAL,
                on(Known.VERDICTS, START, H1B, step3(ExamState.PLANNED, null), PROGRAM)
                        .verdict());
    }

    @Test
    void step_3_that_is_sat_waits_for_its_result() {
        VisaVerdict early = on(H1B, step3(ExamState.TAKEN, LocalDate.of(2027, 1, 20)), PROGRAM);
        assertFalse(due(early, RuleId.STEP3_BEFORE_FILING).tight());
        assertTrue(due(early, RuleId.STEP3_BEFORE_FILING).because().contains("awaited"));
        VisaVerdict late = on(H1B, step3(ExamState.TAKEN, LocalDate.of(2027, 4, 1)), PROGRAM);
        assertEquals(Feasibility.CONDITIONAL, late.verdict());
        assertTrue(due(late, RuleId.STEP3_BEFORE_FILING).tight());
    }

    @Test
    void a_failed_step_3_can_be_sat_again() {
        Outcome.Due due =
                due(on(H1B, step3(ExamState.FAILED, LocalDate.of(2026, 8, 1)), PROGRAM), RuleId.STEP3_BEFORE_FILING);
        assertFalse(due.tight());
    }

    @Test
    void a_certificate_expected_on_1_may_is_tight_on_both_visas() {
        Profile late = who(expected(LocalDate.of(2027, 5, 1)));
        for (Visa visa : Visa.values()) {
            VisaVerdict verdict = on(visa, late, PROGRAM);
            assertEquals(Feasibility.CONDITIONAL, verdict.verdict(), visa.text());
            Outcome.Due due = due(verdict, RuleId.ECFMG_CERTIFIED);
            assertTrue(due.tight());
            assertTrue(due.because().contains(visa == J1 ? "j1PapersDays = 87" : "h1bFilingDays = 120"), due.because());
            assertEquals(START, due.by());
            assertTrue(verdict.conditions().stream().anyMatch(VisaVerdict.Condition::tight));
        }
        VisaVerdict step3 = on(H1B, late, PROGRAM);
        assertTrue(due(step3, RuleId.STEP3_BEFORE_FILING).because().contains("ECFMG certificate"));
    }

    @Test
    void a_certificate_in_time_is_due_by_the_planned_day_and_one_after_the_start_is_barred_by_law() {
        Outcome.Due due = due(on(J1, who(expected(LocalDate.of(2027, 4, 5))), PROGRAM), RuleId.ECFMG_CERTIFIED);
        assertFalse(due.tight());
        assertEquals(LocalDate.of(2027, 4, 5), due.by());
        assertEquals(
                Feasibility.INFEASIBLE,
                on(J1, who(expected(START.plusDays(1))), PROGRAM).verdict());
        assertEquals(
                Feasibility.CONDITIONAL, on(J1, who(expected(START)), PROGRAM).verdict());
        VisaVerdict passed = on(Known.VERDICTS, LocalDate.of(2027, 5, 2), J1, who(expected(null)), PROGRAM);
        assertTrue(due(passed, RuleId.ECFMG_CERTIFIED).tight());
        assertEquals(
                Feasibility.INFEASIBLE,
                on(Known.VERDICTS, START.plusDays(1), J1, who(expected(null)), PROGRAM)
                        .verdict());
    }

    @Test
    void a_waiver_after_the_planned_filing_is_tight_and_one_after_the_start_is_barred_by_law() {
        assertFalse(home(EXPECTED_MATCH_DAY).tight());
        assertTrue(home(EXPECTED_MATCH_DAY.plusDays(1)).tight());
        assertTrue(home(START).tight());
        assertEquals(
                Feasibility.INFEASIBLE,
                on(H1B, waived(START.plusDays(1)), PROGRAM).verdict());
        assertEquals(Feasibility.FEASIBLE, on(H1B, waived(Known.TODAY), PROGRAM).verdict());
    }

    private static Outcome.Due home(LocalDate over) {
        return due(on(H1B, waived(over), PROGRAM), RuleId.TWO_YEAR_HOME_RULE);
    }

    private static Profile waived(LocalDate over) {
        Profile profile = amara(H1B);
        return ProfileBuilder.builder()
                .citizenships(profile.citizenships())
                .stage(profile.stage())
                .graduationYear(profile.graduationYear())
                .exams(profile.exams())
                .ecfmg(profile.ecfmg())
                .visaNeed(profile.visaNeed())
                .visaAcceptable(profile.visaAcceptable())
                .subjectTo212e(TwoYearRule.YES)
                .waivedOrFulfilledOn(over)
                .priorH1bDays(0)
                .locationAtFiling(profile.locationAtFiling())
                .build();
    }

    @Test
    void an_h1b_history_that_is_not_said_is_asked_for_at_a_cap_subject_employer() {
        Known.Offer subject =
                sponsoring(NO, YES).that(CAP_STATUS, CapStatus.SUBJECT).on(INTEGRATED, CATEGORICAL);
        Profile silent = Known.trained(amara(H1B), Profile.Stage.GRADUATE, null);
        assertEquals(Feasibility.INFEASIBLE, on(H1B, silent, subject).verdict());
        Profile unsaid = ProfileBuilder.builder()
                .citizenships(silent.citizenships())
                .stage(silent.stage())
                .graduationYear(silent.graduationYear())
                .exams(silent.exams())
                .ecfmg(silent.ecfmg())
                .visaNeed(silent.visaNeed())
                .visaAcceptable(silent.visaAcceptable())
                .subjectTo212e(silent.subjectTo212e())
                .locationAtFiling(silent.locationAtFiling())
                .build();
        assertEquals(Feasibility.UNKNOWN, on(H1B, unsaid, subject).verdict());
    }

    @Test
    @Tag("P10")
    void an_open_question_is_not_told_apart_from_conditions() {
        Comparison open = Known.VERDICTS
                .inquiry(who(expected(LocalDate.of(2027, 1, 5))), Known.SEASON, Known.TODAY, List.of())
                .compare(
                        sponsoring(YES, UNKNOWN).on(INTEGRATED, CATEGORICAL).candidate(),
                        PROGRAM.candidate().tracks().getFirst());
        assertEquals(Feasibility.CONDITIONAL, open.j1().verdict());
        assertEquals(Feasibility.UNKNOWN, open.h1b().verdict());
        assertNull(open.better());
    }
}

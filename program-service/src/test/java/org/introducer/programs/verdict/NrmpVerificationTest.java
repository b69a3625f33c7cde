package org.introducer.programs.verdict;

import static org.introducer.programs.applicant.Visa.J1;
import static org.introducer.programs.fact.Stance.NO;
import static org.introducer.programs.fact.Stance.YES;
import static org.introducer.programs.program.Pathway.INDEPENDENT;
import static org.introducer.programs.program.Pathway.INTEGRATED;
import static org.introducer.programs.track.TrackType.CATEGORICAL;
import static org.introducer.programs.track.TrackType.FELLOWSHIP;
import static org.introducer.programs.verdict.Known.amara;
import static org.introducer.programs.verdict.Known.finding;
import static org.introducer.programs.verdict.Known.on;
import static org.introducer.programs.verdict.Known.sponsoring;
import static org.junit.jupiter.api.Assertions.assertEquals;
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
import org.introducer.programs.applicant.Visa;
import org.introducer.programs.verdict.inquiry.VisaVerdicts;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Step 1 and Step 2 CK are verified by the rank order list deadline, a dated fact of each season. */
@Tag("P07")
class NrmpVerificationTest {

    private static final LocalDate DEADLINE = LocalDate.of(2027, 3, 3);
    private static final Known.Offer PROGRAM = sponsoring(YES, NO).on(INTEGRATED, CATEGORICAL);

    private static Profile with(List<Exam> exams, Ecfmg ecfmg) {
        return Known.person(new Visa[] {J1}, ecfmg, exams, TwoYearRule.NO, List.of(), 0);
    }

    private static Ecfmg state(EcfmgState state) {
        return new Ecfmg(state, null, null);
    }

    private static VisaVerdicts knowing(LocalDate deadline) {
        MatchCalendar.Day day = new MatchCalendar.Day(deadline, new Citation("test", "https://example.org/test", null));
        return new VisaVerdicts(
                Known.POLICY, new MatchCalendar(Map.of(Known.SEASON, new MatchCalendar.Season(day, null))));
    }

    private static Outcome said(VisaVerdict verdict) {
        return finding(verdict, RuleId.NRMP_VERIFICATION).outcome();
    }

    @Test
    void without_exams_and_without_a_known_deadline_it_is_a_question_that_lists_what_is_needed() {
        VisaVerdict verdict = on(J1, with(List.of(), state(EcfmgState.NOT_STARTED)), PROGRAM);
        assertEquals(Feasibility.UNKNOWN, verdict.verdict());
        String because = said(verdict).because();
        assertTrue(because.contains("Step 1 and Step 2 CK"), because);
        assertTrue(because.contains("deadline of the 2027 Match is not known"), because);
        assertTrue(verdict.questions().stream().anyMatch(one -> one.text().contains("Step 1 and Step 2 CK")));
        assertTrue(finding(verdict, RuleId.ECFMG_CERTIFIED).outcome().because().contains("Step 1 and Step 2 CK"));
        assertEquals("not known for 2027", inputs(verdict).get("rankOrderListDeadline"));
    }

    private static Map<String, String> inputs(VisaVerdict verdict) {
        return finding(verdict, RuleId.NRMP_VERIFICATION).inputs();
    }

    @Test
    void one_exam_that_is_missing_is_named_alone_and_ecfmg_is_asked() {
        Profile one = with(List.of(Known.exam(ExamName.USMLE_STEP_1, null)), state(EcfmgState.IN_PROGRESS));
        Outcome.Unknown unknown = (Outcome.Unknown) said(on(J1, one, PROGRAM));
        assertTrue(unknown.because().contains("does not list Step 2 CK as passed"), unknown.because());
        assertEquals(Question.Whom.ECFMG, unknown.question().whom());
    }

    @Test
    void a_deadline_that_a_source_says_is_a_condition_until_it_has_passed() {
        Profile none = with(
                List.of(new Exam(ExamName.USMLE_STEP_1, ExamState.PLANNED, DEADLINE.plusDays(5), null, null)),
                state(EcfmgState.IN_PROGRESS));
        VisaVerdict before = on(knowing(DEADLINE), DEADLINE, J1, none, PROGRAM);
        Outcome.Due due = (Outcome.Due) said(before);
        assertEquals(DEADLINE, due.by());
        assertTrue(due.because().contains("2027-03-08, after the deadline"), due.because());
        assertEquals("test", inputs(before).get("deadlineSource"));
        assertEquals("PLANNED 2027-03-08", inputs(before).get("USMLE_STEP_1"));
        assertEquals("not said", inputs(before).get("USMLE_STEP_2_CK"));
        for (Exam noPlan : List.of(
                new Exam(ExamName.USMLE_STEP_1, ExamState.PLANNED, DEADLINE, null, null),
                new Exam(ExamName.USMLE_STEP_1, ExamState.PLANNED, null, null, null),
                new Exam(ExamName.USMLE_STEP_1, ExamState.FAILED, DEADLINE.plusDays(5), null, null))) {
            Profile other = with(List.of(noPlan), state(EcfmgState.IN_PROGRESS));
            String because =
                    said(on(knowing(DEADLINE), DEADLINE, J1, other, PROGRAM)).because();
            assertTrue(!because.contains("after the deadline"), because);
        }
        VisaVerdict after = on(knowing(DEADLINE), DEADLINE.plusDays(1), J1, none, PROGRAM);
        assertEquals(Feasibility.INFEASIBLE, after.verdict());
        assertTrue(((Outcome.Fails) said(after)).wouldChange().contains("later season"));
        assertEquals(
                "2023-03-01",
                Known.POLICY
                        .calendar()
                        .rankOrderListDeadline(2023)
                        .orElseThrow()
                        .on()
                        .toString());
    }

    @Test
    void a_deadline_that_nobody_knows_bars_nobody_however_late_it_is() {
        VisaVerdict june = on(
                Known.VERDICTS, LocalDate.of(2027, 6, 1), J1, with(List.of(), state(EcfmgState.NOT_STARTED)), PROGRAM);
        assertEquals(Feasibility.UNKNOWN, said(june).standing());
    }

    @Test
    void with_both_exams_what_is_left_is_a_condition_whose_day_may_be_unknown() {
        Profile passed = with(Known.exams(), new Ecfmg(EcfmgState.IN_PROGRESS, null, LocalDate.of(2027, 1, 5)));
        VisaVerdict verdict = on(J1, passed, PROGRAM);
        assertEquals(Feasibility.CONDITIONAL, verdict.verdict());
        assertNull(((Outcome.Due) said(verdict)).by());
        assertTrue(
                said(verdict).because().contains("whose day is not known"),
                said(verdict).because());
        String known =
                said(on(knowing(DEADLINE), DEADLINE, J1, passed, PROGRAM)).because();
        assertTrue(!known.contains("whose day is not known"), known);
        assertEquals(RuleId.NRMP_VERIFICATION, verdict.conditions().getLast().rule());
        assertEquals(DEADLINE, ((Outcome.Due) said(on(knowing(DEADLINE), Known.TODAY, J1, passed, PROGRAM))).by());
        assertEquals(
                Feasibility.UNKNOWN,
                said(on(knowing(DEADLINE), DEADLINE.plusDays(1), J1, passed, PROGRAM))
                        .standing());
    }

    @Test
    void who_is_certified_or_in_another_match_is_not_asked() {
        assertEquals(Feasibility.FEASIBLE, said(on(J1, amara(J1), PROGRAM)).standing());
        assertEquals(
                Feasibility.FEASIBLE,
                said(on(
                                J1,
                                with(List.of(), state(EcfmgState.NOT_STARTED)),
                                sponsoring(YES, NO).on(INDEPENDENT, FELLOWSHIP)))
                        .standing());
    }

    @Test
    void who_has_said_nothing_is_asked_first() {
        Outcome.Unknown unknown =
                (Outcome.Unknown) said(on(knowing(DEADLINE), DEADLINE.plusDays(1), J1, with(List.of(), null), PROGRAM));
        assertEquals(Question.Whom.APPLICANT, unknown.question().whom());
    }

    @Test
    void match_day_is_the_third_friday_of_march_unless_a_source_says_another_day() {
        assertEquals(LocalDate.of(2026, 3, 20), Known.POLICY.calendar().matchDay(2026));
        assertEquals(LocalDate.of(2027, 3, 19), Known.POLICY.calendar().matchDay(2027));
        assertEquals(LocalDate.of(2024, 3, 15), Known.POLICY.calendar().matchDay(2024));
        assertEquals("2026-03-20", Known.POLICY.calendar().matchDayText(2026));
        assertTrue(Known.POLICY.calendar().matchDayText(2027).contains("expected"));
    }
}

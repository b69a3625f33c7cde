package org.introducer.programs.verdict;

import static org.introducer.programs.applicant.Visa.H1B;
import static org.introducer.programs.applicant.Visa.J1;
import static org.introducer.programs.fact.FactField.CAP_STATUS;
import static org.introducer.programs.fact.FactField.J1_SPONSORSHIP;
import static org.introducer.programs.fact.Stance.NO;
import static org.introducer.programs.fact.Stance.YES;
import static org.introducer.programs.program.Pathway.INDEPENDENT;
import static org.introducer.programs.program.Pathway.INTEGRATED;
import static org.introducer.programs.track.TrackType.ADVANCED;
import static org.introducer.programs.track.TrackType.CATEGORICAL;
import static org.introducer.programs.track.TrackType.FELLOWSHIP;
import static org.introducer.programs.track.TrackType.PHYSICIAN;
import static org.introducer.programs.track.TrackType.UNKNOWN;
import static org.introducer.programs.verdict.Known.amara;
import static org.introducer.programs.verdict.Known.finding;
import static org.introducer.programs.verdict.Known.judge;
import static org.introducer.programs.verdict.Known.nothing;
import static org.introducer.programs.verdict.Known.on;
import static org.introducer.programs.verdict.Known.sponsoring;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.introducer.programs.applicant.PriorTraining;
import org.introducer.programs.applicant.Profile;
import org.introducer.programs.applicant.Profile.Exam;
import org.introducer.programs.applicant.Profile.ExamName;
import org.introducer.programs.applicant.Profile.ExamState;
import org.introducer.programs.applicant.Profile.J1Category;
import org.introducer.programs.applicant.Profile.Location;
import org.introducer.programs.applicant.Profile.PriorJ1;
import org.introducer.programs.applicant.Profile.Stage;
import org.introducer.programs.applicant.Profile.TwoYearRule;
import org.introducer.programs.applicant.ProfileBuilder;
import org.introducer.programs.applicant.Visa;
import org.introducer.programs.fact.CapStatus;
import org.introducer.programs.fact.Confidence;
import org.introducer.programs.fact.Evidence;
import org.introducer.programs.fact.Fact;
import org.introducer.programs.fact.FactResolution;
import org.introducer.programs.fact.FactValue;
import org.introducer.programs.fact.FreshnessPolicy;
import org.introducer.programs.fact.Seasons;
import org.introducer.programs.fact.SourceType;
import org.introducer.programs.verdict.inquiry.VisaVerdicts;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("P07")
class VisaArithmeticTest {

    private static final Known.Offer H1B_PROGRAM =
            sponsoring(NO, YES).that(CAP_STATUS, CapStatus.EXEMPT).on(INTEGRATED, CATEGORICAL);

    private static Profile with(Stage stage, Integer graduation, List<Exam> exams, TwoYearRule rule, PriorJ1... stays) {
        return ProfileBuilder.builder()
                .citizenships(List.of("GH"))
                .stage(stage)
                .graduationYear(graduation)
                .exams(exams)
                .ecfmg(amara().ecfmg())
                .visaNeed(Profile.VisaNeed.REQUIRED)
                .visaAcceptable(Set.of(J1, H1B))
                .subjectTo212e(rule)
                .priorJ1(List.of(stays))
                .locationAtFiling(Location.INSIDE_US)
                .build();
    }

    private static Profile step3(ExamState state, LocalDate day) {
        return with(
                Stage.GRADUATE, 2024, List.of(new Exam(ExamName.USMLE_STEP_3, state, day, null, 1)), TwoYearRule.NO);
    }

    private static PriorJ1 physician(LocalDate from, int days) {
        return new PriorJ1(J1Category.ALIEN_PHYSICIAN, from, from.plusDays(days - 1L));
    }

    @Test
    void h1b_years_that_were_used_up_at_a_time_nobody_says_are_a_question() {
        Profile usedUp = Known.person(
                new Visa[] {H1B},
                amara().ecfmg(),
                Known.exams(new Exam(ExamName.USMLE_STEP_3, ExamState.PASSED, null, null, 1)),
                TwoYearRule.NO,
                List.of(),
                2192);
        Finding time = finding(on(H1B, usedUp, H1B_PROGRAM), RuleId.H1B_TIME);
        assertEquals(Feasibility.UNKNOWN, time.standing());
        assertTrue(time.outcome() instanceof Outcome.Unknown unknown
                && unknown.question().whom() == Question.Whom.ATTORNEY);
    }

    @Test
    void clinical_training_on_j1_contradicts_a_plain_no_to_the_two_year_home_rule() {
        PriorJ1 training = physician(LocalDate.of(2022, 7, 1), 365);
        assertEquals(
                Feasibility.UNKNOWN,
                finding(
                                on(H1B, with(Stage.GRADUATE, 2020, List.of(), TwoYearRule.NO, training), H1B_PROGRAM),
                                RuleId.TWO_YEAR_HOME_RULE)
                        .standing());
    }

    @Test
    void earlier_training_on_j1_makes_the_change_of_specialty_a_question_for_ecfmg() {
        Known.Offer program = sponsoring(YES, NO).on(INTEGRATED, CATEGORICAL);
        VisaVerdict verdict = on(
                J1,
                with(Stage.GRADUATE, 2020, List.of(), TwoYearRule.YES, physician(LocalDate.of(2022, 7, 1), 365)),
                program);
        assertEquals(Feasibility.UNKNOWN, verdict.verdict());
        assertEquals(Question.Whom.ECFMG, verdict.questions().getFirst().whom());
        assertEquals(
                Feasibility.FEASIBLE,
                finding(on(J1, amara(J1), program), RuleId.CHANGE_OF_SPECIALTY).standing());
    }

    @Test
    @Tag("P09")
    void a_year_of_training_that_is_behind_is_not_needed_again() {
        Profile resident =
                with(Stage.RESIDENT, 2020, List.of(), TwoYearRule.YES, physician(LocalDate.of(2026, 7, 1), 365));
        TimeBudget budget =
                on(J1, resident, sponsoring(YES, NO).on(INTEGRATED, PHYSICIAN)).budget();
        assertEquals(365, budget.usedDays());
        assertEquals(1, budget.behindYears());
        assertEquals(365, budget.slackDays());
    }

    @Test
    @Tag("P09")
    void after_diagnostic_radiology_the_independent_years_alone_are_ahead_and_only_days_before_the_start_are_used() {
        Profile resident = with(
                Stage.RESIDENT,
                2018,
                List.of(),
                TwoYearRule.YES,
                new PriorJ1(J1Category.ALIEN_PHYSICIAN, LocalDate.of(2022, 7, 1), LocalDate.of(2030, 1, 1)));
        TimeBudget budget = on(J1, resident, sponsoring(YES, NO).on(INDEPENDENT, FELLOWSHIP))
                .budget();
        assertEquals(5 * 365, budget.usedDays());
        assertEquals(0, budget.slackDays());
    }

    @Test
    void a_student_may_have_time_for_a_year_before_a_physician_position_or_not() {
        Known.Offer program = sponsoring(YES, NO).on(INTEGRATED, PHYSICIAN);
        assertEquals(
                Feasibility.INFEASIBLE,
                on(J1, with(Stage.STUDENT, 2027, List.of(), TwoYearRule.NO), program)
                        .verdict());
        assertEquals(
                Feasibility.UNKNOWN,
                on(J1, with(Stage.STUDENT, 2026, List.of(), TwoYearRule.NO), program)
                        .verdict());
    }

    @Test
    void who_needs_no_visa_is_not_asked_how_many_employers_there_are() {
        Profile citizen = ProfileBuilder.builder()
                .citizenships(List.of("US"))
                .stage(Stage.GRADUATE)
                .graduationYear(2024)
                .exams(List.of())
                .ecfmg(amara().ecfmg())
                .visaNeed(Profile.VisaNeed.NOT_REQUIRED)
                .priorTraining(List.of(new PriorTraining(
                        "US",
                        PriorTraining.Specialty.INTERNAL_MEDICINE,
                        PriorTraining.Level.INTERNSHIP,
                        null,
                        null,
                        1,
                        true)))
                .build();
        assertEquals(
                Feasibility.FEASIBLE,
                judge(citizen, nothing().on(INTEGRATED, UNKNOWN)).verdict());
        assertEquals(
                Feasibility.UNKNOWN,
                judge(amara(J1), sponsoring(YES, NO).on(INTEGRATED, UNKNOWN)).verdict());
    }

    private static VisaVerdicts noticed(VisaPolicy.AppliesTo appliesTo, LocalDate announced, LocalDate confirmed) {
        VisaPolicy policy = Known.POLICY;
        return new VisaVerdicts(new VisaPolicy(
                policy.version(),
                policy.disclaimer(),
                policy.paths(),
                policy.limits(),
                policy.specialtyChange(),
                policy.planning(),
                policy.laws(),
                List.of(new VisaPolicy.Notice(
                        "test",
                        "A notice",
                        appliesTo,
                        LocalDate.of(2027, 4, 1),
                        announced,
                        confirmed,
                        VisaPolicy.Effect.BARS,
                        null,
                        new Citation("test", "https://example.org/notice", null)))));
    }

    private static VisaPolicy.AppliesTo j1(Set<Location> places, VisaPolicy.Moment at) {
        return new VisaPolicy.AppliesTo(Set.of(VisaPolicy.VisaClass.J1), Set.of(), places, at);
    }

    private static Feasibility under(VisaVerdicts verdicts, Profile profile) {
        return judge(verdicts, profile, sponsoring(YES, NO).on(INTEGRATED, CATEGORICAL))
                .verdict();
    }

    @Test
    void a_notice_is_looked_at_on_the_day_of_filing_consulate_or_entry_that_it_is_about() {
        assertEquals(
                Feasibility.INFEASIBLE, under(noticed(j1(Set.of(), VisaPolicy.Moment.ENTRY), null, null), amara(J1)));
        VisaVerdicts early =
                noticed(j1(Set.of(), VisaPolicy.Moment.ENTRY), LocalDate.of(2027, 5, 1), LocalDate.of(2027, 5, 1));
        assertEquals(Feasibility.FEASIBLE, under(early, amara(J1)));
        VisaVerdicts filing = noticed(j1(Set.of(), null), LocalDate.of(2027, 5, 1), LocalDate.of(2027, 5, 1));
        assertEquals(Feasibility.INFEASIBLE, under(filing, amara(J1)));
    }

    @Test
    void a_confirmed_end_that_is_later_than_the_announced_one_keeps_the_notice_in_force() {
        VisaVerdicts extended = noticed(j1(Set.of(), null), LocalDate.of(2027, 4, 2), LocalDate.of(2027, 6, 1));
        assertEquals(Feasibility.INFEASIBLE, under(extended, amara(J1)));
    }

    @Test
    void who_has_not_said_from_where_they_file_is_asked() {
        VisaVerdicts abroad = noticed(j1(Set.of(Location.OUTSIDE_US), null), null, null);
        Profile somewhere = amara(J1).filingFrom(Location.UNKNOWN);
        VisaVerdict verdict = judge(abroad, somewhere, sponsoring(YES, NO).on(INTEGRATED, CATEGORICAL))
                .tracks()
                .getFirst()
                .visas()
                .getFirst();
        assertEquals(Feasibility.UNKNOWN, verdict.verdict());
        assertEquals(Question.Whom.APPLICANT, verdict.questions().getFirst().whom());
        assertEquals(Feasibility.FEASIBLE, under(abroad, amara(J1)));
    }

    @Test
    @Tag("P08")
    void without_coordinates_the_same_state_comes_first_and_the_questions_of_the_best_option_are_shown() {
        Pgy1Option near = new Pgy1Option(
                Known.id("near"),
                "Z near",
                new Place(null, "FL", null, null),
                nothing().read());
        Pgy1Option far = new Pgy1Option(
                Known.id("far"),
                "A far",
                new Place(null, "WA", null, null),
                nothing().read());
        VisaVerdict verdict = on(J1, amara(J1), sponsoring(YES, NO).on(INTEGRATED, ADVANCED, far, near));
        assertEquals(
                List.of("Z near", "A far"),
                verdict.pgy1().stream().map(VisaVerdict.Pgy1Verdict::name).toList());
        assertTrue(verdict.questions().stream()
                .anyMatch(question -> question.text().contains("residents starting in 2027")));
    }

    @Test
    void what_one_employer_is_never_dismisses_what_another_one_is() {
        Instant now = Instant.parse("2026-09-01T00:00:00Z");
        FactReading differing = FactReading.of(
                FactReading.Mode.STRICT,
                new FactResolution(FreshnessPolicy.CURRENT, Seasons.CURRENT),
                Map.of(
                        CAP_STATUS,
                        List.of(cap(CapStatus.EXEMPT, "University", 10), cap(CapStatus.SUBJECT, "Clinic", 90))),
                Known.SEASON,
                now);
        assertEquals(CapStatus.UNKNOWN, differing.cap(CAP_STATUS));
        assertEquals(2, differing.evidence(CAP_STATUS).size());
        FactReading corrected = FactReading.of(
                FactReading.Mode.STRICT,
                new FactResolution(FreshnessPolicy.CURRENT, Seasons.CURRENT),
                Map.of(
                        CAP_STATUS,
                        List.of(cap(CapStatus.EXEMPT, "University", 10), cap(CapStatus.SUBJECT, "UNIVERSITY.", 90))),
                Known.SEASON,
                now);
        assertEquals(CapStatus.EXEMPT, corrected.cap(CAP_STATUS));
    }

    private static Fact cap(CapStatus status, String employer, int daysAgo) {
        return new Fact(
                Known.id(employer + status),
                CAP_STATUS,
                FactValue.of(status),
                new Evidence(
                        SourceType.GME_OFFICE_WRITTEN,
                        "letter",
                        Known.TODAY.minusDays(daysAgo),
                        null,
                        "test",
                        Confidence.HIGH),
                Fact.State.ACCEPTED,
                employer);
    }

    @Test
    @Tag("P04")
    void a_fact_of_another_season_is_read_in_the_outlook_alone() {
        Fact nextSeason = new Fact(
                Known.id("next"),
                J1_SPONSORSHIP,
                FactValue.of(YES),
                new Evidence(SourceType.PROGRAM_PAGE, "page", Known.TODAY, Known.SEASON + 1, "test", Confidence.HIGH),
                Fact.State.ACCEPTED);
        List<String> read = Stream.of(FactReading.Mode.values())
                .map(mode -> FactReading.of(
                                mode,
                                new FactResolution(FreshnessPolicy.CURRENT, Seasons.CURRENT),
                                Map.of(J1_SPONSORSHIP, List.of(nextSeason)),
                                Known.SEASON,
                                Instant.parse("2026-09-01T00:00:00Z"))
                        .stance(J1_SPONSORSHIP)
                        .name())
                .toList();
        assertEquals(List.of("UNKNOWN", "YES"), read);
    }
}

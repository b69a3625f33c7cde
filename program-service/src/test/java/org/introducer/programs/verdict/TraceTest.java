package org.introducer.programs.verdict;

import static org.introducer.programs.applicant.Visa.H1B;
import static org.introducer.programs.applicant.Visa.J1;
import static org.introducer.programs.fact.FactField.CAP_STATUS;
import static org.introducer.programs.fact.FactField.FOREIGN_TRAINING_COUNTS;
import static org.introducer.programs.fact.FactField.J1_SPONSORSHIP;
import static org.introducer.programs.fact.Stance.NO;
import static org.introducer.programs.fact.Stance.YES;
import static org.introducer.programs.program.Pathway.INDEPENDENT;
import static org.introducer.programs.program.Pathway.INTEGRATED;
import static org.introducer.programs.track.TrackType.ADVANCED;
import static org.introducer.programs.track.TrackType.CATEGORICAL;
import static org.introducer.programs.track.TrackType.FELLOWSHIP;
import static org.introducer.programs.track.TrackType.PHYSICIAN;
import static org.introducer.programs.verdict.Known.TODAY;
import static org.introducer.programs.verdict.Known.amara;
import static org.introducer.programs.verdict.Known.finding;
import static org.introducer.programs.verdict.Known.nothing;
import static org.introducer.programs.verdict.Known.on;
import static org.introducer.programs.verdict.Known.person;
import static org.introducer.programs.verdict.Known.sponsoring;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.introducer.programs.applicant.PriorTraining;
import org.introducer.programs.applicant.PriorTraining.Level;
import org.introducer.programs.applicant.PriorTraining.Specialty;
import org.introducer.programs.applicant.Profile;
import org.introducer.programs.applicant.Profile.Ecfmg;
import org.introducer.programs.applicant.Profile.EcfmgState;
import org.introducer.programs.applicant.Profile.J1Category;
import org.introducer.programs.applicant.Profile.PriorJ1;
import org.introducer.programs.applicant.Profile.TwoYearRule;
import org.introducer.programs.applicant.ProfileBuilder;
import org.introducer.programs.applicant.Visa;
import org.introducer.programs.fact.CapStatus;
import org.introducer.programs.fact.FactField;
import org.introducer.programs.fact.FactValue;
import org.introducer.programs.fact.Freshness;
import org.introducer.programs.fact.ResolvedFact.Standing;
import org.introducer.programs.fact.Stance;
import org.introducer.programs.program.Pathway;
import org.introducer.programs.track.TrackType;
import org.introducer.programs.verdict.inquiry.Inquiry;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a trace tells apart, and in which words. */
@Tag("P07")
class TraceTest {

    private static final Ecfmg CERTIFIED = new Ecfmg(EcfmgState.CERTIFIED, LocalDate.of(2026, 1, 10), null);

    private static Profile with(Ecfmg ecfmg, List<Profile.Exam> exams, PriorJ1... stays) {
        return person(new Visa[] {J1, H1B}, ecfmg, exams, TwoYearRule.NO, List.of(stays), 0);
    }

    private static PriorJ1 physician(LocalDate from, LocalDate to) {
        return new PriorJ1(J1Category.ALIEN_PHYSICIAN, from, to);
    }

    private static Feasibility standing(
            Inquiry inquiry, Known known, Pathway pathway, TrackType track, Visa visa, RuleId rule) {
        Candidate candidate = known.on(pathway, track).candidate();
        return finding(inquiry.judge(candidate, candidate.tracks().getFirst(), visa), rule)
                .standing();
    }

    @Test
    void one_inquiry_reads_the_facts_of_each_program_anew() {
        Profile abroad = Known.trained(
                amara(J1, H1B),
                Profile.Stage.GRADUATE,
                List.of(
                        new PriorTraining("NG", Specialty.INTERNAL_MEDICINE, Level.INTERNSHIP, null, null, 2, true),
                        new PriorTraining("NG", Specialty.DIAGNOSTIC_RADIOLOGY, Level.RESIDENCY, null, null, 5, true)));
        Inquiry inquiry = Known.VERDICTS.inquiry(abroad, Known.SEASON, TODAY, List.of());
        for (Stance counts : List.of(YES, NO, YES)) {
            Known program = sponsoring(YES, YES).that(FOREIGN_TRAINING_COUNTS, counts);
            Feasibility expected = counts == YES ? Feasibility.FEASIBLE : Feasibility.INFEASIBLE;
            assertEquals(expected, standing(inquiry, program, INTEGRATED, PHYSICIAN, J1, RuleId.PRIOR_TRAINING));
            assertEquals(expected, standing(inquiry, program, INDEPENDENT, FELLOWSHIP, J1, RuleId.DIAGNOSTIC_FIRST));
        }
        for (CapStatus cap : List.of(CapStatus.SUBJECT, CapStatus.EXEMPT)) {
            assertEquals(
                    cap == CapStatus.EXEMPT ? Feasibility.FEASIBLE : Feasibility.INFEASIBLE,
                    standing(
                            inquiry,
                            sponsoring(YES, YES).that(CAP_STATUS, cap),
                            INTEGRATED,
                            CATEGORICAL,
                            H1B,
                            RuleId.H1B_CAP));
        }
    }

    @Test
    void the_window_for_a_change_of_specialty_is_over_after_two_whole_years_and_not_before() {
        LocalDate from = LocalDate.of(2020, 7, 1);
        Known.Offer program = sponsoring(YES, NO).on(INTEGRATED, CATEGORICAL);
        String inTime = changing(program, physician(from, LocalDate.of(2022, 6, 30)));
        assertTrue(inTime.startsWith("730 days") && !inTime.contains("are over"), inTime);
        String late = changing(program, physician(from, LocalDate.of(2022, 7, 1)));
        assertTrue(late.startsWith("731 days") && late.contains("and these are over"), late);
    }

    private static String changing(Known.Offer program, PriorJ1 stay) {
        Finding finding = finding(on(J1, with(CERTIFIED, Known.exams(), stay), program), RuleId.CHANGE_OF_SPECIALTY);
        assertEquals(Feasibility.UNKNOWN, finding.standing());
        return finding.outcome().because();
    }

    @Test
    void earlier_training_on_j1_is_no_bar_once_it_is_waived_and_research_never_was_training() {
        Known.Offer program = sponsoring(NO, YES).on(INTEGRATED, CATEGORICAL);
        PriorJ1 training = physician(LocalDate.of(2018, 7, 1), LocalDate.of(2019, 6, 30));
        PriorJ1 research =
                new PriorJ1(J1Category.RESEARCH_SCHOLAR, LocalDate.of(2018, 7, 1), LocalDate.of(2019, 6, 30));
        assertEquals(Feasibility.UNKNOWN, home(program, null, training));
        assertEquals(Feasibility.FEASIBLE, home(program, LocalDate.of(2025, 1, 1), training));
        assertEquals(Feasibility.UNKNOWN, home(program, LocalDate.of(2027, 6, 30), training));
        assertEquals(Feasibility.FEASIBLE, home(program, null, research));
    }

    private static Feasibility home(Known.Offer program, LocalDate waived, PriorJ1 stay) {
        Profile said = with(CERTIFIED, Known.exams(), stay);
        Profile profile = ProfileBuilder.builder()
                .citizenships(said.citizenships())
                .stage(said.stage())
                .graduationYear(said.graduationYear())
                .exams(said.exams())
                .ecfmg(said.ecfmg())
                .visaNeed(said.visaNeed())
                .visaAcceptable(said.visaAcceptable())
                .subjectTo212e(TwoYearRule.NO)
                .waivedOrFulfilledOn(waived)
                .priorJ1(said.priorJ1())
                .priorH1bDays(0)
                .locationAtFiling(said.locationAtFiling())
                .build();
        return finding(on(H1B, profile, program), RuleId.TWO_YEAR_HOME_RULE).standing();
    }

    @Test
    void step_3_without_a_word_on_the_certificate_is_asked_about_and_one_after_the_start_is_too_late() {
        Known.Offer program = sponsoring(NO, YES).on(INTEGRATED, CATEGORICAL);
        Finding silent = finding(on(H1B, with(null, List.of()), program), RuleId.STEP3_BEFORE_FILING);
        assertEquals(
                Question.Whom.APPLICANT,
                ((Outcome.Unknown) silent.outcome()).question().whom());
        assertEquals("not said", silent.inputs().get("ecfmg"));
        assertEquals("not said", silent.inputs().get("step3"));
        Ecfmg late = new Ecfmg(EcfmgState.IN_PROGRESS, null, LocalDate.of(2027, 7, 2));
        Outcome.Fails fails =
                (Outcome.Fails) finding(on(H1B, with(late, List.of()), program), RuleId.STEP3_BEFORE_FILING)
                        .outcome();
        assertTrue(fails.because().contains("expected on 2027-07-02, after training starts on 2027-07-01"));
        Ecfmg soon = new Ecfmg(EcfmgState.IN_PROGRESS, null, LocalDate.of(2026, 10, 1));
        Finding due = finding(on(H1B, with(soon, List.of()), program), RuleId.STEP3_BEFORE_FILING);
        assertTrue(due.outcome().because().contains("the missing ECFMG certificate, expected on 2026-10-01"));
        Finding sat = finding(on(H1B, amara(H1B), program), RuleId.STEP3_BEFORE_FILING);
        assertEquals("PASSED 2026-02-01", sat.inputs().get("step3"));
        assertEquals("CERTIFIED", sat.inputs().get("ecfmg"));
    }

    @Test
    @Tag("P08")
    void among_equal_pgy1_programs_those_that_the_program_names_or_its_institution_has_come_first() {
        Known equal = sponsoring(YES, NO);
        Pgy1Option near = equal.asPgy1("A near", 10);
        Pgy1Option named = equal.asPgy1("B named", 500);
        Place home = new Place("EXAMPLE University", "FL", 40.0, -82.46);
        Pgy1Option own = new Pgy1Option(Known.id("own"), "C own", home, equal.read());
        VisaVerdict verdict = on(
                J1,
                amara(J1),
                sponsoring(YES, NO).on(INTEGRATED, ADVANCED, Set.of(named.programId()), near, named, own));
        assertEquals(
                List.of("B named", "C own", "A near"),
                verdict.pgy1().stream().map(VisaVerdict.Pgy1Verdict::name).toList());
        assertEquals(
                List.of(true, true, false),
                verdict.pgy1().stream().map(VisaVerdict.Pgy1Verdict::affiliated).toList());
        assertEquals(10, verdict.pgy1().getLast().distanceKm());
    }

    @Test
    void of_two_equal_visas_the_preferred_one_counts_and_else_j1() {
        Known.Offer program =
                sponsoring(YES, YES).that(CAP_STATUS, CapStatus.EXEMPT).on(INTEGRATED, CATEGORICAL);
        assertEquals(J1, Known.judge(preferring(null), program).visa());
        assertEquals(H1B, Known.judge(preferring(H1B), program).visa());
        assertEquals(Feasibility.FEASIBLE, Known.judge(preferring(H1B), program).verdict());
        Known.Offer onlyJ1 = sponsoring(YES, NO).on(INTEGRATED, CATEGORICAL);
        assertEquals(J1, Known.judge(preferring(H1B), onlyJ1).visa());
    }

    private static Profile preferring(Visa visa) {
        Profile amara = amara(J1, H1B);
        return ProfileBuilder.builder()
                .citizenships(amara.citizenships())
                .stage(amara.stage())
                .graduationYear(amara.graduationYear())
                .exams(amara.exams())
                .ecfmg(amara.ecfmg())
                .visaNeed(amara.visaNeed())
                .visaAcceptable(amara.visaAcceptable())
                .visaPreferred(visa)
                .subjectTo212e(amara.subjectTo212e())
                .priorJ1(List.of())
                .priorH1bDays(0)
                .locationAtFiling(amara.locationAtFiling())
                .build();
    }

    @Test
    void why_a_fact_is_not_known_is_said_in_its_own_words() {
        FactField field = J1_SPONSORSHIP;
        assertEquals("Nothing is known of J1_SPONSORSHIP.", nothing().read().whyUnknown(field));
        assertEquals(
                "The facts about J1_SPONSORSHIP contradict each other: YES by PROGRAM_PAGE, season 2027.",
                nothing()
                        .that(field, FactValue.of(YES), Standing.CONFLICT, Freshness.FRESH)
                        .read()
                        .whyUnknown(field));
        assertEquals(
                "What is known of J1_SPONSORSHIP has expired.",
                nothing()
                        .that(field, FactValue.of(YES), Standing.KNOWN, Freshness.EXPIRED)
                        .read()
                        .whyUnknown(field));
        assertEquals(
                "What is known of J1_SPONSORSHIP names no season: last known, to be confirmed.",
                Known.withoutSeason(field, FactValue.of(YES)).whyUnknown(field));
    }

    @Test
    @Tag("P10")
    void the_comparison_says_of_each_visa_what_its_own_rules_found() {
        Known.Offer program = sponsoring(YES, NO).on(INTEGRATED, CATEGORICAL);
        Comparison comparison = Known.VERDICTS
                .inquiry(amara(J1), Known.SEASON, TODAY, List.of())
                .compare(program.candidate(), program.candidate().tracks().getFirst());
        Comparison.Aspect time = aspect(comparison, "time");
        assertTrue(time.j1().startsWith("The path takes 6 years; 365 days are left"), time.j1());
        assertTrue(time.h1b().startsWith("The path takes 6 years; 0 days are left"), time.h1b());
        assertEquals("Step 3 is passed.", aspect(comparison, "Step 3").h1b());
        assertFalse(aspect(comparison, "moonlighting").j1().isBlank());
        assertFalse(aspect(comparison, "cost borne by the program").h1b().startsWith("n/a"));
    }

    private static Comparison.Aspect aspect(Comparison comparison, String name) {
        return comparison.aspects().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}

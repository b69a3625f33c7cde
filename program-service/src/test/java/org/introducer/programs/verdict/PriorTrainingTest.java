package org.introducer.programs.verdict;

import static org.introducer.programs.applicant.Profile.Stage.GRADUATE;
import static org.introducer.programs.applicant.Profile.Stage.RESIDENT;
import static org.introducer.programs.applicant.Profile.Stage.STUDENT;
import static org.introducer.programs.applicant.Visa.J1;
import static org.introducer.programs.fact.FactField.FOREIGN_TRAINING_COUNTS;
import static org.introducer.programs.fact.Stance.CASE_BY_CASE;
import static org.introducer.programs.fact.Stance.NO;
import static org.introducer.programs.fact.Stance.UNKNOWN;
import static org.introducer.programs.fact.Stance.YES;
import static org.introducer.programs.program.Pathway.INDEPENDENT;
import static org.introducer.programs.program.Pathway.INTEGRATED;
import static org.introducer.programs.program.Pathway.PGY1;
import static org.introducer.programs.track.TrackType.CATEGORICAL;
import static org.introducer.programs.track.TrackType.FELLOWSHIP;
import static org.introducer.programs.track.TrackType.PHYSICIAN;
import static org.introducer.programs.verdict.Known.amara;
import static org.introducer.programs.verdict.Known.finding;
import static org.introducer.programs.verdict.Known.on;
import static org.introducer.programs.verdict.Known.sponsoring;
import static org.introducer.programs.verdict.Known.trained;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.introducer.programs.applicant.PriorTraining;
import org.introducer.programs.applicant.PriorTraining.Level;
import org.introducer.programs.applicant.PriorTraining.Specialty;
import org.introducer.programs.applicant.Profile;
import org.introducer.programs.applicant.ProfileBuilder;
import org.introducer.programs.fact.Stance;
import org.introducer.programs.track.TrackType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Training before residency: what counts is law for training in the US, and the program's word for training abroad. */
@Tag("P07")
class PriorTrainingTest {

    private static final LocalDate START = LocalDate.of(2027, 7, 1);

    private static PriorTraining internship(String country, LocalDate from, LocalDate to) {
        return new PriorTraining(country, Specialty.INTERNAL_MEDICINE, Level.INTERNSHIP, from, to, null, null);
    }

    private static PriorTraining radiology(String country, LocalDate to, Boolean completed) {
        return new PriorTraining(
                country,
                Specialty.DIAGNOSTIC_RADIOLOGY,
                Level.RESIDENCY,
                LocalDate.of(2021, 7, 1),
                to,
                null,
                completed);
    }

    private static Finding prior(Profile.Stage stage, Stance foreign, List<PriorTraining> training) {
        return finding(
                on(
                        J1,
                        trained(amara(J1), stage, training),
                        sponsoring(YES, NO)
                                .that(FOREIGN_TRAINING_COUNTS, foreign)
                                .on(INTEGRATED, PHYSICIAN)),
                RuleId.PRIOR_TRAINING);
    }

    private static Finding independent(Profile.Stage stage, Stance foreign, List<PriorTraining> training) {
        return finding(
                on(
                        J1,
                        trained(amara(J1), stage, training),
                        sponsoring(YES, NO)
                                .that(FOREIGN_TRAINING_COUNTS, foreign)
                                .on(INDEPENDENT, FELLOWSHIP)),
                RuleId.DIAGNOSTIC_FIRST);
    }

    private static void assertAsks(Question.Whom whom, Finding finding) {
        assertEquals(Feasibility.UNKNOWN, finding.standing(), finding.toString());
        assertEquals(whom, ((Outcome.Unknown) finding.outcome()).question().whom());
    }

    @Test
    void a_year_in_the_us_is_what_a_physician_position_asks_and_one_under_way_is_a_condition() {
        List<PriorTraining> done = List.of(internship("US", LocalDate.of(2025, 7, 1), LocalDate.of(2026, 6, 30)));
        assertEquals(Feasibility.FEASIBLE, prior(GRADUATE, UNKNOWN, done).standing());
        List<PriorTraining> underWay = List.of(internship("US", LocalDate.of(2026, 7, 1), null));
        Finding due = prior(RESIDENT, UNKNOWN, underWay);
        assertEquals(START, ((Outcome.Due) due.outcome()).by());
        List<PriorTraining> tooShort = List.of(internship("US", LocalDate.of(2025, 7, 1), LocalDate.of(2026, 6, 29)));
        assertAsks(Question.Whom.APPLICANT, prior(GRADUATE, UNKNOWN, tooShort));
    }

    @Test
    void training_abroad_counts_when_the_program_says_so_and_else_the_program_is_asked() {
        List<PriorTraining> abroad = List.of(internship("NG", LocalDate.of(2024, 8, 1), LocalDate.of(2025, 7, 31)));
        assertEquals(Feasibility.FEASIBLE, prior(GRADUATE, YES, abroad).standing());
        assertEquals(Feasibility.INFEASIBLE, prior(GRADUATE, NO, abroad).standing());
        assertAsks(Question.Whom.PROGRAM, prior(GRADUATE, UNKNOWN, abroad));
        assertAsks(Question.Whom.PROGRAM, prior(GRADUATE, CASE_BY_CASE, abroad));
        assertTrue(prior(GRADUATE, YES, abroad).inputs().get("priorTraining").startsWith("NG, INTERNAL_MEDICINE"));
    }

    @Test
    void training_of_which_nothing_is_said_is_asked_for() {
        assertAsks(Question.Whom.APPLICANT, prior(GRADUATE, YES, null));
        assertAsks(Question.Whom.APPLICANT, prior(RESIDENT, YES, null));
        assertAsks(Question.Whom.APPLICANT, prior(GRADUATE, YES, List.of(internship("US", null, null))));
        assertAsks(
                Question.Whom.APPLICANT,
                prior(
                        GRADUATE,
                        YES,
                        List.of(new PriorTraining("NG", Specialty.OTHER, Level.OTHER, null, null, 4, true))));
    }

    @Test
    void whoever_says_that_there_is_none_is_barred_only_when_no_training_fits_before_the_start() {
        assertAsks(Question.Whom.APPLICANT, prior(GRADUATE, YES, List.of()));
        Profile none = trained(amara(J1), GRADUATE, List.of());
        Known.Offer program = sponsoring(YES, NO).on(INTEGRATED, PHYSICIAN);
        assertEquals(
                Feasibility.INFEASIBLE,
                on(Known.VERDICTS, LocalDate.of(2027, 1, 2), J1, none, program).verdict());
    }

    @Test
    void a_student_who_says_no_year_of_graduation_is_asked_for_it() {
        Profile someday = ProfileBuilder.builder()
                .stage(STUDENT)
                .exams(amara().exams())
                .ecfmg(amara().ecfmg())
                .visaNeed(Profile.VisaNeed.REQUIRED)
                .build();
        assertAsks(
                Question.Whom.APPLICANT,
                finding(on(J1, someday, sponsoring(YES, NO).on(INTEGRATED, PHYSICIAN)), RuleId.PRIOR_TRAINING));
    }

    @Test
    void a_position_of_unknown_kind_asks_one_question_and_nothing_contradicts_it() {
        VisaVerdict verdict = on(J1, amara(J1), sponsoring(YES, NO).on(INTEGRATED, TrackType.UNKNOWN));
        assertAsks(Question.Whom.PROGRAM, finding(verdict, RuleId.TRACK_TYPE));
        assertAsks(Question.Whom.PROGRAM, finding(verdict, RuleId.PRIOR_TRAINING));
        assertEquals(1, verdict.questions().size());
        assertEquals(
                Feasibility.FEASIBLE,
                finding(on(J1, amara(J1), sponsoring(YES, NO).on(PGY1, TrackType.UNKNOWN)), RuleId.PRIOR_TRAINING)
                        .standing());
        assertEquals(
                Feasibility.FEASIBLE,
                finding(on(J1, amara(J1), sponsoring(YES, NO).on(INTEGRATED, CATEGORICAL)), RuleId.PRIOR_TRAINING)
                        .standing());
    }

    @Test
    void independent_ir_is_never_feasible_for_a_graduate_without_radiology() {
        assertAsks(Question.Whom.APPLICANT, independent(GRADUATE, YES, null));
        assertTrue(independent(GRADUATE, YES, null).outcome().because().contains("through DR"));
        for (Finding none : List.of(
                independent(GRADUATE, YES, List.of()),
                independent(STUDENT, YES, null),
                independent(GRADUATE, YES, List.of(internship("US", LocalDate.of(2020, 7, 1), START))))) {
            assertTrue(((Outcome.Fails) none.outcome()).wouldChange().contains("through DR"));
        }
    }

    @Test
    void a_radiologist_enters_independent_ir_by_what_is_completed_and_where() {
        LocalDate past = LocalDate.of(2026, 6, 30);
        assertEquals(
                Feasibility.FEASIBLE,
                independent(GRADUATE, UNKNOWN, List.of(radiology("US", past, true)))
                        .standing());
        assertAsks(Question.Whom.PROGRAM, independent(GRADUATE, UNKNOWN, List.of(radiology("NG", past, true))));
        assertEquals(
                Feasibility.FEASIBLE,
                independent(GRADUATE, YES, List.of(radiology("NG", past, true))).standing());
        assertEquals(
                Feasibility.INFEASIBLE,
                independent(GRADUATE, NO, List.of(radiology("NG", past, true))).standing());
        assertAsks(Question.Whom.APPLICANT, independent(RESIDENT, YES, List.of(radiology("US", null, null))));
        assertAsks(Question.Whom.APPLICANT, independent(RESIDENT, YES, List.of(radiology("US", past, false))));
        assertEquals(
                START,
                ((Outcome.Due) independent(RESIDENT, YES, List.of(radiology("US", START.minusDays(1), null)))
                                .outcome())
                        .by());
        assertEquals(
                Feasibility.INFEASIBLE,
                independent(RESIDENT, YES, List.of(radiology("US", START.plusDays(1), null)))
                        .standing());
    }

    @Test
    @Tag("P09")
    void radiology_that_is_behind_leaves_the_independent_years_alone_to_count() {
        Known.Offer program = sponsoring(YES, NO).on(INDEPENDENT, FELLOWSHIP);
        Profile radiologist = trained(amara(J1), GRADUATE, List.of(radiology("NG", LocalDate.of(2026, 6, 30), true)));
        assertEquals(5, on(J1, radiologist, program).budget().behindYears());
        assertEquals(
                0,
                on(J1, trained(amara(J1), GRADUATE, List.of()), program)
                        .budget()
                        .behindYears());
    }
}

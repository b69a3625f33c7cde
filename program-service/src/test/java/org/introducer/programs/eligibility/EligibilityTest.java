package org.introducer.programs.eligibility;

import static org.introducer.programs.applicant.Visa.J1;
import static org.introducer.programs.verdict.Known.SEASON;
import static org.introducer.programs.verdict.Known.TODAY;
import static org.introducer.programs.verdict.Known.exam;
import static org.introducer.programs.verdict.Known.nothing;
import static org.introducer.programs.verdict.Known.person;
import static org.introducer.programs.verdict.Known.sponsoring;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import org.introducer.programs.applicant.Profile;
import org.introducer.programs.applicant.Profile.ExamName;
import org.introducer.programs.applicant.Visa;
import org.introducer.programs.fact.FactField;
import org.introducer.programs.fact.FactValue;
import org.introducer.programs.fact.Stance;
import org.introducer.programs.program.Pathway;
import org.introducer.programs.track.TrackType;
import org.introducer.programs.verdict.FactReading;
import org.introducer.programs.verdict.Known;
import org.introducer.programs.verdict.Question;
import org.introducer.programs.verdict.RuleId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class EligibilityTest {

    private static final java.util.UUID PROGRAM = Known.id("program");
    private static final Profile AMARA = person(
            new Visa[] {J1},
            new Profile.Ecfmg(Profile.EcfmgState.CERTIFIED, LocalDate.of(2026, 1, 1), null),
            List.of(exam(ExamName.USMLE_STEP_1, 231), exam(ExamName.USMLE_STEP_2_CK, 245)),
            Profile.TwoYearRule.NO,
            List.of(),
            0);
    private static final Credentials BRINGS = new Credentials(AMARA, 2, 3);

    private static Check check(FactReading facts, Requirement requirement, Check.Kind kind) {
        return EligibilityRules.check(BRINGS, PROGRAM, facts, SEASON, TODAY).checks().stream()
                .filter(one -> one.requirement() == requirement && one.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    @Test
    @Tag("P13")
    void a_strict_cut_off_excludes_with_its_margin() {
        FactReading facts = nothing().that(FactField.STEP2_CK_MINIMUM, 250).read();
        Check check = check(facts, Requirement.STEP2_CK_SCORE, Check.Kind.STRICT);
        assertEquals(Check.Result.FAIL, check.result());
        assertEquals(-5, check.margin());
        assertEquals(
                Eligibility.Overall.INELIGIBLE,
                EligibilityRules.check(BRINGS, PROGRAM, facts, SEASON, TODAY).overall());
    }

    @Test
    @Tag("P13")
    void an_unmet_preference_lowers_and_excludes_nobody() {
        FactReading facts = nothing()
                .that(FactField.STEP2_CK_MINIMUM, 230)
                .that(FactField.STEP2_CK_PREFERRED, 255)
                .read();
        Eligibility eligibility = EligibilityRules.check(BRINGS, PROGRAM, facts, SEASON, TODAY);
        assertEquals(1, eligibility.unmetPreferences());
        assertTrue(eligibility.excluding().isEmpty());
        assertEquals(
                15, check(facts, Requirement.STEP2_CK_SCORE, Check.Kind.STRICT).margin());
    }

    @Test
    @Tag("P13")
    void what_is_not_known_is_asked() {
        Eligibility eligibility =
                EligibilityRules.check(BRINGS, PROGRAM, nothing().read(), SEASON, TODAY);
        assertEquals(Eligibility.Overall.UNKNOWN, eligibility.overall());
        assertEquals(
                EnumSet.allOf(Requirement.class),
                eligibility.checks().stream().map(Check::requirement).collect(Collectors.toSet()));
        eligibility
                .checks()
                .forEach(check -> assertEquals(
                        Question.Whom.PROGRAM,
                        check.question().whom(),
                        check.requirement().name()));
    }

    @Test
    @Tag("P13")
    void that_a_program_sets_no_cut_off_is_an_answer() {
        FactReading facts = nothing()
                .that(FactField.SCORE_CUTOFF, Stance.NO)
                .that(FactField.GRADUATION_CUTOFF, Stance.NO)
                .read();
        for (Requirement requirement :
                List.of(Requirement.STEP1_SCORE, Requirement.STEP2_CK_SCORE, Requirement.YEARS_SINCE_GRADUATION)) {
            Check check = check(facts, requirement, Check.Kind.NOT_ASKED);
            assertEquals(Check.Result.PASS, check.result(), requirement.name());
            assertEquals(null, check.question(), requirement.name());
        }
        FactReading some = nothing().that(FactField.SCORE_CUTOFF, Stance.YES).read();
        Check asked = check(some, Requirement.STEP2_CK_SCORE, Check.Kind.STRICT);
        assertEquals(Check.Result.UNKNOWN, asked.result());
        assertEquals(Question.Whom.PROGRAM, asked.question().whom());
        assertEquals(FactField.SCORE_CUTOFF, asked.evidence().getFirst().field());
    }

    @Test
    @Tag("P13")
    void a_cut_off_beside_a_word_that_there_is_none_excludes_nobody() {
        FactReading facts = nothing()
                .that(FactField.STEP2_CK_MINIMUM, 250)
                .that(FactField.STEP1_MINIMUM, 220)
                .that(FactField.SCORE_CUTOFF, Stance.NO)
                .read();
        Check check = check(facts, Requirement.STEP2_CK_SCORE, Check.Kind.STRICT);
        assertEquals(Check.Result.UNKNOWN, check.result());
        assertEquals(Question.Whom.PROGRAM, check.question().whom());
        assertEquals(
                List.of(FactField.STEP2_CK_MINIMUM, FactField.SCORE_CUTOFF),
                check.evidence().stream().map(used -> used.field()).toList());
        assertEquals(
                Check.Result.PASS,
                check(facts, Requirement.STEP1_SCORE, Check.Kind.STRICT).result());
    }

    @Test
    @Tag("P14")
    void years_attempts_experience_and_the_deadline_are_counted() {
        FactReading facts = nothing()
                .that(FactField.YEAR_OF_GRADUATION_CUTOFF, 5)
                .that(FactField.ATTEMPTS_MAXIMUM, 1)
                .that(FactField.US_CLINICAL_EXPERIENCE_MONTHS, 3)
                .that(FactField.APPLICATION_DEADLINE, FactValue.of(TODAY.plusDays(20)))
                .read();
        assertEquals(
                2,
                check(facts, Requirement.YEARS_SINCE_GRADUATION, Check.Kind.STRICT)
                        .margin());
        assertEquals(0, check(facts, Requirement.ATTEMPTS, Check.Kind.STRICT).margin());
        assertEquals(
                -1,
                check(facts, Requirement.US_CLINICAL_EXPERIENCE, Check.Kind.STRICT)
                        .margin());
        assertEquals(
                20,
                check(facts, Requirement.APPLICATION_DEADLINE, Check.Kind.STRICT)
                        .margin());
    }

    @Test
    @Tag("P14")
    void a_demand_that_is_not_made_is_passed_and_case_by_case_is_a_preference() {
        FactReading facts = nothing()
                .that(FactField.STEP3_REQUIRED, Stance.NO)
                .that(FactField.ECFMG_BY_APPLICATION, Stance.CASE_BY_CASE)
                .read();
        assertEquals(
                Check.Result.PASS,
                check(facts, Requirement.STEP3, Check.Kind.NOT_ASKED).result());
        assertEquals(
                Check.Result.PASS,
                check(facts, Requirement.ECFMG_BY_APPLICATION, Check.Kind.PREFERENCE)
                        .result());
    }

    @Test
    @Tag("P17")
    void the_exclusion_names_the_fewest_rules_that_would_have_to_change() {
        Known known = sponsoring(Stance.NO, Stance.NO)
                .that(FactField.STEP2_CK_MINIMUM, 250)
                .that(FactField.CAP_STATUS, org.introducer.programs.fact.CapStatus.SUBJECT);
        var verdict = Known.judge(
                Known.VERDICTS,
                new Profile(
                        AMARA.citizenships(),
                        AMARA.stage(),
                        2024,
                        AMARA.exams(),
                        AMARA.ecfmg(),
                        Profile.VisaNeed.REQUIRED,
                        null,
                        null,
                        null,
                        null,
                        null,
                        0,
                        null,
                        null,
                        null),
                known.on(Pathway.INTEGRATED, TrackType.CATEGORICAL));
        Exclusion why = Exclusion.of(EligibilityRules.check(BRINGS, PROGRAM, known.read(), SEASON, TODAY), verdict);
        assertTrue(why.excluded());
        assertEquals(
                List.of(Requirement.STEP2_CK_SCORE),
                why.requirements().stream().map(Check::requirement).toList());
        // J-1 fails for one reason, H-1B for two: changing the first is the cheapest.
        assertEquals(
                List.of(RuleId.J1_SPONSORED),
                why.way().rules().stream().map(rule -> rule.rule()).toList());
    }

    @Test
    @Tag("P17")
    void nothing_excludes_where_nothing_is_known() {
        var verdict = Known.judge(Known.VERDICTS, AMARA, nothing().on(Pathway.INTEGRATED, TrackType.UNKNOWN));
        assertFalse(
                Exclusion.of(EligibilityRules.check(BRINGS, PROGRAM, nothing().read(), SEASON, TODAY), verdict)
                        .excluded());
    }

    @Test
    @Tag("P14")
    void the_deadline_of_another_season_says_nothing_about_this_one() {
        FactReading facts = nothing()
                .that(FactField.APPLICATION_DEADLINE, FactValue.of(TODAY.minusDays(300)))
                .lastKnown()
                .read();
        assertEquals(
                Check.Result.UNKNOWN,
                EligibilityRules.check(BRINGS, PROGRAM, facts, SEASON + 1, TODAY).checks().stream()
                        .filter(one -> one.requirement() == Requirement.APPLICATION_DEADLINE)
                        .findFirst()
                        .orElseThrow()
                        .result());
        assertEquals(
                Check.Result.UNKNOWN,
                check(facts, Requirement.APPLICATION_DEADLINE, Check.Kind.STRICT)
                        .result());
    }

    private static Check deadline(List<Profile.Application> applications, LocalDate last) {
        Profile applicant = new Profile(
                null, null, null, null, null, null, null, null, null, null, null, null, null, null, applications);
        FactReading facts = nothing()
                .that(FactField.APPLICATION_DEADLINE, FactValue.of(last))
                .read();
        return EligibilityRules.check(new Credentials(applicant, null, null), PROGRAM, facts, SEASON, TODAY)
                .checks()
                .stream()
                .filter(one -> one.requirement() == Requirement.APPLICATION_DEADLINE)
                .findFirst()
                .orElseThrow();
    }

    @Test
    @Tag("P14")
    void a_deadline_that_has_passed_asks_whether_somebody_applied_instead_of_excluding_everybody() {
        LocalDate passed = TODAY.minusDays(3);
        Check notSaid = deadline(null, passed);
        assertEquals(Check.Result.UNKNOWN, notSaid.result());
        assertEquals(Question.Whom.APPLICANT, notSaid.question().whom());
        assertTrue(notSaid.question().text().contains("have you applied"));
        List<Profile.Application> elsewhere = List.of(new Profile.Application(Known.id("other"), SEASON, null));
        assertEquals(Check.Result.UNKNOWN, deadline(elsewhere, passed).result());
        List<Profile.Application> lastYear =
                List.of(new Profile.Application(PROGRAM, SEASON - 1, TODAY.minusDays(380)));
        assertEquals(Check.Result.UNKNOWN, deadline(lastYear, passed).result());
        assertTrue(deadline(List.of(), passed).excludes());
    }

    @Test
    @Tag("P14")
    void who_applied_in_time_has_met_the_deadline_and_who_applied_after_it_has_not() {
        LocalDate passed = TODAY.minusDays(3);
        Check inTime = deadline(List.of(new Profile.Application(PROGRAM, SEASON, TODAY.minusDays(10))), passed);
        assertEquals(Check.Result.PASS, inTime.result());
        assertEquals(7, inTime.margin());
        assertEquals(
                Check.Result.PASS,
                deadline(List.of(new Profile.Application(PROGRAM, SEASON, null)), passed)
                        .result());
        assertEquals(
                Check.Result.PASS,
                deadline(List.of(new Profile.Application(PROGRAM, SEASON, passed)), passed)
                        .result());
        Check late = deadline(List.of(new Profile.Application(PROGRAM, SEASON, TODAY)), passed);
        assertTrue(late.excludes());
        assertEquals(-3, late.margin());
        assertEquals(Check.Result.PASS, deadline(null, TODAY).result());
    }

    @Test
    @Tag("P14")
    void a_deadline_without_a_season_belongs_to_the_match_that_its_day_is_for() {
        for (boolean ours : List.of(true, false)) {
            LocalDate day = ours ? LocalDate.of(SEASON - 1, 6, 1) : LocalDate.of(SEASON - 1, 5, 31);
            FactReading facts = Known.withoutSeason(FactField.APPLICATION_DEADLINE, FactValue.of(day));
            assertEquals(
                    ours ? Check.Kind.STRICT : Check.Kind.UNKNOWN,
                    EligibilityRules.check(BRINGS, PROGRAM, facts, SEASON, TODAY).checks().stream()
                            .filter(one -> one.requirement() == Requirement.APPLICATION_DEADLINE)
                            .findFirst()
                            .orElseThrow()
                            .kind());
        }
    }

    @Test
    @Tag("P13")
    void what_a_resident_reports_excludes_nobody() {
        FactReading heard = nothing()
                .by(org.introducer.programs.fact.SourceType.RESIDENT_REPORT)
                .that(FactField.STEP2_CK_MINIMUM, 250)
                .that(FactField.NON_US_IMG_CONSIDERED, Stance.NO)
                .that(FactField.APPLICATION_DEADLINE, FactValue.of(TODAY.minusDays(3)))
                .read();
        Eligibility eligibility = EligibilityRules.check(BRINGS, PROGRAM, heard, SEASON, TODAY);
        assertEquals(Eligibility.Overall.UNKNOWN, eligibility.overall());
        Check check = check(heard, Requirement.STEP2_CK_SCORE, Check.Kind.STRICT);
        assertEquals(-5, check.margin());
        assertEquals(Question.Whom.PROGRAM, check.question().whom());
    }

    @Test
    @Tag("P13")
    void step_3_is_asked_for_at_ranking_or_start_so_that_it_may_still_come() {
        FactReading facts = nothing().that(FactField.STEP3_REQUIRED, Stance.YES).read();
        Check open = check(facts, Requirement.STEP3, Check.Kind.STRICT);
        assertEquals(Check.Result.UNKNOWN, open.result());
        assertEquals(Question.Whom.APPLICANT, open.question().whom());
    }

    @Test
    @Tag("P13")
    void a_certificate_that_nobody_expects_on_a_day_may_still_come_in_time() {
        FactReading facts = nothing()
                .that(FactField.ECFMG_BY_APPLICATION, Stance.YES)
                .that(FactField.APPLICATION_DEADLINE, FactValue.of(TODAY.plusDays(30)))
                .read();
        assertEquals(Check.Result.UNKNOWN, certificate(facts, null));
    }

    @Test
    @Tag("P14")
    void a_certificate_that_can_still_come_before_the_deadline_is_a_question() {
        FactReading facts = nothing()
                .that(FactField.ECFMG_BY_APPLICATION, Stance.YES)
                .that(FactField.APPLICATION_DEADLINE, FactValue.of(TODAY.plusDays(30)))
                .read();
        assertEquals(Check.Result.UNKNOWN, certificate(facts, TODAY.plusDays(20)));
        assertEquals(Check.Result.FAIL, certificate(facts, TODAY.plusDays(40)));
    }

    private static Check.Result certificate(FactReading facts, LocalDate expectedOn) {
        Profile underWay = person(
                new Visa[] {J1},
                new Profile.Ecfmg(Profile.EcfmgState.IN_PROGRESS, null, expectedOn),
                List.of(),
                Profile.TwoYearRule.NO,
                List.of(),
                0);
        return EligibilityRules.check(new Credentials(underWay, null, null), PROGRAM, facts, SEASON, TODAY)
                .checks()
                .stream()
                .filter(one -> one.requirement() == Requirement.ECFMG_BY_APPLICATION)
                .findFirst()
                .orElseThrow()
                .result();
    }

    @Test
    @Tag("P14")
    void a_first_attempt_that_failed_is_no_first_attempt_passed() {
        FactReading facts = nothing()
                .that(FactField.STEP1_FIRST_ATTEMPT_REQUIRED, Stance.YES)
                .read();
        Profile second = person(
                new Visa[] {J1},
                null,
                List.of(new Profile.Exam(
                        ExamName.USMLE_STEP_1, Profile.ExamState.FAILED, TODAY.minusDays(90), null, null)),
                Profile.TwoYearRule.NO,
                List.of(),
                0);
        assertEquals(
                Check.Result.FAIL,
                EligibilityRules.check(new Credentials(second, null, null), PROGRAM, facts, SEASON, TODAY)
                        .checks()
                        .stream()
                        .filter(one -> one.requirement() == Requirement.STEP1_FIRST_ATTEMPT)
                        .findFirst()
                        .orElseThrow()
                        .result());
    }
}

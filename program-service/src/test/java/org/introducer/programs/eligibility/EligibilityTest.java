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
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.introducer.programs.applicant.Profile;
import org.introducer.programs.applicant.Profile.ExamName;
import org.introducer.programs.applicant.ProfileBuilder;
import org.introducer.programs.applicant.Visa;
import org.introducer.programs.fact.FactField;
import org.introducer.programs.fact.FactValue;
import org.introducer.programs.fact.Stance;
import org.introducer.programs.program.Pathway;
import org.introducer.programs.track.TrackType;
import org.introducer.programs.verdict.FactReading;
import org.introducer.programs.verdict.Known;
import org.introducer.programs.verdict.Position;
import org.introducer.programs.verdict.Question;
import org.introducer.programs.verdict.RuleId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class EligibilityTest {

    private static final java.util.UUID PROGRAM = Known.id("program");
    private static final Opening OPENING = new Opening(PROGRAM, null);
    private static final Profile AMARA = person(
            new Visa[] {J1},
            new Profile.Ecfmg(Profile.EcfmgState.CERTIFIED, LocalDate.of(2026, 1, 1), null),
            List.of(exam(ExamName.USMLE_STEP_1, 231), exam(ExamName.USMLE_STEP_2_CK, 245)),
            Profile.TwoYearRule.NO,
            List.of(),
            0);
    private static final Credentials BRINGS = new Credentials(AMARA, 2, 3);

    private static Check check(FactReading facts, Requirement requirement, Check.Kind kind) {
        return EligibilityRules.check(BRINGS, OPENING, facts, SEASON, TODAY).checks().stream()
                .filter(one -> one.requirement() == requirement && one.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static Check check(Credentials who, FactReading facts, Requirement requirement) {
        return check(who, facts, SEASON, requirement);
    }

    private static Check check(Credentials who, FactReading facts, int season, Requirement requirement) {
        return EligibilityRules.check(who, OPENING, facts, season, TODAY).checks().stream()
                .filter(one -> one.requirement() == requirement)
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
                EligibilityRules.check(BRINGS, OPENING, facts, SEASON, TODAY).overall());
    }

    @Test
    @Tag("P13")
    void an_unmet_preference_lowers_and_excludes_nobody() {
        FactReading facts = nothing()
                .that(FactField.STEP2_CK_MINIMUM, 230)
                .that(FactField.STEP2_CK_PREFERRED, 255)
                .read();
        Eligibility eligibility = EligibilityRules.check(BRINGS, OPENING, facts, SEASON, TODAY);
        assertEquals(1, eligibility.unmetPreferences());
        assertTrue(eligibility.excluding().isEmpty());
        assertEquals(
                15, check(facts, Requirement.STEP2_CK_SCORE, Check.Kind.STRICT).margin());
    }

    @Test
    @Tag("P13")
    void what_is_not_known_is_asked() {
        Eligibility eligibility =
                EligibilityRules.check(BRINGS, OPENING, nothing().read(), SEASON, TODAY);
        assertEquals(Eligibility.Overall.UNKNOWN, eligibility.overall());
        assertEquals(
                EnumSet.complementOf(EnumSet.of(Requirement.PROGRAM_OPEN, Requirement.ECFMG_CERTIFICATE)),
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
                ProfileBuilder.builder()
                        .citizenships(AMARA.citizenships())
                        .stage(AMARA.stage())
                        .graduationYear(2024)
                        .exams(AMARA.exams())
                        .ecfmg(AMARA.ecfmg())
                        .visaNeed(Profile.VisaNeed.REQUIRED)
                        .priorH1bDays(0)
                        .build(),
                known.on(Pathway.INTEGRATED, TrackType.CATEGORICAL));
        Exclusion why = Exclusion.of(EligibilityRules.check(BRINGS, OPENING, known.read(), SEASON, TODAY), verdict);
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
                Exclusion.of(EligibilityRules.check(BRINGS, OPENING, nothing().read(), SEASON, TODAY), verdict)
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
                check(BRINGS, facts, SEASON + 1, Requirement.APPLICATION_DEADLINE)
                        .result());
        assertEquals(
                Check.Result.UNKNOWN,
                check(facts, Requirement.APPLICATION_DEADLINE, Check.Kind.STRICT)
                        .result());
    }

    private static Check deadline(List<Profile.Application> applications, LocalDate last) {
        Profile applicant = ProfileBuilder.builder().applications(applications).build();
        FactReading facts = nothing()
                .that(FactField.APPLICATION_DEADLINE, FactValue.of(last))
                .read();
        return check(new Credentials(applicant, null, null), facts, Requirement.APPLICATION_DEADLINE);
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
                    check(BRINGS, facts, Requirement.APPLICATION_DEADLINE).kind());
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
        Eligibility eligibility = EligibilityRules.check(BRINGS, OPENING, heard, SEASON, TODAY);
        assertEquals(Eligibility.Overall.UNKNOWN, eligibility.overall());
        Check check = check(heard, Requirement.STEP2_CK_SCORE, Check.Kind.STRICT);
        assertEquals(-5, check.margin());
        assertEquals(Question.Whom.PROGRAM, check.question().whom());
    }

    @Test
    @Tag("P13")
    void what_a_third_party_says_lets_nobody_in() {
        FactReading heard = nothing()
                .by(org.introducer.programs.fact.SourceType.OTHER)
                .that(FactField.STEP2_CK_MINIMUM, 200)
                .that(FactField.IMG_CONSIDERED, Stance.YES)
                .that(FactField.US_CLINICAL_EXPERIENCE, Stance.NO)
                .read();
        for (Requirement requirement :
                List.of(Requirement.STEP2_CK_SCORE, Requirement.IMG_CONSIDERED, Requirement.US_CLINICAL_EXPERIENCE)) {
            assertTrue(
                    EligibilityRules.check(BRINGS, OPENING, heard, SEASON, TODAY).checks().stream()
                            .filter(check -> check.requirement() == requirement)
                            .allMatch(check -> check.result() == Check.Result.UNKNOWN
                                    && check.question().whom() == Question.Whom.PROGRAM),
                    requirement.name());
        }
    }

    @Test
    @Tag("P14")
    void a_program_that_is_said_to_be_closing_is_asked() {
        FactReading closing = nothing()
                .by(org.introducer.programs.fact.SourceType.OTHER)
                .that(FactField.PROGRAM_CLOSING, Stance.YES)
                .read();
        assertEquals(
                Check.Result.UNKNOWN,
                check(closing, Requirement.PROGRAM_OPEN, Check.Kind.STRICT).result());
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
        return check(new Credentials(underWay, null, null), facts, Requirement.ECFMG_BY_APPLICATION)
                .result();
    }

    @Test
    @Tag("P14")
    void a_first_attempt_that_failed_is_no_first_attempt_passed() {
        FactReading facts = nothing()
                .that(FactField.STEP1_FIRST_ATTEMPT_REQUIRED, Stance.YES)
                .read();
        Profile second =
                sat(new Profile.Exam(ExamName.USMLE_STEP_1, Profile.ExamState.FAILED, TODAY.minusDays(90), null, null));
        assertEquals(
                Check.Result.FAIL,
                check(new Credentials(second, null, null), facts, Requirement.STEP1_FIRST_ATTEMPT)
                        .result());
    }

    private static Profile citizenOf(String country, Profile.EcfmgState ecfmg) {
        return ProfileBuilder.builder()
                .citizenships(country == null ? null : List.of(country))
                .ecfmg(ecfmg == null ? null : new Profile.Ecfmg(ecfmg, null, null))
                .build();
    }

    private static Check considered(Profile who, FactReading facts) {
        return check(new Credentials(who, null, null), facts, Requirement.IMG_CONSIDERED);
    }

    @Test
    @Tag("P13")
    void a_program_that_considers_no_graduates_from_abroad_excludes_them_and_asks_who_may_be_none() {
        FactReading none = nothing().that(FactField.IMG_CONSIDERED, Stance.NO).read();
        for (Profile from : List.of(
                citizenOf("NG", null),
                citizenOf("US", Profile.EcfmgState.CERTIFIED),
                citizenOf(null, Profile.EcfmgState.IN_PROGRESS))) {
            Check check = considered(from, none);
            assertTrue(check.excludes());
            assertEquals(FactField.IMG_CONSIDERED, check.evidence().getFirst().field());
            assertEquals("https://example.org/visa", check.evidence().getFirst().reference());
        }
        for (Profile perhaps : List.of(
                citizenOf("US", null), citizenOf("US", Profile.EcfmgState.NOT_STARTED), citizenOf(null, null))) {
            Check check = considered(perhaps, none);
            assertEquals(Check.Result.UNKNOWN, check.result());
            assertEquals(Check.Kind.STRICT, check.kind());
            assertEquals(Question.Whom.APPLICANT, check.question().whom());
        }
        FactReading heard = nothing()
                .by(org.introducer.programs.fact.SourceType.RESIDENT_REPORT)
                .that(FactField.IMG_CONSIDERED, Stance.NO)
                .read();
        assertEquals(
                Question.Whom.PROGRAM,
                considered(citizenOf("NG", null), heard).question().whom());
        FactReading contradicted = nothing()
                .that(
                        FactField.IMG_CONSIDERED,
                        FactValue.of(Stance.NO),
                        org.introducer.programs.fact.ResolvedFact.Standing.CONFLICT,
                        org.introducer.programs.fact.Freshness.FRESH)
                .read();
        assertEquals(
                Check.Kind.UNKNOWN,
                considered(citizenOf("NG", null), contradicted).kind());
    }

    @Test
    @Tag("P13")
    void that_a_program_considers_non_us_imgs_says_that_it_considers_imgs_and_contradicts_that_it_considers_none() {
        Profile nigerian = citizenOf("NG", null);
        FactReading yes =
                nothing().that(FactField.NON_US_IMG_CONSIDERED, Stance.YES).read();
        assertEquals(Check.Result.PASS, considered(nigerian, yes).result());
        assertEquals(
                FactField.NON_US_IMG_CONSIDERED,
                considered(nigerian, yes).evidence().getFirst().field());
        FactReading both = nothing()
                .that(FactField.IMG_CONSIDERED, Stance.NO)
                .that(FactField.NON_US_IMG_CONSIDERED, Stance.YES)
                .read();
        Check check = considered(nigerian, both);
        assertEquals(Check.Result.UNKNOWN, check.result());
        assertEquals(Question.Whom.PROGRAM, check.question().whom());
        assertEquals(
                List.of(FactField.IMG_CONSIDERED, FactField.NON_US_IMG_CONSIDERED),
                check.evidence().stream().map(used -> used.field()).toList());
        FactReading single =
                nothing().that(FactField.IMG_CONSIDERED, Stance.CASE_BY_CASE).read();
        assertEquals(
                Question.Whom.PROGRAM, considered(nigerian, single).question().whom());
        assertEquals(
                Check.Result.PASS,
                considered(
                                nigerian,
                                nothing()
                                        .that(FactField.IMG_CONSIDERED, Stance.YES)
                                        .read())
                        .result());
    }

    @Test
    @Tag("P14")
    void a_retired_program_excludes_everybody_and_says_since_when_and_from_where() {
        Opening closed =
                new Opening(PROGRAM, new Position.Retired(LocalDate.of(2026, 6, 30), "https://example.org/closed"));
        Eligibility eligibility =
                EligibilityRules.check(BRINGS, closed, nothing().read(), SEASON, TODAY);
        assertEquals(Eligibility.Overall.INELIGIBLE, eligibility.overall());
        Check check = eligibility.excluding().getFirst();
        assertEquals(Requirement.PROGRAM_OPEN, check.requirement());
        assertEquals("takes no residents from 2026-06-30 on; see https://example.org/closed", check.required());
    }

    @Test
    @Tag("P14")
    void a_program_is_closed_when_all_its_tracks_begin_on_the_day_of_its_end_or_after() {
        Position.Retired retired = new Position.Retired(LocalDate.of(SEASON, 7, 2), "https://example.org/closed");
        Position categorical = ended(TrackType.CATEGORICAL, retired);
        Position advanced = ended(TrackType.ADVANCED, retired);
        var inquiry = Known.VERDICTS.inquiry(AMARA, SEASON, TODAY, List.of());
        assertEquals(Optional.empty(), inquiry.closed(List.of(categorical, advanced)));
        assertEquals(Optional.of(retired), inquiry.closed(List.of(advanced)));
        assertEquals(Optional.empty(), inquiry.closed(List.of(ended(TrackType.ADVANCED, null))));
        Position.Retired thatDay = new Position.Retired(LocalDate.of(SEASON, 7, 1), "https://example.org/closed");
        assertEquals(Optional.of(thatDay), inquiry.closed(List.of(ended(TrackType.CATEGORICAL, thatDay))));
    }

    private static Position ended(TrackType track, Position.Retired retired) {
        return new Position(PROGRAM, "Example", Pathway.INTEGRATED, Known.id("track"), track, Set.of(), retired);
    }

    private static List<Check> open(FactReading facts) {
        return EligibilityRules.check(BRINGS, OPENING, facts, SEASON, TODAY).checks().stream()
                .filter(one -> one.requirement() == Requirement.PROGRAM_OPEN)
                .toList();
    }

    @Test
    @Tag("P14")
    void a_program_that_offers_no_position_in_this_season_excludes_and_that_of_another_season_says_nothing() {
        Known none = nothing().that(FactField.POSITIONS_OFFERED, 0);
        assertTrue(open(none.read()).getFirst().excludes());
        assertEquals(
                FactField.POSITIONS_OFFERED,
                open(none.read()).getFirst().evidence().getFirst().field());
        assertEquals(
                List.of(), open(nothing().that(FactField.POSITIONS_OFFERED, 1).read()));
        assertEquals(
                List.of(),
                EligibilityRules.check(BRINGS, OPENING, none.lastKnown().read(), SEASON + 1, TODAY).checks().stream()
                        .filter(one -> one.requirement() == Requirement.PROGRAM_OPEN)
                        .toList());
        assertEquals(List.of(), open(Known.withoutSeason(FactField.POSITIONS_OFFERED, FactValue.of(0))));
    }

    private static Check.Result step2(Profile.ExamState state, LocalDate date) {
        FactReading facts = nothing()
                .that(FactField.STEP2_CK_BY_APPLICATION, Stance.YES)
                .that(FactField.APPLICATION_DEADLINE, FactValue.of(TODAY.plusDays(30)))
                .read();
        return step2(facts, state, date);
    }

    private static Check.Result step2(FactReading facts, Profile.ExamState state, LocalDate date) {
        Profile who = state == null ? sat() : sat(new Profile.Exam(ExamName.USMLE_STEP_2_CK, state, date, null, null));
        return check(new Credentials(who, null, null), facts, Requirement.STEP2_CK_BY_APPLICATION)
                .result();
    }

    @Test
    @Tag("P14")
    void step_2_ck_at_application_is_met_missed_or_can_still_be_passed() {
        assertEquals(Check.Result.PASS, step2(Profile.ExamState.PASSED, null));
        assertEquals(Check.Result.PASS, step2(Profile.ExamState.PASSED, TODAY.plusDays(30)));
        assertEquals(Check.Result.FAIL, step2(Profile.ExamState.PLANNED, TODAY.plusDays(31)));
        assertEquals(Check.Result.UNKNOWN, step2(Profile.ExamState.PLANNED, TODAY.plusDays(30)));
        assertEquals(Check.Result.UNKNOWN, step2(Profile.ExamState.FAILED, TODAY.minusDays(3)));
        assertEquals(Check.Result.UNKNOWN, step2(null, null));
        FactReading passed = nothing()
                .that(FactField.STEP2_CK_BY_APPLICATION, Stance.YES)
                .that(FactField.APPLICATION_DEADLINE, FactValue.of(TODAY.minusDays(1)))
                .read();
        assertEquals(Check.Result.FAIL, step2(passed, Profile.ExamState.FAILED, TODAY.minusDays(9)));
        assertEquals(Check.Result.UNKNOWN, step2(passed, Profile.ExamState.TAKEN, TODAY.minusDays(9)));
        assertEquals(Check.Result.UNKNOWN, step2(passed, null, null));
        assertEquals(
                Check.Result.PASS,
                check(
                                nothing()
                                        .that(FactField.STEP2_CK_BY_APPLICATION, Stance.NO)
                                        .read(),
                                Requirement.STEP2_CK_BY_APPLICATION,
                                Check.Kind.NOT_ASKED)
                        .result());
    }

    @Test
    @Tag("P13")
    void the_certificate_that_a_program_asks_for_may_still_come_and_is_no_question_where_the_program_says_nothing() {
        FactReading asked =
                nothing().that(FactField.ECFMG_CERTIFICATE_REQUIRED, Stance.YES).read();
        assertEquals(
                Check.Result.PASS,
                check(asked, Requirement.ECFMG_CERTIFICATE, Check.Kind.STRICT).result());
        Check open = check(
                new Credentials(citizenOf("NG", Profile.EcfmgState.IN_PROGRESS), null, null),
                asked,
                Requirement.ECFMG_CERTIFICATE);
        assertEquals(Check.Result.UNKNOWN, open.result());
        assertEquals(Question.Whom.APPLICANT, open.question().whom());
    }

    private static Profile sat(Profile.Exam... exams) {
        return person(new Visa[] {J1}, null, List.of(exams), Profile.TwoYearRule.NO, List.of(), 0);
    }

    @Test
    @Tag("P13")
    void who_is_a_us_citizen_is_no_non_us_img_and_who_does_not_say_is_asked() {
        Requirement requirement = Requirement.NON_US_IMG_CONSIDERED;
        FactReading none =
                nothing().that(FactField.NON_US_IMG_CONSIDERED, Stance.NO).read();
        Check nigerian = check(new Credentials(citizenOf("NG", null), null, null), none, requirement);
        assertTrue(nigerian.excludes());
        assertEquals("not a US citizen", nigerian.actual());
        assertEquals("not considered", nigerian.required());
        Check american = check(new Credentials(citizenOf("US", null), null, null), none, requirement);
        assertEquals(Check.Result.PASS, american.result());
        assertEquals("US citizen", american.actual());
        Check unsaid = check(new Credentials(citizenOf(null, null), null, null), none, requirement);
        assertEquals(Check.Result.UNKNOWN, unsaid.result());
        assertEquals(Check.Kind.STRICT, unsaid.kind());
        assertEquals(
                new Question(
                        Question.Whom.APPLICANT,
                        "What can you say about applicants who are neither US citizens nor US graduates?"),
                unsaid.question());
        FactReading some =
                nothing().that(FactField.NON_US_IMG_CONSIDERED, Stance.YES).read();
        for (String country : new String[] {"NG", "US", null}) {
            assertEquals(
                    Check.Result.PASS,
                    check(new Credentials(citizenOf(country, null), null, null), some, requirement)
                            .result());
        }
        Check silent = check(
                new Credentials(citizenOf("NG", null), null, null), nothing().read(), requirement);
        assertEquals(Check.Kind.UNKNOWN, silent.kind());
        assertEquals(
                new Question(
                        Question.Whom.PROGRAM,
                        "What does the program say about applicants who are neither US citizens nor US graduates?"),
                silent.question());
        assertEquals(
                "graduate of a medical school abroad, by ECFMG",
                check(
                                new Credentials(citizenOf("US", Profile.EcfmgState.CERTIFIED), null, null),
                                nothing()
                                        .that(FactField.IMG_CONSIDERED, Stance.NO)
                                        .read(),
                                Requirement.IMG_CONSIDERED)
                        .actual());
    }

    @Test
    @Tag("P13")
    void clinical_experience_that_is_asked_for_without_months_is_met_by_any() {
        FactReading asked =
                nothing().that(FactField.US_CLINICAL_EXPERIENCE, Stance.YES).read();
        Requirement requirement = Requirement.US_CLINICAL_EXPERIENCE;
        Check none = check(new Credentials(AMARA, 0, null), asked, requirement);
        assertTrue(none.excludes());
        assertEquals("not met", none.actual());
        assertEquals("asked", none.required());
        Check one = check(new Credentials(AMARA, 1, null), asked, requirement);
        assertEquals(Check.Result.PASS, one.result());
        assertEquals("met", one.actual());
        Check unsaid = check(new Credentials(AMARA, null, null), asked, requirement);
        assertEquals(Check.Result.UNKNOWN, unsaid.result());
        assertEquals(null, unsaid.actual());
        FactReading wished = nothing()
                .that(FactField.US_CLINICAL_EXPERIENCE, Stance.CASE_BY_CASE)
                .read();
        assertFalse(
                check(new Credentials(AMARA, null, null), wished, requirement).open());
        assertTrue(unsaid.open());
    }

    @Test
    @Tag("P14")
    void a_number_that_the_applicant_does_not_say_is_asked_beside_what_is_required() {
        FactReading facts = nothing().that(FactField.STEP2_CK_MINIMUM, 250).read();
        Check check = check(new Credentials(sat(), null, null), facts, Requirement.STEP2_CK_SCORE);
        assertEquals(Check.Result.UNKNOWN, check.result());
        assertEquals("250", check.required());
        assertEquals(Question.Whom.APPLICANT, check.question().whom());
        FactReading exactly = nothing().that(FactField.STEP2_CK_MINIMUM, 245).read();
        assertEquals(
                Check.Result.PASS,
                check(BRINGS, exactly, Requirement.STEP2_CK_SCORE).result());
        // All but that program is open and the certificate itself, of which nothing is said, are asked for; one of them
        // is settled here.
        assertEquals(
                13,
                EligibilityRules.check(BRINGS, OPENING, nothing().read(), SEASON, TODAY)
                        .openQuestions());
        Eligibility eligibility = EligibilityRules.check(BRINGS, OPENING, exactly, SEASON, TODAY);
        assertEquals(12, eligibility.openQuestions());
    }

    @Test
    @Tag("P14")
    void a_first_attempt_is_known_once_it_was_passed_or_failed() {
        FactReading facts = nothing()
                .that(FactField.STEP1_FIRST_ATTEMPT_REQUIRED, Stance.YES)
                .read();
        Requirement requirement = Requirement.STEP1_FIRST_ATTEMPT;
        Profile.Exam step1 = exam(ExamName.USMLE_STEP_1, null);
        Profile.Exam otherFailed =
                new Profile.Exam(ExamName.USMLE_STEP_2_CK, Profile.ExamState.FAILED, TODAY.minusDays(90), null, null);
        Profile.Exam waiting =
                new Profile.Exam(ExamName.USMLE_STEP_1, Profile.ExamState.TAKEN, TODAY.minusDays(9), null, 1);
        Profile.Exam second =
                new Profile.Exam(ExamName.USMLE_STEP_1, Profile.ExamState.PASSED, TODAY.minusDays(9), null, 2);
        assertEquals(
                Check.Result.PASS,
                check(new Credentials(sat(step1, otherFailed), null, null), facts, requirement)
                        .result());
        assertEquals(
                Check.Result.UNKNOWN,
                check(new Credentials(sat(waiting, otherFailed), null, null), facts, requirement)
                        .result());
        assertEquals(
                Check.Result.FAIL,
                check(new Credentials(sat(second), null, null), facts, requirement)
                        .result());
    }

    @Test
    @Tag("P14")
    void a_step_3_that_was_passed_is_met() {
        FactReading facts = nothing().that(FactField.STEP3_REQUIRED, Stance.YES).read();
        assertEquals(
                Check.Result.PASS,
                check(new Credentials(sat(exam(ExamName.USMLE_STEP_3, 220)), null, null), facts, Requirement.STEP3)
                        .result());
    }
}

package org.introducer.programs.verdict;

import static org.introducer.programs.applicant.Visa.H1B;
import static org.introducer.programs.applicant.Visa.J1;
import static org.introducer.programs.fact.FactField.CAP_STATUS;
import static org.introducer.programs.fact.FactField.J1_SPONSORSHIP;
import static org.introducer.programs.fact.Stance.CASE_BY_CASE;
import static org.introducer.programs.fact.Stance.NO;
import static org.introducer.programs.fact.Stance.UNKNOWN;
import static org.introducer.programs.fact.Stance.YES;
import static org.introducer.programs.program.Pathway.DIAGNOSTIC;
import static org.introducer.programs.program.Pathway.INTEGRATED;
import static org.introducer.programs.track.TrackType.ADVANCED;
import static org.introducer.programs.track.TrackType.CATEGORICAL;
import static org.introducer.programs.track.TrackType.PHYSICIAN;
import static org.introducer.programs.verdict.Known.amara;
import static org.introducer.programs.verdict.Known.finding;
import static org.introducer.programs.verdict.Known.judge;
import static org.introducer.programs.verdict.Known.nothing;
import static org.introducer.programs.verdict.Known.on;
import static org.introducer.programs.verdict.Known.person;
import static org.introducer.programs.verdict.Known.sponsoring;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.introducer.programs.applicant.Profile;
import org.introducer.programs.applicant.Profile.EcfmgState;
import org.introducer.programs.applicant.Profile.J1Category;
import org.introducer.programs.applicant.Profile.PriorJ1;
import org.introducer.programs.applicant.Profile.TwoYearRule;
import org.introducer.programs.applicant.ProfileBuilder;
import org.introducer.programs.applicant.Visa;
import org.introducer.programs.fact.CapStatus;
import org.introducer.programs.fact.Evidence;
import org.introducer.programs.fact.Fact;
import org.introducer.programs.fact.FactField;
import org.introducer.programs.fact.FactValue;
import org.introducer.programs.fact.Freshness;
import org.introducer.programs.fact.ResolvedFact;
import org.introducer.programs.fact.SourceType;
import org.introducer.programs.fact.Stance;
import org.introducer.programs.verdict.inquiry.VisaVerdicts;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("P07")
class VisaVerdictTest {

    private static final Visa[] EITHER = {J1, H1B};

    private static Known exempt(Stance j1, Stance h1b) {
        return sponsoring(j1, h1b).that(CAP_STATUS, CapStatus.EXEMPT);
    }

    @Test
    void a_program_that_sponsors_j1_is_feasible_for_a_certified_graduate() {
        TrackVerdict track = judge(amara(J1), sponsoring(YES, UNKNOWN).on(INTEGRATED, CATEGORICAL));
        assertEquals(Feasibility.FEASIBLE, track.verdict());
        assertEquals(J1, track.visa());
        assertTrue(track.warnings().stream().anyMatch(w -> w.rule() == RuleId.HOME_RULE_FOLLOWS));
    }

    @Test
    void an_unknown_stance_stays_unknown_and_says_whom_to_ask() {
        TrackVerdict track = judge(amara(J1), nothing().on(INTEGRATED, CATEGORICAL));
        assertEquals(Feasibility.UNKNOWN, track.verdict());
        assertEquals(
                Question.Whom.GME_OFFICE,
                track.visas().getFirst().questions().getFirst().whom());
    }

    @Test
    void a_case_by_case_stance_is_a_question() {
        assertEquals(
                Feasibility.UNKNOWN,
                judge(amara(J1), sponsoring(CASE_BY_CASE, NO).on(INTEGRATED, CATEGORICAL))
                        .verdict());
    }

    @Test
    void the_best_acceptable_visa_counts() {
        Known.Offer program = exempt(NO, YES).on(INTEGRATED, CATEGORICAL);
        assertEquals(Feasibility.INFEASIBLE, judge(amara(J1), program).verdict());
        assertEquals(H1B, judge(amara(EITHER), program).visa());
        assertEquals(Feasibility.FEASIBLE, judge(amara(EITHER), program).verdict());
    }

    @Test
    void expired_and_conflicting_facts_are_unknown_when_read_strictly_and_an_expired_one_serves_the_outlook() {
        Known expired =
                nothing().that(J1_SPONSORSHIP, FactValue.of(YES), ResolvedFact.Standing.KNOWN, Freshness.EXPIRED);
        assertEquals(
                Feasibility.UNKNOWN,
                judge(amara(J1), expired.on(INTEGRATED, CATEGORICAL)).verdict());
        assertEquals(
                Feasibility.FEASIBLE,
                judge(amara(J1), expired.lastKnown().on(INTEGRATED, CATEGORICAL))
                        .verdict());
        Known conflict =
                nothing().that(J1_SPONSORSHIP, FactValue.of(NO), ResolvedFact.Standing.CONFLICT, Freshness.FRESH);
        assertEquals(
                Feasibility.UNKNOWN,
                judge(amara(J1), conflict.on(INTEGRATED, CATEGORICAL)).verdict());
    }

    @Test
    void who_needs_no_visa_is_asked_for_none() {
        Profile citizen = ProfileBuilder.builder()
                .citizenships(List.of("US"))
                .stage(Profile.Stage.GRADUATE)
                .graduationYear(2024)
                .exams(List.of())
                .ecfmg(amara().ecfmg())
                .visaNeed(Profile.VisaNeed.NOT_REQUIRED)
                .build();
        TrackVerdict track = judge(citizen, sponsoring(NO, NO).on(INTEGRATED, CATEGORICAL));
        assertEquals(Feasibility.FEASIBLE, track.verdict());
        assertFalse(track.visas().getFirst().trace().stream().anyMatch(f -> f.rule() == RuleId.J1_SPONSORED));
    }

    @Test
    void a_missing_certificate_makes_it_conditional_with_the_date() {
        Profile underWay = person(
                new Visa[] {J1},
                new Profile.Ecfmg(EcfmgState.IN_PROGRESS, null, LocalDate.of(2027, 1, 15)),
                Known.exams(),
                TwoYearRule.NO,
                List.of(),
                0);
        VisaVerdict verdict = on(J1, underWay, sponsoring(YES, NO).on(INTEGRATED, CATEGORICAL));
        assertEquals(Feasibility.CONDITIONAL, verdict.verdict());
        assertEquals(
                LocalDate.of(2027, 7, 1).minusDays(Known.POLICY.planning().j1PapersDays()),
                verdict.conditions().getFirst().by());
    }

    @Test
    void cap_subject_fails_and_an_unknown_cap_is_a_question_for_gme() {
        Known subject = sponsoring(NO, YES).that(CAP_STATUS, CapStatus.SUBJECT);
        assertEquals(
                Feasibility.INFEASIBLE,
                on(H1B, amara(H1B), subject.on(INTEGRATED, CATEGORICAL)).verdict());
        VisaVerdict unknown = on(H1B, amara(H1B), sponsoring(NO, YES).on(INTEGRATED, CATEGORICAL));
        assertEquals(Feasibility.UNKNOWN, unknown.verdict());
        assertEquals(Question.Whom.GME_OFFICE, unknown.questions().getFirst().whom());
    }

    @Test
    void the_two_year_home_rule_bars_h1b_until_it_is_waived() {
        PriorJ1 scholar = new PriorJ1(J1Category.RESEARCH_SCHOLAR, LocalDate.of(2023, 1, 1), LocalDate.of(2024, 1, 1));
        Known.Offer program = exempt(YES, YES).on(INTEGRATED, CATEGORICAL);
        Profile subject = person(EITHER, amara().ecfmg(), amara().exams(), TwoYearRule.YES, List.of(scholar), 0);
        Profile unsure = person(EITHER, amara().ecfmg(), amara().exams(), TwoYearRule.UNKNOWN, List.of(scholar), 0);
        Profile never = person(EITHER, amara().ecfmg(), amara().exams(), TwoYearRule.UNKNOWN, List.of(), 0);
        assertEquals(Feasibility.INFEASIBLE, on(H1B, subject, program).verdict());
        assertEquals(Feasibility.UNKNOWN, on(H1B, unsure, program).verdict());
        assertEquals(Feasibility.FEASIBLE, on(H1B, never, program).verdict());
        assertEquals(Feasibility.FEASIBLE, judge(subject, program).verdict());
    }

    @Test
    @Tag("P09")
    void paths_of_6_6_and_7_years_meet_limits_of_6_and_7() {
        assertEquals(0, budget(H1B, INTEGRATED).slackDays());
        assertEquals(365, budget(J1, INTEGRATED).slackDays());
        assertEquals(1, budget(J1, INTEGRATED).fellowshipYears());
        assertEquals(0, budget(J1, DIAGNOSTIC).slackDays());
        assertEquals(-365, budget(H1B, DIAGNOSTIC).slackDays());
        assertEquals(
                Feasibility.UNKNOWN,
                on(H1B, amara(H1B), exempt(NO, YES).on(DIAGNOSTIC, CATEGORICAL)).verdict());
    }

    private static TimeBudget budget(Visa visa, org.introducer.programs.program.Pathway pathway) {
        return on(visa, amara(EITHER), exempt(YES, YES).on(pathway, CATEGORICAL))
                .budget();
    }

    @Test
    @Tag("P09")
    void only_time_as_alien_physician_counts_and_shared_days_count_once() {
        PriorJ1 physician =
                new PriorJ1(J1Category.ALIEN_PHYSICIAN, LocalDate.of(2020, 1, 1), LocalDate.of(2020, 1, 10));
        PriorJ1 overlapping =
                new PriorJ1(J1Category.ALIEN_PHYSICIAN, LocalDate.of(2020, 1, 5), LocalDate.of(2020, 1, 15));
        PriorJ1 scholar = new PriorJ1(J1Category.RESEARCH_SCHOLAR, LocalDate.of(2018, 1, 1), LocalDate.of(2019, 1, 1));
        assertEquals(15, TimeBudget.physicianDays(List.of(overlapping, scholar, physician), Known.TODAY, 365));
    }

    @Test
    void a_physician_position_asks_about_prior_training() {
        assertEquals(
                Feasibility.UNKNOWN,
                on(J1, amara(J1), sponsoring(YES, NO).on(INTEGRATED, PHYSICIAN)).verdict());
    }

    @Test
    @Tag("P08")
    void an_advanced_position_without_a_known_pgy1_is_unknown() {
        TrackVerdict track = judge(amara(J1), sponsoring(YES, NO).on(INTEGRATED, ADVANCED));
        assertEquals(Feasibility.UNKNOWN, track.verdict());
        assertTrue(track.warnings().stream().anyMatch(w -> w.rule() == RuleId.MATCH_COMMITMENT));
    }

    @Test
    @Tag("P08")
    void an_advanced_position_is_as_strong_as_its_best_pgy1() {
        Pgy1Option silent = nothing().asPgy1("A silent", 5.0);
        Pgy1Option far = sponsoring(YES, NO).asPgy1("Far", 900.0);
        Pgy1Option near = sponsoring(YES, NO).asPgy1("Near", 10.0);
        Pgy1Option closed = sponsoring(NO, NO).asPgy1("Closed", 1.0);
        VisaVerdict verdict =
                on(J1, amara(J1), sponsoring(YES, NO).on(INTEGRATED, ADVANCED, far, silent, closed, near));
        assertEquals(Feasibility.FEASIBLE, verdict.verdict());
        assertEquals(
                List.of("Near", "Far", "A silent", "Closed"),
                verdict.pgy1().stream().map(VisaVerdict.Pgy1Verdict::name).toList());
    }

    @Test
    @Tag("P08")
    void a_pgy1_on_j1_leads_to_no_h1b_and_one_on_h1b_leads_to_j1_as_a_question() {
        Pgy1Option j1Only = sponsoring(YES, NO).asPgy1("J-1 only", 1.0);
        Pgy1Option h1bOnly = exempt(NO, YES).asPgy1("H-1B only", 1.0);
        VisaVerdict barred = on(H1B, amara(EITHER), exempt(YES, YES).on(INTEGRATED, ADVANCED, j1Only));
        assertEquals(Feasibility.INFEASIBLE, barred.pgy1().getFirst().verdict());
        assertEquals(Feasibility.UNKNOWN, barred.verdict());
        VisaVerdict mixed = on(J1, amara(EITHER), exempt(YES, YES).on(INTEGRATED, ADVANCED, h1bOnly));
        assertEquals(Feasibility.UNKNOWN, mixed.verdict());
        assertEquals(
                Question.Whom.ECFMG,
                mixed.pgy1().getFirst().trace().stream()
                        .map(Finding::outcome)
                        .filter(Outcome.Unknown.class::isInstance)
                        .map(o -> ((Outcome.Unknown) o).question().whom())
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void a_law_without_a_citation_is_not_applied_but_listed_as_a_question() {
        VisaPolicy policy = Known.POLICY;
        Map<RuleId, VisaPolicy.Law> laws = new EnumMap<>(policy.laws());
        laws.put(RuleId.H1B_CAP, new VisaPolicy.Law("A rumour about the cap.", new Citation("Somebody", null, null)));
        VisaVerdicts doubtful = new VisaVerdicts(new VisaPolicy(
                "x",
                policy.disclaimer(),
                policy.paths(),
                policy.limits(),
                policy.specialtyChange(),
                policy.planning(),
                laws,
                List.of()));
        VisaVerdict verdict = Known.judge(
                        doubtful, amara(H1B), sponsoring(NO, YES).on(INTEGRATED, CATEGORICAL))
                .tracks()
                .getFirst()
                .visas()
                .getFirst();
        assertEquals(Feasibility.FEASIBLE, verdict.verdict());
        assertTrue(verdict.notApplied().getFirst().text().contains("rumour"));
    }

    @Test
    void every_law_and_number_of_the_policy_has_a_citation_and_every_answer_says_what_it_is_not() {
        for (RuleId rule : RuleId.values()) {
            assertTrue(Known.POLICY.applies(rule), rule.name());
        }
        assertFalse(Known.POLICY.limits().isEmpty());
        assertFalse(Known.POLICY.paths().isEmpty());
        Known.POLICY.limits().values().forEach(limit -> assertNotNull(limit.citation()));
        Known.POLICY.paths().values().forEach(path -> assertNotNull(path.citation()));
        assertTrue(Known.judge(Known.VERDICTS, amara(J1), nothing().on(INTEGRATED, CATEGORICAL))
                .disclaimer()
                .startsWith("Not legal advice"));
    }

    @Test
    @Tag("P10")
    void j1_and_h1b_are_compared_for_the_person_whatever_they_accept() {
        Known.Offer program = sponsoring(YES, UNKNOWN).on(INTEGRATED, CATEGORICAL);
        Comparison comparison = Known.VERDICTS
                .inquiry(amara(H1B), Known.SEASON, Known.TODAY, List.of())
                .compare(program.candidate(), program.candidate().tracks().getFirst());
        assertEquals(J1, comparison.better());
        List<String> names =
                comparison.aspects().stream().map(Comparison.Aspect::name).toList();
        assertTrue(names.containsAll(List.of("two-year home rule", "Step 3", "time", "cost borne by the program")));
    }

    @Test
    @Tag("P10")
    void each_sentence_of_the_comparison_cites_what_it_rests_on_or_is_called_a_general_description() {
        Known.Offer program =
                sponsoring(YES, YES).that(CAP_STATUS, CapStatus.EXEMPT).on(INTEGRATED, CATEGORICAL);
        Comparison comparison = Known.VERDICTS
                .inquiry(amara(H1B), Known.SEASON, Known.TODAY, List.of())
                .compare(program.candidate(), program.candidate().tracks().getFirst());
        for (Comparison.Aspect aspect : comparison.aspects()) {
            described(aspect.j1(), aspect.j1Basis(), aspect.j1Citations());
            described(aspect.h1b(), aspect.h1bBasis(), aspect.h1bCitations());
        }
        Map<String, Comparison.Aspect> byName = comparison.aspects().stream()
                .collect(java.util.stream.Collectors.toMap(Comparison.Aspect::name, aspect -> aspect));
        assertEquals(Comparison.Basis.DESCRIPTION, byName.get("moonlighting").h1bBasis());
        assertEquals(
                List.of(Known.POLICY.citation(RuleId.NO_MOONLIGHTING).orElseThrow()),
                byName.get("moonlighting").j1Citations());
        assertEquals(Comparison.Basis.DESCRIPTION, byName.get("yearly cap").j1Basis());
        assertEquals(
                List.of(Known.POLICY.citation(RuleId.H1B_CAP).orElseThrow()),
                byName.get("yearly cap").h1bCitations());
        assertEquals(
                List.of(Known.POLICY.citation(RuleId.H1B_TIME).orElseThrow()),
                byName.get("time").h1bCitations());
    }

    private static void described(String text, Comparison.Basis basis, List<Citation> citations) {
        assertEquals(basis == Comparison.Basis.LAW, !citations.isEmpty(), text);
        assertEquals(basis == Comparison.Basis.DESCRIPTION, text.startsWith("General description"), text);
    }

    @Test
    void what_others_say_opens_and_closes_nothing_and_names_whom_to_ask() {
        for (SourceType source : List.of(SourceType.RESIDENT_REPORT, SourceType.OTHER)) {
            for (Stance j1 : List.of(NO, YES)) {
                Known heard = nothing().by(source).that(J1_SPONSORSHIP, j1);
                for (FactReading reading :
                        List.of(heard.read(), heard.lastKnown().read())) {
                    VisaVerdict verdict = on(Visa.J1, amara(Visa.J1), offer(reading));
                    assertEquals(Feasibility.UNKNOWN, verdict.verdict(), j1 + " by " + source);
                    assertEquals(
                            Question.Whom.GME_OFFICE,
                            verdict.questions().getFirst().whom());
                    String because =
                            finding(verdict, RuleId.J1_SPONSORED).outcome().because();
                    assertTrue(
                            because.startsWith(source == SourceType.OTHER ? "A third party" : "A resident says"),
                            because);
                }
            }
        }
    }

    @Test
    void an_exemption_from_the_cap_needs_the_word_of_somebody_who_may_decide() {
        for (CapStatus cap : List.of(CapStatus.EXEMPT, CapStatus.SUBJECT)) {
            Known heard = nothing()
                    .that(FactField.H1B_SPONSORSHIP, YES)
                    .by(SourceType.OTHER)
                    .that(CAP_STATUS, cap);
            VisaVerdict verdict = on(Visa.H1B, amara(Visa.H1B), heard.on(INTEGRATED, CATEGORICAL));
            assertEquals(Feasibility.UNKNOWN, finding(verdict, RuleId.H1B_CAP).standing());
        }
    }

    @Test
    void a_policy_of_the_institution_is_called_so_and_carries_its_exception() {
        Evidence policy = new Evidence(
                SourceType.INSTITUTION_PAGE,
                "https://example.org/gme",
                Known.TODAY,
                Known.SEASON,
                "test",
                org.introducer.programs.fact.Confidence.HIGH,
                null,
                "Example University",
                new Evidence.Remarks(null, "Exception: graduates of US schools", null));
        Fact fact =
                new Fact(Known.id("policy"), FactField.H1B_SPONSORSHIP, FactValue.of(NO), policy, Fact.State.ACCEPTED);
        FactReading reading = new FactReading(
                java.util.Map.of(
                        FactField.H1B_SPONSORSHIP,
                        new ResolvedFact(
                                FactField.H1B_SPONSORSHIP,
                                Known.SEASON,
                                ResolvedFact.Standing.KNOWN,
                                FactValue.of(NO),
                                Freshness.FRESH,
                                fact,
                                List.of())),
                FactReading.Mode.STRICT);
        Finding finding = finding(on(Visa.H1B, amara(Visa.H1B), offer(reading)), RuleId.H1B_SPONSORED);
        assertEquals(
                "The institution (Example University), for all its programs, does not sponsor H-1B. Noted with it: Exception: graduates of US schools.",
                finding.outcome().because());
        assertEquals(
                "Exception: graduates of US schools",
                finding.evidence().getFirst().note());
    }

    private static Known.Offer offer(FactReading reading) {
        Known.Offer offer = nothing().on(INTEGRATED, CATEGORICAL);
        return new Known.Offer(
                new Candidate(
                        offer.candidate().tracks(), reading, offer.candidate().place()),
                List.of());
    }

    @Test
    void whoever_says_that_a_program_closes_it_is_a_question_and_never_feasible() {
        for (SourceType source : List.of(SourceType.PROGRAM_PAGE, SourceType.OTHER)) {
            Known closing = sponsoring(YES, YES).by(source).that(FactField.PROGRAM_CLOSING, YES);
            VisaVerdict verdict = on(Visa.J1, amara(Visa.J1), closing.on(INTEGRATED, CATEGORICAL));
            assertEquals(Feasibility.UNKNOWN, verdict.verdict());
            assertEquals(Question.Whom.PROGRAM, verdict.questions().getFirst().whom());
        }
        VisaVerdict open = on(
                Visa.J1,
                amara(Visa.J1),
                sponsoring(YES, YES).that(FactField.PROGRAM_CLOSING, NO).on(INTEGRATED, CATEGORICAL));
        assertEquals(Feasibility.FEASIBLE, open.verdict());
    }

    @Test
    void whether_a_specialty_is_changed_is_asked_where_nothing_is_used_up_yet() {
        VisaVerdict verdict = on(Visa.J1, amara(Visa.J1), sponsoring(YES, YES).on(INTEGRATED, CATEGORICAL));
        Finding finding = finding(verdict, RuleId.CHANGE_OF_SPECIALTY);
        assertEquals(Feasibility.FEASIBLE, finding.standing());
        assertTrue(
                finding.outcome().because().contains("not known here"),
                finding.outcome().because());
        assertEquals(
                Question.Whom.ECFMG,
                ((Outcome.Holds) finding.outcome()).question().whom());
    }
}

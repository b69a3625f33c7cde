package org.introducer.programs.fact;

import static org.introducer.programs.fact.FactField.CAP_STATUS;
import static org.introducer.programs.fact.FactField.H1B_SPONSORSHIP;
import static org.introducer.programs.fact.FactField.J1_SPONSORSHIP;
import static org.introducer.programs.fact.FactsForTest.NOW;
import static org.introducer.programs.fact.FactsForTest.RESOLUTION;
import static org.introducer.programs.fact.FactsForTest.fact;
import static org.introducer.programs.fact.SourceType.CURATOR;
import static org.introducer.programs.fact.SourceType.DOL_LCA;
import static org.introducer.programs.fact.SourceType.FREIDA;
import static org.introducer.programs.fact.SourceType.INSTITUTION_PAGE;
import static org.introducer.programs.fact.SourceType.OTHER;
import static org.introducer.programs.fact.SourceType.PROGRAM_PAGE;
import static org.introducer.programs.fact.SourceType.RESIDENT_REPORT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.introducer.programs.fact.ResolvedFact.Reason;
import org.introducer.programs.fact.ResolvedFact.Standing;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class FactResolutionTest {

    private static final FactValue YES = FactValue.of(Stance.YES);
    private static final FactValue NO = FactValue.of(Stance.NO);
    private static final FactValue CASE_BY_CASE = FactValue.of(Stance.CASE_BY_CASE);
    private static final FactValue SILENT = FactValue.of(Stance.UNKNOWN);

    @Test
    @Tag("P05")
    void the_season_asked_beats_confidence_and_date() {
        Fact thisSeason = fact(H1B_SPONSORSHIP, NO, FREIDA, "2026-07-01", 2027, Confidence.LOW, Fact.State.ACCEPTED);
        Fact lastSeason = fact(H1B_SPONSORSHIP, YES, PROGRAM_PAGE, "2026-08-01", 2026);
        ResolvedFact resolved = RESOLUTION.resolve(H1B_SPONSORSHIP, List.of(lastSeason, thisSeason), 2027, NOW);
        assertEquals(thisSeason, resolved.chosen());
        assertEquals(Standing.KNOWN, resolved.standing());
        assertEquals(Reason.OTHER_SEASON, resolved.setAside().getFirst().reason());
    }

    @Test
    @Tag("P05")
    void a_newer_contrary_report_of_low_rank_makes_it_a_conflict_and_the_value_stays() {
        Fact page = fact(H1B_SPONSORSHIP, YES, PROGRAM_PAGE, "2026-09-01", 2027);
        Fact rumour =
                fact(H1B_SPONSORSHIP, NO, RESIDENT_REPORT, "2026-10-01", 2027, Confidence.LOW, Fact.State.ACCEPTED);
        ResolvedFact resolved = RESOLUTION.resolve(H1B_SPONSORSHIP, List.of(page, rumour), 2027, NOW);
        assertEquals(YES, resolved.value());
        assertEquals(Standing.CONFLICT, resolved.standing());
        assertEquals(Optional.empty(), resolved.usable());
        assertEquals(Reason.CONTRADICTS, resolved.setAside().getFirst().reason());
    }

    @Test
    @Tag("P05")
    void two_sources_that_may_decide_and_differ_are_a_conflict_whatever_their_dates() {
        for (String day : List.of("2026-08-01", "2026-10-01")) {
            Fact page = fact(H1B_SPONSORSHIP, YES, PROGRAM_PAGE, "2026-09-01", 2027);
            Fact freida = fact(H1B_SPONSORSHIP, NO, FREIDA, day, 2027);
            ResolvedFact resolved = RESOLUTION.resolve(H1B_SPONSORSHIP, List.of(freida, page), 2027, NOW);
            assertEquals(Standing.CONFLICT, resolved.standing());
            assertEquals(Optional.empty(), resolved.usable());
        }
    }

    @Test
    @Tag("P05")
    void a_source_that_replaced_its_own_word_contradicts_nobody() {
        Fact before = fact(J1_SPONSORSHIP, YES, PROGRAM_PAGE, "2026-08-01", 2027);
        Fact now = fact(J1_SPONSORSHIP, NO, PROGRAM_PAGE, "2026-09-01", 2027);
        ResolvedFact resolved = RESOLUTION.resolve(J1_SPONSORSHIP, List.of(before, now), 2027, NOW);
        assertEquals(Optional.of(NO), resolved.usable());
        assertEquals(Reason.OLDER, resolved.setAside().getFirst().reason());
    }

    @Test
    @Tag("P05")
    void an_older_report_of_a_resident_is_only_a_loser() {
        Fact page = fact(J1_SPONSORSHIP, YES, PROGRAM_PAGE, "2026-09-01", 2027);
        Fact report =
                fact(J1_SPONSORSHIP, NO, RESIDENT_REPORT, "2026-08-01", 2027, Confidence.HIGH, Fact.State.ACCEPTED);
        ResolvedFact resolved = RESOLUTION.resolve(J1_SPONSORSHIP, List.of(report, page), 2027, NOW);
        assertEquals(Optional.of(YES), resolved.usable());
        assertEquals(Reason.LOWER_SOURCE, resolved.setAside().getFirst().reason());
    }

    @Test
    @Tag("P34")
    void a_policy_of_the_institution_is_weaker_than_the_programs_page_and_stronger_than_a_resident() {
        Fact page = collected(H1B_SPONSORSHIP, YES, PROGRAM_PAGE, null, Confidence.LOW, null);
        Fact policy = collected(H1B_SPONSORSHIP, YES, INSTITUTION_PAGE, "Example University", Confidence.HIGH, null);
        Fact report = collected(H1B_SPONSORSHIP, NO, RESIDENT_REPORT, null, Confidence.HIGH, null);
        assertEquals(page, lastKnown(H1B_SPONSORSHIP, report, policy, page).chosen());
        assertEquals(policy, lastKnown(H1B_SPONSORSHIP, report, policy).chosen());
    }

    @Test
    @Tag("P34")
    void a_policy_of_the_institution_that_says_otherwise_is_a_conflict_and_the_page_is_shown() {
        Fact page = collected(H1B_SPONSORSHIP, YES, PROGRAM_PAGE, null, Confidence.MEDIUM, null);
        Fact policy = collected(H1B_SPONSORSHIP, NO, INSTITUTION_PAGE, "Example University", Confidence.HIGH, null);
        ResolvedFact known = lastKnown(H1B_SPONSORSHIP, policy, page);
        assertEquals(Standing.CONFLICT, known.standing());
        assertEquals(page, known.chosen());
    }

    @Test
    @Tag("P34")
    void a_hint_of_a_third_party_never_speaks_against_a_page() {
        Fact page = collected(J1_SPONSORSHIP, NO, PROGRAM_PAGE, null, Confidence.LOW, null);
        Fact badge = fact(J1_SPONSORSHIP, YES, OTHER, "2026-11-01", null, Confidence.LOW, Fact.State.ACCEPTED);
        ResolvedFact known = lastKnown(J1_SPONSORSHIP, badge, page);
        assertEquals(Optional.of(NO), known.lastKnown());
        assertEquals(Reason.LOWER_SOURCE, known.setAside().getFirst().reason());
    }

    @Test
    @Tag("P05")
    void the_programs_last_no_and_a_residents_yes_of_this_season_are_a_conflict_in_both_readings() {
        Fact page = fact(J1_SPONSORSHIP, NO, PROGRAM_PAGE, "2026-05-20", 2026);
        for (SourceType source : List.of(RESIDENT_REPORT, OTHER)) {
            Fact report = fact(J1_SPONSORSHIP, YES, source, "2026-11-01", 2027, Confidence.LOW, Fact.State.ACCEPTED);
            ResolvedFact strict = RESOLUTION.resolve(J1_SPONSORSHIP, List.of(page, report), 2027, NOW);
            assertEquals(Standing.CONFLICT, strict.standing());
            ResolvedFact outlook = lastKnown(J1_SPONSORSHIP, page, report);
            assertEquals(Standing.CONFLICT, outlook.standing());
            assertEquals(page, outlook.chosen());
        }
    }

    @Test
    @Tag("P05")
    void a_newer_third_party_that_says_otherwise_makes_it_a_conflict_too() {
        Fact page = fact(J1_SPONSORSHIP, YES, PROGRAM_PAGE, "2026-09-01", 2027);
        Fact badge = fact(J1_SPONSORSHIP, NO, OTHER, "2026-10-01", 2027, Confidence.LOW, Fact.State.ACCEPTED);
        ResolvedFact resolved = RESOLUTION.resolve(J1_SPONSORSHIP, List.of(page, badge), 2027, NOW);
        assertEquals(Standing.CONFLICT, resolved.standing());
        assertEquals(YES, resolved.value());
    }

    @Test
    @Tag("P07")
    void what_only_others_say_is_shown_and_no_rule_may_use_it() {
        for (SourceType source : List.of(RESIDENT_REPORT, OTHER)) {
            ResolvedFact heard = RESOLUTION.resolve(
                    J1_SPONSORSHIP,
                    List.of(fact(J1_SPONSORSHIP, YES, source, "2026-11-01", 2027, Confidence.LOW, Fact.State.ACCEPTED)),
                    2027,
                    NOW);
            assertEquals(YES, heard.value());
            assertEquals(Optional.empty(), heard.usable());
            assertEquals(Optional.empty(), heard.lastKnown());
            assertEquals(Optional.of(YES), heard.heard());
        }
    }

    @Test
    @Tag("P07")
    void a_report_of_this_season_that_agrees_takes_nothing_from_the_page_of_the_last_one() {
        Fact page = fact(J1_SPONSORSHIP, YES, PROGRAM_PAGE, "2026-05-20", 2026);
        Fact report =
                fact(J1_SPONSORSHIP, YES, RESIDENT_REPORT, "2026-11-01", 2027, Confidence.MEDIUM, Fact.State.ACCEPTED);
        assertEquals(Optional.of(YES), lastKnown(J1_SPONSORSHIP, page, report).lastKnown());
        Fact earlier =
                fact(J1_SPONSORSHIP, NO, RESIDENT_REPORT, "2024-11-01", 2025, Confidence.MEDIUM, Fact.State.ACCEPTED);
        assertEquals(Optional.of(YES), lastKnown(J1_SPONSORSHIP, page, earlier).lastKnown());
    }

    @Test
    @Tag("P04")
    void what_bears_neither_date_nor_season_is_stale_and_never_of_the_present_season() {
        Fact page = collected(J1_SPONSORSHIP, YES, PROGRAM_PAGE, null, Confidence.HIGH, null);
        ResolvedFact strict = RESOLUTION.resolve(J1_SPONSORSHIP, List.of(page), 2027, NOW);
        assertEquals(Freshness.STALE, strict.freshness());
        assertEquals(Optional.empty(), strict.usable());
        assertEquals(Optional.of(YES), lastKnown(J1_SPONSORSHIP, page).lastKnown());
        Fact thisSeason = fact(J1_SPONSORSHIP, NO, FREIDA, "2026-10-01", 2027);
        assertEquals(
                Optional.of(NO),
                RESOLUTION
                        .resolve(J1_SPONSORSHIP, List.of(page, thisSeason), 2027, NOW)
                        .usable());
    }

    @Test
    @Tag("P34")
    void an_undated_page_and_one_of_a_season_that_is_over_contradict_each_other() {
        Fact undated = collected(H1B_SPONSORSHIP, CASE_BY_CASE, PROGRAM_PAGE, null, Confidence.LOW, null);
        Fact dated = collected(H1B_SPONSORSHIP, NO, PROGRAM_PAGE, null, Confidence.MEDIUM, 2024);
        assertEquals(
                Standing.CONFLICT, lastKnown(H1B_SPONSORSHIP, undated, dated).standing());
        Fact later = collected(H1B_SPONSORSHIP, CASE_BY_CASE, PROGRAM_PAGE, null, Confidence.LOW, 2025);
        assertEquals(Standing.KNOWN, lastKnown(H1B_SPONSORSHIP, later, dated).standing());
    }

    private static ResolvedFact lastKnown(FactField field, Fact... facts) {
        return RESOLUTION.lastKnown(field, List.of(facts), NOW);
    }

    /** What was taken from a copy without a date. */
    private static Fact collected(
            FactField field,
            FactValue value,
            SourceType source,
            String institution,
            Confidence confidence,
            Integer season) {
        Evidence evidence = new Evidence(
                source,
                "https://example.org/visa",
                null,
                season,
                "reference data",
                confidence,
                LocalDate.parse("2026-11-20"),
                institution,
                Evidence.Remarks.NONE);
        return new Fact(UUID.randomUUID(), field, value, evidence, Fact.State.ACCEPTED);
    }

    @Test
    @Tag("P05")
    void two_facts_of_the_same_weight_that_differ_are_a_conflict() {
        Fact one = fact(J1_SPONSORSHIP, YES, CURATOR, "2026-09-01", 2027);
        Fact other = fact(J1_SPONSORSHIP, NO, CURATOR, "2026-09-01", 2027);
        assertEquals(
                Standing.CONFLICT,
                RESOLUTION
                        .resolve(J1_SPONSORSHIP, List.of(one, other), 2027, NOW)
                        .standing());
    }

    @Test
    @Tag("P03")
    void a_source_that_says_nothing_is_unknown_and_never_no() {
        Fact silent = fact(J1_SPONSORSHIP, SILENT, PROGRAM_PAGE, "2026-09-01", 2027);
        ResolvedFact resolved = RESOLUTION.resolve(J1_SPONSORSHIP, List.of(silent), 2027, NOW);
        assertEquals(Standing.UNKNOWN, resolved.standing());
        assertEquals(Reason.SAYS_NOTHING, resolved.setAside().getFirst().reason());
    }

    @Test
    @Tag("P03")
    void a_filing_is_history_and_never_policy() {
        Fact filing = fact(H1B_SPONSORSHIP, YES, DOL_LCA, "2026-10-01", 2027);
        ResolvedFact resolved = RESOLUTION.resolve(H1B_SPONSORSHIP, List.of(filing), 2027, NOW);
        assertEquals(Standing.UNKNOWN, resolved.standing());
        assertEquals(Reason.HISTORY_ONLY, resolved.setAside().getFirst().reason());
    }

    @Test
    @Tag("P03")
    void a_value_has_the_type_of_its_field_and_evidence_has_a_reference() {
        assertThrows(
                IllegalArgumentException.class,
                () -> fact(J1_SPONSORSHIP, FactValue.of(3), CURATOR, "2026-09-01", 2027));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Evidence(CURATOR, " ", java.time.LocalDate.EPOCH, null, "x", Confidence.HIGH));
    }

    @Test
    @Tag("P04")
    void a_new_season_expires_a_visa_fact_of_yesterday() {
        Fact fresh = fact(J1_SPONSORSHIP, YES, PROGRAM_PAGE, "2026-11-23", 2026);
        ResolvedFact resolved = RESOLUTION.resolve(J1_SPONSORSHIP, List.of(fresh), 2027, NOW);
        assertEquals(Freshness.EXPIRED, resolved.freshness());
        assertEquals(Optional.empty(), resolved.usable());
        assertEquals(
                Optional.of(YES),
                RESOLUTION.lastKnown(J1_SPONSORSHIP, List.of(fresh), NOW).lastKnown());
    }

    @Test
    @Tag("P04")
    void a_fact_is_fresh_then_stale_then_expired_by_age() {
        assertEquals(Freshness.FRESH, freshness("2026-10-01"));
        assertEquals(Freshness.STALE, freshness("2026-05-01"));
        assertEquals(Freshness.EXPIRED, freshness("2025-11-01"));
    }

    @Test
    @Tag("P04")
    void what_is_bound_to_no_season_does_not_roll_over() {
        Fact exempt = fact(CAP_STATUS, FactValue.of(CapStatus.EXEMPT), CURATOR, "2026-03-01", null);
        ResolvedFact resolved = RESOLUTION.resolve(CAP_STATUS, List.of(exempt), 2027, NOW);
        assertEquals(Freshness.FRESH, resolved.freshness());
        assertTrue(resolved.usable().isPresent());
    }

    private static Freshness freshness(String day) {
        return RESOLUTION.freshness(fact(J1_SPONSORSHIP, YES, PROGRAM_PAGE, day, 2027), 2027, NOW);
    }
}

package org.introducer.programs.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.introducer.programs.applicant.Profile;
import org.introducer.programs.applicant.Visa;
import org.introducer.programs.calendar.CertificationPath;
import org.introducer.programs.calendar.StepDates;
import org.introducer.programs.program.Pathway;
import org.introducer.programs.verdict.RuleId;
import org.introducer.programs.verdict.VisaPolicy;
import org.introducer.testing.Committed;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the rules on record make of the policy that verdicts read. */
@Tag("P33")
class PolicySnapshotTest {

    private static final List<PolicyRuleDraft> SHIPPED = ShippedRules.read().rules();
    private static final LocalDate SHIPPED_REVIEW = LocalDate.of(2026, 11, 28);
    private static final LocalDate LAST_SEEN = LocalDate.of(2026, 6, 28);
    private static final LocalDate LAST_REVIEW = LocalDate.of(2026, 11, 29);

    private static VisaPolicy policy(String code, UnaryOperator<PolicyRuleDraft> change) {
        List<PolicyRuleDraft> rules = new ArrayList<>();
        SHIPPED.forEach(rule -> {
            PolicyRuleDraft changed = rule.code().equals(code) ? change.apply(rule) : rule;
            if (changed != null) {
                rules.add(changed);
            }
        });
        return PolicySnapshot.of("visa-test", rules);
    }

    private static PolicyRuleDraft with(
            PolicyRuleDraft rule, String value, PolicyRuleDraft.Source citation, LocalDate reviewedOn) {
        return new PolicyRuleDraft(
                rule.code(),
                rule.kind(),
                rule.topic(),
                rule.title(),
                rule.decides(),
                rule.season(),
                value,
                rule.statement(),
                rule.effect(),
                rule.appliesTo(),
                rule.effectiveFrom(),
                rule.effectiveTo(),
                rule.endConfirmedOn(),
                rule.exceptions(),
                rule.wouldChange(),
                rule.question(),
                rule.history(),
                rule.note(),
                citation,
                reviewedOn,
                rule.step(),
                rule.lastSeenOn());
    }

    @Test
    @Tag("P30")
    void the_days_of_the_j1_sponsor_are_those_of_the_path_of_certification() {
        assertEquals(14 + 31 + 42, j1PapersDays("plan-entry", "14"));
        assertEquals(14 + 40 + 42, j1PapersDays("step-j1-visa", "40"));
        assertEquals(20 + 31 + 42, j1PapersDays("plan-entry", "20"));
        assertEquals(14 + 31 + 30, j1PapersDays("step-j1-sponsorship", "30"));
        // Nothing says how long the sponsor takes: not later than the visa is asked for.
        assertEquals(45, policy("step-j1-sponsorship", rule -> null).planning().j1PapersDays());
    }

    /** Of the verdict, compared with the begin of the step in the path. */
    private static int j1PapersDays(String code, String value) {
        List<PolicyRuleDraft> rules = SHIPPED.stream()
                .map(rule -> rule.code().equals(code) ? with(rule, value, rule.citation(), LAST_REVIEW) : rule)
                .toList();
        SeasonPlan plan = SeasonPlan.of(rules);
        LocalDate begin = CertificationPath.of(
                        plan.steps(),
                        plan.dates(),
                        new CertificationPath.Traveller(Profile.unknown(), Set.of(Visa.J1), 2030, LAST_REVIEW),
                        CertificationPath.Assumed.NOTHING)
                .stream()
                .filter(step -> step.step().code().equals("J1_SPONSORSHIP"))
                .map(StepDates::latestStart)
                .findFirst()
                .orElseThrow();
        int days = PolicySnapshot.of("visa-test", rules).planning().j1PapersDays();
        assertEquals(LocalDate.of(2030, 7, 1).minusDays(days), begin);
        return days;
    }

    @Test
    void what_is_shipped_is_sound_and_whole() {
        for (PolicyRuleDraft rule : SHIPPED) {
            assertEquals(List.of(), PolicyFaults.of(rule, LAST_REVIEW), rule.code());
            if (PolicySnapshot.counts(rule)) {
                assertTrue(PolicySnapshot.binds(rule), rule.code() + " has no source that can be looked up");
            }
            if (rule.citation() != null) {
                assertNull(rule.citation().retrievedOn(), rule.code() + " was taken from a copy without a date");
                assertFalse(rule.citation().collectedOn().isBefore(SHIPPED_REVIEW), rule.code());
                assertFalse(rule.citation().collectedOn().isAfter(LAST_REVIEW), rule.code());
            }
        }
        assertEquals(
                SHIPPED.size(),
                SHIPPED.stream().map(PolicyRuleDraft::code).distinct().count());
        VisaPolicy policy = PolicySnapshot.of("visa-1", SHIPPED);
        for (RuleId rule : RuleId.values()) {
            assertTrue(policy.applies(rule), rule + " has no source");
        }
        assertEquals(
                LocalDate.of(2023, 3, 1),
                policy.calendar().rankOrderListDeadline(2023).orElseThrow().on());
        assertTrue(policy.calendar().rankOrderListDeadline(2027).isEmpty());
        assertEquals(LocalDate.of(2026, 3, 20), policy.calendar().matchDay(2026));
        assertEquals(6, policy.paths().get(Pathway.INTEGRATED).years());
        assertEquals(5, policy.paths().get(Pathway.INDEPENDENT).beforeEntry());
        assertEquals(7, policy.limits().get(Visa.J1).years());
        assertEquals(6, policy.limits().get(Visa.H1B).years());
        assertEquals(2, policy.specialtyChange().years());
    }

    @Test
    void a_rule_without_an_address_to_look_it_up_binds_nobody() {
        PolicyRuleDraft.Source hearsay = new PolicyRuleDraft.Source("Somebody", " ", null, null, null, null);
        for (PolicyRuleDraft.Source source : new PolicyRuleDraft.Source[] {null, hearsay}) {
            assertFalse(policy("h1b-usmle", rule -> with(rule, null, source, SHIPPED_REVIEW))
                    .applies(RuleId.STEP3_BEFORE_FILING));
            assertNull(policy("h1b-six-years", rule -> with(rule, "6", source, SHIPPED_REVIEW))
                    .limits()
                    .get(Visa.H1B)
                    .citation());
            assertNull(policy("ir-integrated-length", rule -> with(rule, "6", source, SHIPPED_REVIEW))
                    .paths()
                    .get(Pathway.INTEGRATED)
                    .citation());
            assertFalse(policy("j1-specialty-change-years", rule -> with(rule, "2", source, SHIPPED_REVIEW))
                    .applies(RuleId.CHANGE_OF_SPECIALTY));
            assertTrue(policy("nrmp-verification-2023", rule -> with(rule, "2023-03-01", source, SHIPPED_REVIEW))
                    .calendar()
                    .rankOrderListDeadline(2023)
                    .isEmpty());
        }
        assertFalse(policy("h1b-usmle", _ -> null).applies(RuleId.STEP3_BEFORE_FILING));
    }

    @Test
    void the_oldest_review_of_what_decides_is_that_of_the_policy_and_sixty_days_later_every_verdict_says_so() {
        LocalDate old = LocalDate.of(2026, 6, 1);
        VisaPolicy policy = policy("h1b-usmle", rule -> with(rule, null, rule.citation(), old));
        assertEquals(old, policy.reviewedOn());
        assertNull(policy.warning(old.plusDays(60)));
        assertTrue(policy.warning(old.plusDays(61))
                .contains("is of 2026-06-01 in its oldest part, more than 60 days ago"));
        VisaPolicy information = policy("rsna-2026", rule -> with(rule, rule.value(), rule.citation(), old));
        // Reviewed later, but in sources that end there.
        assertEquals(LAST_SEEN, information.reviewedOn());
        VisaPolicy patient = policy("policy-review", rule -> with(rule, "90", null, SHIPPED_REVIEW));
        assertNull(patient.warning(LAST_SEEN.plusDays(90)));
        assertNotNull(patient.warning(LAST_SEEN.plusDays(91)));
    }

    /** Visa classes that a newer release knows are left out when they are read; nothing left must not read as all. */
    @Test
    void a_notice_about_visas_that_are_not_known_yet_is_not_one_about_all_visas() {
        PolicyRuleDraft full = SHIPPED.stream()
                .filter(rule -> rule.code().equals("pp10998-full"))
                .findFirst()
                .orElseThrow();
        PolicyRuleDraft newer = new PolicyRuleDraft(
                full.code(),
                full.kind(),
                full.topic(),
                full.title(),
                null,
                null,
                null,
                full.statement(),
                full.effect(),
                new PolicyRuleDraft.Reach(
                        Set.of(),
                        full.appliesTo().nationalities(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null),
                full.effectiveFrom(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                full.citation(),
                full.reviewedOn(),
                null,
                null);
        assertTrue(policy(full.code(), _ -> newer).notices().stream()
                .noneMatch(notice -> notice.id().equals(full.code())));
    }

    @Test
    void a_planning_number_that_a_curator_changes_is_the_one_that_is_planned_with() {
        VisaPolicy policy = policy("plan-h1b-filing", rule -> with(rule, "90", null, SHIPPED_REVIEW));
        assertEquals(90, policy.planning().h1bFilingDays());
    }

    /** The curated statements are beside the repository where it is developed. */
    @Test
    void every_curated_statement_is_entered_with_its_address_and_dates() throws IOException {
        Path facts = Committed.root().resolve("../shared/data/curated/policy_facts.csv");
        assumeTrue(Files.isReadable(facts), "skipped: there is no file " + facts.normalize());
        Map<String, PolicyRuleDraft> rules =
                SHIPPED.stream().collect(Collectors.toMap(PolicyRuleDraft::code, rule -> rule));
        Map<String, PolicyRuleDraft.HistoryEntry> events = SHIPPED.stream()
                .flatMap(rule -> rule.history() == null ? Stream.of() : rule.history().stream())
                .collect(Collectors.toMap(PolicyRuleDraft.HistoryEntry::code, entry -> entry));
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(facts)) {
            int found = 0;
            for (NamedCsvRecord row : rows) {
                String code = row.getField("id").toLowerCase(java.util.Locale.ROOT);
                PolicyRuleDraft rule = rules.get(code);
                assertTrue(rule != null || events.containsKey(code), code + " is not entered");
                PolicyRuleDraft.Source source = rule == null ? events.get(code).citation() : rule.citation();
                assertEquals(row.getField("source_url"), source.reference(), code);
                assertEquals(row.getField("primary").equals("YES"), source.primary(), code);
                assertEquals(row.getField("confidence"), source.confidence().name(), code);
                if (rule != null) {
                    assertEquals(day(row.getField("effective_from")), rule.effectiveFrom(), code);
                    assertEquals(day(row.getField("effective_to")), rule.effectiveTo(), code);
                }
                Set<String> nations = nations(row.getField("applies_to"));
                if (rule != null && rule.appliesTo() != null && !nations.isEmpty()) {
                    assertEquals(nations, rule.appliesTo().nationalities(), code);
                }
                found++;
            }
            assertEquals(77, found);
        }
    }

    private static LocalDate day(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    private static Set<String> nations(String appliesTo) {
        return Stream.of(appliesTo.split(";"))
                .map(String::strip)
                .filter(part -> part.matches("nationalit(ies|y or birth)=[A-Z]{2}(,[A-Z]{2})*"))
                .flatMap(part -> Stream.of(part.substring(part.indexOf('=') + 1).split(",")))
                .collect(Collectors.toSet());
    }
}

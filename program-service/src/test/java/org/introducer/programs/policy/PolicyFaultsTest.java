package org.introducer.programs.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.introducer.platform.problem.InputError;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Each thing that a rule of the policy cannot say is refused at its place, and nothing else is. */
@Tag("P33")
class PolicyFaultsTest {

    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    private static final Map<String, Object> J1 = Map.of("visas", List.of("J1"));

    /** A rule of this kind, reviewed today, with these members in pairs of name and value. */
    private static PolicyRuleDraft rule(PolicyKind kind, Object... members) {
        Map<String, Object> rule = new LinkedHashMap<>(Map.of(
                "code", "some-rule", "kind", kind.name(), "statement", "It holds.", "reviewedOn", TODAY.toString()));
        for (int i = 0; i < members.length; i += 2) {
            rule.put((String) members[i], members[i + 1]);
        }
        return JSON.convertValue(rule, PolicyRuleDraft.class);
    }

    private static void faults(PolicyRuleDraft rule, String... pointers) {
        assertEquals(
                List.of(pointers),
                PolicyFaults.of(rule, TODAY).stream().map(InputError::pointer).toList(),
                rule.toString());
    }

    @Test
    void days_are_in_order_and_a_review_is_not_of_the_future() {
        faults(rule(PolicyKind.INFORMATION, "reviewedOn", "2026-11-29"));
        faults(rule(PolicyKind.INFORMATION, "reviewedOn", "2026-11-30"), "/reviewedOn");
        faults(rule(PolicyKind.INFORMATION, "effectiveFrom", "2026-02-01", "effectiveTo", "2026-02-01"));
        faults(
                rule(
                        PolicyKind.INFORMATION,
                        "effectiveFrom",
                        "2026-02-01",
                        "effectiveTo",
                        "2026-01-31",
                        "endConfirmedOn",
                        "2026-01-31"),
                "/effectiveTo",
                "/endConfirmedOn");
        faults(rule(PolicyKind.INFORMATION, "effectiveTo", "2026-01-31", "endConfirmedOn", "2026-01-31"));
    }

    @Test
    void a_notice_names_its_title_effect_and_visas_and_when_it_bars_its_first_day() {
        faults(rule(PolicyKind.NOTICE), "/title", "/effect", "/appliesTo/visas", "/effectiveFrom");
        faults(rule(PolicyKind.NOTICE, "title", "A", "effect", "INFORM", "appliesTo", J1));
        faults(
                rule(PolicyKind.NOTICE, "title", "A", "effect", "INFORM", "appliesTo", Map.of("visas", List.of())),
                "/appliesTo/visas");
        faults(rule(PolicyKind.NOTICE, "title", "A", "effect", "INFORM", "appliesTo", Map.of()), "/appliesTo/visas");
        faults(rule(PolicyKind.NOTICE, "title", "A", "effect", "BARS", "appliesTo", J1), "/effectiveFrom");
        faults(
                rule(PolicyKind.NOTICE, "title", "A", "effect", "ASK", "appliesTo", J1, "effectiveFrom", "2026-01-01"),
                "/question");
        faults(rule(
                PolicyKind.NOTICE,
                "title",
                "A",
                "effect",
                "ASK",
                "appliesTo",
                J1,
                "effectiveFrom",
                "2026-01-01",
                "question",
                Map.of("whom", "PROGRAM", "text", "Do you?")));
        faults(rule(PolicyKind.INFORMATION, "effect", "BARS", "appliesTo", J1), "/effect", "/appliesTo");
        faults(rule(PolicyKind.LAW, "appliesTo", J1), "/appliesTo");
        faults(rule(PolicyKind.NOTICE, "title", "A", "effect", "INFORM", "appliesTo", J1, "decides", "J1"), "/decides");
    }

    @Test
    void what_decides_can_be_computed_with() {
        faults(rule(PolicyKind.LAW, "decides", "STEP3_BEFORE_FILING"));
        faults(rule(PolicyKind.LAW, "decides", "J1"), "/decides");
        faults(rule(PolicyKind.INFORMATION, "decides", "J1"), "/decides");
        faults(rule(PolicyKind.PLANNING), "/decides");
        faults(rule(PolicyKind.LIMIT));
        faults(rule(PolicyKind.LIMIT, "decides", "J1"), "/value");
        faults(rule(PolicyKind.LIMIT, "decides", "INTEGRATED", "value", "x"), "/decides", "/value");
        faults(rule(PolicyKind.PATH, "decides", "INTEGRATED", "value", "6"));
        faults(rule(PolicyKind.PATH, "decides", "UNKNOWN", "value", "6"), "/decides");
    }

    @Test
    void numbers_are_whole_and_within_bounds_of_their_kind() {
        for (String years : List.of("1", "50")) {
            faults(rule(PolicyKind.LIMIT, "decides", "J1", "value", years));
        }
        for (String years : List.of("0", "51", "1.5", "-1", "six")) {
            faults(rule(PolicyKind.LIMIT, "decides", "J1", "value", years), "/value");
        }
        for (String days : List.of("1", "51", "1000")) {
            faults(rule(PolicyKind.PLANNING, "decides", "ENTRY_DAYS", "value", days));
        }
        for (String days : List.of("0", "1001", "--07-01")) {
            faults(rule(PolicyKind.PLANNING, "decides", "ENTRY_DAYS", "value", days), "/value");
        }
        faults(rule(PolicyKind.PLANNING, "decides", "STARTS_ON", "value", "--07-01"));
        faults(rule(PolicyKind.PLANNING, "decides", "STARTS_ON", "value", "30"), "/value");
    }

    @Test
    void a_deadline_that_decides_is_a_day_of_a_season() {
        faults(rule(PolicyKind.DEADLINE));
        faults(rule(PolicyKind.DEADLINE, "decides", "MATCH_DAY", "value", "2030-03-15", "season", 2030));
        faults(rule(PolicyKind.DEADLINE, "decides", "MATCH_DAY", "value", "2030-03-15"), "/season");
        faults(rule(PolicyKind.DEADLINE, "decides", "MATCH_DAY", "value", "March", "season", 2030), "/value");
        faults(rule(PolicyKind.DEADLINE, "decides", "J1", "value", "2030-03-15", "season", 2030), "/decides");
    }

    @Test
    @Tag("P20")
    void a_deadline_is_within_two_years_of_its_season() {
        for (String value : List.of("2028-12-31", "2032-01-01T09:00[America/New_York]", "2030-03-15/2030-03-19")) {
            faults(rule(PolicyKind.DEADLINE, "decides", "SIR_MEETING", "value", value, "season", 2030));
        }
        for (String value : List.of("2027-12-31", "2033-01-01", "2030-03-15/2303-03-19", "2030-03-15[Here]")) {
            faults(rule(PolicyKind.DEADLINE, "decides", "SIR_MEETING", "value", value, "season", 2030), "/value");
        }
    }

    @Test
    @Tag("P30")
    void a_step_has_a_name_days_and_only_what_it_can_be_computed_with() {
        faults(rule(PolicyKind.STEP), "/title", "/step", "/decides");
        faults(step("30", Map.of()));
        faults(step("ENTRY_DAYS", Map.of("daysBefore", "ENTRY_DAYS", "neededBy", "TRAINING_STARTS")));
        faults(step("0", Map.of()), "/value");
        faults(step("RANKS_MAXIMUM", Map.of()), "/value");
        faults(step("30", Map.of("daysBefore", "ENTRY_DAYS")), "/step/daysBefore");
        faults(
                step("30", Map.of("daysBefore", "STARTS_ON", "testing", "LUCK", "neededBy", "SOAP")),
                "/step/daysBefore",
                "/step/testing");
        faults(step("30", Map.of("window", "EXAM_WINDOW_YEARS", "doneBy", "USMLE_STEP_1")));
        faults(step("30", Map.of("window", "EXAM_WINDOW_YEARS")), "/step/window");
        faults(step("30", Map.of("window", "EXAM_WINDOW_YEARS", "doneBy", "ECFMG_CERTIFICATE")), "/step/window");
        faults(step("30", Map.of("window", "YEAR_DAYS", "doneBy", "OET")), "/step/window");
        faults(rule(PolicyKind.INFORMATION, "step", Map.of()), "/step");
    }

    private static PolicyRuleDraft step(String value, Map<String, Object> step) {
        return rule(PolicyKind.STEP, "title", "A step", "decides", "A_STEP", "value", value, "step", step);
    }

    @Test
    @Tag("P23")
    void a_budget_is_a_number_of_each_kind_of_signal_in_a_season() {
        for (String value : List.of("GOLD=6;SILVER=6", "SINGLE=12", "GOLD=0")) {
            faults(rule(PolicyKind.BUDGET, "decides", "RADIOLOGY", "value", value, "season", 2030));
        }
        for (String value : List.of("", "6", "GOLD=", "GOLD=6;GOLD=6", "BRONZE=6", "GOLD=-1", "GOLD=6;")) {
            faults(rule(PolicyKind.BUDGET, "decides", "RADIOLOGY", "value", value, "season", 2030), "/value");
        }
        faults(rule(PolicyKind.BUDGET, "decides", "SURGERY", "value", "SINGLE=6"), "/decides", "/season");
    }

    @Test
    void what_has_no_source_binds_nobody_but_planning_which_is_introducers_own() {
        Map<String, Object> source = Map.of("source", "The law", "reference", "https://example.org/law");
        assertFalse(PolicySnapshot.binds(rule(PolicyKind.LAW)));
        assertTrue(PolicySnapshot.binds(rule(PolicyKind.LAW, "citation", source)));
        assertTrue(PolicySnapshot.binds(rule(PolicyKind.PLANNING)));
    }

    /** Effects and visas that a newer release knows are left out when they are read. */
    @Test
    void a_notice_that_is_not_understood_is_not_applied() {
        List<PolicyRuleDraft> rules = new ArrayList<>(ShippedRules.read().rules());
        rules.removeIf(rule -> rule.kind() == PolicyKind.NOTICE);
        rules.add(notice("whole", "effect", "INFORM", "appliesTo", J1));
        rules.add(notice("no-effect", "appliesTo", J1));
        rules.add(notice("nobody", "effect", "INFORM"));
        rules.add(notice("no-visas", "effect", "INFORM", "appliesTo", Map.of()));
        rules.add(rule(PolicyKind.INFORMATION, "effect", "INFORM", "appliesTo", J1));
        assertEquals(
                List.of("whole"),
                PolicySnapshot.of("visa-test", rules).notices().stream()
                        .map(notice -> notice.id())
                        .toList());
    }

    private static PolicyRuleDraft notice(String code, Object... members) {
        Map<String, Object> all = new LinkedHashMap<>();
        for (int i = 0; i < members.length; i += 2) {
            all.put((String) members[i], members[i + 1]);
        }
        all.put("code", code);
        all.put("title", "A notice");
        return rule(
                PolicyKind.NOTICE,
                all.entrySet().stream()
                        .flatMap(member -> Stream.of(member.getKey(), member.getValue()))
                        .toArray());
    }
}

package org.introducer.programs.policy;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.introducer.programs.Directory.SEASON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.common.WithTestResource;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.introducer.local.identity.Role;
import org.introducer.programs.ContactsService;
import org.introducer.programs.ContactsStub;
import org.introducer.programs.Directory;
import org.introducer.programs.ProgramsTest;
import org.introducer.testing.Actor;
import org.introducer.testing.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ProgramsTest
@WithTestResource(ContactsStub.class)
@Tag("P33")
class PolicyRuleTest {

    private static final String RULES = "/v1/policy-rules";

    private final ContactsService contacts = new ContactsService();
    private final Directory directory = new Directory();
    private final Actor curator = Actor.curator();
    private final Actor amara = Actor.applicant();

    private static Map<String, Object> information() {
        return new HashMap<>(Map.of(
                "code",
                "test-" + UUID.randomUUID().toString().substring(0, 8),
                "kind",
                "INFORMATION",
                "topic",
                "TEST",
                "statement",
                "Something to know.",
                "citation",
                Map.of("source", "Example Register", "reference", "https://example.org/register"),
                "reviewedOn",
                "2026-10-01"));
    }

    private static Map<String, Object> but(Map<String, Object> draft, Object... changes) {
        Map<String, Object> changed = new HashMap<>(draft);
        for (int i = 0; i < changes.length; i += 2) {
            changed.put((String) changes[i], changes[i + 1]);
        }
        changed.values().removeIf(java.util.Objects::isNull);
        return changed;
    }

    private String path(String code) {
        return RULES
                + "/"
                + amara.asking()
                        .queryParam("filter", "code==" + code)
                        .get(RULES)
                        .jsonPath()
                        .getString("items[0].id");
    }

    private ValidatableResponse patch(String path, Map<String, Object> change) {
        return curator.patching(curator.asking().get(path).header("ETag"), change)
                .patch(path)
                .then();
    }

    /** Tries something under a changed rule, and puts the rule back. */
    private void under(String code, Map<String, Object> change, Callable<?> tried) throws Exception {
        String path = path(code);
        Map<String, Object> before = curator.asking().get(path).jsonPath().getMap("");
        Map<String, Object> back = new HashMap<>();
        change.keySet().forEach(field -> back.put(field, before.get(field)));
        patch(path, change).statusCode(200);
        try {
            tried.call();
        } finally {
            patch(path, back).statusCode(200);
        }
    }

    private ValidatableResponse verdict(String program, String location) {
        return amara.asking()
                .queryParam("season", SEASON)
                .queryParam("locationAtFiling", location)
                .get("/v1/programs/" + program + "/visa-verdict")
                .then()
                .statusCode(200);
    }

    private String sponsoringJ1() {
        String program = directory.program("INTEGRATED");
        directory.track(program, "CATEGORICAL");
        directory.fact(program, "J1_SPONSORSHIP", "YES");
        return program;
    }

    @Test
    void curators_keep_rules_and_everybody_reads_them_with_their_versions() {
        Map<String, Object> draft = information();
        Response created = curator.sending(draft).post(RULES);
        String path = created.header("Location");
        created.then()
                .statusCode(201)
                .body("curated", equalTo(true))
                .body("binding", equalTo(false))
                .body("code", equalTo(draft.get("code")));
        patch(path, Map.of("statement", "Something else to know.")).statusCode(200);
        amara.asking()
                .get(path)
                .then()
                .statusCode(200)
                .body("statement", equalTo("Something else to know."))
                .body("citation.reference", equalTo("https://example.org/register"));
        amara.asking()
                .queryParam("limit", 1)
                .get(path + "/versions")
                .then()
                .statusCode(200)
                .body("items.number", contains(1))
                .body("next", notNullValue());
        amara.asking()
                .queryParam("sort", "number")
                .get(path + "/versions")
                .then()
                .body("items.statement", contains("Something to know.", "Something else to know."))
                .body("items[1].policy", startsWith("visa-"))
                .body("items[1].changedBy", equalTo(curator.sub().toString()));
        curator.asking().delete(path).then().statusCode(428);
        curator.asking().header("If-Match", "\"0\"").delete(path).then().statusCode(412);
        curator.asking().header("If-Match", "\"1\"").delete(path).then().statusCode(204);
        amara.asking().get(path).then().statusCode(200).body("withdrawnAt", notNullValue());
        curator.asking().post(path + "/restore").then().statusCode(200).body("withdrawnAt", nullValue());
        amara.asking().get(path + "/versions").then().body("items.withdrawn", contains(false, true, false, false));
        for (Response refused : List.of(
                amara.sending(information()).post(RULES),
                amara.patching("*", Map.of("note", "x")).patch(path),
                amara.asking().header("If-Match", "*").delete(path),
                amara.asking().post(path + "/restore"))) {
            assertEquals(403, refused.statusCode());
        }
        amara.asking().get(RULES + "/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void every_change_of_a_rule_is_in_the_audit() {
        Response created = curator.sending(information()).post(RULES);
        String path = created.header("Location");
        patch(path, Map.of("note", "Read again."));
        curator.asking().header("If-Match", "*").delete(path);
        curator.colleague(Role.ORG_ADMIN)
                .asking()
                .queryParam("filter", "objectId==" + created.jsonPath().getString("id"))
                .get("/v1/audit")
                .then()
                .body("items.objectType", hasItem("PolicyRule"))
                .body("items.action", contains("DELETE " + path, "PATCH " + path, "POST " + RULES));
    }

    @Test
    void a_rule_that_contradicts_itself_is_refused_with_the_place() {
        Map<String, Object> draft = information();
        Map<String, Map<String, Object>> refused = Map.of(
                "/reviewedOn",
                        but(draft, "reviewedOn", LocalDate.now().plusDays(3).toString()),
                "/effectiveTo", but(draft, "effectiveFrom", "2026-02-01", "effectiveTo", "2026-01-01"),
                "/title",
                        but(draft, "kind", "NOTICE", "effect", "INFORM", "appliesTo", Map.of("visas", List.of("ALL"))),
                "/appliesTo/visas", but(draft, "kind", "NOTICE", "title", "A notice", "effect", "INFORM"),
                "/effectiveFrom",
                        but(
                                draft,
                                "kind",
                                "NOTICE",
                                "title",
                                "A notice",
                                "effect",
                                "BARS",
                                "appliesTo",
                                Map.of("visas", List.of("J1"))),
                "/decides", but(draft, "kind", "LAW", "decides", "NO_SUCH_RULE"),
                "/value", but(draft, "kind", "LIMIT", "decides", "J1", "value", "seven"),
                "/season", but(draft, "kind", "DEADLINE", "decides", "NRMP_VERIFICATION", "value", "2030-03-01"),
                "/citation/source", but(draft, "citation", Map.of("reference", "https://example.org")),
                "/effect", but(draft, "effect", "BARS"));
        refused.forEach((pointer, body) ->
                curator.sending(body).post(RULES).then().statusCode(422).body("errors.pointer", hasItem(pointer)));
        curator.sending(but(draft, "kind", "LAW", "decides", "STEP3_BEFORE_FILING"))
                .post(RULES)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:introducer:problem:policy-rule-exists"));
        patch(path("h1b-usmle"), Map.of("decides", "H1B_CAP"))
                .statusCode(422)
                .body("errors.pointer", hasItem("/decides"));
        curator.asking()
                .header("If-Match", "*")
                .delete(path("plan-entry"))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:introducer:problem:policy-rule-needed"));
    }

    @Test
    void a_rule_without_a_citation_binds_nobody_and_is_a_question() throws Exception {
        contacts.describes(amara, Map.of("visaAcceptable", List.of("H1B")));
        String program = sponsoringJ1();
        String step3 = "tracks[0].visas[0].verdictBasis.trace.rule";
        verdict(program, "INSIDE_US").body(step3, hasItem("STEP3_BEFORE_FILING"));
        Map<String, Object> none = new HashMap<>();
        none.put("citation", null);
        under("h1b-usmle", none, () -> {
            verdict(program, "INSIDE_US")
                    .body(step3, not(hasItem("STEP3_BEFORE_FILING")))
                    .body("tracks[0].visas[0].notApplied.text", hasItem(containsString("STEP3_BEFORE_FILING")));
            return tasks("policyRule==h1b-usmle")
                    .body("items.reason", contains("MISSING"))
                    .body("items[0].importance", equalTo(0))
                    .body("items[0].whom", equalTo("CURATOR"));
        });
        tasks("policyRule==h1b-usmle;reason==MISSING").body("items", empty());
    }

    private ValidatableResponse tasks(String filter) {
        return curator.asking()
                .queryParam("season", SEASON)
                .queryParam("filter", filter)
                .get("/v1/verification-tasks")
                .then()
                .statusCode(200);
    }

    @Test
    void a_policy_that_was_not_reviewed_for_sixty_days_says_so_in_every_verdict_and_in_the_queue() throws Exception {
        contacts.describes(amara, Map.of());
        String program = sponsoringJ1();
        // Before the day on which the newest source still showed a notice in force.
        String old = "2026-06-01";
        under("h1b-usmle", Map.of("reviewedOn", old), () -> {
            verdict(program, "INSIDE_US")
                    .body("policyReviewedOn", equalTo(old))
                    .body(
                            "policyWarning",
                            containsString("is of " + old + " in its oldest part, more than 60 days ago"));
            String at = "/v1/programs/" + program;
            for (String answer : List.of(at + "/visa-comparison", at + "/exclusion")) {
                amara.asking()
                        .queryParam("season", SEASON)
                        .get(answer)
                        .then()
                        .body("policyReviewedOn", equalTo(old))
                        .body("policyWarning", containsString("more than 60 days ago"));
            }
            amara.asking()
                    .queryParam("season", SEASON)
                    .post(at + "/eligibility")
                    .then()
                    .statusCode(200)
                    .body("policy", startsWith("visa-"))
                    .body("policyReviewedOn", equalTo(old))
                    .body("policyWarning", containsString("more than 60 days ago"))
                    .body("disclaimer", startsWith("Not legal advice"));
            amara.sending(Map.of("limit", 1))
                    .queryParam("season", SEASON)
                    .post("/v1/shortlists")
                    .then()
                    .statusCode(201)
                    .body("method.visaPolicy", startsWith("visa-"))
                    .body("method.policyWarning", containsString("more than 60 days ago"));
            amara.sending(Map.of("change", Map.of("locationAtFiling", "INSIDE_US")))
                    .queryParam("season", SEASON)
                    .post("/v1/what-if")
                    .then()
                    .statusCode(200)
                    .body("policyWarning", containsString("more than 60 days ago"));
            return tasks("policyRule==h1b-usmle")
                    .body("items.reason", contains("EXPIRED"))
                    .body(
                            "items[0].due",
                            equalTo(LocalDate.parse(old).plusDays(60).toString()))
                    .body("items[0].why[0]", containsString("more than 60 days ago"));
        });
        verdict(program, "INSIDE_US").body("policyReviewedOn", not(equalTo(old)));
    }

    @Test
    void an_end_that_nobody_confirmed_is_in_the_queue_and_the_queue_is_read_on_from_there() {
        tasks("policyRule==h1b-100k-scope").body("items[0].question", containsString("did it end on 2026-09-21"));
        String cursor = null;
        List<String> rules = new ArrayList<>();
        do {
            var asking = curator.asking()
                    .queryParam("season", SEASON)
                    .queryParam("limit", 1)
                    .queryParam("filter", "policyRule=in=(h1b-100k-scope,uscis-hold-0194)");
            Response page =
                    (cursor == null ? asking : asking.queryParam("cursor", cursor)).get("/v1/verification-tasks");
            rules.addAll(page.jsonPath().getList("items.policyRule"));
            cursor = page.jsonPath().getString("next");
        } while (cursor != null);
        assertEquals(List.of("uscis-hold-0194", "h1b-100k-scope"), rules);
    }

    @Test
    @Tag("P07")
    void a_nigerian_abroad_is_not_told_that_j1_is_feasible() {
        Map<String, Object> said = Map.of(
                "citizenships", List.of("NG"), "usStays", List.of(), "usVisas", List.of(), "countryOfBirth", "NG");
        contacts.describes(amara, said);
        String program = sponsoringJ1();
        String j1 = "tracks[0].visas.find { it.visa == 'J1' }";
        String notice = j1 + ".verdictBasis.trace.find { it.inputs.notice == 'pp10998-partial' }";
        verdict(program, "OUTSIDE_US")
                .body(j1 + ".verdict", equalTo("INFEASIBLE"))
                .body(j1 + ".outlook", equalTo("INFEASIBLE"))
                .body(notice + ".says", equalTo("FAILS"))
                .body(notice + ".because", containsString("Proclamation 10998, partial suspension bars J-1"))
                .body(notice + ".inputs.outsideIt", containsString("inside the United States on 1 January 2026"))
                .body(notice + ".wouldChange", containsString("The end of the proclamation"))
                .body(notice + ".citation.reference", startsWith("https://"))
                .body("tracks[0].visas.find { it.visa == 'H1B' }.verdict", equalTo("UNKNOWN"))
                .body("notices.id", hasItem("pp10998-partial"));
        contacts.describes(amara, but(said, "usStays", null, "usVisas", null));
        verdict(program, "OUTSIDE_US")
                .body(j1 + ".verdict", equalTo("UNKNOWN"))
                .body(j1 + ".verdictBasis.questions.text", hasItem(containsString("on 2026-01-01")));
        contacts.describes(amara, but(said, "citizenships", List.of("NG", "GB")));
        verdict(program, "OUTSIDE_US").body(j1 + ".verdict", equalTo("FEASIBLE"));
        contacts.describes(amara, but(said, "usStays", List.of(Map.of("from", "2025-12-20", "to", "2026-01-10"))));
        verdict(program, "OUTSIDE_US").body(j1 + ".verdict", equalTo("FEASIBLE"));
        contacts.describes(amara, but(said, "citizenships", List.of("SY")));
        verdict(program, "OUTSIDE_US").body("verdict", equalTo("INFEASIBLE"));
    }

    @Test
    void the_next_verdict_names_and_uses_a_policy_that_was_changed_elsewhere() throws SQLException {
        contacts.describes(amara, Map.of());
        String program = sponsoringJ1();
        String before = verdict(program, "INSIDE_US").extract().path("policy");
        assertEquals(before, verdict(program, "INSIDE_US").extract().path("policy"));
        String budget = "tracks[0].visas.find { it.visa == 'J1' }.timeBudget.limitYears";
        service("update policy_rules set version = version + 1, content = jsonb_set(content, '{value}', '\"8\"')"
                + " where code = 'j1-seven-years'");
        try {
            String after = verdict(program, "INSIDE_US")
                    .body(budget, equalTo(8))
                    .extract()
                    .path("policy");
            assertNotEquals(before, after);
        } finally {
            service("update policy_rules set version = version + 1, content = jsonb_set(content, '{value}', '\"7\"')"
                    + " where code = 'j1-seven-years'");
        }
        verdict(program, "INSIDE_US").body(budget, equalTo(7));
    }

    @Test
    void a_later_release_changes_only_what_no_curator_has_changed() throws SQLException {
        String curated = path("rsna-2027");
        String untouched = path("cirse-2025");
        patch(curated, Map.of("note", "Confirmed by the society.")).statusCode(200);
        service("update policy_rules set version = version + 1,"
                + " content = jsonb_set(content, '{statement}', '\"What an earlier release said.\"')"
                + " where code in ('cirse-2025', 'rsna-2027')");
        int versions = versions(untouched);
        service("update policy_state set shipped_release = 0");
        amara.asking()
                .get(untouched)
                .then()
                .body("statement", startsWith("CIRSE 2025"))
                .body("curated", equalTo(false));
        amara.asking()
                .get(curated)
                .then()
                .body("statement", equalTo("What an earlier release said."))
                .body("note", equalTo("Confirmed by the society."))
                .body("curated", equalTo(true));
        assertEquals(versions + 1, versions(untouched));
        amara.asking().get(untouched);
        assertEquals(versions + 1, versions(untouched));
        patch(curated, Map.of("statement", "RSNA 2027: 14 to 18 November 2027, Chicago."))
                .statusCode(200);
    }

    private int versions(String path) {
        return amara.asking()
                .get(path + "/versions")
                .jsonPath()
                .getList("items")
                .size();
    }

    private static void service(String sql) throws SQLException {
        try (Connection connection = TestDatabase.asService();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    @Test
    void a_list_is_filtered_and_sorted() {
        amara.asking()
                .queryParam("filter", "kind==NOTICE;topic==TRAVEL_BAN;effectiveFrom=ge=2026-01-01;sourced==true")
                .queryParam("sort", "code")
                .get(RULES)
                .then()
                .statusCode(200)
                .body("items.code", contains("pp10998-full", "pp10998-partial", "pp10998-turkmenistan"));
        amara.asking()
                .queryParam("filter", "kind==DEADLINE;season==2027")
                .get(RULES)
                .then()
                .body("items", hasSize(4));
    }
}

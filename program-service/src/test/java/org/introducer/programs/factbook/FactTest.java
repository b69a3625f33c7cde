package org.introducer.programs.factbook;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.introducer.local.identity.Role;
import org.introducer.programs.ProgramsTest;
import org.introducer.testing.Actor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ProgramsTest
class FactTest {

    private final Actor curator = Actor.curator();
    private final Actor amara = Actor.applicant();

    private String program() {
        return curator.sending(Map.of("name", "Facts " + UUID.randomUUID(), "pathway", "INTEGRATED"))
                .post("/v1/programs")
                .jsonPath()
                .getString("id");
    }

    private static Map<String, Object> evidence(String source, String day, int season) {
        return Map.of(
                "sourceType", source,
                "reference", "https://example.org/visa",
                "observedOn", day,
                "season", season,
                "confidence", source.equals("RESIDENT_REPORT") ? "MEDIUM" : "HIGH");
    }

    private static Response state(
            Actor actor, String program, String field, Object value, Map<String, Object> evidence) {
        Map<String, Object> draft = new HashMap<>(Map.of("field", field, "value", value));
        if (evidence != null) {
            draft.put("evidence", evidence);
        }
        return actor.sending(draft).post("/v1/programs/" + program + "/facts");
    }

    @Test
    @Tag("P03")
    void a_fact_needs_evidence() {
        state(curator, program(), "J1_SPONSORSHIP", "YES", null)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/evidence"));
    }

    @Test
    @Tag("P03")
    void nothing_was_observed_in_another_age_or_in_the_future() {
        String program = program();
        String track = curator.sending(Map.of("type", "ADVANCED"))
                .post("/v1/programs/" + program + "/tracks")
                .jsonPath()
                .getString("id");
        String year = curator.sending(Map.of("name", "Year " + UUID.randomUUID(), "pathway", "PGY1"))
                .post("/v1/programs")
                .jsonPath()
                .getString("id");
        for (String day : List.of("1900-01-01", LocalDate.now().plusDays(3).toString(), "2201-01-01")) {
            state(curator, program, "LETTERS", 3, evidence("PROGRAM_PAGE", day, 2027))
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", contains("/evidence/observedOn"));
            state(amara, program, "LETTERS", 3, evidence("RESIDENT_REPORT", day, 2027))
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", contains("/evidence/observedOn"));
            Map<String, Object> evidence = new HashMap<>(evidence("PROGRAM_PAGE", day, 2027));
            evidence.remove("season");
            curator.sending(Map.of(
                            "season", 2025,
                            "entered", 6,
                            "usImg", 0,
                            "nonUsImg", 2,
                            "imgUnknown", 0,
                            "unknown", 0,
                            "evidence", evidence))
                    .post("/v1/programs/" + program + "/img-history")
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", contains("/evidence/observedOn"));
            curator.sending(Map.of("evidence", evidence))
                    .put("/v1/programs/" + program + "/tracks/" + track + "/pgy1-options/" + year)
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", contains("/evidence/observedOn"));
            curator.sending(Map.of("retiredOn", day, "reason", "Closed.", "reference", "https://example.org"))
                    .post("/v1/programs/" + program + "/retire")
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", contains("/retiredOn"));
        }
    }

    @Test
    @Tag("P03")
    void a_fact_is_shown_with_its_evidence() {
        String program = program();
        Response stated =
                state(curator, program, "J1_SPONSORSHIP", "YES", evidence("PROGRAM_PAGE", "2026-10-01", 2027));
        stated.then().statusCode(201).body("state", equalTo("ACCEPTED"));
        amara.asking().get(stated.header("Location")).then().statusCode(200).body("value", equalTo("YES"));
        amara.asking()
                .queryParam("season", 2027)
                .get("/v1/programs/" + program + "/facts")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].standing", equalTo("KNOWN"))
                .body("items[0].chosen.evidence.reference", equalTo("https://example.org/visa"))
                .body("items[0].chosen.evidence.season", equalTo(2027));
    }

    @Test
    @Tag("P03")
    void a_wrong_value_a_missing_season_and_a_source_of_history_are_refused() {
        String program = program();
        state(curator, program, "LETTERS", "three", evidence("PROGRAM_PAGE", "2026-10-01", 2027))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/value"));
        state(curator, program, "LETTERS", 3, evidence("PROGRAM_PAGE", "2026-10-01", 2027))
                .then()
                .statusCode(201)
                .body("value", equalTo(3));
        Map<String, Object> unbound = new HashMap<>(evidence("DOL_LCA", "2026-10-01", 2027));
        unbound.remove("season");
        state(curator, program, "H1B_SPONSORSHIP", "YES", unbound)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/evidence/season", "/evidence/sourceType"));
    }

    @Test
    @Tag("P03")
    void a_proposal_changes_nothing_until_a_curator_accepts_it() {
        String program = program();
        Response proposed =
                state(amara, program, "H1B_SPONSORSHIP", "NO", evidence("RESIDENT_REPORT", "2026-10-01", 2027));
        proposed.then()
                .statusCode(201)
                .body("state", equalTo("PROPOSED"))
                .header("Location", containsString("/v1/fact-proposals/"));
        String field = "/v1/programs/" + program + "/facts/H1B_SPONSORSHIP?season=2027";
        amara.asking()
                .get(field)
                .then()
                .statusCode(200)
                .body("shown.standing", equalTo("UNKNOWN"))
                .body("proposals", hasSize(1));
        Actor stranger = Actor.applicant();
        stranger.asking().get(field).then().body("proposals", empty());
        stranger.asking().get(proposed.header("Location")).then().statusCode(404);
        String id = proposed.jsonPath().getString("id");
        curator.asking().get("/v1/fact-proposals/open").then().statusCode(200);
        curator.asking()
                .post("/v1/fact-proposals/" + id + "/accept")
                .then()
                .statusCode(201)
                .body("evidence.reporter", equalTo("proposal"))
                .body("value", equalTo("NO"));
        stranger.asking().get(field).then().body("shown.value", equalTo("NO"));
        amara.asking().get(proposed.header("Location")).then().body("state", equalTo("ACCEPTED"));
        curator.asking()
                .post("/v1/fact-proposals/" + id + "/accept")
                .then()
                .statusCode(409)
                .body("type", endsWith("proposal-decided"))
                .body("detail", containsString("ACCEPTED"));
        curator.asking()
                .post("/v1/fact-proposals/" + UUID.randomUUID() + "/accept")
                .then()
                .statusCode(404);
    }

    @Test
    @Tag("P03")
    void a_proposal_that_is_turned_down_stays_without_effect() {
        String program = program();
        String id = state(
                        amara.colleague(Role.ADVISER),
                        program,
                        "J1_SPONSORSHIP",
                        "NO",
                        evidence("RESIDENT_REPORT", "2026-10-01", 2027))
                .jsonPath()
                .getString("id");
        curator.sending(Map.of("reason", "The page says otherwise."))
                .post("/v1/fact-proposals/" + id + "/reject")
                .then()
                .statusCode(200)
                .body("state", equalTo("REJECTED"));
        amara.asking().get("/v1/programs/" + program + "/facts").then().body("items", empty());
    }

    @Test
    @Tag("P05")
    void a_conflict_shows_value_losers_and_rule() {
        String program = program();
        state(curator, program, "H1B_SPONSORSHIP", "YES", evidence("PROGRAM_PAGE", "2026-09-01", 2027));
        state(
                curator,
                program,
                "H1B_SPONSORSHIP",
                "NO",
                Map.of(
                        "sourceType",
                        "FREIDA",
                        "reference",
                        "FREIDA entry",
                        "observedOn",
                        "2026-10-01",
                        "season",
                        2027,
                        "confidence",
                        "MEDIUM"));
        amara.asking()
                .get("/v1/programs/" + program + "/facts/H1B_SPONSORSHIP?season=2027")
                .then()
                .body("shown.standing", equalTo("CONFLICT"))
                .body("shown.value", equalTo("YES"))
                .body("setAside.reason", contains("CONTRADICTS"))
                .body("setAside[0].fact.value", equalTo("NO"))
                .body("rule", containsString("conflict"));
    }

    @Test
    @Tag("P05")
    void a_withdrawn_fact_is_seen_and_counts_no_more() {
        String program = program();
        Response stated =
                state(curator, program, "J1_SPONSORSHIP", "YES", evidence("PROGRAM_PAGE", "2026-10-01", 2027));
        curator.asking()
                .header("If-Match", stated.header("ETag"))
                .delete(stated.header("Location"))
                .then()
                .statusCode(204);
        amara.asking()
                .get("/v1/programs/" + program + "/facts/J1_SPONSORSHIP")
                .then()
                .body("shown.standing", equalTo("UNKNOWN"))
                .body("shown.value", nullValue())
                .body("setAside.reason", contains("NOT_ACCEPTED"));
    }

    @Test
    @Tag("P04")
    void a_fact_of_last_season_is_expired_and_can_be_filtered_out() {
        String program = program();
        state(curator, program, "J1_SPONSORSHIP", "YES", evidence("PROGRAM_PAGE", "2026-05-20", 2026));
        String facts = "/v1/programs/" + program + "/facts";
        amara.asking()
                .queryParam("season", 2027)
                .get(facts)
                .then()
                .body("items[0].freshness", equalTo("EXPIRED"))
                .body("items[0].value", equalTo("YES"));
        amara.asking()
                .queryParam("season", 2027)
                .queryParam("freshness", "FRESH")
                .get(facts)
                .then()
                .body("items", empty());
    }

    @Test
    @Tag("P04")
    void fields_say_for_how_long_they_stay_fresh() {
        amara.asking()
                .get("/v1/fact-fields")
                .then()
                .statusCode(200)
                .body("items.field", hasItem("H1B_SPONSORSHIP"))
                .body("items.find { it.field == 'J1_SPONSORSHIP' }.rollsOver", equalTo(true))
                .body("seasons.source", not(empty()));
    }

    @Test
    @Tag("P11")
    void img_history_shows_counts_and_no_percentage_of_few() {
        String program = program();
        String history = "/v1/programs/" + program + "/img-history";
        Map<String, Object> year = new HashMap<>(Map.of(
                "season",
                2025,
                "entered",
                4,
                "usImg",
                0,
                "nonUsImg",
                2,
                "imgUnknown",
                0,
                "unknown",
                0,
                "evidence",
                Map.of(
                        "sourceType",
                        "PROGRAM_PAGE",
                        "reference",
                        "residents' page",
                        "observedOn",
                        "2026-10-01",
                        "confidence",
                        "HIGH")));
        curator.sending(year).post(history).then().statusCode(200);
        amara.asking()
                .get(history)
                .then()
                .statusCode(200)
                .body("years[0].entered", equalTo(4))
                .body("windows[0].nonUsImg.count", equalTo(2))
                .body("windows[0].nonUsImg.percent", nullValue())
                .body("windows[0].band", equalTo("TOO_FEW"));
        curator.sending(year).post(history).then().statusCode(409);
        year.put("season", 2024);
        year.put("usImg", 3);
        curator.sending(year).post(history).then().statusCode(422);
        year.put("usImg", 1);
        curator.sending(year).post(history).then().statusCode(200);
        amara.asking()
                .get(history)
                .then()
                .body("windows[0].nonUsImg.percent", equalTo(50.0f))
                .body("windows[0].nonUsImg.of", equalTo(8))
                .body("windows[0].yearsKnown", equalTo(2));
    }

    @Test
    @Tag("P01")
    void a_program_without_known_tracks_has_one_of_type_unknown() {
        amara.asking()
                .get("/v1/programs/" + program() + "/tracks")
                .then()
                .statusCode(200)
                .body("items.type", contains("UNKNOWN"));
    }

    @Test
    @Tag("P05")
    void a_newer_contrary_word_of_freida_is_a_conflict_with_the_programs_page() {
        String program = program();
        state(curator, program, "H1B_SPONSORSHIP", "YES", evidence("PROGRAM_PAGE", "2026-09-01", 2027));
        state(curator, program, "H1B_SPONSORSHIP", "NO", evidence("FREIDA", "2026-10-01", 2027));
        amara.asking()
                .get("/v1/programs/" + program + "/facts/H1B_SPONSORSHIP?season=2027")
                .then()
                .statusCode(200)
                .body("shown.standing", equalTo("CONFLICT"));
        amara.asking()
                .get("/v1/programs/" + program)
                .then()
                .body("facts[0].standing", equalTo("CONFLICT"))
                .body("facts[0].says", containsString("contradict"));
    }

    @Test
    @Tag("P03")
    void a_source_is_no_surer_than_its_kind_unless_a_curator_says_why() {
        String program = program();
        Map<String, Object> report = new HashMap<>(evidence("RESIDENT_REPORT", "2026-10-01", 2027));
        report.put("confidence", "HIGH");
        for (Actor actor : List.of(amara, curator)) {
            state(actor, program, "J1_SPONSORSHIP", "NO", report)
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", contains("/evidence/confidence"))
                    .body("errors[0].detail", containsString("MEDIUM"));
        }
        report.put("confidenceReason", "The coordinator confirmed it in the same mail.");
        state(amara, program, "J1_SPONSORSHIP", "NO", report)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/evidence/confidenceReason"));
        state(curator, program, "J1_SPONSORSHIP", "NO", report)
                .then()
                .statusCode(201)
                .body("evidence.confidence", equalTo("HIGH"))
                .body("evidence.confidenceReason", containsString("coordinator"));
    }

    @Test
    @Tag("P03")
    void a_number_has_the_bounds_of_its_field() {
        String program = program();
        Map<String, Object> page = evidence("PROGRAM_PAGE", "2026-10-01", 2027);
        state(curator, program, "STEP2_CK_MINIMUM", 301, page)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/value"))
                .body("errors[0].detail", equalTo("must be from 1 to 300 points"));
        state(curator, program, "STEP2_CK_MINIMUM", 300, page).then().statusCode(201);
        state(curator, program, "YEAR_OF_GRADUATION_CUTOFF", 2019, page)
                .then()
                .statusCode(422)
                .body("errors[0].detail", equalTo("must be from 0 to 60 years"));
        amara.asking()
                .get("/v1/fact-fields")
                .then()
                .body("items.find { it.field == 'STEP2_CK_MINIMUM' }.maximum", equalTo(300))
                .body("sources.find { it.sourceType == 'OTHER' }.ceiling", equalTo("LOW"));
    }

    @Test
    @Tag("P34")
    void a_policy_of_an_institution_is_shown_as_such_at_each_of_its_programs() {
        String institution = "Example University " + UUID.randomUUID();
        String first = program(institution, "FL");
        String second = program(institution.toUpperCase(java.util.Locale.ROOT), "FL");
        String elsewhere = program(institution, "OH");
        Map<String, Object> policy = new HashMap<>(evidence("INSTITUTION_PAGE", "2026-10-01", 2027));
        policy.put("scope", "INSTITUTION");
        state(amara, first, "J1_SPONSORSHIP", "YES", policy)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/evidence/scope"));
        state(curator, program(), "J1_SPONSORSHIP", "YES", policy)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/evidence/scope"));
        String before = amara.asking().get("/v1/programs/" + second).header("ETag");
        state(curator, first, "J1_SPONSORSHIP", "YES", policy)
                .then()
                .statusCode(201)
                .body("programId", nullValue())
                .body("evidence.scope", equalTo("INSTITUTION"));
        amara.asking()
                .header("If-None-Match", before)
                .get("/v1/programs/" + second)
                .then()
                .statusCode(200)
                .body("facts[0].field", equalTo("J1_SPONSORSHIP"))
                .body("facts[0].institution", equalTo(institution));
        amara.asking().get("/v1/programs/" + elsewhere).then().body("facts", empty());
        state(curator, second, "J1_SPONSORSHIP", "NO", evidence("PROGRAM_PAGE", "2026-09-01", 2027));
        amara.asking()
                .get("/v1/programs/" + second + "/facts/J1_SPONSORSHIP?season=2027")
                .then()
                .body("shown.value", equalTo("NO"))
                .body("shown.standing", equalTo("CONFLICT"));
    }

    private String program(String institution, String state) {
        return curator.sending(Map.of(
                        "name",
                        "Facts " + UUID.randomUUID(),
                        "pathway",
                        "INTEGRATED",
                        "institution",
                        institution,
                        "state",
                        state))
                .post("/v1/programs")
                .jsonPath()
                .getString("id");
    }
}

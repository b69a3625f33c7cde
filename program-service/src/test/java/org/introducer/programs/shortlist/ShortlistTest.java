package org.introducer.programs.shortlist;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.introducer.programs.Directory.SEASON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.introducer.local.identity.Role;
import org.introducer.programs.ContactsService;
import org.introducer.programs.ContactsStub;
import org.introducer.programs.Directory;
import org.introducer.programs.ProgramsTest;
import org.introducer.testing.Actor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ProgramsTest
@WithTestResource(ContactsStub.class)
class ShortlistTest {

    private final ContactsService contacts = new ContactsService();
    private final Directory directory = new Directory();
    private final Actor amara = Actor.applicant();
    /** A place of its own for each test, so that each sees its own programs alone. */
    private final double latitude = Directory.latitude();

    private String program(String name, String j1) {
        String program =
                directory.program("INTEGRATED", Map.of("name", name, "latitude", latitude, "longitude", Math.random()));
        directory.track(program, "CATEGORICAL");
        if (j1 != null) {
            directory.fact(program, "J1_SPONSORSHIP", j1);
        }
        return program;
    }

    private Map<String, Object> here(Object... more) {
        Map<String, Object> draft = new HashMap<>();
        draft.put(
                "filters",
                new HashMap<>(Map.of("near", Map.of("latitude", latitude, "longitude", 0.5, "withinKm", 60))));
        for (int i = 0; i < more.length; i += 2) {
            draft.put((String) more[i], more[i + 1]);
        }
        return draft;
    }

    private static Response make(Actor actor, Object draft) {
        return actor.sending(draft).queryParam("season", SEASON).post("/v1/shortlists");
    }

    private void described() {
        contacts.describes(amara, Map.of("visaAcceptable", List.of("J1")));
        contacts.knows(amara, Map.of());
    }

    @Test
    @Tag("P15")
    void a_shortlist_ranks_with_parts_that_sum_exactly_to_the_total() {
        contacts.describes(amara, Map.of("visaAcceptable", List.of("J1")));
        String known = program("Known", "YES");
        String silent = program("Silent", null);
        String closed = program("Closed", "NO");
        contacts.knows(amara, Map.of(silent, 0.25));
        Response made = make(amara, here());
        made.then()
                .statusCode(201)
                .header("Location", startsWith("/v1/shortlists/"))
                .header("ETag", startsWith("\"0-"))
                .body("entries.programId", equalTo(List.of(known, silent, closed)))
                .body("entries.rank", equalTo(List.of(1, 2, 3)))
                .body("entries[0].tier", equalTo("UNCLEAR"))
                .body("entries[0].tierBecause", equalTo("Visa: FEASIBLE. Requirements: UNKNOWN."))
                .body("entries[0].rankedBy", equalTo("VERDICT"))
                .body("entries[0].visa", equalTo("J1"))
                .body("entries[2].tier", equalTo("CLOSED"))
                .body("entries[2].tierBecause", containsString("INFEASIBLE"))
                .body("matching", equalTo(3))
                .body("tiers", equalTo(Map.of("OPEN", 0, "CONDITIONAL", 0, "UNCLEAR", 2, "CLOSED", 1)))
                .body("unavailable", empty())
                .body("profileKnown", equalTo(true))
                .body("method.notAvailableCounts", equalTo(500))
                .body("method.disclaimer", startsWith("Not legal advice"));
        JsonPath json = made.jsonPath();
        for (int i = 0; i < 3; i++) {
            List<Integer> points = json.getList("entries[" + i + "].parts.points");
            assertEquals(
                    json.getInt("entries[" + i + "].total"),
                    points.stream().mapToInt(p -> p).sum());
            // All but the place, of which there is no wish.
            assertEquals(4, points.size());
        }
        String network = "entries[1].parts.find { it.criterion == 'NETWORK' }";
        assertEquals(250, json.getInt(network + ".value"));
        assertEquals(0, json.getInt("entries[0].parts.find { it.criterion == 'NETWORK' }.value"));
        assertTrue(json.getString("entries[1].parts.find { it.criterion == 'VISA' }.value") == null);
        assertEquals(500, json.getInt("entries[1].parts.find { it.criterion == 'VISA' }.counted"));
        amara.asking()
                .get(made.header("Location"))
                .then()
                .statusCode(200)
                .header("ETag", startsWith("\"0-"))
                .body(equalTo(made.asString()));
    }

    @Test
    @Tag("P15")
    void the_profile_and_the_whole_network_are_asked_in_one_call_each() {
        described();
        String one = program("One", "YES");
        String other = program("Other", "YES");
        make(amara, here()).then().statusCode(201);
        assertEquals(1, contacts.profilesRead(amara));
        List<String> asked = contacts.networksAsked(amara);
        assertEquals(1, asked.size());
        assertTrue(asked.getFirst().contains(one) && asked.getFirst().contains(other), asked.getFirst());
    }

    @Test
    @Tag("P15")
    void a_network_that_weighs_nothing_is_not_asked_for() {
        described();
        program("Alone", "YES");
        make(amara, here("weights", Map.of("VISA", 10)))
                .then()
                .statusCode(201)
                .body("entries[0].parts.criterion", equalTo(List.of("VISA")))
                .body("entries[0].total", equalTo(10_000))
                .body("entries[0].tier", equalTo("UNCLEAR"));
        assertEquals(0, contacts.networksAsked(amara).size());
    }

    @Test
    @Tag("P15")
    void last_seasons_facts_rank_until_the_seasons_own_are_there() {
        described();
        String program = program("Last year", null);
        directory.fact(program, "J1_SPONSORSHIP", "YES", SEASON - 1);
        make(amara, here())
                .then()
                .body("entries[0].rankedBy", equalTo("OUTLOOK"))
                .body("entries[0].verdict", equalTo("UNKNOWN"))
                .body("entries[0].outlook", equalTo("FEASIBLE"))
                .body("entries[0].parts.find { it.criterion == 'VISA' }.value", equalTo(1000))
                .body("entries[0].parts.find { it.criterion == 'VISA' }.because", containsString("confirm"));
        directory.fact(program, "J1_SPONSORSHIP", "NO", SEASON);
        make(amara, here())
                .then()
                .body("entries[0].rankedBy", equalTo("VERDICT"))
                .body("entries[0].verdict", equalTo("INFEASIBLE"))
                .body("entries[0].tier", equalTo("CLOSED"));
    }

    @Test
    @Tag("P15")
    void the_same_question_gets_the_same_list_and_weights_decide_the_order() {
        described();
        String visa = program("Visa", "YES");
        String near = directory.program(
                "INTEGRATED", Map.of("name", "State", "latitude", latitude, "longitude", 0.5, "state", "PW"));
        directory.track(near, "CATEGORICAL");
        Object byVisa =
                here("weights", Map.of("VISA", 90, "LOCATION", 10), "location", Map.of("states", List.of("PW")));
        Object byPlace =
                here("weights", Map.of("VISA", 10, "LOCATION", 90), "location", Map.of("states", List.of("PW")));
        assertEquals(List.of(visa, near), make(amara, byVisa).jsonPath().getList("entries.programId"));
        assertEquals(List.of(near, visa), make(amara, byPlace).jsonPath().getList("entries.programId"));
        assertEquals(
                make(amara, byVisa).jsonPath().getList("entries").toString(),
                make(amara, byVisa).jsonPath().getList("entries").toString());
    }

    @Test
    @Tag("P15")
    void hard_filters_keep_off_the_list_what_does_not_fit() {
        described();
        String open = program("Open", "YES");
        program("Closed", "NO");
        Map<String, Object> draft = here();
        @SuppressWarnings("unchecked")
        Map<String, Object> filters = (Map<String, Object>) draft.get("filters");
        filters.put("visa", List.of("FEASIBLE", "CONDITIONAL"));
        make(amara, draft)
                .then()
                .body("entries.programId", equalTo(List.of(open)))
                .body("matching", equalTo(1));
        filters.put("tracks", List.of("ADVANCED"));
        make(amara, draft).then().statusCode(201).body("entries", empty()).body("matching", equalTo(0));
        filters.remove("tracks");
        filters.put("pathways", List.of("DIAGNOSTIC"));
        make(amara, draft).then().body("entries", empty());
    }

    @Test
    @Tag("P15")
    void an_advanced_program_is_ranked_by_its_weakest_link() {
        described();
        String program =
                directory.program("INTEGRATED", Map.of("name", "Advanced", "latitude", latitude, "longitude", 0.5));
        directory.track(program, "ADVANCED");
        directory.fact(program, "J1_SPONSORSHIP", "YES");
        String year = directory.program("PGY1", Map.of("latitude", latitude + 10));
        directory.fact(year, "J1_SPONSORSHIP", "YES");
        make(amara, here()).then().body("entries[0].verdict", equalTo("FEASIBLE"));
    }

    @Test
    @Tag("P15")
    void a_strict_requirement_closes_and_a_history_of_residents_counts_by_its_band() {
        described();
        String strict = program("Strict", "YES");
        directory.fact(strict, "NON_US_IMG_CONSIDERED", "NO");
        String seen = program("Seen", "YES");
        Actor.curator()
                .sending(Map.of(
                        "season", 2025,
                        "entered", 6,
                        "usImg", 0,
                        "nonUsImg", 2,
                        "imgUnknown", 0,
                        "unknown", 0,
                        "evidence",
                                Map.of(
                                        "sourceType", "PROGRAM_PAGE",
                                        "reference", "residents' page",
                                        "observedOn", "2026-01-01",
                                        "confidence", "HIGH")))
                .post("/v1/programs/" + seen + "/img-history")
                .then()
                .statusCode(200);
        make(amara, here())
                .then()
                .body("entries.programId", equalTo(List.of(seen, strict)))
                .body("entries[0].parts.find { it.criterion == 'IMG_HISTORY' }.value", equalTo(750))
                .body("entries[0].parts.find { it.criterion == 'IMG_HISTORY' }.because", containsString("2 of 6"))
                .body("entries[1].parts.find { it.criterion == 'IMG_HISTORY' }.value", nullValue())
                .body("entries[1].eligibility", equalTo("INELIGIBLE"))
                .body("entries[1].tier", equalTo("CLOSED"));
    }

    @Test
    @Tag("P15")
    void nothing_has_to_be_said() {
        described();
        program("Any", "YES");
        amara.asking()
                .post("/v1/shortlists")
                .then()
                .statusCode(201)
                .body("limit", equalTo(50))
                .body("entries.size()", lessThanOrEqualTo(50))
                .body("season", notNullValue())
                .body("weights.VISA", equalTo(20))
                .body("weights.LOCATION", nullValue())
                .body("weights.size()", equalTo(4));
    }

    @Test
    @Tag("P15")
    void what_cannot_be_weighed_is_refused_place_by_place() {
        make(amara, Map.of("weights", Map.of("VISA", 0))).then().statusCode(422);
        make(amara, Map.of("weights", Map.of())).then().statusCode(422).body("errors.pointer", contains("/weights"));
        make(amara, Map.of("weights", Map.of("VISA", 101), "limit", 201))
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/weights/VISA", "/limit"));
        make(amara, Map.of("weights", Map.of("CHARM", 5))).then().statusCode(400);
        make(amara, Map.of("wieghts", Map.of()))
                .then()
                .statusCode(400)
                .body("errors[0].detail", containsString("did you mean 'weights'"));
        Map<String, Object> nulls = new HashMap<>();
        nulls.put("states", Arrays.asList((Object) null));
        nulls.put("pathways", List.of());
        nulls.put("near", Map.of("latitude", 91, "longitude", 0, "withinKm", 1));
        make(amara, Map.of("filters", nulls))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/filters/pathways"))
                .body("errors.pointer", hasItem("/filters/near/latitude"));
        make(amara, "{\"weights\": {\"VISA\": null}}").then().statusCode(422);
    }

    @Test
    @Tag("P15")
    @Tag("X01")
    void a_shortlist_is_its_owners_and_of_whom_they_trust() {
        described();
        program("Mine", "YES");
        String address = make(amara, here("name", "Mine")).header("Location");
        Actor neighbour = amara.colleague(Role.APPLICANT);
        for (Actor stranger : List.of(neighbour, Actor.applicant(), amara.colleague(Role.ADVISER))) {
            stranger.asking().get(address).then().statusCode(404);
            stranger.asking().header("If-Match", "\"0\"").delete(address).then().statusCode(404);
        }
        neighbour.asking().get("/v1/shortlists").then().statusCode(200).body("items", empty());
        contacts.consents(amara, "READ");
        Actor adviser = amara.colleague(Role.ADVISER);
        adviser.asking().get(address).then().statusCode(200);
        adviser.asking()
                .queryParam("applicantId", amara.sub())
                .get("/v1/shortlists")
                .then()
                .body("items", hasSize(1))
                .body("items[0].name", equalTo("Mine"))
                .body("items[0].entries", nullValue());
        adviser.sending(here())
                .queryParam("applicantId", amara.sub())
                .post("/v1/shortlists")
                .then()
                .statusCode(403)
                .body("type", containsString("scope-insufficient"));
        adviser.asking().header("If-Match", "\"0\"").delete(address).then().statusCode(403);
        amara.asking().delete(address).then().statusCode(428);
        amara.asking().header("If-Match", "\"0\"").delete(address).then().statusCode(204);
        amara.asking().get(address).then().statusCode(404);
    }

    @Test
    @Tag("P15")
    @Tag("X20")
    void a_deleted_shortlist_is_gone_until_restored_with_its_entries() {
        described();
        program("Kept", "YES");
        Response made = make(amara, here("name", "Mine"));
        String address = made.header("Location");
        amara.asking().post(address + "/restore").then().statusCode(409).body("type", containsString("not-deleted"));
        amara.asking().header("If-Match", "\"0\"").delete(address).then().statusCode(204);
        amara.asking().get(address).then().statusCode(404);
        amara.colleague(Role.APPLICANT)
                .asking()
                .post(address + "/restore")
                .then()
                .statusCode(404);
        amara.asking().post(address + "/restore").then().statusCode(200).body("entries", equalTo(made.path("entries")));
        amara.asking().get(address).then().statusCode(200).body("entries", equalTo(made.path("entries")));
        amara.asking().get("/v1/shortlists").then().body("items", hasSize(1));
    }

    @Test
    @Tag("P15")
    @Tag("X04")
    void the_same_request_twice_makes_one_list() {
        described();
        program("Once", "YES");
        Object draft = here();
        Response first = amara.sending(draft)
                .header("Idempotency-Key", "shortlist-1")
                .queryParam("season", SEASON)
                .post("/v1/shortlists");
        Response again = amara.sending(draft)
                .header("Idempotency-Key", "shortlist-1")
                .queryParam("season", SEASON)
                .post("/v1/shortlists");
        assertEquals(201, again.statusCode());
        assertEquals(first.header("Location"), again.header("Location"));
        assertEquals(1, contacts.profilesRead(amara));
        amara.asking().get("/v1/shortlists").then().body("items", hasSize(1));
    }

    @Test
    @Tag("P15")
    void a_network_that_cannot_be_told_is_named_and_counts_as_not_available() {
        contacts.describes(amara, Map.of("visaAcceptable", List.of("J1")));
        program("Unconnected", "YES");
        make(amara, here())
                .then()
                .statusCode(201)
                .body("unavailable", equalTo(List.of("contacts-service")))
                .body("profileKnown", equalTo(true))
                .body("entries[0].verdict", equalTo("FEASIBLE"))
                .body("entries[0].parts.find { it.criterion == 'NETWORK' }.value", nullValue())
                .body("entries[0].parts.find { it.criterion == 'NETWORK' }.counted", equalTo(500))
                .body("entries.programId", everyItem(not(nullValue())));
    }
}

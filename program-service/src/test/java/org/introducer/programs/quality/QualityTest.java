package org.introducer.programs.quality;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.introducer.programs.Directory;
import org.introducer.programs.ProgramsTest;
import org.introducer.testing.Actor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ProgramsTest
@Tag("P29")
class QualityTest {

    /** No other test of this service says that a program is there. */
    private static final String STATE = "WY";

    private final Actor amara = Actor.applicant();
    private final Actor curator = Actor.curator();
    private final Directory directory = new Directory();

    private Response quality(String more) {
        return amara.asking()
                .queryParam("season", Directory.SEASON)
                .queryParam("filter", "state==" + STATE + more)
                .get("/v1/quality");
    }

    private Response gaps(String more, String cursor) {
        var asking = amara.asking()
                .queryParam("season", Directory.SEASON)
                .queryParam("limit", 2)
                .queryParam("filter", "state==" + STATE + more);
        return (cursor == null ? asking : asking.queryParam("cursor", cursor)).get("/v1/quality/gaps");
    }

    @Test
    void coverage_is_a_number_with_its_denominator_and_a_list_to_work_on() {
        String known = directory.program("INTEGRATED", Map.of("state", STATE));
        String contradicted = directory.program("DIAGNOSTIC", Map.of("state", STATE));
        String past = directory.program("DIAGNOSTIC", Map.of("state", STATE));
        String silent = directory.program("DIAGNOSTIC", Map.of("state", STATE));
        directory.fact(known, "J1_SPONSORSHIP", "YES");
        directory.fact(contradicted, "J1_SPONSORSHIP", "YES");
        freida(contradicted, "J1_SPONSORSHIP", "NO");
        directory.fact(past, "J1_SPONSORSHIP", "YES", Directory.SEASON - 1);
        directory.fact(known, "H1B_SPONSORSHIP", "NO");

        quality(";kind==VISA")
                .then()
                .statusCode(200)
                .body("visas.programs", equalTo(4))
                .body("visas.j1", equalTo(3))
                .body("visas.h1b", equalTo(1))
                .body("visas.both", equalTo(1))
                .body("visas.neither", equalTo(1))
                .rootPath("fields.find { it.field == 'J1_SPONSORSHIP' }")
                .body("programs", equalTo(4))
                .body("stated", equalTo(3))
                .body("usable", equalTo(1))
                .body("fresh", equalTo(1))
                .body("conflict", equalTo(1))
                .body("expired", equalTo(1))
                .body("missing", equalTo(1))
                .body("completeness", equalTo(75.0f))
                .body("staleShare", equalTo(33.3f))
                .body("conflictShare", equalTo(33.3f));
        quality(";field==F1_OPT_ACCEPTED")
                .then()
                .body("visas", nullValue())
                .body("fields[0].completeness", equalTo(0.0f))
                .body("fields[0].staleShare", nullValue());
        amara.asking()
                .queryParam("season", Directory.SEASON)
                .queryParam("filter", "field==J1_SPONSORSHIP;state==" + STATE)
                .queryParam("groupBy", "PATHWAY")
                .get("/v1/quality")
                .then()
                .body("groups.value", equalTo(List.of("DIAGNOSTIC", "INTEGRATED")))
                .body("groups[0].fields[0].programs", equalTo(3));

        List<String> found = new ArrayList<>();
        String cursor = null;
        do {
            Response page = gaps(";field==J1_SPONSORSHIP", cursor);
            page.then().statusCode(200).body("items", hasSize(lessThanOrEqualTo(2)));
            found.addAll(page.jsonPath().getList("items.programId"));
            cursor = page.jsonPath().getString("next");
        } while (cursor != null);
        assertEquals(List.of(contradicted, past, silent), found);
        gaps(";field==J1_SPONSORSHIP;gap==CONFLICT", null)
                .then()
                .body("items.programId", equalTo(List.of(contradicted)))
                .body("items[0].label", notNullValue());
        quality(";feld==J1_SPONSORSHIP").then().statusCode(400).body("errors[0].detail", containsString("field"));
        amara.asking().get("/v1/quality").then().statusCode(200).body("fields", not(empty()));
    }

    private void stated(String state, int programs, int expected) {
        amara.asking()
                .queryParam("season", Directory.SEASON)
                .queryParam("filter", "field==J1_SPONSORSHIP;state==" + state)
                .get("/v1/quality")
                .then()
                .statusCode(200)
                .body("fields[0].programs", equalTo(programs))
                .body("fields[0].stated", equalTo(expected));
    }

    @Test
    void a_reading_shows_whatever_changed_since_the_one_before() {
        String state = "VT";
        String first = directory.program("INTEGRATED", Map.of("state", state));
        stated(state, 1, 0);
        directory.fact(first, "J1_SPONSORSHIP", "YES");
        stated(state, 1, 1);
        String second = directory.program("INTEGRATED", Map.of("state", state));
        stated(state, 2, 1);
        String policy = institutional(second);
        stated(state, 2, 2);
        String address = "/v1/facts/" + policy;
        curator.asking()
                .header("If-Match", curator.asking().get(address).header("ETag"))
                .delete(address)
                .then()
                .statusCode(204);
        stated(state, 2, 1);
        // The survivor knows its own name and place, so that nothing but the facts comes to it.
        curator.sending(Map.of("into", second, "reference", "https://example.org/gme"))
                .post("/v1/programs/" + first + "/merge")
                .then()
                .statusCode(200);
        stated(state, 1, 1);
        curator.sending(Map.of(
                        "retiredOn", "2026-06-30", "reason", "It closed.", "reference", "https://example.org/closed"))
                .post("/v1/programs/" + second + "/retire")
                .then()
                .statusCode(200);
        quality(";state==" + state).then().body("fields", empty());
    }

    /** What the institution of a program says of all its programs. */
    private String institutional(String program) {
        var stated = curator.sending(Map.of(
                        "field",
                        "J1_SPONSORSHIP",
                        "value",
                        "YES",
                        "evidence",
                        Map.of(
                                "sourceType", "INSTITUTION_PAGE",
                                "scope", "INSTITUTION",
                                "reference", "https://example.org/gme/visa",
                                "observedOn", LocalDate.now().minusDays(5).toString(),
                                "season", Directory.SEASON,
                                "confidence", "MEDIUM")))
                .post("/v1/programs/" + program + "/facts");
        stated.then().statusCode(201);
        return stated.jsonPath().getString("id");
    }

    private void freida(String program, String field, String value) {
        curator.sending(Map.of(
                        "field",
                        field,
                        "value",
                        value,
                        "evidence",
                        Map.of(
                                "sourceType", "FREIDA",
                                "reference", "FREIDA entry",
                                "observedOn", LocalDate.now().minusDays(5).toString(),
                                "season", Directory.SEASON,
                                "confidence", "HIGH")))
                .post("/v1/programs/" + program + "/facts")
                .then()
                .statusCode(201);
    }
}

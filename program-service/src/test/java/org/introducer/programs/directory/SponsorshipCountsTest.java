package org.introducer.programs.directory;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.introducer.programs.Directory.SEASON;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.introducer.programs.Directory;
import org.introducer.programs.ProgramsTest;
import org.introducer.testing.Actor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ProgramsTest
@Tag("P29")
class SponsorshipCountsTest {

    private static final String COUNTS = "/v1/programs/sponsorship-counts";

    private final Directory directory = new Directory();
    private final Actor amara = Actor.applicant();
    private final Actor curator = Actor.curator();
    /** A word that only this test's programs have. */
    private final String word = "spons" + UUID.randomUUID().toString().substring(0, 8);

    private String program(String pathway, Object j1, Object h1b) {
        Map<String, Object> named = new HashMap<>(Map.of("name", pathway + " " + UUID.randomUUID() + " " + word));
        String id = directory.program(pathway, named);
        if (j1 != null) {
            directory.fact(id, "J1_SPONSORSHIP", j1);
        }
        if (h1b != null) {
            directory.fact(id, "H1B_SPONSORSHIP", h1b);
        }
        return id;
    }

    private Response counts(String groupBy) {
        var asking = amara.asking().queryParam("q", word).queryParam("season", SEASON);
        return (groupBy == null ? asking : asking.queryParam("groupBy", groupBy)).get(COUNTS);
    }

    private ValidatableResponse counted(String sponsorship, int programs) {
        return counts(null)
                .then()
                .statusCode(200)
                .body("counts.find { it.sponsorship == '" + sponsorship + "' }.programs", equalTo(programs));
    }

    private int listed(Object filter) {
        return amara.asking()
                .queryParam("q", word)
                .queryParam("season", SEASON)
                .queryParam("filter", filter)
                .get("/v1/programs")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items")
                .size();
    }

    @Test
    void every_program_is_in_one_count_and_each_count_opens_its_programs() {
        program("INTEGRATED", "YES", "NO");
        program("INTEGRATED", "YES", "YES");
        program("DIAGNOSTIC", "YES", "YES");
        program("DIAGNOSTIC", "NO", "NO");
        program("DIAGNOSTIC", "YES", null);
        program("DIAGNOSTIC", null, "CASE_BY_CASE");
        program("PGY1", "CASE_BY_CASE", "NO");
        program("PGY1", null, null);
        String contested = program("PGY1", "YES", "NO");
        directory.fact(contested, "J1_SPONSORSHIP", "NO");
        String old = program("PGY1", null, "NO");
        directory.fact(old, "J1_SPONSORSHIP", "YES", SEASON - 1);
        Response answer = counts("PATHWAY");
        answer.then()
                .statusCode(200)
                .body("season", equalTo(SEASON))
                .body("total", equalTo(10))
                .body("counts.programs.sum()", equalTo(10))
                .body("counts.find { it.sponsorship == 'J1_ONLY' }.programs", equalTo(1))
                .body("counts.find { it.sponsorship == 'J1_AND_H1B' }.programs", equalTo(2))
                .body("counts.find { it.sponsorship == 'NONE' }.programs", equalTo(1))
                .body("counts.find { it.sponsorship == 'H1B_ONLY' }.programs", equalTo(0))
                .body("counts.find { it.sponsorship == 'CASE_BY_CASE' }.programs", equalTo(1))
                .body("counts.find { it.sponsorship == 'PARTLY_KNOWN' }.programs", equalTo(2))
                .body("counts.find { it.sponsorship == 'STALE' }.programs", equalTo(1))
                .body("counts.find { it.sponsorship == 'CONTESTED' }.programs", equalTo(1))
                .body("counts.find { it.sponsorship == 'UNKNOWN' }.programs", equalTo(1))
                .body("counts.find { it.sponsorship == 'STALE' }.parts.value", equalTo(List.of("J1_ONLY")))
                .body(
                        "counts.find { it.sponsorship == 'PARTLY_KNOWN' }.parts.value",
                        equalTo(List.of("J1_YES", "H1B_CASE_BY_CASE")))
                .body(
                        "counts.find { it.sponsorship == 'J1_ONLY' }.oldestObservedOn",
                        equalTo(LocalDate.now().minusDays(10).toString()))
                .body("counts.find { it.sponsorship == 'H1B_ONLY' }.oldestObservedOn", nullValue())
                .body("groups.value", equalTo(List.of("DIAGNOSTIC", "INTEGRATED", "PGY1")))
                .body("groups.total", equalTo(List.of(4, 2, 4)));
        List<Map<String, Object>> all = answer.jsonPath().getList("counts");
        List<Map<String, Object>> grouped = answer.jsonPath().getList("groups.counts.flatten()");
        List<Map<String, Object>> parts = answer.jsonPath().getList("counts.parts.flatten()");
        for (List<Map<String, Object>> numbers : List.of(all, grouped, parts)) {
            for (Map<String, Object> number : numbers) {
                assertEquals(number.get("programs"), listed(number.get("filter")), number.toString());
            }
        }
    }

    @Test
    void a_fact_that_is_stated_or_withdrawn_is_counted_at_once() {
        String program = program("INTEGRATED", "YES", null);
        counted("PARTLY_KNOWN", 1);
        String no = directory.fact(program, "H1B_SPONSORSHIP", "NO");
        counted("J1_ONLY", 1);
        curator.asking()
                .header("If-Match", "*")
                .delete("/v1/facts/" + no)
                .then()
                .statusCode(204);
        counted("PARTLY_KNOWN", 1);
        counted("J1_ONLY", 0);
    }

    @Test
    void numbers_by_state_have_a_group_of_those_without_a_state() {
        program("INTEGRATED", "YES", "NO");
        curator.sending(Map.of("name", "Nowhere " + word, "pathway", "INTEGRATED"))
                .post("/v1/programs")
                .then()
                .statusCode(201);
        Response answer = counts("STATE");
        answer.then().statusCode(200).body("groups.value", equalTo(List.of("FL", "UNKNOWN")));
        List<Map<String, Object>> grouped = answer.jsonPath().getList("groups.counts.flatten()");
        for (Map<String, Object> number : grouped) {
            assertEquals(number.get("programs"), listed(number.get("filter")), number.toString());
        }
        amara.asking().queryParam("groupBy", "COLOUR").get(COUNTS).then().statusCode(400);
    }
}

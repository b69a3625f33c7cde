package org.introducer.programs.imghistory;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.introducer.local.identity.Role;
import org.introducer.programs.Directory;
import org.introducer.programs.ProgramsTest;
import org.introducer.testing.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Correcting and taking away what was counted of a season. */
@ProgramsTest
@Tag("P11")
class ImgYearTest {

    private final Actor curator = Actor.curator();
    private final Actor amara = Actor.applicant();
    private final Directory directory = new Directory();
    private String program;
    private String season;

    @BeforeEach
    void enterProgram() {
        program = directory.program("INTEGRATED");
        season = seasonOf(program);
    }

    private static String seasonOf(String program) {
        return "/v1/programs/" + program + "/img-history/2025";
    }

    private static Map<String, Object> counted(int nonUsImg) {
        return counted(nonUsImg, "PROGRAM_PAGE", "MEDIUM", 5);
    }

    private static Map<String, Object> counted(int nonUsImg, String source, String confidence, int daysAgo) {
        return new HashMap<>(Map.of(
                "season",
                2025,
                "entered",
                6,
                "usImg",
                0,
                "nonUsImg",
                nonUsImg,
                "imgUnknown",
                0,
                "unknown",
                0,
                "evidence",
                Map.of(
                        "sourceType",
                        source,
                        "reference",
                        "https://example.org/ir/residents",
                        "observedOn",
                        LocalDate.now().minusDays(daysAgo).toString(),
                        "confidence",
                        confidence)));
    }

    private Response put(Map<String, Object> year) {
        return curator.sending(year).put(season);
    }

    private Response put(String etag, Map<String, Object> year) {
        return curator.sending(year).header("If-Match", etag).put(season);
    }

    private Response remove(String etag) {
        return curator.asking().header("If-Match", etag).delete(season);
    }

    private ValidatableResponse read() {
        return amara.asking().get(season).then();
    }

    @Test
    void a_season_is_counted_by_put_and_read_with_its_version() {
        read().statusCode(404).body("type", containsString("img-year-not-found"));
        Response first = put(counted(2));
        first.then().statusCode(201).body("nonUsImg", equalTo(2));
        read().statusCode(200)
                .header("ETag", equalTo(first.header("ETag")))
                .body("evidence.reference", equalTo("https://example.org/ir/residents"))
                .body("others", empty())
                .body("conflict", equalTo(false));
    }

    @Test
    void a_correction_needs_the_version_that_was_read_and_changes_the_history() {
        String etag = put(counted(2)).header("ETag");
        put(counted(3)).then().statusCode(428);
        Response corrected = put(etag, counted(3));
        corrected.then().statusCode(200).body("nonUsImg", equalTo(3));
        assertNotEquals(etag, corrected.header("ETag"));
        put(etag, counted(4)).then().statusCode(412);
        amara.asking()
                .get("/v1/programs/" + program + "/img-history")
                .then()
                .body("years", hasSize(1))
                .body("years[0].nonUsImg", equalTo(3))
                .body("windows[0].nonUsImg.count", equalTo(3))
                .body("windows[0].nonUsImg.of", equalTo(6));
    }

    @Test
    void what_is_wrong_with_a_correction_is_named() {
        Map<String, Object> half = counted(2);
        half.remove("entered");
        half.remove("unknown");
        put(half).then().statusCode(422).body("errors.pointer", contains("/entered", "/unknown"));
        put(counted(7)).then().statusCode(422).body("errors.pointer", contains(""));
        Map<String, Object> ahead = counted(2);
        ahead.put("season", LocalDate.now().getYear() + 2);
        curator.sending(ahead)
                .post("/v1/programs/" + program + "/img-history")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/season"));
        Map<String, Object> year = counted(2);
        year.remove("evidence");
        put(year).then().statusCode(422).body("errors.pointer", contains("/evidence"));
        put(counted(7)).then().statusCode(422);
        put(counted(2, "PROGRAM_PAGE", "HIGH", -3))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/evidence/observedOn"));
        year = counted(2);
        year.put("season", 2024);
        put(year).then().statusCode(422).body("errors.pointer", contains("/season"));
        read().statusCode(404);
        amara.sending(counted(2)).put(season).then().statusCode(403);
        curator.sending(counted(2))
                .put(seasonOf(java.util.UUID.randomUUID().toString()))
                .then()
                .statusCode(404);
    }

    @Test
    void counts_of_different_sources_are_kept_apart_and_the_weightier_is_shown() {
        String etag = put(counted(2, "RESIDENT_REPORT", "LOW", 1)).header("ETag");
        etag = put(etag, counted(3, "PROGRAM_PAGE", "HIGH", 30)).header("ETag");
        read().body("nonUsImg", equalTo(3))
                .body("evidence.sourceType", equalTo("PROGRAM_PAGE"))
                .body("others.nonUsImg", contains(2))
                .body("conflict", equalTo(true));
        put(etag, counted(3, "RESIDENT_REPORT", "LOW", 1))
                .then()
                .statusCode(200)
                .body("others", hasSize(1))
                .body("conflict", equalTo(false));
        curator.sending(counted(1, "FREIDA", "HIGH", 2))
                .post("/v1/programs/" + program + "/img-history")
                .then()
                .statusCode(200)
                .body("years[0].evidence.sourceType", equalTo("FREIDA"))
                .body("windows[0].nonUsImg.count", equalTo(1));
        curator.sending(counted(1, "FREIDA", "HIGH", 2))
                .post("/v1/programs/" + program + "/img-history")
                .then()
                .statusCode(409);
    }

    @Test
    void a_season_is_taken_away_whole_or_one_source_of_it() {
        String etag = put(counted(2)).header("ETag");
        etag = put(etag, counted(3, "FREIDA", "HIGH", 3)).header("ETag");
        curator.asking().delete(season).then().statusCode(428);
        remove("\"0\"").then().statusCode(412);
        curator.asking()
                .header("If-Match", etag)
                .queryParam("source", "NRMP")
                .delete(season)
                .then()
                .statusCode(404);
        curator.asking()
                .header("If-Match", etag)
                .queryParam("source", "RUMOUR")
                .delete(season)
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("source"));
        curator.asking()
                .header("If-Match", etag)
                .queryParam("source", "FREIDA")
                .delete(season)
                .then()
                .statusCode(204);
        String left = read().body("nonUsImg", equalTo(2)).extract().header("ETag");
        remove(left).then().statusCode(204);
        read().statusCode(404);
        amara.asking().get("/v1/programs/" + program + "/img-history").then().body("years", empty());
        curator.asking().header("If-Match", left).delete(season).then().statusCode(404);
        assertNotEquals(left, put(counted(2)).then().statusCode(201).extract().header("ETag"));
    }

    @Test
    void of_several_corrections_of_one_version_one_is_taken() throws Exception {
        String etag = put(counted(2)).header("ETag");
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService callers = Executors.newFixedThreadPool(4)) {
            Callable<Integer> call = () -> put(etag, counted(3)).statusCode();
            for (Future<Integer> answer : callers.invokeAll(List.of(call, call, call, call))) {
                answers.add(answer.get());
            }
        }
        assertEquals(List.of(200, 412, 412, 412), answers.stream().sorted().toList());
    }

    @Test
    void corrections_are_in_the_audit() {
        String corrected =
                put(put(counted(2)).header("ETag"), counted(3)).then().extract().header("ETag");
        remove(corrected).then().statusCode(204);
        curator.colleague(Role.ORG_ADMIN)
                .asking()
                .queryParam("filter", "objectId==" + program)
                .get("/v1/audit")
                .then()
                .body("items.action", contains(containsString("DELETE"), containsString("PUT"), containsString("PUT")))
                .body("items[0].changes[0].fields", allOf(hasKey("season"), hasKey("removed")))
                .body("items[1].changes[0].fields", hasKey("nonUsImg"));
    }

    @Test
    void programs_that_become_one_keep_the_counts_of_both_unless_one_source_contradicts_itself() {
        put(counted(2));
        String other = directory.program("INTEGRATED");
        String etag = curator.sending(counted(3)).put(seasonOf(other)).header("ETag");
        Map<String, Object> link = Map.of("into", program, "reference", "https://example.org/codes");
        curator.sending(link)
                .post("/v1/programs/" + other + "/merge")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:introducer:problem:merge-conflict"));
        curator.asking().header("If-Match", etag).delete(seasonOf(other)).then().statusCode(204);
        curator.sending(counted(4, "FREIDA", "HIGH", 3))
                .put(seasonOf(other))
                .then()
                .statusCode(201);
        String before = read().extract().header("ETag");
        curator.sending(link).post("/v1/programs/" + other + "/merge").then().statusCode(200);
        String after = read().body("nonUsImg", equalTo(4))
                .body("others.nonUsImg", contains(2))
                .extract()
                .header("ETag");
        assertNotEquals(before, after);
        curator.sending(counted(2))
                .redirects()
                .follow(false)
                .put(seasonOf(other))
                .then()
                .statusCode(308);
    }
}

package org.introducer.programs.program;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.introducer.programs.Directory;
import org.introducer.programs.ProgramsTest;
import org.introducer.programs.imports.ImportCalls;
import org.introducer.testing.Actor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ProgramsTest
@Tag("P01")
class TrackTest {

    private static final Map<String, Object> EVIDENCE = Map.of(
            "sourceType", "PROGRAM_PAGE",
            "reference", "https://example.org/residency",
            "observedOn", "2026-10-01",
            "confidence", "HIGH");

    private final Actor curator = Actor.curator();
    private final Actor amara = Actor.applicant();
    private final Directory directory = new Directory();

    private String track(String program, Map<String, Object> draft) {
        Response created = curator.sending(draft).post("/v1/programs/" + program + "/tracks");
        created.then().statusCode(201);
        return created.header("Location").replaceFirst("https?://[^/]+", "");
    }

    private Response put(String path, String etag, Map<String, Object> body) {
        var asking = curator.sending(body);
        return (etag == null ? asking : asking.header("If-Match", etag)).put(path);
    }

    private static Map<String, Object> positions(Integer offered, Integer filled) {
        Map<String, Object> body = new HashMap<>(Map.of("evidence", EVIDENCE));
        body.put("offered", offered);
        body.put("filled", filled);
        body.values().removeIf(java.util.Objects::isNull);
        return body;
    }

    @Test
    void one_program_shows_several_tracks_with_codes_positions_and_pgy1_years_in_one_call() {
        String code = ImportCalls.nrmpCode("416");
        String program = directory.program("INTEGRATED");
        String year = directory.program("PGY1", Map.of("name", "Example Transitional Year", "city", "Tampa"));
        String etag = amara.asking().get("/v1/programs/" + program).header("ETag");
        String categorical = track(program, Map.of("type", "CATEGORICAL", "nrmpCode", code + "C0"));
        String advanced = track(program, Map.of("type", "ADVANCED", "nrmpCode", code + "A0", "label", "Integrated"));
        put(advanced + "/positions/2026", null, positions(2, 1)).then().statusCode(201);
        put(advanced + "/positions/2027", null, positions(null, null)).then().statusCode(201);
        put(advanced + "/pgy1-options/" + year, null, Map.of("evidence", EVIDENCE))
                .then()
                .statusCode(201)
                .header("Location", containsString(advanced + "/pgy1-options/" + year))
                .body("name", equalTo("Example Transitional Year"));
        Response sheet = amara.asking().header("If-None-Match", etag).get("/v1/programs/" + program);
        sheet.then()
                .statusCode(200)
                .body("codes.code", contains(code + "A0", code + "C0"))
                .body("codes.firstSeason", contains(2026, null))
                .body("tracks.type", contains("ADVANCED", "CATEGORICAL"))
                .body("tracks.pgyEntry", contains(2, 1))
                .body("tracks[0].label", equalTo("Integrated"))
                .body("tracks[0].positions.season", contains(2027, 2026))
                .body("tracks[0].positions.offered", contains(null, 2))
                .body("tracks[0].positions[1].filled", equalTo(1))
                .body("tracks[0].positions[1].reference", equalTo("https://example.org/residency"))
                .body("tracks[0].positions[1].observedOn", equalTo("2026-10-01"))
                .body("tracks[0].pgy1Options.programId", contains(year))
                .body("tracks[0].pgy1Options[0].city", equalTo("Tampa"))
                .body("tracks[0].pgy1Options[0].evidence.confidence", equalTo("HIGH"))
                .body("tracks[1].pgy1Options", nullValue());
        assertNotEquals(etag, sheet.header("ETag"));
        amara.asking().get(categorical).then().statusCode(200).body("codes.code", contains(code + "C0"));
    }

    @Test
    void positions_and_pgy1_years_need_evidence_that_can_speak_of_them() {
        String advanced = track(directory.program("INTEGRATED"), Map.of("type", "ADVANCED"));
        put(advanced + "/positions/2026", null, Map.of("offered", 2))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/evidence"));
        put(advanced + "/positions/2026", null, positions(2, 3)).then().statusCode(422);
        put(advanced + "/positions/2026", null, positions(0, 0)).then().statusCode(422);
        put(advanced + "/positions/2026", null, positions(null, 0)).then().statusCode(422);
        put(advanced + "/positions/1800", null, positions(2, 2)).then().statusCode(422);
        for (Map.Entry<String, String> wrong :
                Map.of("sourceType", "DOL_LCA", "observedOn", "2999-01-01").entrySet()) {
            Map<String, Object> evidence = new HashMap<>(EVIDENCE);
            evidence.put(wrong.getKey(), wrong.getValue());
            put(advanced + "/positions/2026", null, Map.of("offered", 2, "evidence", evidence))
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", contains("/evidence/" + wrong.getKey()));
        }
        amara.asking().get(advanced).then().body("positions", empty());
        amara.asking().get(advanced + "/positions/2026").then().statusCode(404);
    }

    @Test
    void a_track_and_its_positions_are_corrected_by_who_read_them_last() {
        String advanced = track(directory.program("INTEGRATED"), Map.of("type", "ADVANCED"));
        put(advanced + "/positions/2026", "\"0\"", positions(2, 1)).then().statusCode(412);
        Response entered = put(advanced + "/positions/2026", null, positions(2, 1));
        entered.then().statusCode(201);
        String etag = entered.header("ETag");
        assertEquals(etag, amara.asking().get(advanced + "/positions/2026").header("ETag"));
        put(advanced + "/positions/2026", null, positions(3, 1)).then().statusCode(428);
        put(advanced + "/positions/2026", etag, positions(3, 1))
                .then()
                .statusCode(200)
                .body("offered", equalTo(3));
        put(advanced + "/positions/2026", etag, positions(4, 1)).then().statusCode(412);
        String stale = entered.header("ETag");
        curator.asking()
                .header("If-Match", stale)
                .delete(advanced + "/positions/2026")
                .then()
                .statusCode(412);

        String read = amara.asking().get(advanced).header("ETag");
        curator.patching(read, Map.of("type", "FELLOWSHIP", "pgyEntry", 6))
                .patch(advanced)
                .then()
                .statusCode(200)
                .body("type", equalTo("FELLOWSHIP"))
                .body("pgyEntry", equalTo(6))
                .body("positions", hasSize(1));
        curator.patching(read, Map.of("label", "late")).patch(advanced).then().statusCode(412);
        curator.asking()
                .contentType("application/merge-patch+json")
                .body(Map.of("label", "x"))
                .patch(advanced)
                .then()
                .statusCode(428);
        curator.patching("*", Map.of("visa", "J1")).patch(advanced).then().statusCode(400);
        curator.patching("*", Map.of("type", "ADVANCED")).patch(advanced).then().statusCode(422);
        curator.asking().delete(advanced).then().statusCode(428);
        curator.asking().header("If-Match", "*").delete(advanced).then().statusCode(204);
        amara.asking().get(advanced).then().statusCode(404);
    }

    @Test
    void a_code_belongs_to_one_track_of_one_program_and_its_letter_is_the_tracks() {
        String code = ImportCalls.nrmpCode("420");
        String program = directory.program("DIAGNOSTIC");
        String path = "/v1/programs/" + program + "/tracks";
        String categorical = track(program, Map.of("type", "CATEGORICAL", "nrmpCode", code + "C0"));
        curator.sending(Map.of("type", "CATEGORICAL", "nrmpCode", code + "A0"))
                .post(path)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/nrmpCode"));
        curator.sending(Map.of("type", "CATEGORICAL", "nrmpCode", code + "C0", "label", "other"))
                .post(path)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:introducer:problem:track-exists"));
        curator.sending(Map.of("type", "CATEGORICAL")).post(path).then().statusCode(409);
        curator.sending(Map.of("type", "CATEGORICAL", "nrmpCode", code + "C0"))
                .post("/v1/programs/" + directory.program("DIAGNOSTIC") + "/tracks")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:introducer:problem:program-exists"));
        curator.patching("*", Map.of("nrmpCode", code + "C1"))
                .patch(categorical)
                .then()
                .statusCode(200)
                .body("codes.code", contains(code + "C1"));
        amara.asking()
                .queryParam("filter", "nrmpCode==" + code + "C0")
                .get("/v1/programs")
                .then()
                .body("items", empty());
    }

    @Test
    void what_a_curator_enters_no_file_and_no_reversal_takes_back() {
        String code = ImportCalls.nrmpCode("416");
        String header = "Sponsoring Institution,City,Specialty,Program Code,2025 Quota,2025 Matched\n";
        ImportCalls.imported(curator, "NRMP", header + "By Hand,Tampa,IR," + code + "A0,2,2\n");
        String program = ImportCalls.programWithNrmpCode(amara, code + "A0");
        String track = "/v1/programs/" + program + "/tracks/"
                + amara.asking().get("/v1/programs/" + program).jsonPath().getString("tracks[0].id");
        String etag = amara.asking().get(track + "/positions/2025").header("ETag");
        put(track + "/positions/2025", etag, positions(3, 3)).then().statusCode(200);
        curator.patching("*", Map.of("label", "My label")).patch(track).then().statusCode(200);
        Response second = ImportCalls.imported(curator, "NRMP", header + "By Hand,Tampa,IR New," + code + "A0,5,4\n");
        second.then().body("counts.update", equalTo(1));
        amara.asking()
                .get(track)
                .then()
                .body("label", equalTo("My label"))
                .body("positions[0].offered", equalTo(3))
                .body("positions[0].sourceType", equalTo("PROGRAM_PAGE"));
    }

    @Test
    void a_pgy1_option_is_a_program_that_offers_the_year_before_a_track_that_needs_it() {
        String program = directory.program("INTEGRATED");
        String advanced = track(program, Map.of("type", "ADVANCED"));
        String categorical = track(program, Map.of("type", "CATEGORICAL"));
        String year = directory.program("PGY1");
        Map<String, Object> body = Map.of("evidence", EVIDENCE);
        put(categorical + "/pgy1-options/" + year, null, body).then().statusCode(422);
        put(advanced + "/pgy1-options/" + program, null, body).then().statusCode(422);
        put(advanced + "/pgy1-options/" + UUID.randomUUID(), null, body).then().statusCode(404);
        put(advanced + "/pgy1-options/" + year, null, Map.of()).then().statusCode(422);
        Response entered = put(advanced + "/pgy1-options/" + year, null, body);
        entered.then().statusCode(201);
        put(advanced + "/pgy1-options/" + year, null, body).then().statusCode(428);
        put(advanced + "/pgy1-options/" + year, entered.header("ETag"), body)
                .then()
                .statusCode(200);
        curator.asking()
                .header("If-Match", entered.header("ETag"))
                .delete(advanced + "/pgy1-options/" + year)
                .then()
                .statusCode(412);
        curator.asking()
                .header("If-Match", "*")
                .delete(advanced + "/pgy1-options/" + year)
                .then()
                .statusCode(204);
        amara.asking().get(advanced).then().body("pgy1Options", empty());
        amara.sending(Map.of("type", "ADVANCED"))
                .post("/v1/programs/" + program + "/tracks")
                .then()
                .statusCode(403);
        amara.asking()
                .get("/v1/programs/" + UUID.randomUUID() + "/tracks/" + UUID.randomUUID())
                .then()
                .statusCode(404);
        curator.sending(Map.of("type", "ADVANCED"))
                .post("/v1/programs/" + UUID.randomUUID() + "/tracks")
                .then()
                .statusCode(404);
    }

    @Test
    void a_program_that_is_merged_hands_its_tracks_and_its_place_as_pgy1_year_over() {
        String year = directory.program("PGY1");
        String same = directory.program("PGY1");
        String advanced = track(directory.program("INTEGRATED"), Map.of("type", "ADVANCED"));
        put(advanced + "/pgy1-options/" + year, null, Map.of("evidence", EVIDENCE))
                .then()
                .statusCode(201);
        String preliminary = track(year, Map.of("type", "PRELIMINARY"));
        put(preliminary + "/positions/2026", null, positions(4, 4)).then().statusCode(201);
        curator.sending(Map.of("into", same, "reference", "https://example.org/gme"))
                .post("/v1/programs/" + year + "/merge")
                .then()
                .statusCode(200)
                .body("tracks.type", contains("PRELIMINARY"))
                .body("tracks[0].positions.offered", hasItem(4));
        amara.asking().get(advanced).then().body("pgy1Options.programId", contains(same));
    }
}

package org.introducer.programs.program;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.introducer.programs.ProgramsTest;
import org.introducer.programs.imports.ImportCalls;
import org.introducer.testing.Actor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ProgramsTest
class ProgramTest {

    private final Actor curator = Actor.curator();
    private final Actor amara = Actor.applicant();

    private Response enter(String name, String pathway) {
        return curator.sending(Map.of("name", name, "pathway", pathway, "state", "FL"))
                .post("/v1/programs");
    }

    @Test
    @Tag("P01")
    void two_letters_that_are_no_state_are_refused() {
        curator.sending(Map.of("name", "Nowhere", "pathway", "DIAGNOSTIC", "state", "ZZ"))
                .post("/v1/programs")
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/state")))
                .body("errors[0].detail", containsString("is no state, district or territory"));
        curator.sending(Map.of("name", "Nowhere", "pathway", "DIAGNOSTIC", "state", "Fl"))
                .post("/v1/programs")
                .then()
                .statusCode(422)
                .body("errors.detail", equalTo(List.of("must be a state's two letters")));
        for (String part : List.of("filters", "location")) {
            Actor.applicant()
                    .sending(Map.of(part, Map.of("states", List.of("FL", "ZZ"))))
                    .post("/v1/shortlists")
                    .then()
                    .statusCode(422)
                    .body("errors.pointer.size()", equalTo(1))
                    .body("errors[0].pointer", startsWith("/" + part + "/states"));
        }
    }

    @Test
    @Tag("P01")
    void a_program_that_a_curator_enters_is_everybodys_to_read() {
        Response created = enter("Example Hospital " + UUID.randomUUID(), "INTEGRATED");
        created.then().statusCode(201);
        amara.asking().get(created.header("Location")).then().statusCode(200).body("pathway", equalTo("INTEGRATED"));
        amara.sending(Map.of("name", "x", "pathway", "INTEGRATED"))
                .post("/v1/programs")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:introducer:problem:forbidden"));
    }

    @Test
    @Tag("P01")
    void programs_are_found_by_words_and_filter() {
        String word = "zz" + UUID.randomUUID().toString().substring(0, 8);
        enter("First " + word, "INTEGRATED");
        enter("Second " + word, "DIAGNOSTIC");
        amara.asking()
                .queryParam("q", word + " second")
                .get("/v1/programs")
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
        amara.asking()
                .queryParam("q", word)
                .queryParam("filter", "pathway==INTEGRATED;state==FL")
                .get("/v1/programs")
                .then()
                .body("items.name", equalTo(List.of("First " + word)));
    }

    @Test
    @Tag("X08")
    void several_programs_are_read_in_one_call() {
        String id = enter("Batch " + UUID.randomUUID(), "INTEGRATED").jsonPath().getString("id");
        amara.sending(Map.of("ids", List.of(id, UUID.randomUUID())))
                .post("/v1/programs/batch-get")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items.id", hasItem(id));
    }

    @Test
    @Tag("P01")
    void a_curators_correction_needs_the_etag_and_survives_the_same_file() {
        String code = ImportCalls.acgmeCode("416");
        String file = "acgme_code,program_name,city,state\n" + code + ",Corrected Program,Tampa,FL\n";
        ImportCalls.imported(curator, "ACGME", file);
        String program = "/v1/programs/" + byCode(code);
        String etag = curator.asking().get(program).header("ETag");
        curator.asking()
                .contentType("application/merge-patch+json")
                .body(Map.of("city", "Miami"))
                .patch(program)
                .then()
                .statusCode(428);
        curator.patching(etag, Map.of("city", "Miami", "nrmpCode", ImportCalls.nrmpCode("416") + "A0"))
                .patch(program)
                .then()
                .statusCode(200)
                .body("city", equalTo("Miami"))
                .body("tracks.type", equalTo(List.of("ADVANCED")))
                .body("codes.scheme", equalTo(List.of("ACGME", "NRMP")));
        curator.patching(etag, Map.of("city", "Orlando")).patch(program).then().statusCode(412);
        curator.patching("*", Map.of("visa", "J1")).patch(program).then().statusCode(400);
        ImportCalls.imported(curator, "ACGME", file).then().body("counts.unchanged", equalTo(1));
        amara.asking().get(program).then().body("city", equalTo("Miami"));
    }

    @Test
    @Tag("P01")
    void one_program_shows_names_codes_tracks_and_may_be_cached_privately() {
        String code = ImportCalls.acgmeCode("420");
        ImportCalls.imported(
                curator,
                "ACGME",
                "acgme_code,program_name,city,state,source\n" + code + ",Old Name,Tampa,FL,list of 2017\n" + code
                        + ",New Name,Tampa,FL,list of 2019\n");
        Response read = amara.asking().get("/v1/programs/" + byCode(code));
        read.then()
                .statusCode(200)
                .body("names.name", equalTo(List.of("New Name", "Old Name")))
                .body("names.find { it.name == 'Old Name' }.source", equalTo("list of 2017"))
                .body("codes.code", equalTo(List.of(code)))
                .body("tracks.type", equalTo(List.of("UNKNOWN")))
                .header("Cache-Control", allOf(containsString("private"), containsString("max-age=60")));
        amara.asking()
                .header("If-None-Match", read.header("ETag"))
                .get("/v1/programs/" + byCode(code))
                .then()
                .statusCode(304);
        amara.asking()
                .get("/v1/programs/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .header("Cache-Control", "no-store");
        amara.asking()
                .queryParam("q", "old  NÁME")
                .queryParam("filter", "acgmeCode==" + code)
                .get("/v1/programs")
                .then()
                .body("items", hasSize(1));
    }

    private String byCode(String acgmeCode) {
        return amara.asking()
                .queryParam("filter", "acgmeCode==" + acgmeCode)
                .get("/v1/programs")
                .jsonPath()
                .getString("items[0].id");
    }

    @Test
    @Tag("P01")
    void a_program_found_to_be_another_hands_all_over_and_its_address_leads_on() {
        String acgme = ImportCalls.acgmeCode("420");
        String old = ImportCalls.nrmpCode("420");
        String successor = ImportCalls.nrmpCode("420");
        String header =
                "Sponsoring Institution,City,Specialty,Program Code,2025 Quota,2025 Matched,2021 Quota,2021 Matched\n";
        ImportCalls.imported(
                curator, "ACGME", "acgme_code,program_name,city,state\n" + acgme + ",Survivor,Aventura,FL\n");
        ImportCalls.imported(
                curator,
                "NRMP",
                header + "Before,Aventura,Radiology-Diagnostic," + old + "C0,0,0,5,1\n"
                        + "After,Aventura,Radiology-Diagnostic," + successor + "C0,7,7,0,0\n");
        String survivor = byCode(acgme);
        String first = ImportCalls.programWithNrmpCode(amara, old + "C0");
        String second = ImportCalls.programWithNrmpCode(amara, successor + "C0");
        for (String loser : List.of(first, second)) {
            curator.sending(Map.of("into", survivor, "reference", "https://example.org/gme"))
                    .post("/v1/programs/" + loser + "/merge")
                    .then()
                    .statusCode(200);
            amara.asking()
                    .redirects()
                    .follow(false)
                    .get("/v1/programs/" + loser)
                    .then()
                    .statusCode(308)
                    .header("Location", endsWith("/v1/programs/" + survivor));
            amara.asking()
                    .redirects()
                    .follow(false)
                    .get("/v1/programs/" + loser + "/facts?season=2027")
                    .then()
                    .statusCode(308)
                    .header("Location", endsWith("/v1/programs/" + survivor + "/facts?season=2027"));
        }
        amara.asking()
                .get("/v1/programs/" + survivor)
                .then()
                .body("name", equalTo("Survivor"))
                .body("nrmpCode", equalTo(old + "C0"))
                .body("names", hasSize(3))
                .body("tracks", hasSize(1))
                .body("tracks[0].codes.code", hasItems(old + "C0", successor + "C0"))
                .body("tracks[0].positions.find { it.season == 2025 }.offered", equalTo(7))
                .body("tracks[0].positions.find { it.season == 2021 }.offered", equalTo(5));
        amara.sending(Map.of("ids", List.of(first)))
                .post("/v1/programs/batch-get")
                .then()
                .body("items[0].mergedInto", equalTo(survivor));
        curator.sending(Map.of("into", survivor, "reference", "again"))
                .post("/v1/programs/" + first + "/merge")
                .then()
                .statusCode(409);
        curator.sending(Map.of("into", survivor, "reference", "itself"))
                .post("/v1/programs/" + survivor + "/merge")
                .then()
                .statusCode(422);
        ImportCalls.imported(curator, "NRMP", header + "Before,Aventura,Radiology-Diagnostic," + old + "C0,0,0,5,1\n")
                .then()
                .body("counts.unchanged", equalTo(1));
    }

    @Test
    @Tag("P01")
    void programs_of_different_pathways_are_never_one() {
        String integrated = enter("Integrated " + UUID.randomUUID(), "INTEGRATED")
                .jsonPath()
                .getString("id");
        String diagnostic = enter("Diagnostic " + UUID.randomUUID(), "DIAGNOSTIC")
                .jsonPath()
                .getString("id");
        curator.sending(Map.of("into", integrated, "reference", "no"))
                .post("/v1/programs/" + diagnostic + "/merge")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:introducer:problem:merge-conflict"));
    }

    @Test
    @Tag("P02")
    void facets_count_what_was_found_and_unknown_is_a_value() {
        String word = "facet" + UUID.randomUUID().toString().substring(0, 8);
        String first = enter("First " + word, "INTEGRATED").jsonPath().getString("id");
        enter("Second " + word, "DIAGNOSTIC");
        curator.sending(Map.of("name", "Third " + word, "pathway", "DIAGNOSTIC"))
                .post("/v1/programs");
        curator.sending(Map.of(
                        "field",
                        "J1_SPONSORSHIP",
                        "value",
                        "YES",
                        "evidence",
                        Map.of(
                                "sourceType", "PROGRAM_PAGE",
                                "reference", "https://example.org",
                                "observedOn", "2026-10-01",
                                "season", 2027,
                                "confidence", "HIGH")))
                .post("/v1/programs/" + first + "/facts");
        amara.asking()
                .queryParam("q", word)
                .queryParam("season", "2027")
                .get("/v1/programs/facets")
                .then()
                .statusCode(200)
                .body("total", equalTo(3))
                .body(values("pathway"), equalTo(List.of("DIAGNOSTIC", "INTEGRATED")))
                .body(values("state"), equalTo(List.of("FL", "UNKNOWN")))
                .body(values("trackType"), equalTo(List.of("UNKNOWN")))
                .body(values("j1Sponsorship"), equalTo(List.of("UNKNOWN", "YES")))
                .body("facets.find { it.name == 'state' }.values.programs", equalTo(List.of(2, 1)));
        amara.asking()
                .queryParam("q", word)
                .queryParam("filter", "state=null=true")
                .get("/v1/programs/facets")
                .then()
                .body("total", equalTo(1));
        amara.asking()
                .queryParam("season", "soon")
                .get("/v1/programs/facets")
                .then()
                .statusCode(400);
    }

    private static String values(String facet) {
        return "facets.find { it.name == '" + facet + "' }.values.value";
    }

    @Test
    @Tag("X06")
    void a_filter_on_codes_and_tracks_asks_whether_any_fits() {
        String code = ImportCalls.nrmpCode("416");
        ImportCalls.imported(
                curator,
                "NRMP",
                "Sponsoring Institution,City,Specialty,Program Code,2025 Quota,2025 Matched\n" + "Any,Miami,IR," + code
                        + "A0,1,1\nAny,Miami,IR," + code + "C0,1,1\n");
        for (Map.Entry<String, Integer> expected : Map.of(
                        "nrmpCode==" + code + "*;trackType==CATEGORICAL", 1,
                        "nrmpCode==" + code + "*;trackType!=CATEGORICAL", 0,
                        "nrmpCode==" + code + "*;trackType=out=(PHYSICIAN)", 1,
                        "nrmpCode==" + code + "*;acgmeCode=null=true", 1,
                        "nrmpCode==" + code + "*;acgmeCode=null=false", 0)
                .entrySet()) {
            amara.asking()
                    .queryParam("filter", expected.getKey())
                    .get("/v1/programs")
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(expected.getValue()));
        }
    }

    @Test
    @Tag("P01")
    void half_a_place_and_a_code_of_another_state_or_pathway_are_refused() {
        curator.sending(Map.of("name", "Half", "pathway", "INTEGRATED", "latitude", 27.9))
                .post("/v1/programs")
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/longitude")));
        curator.sending(Map.of("name", "Half", "pathway", "INTEGRATED", "longitude", -82.4))
                .post("/v1/programs")
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/latitude")));
        curator.sending(Map.of("name", "Code", "pathway", "DIAGNOSTIC", "state", "FL", "acgmeCode", "4161099999"))
                .post("/v1/programs")
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/acgmeCode", "/acgmeCode")))
                .body("errors.detail", hasItems(containsString("DC"), containsString("416")));
    }

    @Test
    @Tag("P01")
    void the_first_track_of_a_new_program_can_be_read() {
        Response created = enter("Tracks " + UUID.randomUUID(), "INTEGRATED");
        String program = created.jsonPath().getString("id");
        String track = created.jsonPath().getString("tracks[0].id");
        amara.asking()
                .get("/v1/programs/" + program + "/tracks/" + track)
                .then()
                .statusCode(200)
                .body("type", equalTo("UNKNOWN"));
        curator.patching("\"0\"", Map.of("type", "CATEGORICAL"))
                .patch("/v1/programs/" + program + "/tracks/" + track)
                .then()
                .statusCode(404)
                .body("detail", containsString("Create its tracks first"));
        amara.asking()
                .get("/v1/programs/" + program + "/tracks/" + UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    @Test
    @Tag("P01")
    void a_retired_program_leaves_searches_and_keeps_its_history() {
        String word = "Closing" + UUID.randomUUID().toString().substring(0, 8);
        String program = enter(word, "INTEGRATED").jsonPath().getString("id");
        Map<String, String> closing = Map.of(
                "retiredOn",
                "2026-06-30",
                "reason",
                "No residents after 2026.",
                "reference",
                "https://example.org/close");
        amara.sending(closing)
                .post("/v1/programs/" + program + "/retire")
                .then()
                .statusCode(403);
        curator.sending(Map.of("retiredOn", "2126-06-30", "reason", "Later.", "reference", "https://example.org"))
                .post("/v1/programs/" + program + "/retire")
                .then()
                .statusCode(422);
        curator.sending(closing)
                .post("/v1/programs/" + program + "/retire")
                .then()
                .statusCode(200)
                .body("retirement.reason", equalTo("No residents after 2026."));
        curator.sending(closing)
                .post("/v1/programs/" + program + "/retire")
                .then()
                .statusCode(409);
        amara.asking().get("/v1/programs?q=" + word).then().body("items", hasSize(0));
        amara.asking().get("/v1/programs?filter=retired==true&q=" + word).then().body("items", hasSize(1));
        amara.asking()
                .get("/v1/programs/" + program)
                .then()
                .statusCode(200)
                .body("retirement.retiredOn", equalTo("2026-06-30"));
        curator.asking().post("/v1/programs/" + program + "/reinstate").then().statusCode(200);
        amara.asking().get("/v1/programs?q=" + word).then().body("items", hasSize(1));
    }

    @Test
    @Tag("P34")
    void the_place_of_an_imported_list_is_that_of_the_city() {
        String code = ImportCalls.acgmeCode("416");
        ImportCalls.imported(
                curator,
                "ACGME",
                "acgme_code,program_name,city,state,latitude,longitude\n" + code + ",Placed,Tampa,FL,27.947,-82.459\n");
        Response read = amara.asking().get("/v1/programs/" + byCode(code));
        read.then().body("locationPrecision", equalTo("CITY"));
        curator.patching(
                        read.header("ETag"),
                        Map.of("latitude", 27.938, "longitude", -82.459, "locationPrecision", "ADDRESS"))
                .patch("/v1/programs/" + byCode(code))
                .then()
                .statusCode(200)
                .body("locationPrecision", equalTo("ADDRESS"));
    }
}

package org.introducer.programs.program;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.introducer.programs.Directory.SEASON;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import java.util.ArrayList;
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
@Tag("P02")
class SearchTest {

    private final Directory directory = new Directory();
    private final Actor amara = Actor.applicant();
    private final Actor curator = Actor.curator();
    /** A word that only this test's programs have. */
    private final String word = "geo" + UUID.randomUUID().toString().substring(0, 8);

    private final double latitude = Directory.latitude();

    private String program(String name, Double north) {
        Map<String, Object> draft = new HashMap<>(Map.of("name", name + " " + word, "pathway", "INTEGRATED"));
        if (north != null) {
            draft.put("latitude", latitude + north);
            draft.put("longitude", 10.0);
        }
        return curator.sending(draft).post("/v1/programs").jsonPath().getString("id");
    }

    private Response search(String filter, String sort) {
        var asking = amara.asking().queryParam("q", word).queryParam("near", latitude + ",10");
        asking = filter == null ? asking : asking.queryParam("filter", filter);
        return (sort == null ? asking : asking.queryParam("sort", sort)).get("/v1/programs");
    }

    @Test
    void a_radius_finds_what_lies_within_and_says_how_many_it_left_out_for_having_no_known_place() {
        String near = program("Near", 0.1);
        String far = program("Far", 0.9);
        program("Nowhere", null);
        program("Nowhere too", null);
        search("distanceKm=le=20", null)
                .then()
                .statusCode(200)
                .body("items.id", contains(near))
                .body("items[0].distanceKm", equalTo(11))
                .body("withoutPlace", equalTo(2));
        search("distanceKm=le=120", "distanceKm").then().body("items.id", contains(near, far));
        search("distanceKm=gt=20", null).then().body("items.id", contains(far)).body("withoutPlace", equalTo(2));
        search("distanceKm=lt=20,name==nowhere*;state=null=true", null)
                .then()
                .body("items", org.hamcrest.Matchers.hasSize(3));
        search(null, null).then().body("withoutPlace", nullValue());
    }

    @Test
    void sorted_by_distance_the_unknown_come_last_and_no_page_loses_or_doubles_a_program() {
        List<String> expected = new ArrayList<>();
        for (double north : new double[] {0.05, 0.2, 0.2, 0.6}) {
            expected.add(program("At", north));
        }
        expected.add(program("Nowhere", null));
        List<String> found = new ArrayList<>();
        String cursor = null;
        do {
            var asking = amara.asking()
                    .queryParam("q", word)
                    .queryParam("near", latitude + ",10")
                    .queryParam("sort", "distanceKm")
                    .queryParam("limit", 2);
            Response page = (cursor == null ? asking : asking.queryParam("cursor", cursor)).get("/v1/programs");
            page.then().statusCode(200);
            found.addAll(page.jsonPath().getList("items.id", String.class));
            cursor = page.jsonPath().getString("next");
            if (cursor != null) {
                amara.asking()
                        .queryParam("q", word)
                        .queryParam("near", "0,0")
                        .queryParam("sort", "distanceKm")
                        .queryParam("cursor", cursor)
                        .get("/v1/programs")
                        .then()
                        .statusCode(400);
            }
        } while (cursor != null);
        assertEquals(expected, found);
    }

    @Test
    void a_distance_needs_a_place_to_be_measured_from() {
        for (String filter : List.of("distanceKm=le=20", "state==FL,distanceKm=gt=1")) {
            amara.asking()
                    .queryParam("filter", filter)
                    .get("/v1/programs")
                    .then()
                    .statusCode(400)
                    .body("errors[0].parameter", equalTo("near"));
            amara.asking()
                    .queryParam("filter", filter)
                    .get("/v1/programs/facets")
                    .then()
                    .statusCode(400);
        }
        amara.asking()
                .queryParam("sort", "distanceKm")
                .get("/v1/programs")
                .then()
                .statusCode(400);
        amara.asking().queryParam("near", "91,0").get("/v1/programs").then().statusCode(400);
        search("distanceKm==5", null).then().statusCode(400);
        search("distanceKm=le=far", null).then().statusCode(400);
        search("distanceKm=le=99999999999", null).then().statusCode(400);
        search("distanceKm=le=-5", null).then().statusCode(200);
    }

    @Test
    void each_facet_value_narrows_the_list_to_as_many_as_it_counted_and_unknown_is_one_of_them() {
        String yes = program("Yes", 0.1);
        String no = program("No", 0.2);
        String contradicted = program("Contradicted", 0.3);
        program("Silent", null);
        directory.fact(yes, "J1_SPONSORSHIP", "YES");
        directory.fact(no, "J1_SPONSORSHIP", "NO");
        directory.fact(contradicted, "J1_SPONSORSHIP", "YES");
        directory.fact(contradicted, "J1_SPONSORSHIP", "NO");
        directory.track(yes, "ADVANCED");
        directory.track(no, "UNKNOWN");
        List<Map<String, Object>> facets = amara.asking()
                .queryParam("q", word)
                .queryParam("season", SEASON)
                .get("/v1/programs/facets")
                .jsonPath()
                .getList("facets");
        int values = 0;
        for (Map<String, Object> facet : facets) {
            @SuppressWarnings("unchecked")
            List<Map<String, Object>> counted = (List<Map<String, Object>>) facet.get("values");
            for (Map<String, Object> value : counted) {
                values++;
                int found = amara.asking()
                        .queryParam("q", word)
                        .queryParam("season", SEASON)
                        .queryParam("filter", value.get("filter"))
                        .get("/v1/programs")
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .getList("items")
                        .size();
                assertEquals(value.get("programs"), found, value.toString());
            }
        }
        assertEquals(1 + 1 + 2 + 3 + 1 + 3 + 3, values);
        amara.asking()
                .queryParam("q", word)
                .queryParam("season", SEASON)
                .queryParam("filter", "j1Sponsorship=out=(YES,UNKNOWN)")
                .get("/v1/programs")
                .then()
                .body("items.id", contains(no));
        amara.asking()
                .queryParam("q", word)
                .queryParam("season", SEASON)
                .queryParam("filter", "j1Sponsorship==YES,h1bSponsorship==YES")
                .get("/v1/programs")
                .then()
                .body("items.id", containsInAnyOrder(yes));
        amara.asking()
                .queryParam("season", "soon")
                .get("/v1/programs")
                .then()
                .statusCode(400)
                .body("errors[0].detail", containsString("whole number"));
    }
}

package org.introducer.programs.savedsearch;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.introducer.local.identity.Role;
import org.introducer.programs.Directory;
import org.introducer.programs.ProgramsTest;
import org.introducer.testing.Actor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ProgramsTest
@Tag("P02")
class SavedSearchTest {

    private final Actor amara = Actor.applicant();

    private Response save(Actor actor, Map<String, Object> draft) {
        return actor.sending(draft).post("/v1/saved-searches");
    }

    @Test
    void a_saved_search_runs_as_it_was_saved() {
        double latitude = Directory.latitude();
        Directory directory = new Directory();
        String program = directory.program("INTEGRATED", Map.of("latitude", latitude, "longitude", -20.0));
        directory.program("DIAGNOSTIC", Map.of("latitude", latitude, "longitude", -20.0));
        Response saved = save(
                amara,
                Map.of(
                        "name", "Around & about",
                        "q", "example",
                        "near", latitude + ",-20",
                        "filter", "pathway==INTEGRATED;distanceKm=le=30",
                        "sort", "distanceKm"));
        saved.then().statusCode(201).header("Location", containsString("/v1/saved-searches/"));
        String run = saved.jsonPath().getString("run");
        amara.asking()
                .urlEncodingEnabled(false)
                .get(run)
                .then()
                .statusCode(200)
                .body("items.id", contains(program))
                .body("items[0].distanceKm", equalTo(0));
        amara.asking()
                .get(saved.header("Location"))
                .then()
                .statusCode(200)
                .body("name", equalTo("Around & about"))
                .body("filter", equalTo("pathway==INTEGRATED;distanceKm=le=30"));
    }

    @Test
    void what_the_directory_would_not_understand_is_not_saved() {
        save(amara, Map.of("name", "x", "filter", "pathwey==INTEGRATED"))
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:introducer:problem:invalid-filter"))
                .body("errors[0].detail", containsString("did you mean 'pathway'"));
        save(amara, Map.of("name", "x", "filter", "pathway==SIDEWAYS")).then().statusCode(400);
        save(amara, Map.of("name", "x", "sort", "luck")).then().statusCode(400);
        save(amara, Map.of("name", "x", "filter", "distanceKm=le=5")).then().statusCode(400);
        save(amara, Map.of("name", "x", "near", "Tampa")).then().statusCode(400);
        save(amara, Map.of("name", " ")).then().statusCode(422);
        save(amara, Map.of("name", "x", "limit", 5)).then().statusCode(400);
        amara.asking().get("/v1/saved-searches").then().body("items", empty());
    }

    @Test
    void a_saved_search_is_its_owners_alone_and_changes_by_who_read_it_last() {
        Response saved = save(amara, Map.of("name", "Mine", "filter", "state==FL"));
        String path = saved.header("Location");
        Actor colleague = amara.colleague(Role.APPLICANT);
        for (Actor stranger : new Actor[] {colleague, amara.colleague(Role.ADVISER), Actor.applicant()}) {
            stranger.asking().get(path).then().statusCode(404);
            stranger.asking().header("If-Match", "*").delete(path).then().statusCode(404);
            stranger.asking().get("/v1/saved-searches").then().body("items", empty());
        }
        save(amara, Map.of("name", "mine"))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:introducer:problem:search-exists"));
        save(colleague, Map.of("name", "Mine")).then().statusCode(201);
        String etag = saved.header("ETag");
        amara.asking()
                .contentType("application/merge-patch+json")
                .body(Map.of("name", "Ours"))
                .patch(path)
                .then()
                .statusCode(428);
        amara.patching(etag, Map.of("filter", "stat==FL")).patch(path).then().statusCode(400);
        amara.patching(etag, java.util.Collections.singletonMap("filter", null))
                .patch(path)
                .then()
                .statusCode(200)
                .body("filter", nullValue())
                .body("run", equalTo("/v1/programs"));
        amara.patching(etag, Map.of("name", "Ours")).patch(path).then().statusCode(412);
        amara.patching("*", Map.of("name", "MINE")).patch(path).then().statusCode(200);
        amara.asking()
                .queryParam("filter", "name==mine")
                .get("/v1/saved-searches")
                .then()
                .body("items", hasSize(1));
        amara.asking().header("If-Match", "*").delete(path).then().statusCode(204);
        amara.asking().get(path).then().statusCode(404);
        save(amara, Map.of("name", "Mine")).then().statusCode(201);
    }

    @Test
    void the_same_request_again_saves_once() {
        String key = UUID.randomUUID().toString();
        Response first = amara.sending(Map.of("name", "Once"))
                .header("Idempotency-Key", key)
                .post("/v1/saved-searches");
        Response again = amara.sending(Map.of("name", "Once"))
                .header("Idempotency-Key", key)
                .post("/v1/saved-searches");
        again.then().statusCode(201).header("Location", equalTo(first.header("Location")));
        amara.asking().get("/v1/saved-searches").then().body("items", hasSize(1));
    }
}

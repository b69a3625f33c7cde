package org.introducer.programs.origin;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.introducer.programs.Directory;
import org.introducer.programs.ProgramsTest;
import org.introducer.testing.Actor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ProgramsTest
@Tag("P12")
class OriginTest {

    private final Directory directory = new Directory();
    private final Actor curator = Actor.curator();
    private final Actor amara = Actor.applicant();
    /** A school of its own, so that a test looks at its own programs alone. */
    private final String school = "School " + UUID.randomUUID();

    private record Origin(String country, String school, int residents) {

        Map<String, Object> body() {
            Map<String, Object> body = new HashMap<>(Map.of("country", country, "residents", residents));
            if (school != null) {
                body.put("school", school);
            }
            return body;
        }
    }

    private static Origin origin(String country, String school, int residents) {
        return new Origin(country, school, residents);
    }

    private Response enter(String program, int season, Origin... origins) {
        return curator.sending(Map.of(
                        "programId",
                        program,
                        "season",
                        season,
                        "origins",
                        List.of(origins),
                        "evidence",
                        Map.of(
                                "sourceType", "PROGRAM_PAGE",
                                "reference", "https://example.org/residents",
                                "observedOn", LocalDate.now().minusDays(3).toString(),
                                "confidence", "HIGH")))
                .post("/v1/resident-origins");
    }

    private Response shown(String program) {
        Response shown = amara.asking().get("/v1/programs/" + program + "/resident-origins");
        shown.then().statusCode(200).body("least", equalTo(5)).body("policy", equalTo("2026-1"));
        return shown;
    }

    @Test
    void small_groups_are_hidden_and_counts_move_in_steps() {
        String program = directory.program("INTEGRATED");
        enter(program, 2023, origin("NG", school, 3), origin("IN", null, 4))
                .then()
                .statusCode(201);
        shown(program).then().body("countries", empty());
        enter(program, 2024, origin("NG", school.toUpperCase(Locale.ROOT), 3), origin("PK", null, 2))
                .then()
                .statusCode(201);
        shown(program)
                .then()
                .body("countries.country", contains("NG"))
                .body("countries[0].atLeast", equalTo(5))
                .body("countries[0].schools.school", contains(school))
                .body("countries[0].schools.atLeast", contains(5));
    }

    @Test
    void one_more_season_shows_nothing_of_the_few_that_it_adds() {
        String program = directory.program("INTEGRATED");
        enter(program, 2009, origin("IN", null, 9)).then().statusCode(201);
        List<Integer> seen = new ArrayList<>();
        for (int season = 2010; season < 2016; season++) {
            enter(program, season, origin("IN", null, 1)).then().statusCode(201);
            seen.add(shown(program).path("countries[0].atLeast"));
        }
        assertEquals(List.of(5, 5, 5, 5, 10, 10), seen);
    }

    @Test
    void a_season_that_is_deleted_takes_its_block_along() {
        String program = directory.program("INTEGRATED");
        enter(program, 2019, origin("NG", null, 4)).then().statusCode(201);
        Response last = enter(program, 2020, origin("NG", null, 1));
        shown(program).then().body("countries[0].atLeast", equalTo(5));
        enter(program, 2021, origin("NG", null, 4)).then().statusCode(201);
        curator.asking()
                .header("If-Match", last.header("ETag"))
                .delete(last.header("Location"))
                .then()
                .statusCode(204);
        shown(program).then().body("countries", empty());
        amara.asking()
                .queryParam("country", "NG")
                .get("/v1/resident-origins/programs")
                .then()
                .body("items.programId", not(hasItem(program)));
        enter(program, 2020, origin("NG", null, 2)).then().statusCode(201);
        shown(program).then().body("countries[0].atLeast", equalTo(10));
    }

    @Test
    void a_school_that_would_follow_from_its_country_is_hidden() {
        String program = directory.program("INTEGRATED");
        enter(program, 2023, origin("NG", school, 9), origin("NG", "Other " + school, 1))
                .then()
                .statusCode(201);
        shown(program).then().body("countries.atLeast", contains(10)).body("countries[0].schools", empty());
        amara.asking()
                .queryParam("country", "NG")
                .queryParam("school", school)
                .get("/v1/resident-origins/programs")
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void programs_are_listed_by_what_their_own_answers_show() {
        String many = directory.program("INTEGRATED");
        String few = directory.program("INTEGRATED");
        enter(many, 2024, origin("EG", school, 11)).then().statusCode(201);
        enter(few, 2024, origin("EG", school, 4), origin("IN", null, 6)).then().statusCode(201);
        amara.asking()
                .queryParam("country", "EG")
                .queryParam("school", " " + school.toUpperCase(Locale.ROOT))
                .get("/v1/resident-origins/programs")
                .then()
                .statusCode(200)
                .body("items.programId", contains(many))
                .body("items[0].atLeast", equalTo(10));
        amara.asking()
                .queryParam("country", "EG")
                .get("/v1/resident-origins/programs")
                .then()
                .body("items.programId", hasItem(many))
                .body("items.programId", not(hasItem(few)));
        amara.asking()
                .queryParam("country", "XX")
                .get("/v1/resident-origins/programs")
                .then()
                .statusCode(400);
    }

    @Test
    void a_season_of_two_programs_that_were_merged_counts_once() {
        String stays = directory.program("INTEGRATED");
        String goes = directory.program("INTEGRATED");
        enter(goes, 2023, origin("NG", null, 5)).then().statusCode(201);
        enter(goes, 2024, origin("NG", null, 6)).then().statusCode(201);
        enter(stays, 2024, origin("NG", null, 7)).then().statusCode(201);
        Response read = curator.asking().get("/v1/programs/" + goes);
        curator.sending(Map.of("into", stays, "reference", "https://example.org/codes"))
                .header("If-Match", read.header("ETag"))
                .post("/v1/programs/" + goes + "/merge")
                .then()
                .statusCode(200);
        shown(stays).then().body("countries[0].atLeast", equalTo(10));
        enter(stays, 2023, origin("NG", null, 5)).then().statusCode(409).body("type", endsWith("origins-exist"));
        amara.asking()
                .redirects()
                .follow(false)
                .get("/v1/programs/" + goes + "/resident-origins")
                .then()
                .statusCode(308);
    }

    @Test
    void exact_counts_are_for_curators_and_a_season_is_entered_once() {
        String program = directory.program("INTEGRATED");
        Response made = enter(program, 2024, origin("NG", null, 2));
        String place = made.header("Location");
        curator.asking().get(place).then().statusCode(200).body("origins[0].residents", equalTo(2));
        amara.asking().get(place).then().statusCode(403);
        amara.asking().get("/v1/resident-origins").then().statusCode(403);
        enter(program, 2024, origin("NG", null, 2)).then().statusCode(409).body("type", endsWith("origins-exist"));
        enter(program, 2023, origin("NG", null, 2), origin("NG", null, 3))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/origins/1"));
        curator.asking()
                .queryParam("filter", "programId==" + program)
                .get("/v1/resident-origins")
                .then()
                .body("items", hasSize(1));
        curator.asking()
                .header("If-Match", made.header("ETag"))
                .delete(place)
                .then()
                .statusCode(204);
        curator.asking().get(place).then().statusCode(404);
        enter(program, 2024, origin("NG", null, 2)).then().statusCode(201);
        enter(program, 2019, origin("ZZ", null, 2))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", containsString("country"));
    }
}

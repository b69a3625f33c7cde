package org.introducer.programs.comparison;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.introducer.programs.Directory.SEASON;

import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.introducer.programs.Directory;
import org.introducer.programs.ProgramsTest;
import org.introducer.testing.Actor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ProgramsTest
class ComparisonTest {

    private final Directory directory = new Directory();
    private final Actor amara = Actor.applicant();

    private ValidatableResponse compare(boolean differencesOnly, String... programs) {
        return amara.sending(Map.of("programIds", List.of(programs), "differencesOnly", differencesOnly))
                .queryParam("season", SEASON)
                .post("/v1/program-comparisons")
                .then();
    }

    @Test
    @Tag("P19")
    void programs_stand_side_by_side_with_evidence_and_what_is_not_known_is_marked() {
        String one = directory.program("INTEGRATED");
        String other = directory.program("INTEGRATED", Map.of("state", "TX"));
        directory.track(one, "ADVANCED");
        String fact = directory.fact(one, "J1_SPONSORSHIP", "YES");
        directory.fact(other, "J1_SPONSORSHIP", "YES");
        directory.fact(one, "H1B_SPONSORSHIP", "YES");
        directory.fact(other, "H1B_SPONSORSHIP", "NO");
        directory.fact(one, "LETTERS", 3);
        directory.fact(one, "IMG_CONSIDERED", "YES", SEASON - 1);
        directory.fact(other, "IMG_CONSIDERED", "YES", SEASON);
        String line = "lines.find { it.field == '%s' }.%s";
        compare(false, one, other)
                .statusCode(200)
                .body("programs.id", contains(one, other))
                .body("same", equalTo(0))
                .body("lines.find { it.attribute == 'PATHWAY' }.likeness", equalTo("SAME"))
                .body("lines.find { it.attribute == 'STATE' }.likeness", equalTo("DIFFERENT"))
                .body("lines.find { it.attribute == 'TRACKS' }.likeness", equalTo("UNKNOWN"))
                .body("lines.find { it.attribute == 'NON_US_IMG' }.cells.value", everyItem(nullValue()))
                .body(line.formatted("J1_SPONSORSHIP", "likeness"), equalTo("SAME"))
                .body(line.formatted("J1_SPONSORSHIP", "cells[0].evidence"), equalTo("/v1/facts/" + fact))
                .body(
                        line.formatted("J1_SPONSORSHIP", "cells[0].reference"),
                        equalTo("https://example.org/radiology/visa"))
                .body(line.formatted("H1B_SPONSORSHIP", "likeness"), equalTo("DIFFERENT"))
                .body(line.formatted("LETTERS", "likeness"), equalTo("UNKNOWN"))
                .body(line.formatted("LETTERS", "cells.state"), contains("KNOWN", "UNKNOWN"))
                .body(line.formatted("LETTERS", "cells[1].value"), nullValue())
                .body(line.formatted("IMG_CONSIDERED", "likeness"), equalTo("UNKNOWN"))
                .body(line.formatted("IMG_CONSIDERED", "outlook"), equalTo("SAME"))
                .body(line.formatted("IMG_CONSIDERED", "cells.state"), contains("LAST_KNOWN", "KNOWN"));
        compare(true, one, other)
                .body("same", greaterThan(1))
                .body("lines.likeness", everyItem(not(equalTo("SAME"))))
                .body("lines.field", hasItems("H1B_SPONSORSHIP", "LETTERS"))
                .body("lines.field", not(hasItem("J1_SPONSORSHIP")));
        amara.asking().get("/v1/facts/" + fact).then().statusCode(200);
    }

    private void positions(String program, int season, int offered) {
        String track = directory.track(program, "CATEGORICAL");
        Actor.curator()
                .sending(Map.of(
                        "offered",
                        offered,
                        "evidence",
                        Map.of(
                                "sourceType", "PROGRAM_PAGE",
                                "reference", "https://example.org/residency",
                                "observedOn", "2026-10-01",
                                "confidence", "HIGH")))
                .put("/v1/programs/" + program + "/tracks/" + track + "/positions/" + season)
                .then()
                .statusCode(201);
    }

    @Test
    @Tag("P19")
    void positions_of_another_season_are_last_known_and_a_retired_program_is_marked() {
        String one = directory.program("INTEGRATED");
        String other = directory.program("INTEGRATED");
        positions(one, SEASON, 2);
        positions(other, SEASON - 1, 2);
        Actor.curator()
                .sending(Map.of("retiredOn", "2026-06-30", "reason", "Closed.", "reference", "https://example.org"))
                .post("/v1/programs/" + other + "/retire")
                .then()
                .statusCode(200);
        String line = "lines.find { it.attribute == 'POSITIONS' }.";
        compare(false, one, other)
                .statusCode(200)
                .body("programs.retiredOn", contains(null, "2026-06-30"))
                .body(line + "cells.state", contains("KNOWN", "LAST_KNOWN"))
                .body(line + "cells.value", contains("CATEGORICAL 2", "CATEGORICAL 2"))
                .body(line + "cells.season", contains(SEASON, SEASON - 1))
                .body(line + "likeness", equalTo("UNKNOWN"))
                .body(line + "outlook", equalTo("SAME"));
    }

    @Test
    @Tag("P19")
    void two_to_five_programs_of_the_directory_are_compared() {
        String one = directory.program("INTEGRATED");
        compare(false, one).statusCode(422).body("errors.pointer", contains("/programIds"));
        compare(false, one, one).statusCode(422).body("errors.pointer", contains("/programIds/1"));
        compare(false, one, UUID.randomUUID().toString())
                .statusCode(422)
                .body("errors.pointer", contains("/programIds/1"));
        compare(
                        false,
                        Stream.generate(() -> directory.program("INTEGRATED"))
                                .limit(5)
                                .toArray(String[]::new))
                .statusCode(200)
                .body("programs", hasSize(5));
        compare(
                        false,
                        Stream.generate(() -> UUID.randomUUID().toString())
                                .limit(6)
                                .toArray(String[]::new))
                .statusCode(422);
    }

    @Test
    @Tag("P18")
    void what_is_near_and_a_like_number_of_positions_have_bounds_and_a_retired_program_is_left_out() {
        double latitude = Directory.latitude();
        String own = directory.program("INDEPENDENT", Map.of("state", "SD", "latitude", latitude));
        String like = directory.program("INDEPENDENT", Map.of("state", "SD", "latitude", latitude + 1.4));
        String unlike = directory.program("INDEPENDENT", Map.of("state", "SD", "latitude", latitude + 1.6));
        String retired = directory.program("INDEPENDENT", Map.of("state", "SD", "latitude", latitude));
        positions(own, SEASON, 4);
        positions(like, SEASON, 5);
        positions(unlike, SEASON, 2);
        Actor.curator()
                .sending(Map.of("retiredOn", "2026-06-30", "reason", "Closed.", "reference", "https://example.org"))
                .post("/v1/programs/" + retired + "/retire")
                .then()
                .statusCode(200);
        String reason = "items.find { it.id == '%s' }.reasons.find { it.respect == '%s' }.likeness";
        amara.asking()
                .queryParam("season", SEASON)
                .queryParam("limit", 50)
                .get("/v1/programs/" + own + "/similar")
                .then()
                .statusCode(200)
                .body("items.id", not(hasItem(retired)))
                .body(reason.formatted(like, "NEAR"), equalTo("SAME"))
                .body(reason.formatted(unlike, "NEAR"), equalTo("DIFFERENT"))
                .body(reason.formatted(like, "POSITIONS"), equalTo("SAME"))
                .body(reason.formatted(unlike, "POSITIONS"), equalTo("DIFFERENT"));
    }

    @Test
    @Tag("P18")
    void similar_programs_say_in_each_respect_why() {
        double latitude = Directory.latitude();
        String own = directory.program("DIAGNOSTIC_ESIR", Map.of("state", "MT", "latitude", latitude));
        String like = directory.program("DIAGNOSTIC_ESIR", Map.of("state", "MT", "latitude", latitude));
        String silent = directory.program("DIAGNOSTIC_ESIR", Map.of("state", "MT", "latitude", latitude));
        String unlike = directory.program("DIAGNOSTIC_ESIR", Map.of("state", "MT", "latitude", latitude));
        String elsewhere = directory.program("INTEGRATED", Map.of("state", "MT", "latitude", latitude));
        for (String program : List.of(own, like, unlike)) {
            directory.track(program, "ADVANCED");
        }
        directory.fact(own, "J1_SPONSORSHIP", "YES");
        directory.fact(like, "J1_SPONSORSHIP", "YES");
        directory.fact(unlike, "J1_SPONSORSHIP", "NO");
        directory.fact(own, "H1B_SPONSORSHIP", "YES");
        directory.fact(like, "H1B_SPONSORSHIP", "YES", SEASON - 1);
        String reason = "items[%d].reasons.find { it.respect == '%s' }.%s";
        amara.asking()
                .queryParam("season", SEASON)
                .get("/v1/programs/" + own + "/similar")
                .then()
                .statusCode(200)
                .body("items.id", contains(like, unlike, silent))
                .body("items.id", not(hasItem(elsewhere)))
                .body("items.same", contains(4, 3, 2))
                .body("items[0].distanceKm", equalTo(0))
                .body(reason.formatted(0, "J1_SPONSORSHIP", "likeness"), equalTo("SAME"))
                .body(reason.formatted(0, "J1_SPONSORSHIP", "because"), equalTo("Both: YES."))
                .body(reason.formatted(1, "J1_SPONSORSHIP", "likeness"), equalTo("DIFFERENT"))
                .body(reason.formatted(1, "J1_SPONSORSHIP", "because"), equalTo("YES, there NO."))
                .body(reason.formatted(2, "J1_SPONSORSHIP", "likeness"), equalTo("UNKNOWN"))
                .body(reason.formatted(2, "TRACKS", "likeness"), equalTo("UNKNOWN"))
                .body(reason.formatted(0, "H1B_SPONSORSHIP", "likeness"), equalTo("UNKNOWN"))
                .body(reason.formatted(0, "H1B_SPONSORSHIP", "because"), equalTo("Both: YES; last known, confirm."));
        amara.asking()
                .queryParam("limit", 1)
                .get("/v1/programs/" + own + "/similar")
                .then()
                .body("items.id", contains(like));
        amara.asking()
                .get("/v1/programs/" + UUID.randomUUID() + "/similar")
                .then()
                .statusCode(404);
    }
}

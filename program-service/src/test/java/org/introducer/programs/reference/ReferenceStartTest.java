package org.introducer.programs.reference;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.URL;
import java.util.List;
import java.util.Map;
import org.introducer.programs.ProgramsTest;
import org.introducer.testing.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The service as it starts for everybody: with the reference data that is committed. */
@ProgramsTest
@TestProfile(ReferenceStartTest.WithReferenceData.class)
@Tag("P34")
class ReferenceStartTest {

    public static final class WithReferenceData implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("introducer.reference-data", "true");
        }
    }

    private final Actor amara = Actor.applicant();

    @Inject
    ReferenceDirectory directory;

    @TestHTTPResource(value = "/health/ready", management = true)
    URL ready;

    /** Whoever comes second waits for the first. */
    @BeforeEach
    void load() {
        directory.load(ReferenceData.read());
    }

    private String program(String acgmeCode) {
        return "/v1/programs/"
                + amara.asking()
                        .get("/v1/programs?filter=acgmeCode==" + acgmeCode)
                        .jsonPath()
                        .getString("items[0].id");
    }

    @Test
    void real_programs_are_there_with_sourced_facts_and_loading_again_adds_nothing() {
        assertEquals(new ReferenceDirectory.Loaded(0, 0), directory.load(ReferenceData.read()));
        RestAssured.given().get(ready).then().body("checks.find { it.name == 'reference-data' }.status", equalTo("UP"));
        amara.asking()
                .get(program("4162800001"))
                .then()
                .statusCode(200)
                .rootPath("facts.find { it.field == 'J1_SPONSORSHIP' }")
                .body("value", equalTo("YES"))
                .body("sourceType", equalTo("PROGRAM_PAGE"))
                .body("reference", startsWith("https://"))
                .body("says", containsString("Last known, confirm"));
        amara.asking()
                .get("/v1/quality?filter=kind==VISA")
                .then()
                .body("visas.programs", greaterThanOrEqualTo(154))
                .body("visas.j1", greaterThanOrEqualTo(103));
    }

    @Test
    void known_contradictions_are_conflicts() {
        for (List<String> known : List.of(
                List.of("Mercy Catholic Medical Center", "H1B_SPONSORSHIP"),
                List.of("University of Iowa Hospitals and Clinics", "H1B_SPONSORSHIP"),
                List.of("University of Texas Southwestern Medical Center", "H1B_SPONSORSHIP"),
                List.of("Geisinger", "H1B_SPONSORSHIP"))) {
            List<String> programs = amara.asking()
                    .queryParam("filter", "institution=='" + known.get(0) + "'")
                    .get("/v1/programs")
                    .jsonPath()
                    .getList("items.id");
            List<String> standings = programs.stream()
                    .map(id -> amara.asking()
                            .get("/v1/programs/" + id)
                            .jsonPath()
                            .getString("facts.find { it.field == '" + known.get(1) + "' }.standing"))
                    .toList();
            assertThat(known.get(0), standings, hasItem("CONFLICT"));
        }
    }
}

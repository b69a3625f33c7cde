package org.introducer.programs;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.introducer.testing.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A parameter of the wrong type is the caller's mistake and is named; an address that no id fits leads nowhere. */
@ProgramsTest
@Tag("X09")
class TypedParametersTest {

    private static final Directory DIRECTORY = new Directory();

    private final Actor amara = Actor.applicant();
    private final Actor curator = Actor.curator();
    private String program;

    @BeforeEach
    void enterProgram() {
        program = DIRECTORY.program("INTEGRATED");
    }

    private ValidatableResponse ask(String path, String parameter, String value) {
        Actor actor = path.startsWith("/v1/imports") || path.contains("aliases/") ? curator : amara;
        return actor.asking()
                .queryParam(parameter, value)
                .get(path.replace("{program}", program))
                .then();
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/programs/{program}/facts, season",
        "/v1/programs/{program}/facts, freshness",
        "/v1/programs/{program}/facts/J1_SPONSORSHIP, season",
        "/v1/programs/{program}/visa-verdict, season",
        "/v1/programs/{program}/visa-verdict, locationAtFiling",
        "/v1/programs/{program}/visa-verdict, applicantId",
        "/v1/programs/{program}/visa-comparison, season",
        "/v1/programs/{program}/visa-comparison, locationAtFiling",
        "/v1/programs/{program}/exclusion, season",
        "/v1/programs/facets, season",
        "/v1/programs, limit",
        "/v1/programs, total",
        "/v1/employer-aliases, limit",
        "/v1/employer-aliases/candidates, programId",
        "/v1/fact-proposals, limit",
        "/v1/shortlists, limit",
        "/v1/imports, limit"
    })
    void a_value_of_the_wrong_type_is_400_and_names_the_parameter(String path, String parameter) {
        for (String wrong : new String[] {"abc", "1e3", "99999999999999999999", "true'"}) {
            ask(path, parameter, wrong)
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("errors.parameter", contains(parameter));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/programs/{program}/facts",
        "/v1/programs/{program}/facts/J1_SPONSORSHIP",
        "/v1/programs/{program}/visa-verdict",
        "/v1/programs/{program}/visa-comparison",
        "/v1/programs/{program}/exclusion",
        "/v1/programs/facets"
    })
    void a_season_out_of_bounds_is_400_and_names_the_parameter(String path) {
        for (String beyond : new String[] {"1999", "2101", "-1"}) {
            ask(path, "season", beyond).statusCode(400).body("errors.parameter", contains("season"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/programs/not-a-uuid",
        "/v1/programs/not-a-uuid/facts",
        "/v1/programs/not-a-uuid/h1b-history",
        "/v1/programs/not-a-uuid/img-history",
        "/v1/programs/not-a-uuid/tracks",
        "/v1/programs/not-a-uuid/visa-verdict",
        "/v1/programs/{program}/facts/NO_FIELD",
        "/v1/programs/{program}/img-history/abc",
        "/v1/programs/{program}/img-history/99999999999",
        "/v1/facts/not-a-uuid",
        "/v1/employer-aliases/not-a-uuid",
        "/v1/fact-proposals/not-a-uuid",
        "/v1/shortlists/not-a-uuid"
    })
    void an_address_that_no_id_fits_is_404(String path) {
        amara.asking()
                .get(path.replace("{program}", program))
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("status", equalTo(404));
    }

    @Test
    void an_unknown_import_is_404_whatever_its_id_looks_like() {
        for (String id : new String[] {"not-a-uuid", UUID.randomUUID().toString()}) {
            curator.asking().get("/v1/imports/" + id).then().statusCode(404);
            curator.asking().get("/v1/imports/" + id + "/rows").then().statusCode(404);
        }
    }
}

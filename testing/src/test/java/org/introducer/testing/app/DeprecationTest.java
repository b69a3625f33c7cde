package org.introducer.testing.app;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.RestAssured;
import org.introducer.testing.Actor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An operation that will go says so in every answer and in the document. */
@PlatformTest
@Tag("X15")
class DeprecationTest {

    private static final String HEADER = "@1796083200";
    private static final String SUNSET = "Wed, 01 Dec 2027 00:00:00 GMT";

    @Test
    void every_answer_says_since_when_and_until_when() {
        Actor.applicant()
                .asking()
                .get("/v1/parcels/names")
                .then()
                .statusCode(200)
                .header("Deprecation", HEADER)
                .header("Sunset", SUNSET)
                .header("Link", "</q/openapi>; rel=\"deprecation\"; type=\"application/yaml\"")
                .header("Vary", "Accept-Encoding");
        Actor.applicant()
                .asking()
                .queryParam("limit", "many")
                .get("/v1/parcels/names")
                .then()
                .statusCode(400)
                .header("Deprecation", HEADER)
                .header("Sunset", SUNSET);
    }

    @Test
    void other_operations_say_nothing() {
        Actor.applicant()
                .asking()
                .get("/v1/parcels")
                .then()
                .statusCode(200)
                .header("Deprecation", nullValue())
                .header("Sunset", nullValue());
    }

    @Test
    void the_document_says_what_to_use() {
        RestAssured.given()
                .get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .rootPath("paths.'/v1/parcels/names'.get")
                .body("deprecated", equalTo(true))
                .body("description", containsString("Deprecated since 2026-12-01: use `GET /v1/parcels`."))
                .body("description", containsString("It answers until 2027-12-01."))
                .body("responses.'200'.headers.Sunset.'$ref'", equalTo("#/components/headers/Sunset"))
                .noRootPath()
                .body("paths.'/v1/parcels'.get.deprecated", nullValue())
                .body("components.headers.Deprecation.description", containsString("RFC 9745"));
    }
}

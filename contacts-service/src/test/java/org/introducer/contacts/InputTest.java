package org.introducer.contacts;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.introducer.testing.Actor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Unusual input: it is refused clearly, or stored exactly as sent. */
@ContactsTest
class InputTest {

    private final Actor amara = Actor.applicant();

    @ParameterizedTest
    @Tag("X09")
    @ValueSource(
            strings = {
                "null",
                "[]",
                "\"text\"",
                "{\"name\":\"a\\u0000b\",\"role\":\"OTHER\"}",
                "{\"name\":\"\\ud800\",\"role\":\"OTHER\"}",
                "{\"name\":1,\"role\":\"OTHER\"}",
                "{\"name\":\"a\",\"role\":0}",
                "{\"name\":\"a\",\"role\":\"\"}",
                "{\"name\":\"a\",\"role\":\"OTHER\",\"emails\":[null]}",
                "{\"name\":\"a\",\"role\":\"OTHER\",\"emails\":\"a@example.org\"}",
                "{\"name\":\"a\",\"role\":\"OTHER\",\"programId\":\"1\"}",
                "{\"name\":\"a\",\"role\":\"OTHER\",\"id\":\"0199c0de-0000-7000-8000-000000000001\"}",
                "{\"name\":\"a\",\"role\":\"OTHER\",\"tenantId\":\"0199c0de-0000-7000-8000-000000000001\"}",
                "{\"name\":\"a\",\"role\":\"OTHER\",\"version\":7}",
                "{\"name\":\"a\",\"role\":\"OTHER\",\"zone\":\"+02:00\"}",
            })
    void what_cannot_be_taken_is_a_problem_and_stores_nothing(String body) {
        Response answer = amara.sending(body).post("/v1/contacts");
        assertTrue(answer.statusCode() == 400 || answer.statusCode() == 422, answer.asString());
        answer.then()
                .contentType("application/problem+json")
                .body(not(containsString("Exception")))
                .body(not(containsString("org.")));
        amara.asking().get("/v1/contacts").then().body("items", equalTo(List.of()));
    }

    @Test
    @Tag("X05")
    void a_merge_patch_removes_with_null_and_keeps_what_it_does_not_name() {
        Response created = amara.sending(Map.of("name", "P", "role", "OTHER", "notes", "n", "country", "US"))
                .post("/v1/contacts");
        Response patched =
                amara.patching(created.header("ETag"), "{\"notes\":null}").patch(created.header("Location"));
        patched.then().statusCode(200).body("notes", nullValue()).body("country", equalTo("US"));
        amara.asking()
                .contentType("application/json")
                .header("If-Match", patched.header("ETag"))
                .body("{}")
                .patch(created.header("Location"))
                .then()
                .statusCode(415);
        for (String bad : List.of("{\"name\":null}", "{\"nam\":\"x\"}", "[]", "{\"id\":\"x\"}")) {
            int status = amara.patching(patched.header("ETag"), bad)
                    .patch(created.header("Location"))
                    .statusCode();
            assertTrue(status == 400 || status == 422, bad + " was answered " + status);
        }
    }
}

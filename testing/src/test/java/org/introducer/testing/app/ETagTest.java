package org.introducer.testing.app;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.introducer.testing.Actor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@PlatformTest
@Tag("X05")
class ETagTest {

    private final Actor actor = Actor.applicant();

    @Test
    void what_is_shown_otherwise_has_another_etag_though_its_version_is_the_same() {
        String parcel = created("shown").header("Location");
        Response amaras = label(parcel, "Amara", "\"0\"");
        amaras.then().statusCode(200).header("ETag", startsWith("\"0-"));
        Response beatas = label(parcel, "Beata", amaras.header("ETag"));
        beatas.then().statusCode(200).header("ETag", startsWith("\"0-")).body("reader", equalTo("Beata"));
        label(parcel, "Amara", beatas.header("ETag")).then().statusCode(200);
        label(parcel, "Amara", amaras.header("ETag")).then().statusCode(304);
    }

    @Test
    void a_change_names_the_version_whatever_was_shown_of_it() {
        String parcel = created("named").header("Location");
        String tag = label(parcel, "Amara", "\"none\"").header("ETag");
        for (String other : List.of(
                tag.replace("\"0-", "\"1-"),
                "W/" + tag,
                tag.replace("\"", ""),
                tag.substring(0, tag.length() - 2) + "\"",
                "\"0-\"",
                "\"\"")) {
            deleted(parcel, other)
                    .then()
                    .statusCode(412)
                    .body("detail", equalTo("The version is 0 now; read it again."));
        }
        deleted(parcel, "\"7\", " + tag).then().statusCode(204);
        deleted(created("bare").header("Location"), "\"0\"").then().statusCode(204);
        Response created = created("as created");
        deleted(created.header("Location"), created.header("ETag")).then().statusCode(204);
    }

    @Test
    void an_answer_that_is_repeated_has_the_etag_of_the_first() {
        String key = UUID.randomUUID().toString();
        Response first = created("repeated", key);
        first.then().statusCode(201).header("ETag", startsWith("\"0-"));
        Response again = created("repeated", key);
        again.then().statusCode(201).header("Idempotency-Replayed", equalTo("true"));
        assertEquals(first.header("ETag"), again.header("ETag"));
    }

    private Response created(String name) {
        return created(name, UUID.randomUUID().toString());
    }

    private Response created(String name, String key) {
        return actor.sending("{\"name\": \"%s\", \"size\": \"SMALL\"}".formatted(name))
                .header("Idempotency-Key", key)
                .post("/v1/parcels");
    }

    private Response label(String parcel, String reader, String known) {
        return actor.asking()
                .header("If-None-Match", known)
                .queryParam("reader", reader)
                .get(parcel + "/label");
    }

    private Response deleted(String parcel, String tag) {
        return actor.asking().header("If-Match", tag).delete(parcel);
    }
}

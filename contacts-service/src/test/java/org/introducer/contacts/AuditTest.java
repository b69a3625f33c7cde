package org.introducer.contacts;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Map;
import org.introducer.local.identity.Role;
import org.introducer.testing.Actor;
import org.introducer.testing.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ContactsTest
class AuditTest {

    private final Actor amara = Actor.applicant();
    private final Actor admin = amara.colleague(Role.ORG_ADMIN);

    @Test
    @Tag("X13")
    void every_write_leaves_one_entry_with_field_names_and_no_values() {
        Response created =
                amara.sending(Map.of("name", "Secret Name", "role", "OTHER")).post("/v1/contacts");
        amara.patching(created.header("ETag"), Map.of("notes", "Secret Note")).patch(created.header("Location"));
        amara.sending(Map.of("name", "", "role", "OTHER"))
                .post("/v1/contacts")
                .then()
                .statusCode(422);
        admin.asking()
                .queryParam("filter", "objectId==" + created.jsonPath().getString("id"))
                .get("/v1/audit")
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items.objectType", contains("Contact", "Contact"))
                .body("items[0].changes[0].fields", hasKey("notes"))
                .body("items.sub", hasItem(amara.sub().toString()))
                .body(not(containsString("Secret")));
        admin.asking().get("/v1/audit").then().body("items", hasSize(2));
    }

    @Test
    @Tag("X13")
    void a_refusal_is_noted() {
        amara.asking().get("/v1/audit").then().statusCode(403);
        await().atMost(10, SECONDS)
                .untilAsserted(() -> admin.asking()
                        .queryParam("filter", "outcome==REFUSED")
                        .get("/v1/audit")
                        .then()
                        .body("items.action", contains("GET /v1/audit")));
    }

    /** The answer does not say whether the applicant exists; the audit says that somebody tried. */
    @Test
    @Tag("X13")
    void a_refusal_for_want_of_a_consent_is_noted_too() {
        Actor platform = amara.colleague(Role.INTEGRATION);
        platform.asking()
                .queryParam("applicantId", amara.sub())
                .get("/v1/contacts")
                .then()
                .statusCode(404);
        String contact = amara.sending(Map.of("name", "P", "role", "OTHER"))
                .post("/v1/contacts")
                .path("id");
        platform.asking().get("/v1/contacts/" + contact).then().statusCode(404);
        await().atMost(10, SECONDS)
                .untilAsserted(() -> admin.asking()
                        .queryParam("filter", "outcome==REFUSED")
                        .get("/v1/audit")
                        .then()
                        .body("items.action", containsInAnyOrder("GET /v1/contacts", "GET /v1/contacts/" + contact)));
    }

    @Test
    @Tag("X13")
    void a_tampered_entry_breaks_the_chain() throws Exception {
        for (int i = 0; i < 3; i++) {
            amara.sending(Map.of("name", "N" + i, "role", "OTHER"))
                    .post("/v1/contacts")
                    .then()
                    .statusCode(201);
        }
        await().atMost(20, SECONDS)
                .untilAsserted(() -> admin.asking()
                        .get("/v1/audit/verification")
                        .then()
                        .statusCode(200)
                        .body("sealed", equalTo(3))
                        .body("intact", equalTo(true)));
        try (Connection superuser = TestDatabase.asSuperuser();
                Statement statement = superuser.createStatement()) {
            statement.execute("update audit_entries set action = 'GET /nothing' where tenant_id = '" + amara.tenant()
                    + "' and sequence = 2");
        }
        admin.asking().get("/v1/audit/verification").then().body("intact", equalTo(false));
    }
}

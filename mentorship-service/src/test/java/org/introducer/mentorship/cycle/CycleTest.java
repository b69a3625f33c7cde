package org.introducer.mentorship.cycle;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.response.Response;
import java.util.Map;
import org.introducer.local.identity.Role;
import org.introducer.mentorship.MentorshipTest;
import org.introducer.testing.Actor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@MentorshipTest
class CycleTest {

    private final Actor admin = Actor.with(Role.ORG_ADMIN);

    @Test
    @Tag("M06")
    void a_cycle_needs_only_a_name_and_is_seen_by_the_whole_tenant() {
        Response created = admin.sending(Map.of("name", "Autumn 2027")).post("/v1/cycles");
        created.then().statusCode(201).body("name", equalTo("Autumn 2027"));
        admin.colleague(Role.APPLICANT)
                .asking()
                .get(created.header("Location"))
                .then()
                .statusCode(200);
        Actor.applicant().asking().get(created.header("Location")).then().statusCode(404);
        Actor.applicant().asking().get("/v1/cycles").then().body("items", hasSize(0));
        admin.patching(created.header("ETag"), Map.of("begins", "2027-09-01", "ends", "2027-08-01"))
                .patch(created.header("Location"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/ends"));
        admin.colleague(Role.ADVISER)
                .sending(Map.of("name", "Mine"))
                .post("/v1/cycles")
                .then()
                .statusCode(403);
    }
}

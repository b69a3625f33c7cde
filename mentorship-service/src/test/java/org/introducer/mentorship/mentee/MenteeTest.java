package org.introducer.mentorship.mentee;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.introducer.local.identity.Role;
import org.introducer.mentorship.MentorshipTest;
import org.introducer.testing.Actor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@MentorshipTest
class MenteeTest {

    private static final Map<String, Object> GOALS = Map.of(
            "name", "Amara",
            "wants", List.of("RESEARCH", "CAREER"),
            "goals", List.of("portal hypertension"),
            "languages", List.of("en"),
            "zone", "Africa/Lagos");

    private final Actor amara = Actor.applicant();
    private final Actor admin = amara.colleague(Role.ORG_ADMIN);

    @Test
    @Tag("M02")
    void an_applicant_says_what_they_look_for_once() {
        Response created = amara.sending(GOALS).post("/v1/mentees");
        created.then()
                .statusCode(201)
                .body("applicantId", equalTo(amara.sub().toString()))
                .body("wants", contains("CAREER", "RESEARCH"));
        amara.asking()
                .get(created.header("Location"))
                .then()
                .statusCode(200)
                .body("goals", contains("portal hypertension"));
        amara.sending(GOALS)
                .post("/v1/mentees")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:introducer:problem:mentee-exists"));
        amara.patching(created.header("ETag"), Map.of("needsLetter", true))
                .patch(created.header("Location"))
                .then()
                .statusCode(200)
                .body("needsLetter", equalTo(true))
                .body("name", equalTo("Amara"));
    }

    @Test
    @Tag("M02")
    void one_goal_in_the_place_of_another_is_kept() {
        Response created = amara.sending(GOALS).post("/v1/mentees");
        String place = created.header("Location");
        amara.patching(created.header("ETag"), Map.of("goals", List.of("stroke")))
                .patch(place)
                .then()
                .statusCode(200)
                .header("ETag", not(created.header("ETag")));
        amara.asking().get(place).then().body("goals", contains("stroke"));
    }

    @Test
    @Tag("M02")
    @Tag("X01")
    void who_runs_the_mentoring_sees_all_mentees_and_others_their_own() {
        Response created = amara.sending(GOALS).post("/v1/mentees");
        Actor bela = amara.colleague(Role.APPLICANT);
        bela.sending(GOALS).post("/v1/mentees").then().statusCode(201);
        admin.asking().get("/v1/mentees").then().body("items", hasSize(2));
        bela.asking()
                .get("/v1/mentees")
                .then()
                .body("items.applicantId", contains(bela.sub().toString()));
        bela.asking().get(created.header("Location")).then().statusCode(404);
        bela.asking()
                .queryParam("applicantId", amara.sub())
                .get("/v1/mentees")
                .then()
                .statusCode(404);
        Actor.with(Role.ORG_ADMIN)
                .asking()
                .get(created.header("Location"))
                .then()
                .statusCode(404);
    }

    @Test
    @Tag("M02")
    void an_org_admin_adds_a_mentee_for_an_applicant_they_name() {
        admin.sending(GOALS)
                .post("/v1/mentees")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("applicantId"));
        admin.sending(GOALS)
                .queryParam("applicantId", "x")
                .post("/v1/mentees")
                .then()
                .statusCode(400);
        admin.sending(GOALS)
                .queryParam("applicantId", amara.sub())
                .post("/v1/mentees")
                .then()
                .statusCode(201);
        amara.asking().get("/v1/mentees").then().body("items", hasSize(1));
    }

    @Test
    @Tag("M02")
    @Tag("X20")
    void a_deleted_profile_can_be_restored_unless_there_is_a_new_one() {
        Response created = amara.sending(GOALS).post("/v1/mentees");
        String place = created.header("Location");
        amara.asking()
                .header("If-Match", created.header("ETag"))
                .delete(place)
                .then()
                .statusCode(204);
        amara.sending(GOALS).post("/v1/mentees").then().statusCode(201);
        amara.asking().post(place + "/restore").then().statusCode(409);
    }

    @ParameterizedTest
    @Tag("M02")
    @ValueSource(
            strings = {
                "{\"wants\":[null]}",
                "{\"wants\":[\"FRIEND\"]}",
                "{\"goals\":[\"\"]}",
                "{\"appliedTo\":[null]}",
                "{\"appliedTo\":[\"x\"]}",
                "{\"zone\":\"+02:00\"}",
                "{\"applicantId\":\"0199c0de-0000-7000-8000-000000000001\"}",
                "[]",
                "null"
            })
    void what_cannot_be_taken_is_a_problem_and_stores_nothing(String body) {
        int status = amara.sending(body).post("/v1/mentees").statusCode();
        assertTrue(status == 400 || status == 422, body + " was answered " + status);
        amara.asking().get("/v1/mentees").then().body("items", hasSize(0));
    }

    @Test
    @Tag("M02")
    void many_are_added_in_one_call_for_applicants_who_are_named() {
        Map<String, Object> entry = Map.of("applicantId", amara.sub(), "mentee", GOALS);
        admin.sending(Map.of(
                        "items", List.of(entry, entry, Map.of("mentee", GOALS), Map.of("applicantId", admin.sub()))))
                .post("/v1/mentees/batch")
                .then()
                .statusCode(207)
                .body("items.status", contains(201, 409, 422, 422));
        amara.asking().get("/v1/mentees").then().body("items", hasSize(1));
        amara.sending(Map.of("items", List.of(entry)))
                .post("/v1/mentees/batch")
                .then()
                .statusCode(403);
    }
}

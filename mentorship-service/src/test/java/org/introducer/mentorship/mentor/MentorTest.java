package org.introducer.mentorship.mentor;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.introducer.local.identity.Role;
import org.introducer.mentorship.MentorshipTest;
import org.introducer.mentorship.program.ProgramDirectory;
import org.introducer.testing.Actor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@MentorshipTest
class MentorTest {

    private static final Map<String, Object> INES = Map.of(
            "name",
            "Ines Placeholder",
            "type",
            "CAREER",
            "capacity",
            2,
            "further",
            List.of(Map.of("type", "RESEARCH", "capacity", 1)),
            "topics",
            List.of("interventional oncology"),
            "languages",
            List.of("en", "es"),
            "zone",
            "America/Detroit",
            "hours",
            List.of(Map.of("day", "TUESDAY", "from", "18:00", "to", "20:00")),
            "visaExperience",
            List.of("H1B", "J1"),
            "canWriteLetters",
            true);

    private final Actor admin = Actor.with(Role.ORG_ADMIN);

    @Test
    @Tag("M01")
    void a_created_mentor_is_found_at_its_location() {
        Response created = admin.sending(INES).post("/v1/mentors");
        created.then()
                .statusCode(201)
                .header("ETag", notNullValue())
                .body("type", equalTo("CAREER"))
                .body("further[0].type", equalTo("RESEARCH"))
                .body("visaExperience", contains("J1", "H1B"))
                .body("imgBackground", nullValue());
        Response read = admin.asking().get(created.header("Location"));
        assertEquals(created.asString(), read.asString());
        assertEquals(created.header("ETag"), read.header("ETag"));
    }

    @Test
    @Tag("M01")
    void what_is_private_is_shown_to_the_mentor_and_to_who_runs_the_mentoring_only() {
        Actor ines = admin.colleague(Role.MENTOR);
        String place = admin.sending(with(INES, Map.of("sub", ines.sub().toString())))
                .post("/v1/mentors")
                .header("Location");
        for (Actor insider : List.of(admin, ines)) {
            insider.asking()
                    .get(place)
                    .then()
                    .body("visaExperience", hasSize(2))
                    .body("sub", notNullValue());
        }
        for (Role role : List.of(Role.APPLICANT, Role.MENTOR, Role.ADVISER, Role.INTEGRATION)) {
            Actor outsider = admin.colleague(role);
            outsider.asking()
                    .get(place)
                    .then()
                    .statusCode(200)
                    .body("name", equalTo("Ines Placeholder"))
                    .body("sub", nullValue())
                    .body("$", not(hasKey("visaExperience")))
                    .body("selectsFor", hasSize(0));
            outsider.asking().get("/v1/mentors").then().body("items[0]", not(hasKey("visaExperience")));
        }
        admin.asking()
                .queryParam("filter", "visaExperience==J1")
                .get("/v1/mentors")
                .then()
                .statusCode(400);
    }

    @Test
    @Tag("M01")
    void visa_experience_that_nobody_said_is_not_shown_as_none() {
        for (Map<String, ?> unsaid :
                List.of(Map.of("name", "Lena"), Map.of("name", "Lena", "visaExperience", List.of()))) {
            Response created = admin.sending(unsaid).post("/v1/mentors");
            created.then().statusCode(201).body("$", not(hasKey("visaExperience")));
            admin.asking().get(created.header("Location")).then().body("$", not(hasKey("visaExperience")));
        }
    }

    @Test
    @Tag("M01")
    void a_mentee_finds_mentors_by_type_topic_and_language() {
        admin.sending(INES).post("/v1/mentors").then().statusCode(201);
        admin.sending(Map.of("name", "Omar", "languages", List.of("fr"), "topics", List.of("embolization")))
                .post("/v1/mentors")
                .then()
                .statusCode(201);
        Actor mentee = admin.colleague(Role.APPLICANT);
        for (String found : List.of(
                "topics=='interventional oncology'",
                "languages==es",
                "type==CAREER;languages==en;topics=='interventional oncology'")) {
            mentee.asking()
                    .queryParam("filter", found)
                    .get("/v1/mentors")
                    .then()
                    .statusCode(200)
                    .body("items.name", contains("Ines Placeholder"));
        }
        mentee.asking()
                .queryParam("filter", "languages==es;topics==embolization")
                .get("/v1/mentors")
                .then()
                .body("items", hasSize(0));
    }

    @Test
    @Tag("M01")
    void a_mentor_keeps_the_own_profile_and_no_other() {
        Actor ines = admin.colleague(Role.MENTOR);
        Response own = ines.sending(INES).post("/v1/mentors");
        own.then().statusCode(201).body("sub", equalTo(ines.sub().toString()));
        ines.sending(INES)
                .post("/v1/mentors")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:introducer:problem:mentor-exists"));
        ines.patching(own.header("ETag"), Map.of("capacity", 0))
                .patch(own.header("Location"))
                .then()
                .statusCode(200);
        ines.sending(with(INES, Map.of("sub", UUID.randomUUID().toString())))
                .post("/v1/mentors")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/sub"));
        Response other = admin.sending(INES).post("/v1/mentors");
        ines.patching(other.header("ETag"), Map.of("capacity", 0))
                .patch(other.header("Location"))
                .then()
                .statusCode(403);
        ines.asking()
                .header("If-Match", other.header("ETag"))
                .delete(other.header("Location"))
                .then()
                .statusCode(403);
    }

    @Test
    @Tag("M01")
    @Tag("X02")
    void an_adviser_adds_mentors_once_made_coordinator_and_no_longer_when_that_ends() {
        Actor adviser = admin.colleague(Role.ADVISER);
        adviser.sending(INES).post("/v1/mentors").then().statusCode(403);
        Response grant = admin.sending(Map.of("sub", adviser.sub().toString())).post("/v1/coordinators");
        grant.then().statusCode(201);
        adviser.sending(INES).post("/v1/mentors").then().statusCode(201);
        admin.sending(Map.of("sub", adviser.sub().toString()))
                .post("/v1/coordinators")
                .then()
                .statusCode(409);
        admin.asking()
                .header("If-Match", grant.header("ETag"))
                .delete(grant.header("Location"))
                .then()
                .statusCode(204);
        adviser.sending(INES).post("/v1/mentors").then().statusCode(403);
    }

    @Test
    @Tag("M01")
    @Tag("X20")
    void a_deleted_mentor_is_gone_until_restored() {
        Response created = admin.sending(INES).post("/v1/mentors");
        String place = created.header("Location");
        admin.asking()
                .header("If-Match", created.header("ETag"))
                .delete(place)
                .then()
                .statusCode(204);
        admin.asking().get(place).then().statusCode(404);
        admin.asking().get("/v1/mentors").then().body("items", hasSize(0));
        admin.asking().post(place + "/restore").then().statusCode(200);
        admin.asking().get(place).then().statusCode(200);
        admin.asking().post(place + "/restore").then().statusCode(409);
    }

    @Test
    @Tag("M01")
    void hours_come_back_as_they_were_sent_and_languages_are_tags() {
        admin.sending(with(
                        INES,
                        Map.of(
                                "hours", List.of(Map.of("day", "MONDAY", "from", "07:00", "to", "00:00")),
                                "languages", List.of("en", "es-MX"))))
                .post("/v1/mentors")
                .then()
                .statusCode(201)
                .body("hours[0].from", equalTo("07:00"))
                .body("hours[0].to", equalTo("00:00"));
        admin.sending(with(INES, Map.of("languages", List.of("en", "English", "Europe/Berlin"))))
                .post("/v1/mentors")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/languages/1", "/languages/2"));
    }

    @Test
    @Tag("M01")
    void what_contradicts_itself_is_refused_with_its_place() {
        admin.sending(with(
                        INES,
                        Map.of(
                                "further", List.of(Map.of("type", "CAREER", "capacity", 1)),
                                "availableFrom", "2027-09-01",
                                "availableTo", "2027-08-01",
                                "pausedUntil", "2027-12-01")))
                .post("/v1/mentors")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/availableTo", "/further/0/type", "/pausedUntil"));
    }

    @ParameterizedTest
    @Tag("M01")
    @ValueSource(
            strings = {
                "null",
                "{\"type\":\"CAREER\",\"capacity\":-1}",
                "{\"type\":\"CAREER\",\"capacity\":1e10}",
                "{\"type\":\"CAREER\",\"capacity\":1.5}",
                "{\"type\":\"COACH\"}",
                "{\"type\":\"CAREER\",\"topics\":[null]}",
                "{\"type\":\"CAREER\",\"topics\":[\"\\u0000\"]}",
                "{\"type\":\"CAREER\",\"visaExperience\":[null]}",
                "{\"type\":\"CAREER\",\"further\":[null]}",
                "{\"type\":\"CAREER\",\"hours\":[{\"day\":\"MONDAY\",\"from\":\"20:00\",\"to\":\"18:00\"}]}",
                "{\"type\":\"CAREER\",\"hours\":[{\"day\":\"MONDAY\",\"from\":\"25:00\",\"to\":\"18:00\"}]}",
                "{\"type\":\"CAREER\",\"hours\":[{\"day\":\"MONDAY\"}]}",
                "{\"type\":\"CAREER\",\"availableFrom\":\"+999999999-12-31\"}",
                "{\"type\":\"CAREER\",\"availableFrom\":\"2026-02-30\"}",
                "{\"type\":\"CAREER\",\"zone\":\"Mars/Olympus\"}",
                "{\"type\":\"CAREER\",\"id\":\"0199c0de-0000-7000-8000-000000000001\"}",
            })
    void what_cannot_be_taken_is_a_problem_and_stores_nothing(String body) {
        int status = admin.sending(body).post("/v1/mentors").statusCode();
        assertTrue(status == 400 || status == 422, body + " was answered " + status);
        admin.asking().get("/v1/mentors").then().body("items", hasSize(0));
    }

    @Test
    @Tag("X01")
    void another_tenant_sees_no_mentor() {
        Response created = admin.sending(INES).post("/v1/mentors");
        Actor stranger = Actor.with(Role.ORG_ADMIN);
        stranger.asking().get(created.header("Location")).then().statusCode(404);
        stranger.asking().get("/v1/mentors").then().body("items", hasSize(0));
        stranger.patching(created.header("ETag"), Map.of("capacity", 9))
                .patch(created.header("Location"))
                .then()
                .statusCode(404);
    }

    @Test
    @Tag("M01")
    void many_are_added_in_one_call_each_with_its_status() {
        Map<String, Object> batch = Map.of("items", List.of(INES, Map.of("type", "CAREER", "capacity", -1), INES));
        admin.sending(batch)
                .post("/v1/mentors/batch")
                .then()
                .statusCode(207)
                .body("items.status", contains(201, 422, 201));
        admin.sending(with(batch, Map.of("atomic", true)))
                .post("/v1/mentors/batch")
                .then()
                .statusCode(422);
        admin.asking().get("/v1/mentors").then().body("items", hasSize(2));
        admin.colleague(Role.ADVISER)
                .sending(batch)
                .post("/v1/mentors/batch")
                .then()
                .statusCode(403);
    }

    @Test
    @Tag("M01")
    void a_program_that_is_unknown_refuses_its_own_item_of_a_batch() {
        String unknown = "0199c0de-0000-7000-8000-" + ProgramDirectory.UNKNOWN;
        admin.sending(Map.of(
                        "items",
                        List.of(
                                with(INES, Map.of("selectsFor", List.of(UUID.randomUUID(), unknown))),
                                with(INES, Map.of("programId", unknown)),
                                INES)))
                .post("/v1/mentors/batch")
                .then()
                .statusCode(207)
                .body("items.status", contains(422, 422, 201))
                .body("items[0].problem.errors.pointer", contains("/selectsFor/1"))
                .body("items[1].problem.errors.pointer", contains("/programId"));
    }

    @Test
    @Tag("M01")
    void a_program_that_program_service_does_not_know_is_refused_with_its_place() {
        String known = UUID.randomUUID().toString();
        String unknown = "0199c0de-0000-7000-8000-" + ProgramDirectory.UNKNOWN;
        admin.sending(with(INES, Map.of("programId", known)))
                .post("/v1/mentors")
                .then()
                .statusCode(201)
                .body("programId", equalTo(known));
        admin.sending(with(INES, Map.of("programId", unknown, "selectsFor", List.of(known, unknown))))
                .post("/v1/mentors")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:introducer:problem:program-unknown"))
                .body("errors.pointer", contains("/programId", "/selectsFor/1"));
        admin.asking()
                .queryParam("filter", "programId==" + known)
                .get("/v1/mentors")
                .then()
                .body("items", hasSize(1));
    }

    private static Map<String, Object> with(Map<String, Object> base, Map<String, ?> more) {
        Map<String, Object> all = new HashMap<>(base);
        all.putAll(more);
        return all;
    }
}

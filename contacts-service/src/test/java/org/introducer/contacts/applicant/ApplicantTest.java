package org.introducer.contacts.applicant;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.introducer.contacts.ContactsTest;
import org.introducer.local.identity.Role;
import org.introducer.testing.Actor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ContactsTest
class ApplicantTest {

    private static final Map<String, Object> AMARA = Map.of(
            "givenName", "Amara",
            "zone", "Africa/Lagos",
            "visaNeed", "REQUIRED",
            "visaAcceptable", List.of("J1", "H1B"),
            "exams", List.of(Map.of("exam", "USMLE_STEP_1", "state", "PASSED", "date", "2025-05-01")));
    private static final Map<String, Object> READ = Map.of("scope", "READ", "textVersion", "2026-01");

    private final Actor amara = Actor.applicant();

    @Test
    @Tag("P07")
    void all_that_was_said_is_given_to_whoever_weighs_programs() {
        Map<String, Object> said = Map.ofEntries(
                Map.entry("givenName", "Amara"),
                Map.entry("familyName", "Example"),
                Map.entry("zone", "Africa/Lagos"),
                Map.entry("citizenships", List.of("NG", "GH")),
                Map.entry("stage", "GRADUATE"),
                Map.entry("graduationYear", 2024),
                Map.entry(
                        "exams",
                        List.of(
                                Map.of("exam", "USMLE_STEP_1", "state", "PASSED", "date", "2025-05-01", "attempt", 2),
                                Map.of("exam", "USMLE_STEP_3", "state", "PLANNED", "date", "2027-02-01"))),
                Map.entry("ecfmg", Map.of("state", "IN_PROGRESS", "expectedOn", "2026-12-01")),
                Map.entry("visaNeed", "REQUIRED"),
                Map.entry("visaAcceptable", List.of("J1", "H1B")),
                Map.entry("visaPreferred", "H1B"),
                Map.entry("subjectTo212e", "YES"),
                Map.entry("waivedOrFulfilledOn", "2025-01-31"),
                Map.entry(
                        "priorJ1",
                        List.of(Map.of("category", "ALIEN_PHYSICIAN", "from", "2020-07-01", "to", "2021-06-30"))),
                Map.entry("priorH1bDays", 40),
                Map.entry("countryOfBirth", "NG"),
                Map.entry("usStays", List.of(Map.of("from", "2025-08-10", "to", "2025-09-05"))),
                Map.entry(
                        "usVisas",
                        List.of(Map.of("visaClass", "B", "validFrom", "2025-07-01", "validTo", "2027-06-30"))),
                Map.entry(
                        "priorTraining",
                        List.of(Map.of(
                                "country", "NG",
                                "specialty", "DIAGNOSTIC_RADIOLOGY",
                                "level", "RESIDENCY",
                                "from", "2021-01-04",
                                "to", "2024-12-31",
                                "completed", true))),
                Map.entry(
                        "applications",
                        List.of(Map.of(
                                "programId", UUID.randomUUID().toString(), "season", 2027, "appliedOn", "2026-09-24"))),
                Map.entry("targetSeason", 2028),
                Map.entry("interests", List.of("portal hypertension")),
                Map.entry("languages", List.of("en", "yo")),
                Map.entry("elevatorPitch", "I am a graduate. I look for a program."));
        amara.sending(said).put("/v1/applicants/me").then().statusCode(201);
        for (String place : List.of("/v1/applicants/me", "/v1/applicants/" + amara.sub())) {
            Map<String, Object> shown = amara.asking().get(place).jsonPath().getMap("");
            said.forEach((field, value) -> assertEquals(
                    field.equals("visaAcceptable") ? Set.copyOf((List<?>) value) : value,
                    field.equals("visaAcceptable") ? Set.copyOf((List<?>) shown.get(field)) : shown.get(field),
                    field));
        }
    }

    @Test
    @Tag("X09")
    void what_contradicts_itself_or_the_calendar_is_refused_with_its_place() {
        Map<String, Object> wrong = Map.of(
                "givenName",
                "Amara",
                "zone",
                "UTC",
                "exams",
                List.of(Map.of("exam", "USMLE_STEP_1", "state", "PASSED", "date", "2190-01-01")),
                "ecfmg",
                Map.of("state", "NOT_STARTED", "certifiedOn", "2020-01-01"),
                "visaAcceptable",
                List.of("J1"),
                "visaPreferred",
                "H1B",
                "subjectTo212e",
                "NO",
                "waivedOrFulfilledOn",
                "2025-12-31");
        amara.sending(wrong)
                .put("/v1/applicants/me")
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        contains("/ecfmg/certifiedOn", "/exams/0/date", "/visaPreferred", "/waivedOrFulfilledOn"));
        amara.sending(Map.of(
                        "givenName",
                        "Amara",
                        "zone",
                        "UTC",
                        "waivedOrFulfilledOn",
                        "9999-12-31",
                        "citizenships",
                        List.of("NG", "ZZ")))
                .put("/v1/applicants/me")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/citizenships/1", "/waivedOrFulfilledOn"));
        amara.asking().get("/v1/applicants/me").then().statusCode(404);
    }

    @Test
    @Tag("X09")
    void prior_time_does_not_end_before_it_begins() {
        amara.sending(Map.of(
                        "givenName",
                        "Amara",
                        "zone",
                        "UTC",
                        "priorJ1",
                        List.of(Map.of("category", "STUDENT", "from", "2021-07-01", "to", "2020-06-30"))))
                .put("/v1/applicants/me")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/priorJ1/0/to"));
    }

    @Test
    @Tag("P07")
    void prior_training_and_applications_are_patched_and_what_contradicts_itself_is_refused_with_its_place() {
        amara.sending(AMARA).put("/v1/applicants/me").then().statusCode(201).body("priorTraining", nullValue());
        Map<String, Object> internship =
                Map.of("country", "NG", "specialty", "OTHER", "level", "INTERNSHIP", "years", 1);
        patched(Map.of("priorTraining", List.of(internship), "applications", List.of()))
                .statusCode(200)
                .body("priorTraining", equalTo(List.of(internship)))
                .body("applications", empty())
                .body("exams", hasSize(1));
        String program = UUID.randomUUID().toString();
        Map<String, Object> application = Map.of("programId", program, "season", 2027);
        patched(Map.of(
                        "priorTraining",
                        List.of(
                                Map.of("country", "XX", "specialty", "OTHER", "level", "RESIDENCY"),
                                Map.of("country", "NG", "specialty", "OTHER", "level", "RESIDENCY", "years", 16))))
                .statusCode(422)
                .body("errors.pointer", contains("/priorTraining/0/country", "/priorTraining/1/years"));
        patched(Map.of(
                        "priorTraining",
                        List.of(
                                training("2024-07-01", "2023-06-30", null),
                                training("2024-07-01", "2190-06-30", true),
                                Map.of(
                                        "country",
                                        "NG",
                                        "specialty",
                                        "OTHER",
                                        "level",
                                        "RESIDENCY",
                                        "years",
                                        2,
                                        "from",
                                        "2020-01-01")),
                        "applications",
                        List.of(application, Map.of("programId", program, "season", 2027, "appliedOn", "2190-01-01"))))
                .statusCode(422)
                .body(
                        "errors.pointer",
                        contains(
                                "/applications/1",
                                "/applications/1/appliedOn",
                                "/priorTraining/0/to",
                                "/priorTraining/1/completed",
                                "/priorTraining/2/years"));
        patched(Map.of("priorTraining", List.of(Map.of("country", "NG")))).statusCode(422);
        amara.sending(Map.of())
                .contentType("application/merge-patch+json")
                .patch("/v1/applicants/" + amara.sub())
                .then()
                .statusCode(428);
        Actor.applicant()
                .sending(Map.of("zone", "UTC"))
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"0\"")
                .patch("/v1/applicants/" + amara.sub())
                .then()
                .statusCode(404);
    }

    private static Map<String, Object> training(String from, String to, Boolean completed) {
        Map<String, Object> training = new java.util.HashMap<>(
                Map.of("country", "NG", "specialty", "OTHER", "level", "RESIDENCY", "from", from, "to", to));
        if (completed != null) {
            training.put("completed", completed);
        }
        return training;
    }

    private io.restassured.response.ValidatableResponse patched(Map<String, Object> patch) {
        return amara.sending(patch)
                .contentType("application/merge-patch+json")
                .header("If-Match", amara.asking().get("/v1/applicants/me").header("ETag"))
                .patch("/v1/applicants/" + amara.sub())
                .then();
    }

    @Test
    @Tag("X05")
    void an_applicant_says_who_they_are_and_changes_it_with_the_version_they_read() {
        Response created = amara.sending(AMARA).put("/v1/applicants/me");
        created.then().statusCode(201).body("id", equalTo(amara.sub().toString()));
        amara.asking()
                .get("/v1/applicants/" + amara.sub())
                .then()
                .statusCode(200)
                .body("exams", hasSize(1));
        amara.sending(AMARA).put("/v1/applicants/me").then().statusCode(428);
        amara.sending(Map.of("givenName", "Amara", "zone", "Europe/Berlin"))
                .header("If-Match", created.header("ETag"))
                .put("/v1/applicants/me")
                .then()
                .statusCode(200)
                .body("zone", equalTo("Europe/Berlin"))
                .body("exams", nullValue());
        amara.sending(AMARA)
                .header("If-Match", created.header("ETag"))
                .put("/v1/applicants/me")
                .then()
                .statusCode(412);
    }

    @Test
    @Tag("P33")
    @Tag("X05")
    void what_notices_depend_on_is_updated_alone_and_none_is_another_answer_than_not_said() {
        Response created = amara.sending(AMARA).put("/v1/applicants/me");
        created.then().body("usStays", nullValue()).body("usVisas", nullValue());
        Map<String, Object> none = Map.of("usStays", List.of(), "usVisas", List.of(), "countryOfBirth", "NG");
        amara.asking()
                .contentType("application/merge-patch+json")
                .body(none)
                .patch("/v1/applicants/" + amara.sub())
                .then()
                .statusCode(428);
        amara.patching(created.header("ETag"), none)
                .patch("/v1/applicants/" + amara.sub())
                .then()
                .statusCode(200)
                .body("givenName", equalTo("Amara"))
                .body("exams", hasSize(1));
        amara.asking()
                .get("/v1/applicants/me")
                .then()
                .body("usStays", empty())
                .body("usVisas", empty())
                .body("countryOfBirth", equalTo("NG"));
        amara.patching(created.header("ETag"), none)
                .patch("/v1/applicants/" + amara.sub())
                .then()
                .statusCode(412);
        Actor.applicant()
                .patching("*", none)
                .patch("/v1/applicants/" + amara.sub())
                .then()
                .statusCode(404);
    }

    @Test
    @Tag("P33")
    @Tag("X09")
    void stays_and_visas_that_contradict_themselves_or_the_calendar_are_refused_with_their_place() {
        amara.sending(AMARA).put("/v1/applicants/me");
        amara.patching(
                        "*",
                        Map.of(
                                "countryOfBirth",
                                "Nigeria",
                                "usStays",
                                List.of(Map.of("to", "2025-01-01")),
                                "usVisas",
                                List.of(Map.of("visaClass", "B", "validFrom", "2025-01-01"))))
                .patch("/v1/applicants/" + amara.sub())
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/countryOfBirth", "/usStays/0/from", "/usVisas/0/validTo"));
        amara.patching(
                        "*",
                        Map.of(
                                "usStays",
                                List.of(Map.of("from", "2025-02-01", "to", "2025-01-01"), Map.of("from", "2150-01-01")),
                                "usVisas",
                                List.of(
                                        Map.of("visaClass", "B", "validFrom", "2025-02-01", "validTo", "2025-01-01"),
                                        Map.of("visaClass", "J1", "validFrom", "2150-01-01", "validTo", "2151-01-01"))))
                .patch("/v1/applicants/" + amara.sub())
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        contains("/usStays/0/to", "/usStays/1/from", "/usVisas/0/validTo", "/usVisas/1/validFrom"));
    }

    @Test
    @Tag("X09")
    void every_wrong_place_is_named() {
        amara.sending("{\"givenName\":\"\",\"zone\":\"Nowhere\",\"exams\":[{\"exam\":\"USMLE_STEP_1\"}]}")
                .put("/v1/applicants/me")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/exams/0/state", "/givenName", "/zone"));
        amara.sending("{\"givenName\":\"A\",\"zone\":\"UTC\",\"visaNeeed\":\"REQUIRED\"}")
                .put("/v1/applicants/me")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/visaNeeed"))
                .body("errors[0].detail", equalTo("unknown name; did you mean 'visaNeed'?"));
    }

    @Test
    @Tag("X02")
    void an_adviser_sees_an_applicant_only_while_the_consent_holds_and_only_so_far() {
        Actor adviser = amara.colleague(Role.ADVISER);
        amara.sending(AMARA).put("/v1/applicants/me");
        String contact = amara.sending(Map.of("name", "P", "role", "OTHER"))
                .post("/v1/contacts")
                .header("Location");
        String me = "/v1/applicants/" + amara.sub();
        adviser.asking().get(me).then().statusCode(404);
        adviser.asking().get(contact).then().statusCode(404);

        String consents = "/v1/applicants/me/consents/" + adviser.sub();
        Response given = amara.sending(READ).put(consents);
        given.then().statusCode(201).header("Location", equalTo(consents));
        adviser.asking().get(me).then().statusCode(200);
        adviser.asking()
                .get("/v1/applicants")
                .then()
                .body("items.id", contains(amara.sub().toString()));
        adviser.asking().get(contact).then().statusCode(200);
        adviser.asking()
                .get("/v1/me")
                .then()
                .body("consents.applicantId", contains(amara.sub().toString()))
                .body("consents.scope", contains("READ"));
        adviser.asking()
                .queryParam("applicantId", amara.sub())
                .get("/v1/contacts")
                .then()
                .body("items", hasSize(1));
        adviser.sending(Map.of("name", "Q", "role", "OTHER"))
                .queryParam("applicantId", amara.sub())
                .post("/v1/contacts")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:introducer:problem:scope-insufficient"));

        Response widened = amara.sending(Map.of("scope", "READ_WRITE", "textVersion", "2026-01"))
                .header("If-Match", given.header("ETag"))
                .put(consents);
        widened.then().statusCode(200);
        Supplier<Response> noting = () -> adviser.sending(Map.of("name", "Q", "role", "OTHER"))
                .header("Idempotency-Key", "before-the-revocation")
                .queryParam("applicantId", amara.sub())
                .post("/v1/contacts");
        noting.get()
                .then()
                .statusCode(201)
                .body("applicantId", equalTo(amara.sub().toString()));
        noting.get().then().statusCode(201).header("Idempotency-Replayed", equalTo("true"));

        amara.asking()
                .header("If-Match", widened.header("ETag"))
                .delete(consents)
                .then()
                .statusCode(204);
        noting.get().then().statusCode(404).body("type", equalTo("urn:introducer:problem:not-found"));
        adviser.asking().get(contact).then().statusCode(404);
        adviser.asking().get("/v1/applicants").then().body("items", empty());
        adviser.asking().get("/v1/me").then().body("consents", empty());
    }

    @Test
    @Tag("X02")
    void a_consent_reaches_nobody_in_another_tenant() {
        Actor stranger = Actor.with(Role.ADVISER);
        amara.sending(AMARA).put("/v1/applicants/me");
        amara.sending(READ).put("/v1/applicants/me/consents/" + stranger.sub());
        stranger.asking().get("/v1/applicants/" + amara.sub()).then().statusCode(404);
    }

    @Test
    @Tag("X23")
    @Tag("X08")
    void a_platform_brings_applicants_along_and_acts_for_those_who_consented() {
        Actor platform = Actor.with(Role.INTEGRATION);
        Map<String, Object> consent =
                Map.of("version", "2026-01", "givenOn", "2026-03-01", "evidence", "signed form, page 2");
        Response answer = platform.sending(Map.of(
                        "items",
                        List.of(
                                Map.of("externalId", "c-1", "profile", AMARA, "consent", consent),
                                Map.of("externalId", "c-2", "profile", AMARA),
                                Map.of("externalId", "c-1", "profile", AMARA),
                                Map.of("externalId", "c-4", "profile", Map.of("givenName", "X", "zone", "Nowhere")))))
                .post("/v1/applicants/batch");
        answer.then()
                .statusCode(207)
                .body("items.status", contains(201, 201, 409, 422))
                .body("items[0].value.invitation", equalTo("CONSENT_RECORDED"))
                .body("items[1].value.invitation", equalTo("INVITED"))
                .body("items[2].problem.type", equalTo("urn:introducer:problem:applicant-exists"))
                .body("items[3].problem.errors[0].pointer", equalTo("/profile/zone"));
        String consented = answer.jsonPath().getString("items[0].value.id");
        String invited = answer.jsonPath().getString("items[1].value.id");

        platform.asking()
                .queryParam("filter", "externalId==c-2")
                .get("/v1/applicants")
                .then()
                .body("items.id", contains(invited));
        platform.sending(Map.of("name", "P", "role", "OTHER"))
                .queryParam("applicantId", consented)
                .post("/v1/contacts")
                .then()
                .statusCode(201);
        platform.sending(Map.of("name", "P", "role", "OTHER"))
                .queryParam("applicantId", invited)
                .post("/v1/contacts")
                .then()
                .statusCode(404);

        Actor person =
                new Actor(UUID.randomUUID(), platform.tenant(), Set.of(Role.APPLICANT), UUID.fromString(consented));
        platform.asking().get("/v1/applicants/" + consented).then().body("linkedAt", nullValue());
        person.onlyReading().get("/v1/applicants/me").then().statusCode(200).body("linkedAt", nullValue());
        Response first = person.asking().get("/v1/applicants/me");
        first.then().statusCode(200).body("externalId", equalTo("c-1")).body("linkedAt", notNullValue());
        Response second = person.asking().get("/v1/applicants/me");
        assertEquals(first.asString(), second.asString());
        assertEquals(first.header("ETag"), second.header("ETag"));
        platform.asking()
                .queryParam("filter", "externalId==c-1")
                .get("/v1/applicants")
                .then()
                .body("items.linkedAt", contains(first.jsonPath().getString("linkedAt")));
        person.asking().get("/v1/contacts").then().body("items", hasSize(1));
        person.asking()
                .get("/v1/applicants/me/consents")
                .then()
                .body("items.sub", contains(platform.sub().toString()));
    }

    @Test
    @Tag("X23")
    @Tag("X08")
    void a_platform_reads_the_profile_of_whom_it_provisioned_until_they_log_in_and_with_consent_after() {
        Actor platform = Actor.with(Role.INTEGRATION);
        String id = platform.sending(Map.of("items", List.of(Map.of("externalId", "c-1", "profile", AMARA))))
                .post("/v1/applicants/batch")
                .jsonPath()
                .getString("items[0].value.id");
        String place = "/v1/applicants/" + id;
        platform.asking().get(place).then().body("givenName", equalTo("Amara"));
        Actor person = new Actor(UUID.randomUUID(), platform.tenant(), Set.of(Role.APPLICANT), UUID.fromString(id));
        Response first = person.asking().get("/v1/applicants/me");
        first.then().statusCode(200).body("linkedAt", notNullValue());
        Map<String, Object> record = Map.of(
                "id",
                id,
                "externalId",
                "c-1",
                "origin",
                "PROVISIONED",
                "invitation",
                "INVITED",
                "linkedAt",
                first.jsonPath().getString("linkedAt"),
                "createdAt",
                first.jsonPath().getString("createdAt"));
        assertEquals(record, platform.asking().get(place).jsonPath().getMap(""));
        assertEquals(
                List.of(record),
                platform.asking().get("/v1/applicants").jsonPath().getList("items"));
        platform.asking()
                .queryParam("filter", "givenName==A*")
                .get("/v1/applicants")
                .then()
                .body("items", empty());
        String consent = "/v1/applicants/me/consents/" + platform.sub();
        person.sending(READ).put(consent).then().statusCode(201);
        platform.asking().get(place).then().body("givenName", equalTo("Amara")).body("exams", hasSize(1));
        platform.asking().get("/v1/applicants").then().body("items.givenName", contains("Amara"));
        person.asking()
                .header("If-Match", person.asking().get(consent).header("ETag"))
                .delete(consent)
                .then()
                .statusCode(204);
        assertEquals(record, platform.asking().get(place).jsonPath().getMap(""));
    }

    @Test
    @Tag("X05")
    @Tag("X08")
    void a_record_without_the_profile_has_another_etag_than_the_whole() {
        Actor platform = Actor.with(Role.INTEGRATION);
        String id = platform.sending(Map.of("items", List.of(Map.of("externalId", "c-1", "profile", AMARA))))
                .post("/v1/applicants/batch")
                .path("items[0].value.id");
        String place = "/v1/applicants/" + id;
        Actor person = new Actor(UUID.randomUUID(), platform.tenant(), Set.of(Role.APPLICANT), UUID.fromString(id));
        person.asking().get("/v1/applicants/me").then().statusCode(200);
        String seen = platform.asking().get(place).header("ETag");
        platform.asking().header("If-None-Match", seen).get(place).then().statusCode(304);
        person.sending(READ)
                .put("/v1/applicants/me/consents/" + platform.sub())
                .then()
                .statusCode(201);
        platform.asking()
                .header("If-None-Match", seen)
                .get(place)
                .then()
                .statusCode(200)
                .body("givenName", equalTo("Amara"));
    }

    @Test
    @Tag("X23")
    void of_a_batch_without_any_id_each_item_says_so() {
        Actor.with(Role.INTEGRATION)
                .sending(Map.of("items", List.of(Map.of("profile", AMARA))))
                .post("/v1/applicants/batch")
                .then()
                .statusCode(207)
                .body("items.status", contains(422))
                .body("items[0].problem.errors.pointer", contains("/externalId"));
    }

    @Test
    @Tag("X23")
    @Tag("X08")
    void an_atomic_batch_with_one_bad_item_leaves_nothing() {
        Actor platform = Actor.with(Role.INTEGRATION);
        platform.sending(Map.of(
                        "atomic",
                        true,
                        "items",
                        List.of(
                                Map.of("externalId", "a-1", "profile", AMARA),
                                Map.of("externalId", "a-1", "profile", AMARA))))
                .post("/v1/applicants/batch")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/items/1"));
        platform.asking().get("/v1/applicants").then().body("items", empty());
    }

    /** Each of them would wait for the other, were they written as they come. */
    @Test
    @Tag("X23")
    @Tag("X08")
    void batches_at_once_with_the_same_ids_in_another_order_do_not_lock_one_another_out() throws Exception {
        Actor platform = Actor.with(Role.INTEGRATION);
        List<Map<String, Object>> items = new ArrayList<>(IntStream.range(0, 15)
                .mapToObj(i -> Map.<String, Object>of("externalId", "r-" + i, "profile", AMARA))
                .toList());
        List<Map<String, Object>> reversed = new ArrayList<>(items);
        Collections.reverse(reversed);
        List<CompletableFuture<Response>> answers = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Map<String, Object> body = Map.of("items", i % 2 == 0 ? items : reversed);
            CompletableFuture<Response> answer = new CompletableFuture<>();
            Thread.ofVirtual()
                    .start(() -> answer.complete(platform.sending(body).post("/v1/applicants/batch")));
            answers.add(answer);
        }
        int created = 0;
        for (CompletableFuture<Response> answer : answers) {
            Response batch = answer.get(30, TimeUnit.SECONDS);
            batch.then()
                    .statusCode(207)
                    .body("items.index", equalTo(IntStream.range(0, 15).boxed().toList()));
            created += Collections.frequency(batch.<List<Integer>>path("items.status"), 201);
        }
        assertEquals(15, created);
    }

    @Test
    @Tag("X01")
    void an_external_id_belongs_to_its_tenant() {
        for (Actor platform : List.of(Actor.with(Role.INTEGRATION), Actor.with(Role.INTEGRATION))) {
            platform.sending(Map.of("items", List.of(Map.of("externalId", "same", "profile", AMARA))))
                    .post("/v1/applicants/batch")
                    .then()
                    .body("items.status", contains(201));
        }
    }

    @Test
    @Tag("X02")
    void me_says_who_the_token_says_i_am() {
        amara.asking()
                .get("/v1/me")
                .then()
                .statusCode(200)
                .body("sub", equalTo(amara.sub().toString()))
                .body("tenant", equalTo(amara.tenant().toString()))
                .body("roles", contains("applicant"))
                .header("ETag", notNullValue());
    }
}

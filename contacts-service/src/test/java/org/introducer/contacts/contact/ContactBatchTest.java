package org.introducer.contacts.contact;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.introducer.contacts.ContactsTest;
import org.introducer.contacts.ProgramServiceStub;
import org.introducer.local.identity.Role;
import org.introducer.testing.Actor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ContactsTest
class ContactBatchTest {

    private final Actor amara = Actor.applicant();

    @Test
    @Tag("X08")
    void each_item_has_its_own_answer_and_a_bad_one_leaves_nothing() {
        Response answer = batch(
                false,
                List.of(
                        person("Priya", Map.of("emails", List.of("priya@example.org"))),
                        person("", Map.of()),
                        person("Priya again", Map.of("emails", List.of("PRIYA@example.org"))),
                        person(
                                "Elena",
                                Map.of(
                                        "programId",
                                        ProgramServiceStub.unknownProgram().toString())),
                        person("Samuel", Map.of())));
        answer.then()
                .statusCode(207)
                .body("items.index", contains(0, 1, 2, 3, 4))
                .body("items.status", contains(201, 422, 409, 422, 201))
                .body("items[1].problem.errors.pointer", contains("/name"))
                .body("items[2].problem.type", equalTo("urn:introducer:problem:contact-duplicate"))
                .body("items[2].problem.context.candidates.name", contains("Priya"))
                .body("items[3].problem.errors.pointer", contains("/programId"));
        amara.asking().get("/v1/contacts").then().body("items.name", contains("Priya", "Samuel"));
    }

    @Test
    @Tag("X08")
    void all_or_nothing_names_every_bad_item_and_stores_none() {
        batch(true, List.of(person("Priya", Map.of()), person("", Map.of()), person(" ", Map.of())))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/items/1/name", "/items/2/name"));
        amara.asking().get("/v1/contacts").then().body("items", hasSize(0));
    }

    @Test
    @Tag("X08")
    @Tag("X04")
    void a_thousand_are_taken_once_however_often_they_are_sent_and_one_more_is_refused() {
        List<Map<String, Object>> thousand = IntStream.range(0, 1000)
                .mapToObj(i -> person(i % 400 == 7 ? "" : "N" + i, Map.of()))
                .toList();
        for (boolean again : new boolean[] {false, true}) {
            Response answer = amara.sending(Map.of("items", thousand))
                    .header("Idempotency-Key", "thousand")
                    .post("/v1/contacts/batch");
            answer.then().statusCode(207).header("Idempotency-Replayed", again ? equalTo("true") : nullValue());
            List<Integer> statuses = answer.jsonPath().getList("items.status");
            assertEquals(997, Collections.frequency(statuses, 201));
            assertEquals(3, Collections.frequency(statuses, 422));
        }
        amara.asking()
                .queryParam("total", true)
                .queryParam("limit", 1)
                .get("/v1/contacts")
                .then()
                .body("total", equalTo(997));
        amara.sending(Map.of("items", Collections.nCopies(1001, person("N", Map.of()))))
                .post("/v1/contacts/batch")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/items"));
    }

    @Test
    @Tag("X01")
    void a_batch_is_for_who_may_write_there() {
        Actor adviser = amara.colleague(Role.ADVISER);
        adviser.sending(Map.of("items", List.of(person("Priya", Map.of()))))
                .queryParam("applicantId", amara.sub())
                .post("/v1/contacts/batch")
                .then()
                .statusCode(404);
    }

    private Response batch(boolean atomic, List<Map<String, Object>> items) {
        return amara.sending(Map.of("atomic", atomic, "items", items)).post("/v1/contacts/batch");
    }

    private static Map<String, Object> person(String name, Map<String, Object> more) {
        Map<String, Object> person = new HashMap<>(Map.of("name", name, "role", "OTHER"));
        person.putAll(more);
        return person;
    }
}

package org.introducer.contacts.contact;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.introducer.contacts.ContactsTest;
import org.introducer.local.identity.Role;
import org.introducer.testing.Actor;
import org.introducer.testing.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ContactsTest
@Tag("C19")
class DuplicateCheckTest {

    private final Actor amara = Actor.applicant();

    private static Map<String, Object> person(String name, String field, Object value) {
        return Map.of("name", name, "role", "IR_ATTENDING", field, value);
    }

    private static Map<String, Object> mail(String name, String... addresses) {
        return person(name, "emails", List.of(addresses));
    }

    private Response post(Map<String, Object> body) {
        return amara.sending(body).post("/v1/contacts");
    }

    @Test
    void the_same_mailbox_is_refused_with_the_candidate_and_the_reason() {
        String priya = post(mail("Priya", "Priya@Example.org")).jsonPath().getString("id");
        post(mail("P. Placeholder", "other@example.org", "priya@EXAMPLE.ORG"))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:introducer:problem:contact-duplicate"))
                .body("context.candidates.contactId", contains(priya))
                .body("context.candidates[0].name", equalTo("Priya"))
                .body(
                        "context.candidates[0].reasons",
                        equalTo(List.of(Map.of("kind", "EMAIL", "value", "priya@example.org"))));
        amara.asking().get("/v1/contacts").then().body("items", hasSize(1));
    }

    @Test
    void a_profile_an_orcid_and_an_npi_recognise_a_person_too() {
        post(person("A", "urls", List.of("https://www.linkedin.com/in/jos%C3%A9-m")))
                .then()
                .statusCode(201);
        post(person("B", "orcid", "0000-0002-1825-0097")).then().statusCode(201);
        post(person("C", "npi", "1234567893")).then().statusCode(201);
        post(person("D", "urls", List.of("http://de.linkedin.com/in/José-M/?x=1")))
                .then()
                .statusCode(409);
        post(person("E", "urls", List.of("https://orcid.org/0000-0002-1825-0097")))
                .then()
                .statusCode(409);
        post(person("F", "npi", "1234567893")).then().statusCode(409);
    }

    @Test
    void a_wrong_check_digit_is_refused_on_every_way_in() {
        Map<String, Object> wrong =
                Map.of("name", "B", "role", "OTHER", "orcid", "0000-0002-1825-0098", "npi", "1234567890");
        post(wrong)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/npi", "/orcid"))
                .body("errors.detail", contains("has a wrong check digit", "has a wrong check digit"));
        post(person("B", "npi", "0234567893")).then().statusCode(422);
        Response right = post(person("B", "orcid", "0000-0002-1825-0097"));
        amara.patching(right.header("ETag"), Map.of("orcid", "0000-0002-1825-0098"))
                .patch(right.header("Location"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/orcid"));
        amara.sending(Map.of("items", List.of(wrong)))
                .post("/v1/contacts/batch")
                .then()
                .body("items[0].status", equalTo(422))
                .body("items[0].problem.errors.pointer", contains("/npi", "/orcid"));
        amara.asking().get("/v1/contacts").then().body("items", hasSize(1));
    }

    @Test
    void a_name_alone_is_never_a_reason() {
        post(mail("Jose Sample", "a@example.org")).then().statusCode(201);
        post(mail("Jose Sample", "b@example.org")).then().statusCode(201);
        post(Map.of("name", "Jose Sample", "role", "OTHER")).then().statusCode(201);
    }

    @Test
    void who_insists_may_note_the_person_again() {
        post(mail("Office", "gme@example.org")).then().statusCode(201);
        amara.sending(mail("Office too", "gme@example.org"))
                .queryParam("allowDuplicate", "true")
                .post("/v1/contacts")
                .then()
                .statusCode(201);
        post(mail("Office", "gme@example.org")).then().statusCode(409).body("context.candidates", hasSize(2));
        amara.sending(mail("Office", "gme@example.org"))
                .queryParam("allowDuplicate", "perhaps")
                .post("/v1/contacts")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("allowDuplicate"));
    }

    @Test
    void a_changed_or_deleted_contact_no_longer_holds_what_it_had() {
        Response priya = post(mail("Priya", "old@example.org"));
        String place = priya.header("Location");
        Response changed = amara.patching(priya.header("ETag"), Map.of("emails", List.of("new@example.org")))
                .patch(place);
        post(mail("Old", "old@example.org")).then().statusCode(201);
        post(mail("Priya New", "new@example.org")).then().statusCode(409);
        amara.asking()
                .header("If-Match", changed.header("ETag"))
                .delete(place)
                .then()
                .statusCode(204);
        post(mail("Priya New", "new@example.org")).then().statusCode(201);
        amara.asking().post(place + "/restore").then().statusCode(200);
        post(mail("Priya", "new@example.org")).then().statusCode(409).body("context.candidates", hasSize(2));
    }

    @Test
    @Tag("C12")
    void another_name_at_a_shared_mailbox_is_another_person_as_in_an_import() {
        String helena = post(mail("Helena Director", "irprogram@hospital.edu"))
                .jsonPath()
                .getString("id");
        Response marcus = post(mail("Marcus Sample", "IRprogram@Hospital.edu"));
        marcus.then()
                .statusCode(201)
                .body("duplicates", nullValue())
                .body("atOneAddress.contactId", contains(helena))
                .body("atOneAddress[0].reasons[0].kind", equalTo("EMAIL"));
        post(mail("Dr. Marcus Sample, MD", "irprogram@hospital.edu"))
                .then()
                .statusCode(409)
                .body("context.candidates.name", contains("Marcus Sample"));
        amara.sending(Map.of("items", List.of(mail("Third Person", "irprogram@hospital.edu"))))
                .post("/v1/contacts/batch")
                .then()
                .body("items[0].status", equalTo(201));
        amara.patching(marcus.header("ETag"), Map.of("title", "Coordinator"))
                .patch(marcus.header("Location"))
                .then()
                .statusCode(200)
                .body("duplicates", nullValue())
                .body("atOneAddress.name", containsInAnyOrder("Helena Director", "Third Person"));
        // Something personal in common says more than the name.
        post(Map.of(
                        "name", "Ann Other",
                        "role", "OTHER",
                        "emails", List.of("irprogram@hospital.edu"),
                        "orcid", "0000-0002-1825-0097"))
                .then()
                .statusCode(201);
        post(person("Renamed Since", "orcid", "0000-0002-1825-0097"))
                .then()
                .statusCode(409)
                .body("context.candidates.name", contains("Ann Other"));
    }

    @Test
    void a_profile_is_known_by_whichever_host_of_linkedin() {
        post(person("A", "urls", List.of("https://m.linkedin.com/in/priya-p")))
                .then()
                .statusCode(201);
        for (String host : List.of("www.linkedin.com", "linkedin.com", "mobile.linkedin.com", "in.linkedin.com")) {
            post(person("A", "urls", List.of("https://" + host + "/in/priya-p")))
                    .then()
                    .statusCode(409);
        }
    }

    @Test
    @Tag("X20")
    void a_number_with_a_wrong_check_digit_does_not_come_back_by_a_restore() throws Exception {
        Response right =
                post(Map.of("name", "B", "role", "OTHER", "orcid", "0000-0002-1825-0097", "npi", "1234567893"));
        String id = right.jsonPath().getString("id");
        amara.asking()
                .header("If-Match", right.header("ETag"))
                .delete(right.header("Location"))
                .then()
                .statusCode(204);
        // As it was stored before check digits were looked at.
        try (Connection superuser = TestDatabase.asSuperuser();
                Statement statement = superuser.createStatement()) {
            statement.execute(
                    "update contacts set orcid = '0000-0002-1825-0098', npi = '1234567890' where id = '" + id + "'");
        }
        amara.asking()
                .post(right.header("Location") + "/restore")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/npi", "/orcid"))
                .body("errors.detail", contains("has a wrong check digit", "has a wrong check digit"));
        amara.asking().get(right.header("Location")).then().statusCode(404);
        amara.asking().get("/v1/contacts/deleted").then().body("items.id", contains(id));
    }

    @Test
    @Tag("S23")
    void of_twenty_at_once_who_share_a_mailbox_with_another_one_is_created() throws Exception {
        post(mail("Helena Director", "irprogram@hospital.edu")).then().statusCode(201);
        Map<Integer, Integer> answers = new TreeMap<>();
        try (ExecutorService twenty = Executors.newFixedThreadPool(20)) {
            List<Callable<Integer>> calls = Stream.<Callable<Integer>>generate(
                            () -> () -> post(mail("Marcus Sample", "irprogram@hospital.edu"))
                                    .statusCode())
                    .limit(20)
                    .toList();
            for (Future<Integer> answer : twenty.invokeAll(calls)) {
                answers.merge(answer.get(), 1, Integer::sum);
            }
        }
        assertEquals(Map.of(201, 1, 409, 19), answers);
    }

    @Test
    void another_applicant_may_know_the_same_person() {
        post(mail("Priya", "priya@example.org")).then().statusCode(201);
        for (Actor other : List.of(Actor.applicant(), amara.colleague(Role.APPLICANT))) {
            other.sending(mail("Priya", "priya@example.org"))
                    .post("/v1/contacts")
                    .then()
                    .statusCode(201);
        }
    }

    @Test
    @Tag("S23")
    void of_fifty_at_once_one_is_noted() throws Exception {
        Map<Integer, Integer> answers = new TreeMap<>();
        try (ExecutorService fifty = Executors.newFixedThreadPool(50)) {
            List<Callable<Integer>> calls = Stream.<Callable<Integer>>generate(
                            () -> () -> post(mail("Priya", "priya@example.org", "p2@example.org"))
                                    .statusCode())
                    .limit(50)
                    .toList();
            for (Future<Integer> answer : fifty.invokeAll(calls)) {
                answers.merge(answer.get(), 1, Integer::sum);
            }
        }
        assertEquals(Map.of(201, 1, 409, 49), answers);
        amara.asking().get("/v1/contacts").then().body("items", hasSize(1));
    }
}

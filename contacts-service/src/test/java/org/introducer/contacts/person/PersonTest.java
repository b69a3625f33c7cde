package org.introducer.contacts.person;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.introducer.contacts.ContactsTest;
import org.introducer.contacts.Network;
import org.introducer.local.identity.Role;
import org.introducer.testing.Actor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Silence and do-not-contact are of a person, under however many contacts. */
@ContactsTest
@Tag("C04")
class PersonTest {

    private static final Map<String, Object> SAM =
            Map.of("name", "Sam Sample", "role", "OTHER", "emails", List.of("sam@example.org"));

    private final Network network = Network.ofSomebody();
    private final Actor amara = network.owner();

    @Test
    void a_duplicate_of_somebody_silent_is_silent_too() {
        String sam = stopped(create(SAM));
        String twin = create(SAM);
        stops(twin);
        network.due().then().body("items", empty());
        assertEquals(
                amara.asking().get("/v1/contacts/" + sam).jsonPath().getString("lastTouchAt"),
                amara.asking().get("/v1/contacts/" + twin).jsonPath().getString("lastTouchAt"));
        // What happens under one contact happens to the person.
        network.answer(twin, 0, "POSITIVE");
        network.followUp(sam).then().body("state", equalTo("ENGAGED"));
        network.mail(sam, 0);
        network.followUp(twin).then().body("state", equalTo("WAITING"));
    }

    @Test
    void a_created_duplicate_answers_with_the_version_that_it_has() {
        stopped(create(SAM));
        Response twin = amara.sending(SAM).queryParam("allowDuplicate", true).post("/v1/contacts");
        Response read = amara.asking().get(twin.header("Location"));
        assertEquals(read.header("ETag"), twin.header("ETag"));
        assertEquals(read.asString(), twin.asString());
    }

    @Test
    void who_is_deleted_and_created_again_is_the_same_person() {
        String sam = create(SAM);
        network.mail(sam, 8);
        delete(sam);
        network.due().then().body("items", empty());
        String again = create(with(SAM, "name", "Dr. Sam SAMPLE, MD"));
        network.followUp(again).then().body("state", equalTo("OPEN"));
        network.due().then().body("items.contactId", contains(again));
        network.mail(again, 0);
        stops(again);
        delete(again);
        stops(create(with(SAM, "name", "S. Sample")));
        amara.asking().post("/v1/contacts/" + sam + "/restore").then().statusCode(200);
        stops(sam);
    }

    @Test
    void a_chain_of_keys_is_one_person_also_over_somebody_deleted() {
        Map<String, Object> middle = with(SAM, "orcid", "0000-0002-1825-0097");
        Map<String, Object> last =
                Map.of("name", "Samuel Placeholder", "role", "OTHER", "orcid", "0000-0002-1825-0097");
        stopped(create(SAM));
        String between = create(middle);
        delete(between);
        String end = create(last);
        stops(end);
        String profile =
                create(with(with(last, "name", "SP"), "urls", List.of("https://www.linkedin.com/in/samuel-p-0")));
        stops(profile);
        delete(end);
        delete(profile);
        stops(create(
                Map.of("name", "Somebody", "role", "OTHER", "urls", List.of("https://linkedin.com/in/samuel-p-0/"))));
    }

    @Test
    void a_key_or_a_name_that_was_given_up_still_recognises() {
        String sam = stopped(create(SAM));
        patch(sam, Map.of("emails", List.of()));
        String again = create(SAM);
        stops(again);
        patch(again, Map.of("name", "Somebody Else"));
        patch(again, Map.of("emails", List.of("other@example.org")));
        stops(create(SAM));
    }

    @Test
    void a_key_that_is_added_later_finds_the_person() {
        stopped(create(SAM));
        String other = create(Map.of("name", "Sample, Sam", "role", "OTHER"));
        network.followUp(other).then().body("state", equalTo("NONE"));
        patch(other, Map.of("emails", List.of("SAM@example.org")));
        stops(other);
    }

    @Test
    @Tag("C12")
    void a_shared_mailbox_is_two_people() {
        String helena = stopped(create(
                Map.of("name", "Helena Placeholder", "role", "PROGRAM_DIRECTOR", "emails", List.of("ir@example.org"))));
        String marcus =
                create(Map.of("name", "Marcus Sample", "role", "COORDINATOR", "emails", List.of("IR@Example.org")));
        network.followUp(marcus).then().body("state", equalTo("NONE"));
        network.check(marcus, Map.of()).then().body("decision", equalTo("ALLOW"));
        amara.sending(Map.of())
                .put("/v1/contacts/" + helena + "/do-not-contact")
                .then()
                .statusCode(200);
        network.followUp(marcus).then().body("state", equalTo("NONE"));
        amara.asking().get("/v1/contacts/" + marcus).then().body("lastTouchAt", nullValue());
    }

    @Test
    @Tag("C08")
    void deleting_what_was_recorded_corrects_the_state_and_is_never_silent() {
        String sam = create(SAM);
        List<String> mails = new ArrayList<>();
        for (int daysAgo : List.of(20, 10)) {
            mails.add(network.mail(sam, daysAgo).header("Location"));
        }
        stops(sam);
        for (String mail : mails) {
            amara.asking()
                    .header("If-Match", amara.asking().get(mail).header("ETag"))
                    .delete(mail)
                    .then()
                    .statusCode(204);
        }
        network.followUp(sam).then().body("state", equalTo("NONE"));
        network.check(sam, Map.of())
                .then()
                .body("decision", equalTo("ALLOW"))
                .body("warnings.code", contains("HISTORY_DELETED"));
        delete(sam);
        network.check(create(SAM), Map.of()).then().body("warnings.code", contains("HISTORY_DELETED"));
    }

    @Test
    @Tag("C08")
    void with_one_of_two_silent_mails_deleted_the_other_counts_and_a_third_stops_again() {
        String sam = create(SAM);
        network.mail(sam, 20);
        String second = network.mail(sam, 9).header("Location");
        stops(sam);
        amara.asking()
                .header("If-Match", amara.asking().get(second).header("ETag"))
                .delete(second)
                .then()
                .statusCode(204);
        network.followUp(sam).then().body("state", equalTo("OVERDUE"));
        network.check(sam, Map.of())
                .then()
                .body("decision", equalTo("ALLOW"))
                .body("warnings.code", contains("HISTORY_DELETED"));
        network.mail(sam, 0);
        stops(sam);
        amara.asking().post(second + "/restore").then().statusCode(200);
        stops(sam);
    }

    @Test
    void a_number_that_was_entered_by_mistake_is_taken_back() {
        stopped(create(with(SAM, "orcid", "0000-0002-1825-0097")));
        String zoe = create(Map.of("name", "Zoe Other", "role", "OTHER", "emails", List.of("zoe@example.org")));
        network.mail(zoe, 3);
        patch(zoe, Map.of("orcid", "0000-0002-1825-0097"));
        stops(zoe);
        Map<String, Object> without = new HashMap<>();
        without.put("orcid", null);
        patch(zoe, without);
        network.followUp(zoe).then().body("state", equalTo("WAITING"));
    }

    @Test
    @Tag("X01")
    void the_person_of_another_applicant_is_another() {
        stopped(create(SAM));
        for (Actor other : List.of(Actor.applicant(), amara.colleague(Role.APPLICANT))) {
            Network another = new Network(other);
            another.followUp(another.contact("Sam Sample", Map.of("emails", List.of("sam@example.org"))))
                    .then()
                    .body("state", equalTo("NONE"));
        }
    }

    @Test
    @Tag("C12")
    void do_not_contact_set_in_the_moment_in_which_the_person_is_created_anew_misses_nobody() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            for (int round = 0; round < 15; round++) {
                Map<String, Object> person = with(SAM, "emails", List.of("sam" + round + "@example.org"));
                String first = create(person);
                network.mail(first, 8);
                List<Callable<Response>> calls = new ArrayList<>();
                for (int i = 0; i < 3; i++) {
                    calls.add(() -> amara.sending(person)
                            .queryParam("allowDuplicate", true)
                            .post("/v1/contacts"));
                }
                calls.add(2, () -> amara.sending(Map.of()).put("/v1/contacts/" + first + "/do-not-contact"));
                List<Future<Response>> answers = threads.invokeAll(calls);
                answers.get(2).get().then().statusCode(200);
                for (int i : List.of(0, 1, 3)) {
                    Response created = answers.get(i).get();
                    created.then().statusCode(201);
                    String twin = created.jsonPath().getString("id");
                    network.followUp(twin).then().body("state", equalTo("DO_NOT_CONTACT"));
                    amara.asking()
                            .get("/v1/contacts/" + twin + "/do-not-contact")
                            .then()
                            .statusCode(200);
                }
                network.due().then().body("items", empty());
            }
        }
    }

    @Test
    @Tag("C08")
    void mails_recorded_in_the_moment_in_which_the_person_is_created_anew_count_for_both() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            for (int round = 0; round < 10; round++) {
                Map<String, Object> person = with(SAM, "emails", List.of("sam" + round + "@example.org"));
                String first = create(person);
                List<Callable<Response>> calls = List.of(
                        () -> network.mail(first, 9),
                        () -> amara.sending(person)
                                .queryParam("allowDuplicate", true)
                                .post("/v1/contacts"),
                        () -> network.mail(first, 8));
                List<Future<Response>> answers = threads.invokeAll(calls);
                for (Future<Response> answer : answers) {
                    answer.get().then().statusCode(201);
                }
                String twin = answers.get(1).get().jsonPath().getString("id");
                stops(twin);
                assertEquals(
                        amara.asking().get("/v1/contacts/" + first).jsonPath().getString("lastTouchAt"),
                        amara.asking().get("/v1/contacts/" + twin).jsonPath().getString("lastTouchAt"));
            }
        }
        network.due().then().body("items", empty());
    }

    @Test
    @Tag("C19")
    void a_change_or_a_restore_beside_a_living_twin_names_the_twin() {
        String sam = create(SAM);
        delete(sam);
        String twin = create(SAM);
        amara.asking()
                .post("/v1/contacts/" + sam + "/restore")
                .then()
                .statusCode(200)
                .body("duplicates.contactId", contains(twin))
                .body("duplicates[0].reasons[0].value", equalTo("sam@example.org"));
        String zoe = create(Map.of("name", "Zoe Other", "role", "OTHER"));
        patch(zoe, Map.of("emails", List.of("sam@example.org")))
                .then()
                .body("duplicates", nullValue())
                .body("atOneAddress.contactId", containsInAnyOrder(sam, twin));
        patch(zoe, Map.of("emails", List.of("zoe@example.org"))).then().body("atOneAddress", nullValue());
    }

    @Test
    @Tag("X20")
    void deleted_contacts_are_listed_until_they_are_restored() {
        String sam = create(SAM);
        create(with(SAM, "emails", List.of("living@example.org")));
        delete(sam);
        amara.asking()
                .get("/v1/contacts/deleted")
                .then()
                .statusCode(200)
                .body("items.id", contains(sam))
                .body("items[0].name", equalTo("Sam Sample"))
                .body("items.deletedAt", hasItem(org.hamcrest.Matchers.notNullValue()));
        amara.colleague(Role.APPLICANT)
                .asking()
                .get("/v1/contacts/deleted")
                .then()
                .body("items", empty());
        amara.asking().post("/v1/contacts/" + sam + "/restore").then().statusCode(200);
        amara.asking().get("/v1/contacts/deleted").then().body("items", empty());
    }

    private String create(Map<String, ?> person) {
        Response created =
                amara.sending(person).queryParam("allowDuplicate", true).post("/v1/contacts");
        created.then().statusCode(201);
        return created.jsonPath().getString("id");
    }

    private String stopped(String contact) {
        network.mail(contact, 20);
        network.mail(contact, 10);
        stops(contact);
        return contact;
    }

    private void stops(String contact) {
        network.followUp(contact).then().statusCode(200).body("state", equalTo("STOP"));
        network.check(contact, Map.of())
                .then()
                .statusCode(200)
                .body("decision", equalTo("STOP"))
                .body("rule", equalTo("SECOND_UNANSWERED"));
    }

    private static Map<String, Object> with(Map<String, Object> person, String field, Object value) {
        Map<String, Object> other = new HashMap<>(person);
        other.put(field, value);
        return other;
    }

    private Response patch(String contact, Map<String, ?> change) {
        Response changed = amara.patching(etagOf(contact), change).patch("/v1/contacts/" + contact);
        changed.then().statusCode(200);
        return changed;
    }

    private String etagOf(String contact) {
        return amara.asking().get("/v1/contacts/" + contact).header("ETag");
    }

    private void delete(String contact) {
        amara.asking()
                .header("If-Match", etagOf(contact))
                .delete("/v1/contacts/" + contact)
                .then()
                .statusCode(204);
    }
}

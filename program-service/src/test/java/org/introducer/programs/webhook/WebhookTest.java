package org.introducer.programs.webhook;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.introducer.programs.Directory.SEASON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.introducer.local.identity.Role;
import org.introducer.programs.ContactsService;
import org.introducer.programs.ContactsStub;
import org.introducer.programs.Directory;
import org.introducer.programs.ProgramsTest;
import org.introducer.testing.Actor;
import org.introducer.testing.Receiver;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A worker has no token: it asks contacts-service by a signed question who consents to the owner of a webhook. */
@ProgramsTest
@WithTestResource(ContactsStub.class)
@Tag("X10")
class WebhookTest {

    private final ContactsService contacts = new ContactsService();
    private final Actor amara = Actor.applicant();
    private final Actor other = amara.colleague(Role.APPLICANT);
    private final Actor adviser = amara.colleague(Role.ADVISER);
    private final Receiver receiver = new Receiver();
    private String program;

    @BeforeEach
    void a_program() {
        program = new Directory().program("INTEGRATED", Map.of());
    }

    @Test
    void an_adviser_is_told_of_applicants_who_consent_when_the_worker_asks() {
        contacts.answersQuestions(amara);
        webhook(adviser, receiver);
        String application = apply(amara);
        apply(other);
        JsonPath event = new JsonPath(calls(1).getFirst());
        assertEquals("org.introducer.application.created", event.getString("type"));
        assertEquals("applications/" + application, event.getString("subject"));
        assertEquals("urn:introducer:program-service", event.getString("source"));
        String question = contacts.questionsAbout(adviser).getFirst();
        assertTrue(question.contains("\"roles\":[\"adviser\"]"), question);
        assertTrue(question.contains("\"tenant\":\"%s\"".formatted(adviser.tenant())), question);
        assertTrue(question.contains("\"aud\":\"contacts-service\""), question);
    }

    @Test
    void one_question_is_enough_for_all_that_is_sent_at_once() {
        contacts.answersNoQuestions();
        webhook(adviser, receiver);
        for (int i = 0; i < 5; i++) {
            a_program();
            apply(amara.colleague(Role.APPLICANT));
            apply(amara);
        }
        await().atMost(20, SECONDS)
                .until(() -> !contacts.questionsAbout(adviser).isEmpty());
        int asked = contacts.questionsAbout(adviser).size();
        contacts.answersQuestions(amara);
        calls(5);
        assertTrue(contacts.questionsAbout(adviser).size() <= asked + 4, contacts.questionsAbout(adviser)::toString);
    }

    @Test
    void while_contacts_service_is_away_nothing_is_sent_and_nothing_is_lost() {
        contacts.answersNoQuestions();
        String webhook = webhook(adviser, receiver);
        apply(amara);
        await().atMost(20, SECONDS)
                .until(() -> !contacts.questionsAbout(adviser).isEmpty());
        assertEquals(List.of(), receiver.calls());
        adviser.asking().get(webhook + "/deliveries").then().body("items", empty());
        contacts.answersQuestions(amara);
        calls(1);
    }

    @Test
    void applicants_and_org_admins_are_told_without_a_question() {
        contacts.answersNoQuestions();
        Receiver ofAdmin = new Receiver();
        Actor admin = amara.colleague(Role.ORG_ADMIN);
        webhook(admin, ofAdmin);
        webhook(amara, receiver);
        apply(amara);
        calls(1);
        assertEquals(List.of(), ofAdmin.calls());
        assertEquals(List.of(), contacts.questionsAbout(admin));
        assertEquals(List.of(), contacts.questionsAbout(amara));
    }

    private String apply(Actor applicant) {
        return applicant
                .sending(Map.of("programId", program, "season", SEASON))
                .post("/v1/applications")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String webhook(Actor owner, Receiver receiver) {
        String webhook = owner.sending(Map.of("url", receiver.url()))
                .post("/v1/webhooks")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        owner.asking()
                .header("If-Match", owner.asking().get(webhook).header("ETag"))
                .put(webhook + "/secret")
                .then()
                .statusCode(200);
        return webhook;
    }

    private List<String> calls(int many) {
        await().atMost(40, SECONDS).until(() -> receiver.calls().size() >= many);
        assertEquals(many, receiver.calls().size());
        return receiver.calls().stream().map(Receiver.Call::body).toList();
    }
}

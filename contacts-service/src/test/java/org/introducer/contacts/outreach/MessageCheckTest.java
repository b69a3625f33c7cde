package org.introducer.contacts.outreach;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.introducer.contacts.ContactsTest;
import org.introducer.contacts.Network;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ContactsTest
@Tag("C29")
class MessageCheckTest {

    private final Network amara = Network.ofSomebody();

    @Test
    void a_message_is_held_against_its_recipient_and_the_profile() {
        String priya = amara.contact("Priya Placeholder");
        Map<String, Object> message = Map.of(
                "contactId", priya,
                "subject", "Question",
                "body", "Dear Dr. Smith,\n\nI am a graduate. Could you send me your paper?");
        Response found = check(message);
        found.then()
                .statusCode(200)
                .body("findings.find { it.rule == 'OTHER_NAME' }.at.part", equalTo("BODY"))
                .body("findings.find { it.rule == 'OTHER_NAME' }.at.start", equalTo(9))
                .body("findings.find { it.rule == 'OTHER_NAME' }.at.end", equalTo(14))
                .body("findings.find { it.rule == 'OTHER_NAME' }.severity", equalTo("PROBLEM"))
                .body("findings.rule", hasItem("VISA_NOT_SAID"));
        assertEquals(found.asString(), check(message).asString());
        amara.owner()
                .sending(Map.of("givenName", "Amara", "zone", "Africa/Lagos", "visaNeed", "NOT_REQUIRED"))
                .put("/v1/applicants/me")
                .then()
                .statusCode(201);
        check(message).then().body("findings.rule", not(hasItem("VISA_NOT_SAID")));
    }

    @Test
    @Tag("C12")
    void a_message_to_somebody_who_must_not_be_written_to_is_warned_of() {
        String priya = amara.contact("Priya Placeholder");
        Map<String, Object> message =
                Map.of("contactId", priya, "subject", "Question", "body", "Dear Dr. Placeholder,");
        check(message).then().body("findings.rule", not(hasItem("DO_NOT_WRITE")));
        amara.mail(priya, 40);
        amara.mail(priya, 20);
        check(message)
                .then()
                .body("findings.find { it.rule == 'DO_NOT_WRITE' }.severity", equalTo("PROBLEM"))
                .body(
                        "findings.find { it.rule == 'DO_NOT_WRITE' }.detail",
                        containsString("2 messages without a reaction"));
        String template = amara.owner()
                .sending(Map.of("name", "A", "subject", "Hello", "body", "Dear all"))
                .post("/v1/message-templates")
                .path("id");
        amara.owner()
                .sending(Map.of("contactId", priya))
                .post("/v1/message-templates/" + template + "/render")
                .then()
                .statusCode(200)
                .body("check.findings.rule", hasItem("DO_NOT_WRITE"));
    }

    @Test
    void a_recipient_who_is_no_contact_is_refused() {
        check(Map.of("contactId", UUID.randomUUID(), "body", "Dear all"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/contactId"));
        check(Map.of("body", " ")).then().statusCode(422);
    }

    private Response check(Map<String, ?> message) {
        return amara.owner().sending(message).post("/v1/message-check");
    }
}

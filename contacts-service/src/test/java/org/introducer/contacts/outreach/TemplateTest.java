package org.introducer.contacts.outreach;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.restassured.response.Response;
import java.util.Map;
import org.introducer.contacts.ContactsTest;
import org.introducer.contacts.Network;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ContactsTest
@Tag("C30")
class TemplateTest {

    private final Network amara = Network.ofSomebody();

    @Test
    void a_template_names_only_what_can_be_filled_in() {
        create("Dear {{contact.nam}}", "{{values.topic}} {{contact.fields.school}} {{")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/body", "/body", "/subject"))
                .body("errors.find { it.pointer == '/subject' }.detail", containsString("'contact.name'"));
        amara.owner()
                .sending(Map.of("key", "school", "name", "School", "type", "TEXT"))
                .post("/v1/custom-fields")
                .then()
                .statusCode(201);
        create("x", "{{contact.fields.school}} {{values.topic}}")
                .then()
                .statusCode(201)
                .body("mergeFields", contains("contact.fields.school", "values.topic"));
    }

    @Test
    void what_is_not_known_is_named_and_nothing_is_left_open() {
        String priya = amara.contact("Priya Placeholder");
        String template = create(
                        "To {{contact.institution}}", "{{applicant.givenName}} {{values.topic}} {{contact.name}}")
                .header("Location");
        render(template, Map.of("contactId", priya))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/contactId", "/contactId", "/values/topic"))
                .body("errors.detail", hasItem("'contact.institution' is not known"));
    }

    @Test
    void a_message_stays_as_short_as_one_can_be() {
        String priya = amara.contact("Priya Placeholder");
        String template = create("x", "{{values.a}}".repeat(100)).header("Location");
        render(template, Map.of("contactId", priya, "values", Map.of("a", "b".repeat(1000))))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/values"));
    }

    @Test
    void a_message_is_filled_in_and_checked() {
        amara.owner()
                .sending(Map.of("givenName", "Amara", "zone", "UTC", "elevatorPitch", "I am Amara."))
                .put("/v1/applicants/me")
                .then()
                .statusCode(201);
        String priya = amara.contact("Priya {{today}}", Map.of("institution", "Example\nHospital"));
        String template = create(
                        "For {{contact.institution}}", "Dear Dr. {{contact.name}}, {{applicant.elevatorPitch}} \\{{x}}")
                .header("Location");
        render(template, Map.of("contactId", priya))
                .then()
                .statusCode(200)
                .body("subject", equalTo("For Example Hospital"))
                .body("body", equalTo("Dear Dr. Priya {{today}}, I am Amara. {{x}}"))
                .body("check.findings.rule", hasItem("PITCH_LENGTH"))
                .body("check.findings.rule", hasItem("NO_CLEAR_ASK"));
        String stranger = new Network(org.introducer.testing.Actor.applicant()).contact("Sam");
        render(template, Map.of("contactId", stranger)).then().statusCode(422);
    }

    private Response create(String subject, String body) {
        return amara.owner()
                .sending(Map.of("name", "First mail", "subject", subject, "body", body))
                .post("/v1/message-templates");
    }

    private Response render(String template, Map<String, ?> request) {
        return amara.owner().sending(request).post(template + "/render");
    }
}

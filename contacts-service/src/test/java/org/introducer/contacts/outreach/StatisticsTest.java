package org.introducer.contacts.outreach;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.introducer.contacts.ContactsTest;
import org.introducer.contacts.Network;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ContactsTest
@Tag("C32")
class StatisticsTest {

    private final Network amara = Network.ofSomebody();

    @Test
    void of_few_messages_nothing_is_said_as_a_percentage() {
        String ada = amara.contact("Ada", Map.of("country", "US"));
        amara.mail(ada, 60);
        amara.answer(ada, 55, "POSITIVE");
        by("COUNTRY")
                .then()
                .statusCode(200)
                .body("all.n", equalTo(1))
                .body("all.answered", equalTo(1))
                .body("all.percent", nullValue())
                .body("groups.value", contains("US"));
    }

    @Test
    void days_that_no_calendar_has_are_refused() {
        amara.owner()
                .asking()
                .queryParam("by", "ROLE")
                .queryParam("to", "+999999999-12-31")
                .get("/v1/response-statistics")
                .then()
                .statusCode(400);
    }

    @Test
    void a_reaction_answers_the_last_message_before_it() {
        for (int i = 0; i < 5; i++) {
            String resident = amara.contact("Resident " + i, Map.of("role", "RESIDENT"));
            amara.mail(resident, 80);
            amara.mail(resident, 70);
            if (i < 2) {
                amara.answer(resident, 65, i == 0 ? "POSITIVE" : "DECLINE");
            }
        }
        String fellow = amara.contact("Fellow", Map.of("role", "FELLOW"));
        amara.mail(fellow, 50);
        amara.answer(fellow, 49, "OUT_OF_OFFICE");
        amara.mail(amara.contact("New", Map.of("role", "FELLOW")), 3);
        by("ROLE")
                .then()
                .body("groups.value", contains("FELLOW", "RESIDENT"))
                .body("groups[0].share.n", equalTo(1))
                .body("groups[0].share.answered", equalTo(0))
                .body("groups[0].share.open", equalTo(1))
                .body("groups[1].share.n", equalTo(10))
                .body("groups[1].share.answered", equalTo(2))
                .body("groups[1].share.percent", equalTo(20.0f))
                .body("groups[1].share.low", equalTo(5.7f))
                .body("groups[1].share.high", equalTo(51.0f))
                .body("all.n", equalTo(11));
        amara.owner()
                .asking()
                .queryParam("from", "2026-02-01")
                .queryParam("to", "2026-01-01")
                .get("/v1/response-statistics")
                .then()
                .statusCode(400);
    }

    @Test
    void answers_and_silence_are_counted_of_the_same_messages() {
        for (int i = 0; i < 12; i++) {
            String fellow = amara.contact("Fellow " + i, Map.of("role", "FELLOW"));
            amara.mail(fellow, 20);
            if (i < 6) {
                amara.answer(fellow, 15, "POSITIVE");
            }
        }
        by("ROLE")
                .then()
                .body("all.n", equalTo(0))
                .body("all.answered", equalTo(0))
                .body("all.answeredEarly", equalTo(6))
                .body("all.open", equalTo(6))
                .body("all.percent", nullValue());
        String late = amara.contact("Late", Map.of("role", "FELLOW"));
        amara.mail(late, 80);
        amara.answer(late, 20, "POSITIVE");
        String ripe = amara.contact("Ripe", Map.of("role", "FELLOW"));
        amara.mail(ripe, 80);
        amara.answer(ripe, 60, "NOT_SAID");
        by("ROLE").then().body("all.n", equalTo(2)).body("all.answered", equalTo(1));
    }

    @Test
    void messages_are_told_apart_by_the_template_that_they_name() {
        String template = amara.owner()
                .sending(Map.of(
                        "name", "First mail", "purpose", "FIRST_CONTACT", "subject", "Hello", "body", "Dear all"))
                .post("/v1/message-templates")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String ada = amara.contact("Ada");
        amara.record(ada, 60, Map.of("kind", "EMAIL", "direction", "OUTGOING", "templateId", template))
                .then()
                .statusCode(201)
                .body("templateId", equalTo(template));
        amara.mail(amara.contact("Bo"), 60);
        by("TEMPLATE")
                .then()
                .statusCode(200)
                .body("groups.value", contains(template, null))
                .body("groups[0].name", equalTo("First mail"))
                .body("groups[0].share.n", equalTo(1));
        amara.record(ada, 60, Map.of("kind", "EMAIL", "direction", "OUTGOING", "templateId", UUID.randomUUID()))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/templateId"));
        amara.record(ada, 60, Map.of("kind", "EMAIL", "direction", "INCOMING", "templateId", template))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/templateId"));
    }

    private Response by(String by) {
        return amara.owner().asking().queryParam("by", by).get("/v1/response-statistics");
    }
}

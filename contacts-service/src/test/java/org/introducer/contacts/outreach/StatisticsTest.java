package org.introducer.contacts.outreach;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import java.util.Map;
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

    private Response by(String by) {
        return amara.owner().asking().queryParam("by", by).get("/v1/response-statistics");
    }
}

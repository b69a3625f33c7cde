package org.introducer.contacts.attention;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.introducer.contacts.ContactsTest;
import org.introducer.contacts.Network;
import org.introducer.testing.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ContactsTest
class AttentionTest {

    private final Network network = Network.ofSomebody();
    private final Actor amara = network.owner();
    private String priya;
    private String place;

    @BeforeEach
    void note() {
        priya = network.contact("Priya Placeholder");
        place = "/v1/contacts/" + priya + "/attention";
    }

    @Test
    @Tag("C11")
    void a_snoozed_contact_is_in_no_list_until_its_day() {
        network.mail(priya, 8);
        Response none = amara.asking().get(place);
        none.then().statusCode(200);
        amara.sending(Map.of("snoozedUntil", Network.today().plusDays(5).toString(), "reason", "on leave"))
                .header("If-Match", none.header("ETag"))
                .put(place)
                .then()
                .statusCode(200)
                .body("reason", equalTo("on leave"));
        network.due().then().body("items", hasSize(0));
        network.followUp(priya).then().body("state", equalTo("OPEN"));
        Response snoozed = amara.asking().get(place);
        amara.patching(
                        snoozed.header("ETag"),
                        Map.of("snoozedUntil", Network.today().toString()))
                .patch(place)
                .then()
                .statusCode(200);
        network.due().then().body("items", hasSize(1));
        amara.patching(snoozed.header("ETag"), Map.of()).patch(place).then().statusCode(412);
    }

    @Test
    @Tag("C11")
    void a_dismissed_reason_stays_away_until_there_is_a_new_one() {
        network.mail(priya, 12);
        String fingerprint = network.due().jsonPath().getString("items[0].fingerprint");
        amara.sending(Map.of("fingerprints", List.of(fingerprint)))
                .post(place + "/dismissals")
                .then()
                .statusCode(200)
                .body("dismissed[0]", equalTo(fingerprint));
        network.due().then().body("items", hasSize(0));
        network.answer(priya, 9, "POSITIVE");
        network.mail(priya, 8);
        network.due().then().body("items", hasSize(1));
        amara.sending(Map.of())
                .post(place + "/dismissals")
                .then()
                .statusCode(200)
                .body("dismissed", hasSize(2));
        network.due().then().body("items", hasSize(0));
    }

    @Test
    @Tag("C08")
    void an_interval_for_somebody_never_contacted_is_listed_and_after_a_call_the_next_day_is_known() {
        amara.sending(Map.of("cadenceDays", 14))
                .header("If-Match", amara.asking().get(place).header("ETag"))
                .put(place)
                .then()
                .statusCode(200);
        network.due().then().body("items.contactId", contains(priya)).body("items[0].reason", equalTo("CADENCE"));
        network.record(priya, 2, Map.of("kind", "CALL", "direction", "MUTUAL"))
                .then()
                .statusCode(201);
        network.due().then().body("items", hasSize(0));
        network.followUp(priya)
                .then()
                .body("nextTouch", equalTo(Network.today().plusDays(12).toString()));
        // Deriving everything anew, as a move to another zone does, loses no interval.
        String noah = network.contact("Noah Namesake");
        String his = "/v1/contacts/" + noah + "/attention";
        amara.sending(Map.of("cadenceDays", 7))
                .header("If-Match", amara.asking().get(his).header("ETag"))
                .put(his)
                .then()
                .statusCode(200);
        amara.sending(Map.of("givenName", "Amara", "zone", "Africa/Lagos"))
                .put("/v1/applicants/me")
                .then()
                .statusCode(201);
        network.due().then().body("items.contactId", contains(noah));
    }

    @Test
    @Tag("C08")
    void logging_a_call_moves_the_rhythm() {
        network.answer(priya, 40, "POSITIVE");
        amara.patching(amara.asking().get(place).header("ETag"), Map.of("cadenceDays", 14))
                .patch(place)
                .then()
                .statusCode(200);
        network.due().then().body("items[0].reason", equalTo("CADENCE"));
        network.record(priya, 2, Map.of("kind", "CALL", "direction", "MUTUAL"))
                .then()
                .statusCode(201);
        network.due().then().body("items", hasSize(0));
    }

    @Test
    @Tag("C06")
    void updates_need_no_gap_with_whom_work_is_shared() {
        network.answer(priya, 40, "POSITIVE");
        network.record(priya, 2, Map.of("kind", "EMAIL", "direction", "OUTGOING", "purpose", "UPDATE"));
        network.check(priya, Map.of("purpose", "UPDATE")).then().body("decision", equalTo("WAIT"));
        amara.patching(amara.asking().get(place).header("ETag"), Map.of("sharedWork", List.of("CO_AUTHOR")))
                .patch(place)
                .then()
                .statusCode(200);
        network.check(priya, Map.of("purpose", "UPDATE")).then().body("decision", equalTo("ALLOW"));
    }
}

package org.introducer.contacts.donotcontact;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.response.Response;
import java.util.Map;
import org.introducer.contacts.ContactsTest;
import org.introducer.contacts.Network;
import org.introducer.testing.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ContactsTest
@Tag("C12")
class DoNotContactTest {

    private final Network network = Network.ofSomebody();
    private final Actor amara = network.owner();
    private String priya;
    private String place;

    @BeforeEach
    void note() {
        priya = network.contact("Priya Placeholder");
        place = "/v1/contacts/" + priya + "/do-not-contact";
    }

    @Test
    void the_flag_takes_the_contact_out_of_every_list_and_beats_every_permission() {
        network.mail(priya, 8);
        network.answer(priya, 7, "POSITIVE");
        network.mail(priya, 8);
        amara.sending(Map.of("reason", "asked me not to", "source", "by mail", "since", "2026-01-05"))
                .put(place)
                .then()
                .statusCode(200)
                .body("since", equalTo("2026-01-05"));
        network.followUp(priya).then().body("state", equalTo("DO_NOT_CONTACT"));
        network.due().then().body("items", hasSize(0));
        network.check(priya, Map.of("purpose", "THANKS", "reason", "I insist"))
                .then()
                .body("decision", equalTo("STOP"))
                .body("rule", equalTo("DO_NOT_CONTACT"));
    }

    @Test
    void setting_it_is_never_refused() {
        for (int i = 0; i < 3; i++) {
            amara.sending(Map.of()).put(place).then().statusCode(200);
        }
        amara.sending(Map.of("reason", "again"))
                .header("If-Match", "\"77\"")
                .put(place)
                .then()
                .statusCode(200)
                .body("since", equalTo(Network.today().toString()));
    }

    @Test
    void lifting_it_needs_a_reason_and_a_meeting_does_not_lift_it() {
        Response set = amara.sending(Map.of()).put(place);
        network.record(priya, 0, Map.of("kind", "MEETING", "outcome", "talked about embolisation"));
        network.followUp(priya).then().body("state", equalTo("DO_NOT_CONTACT"));
        amara.sending(Map.of("reason", "wrote to me")).delete(place).then().statusCode(428);
        amara.sending(Map.of())
                .header("If-Match", set.header("ETag"))
                .delete(place)
                .then()
                .statusCode(422);
        amara.sending(Map.of("reason", "wrote to me"))
                .header("If-Match", set.header("ETag"))
                .delete(place)
                .then()
                .statusCode(204);
        amara.asking().get(place).then().statusCode(404);
        network.followUp(priya).then().body("state", equalTo("NONE"));
        amara.sending(Map.of()).put(place).then().statusCode(200);
        amara.asking().get(place).then().statusCode(200);
    }
}

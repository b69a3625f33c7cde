package org.introducer.contacts.donotcontact;

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
        amara.asking()
                .contentType("text/plain")
                .body("{\"reason\": \"wrote to me\"}")
                .header("If-Match", set.header("ETag"))
                .delete(place)
                .then()
                .statusCode(415);
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

    @Test
    void it_outlives_the_contact_and_stands_again_when_the_person_is_noted_anew() {
        String sam = noted(SAM);
        amara.sending(Map.of("reason", "asked me not to"))
                .put(flagOf(sam))
                .then()
                .statusCode(200);
        delete(sam);
        noted(Map.of("name", "Sam Sample", "role", "OTHER"), "NONE");
        String again = noted(SAM, "DO_NOT_CONTACT");
        amara.asking().get(flagOf(again)).then().statusCode(200).body("reason", equalTo("asked me not to"));
        noted(Map.of("name", "Another", "role", "OTHER", "orcid", "0000-0002-1825-0097"), "NONE");
    }

    @Test
    void it_comes_back_with_a_key_that_is_added_later() {
        String sam = noted(SAM);
        amara.sending(Map.of()).put(flagOf(sam));
        delete(sam);
        String again = noted(Map.of("name", "S. Sample", "role", "OTHER"), "NONE");
        amara.patching(etagOf(again), Map.of("emails", List.of("sam@EXAMPLE.org")))
                .patch("/v1/contacts/" + again)
                .then()
                .statusCode(200);
        network.followUp(again).then().body("state", equalTo("DO_NOT_CONTACT"));
    }

    @Test
    void once_lifted_it_does_not_come_back() {
        String sam = noted(SAM);
        amara.sending(Map.of()).put(flagOf(sam));
        delete(sam);
        String again = noted(SAM, "DO_NOT_CONTACT");
        amara.sending(Map.of("reason", "wrote to me"))
                .header("If-Match", amara.asking().get(flagOf(again)).header("ETag"))
                .delete(flagOf(again))
                .then()
                .statusCode(204);
        delete(again);
        noted(SAM, "NONE");
        amara.asking().post("/v1/contacts/" + sam + "/restore").then().statusCode(200);
        network.followUp(sam).then().body("state", equalTo("NONE"));
    }

    @Test
    void it_holds_for_every_contact_that_is_the_same_person() {
        String sam = noted(SAM);
        String twin = amara.sending(SAM)
                .queryParam("allowDuplicate", true)
                .post("/v1/contacts")
                .jsonPath()
                .getString("id");
        amara.sending(Map.of("reason", "asked me not to"))
                .put(flagOf(sam))
                .then()
                .statusCode(200);
        network.followUp(twin).then().body("state", equalTo("DO_NOT_CONTACT"));
        String third = amara.sending(SAM)
                .queryParam("allowDuplicate", true)
                .post("/v1/contacts")
                .jsonPath()
                .getString("id");
        network.followUp(third).then().body("state", equalTo("DO_NOT_CONTACT"));
        amara.sending(Map.of("reason", "wrote to me"))
                .header("If-Match", amara.asking().get(flagOf(third)).header("ETag"))
                .delete(flagOf(third))
                .then()
                .statusCode(204);
        for (String one : List.of(sam, twin, third)) {
            network.followUp(one).then().body("state", equalTo("NONE"));
        }
    }

    @Test
    void it_is_the_flag_of_one_applicant() {
        String sam = noted(SAM);
        amara.sending(Map.of()).put(flagOf(sam));
        delete(sam);
        Network another = Network.ofSomebody();
        another.followUp(another.contact("Sam Sample", Map.of("emails", List.of("sam@example.org"))))
                .then()
                .body("state", equalTo("NONE"));
    }

    private static final Map<String, Object> SAM =
            Map.of("name", "Sam Sample", "role", "OTHER", "emails", List.of("sam@example.org"));

    private String noted(Map<String, Object> person) {
        return amara.sending(person).post("/v1/contacts").jsonPath().getString("id");
    }

    private String noted(Map<String, Object> person, String state) {
        String id = noted(person);
        network.followUp(id).then().statusCode(200).body("state", equalTo(state));
        return id;
    }

    private static String flagOf(String id) {
        return "/v1/contacts/" + id + "/do-not-contact";
    }

    private String etagOf(String id) {
        return amara.asking().get("/v1/contacts/" + id).header("ETag");
    }

    private void delete(String id) {
        amara.asking()
                .header("If-Match", etagOf(id))
                .delete("/v1/contacts/" + id)
                .then()
                .statusCode(204);
    }
}

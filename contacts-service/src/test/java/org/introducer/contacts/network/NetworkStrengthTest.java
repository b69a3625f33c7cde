package org.introducer.contacts.network;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.Response;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.introducer.contacts.ContactsTest;
import org.introducer.contacts.Network;
import org.introducer.local.identity.Role;
import org.introducer.testing.Actor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ContactsTest
@Tag("P15")
class NetworkStrengthTest {

    private final Network network = Network.ofSomebody();
    private final Actor amara = network.owner();
    private final String mercy = UUID.randomUUID().toString();
    private final String county = UUID.randomUUID().toString();

    private String at(String program, String name, String role) {
        return network.contact(name, Map.of("programId", program, "role", role));
    }

    private static Response ask(Actor actor, Object... programs) {
        return actor.sending(Map.of("programIds", List.of(programs))).post("/v1/contacts/network-strength");
    }

    @Test
    void each_program_is_told_with_its_people_and_those_without_are_left_out() {
        String priya = at(mercy, "Priya", "IR_ATTENDING");
        network.mail(priya, 3);
        String answered = network.answer(priya, 1, "POSITIVE").jsonPath().getString("occurredAt");
        at(mercy, "Sam", "RESIDENT");
        at(county, "Kim", "COORDINATOR");
        network.contact("Nobody's", Map.of());

        ask(amara, county, mercy, UUID.randomUUID().toString(), mercy)
                .then()
                .statusCode(200)
                .body("items.programId", contains(county, mercy))
                .body("items.contacts", contains(1, 2))
                .body("items.engaged", contains(0, 1))
                .body("items[0].lastTouchAt", nullValue())
                .body("items[1].lastTouchAt", startsWith(answered.substring(0, 19)))
                .body("items[0].strength", equalTo(0.004f))
                .body("items[1].strength", equalTo(0.503f));
    }

    @Test
    void a_person_who_is_two_contacts_counts_once() {
        Map<String, Object> noah = new HashMap<>(Map.of("orcid", "0000-0002-1825-0097", "programId", mercy));
        String one = network.contact("Noah Namesake", noah);
        noah.putAll(Map.of("name", "Noah Namesake", "role", "OTHER"));
        amara.sending(noah).post("/v1/contacts?allowDuplicate=true").then().statusCode(201);
        network.answer(one, 1, "POSITIVE");
        ask(amara, mercy).then().body("items.contacts", contains(1)).body("items.engaged", contains(1));
    }

    @Test
    void whoever_must_not_be_contacted_an_office_and_a_deleted_contact_do_not_count() {
        String priya = at(mercy, "Priya", "IR_ATTENDING");
        String flag = "/v1/contacts/" + priya + "/do-not-contact";
        String etag = amara.sending(Map.of("reason", "asked me")).put(flag).header("ETag");
        network.contact("GME office", Map.of("programId", mercy, "role", "COORDINATOR", "kind", "OFFICE"));
        String gone = at(mercy, "Gone", "FELLOW");
        amara.asking().header("If-Match", "\"0\"").delete("/v1/contacts/" + gone);
        ask(amara, mercy).then().statusCode(200).body("items", empty());

        amara.sending(Map.of("reason", "wrote to me"))
                .header("If-Match", etag)
                .delete(flag)
                .then()
                .statusCode(204);
        ask(amara, mercy).then().body("items.contacts", contains(1));
    }

    @Test
    void a_copy_a_bounce_a_like_and_a_decline_engage_nobody() {
        String priya = at(mercy, "Priya", "FELLOW");
        String sam = at(mercy, "Sam", "RESIDENT");
        network.record(sam, 5, Map.of("kind", "EMAIL", "direction", "INCOMING", "ccContactIds", List.of(priya)))
                .then()
                .statusCode(201);
        ask(amara, mercy).then().body("items.engaged", contains(1));
        network.answer(priya, 2, "DECLINE");
        ask(amara, mercy).then().body("items.engaged", contains(1));
        network.answer(priya, 1, "POSITIVE");
        ask(amara, mercy).then().body("items.engaged", contains(2));
    }

    @Test
    void strangers_see_nothing_and_advisers_what_was_consented_to() {
        at(mercy, "Priya", "IR_ATTENDING");
        ask(Actor.applicant(), mercy).then().statusCode(200).body("items", empty());
        Actor adviser = amara.colleague(Role.ADVISER);
        ask(adviser, mercy).then().statusCode(200).body("items", empty());
        String theirs = "/v1/contacts/network-strength?applicantId=" + amara.sub();
        adviser.sending(Map.of("programIds", List.of(mercy)))
                .post(theirs)
                .then()
                .statusCode(404);
        amara.sending(Map.of("scope", "READ", "textVersion", "2026-01"))
                .put("/v1/applicants/me/consents/" + adviser.sub());
        adviser.sending(Map.of("programIds", List.of(mercy)))
                .post(theirs)
                .then()
                .statusCode(200)
                .body("items.contacts", contains(1));
    }

    @Test
    void from_one_to_a_thousand_programs_can_be_asked_about() {
        ask(amara).then().statusCode(422).body("errors[0].pointer", equalTo("/programIds"));
        ask(amara, Collections.nCopies(1001, mercy).toArray()).then().statusCode(422);
        ask(amara, Collections.nCopies(1000, mercy).toArray()).then().statusCode(200);
        ask(amara, "no uuid").then().statusCode(400);
        amara.sending("{\"programIds\": [null]}")
                .post("/v1/contacts/network-strength")
                .then()
                .statusCode(422);
    }
}

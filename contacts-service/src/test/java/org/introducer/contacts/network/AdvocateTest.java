package org.introducer.contacts.network;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.introducer.contacts.ContactsTest;
import org.introducer.contacts.Network;
import org.introducer.contacts.ProgramServiceStub;
import org.introducer.local.identity.Role;
import org.introducer.testing.Actor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ContactsTest
@Tag("C42")
class AdvocateTest {

    private final Network network = Network.ofSomebody();
    private final Actor amara = network.owner();
    private final String mercy = UUID.randomUUID().toString();

    private String here(String name) {
        return network.contact(name, Map.of("programId", mercy));
    }

    private Response ask() {
        return amara.asking().get("/v1/programs/" + mercy + "/advocates");
    }

    @Test
    void who_knows_me_is_listed_with_the_evidence_the_last_update_and_the_next() {
        String priya = here("Priya");
        network.record(priya, 60, Map.of("kind", "OBSERVERSHIP")).then().statusCode(201);
        network.answer(priya, 40, "POSITIVE");
        network.record(priya, 10, Map.of("kind", "EMAIL", "direction", "OUTGOING", "purpose", "UPDATE"))
                .then()
                .statusCode(201);
        String sam = here("Sam");
        network.record(sam, 90, Map.of("kind", "MEETING", "outcome", "talked"))
                .then()
                .statusCode(201);
        network.mail(here("Silent"), 30);
        String body = ask().then()
                .statusCode(200)
                .body("items.name", contains("Priya", "Sam"))
                .body("items[0].evidence.kind", contains("ANSWER", "ROTATION"))
                .body("items[0].evidence[1].interactionId", notNullValue())
                .body("items[0].lastUpdateAt", notNullValue())
                .body("items[0].nextUpdate.possible", equalTo(true))
                .body(
                        "items[0].nextUpdate.from",
                        equalTo(Network.today().plusDays(18).toString()))
                .body("items[0].nextUpdate.rule", equalTo("UPDATE_GAP"))
                .body("items[1].evidence.kind", contains("MEETING"))
                .body("items[1].lastUpdateAt", nullValue())
                .body("items[1].nextUpdate.from", nullValue())
                .body("withoutEvidence", equalTo(1))
                .extract()
                .asString();
        assertFalse(body.contains("rank"), body);
    }

    @Test
    void projects_supervision_and_mentoring_are_evidence_that_lasts() {
        String priya = network.contact("Priya", Map.of("programId", mercy, "mentorId", UUID.randomUUID()));
        network.sharesWork(priya, "SUPERVISOR", "CO_AUTHOR");
        ask().then()
                .body("items[0].evidence.kind", contains("PROJECT", "SUPERVISION", "MENTOR"))
                .body("items[0].evidence[0].at", nullValue());
    }

    @Test
    void a_decline_a_like_and_a_bounce_are_no_evidence_and_do_not_contact_leaves_out() {
        network.answer(here("No"), 5, "DECLINE");
        network.record(here("Like"), 5, Map.of("kind", "LINKEDIN", "direction", "INCOMING", "passive", true))
                .then()
                .statusCode(201);
        ask().then().body("items", empty()).body("withoutEvidence", equalTo(2));
        String flagged = here("Flagged");
        network.answer(flagged, 5, "POSITIVE");
        amara.sending(Map.of("reason", "asked me")).put("/v1/contacts/" + flagged + "/do-not-contact");
        ask().then().body("items", empty()).body("withoutEvidence", equalTo(2));
    }

    @Test
    void a_program_that_cannot_be_asked_for_its_rules_is_said_to_be() {
        network.answer(here("Priya"), 5, "POSITIVE");
        ProgramServiceStub.becomesUnreachable(UUID.fromString(mercy));
        ask().then()
                .statusCode(200)
                .body("items.name", contains("Priya"))
                .body("unavailable", contains("program-service"));
    }

    @Test
    @Tag("X01")
    void strangers_see_nothing_and_advisers_what_was_consented_to() {
        network.answer(here("Priya"), 5, "POSITIVE");
        String place = "/v1/programs/" + mercy + "/advocates";
        amara.colleague(Role.APPLICANT)
                .asking()
                .get(place)
                .then()
                .statusCode(200)
                .body("items", empty());
        Actor adviser = amara.colleague(Role.ADVISER);
        String theirs = place + "?applicantId=" + amara.sub();
        adviser.asking().get(theirs).then().statusCode(404);
        amara.sending(Map.of("scope", "READ", "textVersion", "2026-01"))
                .put("/v1/applicants/me/consents/" + adviser.sub());
        adviser.asking().get(theirs).then().statusCode(200).body("items.name", contains("Priya"));
    }
}

package org.introducer.contacts.overview;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.introducer.contacts.ContactsTest;
import org.introducer.contacts.Network;
import org.introducer.contacts.ProgramServiceStub;
import org.introducer.contacts.etiquette.Purpose;
import org.introducer.local.identity.Role;
import org.introducer.testing.Actor;
import org.introducer.testing.Statements;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ContactsTest
@Tag("X27")
class ContactOverviewTest {

    private final Network network = Network.ofSomebody();
    private final Actor amara = network.owner();
    private final Filled filled = new Filled(network);

    private static Response overview(Actor actor, String contact) {
        return actor.asking().get("/v1/contacts/" + contact + "/overview");
    }

    @Test
    void a_contact_is_one_call_with_everything_that_the_calls_of_the_parts_say() {
        UUID mercy = ProgramServiceStub.programThatSays("{\"noUnsolicitedMail\": false}");
        String priya = network.contact("Priya Placeholder", Map.of("programId", mercy));
        String sam = network.contact("Samuel Sample");
        amara.sending(Network.interaction(
                        List.of(priya, sam), 9, Map.of("kind", "MEETING", "outcome", "Talked about embolization")))
                .post("/v1/interactions")
                .then()
                .statusCode(201);
        network.mail(priya, 2);
        filled.promised(priya, "ME", "send my CV", 10);
        filled.relationship(sam, priya, "J Vasc Interv Radiol 2025;36:101");
        filled.letter(priya, 100);
        int before = ProgramServiceStub.callsAbout(mercy);
        Response answer = overview(amara, priya);
        assertEquals(before + 1, ProgramServiceStub.callsAbout(mercy));
        answer.then()
                .statusCode(200)
                .body("contact.id", equalTo(priya))
                .body("contact.name", equalTo("Priya Placeholder"))
                .body("program", equalTo("Mercy"))
                .body("doNotContact", nullValue())
                .body("timeline.kind", contains("EMAIL", "CALL", "MEETING"))
                .body("timeline[2].outcome", equalTo("Talked about embolization"))
                .body("timeline[2].others.name", contains("Samuel Sample"))
                .body("timeline[2].otherCount", equalTo(1))
                .body("promises.what", contains("send my CV"))
                .body("relationships.other.name", contains("Samuel Sample"))
                .body("relationships[0].outward", equalTo(false))
                .body("outreach.purpose", hasSize(Purpose.values().length))
                .body("cut", empty())
                .body("unavailable", empty());
        Map<String, Object> followUp = network.followUp(priya).jsonPath().getMap("$");
        Map<String, Object> shown = answer.jsonPath().getMap("followUp");
        // In the working hours of the recipient it is now.
        followUp.remove("suggestedAt");
        shown.remove("suggestedAt");
        assertEquals(followUp, shown);
        assertEquals(
                amara.asking()
                        .get("/v1/contacts/" + priya + "/lor-readiness")
                        .jsonPath()
                        .getMap("$"),
                answer.jsonPath().getMap("letter"));
    }

    @Test
    void each_purpose_has_the_answer_of_the_outreach_check_with_the_earliest_day() {
        String fresh = network.contact("Never Written");
        String waiting = network.contact("Written Lately");
        network.mail(waiting, 2);
        String silent = network.contact("Silent Twice");
        network.mail(silent, 40);
        network.mail(silent, 20);
        String flagged = network.contact("Fay Flagged");
        amara.sending(Map.of("reason", "asked me", "source", "the person", "since", "2026-03-01"))
                .put("/v1/contacts/" + flagged + "/do-not-contact")
                .then()
                .statusCode(200);
        String closed = network.contact(
                "Of A Closed Program",
                Map.of("programId", ProgramServiceStub.programThatSays("{\"noUnsolicitedMail\": true}")));
        for (String contact : List.of(fresh, waiting, silent, flagged, closed)) {
            Response answer = overview(amara, contact);
            for (int i = 0; i < Purpose.values().length; i++) {
                String purpose = Purpose.values()[i].name();
                String at = "outreach[" + i + "].";
                Response checked = network.check(contact, Map.of("purpose", purpose));
                Map<String, Object> expected = new HashMap<>();
                Map<String, Object> said = new HashMap<>();
                for (String property : List.of("decision", "rule", "why")) {
                    expected.put(property, checked.path(property));
                    said.put(property, answer.path(at + property));
                }
                expected.put("purpose", purpose);
                said.put("purpose", answer.path(at + "purpose"));
                expected.put("warnings", checked.path("warnings.code"));
                said.put("warnings", answer.path(at + "warnings"));
                expected.put(
                        "earliest", "ALLOW".equals(checked.path("decision")) ? Filled.in(0) : checked.path("until"));
                said.put("earliest", answer.path(at + "earliest"));
                assertEquals(expected, said, purpose);
            }
        }
        overview(amara, waiting).then().body("outreach.decision", hasItem("WAIT"));
        overview(amara, closed).then().body("outreach.rule", hasItem("NO_UNSOLICITED_MAIL"));
        overview(amara, flagged)
                .then()
                .body("outreach.decision", everyItem(equalTo("STOP")))
                .body("doNotContact.reason", equalTo("asked me"))
                .body("doNotContact.source", equalTo("the person"))
                .body("doNotContact.since", equalTo("2026-03-01"));
    }

    @Test
    void without_program_service_the_answers_are_given_without_its_facts_and_say_so() {
        UUID away = UUID.randomUUID();
        String priya = network.contact("Priya Placeholder", Map.of("programId", away));
        ProgramServiceStub.becomesUnreachable(away);
        overview(amara, priya)
                .then()
                .statusCode(200)
                .body("unavailable", contains("program-service"))
                .body("contact.programId", equalTo(away.toString()))
                .body("program", nullValue())
                .body("outreach", hasSize(Purpose.values().length));
    }

    @Test
    void much_is_cut_to_50_kb_in_as_many_statements_as_little() {
        String priya = network.contact("Priya Placeholder", Map.of("notes", "n".repeat(10_000)));
        full(priya, 1);
        Statements.Counted<Response> little = Statements.during(() -> overview(amara, priya));
        little.answer().then().statusCode(200).body("cut", empty());
        full(priya, 12);
        Statements.Counted<Response> much = Statements.during(() -> overview(amara, priya));
        much.answer()
                .then()
                .statusCode(200)
                .body("timeline", hasSize(20))
                .body("promises", hasSize(10))
                .body("relationships", hasSize(10))
                .body("followUp.reasons", hasSize(5))
                .body("cut.property", contains("promises", "timeline", "relationships"));
        assertTrue(Filled.bytes(much.answer()) <= 50_000, Filled.bytes(much.answer()) + " bytes");
        assertTrue(
                much.statements() <= little.statements() + 2,
                much.statements() + " statements, " + little.statements());
        much.answer()
                .jsonPath()
                .<Map<String, String>>getList("cut")
                .forEach(cut -> amara.asking()
                        .urlEncodingEnabled(false)
                        .get(cut.get("list"))
                        .then()
                        .statusCode(200)
                        .body("items.size()", equalTo("timeline".equals(cut.get("property")) ? 26 : 13)));
    }

    private void full(String priya, int times) {
        for (int i = 0; i < times; i++) {
            String other = network.contact("O".repeat(190) + " " + i + " of " + times);
            filled.relationship(priya, other, "e".repeat(2000));
            filled.promised(priya, "ME", i + "p".repeat(490), 1);
            amara.sending(Network.interaction(
                            List.of(priya, other),
                            i + 5,
                            Map.of("kind", "MEETING", "outcome", "o".repeat(10_000), "nextStep", "s".repeat(2000))))
                    .post("/v1/interactions")
                    .then()
                    .statusCode(201);
        }
    }

    @Test
    void an_office_writes_no_letter() {
        String office = network.contact("GME Office", Map.of("kind", "OFFICE", "role", "COORDINATOR"));
        overview(amara, office).then().statusCode(200).body("letter", nullValue());
        overview(amara, network.contact("Priya Placeholder")).then().body("letter", notNullValue());
    }

    @Test
    @Tag("C14")
    void commitments_are_filtered_by_the_contact_whom_they_are_with() {
        String priya = network.contact("Priya Placeholder");
        String sam = network.contact("Samuel Sample");
        filled.promised(priya, "ME", "send my CV", 3);
        filled.promised(sam, "ME", "send the paper", 3);
        amara.asking()
                .queryParam("filter", "contactId==" + priya)
                .get("/v1/commitments")
                .then()
                .statusCode(200)
                .body("items.what", contains("send my CV"));
        amara.asking()
                .queryParam("filter", "contactId!=" + priya)
                .get("/v1/commitments")
                .then()
                .body("items.what", contains("send the paper"));
    }

    @Test
    @Tag("X01")
    void strangers_see_no_contact_and_an_adviser_that_of_who_consented() {
        String priya = network.contact("Priya Placeholder");
        Actor adviser = amara.colleague(Role.ADVISER);
        overview(adviser, priya).then().statusCode(404);
        overview(amara.colleague(Role.APPLICANT), priya).then().statusCode(404);
        overview(Actor.applicant(), priya).then().statusCode(404).body("type", containsString("contact-not-found"));
        amara.sending(Map.of("scope", "READ", "textVersion", "2026-01"))
                .put("/v1/applicants/me/consents/" + adviser.sub())
                .then()
                .statusCode(201);
        overview(adviser, priya).then().statusCode(200).body("contact.name", equalTo("Priya Placeholder"));
    }
}

package org.introducer.contacts.overview;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.introducer.contacts.ContactsTest;
import org.introducer.contacts.Network;
import org.introducer.contacts.ProgramServiceStub;
import org.introducer.local.identity.Role;
import org.introducer.testing.Actor;
import org.introducer.testing.Statements;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ContactsTest
@Tag("X27")
class TodayTest {

    private final Network network = Network.ofSomebody();
    private final Actor amara = network.owner();
    private final Filled day = new Filled(network);

    private Response today() {
        return amara.asking().get("/v1/today");
    }

    @Test
    void a_day_is_one_call_with_names_beside_the_ids() {
        UUID mercy = ProgramServiceStub.programThatSays("{\"noUnsolicitedMail\": false}");
        String priya = day.overdue(
                "Priya Placeholder",
                Map.of("programId", mercy, "institution", "Mercy Hospital", "emails", List.of("priya@example.org")));
        String sam = network.contact("Samuel Sample");
        day.promised(sam, "THEM", "send the protocol", 5);
        day.promised(sam, "ME", "send my CV", -2);
        day.promised(sam, "ME", "send the paper", 60);
        int before = ProgramServiceStub.callsAbout(mercy);
        today().then()
                .statusCode(200)
                .body("applicantId", equalTo(amara.sub().toString()))
                .body("day", equalTo(Filled.in(0)))
                .body("followUps.name", hasItems("Priya Placeholder", "Samuel Sample"))
                .body("followUps.find { it.contactId == '" + priya + "' }.role", equalTo("IR_ATTENDING"))
                .body("followUps.find { it.contactId == '" + priya + "' }.institution", equalTo("Mercy Hospital"))
                .body("followUps.find { it.contactId == '" + priya + "' }.programId", equalTo(mercy.toString()))
                .body("followUps.find { it.contactId == '" + priya + "' }.program", equalTo("Mercy"))
                .body("followUps.find { it.contactId == '" + priya + "' }.hasEmail", equalTo(true))
                .body("followUps.find { it.contactId == '" + priya + "' }.urgency", equalTo("OVERDUE"))
                .body("followUps.find { it.contactId == '" + priya + "' }.why", hasSize(1))
                .body("followUps.find { it.contactId == '" + sam + "' }.hasEmail", equalTo(false))
                .body("followUps.find { it.contactId == '" + sam + "' }.program", nullValue())
                .body("promises.what", contains("send my CV", "send the protocol"))
                .body("promises.daysLeft", contains(-2, 5))
                .body("promises[0].contacts.name", contains("Samuel Sample"))
                .body("milestones.code", not(empty()))
                .body("cut.property", not(hasItem("followUps")))
                .body("unavailable", empty());
        assertEquals(before + 1, ProgramServiceStub.callsAbout(mercy));
    }

    @Test
    void what_closes_or_should_be_begun_is_listed_by_the_day_to_begin() {
        String priya = network.contact("Priya Placeholder");
        String late = day.letter(priya, -3);
        day.letter(priya, 45);
        String soon = day.opportunity("Closes far away, begins soon", 100, 90);
        day.opportunity("Closes and begins far away", 100, 10);
        day.opportunity("Closed", -1, 10);
        String passport = day.passport(80);
        day.passport(200);
        String now = day.event("Now", -2, 2);
        String next = day.event("Next month", 20, 22);
        day.event("Long over", -40, -38);
        day.event("Far away", 60, 62);
        today().then()
                .statusCode(200)
                .body("deadlines.id", contains(late, soon, passport))
                .body("deadlines.kind", contains("LETTER", "OPPORTUNITY", "DOCUMENT_EXPIRES"))
                .body("deadlines.title", contains("Priya Placeholder", "Closes far away, begins soon", "PASSPORT"))
                .body("deadlines.daysLeft", contains(-3, 100, 80))
                .body("deadlines.beginBy", contains(null, Filled.in(10), Filled.in(20)))
                .body("deadlines.beginByAssumed", contains(false, false, true))
                .body("events.id", contains(now, next))
                .body("events[0].place", equalTo("Chicago"));
    }

    @Test
    void without_program_service_no_name_is_invented_and_the_service_is_named() {
        UUID away = UUID.randomUUID();
        String priya = day.overdue("Priya Placeholder", Map.of("programId", away));
        ProgramServiceStub.becomesUnreachable(away);
        today().then()
                .statusCode(200)
                .body("unavailable", contains("program-service"))
                .body("followUps.contactId", contains(priya))
                .body("followUps[0].programId", equalTo(away.toString()))
                .body("followUps[0].program", nullValue())
                .body("milestones", not(empty()));
    }

    @Test
    void whom_the_etiquette_or_the_program_stops_is_not_among_those_to_write_to() {
        UUID closed = ProgramServiceStub.programThatSays("{\"noUnsolicitedMail\": true}");
        String withheld = day.overdue("Wade Withheld", Map.of("programId", closed));
        String flagged = day.overdue("Fay Flagged", Map.of());
        amara.sending(Map.of("reason", "asked me")).put("/v1/contacts/" + flagged + "/do-not-contact");
        today().then()
                .statusCode(200)
                .body("followUps", empty())
                .body("withheld.contactId", contains(withheld))
                .body("withheld[0].name", equalTo("Wade Withheld"));
    }

    @Test
    @Tag("C12")
    void a_promise_and_a_letter_suggest_nobody_who_must_not_be_written_to() {
        String open = network.contact("Olu Open");
        String flagged = network.contact("Fay Flagged");
        String stopped = network.contact("Stan Stopped");
        String gone = network.contact("Gil Gone");
        String later = network.contact("Lea Later");
        for (String contact : List.of(open, flagged, stopped, gone, later)) {
            network.answer(contact, 40, "POSITIVE");
            day.promised(contact, "ME", "for " + contact, 0);
            day.letter(contact, 20);
        }
        String pair = network.contact("Pat Pair");
        amara.sending(Network.interaction(
                        List.of(flagged, pair),
                        3,
                        Map.of(
                                "kind",
                                "CALL",
                                "direction",
                                "MUTUAL",
                                "outcome",
                                "talked",
                                "promises",
                                List.of(Map.of("owner", "ME", "what", "for two", "due", Filled.in(1))))))
                .post("/v1/interactions")
                .then()
                .statusCode(201);
        amara.sending(Map.of()).put("/v1/contacts/" + flagged + "/do-not-contact");
        network.mail(stopped, 2);
        network.mail(stopped, 1);
        network.followUp(stopped).then().body("state", equalTo("STOP"));
        network.record(
                        later,
                        1,
                        Map.of(
                                "kind",
                                "EMAIL",
                                "direction",
                                "INCOMING",
                                "reaction",
                                "NOT_NOW",
                                "notBefore",
                                Filled.in(30)))
                .then()
                .statusCode(201);
        String place = "/v1/contacts/" + gone;
        amara.asking()
                .header("If-Match", amara.asking().get(place).header("ETag"))
                .delete(place)
                .then()
                .statusCode(204);
        today().then()
                .statusCode(200)
                .body("promises.what", contains("for " + open, "for two"))
                .body("promises[1].contacts.name", contains("Pat Pair"))
                .body("deadlines.kind", contains("LETTER"))
                .body("deadlines.title", contains("Olu Open"));
    }

    @Test
    void a_full_day_is_cut_to_50_kb_in_as_many_statements_as_a_small_one_and_always_the_same() {
        longDay(1);
        Statements.Counted<Response> small = Statements.during(this::today);
        small.answer()
                .then()
                .statusCode(200)
                .body("followUps", hasSize(2))
                .body("cut.property", not(hasItem("followUps")));
        longDay(19);
        for (int i = 0; i < 6; i++) {
            day.event("Event " + i + " " + "e".repeat(280), i, i + 3);
        }
        Statements.Counted<Response> full = Statements.during(this::today);
        full.answer()
                .then()
                .statusCode(200)
                .body("followUps", hasSize(15))
                .body("promises", hasSize(15))
                .body("deadlines", hasSize(15))
                .body("events", hasSize(5))
                .body("cut.property", hasItems("followUps", "promises", "deadlines", "events"))
                .body("cut[0].list", containsString("/v1/follow-ups/due"))
                .body("followUps[0].name", endsWith("\u2026"));
        assertTrue(Filled.bytes(full.answer()) <= 50_000, Filled.bytes(full.answer()) + " bytes");
        assertTrue(
                full.statements() <= small.statements() + 2, full.statements() + " statements, " + small.statements());
        assertEquals(without(full.answer()), without(today()));
        full.answer()
                .jsonPath()
                .<Map<String, String>>getList("cut")
                .forEach(cut -> amara.asking()
                        .urlEncodingEnabled(false)
                        .get(cut.get("list"))
                        .then()
                        .statusCode(200));
    }

    private static String without(Response today) {
        return today.asString().replaceAll("\"asOf\":\"[^\"]*\"", "");
    }

    private void longDay(int times) {
        for (int i = 0; i < times; i++) {
            String name = "N".repeat(180) + " " + i + " of " + times;
            String institution = "I".repeat(300);
            String owed = network.contact(
                    name, Map.of("programId", UUID.randomUUID(), "institution", institution, "role", "OTHER"));
            day.promised(owed, "ME", "P".repeat(500), 1);
            String due = day.overdue(name + " due", Map.of("programId", UUID.randomUUID(), "institution", institution));
            day.letter(due, 20);
            day.opportunity("T".repeat(300), 20, 10);
        }
    }

    @Test
    @Tag("X01")
    void an_adviser_reads_the_day_of_who_consented_but_no_documents_and_a_stranger_nothing() {
        day.overdue("Priya Placeholder", Map.of());
        day.passport(20);
        Actor adviser = amara.colleague(Role.ADVISER);
        String asked = "/v1/today?applicantId=" + amara.sub();
        adviser.asking().get(asked).then().statusCode(404);
        amara.asking().get(asked).then().body("deadlines", hasSize(1));
        amara.sending(Map.of("scope", "READ", "textVersion", "2026-01"))
                .put("/v1/applicants/me/consents/" + adviser.sub())
                .then()
                .statusCode(201);
        adviser.asking()
                .get(asked)
                .then()
                .statusCode(200)
                .body("followUps.name", contains("Priya Placeholder"))
                .body("deadlines", empty());
        amara.colleague(Role.APPLICANT).asking().get(asked).then().statusCode(404);
        Actor.with(Role.ADVISER).asking().get(asked).then().statusCode(404);
        amara.colleague(Role.APPLICANT)
                .asking()
                .get("/v1/today")
                .then()
                .statusCode(200)
                .body("followUps", empty())
                .body("deadlines", empty());
    }

    @Test
    @Tag("C07")
    void the_due_queue_itself_has_role_institution_program_and_e_mail_presence() {
        String mercy = UUID.randomUUID().toString();
        day.overdue(
                "Priya Placeholder",
                Map.of("programId", mercy, "institution", "Mercy", "emails", List.of("p@example.org")));
        network.due()
                .then()
                .statusCode(200)
                .body("items[0].role", equalTo("IR_ATTENDING"))
                .body("items[0].institution", equalTo("Mercy"))
                .body("items[0].programId", equalTo(mercy))
                .body("items[0].program", equalTo("Program " + mercy))
                .body("items[0].hasEmail", equalTo(true));
    }
}

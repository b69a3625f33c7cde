package org.introducer.programs.resident;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.introducer.programs.Directory.SEASON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.introducer.local.identity.Role;
import org.introducer.programs.ContactsService;
import org.introducer.programs.ContactsService.Resident;
import org.introducer.programs.ContactsStub;
import org.introducer.programs.Directory;
import org.introducer.programs.ProgramsTest;
import org.introducer.testing.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ProgramsTest
@WithTestResource(ContactsStub.class)
@Tag("P32")
class ResidentTest {

    private final ContactsService contacts = new ContactsService();
    private final Directory directory = new Directory();
    private final Actor curator = Actor.curator();
    private final Actor amara = Actor.applicant();
    private String program;

    @BeforeEach
    void an_applicant_on_j1_and_a_program() {
        program = directory.program("INTEGRATED");
        contacts.describes(amara, Map.of("visaNeed", "REQUIRED", "visaAcceptable", List.of("J1")));
        contacts.knowsResidents(amara);
    }

    private ValidatableResponse questions() {
        return amara.asking()
                .queryParam("season", SEASON)
                .get("/v1/programs/" + program + "/resident-questions")
                .then()
                .statusCode(200);
    }

    private Response answer(Map<String, Object> otherwise) {
        Map<String, Object> draft = new HashMap<>(Map.of(
                "programId", program,
                "season", SEASON,
                "field", "J1_SPONSORSHIP",
                "value", "YES",
                "role", "RESIDENT",
                "answeredOn", LocalDate.now().minusDays(2).toString(),
                "confidence", "MEDIUM"));
        draft.putAll(otherwise);
        return amara.sending(draft).post("/v1/resident-answers");
    }

    private static String question(String field, String member) {
        return "questions.find { it.field == '%s' }.%s".formatted(field, member);
    }

    @Test
    void what_is_asked_follows_from_what_is_open_for_this_applicant() {
        questions()
                .body("profileKnown", equalTo(true))
                .body("questions.field", hasItems("J1_SPONSORSHIP", "NON_US_IMG_CONSIDERED"))
                .body("questions.field", not(hasItem("H1B_SPONSORSHIP")))
                .body("questions.field", not(hasItem("STEP2_CK_MINIMUM")))
                .body("questions.field", not(hasItem("CAP_STATUS")))
                .body(question("J1_SPONSORSHIP", "reason"), equalTo("UNKNOWN"))
                .body(question("J1_SPONSORSHIP", "because"), contains("VISA_VERDICT"))
                .body(question("J1_SPONSORSHIP", "ask"), containsString("J-1"))
                .body(question("J1_SPONSORSHIP", "settledBy.whom"), equalTo("GME_OFFICE"))
                .body(question("J1_SPONSORSHIP", "known"), nullValue())
                .body("questions.find { it.field == null }.because", contains("IMG_HISTORY"));
        contacts.describes(amara, Map.of("visaNeed", "REQUIRED", "visaAcceptable", List.of("H1B")));
        questions()
                .body("questions.field", hasItem("H1B_SPONSORSHIP"))
                .body("questions.field", not(hasItem("J1_SPONSORSHIP")));
        contacts.describes(amara, Map.of("visaNeed", "NOT_REQUIRED"));
        questions()
                .body("questions.field", not(hasItem("H1B_SPONSORSHIP")))
                .body("questions.field", not(hasItem("J1_SPONSORSHIP")));
    }

    @Test
    void what_is_known_for_the_season_is_not_asked_and_what_is_expired_or_contradicted_is() {
        directory.fact(program, "J1_SPONSORSHIP", "YES");
        questions().body("questions.field", not(hasItem("J1_SPONSORSHIP")));
        curator.sending(Map.of(
                        "field",
                        "J1_SPONSORSHIP",
                        "value",
                        "NO",
                        "evidence",
                        Map.of(
                                "sourceType", "FREIDA",
                                "reference", "FREIDA entry",
                                "observedOn", LocalDate.now().minusDays(5).toString(),
                                "season", SEASON,
                                "confidence", "HIGH")))
                .post("/v1/programs/" + program + "/facts")
                .then()
                .statusCode(201);
        questions().body(question("J1_SPONSORSHIP", "reason"), equalTo("CONFLICT"));
        program = directory.program("INTEGRATED");
        directory.fact(program, "J1_SPONSORSHIP", "YES", LocalDate.now().getYear() - 1);
        questions()
                .body(question("J1_SPONSORSHIP", "reason"), equalTo("EXPIRED"))
                .body(question("J1_SPONSORSHIP", "known.value"), equalTo("YES"))
                .body(question("J1_SPONSORSHIP", "known.sourceType"), equalTo("PROGRAM_PAGE"));
    }

    @Test
    void counts_of_imgs_are_asked_about_when_they_are_missing_or_old() {
        count(SEASON - 4);
        questions().body("questions.find { it.field == null }.reason", equalTo("STALE"));
        count(SEASON - 3);
        questions().body("questions.field", everyItem(notNullValue()));
    }

    private void count(int season) {
        curator.sending(Map.of(
                        "season",
                        season,
                        "entered",
                        4,
                        "usImg",
                        0,
                        "nonUsImg",
                        1,
                        "imgUnknown",
                        0,
                        "unknown",
                        0,
                        "evidence",
                        Map.of(
                                "sourceType", "PROGRAM_PAGE",
                                "reference", "https://example.org/residents",
                                "observedOn", LocalDate.now().minusDays(3).toString(),
                                "confidence", "HIGH")))
                .post("/v1/programs/" + program + "/img-history")
                .then()
                .statusCode(200);
    }

    @Test
    void people_come_with_whether_they_may_be_asked_and_who_must_not_be_contacted_is_not_named() {
        LocalDate later = LocalDate.now().plusDays(4);
        contacts.knowsResidents(
                amara,
                Resident.of("Sam Silent", "RESIDENT", "STOP", Map.of("rule", "SECOND_UNANSWERED", "why", "Two mails.")),
                Resident.of("Wanda Wait", "FELLOW", "WAIT", Map.of("why", "Since 3 days.", "until", later.toString())),
                Resident.of("Nora Never", "RESIDENT", "STOP", Map.of("rule", "DO_NOT_CONTACT", "why", "Asked not to.")),
                Resident.of(
                        "Olu Open",
                        "RESIDENT",
                        "ALLOW",
                        Map.of("warnings", List.of(Map.of("code", "PROGRAM_CROWDED", "text", "Others were asked.")))));
        questions()
                .body("people.name", contains("Olu Open", "Wanda Wait", "Sam Silent"))
                .body("people.mayAsk", contains("ALLOW", "WAIT", "STOP"))
                .body("people[0].warnings", contains("Others were asked."))
                .body("people[1].from", equalTo(later.toString()))
                .body("people[1].why", equalTo("Since 3 days."))
                .body("people[2].why", equalTo("Two mails."))
                .body("leftOut", equalTo(1))
                .body("unavailable", empty());
        assertEquals(1, contacts.contactsListed(amara).size());
        assertTrue(contacts.contactsListed(amara).getFirst().contains("programId=in=(" + program + ")"));
        assertTrue(contacts.contactsListed(amara).getFirst().contains("role=in=(RESIDENT,FELLOW,ALUMNUS)"));
        assertEquals(1, contacts.outreachChecked(amara).size());
        assertTrue(contacts.outreachChecked(amara).getFirst().contains("\"purpose\":\"ASK\""));
    }

    @Test
    void a_program_that_wants_silence_after_the_interview_has_nobody_to_ask_then() {
        contacts.knowsResidents(amara, Resident.of("Olu Open", "RESIDENT", "ALLOW", Map.of()));
        directory.fact(program, "NO_CONTACT_AFTER_INTERVIEW", "YES");
        questions().body("people.mayAsk", contains("ALLOW"));
        amara.sending(Map.of("programId", program, "season", SEASON, "state", "INTERVIEWED"))
                .post("/v1/applications")
                .then()
                .statusCode(201);
        questions()
                .body("people.mayAsk", contains("STOP"))
                .body("people[0].why", containsString("after the interview"));
    }

    @Test
    void an_interview_of_one_season_counts_whatever_season_is_asked_about() {
        contacts.knowsResidents(amara, Resident.of("Olu Open", "RESIDENT", "ALLOW", Map.of()));
        directory.fact(program, "NO_CONTACT_AFTER_INTERVIEW", "YES");
        amara.sending(Map.of("programId", program, "season", SEASON, "state", "INTERVIEWED"))
                .post("/v1/applications")
                .then()
                .statusCode(201);
        amara.asking()
                .queryParam("season", SEASON + 1)
                .get("/v1/programs/" + program + "/resident-questions")
                .then()
                .statusCode(200)
                .body("people.mayAsk", contains("STOP"));
    }

    @Test
    void what_contacts_service_could_not_consider_is_considered_here() {
        Map<String, Object> unasked = Map.of("unavailable", List.of("program-service"));
        contacts.knowsResidents(
                amara,
                Resident.of("Olu Open", "RESIDENT", "ALLOW", unasked),
                Resident.of("Wanda Wait", "RESIDENT", "WAIT", unasked));
        questions().body("people.mayAsk", contains("ALLOW", "WAIT")).body("unavailable", contains("program-service"));
        directory.fact(program, "NO_UNSOLICITED_MAIL", "YES");
        questions()
                .body("people.mayAsk", contains("STOP", "STOP"))
                .body("people.why", everyItem(containsString("no unsolicited mail")))
                .body("unavailable", contains("program-service"));
        contacts.knowsResidents(amara, Resident.of("Olu Open", "RESIDENT", "ALLOW", Map.of()));
        questions().body("people.mayAsk", contains("ALLOW")).body("unavailable", empty());
    }

    @Test
    void a_contact_that_is_gone_is_not_counted_as_one_who_must_not_be_contacted() {
        contacts.knowsResidents(
                amara,
                Resident.of("Olu Open", "RESIDENT", "ALLOW", Map.of()),
                Resident.of("Gone", "RESIDENT", "ALLOW", Map.of("contactId", UUID.randomUUID())));
        questions().body("people.name", contains("Olu Open")).body("leftOut", equalTo(0));
    }

    @Test
    void an_answer_becomes_a_dated_resident_report_that_names_nobody() {
        String words = "Ask Olu Open, two of us are on J-1.";
        UUID contact = UUID.randomUUID();
        LocalDate day = LocalDate.now().minusDays(2);
        Response made = answer(Map.of("contactId", contact, "words", words, "role", "FELLOW"));
        made.then()
                .statusCode(201)
                .body("state", equalTo("PROPOSED"))
                .body("contactId", equalTo(contact.toString()))
                .body("role", equalTo("FELLOW"))
                .body("answeredOn", equalTo(day.toString()))
                .body("words", equalTo(words));
        String proposal = made.path("proposalId");
        questions()
                .body(question("J1_SPONSORSHIP", "reason"), equalTo("UNKNOWN"))
                .body(question("J1_SPONSORSHIP", "answeredOn"), equalTo(day.toString()));
        amara.colleague(Role.ADVISER)
                .asking()
                .get("/v1/fact-proposals/" + proposal)
                .then()
                .statusCode(200)
                .body(not(containsString(contact.toString())))
                .body(not(containsString("Olu")));
        Response accepted = curator.asking().post("/v1/fact-proposals/" + proposal + "/accept");
        accepted.then()
                .statusCode(201)
                .body(not(containsString(contact.toString())))
                .body(not(containsString("Olu")))
                .body(not(containsString(amara.sub().toString())));
        Actor.applicant()
                .asking()
                .queryParam("season", SEASON)
                .get("/v1/programs/" + program + "/facts/J1_SPONSORSHIP")
                .then()
                .body("shown.value", equalTo("YES"))
                .body("shown.chosen.evidence.sourceType", equalTo("RESIDENT_REPORT"))
                .body(
                        "shown.chosen.evidence.observedOn",
                        equalTo(day.withDayOfMonth(1).toString()))
                .body(
                        "shown.chosen.evidence.reference",
                        equalTo("Answer of somebody who trains or trained at the program"));
        amara.asking().get(made.header("Location")).then().body("state", equalTo("ACCEPTED"));
        questions().body("questions.field", not(hasItem("J1_SPONSORSHIP")));
    }

    private static final Map<String, Object> COUNTS =
            Map.of("entered", 4, "usImg", 1, "nonUsImg", 2, "imgUnknown", 0, "unknown", 0);

    private Response counted(int season, Map<String, Object> otherwise) {
        Map<String, Object> draft = new HashMap<>(Map.of(
                "programId",
                program,
                "season",
                season,
                "imgCounts",
                COUNTS,
                "role",
                "FELLOW",
                "answeredOn",
                LocalDate.now().minusDays(2).toString(),
                "confidence",
                "MEDIUM"));
        draft.putAll(otherwise);
        return amara.sending(draft).post("/v1/resident-answers");
    }

    @Test
    void an_answer_about_imgs_becomes_dated_counts_that_name_nobody() {
        int year = SEASON - 1;
        UUID contact = UUID.randomUUID();
        LocalDate day = LocalDate.now().minusDays(2);
        Response made = counted(year, Map.of("contactId", contact, "words", "Olu says two of us."));
        made.then()
                .statusCode(201)
                .body("field", nullValue())
                .body("imgCounts.nonUsImg", equalTo(2))
                .body("state", equalTo("PROPOSED"))
                .body("words", equalTo("Olu says two of us."));
        questions()
                .body("questions.find { it.field == null }.reason", equalTo("UNKNOWN"))
                .body("questions.find { it.field == null }.answeredOn", equalTo(day.toString()));
        String place = "/v1/img-year-proposals/" + made.path("proposalId");
        for (ValidatableResponse shown : List.of(
                amara.colleague(Role.ADVISER).asking().get(place).then(),
                curator.asking()
                        .get("/v1/img-year-proposals/open")
                        .then()
                        .body("items.id", hasItem(made.<String>path("proposalId"))))) {
            shown.statusCode(200)
                    .body(not(containsString(contact.toString())))
                    .body(not(containsString(amara.sub().toString())))
                    .body(not(containsString("FELLOW")))
                    .body(not(containsString("Olu")));
        }
        Actor.applicant().asking().get(place).then().statusCode(404);
        amara.asking().get("/v1/programs/" + program + "/img-history").then().body("years", empty());
        curator.asking()
                .post(place + "/accept")
                .then()
                .statusCode(200)
                .body("season", equalTo(year))
                .body("nonUsImg", equalTo(2))
                .body("evidence.sourceType", equalTo("RESIDENT_REPORT"))
                .body("evidence.observedOn", equalTo(day.withDayOfMonth(1).toString()))
                .body("evidence.reference", equalTo("Answer of somebody who trains or trained at the program"))
                .body("evidence.confidence", equalTo("MEDIUM"));
        amara.asking().get(made.header("Location")).then().body("state", equalTo("ACCEPTED"));
        curator.asking().post(place + "/accept").then().statusCode(409);
        questions().body("questions.field", everyItem(notNullValue()));
        amara.asking()
                .queryParam("filter", "state==ACCEPTED")
                .get("/v1/img-year-proposals")
                .then()
                .body("items", hasSize(1))
                .body("items[0].counted.entered", equalTo(4));
    }

    @Test
    void reported_counts_stand_behind_those_of_the_program() {
        count(SEASON - 1);
        Response made = counted(SEASON - 1, Map.of());
        curator.asking()
                .post("/v1/img-year-proposals/" + made.path("proposalId") + "/accept")
                .then()
                .statusCode(200)
                .body("evidence.sourceType", equalTo("PROGRAM_PAGE"))
                .body("others.evidence.sourceType", contains("RESIDENT_REPORT"))
                .body("conflict", equalTo(true));
    }

    @Test
    void counts_that_are_withdrawn_or_rejected_change_nothing() {
        Response withdrawn = counted(SEASON - 1, Map.of());
        withdraw(withdrawn);
        curator.asking()
                .post("/v1/img-year-proposals/" + withdrawn.path("proposalId") + "/accept")
                .then()
                .statusCode(409);
        Response rejected = counted(SEASON - 1, Map.of());
        String place = "/v1/img-year-proposals/" + rejected.path("proposalId");
        curator.sending(Map.of("reason", "Their page names others."))
                .post(place + "/reject")
                .then()
                .statusCode(200);
        amara.asking()
                .get(place)
                .then()
                .body("state", equalTo("REJECTED"))
                .body("decision", equalTo("Their page names others."));
        amara.asking().get(rejected.header("Location")).then().body("state", equalTo("REJECTED"));
        amara.asking().get("/v1/programs/" + program + "/img-history").then().body("years", empty());
    }

    @Test
    void proposed_counts_go_with_a_program_that_is_merged() {
        Response made = counted(SEASON - 1, Map.of());
        String stays = directory.program("INTEGRATED");
        curator.sending(Map.of("into", stays, "reference", "The page says that they are one."))
                .post("/v1/programs/" + program + "/merge")
                .then()
                .statusCode(200);
        curator.asking()
                .post("/v1/img-year-proposals/" + made.path("proposalId") + "/accept")
                .then()
                .statusCode(200);
        amara.asking().get("/v1/programs/" + stays + "/img-history").then().body("years.season", contains(SEASON - 1));
    }

    @Test
    void an_answer_about_imgs_is_checked() {
        refusedCounts("/field", Map.of("field", "J1_SPONSORSHIP"));
        refusedCounts("/value", Map.of("value", "YES"));
        refusedCounts("/confidence", Map.of("confidence", "HIGH"));
        refusedCounts("/season", Map.of("season", LocalDate.now().getYear() + 2));
        refusedCounts(
                "/imgCounts",
                Map.of("imgCounts", Map.of("entered", 2, "usImg", 1, "nonUsImg", 2, "imgUnknown", 0, "unknown", 0)));
        refusedCounts(
                "/imgCounts/entered",
                Map.of("imgCounts", Map.of("usImg", 1, "nonUsImg", 2, "imgUnknown", 0, "unknown", 0)));
        amara.sending(Map.of(
                        "programId",
                        program,
                        "season",
                        SEASON,
                        "role",
                        "FELLOW",
                        "answeredOn",
                        LocalDate.now().minusDays(2).toString(),
                        "confidence",
                        "MEDIUM"))
                .post("/v1/resident-answers")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/field", "/value"));
        amara.asking().get("/v1/resident-answers").then().body("items", empty());
    }

    private void refusedCounts(String pointer, Map<String, Object> otherwise) {
        counted(SEASON - 1, otherwise).then().statusCode(422).body("errors.pointer", contains(pointer));
    }

    @Test
    void who_answered_is_shown_to_the_applicant_alone() {
        String place = answer(Map.of("contactId", UUID.randomUUID(), "words", "Two of us."))
                .header("Location");
        Actor adviser = amara.colleague(Role.ADVISER);
        adviser.asking().get(place).then().statusCode(404);
        contacts.consents(amara, "READ");
        adviser.asking()
                .get(place)
                .then()
                .statusCode(200)
                .body("value", equalTo("YES"))
                .body("contactId", nullValue())
                .body("words", nullValue());
        adviser.asking()
                .queryParam("applicantId", amara.sub())
                .get("/v1/resident-answers")
                .then()
                .body("items", hasSize(1))
                .body("items[0].contactId", nullValue())
                .body("items[0].words", nullValue());
        Actor.applicant().asking().get(place).then().statusCode(404);
        amara.asking().get(place).then().body("words", equalTo("Two of us."));
    }

    @Test
    void an_answer_is_checked() {
        refused("/field", Map.of("field", "CAP_STATUS", "value", "EXEMPT"));
        refused("/field", Map.of("field", "SCORE_CUTOFF"));
        refused("/value", Map.of("value", "PERHAPS"));
        refused("/value", Map.of("value", "UNKNOWN"));
        refused("/confidence", Map.of("confidence", "HIGH"));
        refused("/answeredOn", Map.of("answeredOn", LocalDate.now().plusDays(3).toString()));
        refused("/programId", Map.of("programId", UUID.randomUUID()));
        amara.asking().get("/v1/resident-answers").then().body("items", empty());
    }

    private void refused(String pointer, Map<String, Object> otherwise) {
        answer(otherwise).then().statusCode(422).body("errors.pointer", contains(pointer));
    }

    @Test
    void a_withdrawn_answer_takes_its_open_proposal_with_it() {
        Response made = answer(Map.of());
        String proposal = made.path("proposalId");
        withdraw(made);
        amara.asking().get(made.header("Location")).then().statusCode(404);
        curator.asking()
                .post("/v1/fact-proposals/" + proposal + "/accept")
                .then()
                .statusCode(409);
        Response other = answer(Map.of());
        curator.asking()
                .post("/v1/fact-proposals/" + other.path("proposalId") + "/accept")
                .then()
                .statusCode(201);
        withdraw(other);
        amara.asking()
                .queryParam("season", SEASON)
                .get("/v1/programs/" + program + "/facts/J1_SPONSORSHIP")
                .then()
                .body("shown.value", equalTo("YES"));
    }

    private void withdraw(Response made) {
        amara.asking()
                .header("If-Match", made.header("ETag"))
                .delete(made.header("Location"))
                .then()
                .statusCode(204);
    }
}

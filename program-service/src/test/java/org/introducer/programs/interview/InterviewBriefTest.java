package org.introducer.programs.interview;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.introducer.programs.Directory.SEASON;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
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
@Tag("P35")
class InterviewBriefTest {

    private final ContactsService contacts = new ContactsService();
    private final Directory directory = new Directory();
    private final Actor amara = Actor.applicant();
    private final Resident olu = Resident.of("Olu Open", "RESIDENT", "ALLOW", Map.of());
    private final Resident priya = Resident.of(
            "Priya Placeholder",
            "PROGRAM_DIRECTOR",
            "WAIT",
            Map.of(
                    "why",
                    "Since 3 days.",
                    "until",
                    LocalDate.now(ZoneOffset.UTC).plusDays(4).toString()));
    private final Resident never =
            Resident.of("Nora Never", "FELLOW", "STOP", Map.of("rule", "DO_NOT_CONTACT", "why", "Asked not to."));
    private String program;

    @BeforeEach
    void an_applicant_on_j1_who_knows_people_at_a_program() {
        program = directory.program("INTEGRATED");
        contacts.describes(amara, Map.of("visaNeed", "REQUIRED", "visaAcceptable", List.of("J1")));
        contacts.knowsResidents(amara, olu, priya, never);
        contacts.isKnownTo(amara, program, priya, "ROTATION", "MEETING");
        contacts.hasMentor(
                program,
                Map.of(
                        "id", UUID.randomUUID(),
                        "name", "Ines Placeholder",
                        "type", "CAREER",
                        "topics", List.of("interventional oncology"),
                        "createdAt", "2026-06-01T08:00:00Z"));
    }

    private Response brief(Actor reader, Map<String, Object> parameters) {
        return reader.asking()
                .queryParam("season", SEASON)
                .queryParams(parameters)
                .get("/v1/programs/" + program + "/interview-brief");
    }

    private ValidatableResponse brief() {
        return brief(amara, Map.of()).then().statusCode(200);
    }

    @Test
    void one_call_tells_who_is_there_what_changed_what_is_unverified_and_what_to_ask() {
        directory.fact(program, "IMG_CONSIDERED", "YES");
        Response application = amara.sending(Map.of("programId", program, "season", SEASON, "state", "INVITED"))
                .post("/v1/applications");
        application.then().statusCode(201);
        brief().body(
                        "program",
                        equalTo(amara.asking().get("/v1/programs/" + program).path("name")))
                .body("applicantId", equalTo(amara.sub().toString()))
                .body("application.id", equalTo(application.path("id")))
                .body("application.state", equalTo("INVITED"))
                .body("profileKnown", equalTo(true))
                .body("people.name", contains("Priya Placeholder", "Olu Open"))
                .body("people.role", contains("PROGRAM_DIRECTOR", "RESIDENT"))
                .body("people[0].touchPoints.kind", contains("ROTATION", "MEETING"))
                .body("people[0].lastUpdateAt", equalTo("2026-10-20T12:00:00Z"))
                .body("people[0].nextUpdate.from", equalTo("2026-12-20"))
                .body("people[0].mayAsk", equalTo("WAIT"))
                .body("people[0].why", equalTo("Since 3 days."))
                .body("people[1].touchPoints", empty())
                .body("people[1].nextUpdate", nullValue())
                .body("leftOut", equalTo(1))
                .body("morePeople", equalTo(false))
                .body("mentors.name", contains("Ines Placeholder"))
                .body("mentors[0].topics", contains("interventional oncology"))
                .body("mentors[0].paused", equalTo(false))
                .body("changes.field", contains("IMG_CONSIDERED"))
                .body("changes[0].kind", equalTo("FIRST_KNOWN"))
                .body("unverified.field", hasItem("J1_SPONSORSHIP"))
                .body("unverified.field", not(hasItem("IMG_CONSIDERED")))
                .body("unverified.find { it.field == 'J1_SPONSORSHIP' }.reason", equalTo("UNKNOWN"))
                .body("unverified.find { it.field == 'J1_SPONSORSHIP' }.because", contains("VISA_VERDICT"))
                .body("unverified.find { it.field == 'J1_SPONSORSHIP' }.ask.whom", equalTo("GME_OFFICE"))
                .body("unverified.find { it.field == 'J1_SPONSORSHIP' }.askResidents", containsString("J-1"))
                .body("unverified.find { it.field == null }.askResidents", containsString("last three years"))
                .body("afterInterview.standing", equalTo("UNKNOWN"))
                .body("missing", empty())
                .body(not(containsString("Nora")));
        assertEquals(1, contacts.mentorsListed(program).size());
        assertEquals(1, contacts.contactsListed(amara).size());
        assertEquals(1, contacts.outreachChecked(amara).size());
    }

    /** Beside what residents are asked: also what only the program can tell. */
    @Test
    void what_no_resident_can_tell_is_asked_of_the_program() {
        contacts.describes(amara, Map.of("visaNeed", "REQUIRED", "visaAcceptable", List.of("H1B")));
        brief().body("unverified.findAll { it.askResidents == null }.ask.whom", not(empty()))
                .body("unverified.find { it.field == 'CAP_STATUS' }.ask.text", containsString("cap-exempt"))
                .body("unverified.find { it.field == 'CAP_STATUS' }.askResidents", nullValue());
    }

    @Test
    void changes_are_the_latest_first_and_of_this_program() {
        String other = directory.program("INTEGRATED");
        directory.fact(other, "J1_SPONSORSHIP", "YES");
        directory.fact(program, "J1_SPONSORSHIP", "YES");
        directory.fact(program, "IMG_CONSIDERED", "YES");
        brief().body("changes.field", contains("IMG_CONSIDERED", "J1_SPONSORSHIP"))
                .body("changes.programId", everyItem(equalTo(program)))
                .body(
                        "changesSince",
                        equalTo(LocalDate.now(ZoneOffset.UTC).minusYears(1).toString()));
    }

    @Test
    void what_a_service_does_not_answer_is_named_and_the_rest_is_there() {
        program = directory.program("INTEGRATED");
        brief().body("missing.part", containsInAnyOrder("TOUCH_POINTS", "MENTORS"))
                .body("missing.find { it.part == 'MENTORS' }.service", equalTo("mentorship-service"))
                .body("missing.find { it.part == 'TOUCH_POINTS' }.service", equalTo("contacts-service"))
                .body("mentors", empty())
                .body("people", hasSize(2))
                .body("people.touchPoints", everyItem(empty()))
                .body("unverified.field", hasItem("J1_SPONSORSHIP"));
        contacts.cannotDescribe(amara);
        brief().body("missing.part", hasItem("PROFILE"))
                .body("profileKnown", equalTo(false))
                .body("unverified.field", hasItem("H1B_SPONSORSHIP"));
    }

    @Test
    void rules_that_contacts_service_could_not_consider_are_considered_here_and_named() {
        contacts.knowsResidents(
                amara, Resident.of("Olu Open", "RESIDENT", "ALLOW", Map.of("unavailable", List.of("program-service"))));
        directory.fact(program, "NO_UNSOLICITED_MAIL", "YES");
        brief().body("missing.part", contains("RULES_OF_PROGRAM"))
                .body("missing.service", contains("program-service"))
                .body("people.mayAsk", contains("STOP"));
    }

    @Test
    void a_program_that_wants_silence_after_the_interview_has_nobody_to_ask_then() {
        directory.fact(program, "NO_CONTACT_AFTER_INTERVIEW", "YES");
        brief().body("people.mayAsk", contains("WAIT", "ALLOW"))
                .body("afterInterview.standing", equalTo("ASKED_NOT_TO"));
        amara.sending(Map.of("programId", program, "season", SEASON, "state", "INTERVIEWED"))
                .post("/v1/applications")
                .then()
                .statusCode(201);
        brief().body("people.mayAsk", everyItem(equalTo("STOP")))
                .body("people.why", everyItem(containsString("after the interview")));
    }

    @Test
    void of_many_people_those_who_know_the_applicant_are_shown() {
        Resident[] many = IntStream.range(0, 60)
                .mapToObj(i -> i == 59 ? priya : Resident.of("Resident " + i, "RESIDENT", "ALLOW", Map.of()))
                .toArray(Resident[]::new);
        contacts.knowsResidents(amara, many);
        brief().body("people", hasSize(40))
                .body("people[0].name", equalTo("Priya Placeholder"))
                .body("morePeople", equalTo(true));
    }

    @Test
    void an_adviser_reads_it_with_consent_only() {
        Actor adviser = amara.colleague(Role.ADVISER);
        Map<String, Object> of = Map.of("applicantId", amara.sub());
        brief(adviser, of).then().statusCode(404);
        contacts.consents(amara, "READ");
        brief(adviser, of).then().statusCode(200).body("people.name", hasItem("Olu Open"));
        brief(adviser, Map.of()).then().statusCode(400);
    }
}

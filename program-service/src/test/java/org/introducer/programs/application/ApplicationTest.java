package org.introducer.programs.application;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.introducer.local.identity.Role;
import org.introducer.programs.ContactsService;
import org.introducer.programs.ContactsStub;
import org.introducer.programs.Directory;
import org.introducer.programs.ProgramsTest;
import org.introducer.testing.Actor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ProgramsTest
@Tag("P21")
@WithTestResource(ContactsStub.class)
class ApplicationTest {

    private static final String APPLICATIONS = "/v1/applications";
    private static final int SEASON = Directory.SEASON;
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    private final ContactsService contacts = new ContactsService();
    private final Directory directory = new Directory();
    private final Actor amara = Actor.applicant();

    private Response create(Actor actor, Map<String, Object> draft) {
        return actor.sending(draft).post(APPLICATIONS);
    }

    private String application(String program, Map<String, Object> otherwise) {
        Map<String, Object> draft = new HashMap<>(Map.of("programId", program, "season", SEASON));
        draft.putAll(otherwise);
        Response created = create(amara, draft);
        created.then().statusCode(201);
        return created.header("Location");
    }

    private ValidatableResponse move(String path, String to) {
        return amara.sending(Map.of("to", to)).post(path + "/transitions").then();
    }

    @Test
    void an_application_goes_its_way_and_keeps_its_history() {
        String path = application(directory.program("INTEGRATED"), Map.of("note", "Example"));
        amara.asking()
                .get(path)
                .then()
                .statusCode(200)
                .body("state", equalTo("RESEARCHING"))
                .body("next", containsInAnyOrder("CONTACTED", "OBSERVERSHIP", "APPLIED", "WITHDRAWN"))
                .body("program", containsString("Example"));
        move(path, "APPLIED").statusCode(200).body("appliedOn", equalTo(TODAY.toString()));
        move(path, "RANKED")
                .statusCode(409)
                .body("type", equalTo("urn:introducer:problem:application-state"))
                .body("detail", containsString("INVITED"));
        move(path, "INVITED").statusCode(200);
        amara.sending(Map.of("reason", "It was another program."))
                .post(path + "/revert")
                .then()
                .statusCode(200)
                .body("state", equalTo("APPLIED"))
                .body("history.state", contains("RESEARCHING", "APPLIED", "INVITED"))
                .body("history[2].revertedBecause", equalTo("It was another program."))
                .body("history[1].revertedBecause", nullValue());
        move(path, "WITHDRAWN").statusCode(200).body("appliedOn", nullValue()).body("next", empty());
        amara.sending(Map.of("to", "INVITED", "on", TODAY.plusDays(3).toString()))
                .post(path + "/transitions")
                .then()
                .statusCode(409);
    }

    @Test
    void there_is_one_for_each_program_and_season_and_it_can_begin_late() {
        String program = directory.program("INTEGRATED");
        application(
                program,
                Map.of("state", "INTERVIEWED", "on", TODAY.minusDays(20).toString()));
        create(amara, Map.of("programId", program, "season", SEASON))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:introducer:problem:application-exists"));
        create(amara, Map.of("programId", program, "season", SEASON + 1)).then().statusCode(201);
        create(Actor.applicant(), Map.of("programId", program, "season", SEASON))
                .then()
                .statusCode(201);
        create(amara, Map.of("programId", UUID.randomUUID(), "season", SEASON))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:introducer:problem:program-unknown"));
        create(
                        amara,
                        Map.of(
                                "programId",
                                directory.program("INTEGRATED"),
                                "season",
                                SEASON,
                                "on",
                                TODAY.plusDays(3).toString()))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/on"));
        amara.asking()
                .queryParam("filter", "season==%d;state==INTERVIEWED".formatted(SEASON))
                .get(APPLICATIONS)
                .then()
                .body("items.programId", contains(program));
    }

    @Test
    void the_deadline_of_the_program_is_shown_and_a_late_application_is_warned_about() {
        String program = directory.program("INTEGRATED");
        directory.fact(program, "APPLICATION_DEADLINE", TODAY.minusDays(3).toString());
        String path = application(program, Map.of());
        amara.asking()
                .get(path)
                .then()
                .body("dates.find { it.kind == 'APPLICATION_DEADLINE' }.daysLeft", equalTo(-3))
                .body("dates.find { it.kind == 'APPLICATION_DEADLINE' }.basis", equalTo("SOURCE"))
                .body("dates.find { it.kind == 'APPLICATION_DEADLINE' }.reference", notNullValue())
                .body("dates.find { it.kind == 'ERAS_REVIEW' }.basis", equalTo("ASSUMPTION"));
        move(path, "APPLIED")
                .body("warnings", hasItem(containsString("after the last day of application")))
                .body("dates.kind", contains("RANK_LIST_DEADLINE"));
        String silent = application(directory.program("INTEGRATED"), Map.of());
        amara.asking()
                .get(silent)
                .then()
                .body("dates.find { it.kind == 'APPLICATION_DEADLINE' }.basis", equalTo("UNKNOWN"))
                .body("dates.find { it.kind == 'APPLICATION_DEADLINE' }.on", nullValue());
    }

    @Test
    void after_the_interview_the_programs_own_word_on_contact_counts() {
        String asksNot = directory.program("INTEGRATED");
        directory.fact(asksNot, "NO_CONTACT_AFTER_INTERVIEW", "YES", 2027);
        String silent = directory.program("INTEGRATED");
        String path = application(asksNot, Map.of("state", "INVITED"));
        amara.asking().get(path).then().body("contact.standing", equalTo("NO_RULE"));
        move(path, "INTERVIEWED")
                .body("contact.standing", equalTo("ASKED_NOT_TO"))
                .body("contact.basis[0].reference", notNullValue())
                .body("warnings", hasItem(containsString("Do not write")));
        amara.asking()
                .get(application(silent, Map.of("state", "INTERVIEWED")))
                .then()
                .body("contact.standing", equalTo("UNKNOWN"));
    }

    @Test
    @Tag("P14")
    void what_was_sent_here_counts_as_applied_where_eligibility_is_checked() {
        contacts.describes(amara, Map.of("applications", List.of()));
        String program = directory.program("INTEGRATED");
        directory.fact(program, "APPLICATION_DEADLINE", TODAY.minusDays(3).toString());
        String check = "verdict.checks.find { it.requirement == 'APPLICATION_DEADLINE' }.";
        eligibility(program).body(check + "result", equalTo("FAIL"));
        String path = application(
                program, Map.of("state", "APPLIED", "on", TODAY.minusDays(5).toString()));
        eligibility(program)
                .body(check + "result", equalTo("PASS"))
                .body(check + "actual", equalTo("applied on " + TODAY.minusDays(5)));
        move(path, "WITHDRAWN").statusCode(200);
        eligibility(program).body(check + "result", equalTo("FAIL"));
    }

    private ValidatableResponse eligibility(String program) {
        return amara.sending(Map.of())
                .queryParam("season", SEASON)
                .post("/v1/programs/" + program + "/eligibility")
                .then()
                .statusCode(200);
    }

    @Test
    void note_and_advocates_are_changed_by_who_read_them_last_and_the_state_is_not() {
        UUID contact = UUID.randomUUID();
        String path = application(
                directory.program("INTEGRATED"),
                Map.of("advocates", List.of(Map.of("contactId", contact, "note", "Will call."))));
        String etag = amara.asking().get(path).header("ETag");
        amara.patching(etag, Map.of("state", "MATCHED")).patch(path).then().statusCode(422);
        amara.patching(etag, Map.of("season", 2031)).patch(path).then().statusCode(422);
        amara.patching(etag, Map.of("advocates", List.of(Map.of("contactId", contact), Map.of("contactId", contact))))
                .patch(path)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/advocates/1/contactId"));
        amara.patching(etag, Map.of("note", "Changed"))
                .patch(path)
                .then()
                .statusCode(200)
                .body("note", equalTo("Changed"))
                .body("advocates[0].contactId", equalTo(contact.toString()));
        amara.patching(etag, Map.of("note", "Late")).patch(path).then().statusCode(412);
    }

    @Test
    void of_two_who_record_a_state_at_once_one_is_told_that_it_came_too_late() {
        String path = application(directory.program("INTEGRATED"), Map.of());
        List<Integer> statuses = Stream.of("WITHDRAWN", "WITHDRAWN")
                .map(to -> CompletableFuture.supplyAsync(() -> amara.sending(Map.of("to", to))
                        .post(path + "/transitions")
                        .statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();
        assertEquals(List.of(200, 409), statuses);
        amara.asking().get(path).then().body("history", hasSize(2));
    }

    @Test
    void of_two_who_begin_the_same_application_at_once_one_is_told_that_it_is_there() {
        Map<String, Object> draft = Map.of("programId", directory.program("INTEGRATED"), "season", SEASON);
        List<Integer> statuses = Stream.of(draft, draft)
                .map(one ->
                        CompletableFuture.supplyAsync(() -> create(amara, one).statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();
        assertEquals(List.of(201, 409), statuses);
    }

    @Test
    void the_end_of_the_match_can_follow_from_whatever_was_sent() {
        for (String state : List.of("APPLIED", "INVITED", "INTERVIEWED", "RANKED")) {
            move(application(directory.program("INTEGRATED"), Map.of("state", state)), "NOT_MATCHED")
                    .statusCode(200)
                    .body("next", empty());
        }
    }

    @Test
    void a_deleted_application_is_restored_unless_another_took_its_place() {
        String program = directory.program("INTEGRATED");
        String path = application(program, Map.of("state", "INVITED"));
        amara.asking().header("If-Match", "*").delete(path).then().statusCode(204);
        amara.asking().get(path).then().statusCode(404);
        String other = application(program, Map.of());
        amara.asking().post(path + "/restore").then().statusCode(409);
        amara.asking().header("If-Match", "*").delete(other).then().statusCode(204);
        amara.asking().post(path + "/restore").then().statusCode(200).body("state", equalTo("INVITED"));
    }

    @Test
    @Tag("X01")
    void an_application_is_seen_by_its_owner_and_by_whom_the_owner_lets() {
        String path = application(directory.program("INTEGRATED"), Map.of());
        Actor adviser = amara.colleague(Role.ADVISER);
        for (Actor stranger : List.of(adviser, amara.colleague(Role.APPLICANT), Actor.applicant())) {
            stranger.asking().get(path).then().statusCode(404);
            stranger.sending(Map.of("to", "APPLIED"))
                    .post(path + "/transitions")
                    .then()
                    .statusCode(404);
        }
        contacts.consents(amara, "READ");
        adviser.asking().get(path).then().statusCode(200);
        adviser.sending(Map.of("to", "APPLIED"))
                .post(path + "/transitions")
                .then()
                .statusCode(403);
        contacts.consents(amara, "READ_WRITE");
        adviser.sending(Map.of("to", "APPLIED"))
                .post(path + "/transitions")
                .then()
                .statusCode(200)
                .body("history[1].recordedBy", equalTo(adviser.sub().toString()));
        adviser.asking()
                .queryParam("applicantId", amara.sub())
                .get(APPLICATIONS)
                .then()
                .body("items", hasSize(1));
    }
}

package org.introducer.programs.confirmation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.introducer.programs.Directory.SEASON;

import io.quarkus.test.common.WithTestResource;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.introducer.programs.ContactsService;
import org.introducer.programs.ContactsStub;
import org.introducer.programs.Directory;
import org.introducer.programs.ProgramsTest;
import org.introducer.testing.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ProgramsTest
@WithTestResource(ContactsStub.class)
@Tag("P26")
class ConfirmationTest {

    private final ContactsService contacts = new ContactsService();
    private final Directory directory = new Directory();
    private final Actor amara = Actor.applicant();
    private String program;

    @BeforeEach
    void a_program() {
        program = directory.program("INTEGRATED");
    }

    private void applied(String to, String state) {
        amara.sending(Map.of("programId", to, "season", SEASON, "state", state))
                .post("/v1/applications")
                .then()
                .statusCode(201);
    }

    private Response confirm(String field, String value, String form, int daysAgo) {
        return amara.sending(Map.of(
                        "programId", program,
                        "season", SEASON,
                        "field", field,
                        "value", value,
                        "form", form,
                        "confirmedOn", LocalDate.now().minusDays(daysAgo).toString(),
                        "confirmedBy", "GME office"))
                .post("/v1/confirmations");
    }

    private ValidatableResponse tasks() {
        return amara.asking()
                .queryParam("season", SEASON)
                .get("/v1/confirmation-tasks")
                .then()
                .statusCode(200);
    }

    @Test
    void the_list_asks_for_what_the_visas_hang_on_until_it_is_confirmed_in_writing() {
        contacts.describes(amara, Map.of("visaNeed", "REQUIRED", "visaAcceptable", List.of("J1", "H1B")));
        applied(program, "INTERVIEWED");
        applied(directory.program("INTEGRATED"), "APPLIED");
        directory.fact(program, "J1_SPONSORSHIP", "YES");
        tasks().body("items.programId", contains(program))
                .body(
                        "items[0].fields.field",
                        contains("J1_SPONSORSHIP", "H1B_SPONSORSHIP", "STEP3_FOR_H1B", "CAP_STATUS"))
                .body("items[0].fields.state", everyItem(equalTo("NOT_CONFIRMED")))
                .body("items[0].state", equalTo("NOT_CONFIRMED"))
                .body("items[0].fields[0].directory.value", equalTo("YES"))
                .body("items[0].fields[0].question.whom", equalTo("GME_OFFICE"))
                .body("open", equalTo(4))
                .body("countdown.phase", equalTo("BEFORE"))
                .body("countdown.basis", equalTo("ASSUMPTION"))
                .body("countdown.deadline", notNullValue())
                .body("countdown.source", notNullValue());
        confirm("J1_SPONSORSHIP", "YES", "VERBAL", 9).then().statusCode(201);
        tasks().body("items[0].fields[0].state", equalTo("VERBAL")).body("open", equalTo(4));
        confirm("J1_SPONSORSHIP", "YES", "EMAIL", 5).then().statusCode(201);
        tasks().body("items[0].fields[0].state", equalTo("EMAIL"))
                .body("items[0].fields[0].question", nullValue())
                .body("open", equalTo(3));
        confirm("J1_SPONSORSHIP", "NO", "VERBAL", 1).then().statusCode(201);
        tasks().body("items[0].fields[0].state", equalTo("CONTRADICTED"))
                .body("items[0].fields[0].confirmed", equalTo("NO"))
                .body("items[0].fields[0].differs", equalTo(true))
                .body("items[0].fields[0].question", notNullValue());
    }

    @Test
    void a_written_word_that_differs_from_the_directory_stays_open_and_changes_no_fact() {
        contacts.describes(amara, Map.of("visaNeed", "REQUIRED", "visaAcceptable", List.of("J1")));
        applied(program, "INVITED");
        directory.fact(program, "J1_SPONSORSHIP", "YES");
        confirm("J1_SPONSORSHIP", "NO", "CONTRACT", 2).then().statusCode(201);
        tasks().body("items[0].fields[0].state", equalTo("CONTRACT"))
                .body("items[0].fields[0].differs", equalTo(true))
                .body("open", equalTo(1));
        amara.asking()
                .queryParam("season", SEASON)
                .get("/v1/programs/" + program + "/facts/J1_SPONSORSHIP")
                .then()
                .body("shown.value", equalTo("YES"))
                .body("shown.standing", equalTo("KNOWN"));
    }

    @Test
    void who_needs_no_visa_has_nothing_to_confirm_and_without_a_profile_both_visas_are_asked_about() {
        applied(program, "RANKED");
        tasks().body("profileKnown", equalTo(false)).body("items[0].fields", hasSize(4));
        contacts.describes(amara, Map.of("visaNeed", "NOT_REQUIRED"));
        tasks().body("profileKnown", equalTo(true))
                .body("items[0].fields", empty())
                .body("items[0].state", nullValue())
                .body("open", equalTo(0));
    }

    @Test
    void what_a_merged_program_confirmed_counts_for_the_one_that_stays_until_it_is_deleted() {
        contacts.describes(amara, Map.of("visaNeed", "REQUIRED", "visaAcceptable", List.of("J1")));
        String stays = directory.program("INTEGRATED");
        applied(stays, "INTERVIEWED");
        Response made = confirm("J1_SPONSORSHIP", "YES", "EMAIL", 1);
        tasks().body("items[0].state", equalTo("NOT_CONFIRMED"));
        Actor.curator()
                .sending(Map.of("into", stays, "reference", "https://example.org/codes"))
                .post("/v1/programs/" + program + "/merge")
                .then()
                .statusCode(200);
        tasks().body("items[0].state", equalTo("EMAIL")).body("open", equalTo(0));
        amara.asking()
                .header("If-Match", made.header("ETag"))
                .delete(made.header("Location"))
                .then()
                .statusCode(204);
        tasks().body("items[0].state", equalTo("NOT_CONFIRMED")).body("open", equalTo(1));
    }

    @Test
    void the_program_with_most_left_to_confirm_comes_first() {
        contacts.describes(amara, Map.of("visaNeed", "REQUIRED", "visaAcceptable", List.of("J1")));
        applied(program, "INTERVIEWED");
        String open = directory.program("INTEGRATED");
        applied(open, "RANKED");
        tasks().body("items.programId", contains(program, open));
        confirm("J1_SPONSORSHIP", "YES", "EMAIL", 1).then().statusCode(201);
        tasks().body("items.programId", contains(open, program));
    }

    @Test
    void a_confirmation_is_checked_deleted_and_restored() {
        contacts.describes(amara, Map.of());
        confirm("J1_SPONSORSHIP", "PERHAPS", "EMAIL", 1)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/value"));
        confirm("J1_SPONSORSHIP", "UNKNOWN", "EMAIL", 1)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/value"));
        confirm("J1_SPONSORSHIP", "YES", "EMAIL", -5)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/confirmedOn"));
        Map<String, Object> nowhere = new HashMap<>(Map.of(
                "programId", UUID.randomUUID(),
                "season", SEASON,
                "field", "J1_SPONSORSHIP",
                "value", "YES",
                "form", "EMAIL",
                "confirmedOn", "2026-11-01",
                "confirmedBy", "x"));
        amara.sending(nowhere).post("/v1/confirmations").then().statusCode(422);
        Response made = confirm("J1_SPONSORSHIP", "YES", "EMAIL", 1);
        made.then().statusCode(201);
        String place = made.header("Location");
        Actor.applicant().asking().get(place).then().statusCode(404);
        amara.asking()
                .header("If-Match", made.header("ETag"))
                .delete(place)
                .then()
                .statusCode(204);
        amara.asking().get(place).then().statusCode(404);
        amara.asking().get("/v1/confirmations").then().body("items", empty());
        amara.asking().post(place + "/restore").then().statusCode(200);
        amara.asking().get("/v1/confirmations").then().body("items", hasSize(1));
        confirm("LETTERS", "03", "EMAIL", 1).then().statusCode(201).body("value", equalTo("3"));
    }
}

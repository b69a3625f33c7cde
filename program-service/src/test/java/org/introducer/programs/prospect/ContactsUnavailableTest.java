package org.introducer.programs.prospect;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import java.util.List;
import java.util.Map;
import org.introducer.local.identity.Role;
import org.introducer.programs.ContactsUnavailable;
import org.introducer.programs.Directory;
import org.introducer.programs.ProgramsTest;
import org.introducer.testing.Actor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ProgramsTest
@WithTestResource(ContactsUnavailable.class)
class ContactsUnavailableTest {

    private final Directory directory = new Directory();
    private final Actor amara = Actor.applicant();

    @Test
    @Tag("P07")
    void without_contacts_service_what_needs_the_profile_is_503_and_says_when_to_try_again() {
        String program = directory.program("INTEGRATED");
        for (String answer : List.of("visa-verdict", "visa-comparison", "exclusion")) {
            amara.asking()
                    .get("/v1/programs/" + program + "/" + answer)
                    .then()
                    .statusCode(503)
                    .header("Retry-After", notNullValue())
                    .body("type", equalTo("urn:introducer:problem:neighbour-unavailable"))
                    .body("detail", containsString("contacts-service"));
        }
        amara.asking().post("/v1/programs/" + program + "/eligibility").then().statusCode(503);
    }

    @Test
    @Tag("X11")
    void the_feed_of_changes_needs_contacts_service_for_those_who_read_by_consent_and_for_nobody_else() {
        for (Role role : List.of(Role.ADVISER, Role.INTEGRATION)) {
            amara.colleague(role)
                    .asking()
                    .get("/v1/changes")
                    .then()
                    .statusCode(503)
                    .body("type", equalTo("urn:introducer:problem:neighbour-unavailable"));
        }
        amara.asking().get("/v1/changes").then().statusCode(200);
        amara.colleague(Role.ORG_ADMIN).asking().get("/v1/changes").then().statusCode(200);
    }

    @Test
    @Tag("P15")
    void a_shortlist_is_made_without_contacts_service_and_names_it() {
        String program = directory.program("INTEGRATED", Map.of("latitude", -59.5, "longitude", 3.25));
        directory.fact(program, "J1_SPONSORSHIP", "NO");
        amara.sending(Map.of(
                        "filters",
                        Map.of(
                                "visa", List.of("FEASIBLE"),
                                "near", Map.of("latitude", -59.5, "longitude", 3.25, "withinKm", 5))))
                .queryParam("season", Directory.SEASON)
                .post("/v1/shortlists")
                .then()
                .statusCode(201)
                .body("unavailable", equalTo(List.of("contacts-service")))
                .body("profileKnown", equalTo(false))
                .body("entries.programId", equalTo(List.of(program)))
                .body("entries[0].verdict", nullValue())
                .body(
                        "entries[0].parts.findAll { it.value == null }.criterion",
                        hasItems("VISA", "ELIGIBILITY", "NETWORK"))
                .body("entries[0].tier", equalTo("UNCLEAR"));
    }

    @Test
    @Tag("P23")
    void the_best_set_of_signals_is_computed_without_contacts_service_and_nothing_is_said_of_what_it_knows() {
        String program = directory.program("INTEGRATED");
        amara.sending(Map.of(
                        "pool",
                        "RADIOLOGY",
                        "size",
                        1,
                        "options",
                        List.of(Map.of("programId", program, "chance", 0.5, "value", 3))))
                .queryParam("season", Directory.SEASON)
                .post("/v1/signal-choices")
                .then()
                .statusCode(200)
                .body("unavailable", equalTo(List.of("contacts-service")))
                .body("best.programId", equalTo(List.of(program)))
                .body("programs[0].outlook", nullValue())
                .body("programs[0].contacts", nullValue());
    }

    @Test
    @Tag("P32")
    void without_contacts_service_there_are_the_questions_and_nobody_to_ask() {
        String program = directory.program("INTEGRATED");
        directory.fact(program, "J1_SPONSORSHIP", "YES");
        amara.asking()
                .queryParam("season", Directory.SEASON)
                .get("/v1/programs/" + program + "/resident-questions")
                .then()
                .statusCode(200)
                .body("unavailable", equalTo(List.of("contacts-service")))
                .body("profileKnown", equalTo(false))
                .body("people", equalTo(List.of()))
                .body("questions.field", hasItems("H1B_SPONSORSHIP", "IMG_CONSIDERED"))
                .body("questions.field", not(hasItems("J1_SPONSORSHIP")));
    }

    @Test
    @Tag("P30")
    @Tag("P31")
    void the_path_of_a_profile_in_the_request_needs_nobody_else() {
        amara.asking().get("/v1/certification-path").then().statusCode(503);
        amara.asking().get("/v1/after-no-match").then().statusCode(503);
        amara.sending(Map.of("profile", Map.of()))
                .post("/v1/certification-path")
                .then()
                .statusCode(200)
                .body("profileKnown", equalTo(true));
    }

    @Test
    @Tag("P15")
    void an_adviser_is_not_believed_while_nobody_can_say_who_consented() {
        amara.colleague(Role.ADVISER)
                .asking()
                .queryParam("applicantId", amara.sub())
                .post("/v1/shortlists")
                .then()
                .statusCode(503)
                .header("Retry-After", notNullValue());
    }
}

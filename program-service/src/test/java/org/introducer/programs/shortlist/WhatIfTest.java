package org.introducer.programs.shortlist;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.introducer.programs.Directory.SEASON;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.introducer.local.identity.Role;
import org.introducer.programs.ContactsService;
import org.introducer.programs.ContactsStub;
import org.introducer.programs.Directory;
import org.introducer.programs.ProgramsTest;
import org.introducer.testing.Actor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ProgramsTest
@WithTestResource(ContactsStub.class)
class WhatIfTest {

    private final ContactsService contacts = new ContactsService();
    private final Directory directory = new Directory();
    private final Actor amara = Actor.applicant();
    /** A place of its own for each test, so that each sees its own programs alone. */
    private final double latitude = Directory.latitude();

    private String h1bProgram() {
        String program = directory.program("INTEGRATED", Map.of("latitude", latitude, "longitude", 100.0));
        directory.track(program, "CATEGORICAL");
        directory.fact(program, "H1B_SPONSORSHIP", "YES");
        directory.fact(program, "J1_SPONSORSHIP", "NO");
        directory.fact(program, "CAP_STATUS", "EXEMPT");
        return program;
    }

    private Map<String, Object> here() {
        return Map.of(
                "weights",
                Map.of("VISA", 1),
                "filters",
                Map.of("near", Map.of("latitude", latitude, "longitude", 100.0, "withinKm", 20)));
    }

    private ValidatableResponse ask(Map<String, Object> change) {
        return amara.sending(Map.of("shortlist", here(), "change", change))
                .queryParam("season", SEASON)
                .post("/v1/what-if")
                .then();
    }

    @Test
    @Tag("P16")
    void another_day_for_step_3_shows_which_verdicts_and_ranks_it_moves() {
        contacts.describes(
                amara,
                Map.of(
                        "visaAcceptable",
                        List.of("H1B"),
                        "exams",
                        List.of(Map.of("exam", "USMLE_STEP_3", "state", "PLANNED", "date", SEASON + "-08-01"))));
        String program = h1bProgram();
        ask(Map.of("step3On", SEASON + "-01-10", "locationAtFiling", "INSIDE_US"))
                .statusCode(200)
                .body("changed", equalTo(1))
                .body("before.tiers.CLOSED", equalTo(1))
                .body("after.tiers.CLOSED", equalTo(0))
                .body("differences[0].programId", equalTo(program))
                .body("differences[0].before.verdict", equalTo("INFEASIBLE"))
                // Whether the $100,000 payment is still asked for is a question.
                .body("differences[0].after.verdict", equalTo("UNKNOWN"))
                .body("differences[0].after.rank", equalTo(1));
        assertEquals(1, contacts.profilesRead(amara));
        amara.asking().get("/v1/shortlists").then().body("items", empty());
    }

    @Test
    @Tag("P16")
    void a_week_later_or_another_assumption_closes_nothing() {
        contacts.describes(
                amara,
                Map.of(
                        "visaAcceptable",
                        List.of("H1B"),
                        "exams",
                        List.of(Map.of("exam", "USMLE_STEP_3", "state", "PLANNED", "date", SEASON + "-01-28"))));
        h1bProgram();
        ask(Map.of("step3On", SEASON + "-02-05", "locationAtFiling", "INSIDE_US"))
                .statusCode(200)
                .body("before.tiers.CLOSED", equalTo(0))
                .body("after.tiers.CLOSED", equalTo(0));
        ask(Map.of("assumptions", Map.of("h1bFilingDays", 300, "step3ResultDays", 90)))
                .statusCode(200)
                .body("after.tiers.CLOSED", equalTo(0))
                .body("before.assumptions.find { it.name == 'h1bFilingDays' }.days", equalTo(120))
                .body("before.assumptions.find { it.name == 'h1bFilingDays' }.fromRequest", equalTo(false))
                .body("after.assumptions.find { it.name == 'h1bFilingDays' }.days", equalTo(300))
                .body("after.assumptions.find { it.name == 'h1bFilingDays' }.fromRequest", equalTo(true));
        ask(Map.of("assumptions", Map.of("h1bFilingDays", 400)))
                .statusCode(422)
                .body("errors.pointer", hasItem("/change/assumptions/h1bFilingDays"));
    }

    @Test
    @Tag("P16")
    void another_wish_for_a_visa_shows_what_it_opens() {
        contacts.describes(
                amara,
                Map.of(
                        "visaAcceptable",
                        List.of("J1"),
                        "exams",
                        List.of(Map.of("exam", "USMLE_STEP_3", "state", "PASSED"))));
        h1bProgram();
        ask(Map.of("visaAcceptable", List.of("J1", "H1B"), "locationAtFiling", "INSIDE_US"))
                .body("differences[0].before.verdict", equalTo("INFEASIBLE"))
                .body("differences[0].after.verdict", equalTo("UNKNOWN"))
                .body("differences[0].after.visa", equalTo("H1B"));
        ask(Map.of("visaPreferred", "J1")).body("changed", equalTo(0)).body("unchanged", equalTo(1));
    }

    @Test
    @Tag("P16")
    void another_radius_brings_programs_onto_the_list() {
        contacts.describes(amara, Map.of());
        h1bProgram();
        String further = directory.program(
                "INTEGRATED", Map.of("name", "Zz further", "latitude", latitude + 0.5, "longitude", 100.0));
        ask(Map.of("withinKm", 80))
                .body("differences", hasSize(1))
                .body("differences[0].programId", equalTo(further))
                .body("differences[0].before", nullValue())
                .body("differences[0].after.rank", equalTo(2))
                .body("after.matching", equalTo(2));
        ask(Map.of("withinKm", 1)).body("changed", equalTo(0));
    }

    @Test
    @Tag("P16")
    void another_wish_for_a_place_turns_the_order_round() {
        contacts.describes(amara, Map.of());
        String here = directory.program("INTEGRATED", Map.of("latitude", latitude, "longitude", 100.0, "state", "GA"));
        String there = directory.program(
                "INTEGRATED", Map.of("latitude", latitude + 0.1, "longitude", 100.0, "state", "MI", "city", "Detroit"));
        Map<String, Object> question = Map.of(
                "shortlist",
                Map.of(
                        "weights",
                        Map.of("LOCATION", 1),
                        "filters",
                        Map.of("near", Map.of("latitude", latitude, "longitude", 100.0, "withinKm", 20)),
                        "location",
                        Map.of("states", List.of("GA"))),
                "change",
                Map.of("location", Map.of("states", List.of("MI"))));
        amara.sending(question)
                .queryParam("season", SEASON)
                .post("/v1/what-if")
                .then()
                .statusCode(200)
                .body("changed", equalTo(2))
                .body("differences.programId", equalTo(List.of(there, here)))
                .body("differences.before.rank", equalTo(List.of(2, 1)))
                .body("differences.after.rank", equalTo(List.of(1, 2)))
                .body("differences[0].before.total", equalTo(0))
                .body("differences[1].after.total", equalTo(0));
        ask(Map.of("location", Map.of("states", List.of("Michigan")))).statusCode(422);
    }

    @Test
    @Tag("P16")
    void a_place_alone_brings_a_radius_that_can_be_changed_with_it() {
        contacts.describes(amara, Map.of());
        Map<String, Object> near = Map.of("latitude", latitude, "longitude", 100.0, "withinKm", 10);
        amara.sending(Map.of("change", Map.of("location", Map.of("near", near), "withinKm", 50)))
                .queryParam("season", SEASON)
                .post("/v1/what-if")
                .then()
                .statusCode(200);
    }

    @Test
    @Tag("P16")
    void a_question_without_a_change_or_about_somebody_else_is_refused() {
        contacts.describes(amara, Map.of());
        ask(Map.of()).statusCode(422);
        amara.sending(Map.of("change", Map.of("withinKm", 5)))
                .post("/v1/what-if")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/change/withinKm"));
        amara.asking().post("/v1/what-if").then().statusCode(422);
        ask(Map.of("step3Day", "2027-01-01")).statusCode(400);
        amara.colleague(Role.ADVISER)
                .sending(Map.of("change", Map.of("visaPreferred", "J1")))
                .queryParam("applicantId", amara.sub())
                .post("/v1/what-if")
                .then()
                .statusCode(404);
    }
}

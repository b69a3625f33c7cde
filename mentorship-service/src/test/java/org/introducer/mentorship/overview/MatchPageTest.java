package org.introducer.mentorship.overview;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.introducer.local.identity.Role;
import org.introducer.mentorship.ConsentingApplicants;
import org.introducer.mentorship.MentorshipTest;
import org.introducer.mentorship.Round;
import org.introducer.mentorship.Round.Person;
import org.introducer.testing.Actor;
import org.introducer.testing.Statements;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@MentorshipTest
@WithTestResource(ConsentingApplicants.class)
@Tag("X27")
class MatchPageTest {

    private static final String MENTEE = "/v1/mentee-overview";
    private static final String MENTOR = "/v1/mentor-overview";

    private final Round round = new Round();

    private static ValidatableResponse page(Person person, String page) {
        return person.actor().asking().get(page).then().statusCode(200);
    }

    private static ValidatableResponse withReach(Person person, String page) {
        return person.actor()
                .asking()
                .queryParam("reach", true)
                .get(page)
                .then()
                .statusCode(200);
    }

    private Person ines() {
        return round.mentor(
                Map.of(
                        "name",
                        "Ines Placeholder",
                        "topics",
                        List.of("IO"),
                        "visaExperience",
                        List.of("J1"),
                        "reachBy",
                        List.of(Map.of("kind", "EMAIL", "value", "ines@example.org"))),
                Map.of());
    }

    private Person amara() {
        return round.mentee(
                Map.of(
                        "name",
                        "Amara Example",
                        "goals",
                        List.of("IO"),
                        "visaQuestions",
                        List.of("J1"),
                        "reachBy",
                        List.of(Map.of("kind", "PHONE", "value", "+49 30 1234567"))),
                Map.of());
    }

    private String proposed() {
        round.published();
        return "/v1/mentorships/" + round.admin.asking().get("/v1/mentorships").<String>path("items[0].id");
    }

    @Test
    void a_proposal_is_shown_with_names_and_reasons_and_contact_details_only_after_both_accepted() {
        Person ines = ines();
        Person amara = amara();
        String mentorship = proposed();
        withReach(amara, MENTEE)
                .body("mentorships.state", contains("PROPOSED"))
                .body("mentorships[0].mentor", equalTo("Ines Placeholder"))
                .body("mentorships[0].mentee", equalTo("Amara Example"))
                .body("mentorships[0].cycle", equalTo("Autumn"))
                .body("mentorships[0].origin", equalTo("RUN"))
                .body("mentorships[0].reasons.parts.criterion", hasItem("TOPICS"))
                .body("mentorships[0].reasons.parts.criterion", not(hasItem("VISA")))
                .body("mentorships[0].reach", nullValue())
                .body("mentorships[0].due", contains("ANSWER_PROPOSAL"));
        amara.actor().asking().post(mentorship + "/accept").then().statusCode(200);
        withReach(amara, MENTEE).body("mentorships[0].due", empty()).body("mentorships[0].reach", nullValue());
        withReach(ines, MENTOR)
                .body("mentorId", equalTo(ines.id()))
                .body("mentorships[0].mentee", equalTo("Amara Example"))
                .body("mentorships[0].reasons.parts.criterion", hasItem("TOPICS"))
                .body("mentorships[0].reasons.parts.criterion", not(hasItem("VISA")))
                .body("mentorships[0].due", contains("ANSWER_PROPOSAL"))
                .body("mentorships[0].reach", nullValue());
        ines.actor().asking().post(mentorship + "/accept").then().statusCode(200);
        withReach(amara, MENTEE)
                .body("mentorships[0].reach.side", equalTo("MENTOR"))
                .body("mentorships[0].reach.reachBy.value", contains("ines@example.org"))
                .body("mentorships[0].due", contains("PLAN_SESSION"));
        withReach(ines, MENTOR)
                .body("mentorships[0].reach.side", equalTo("MENTEE"))
                .body("mentorships[0].reach.reachBy.value", contains("+49 30 1234567"));
        page(amara, MENTEE).body("mentorships[0].reach", nullValue());
        page(ines, MENTOR).body("mentorships[0].reach", nullValue());
    }

    @Test
    void what_is_due_is_what_this_side_has_to_do() {
        Person ines = ines();
        Person amara = amara();
        String mentorship = round.mentorship(amara, ines);
        amara.actor()
                .sending(Map.of("startsAt", "2026-09-07T11:00:00Z"))
                .post(mentorship + "/sessions")
                .then()
                .statusCode(201);
        amara.actor()
                .sending(Map.of("task", "Send the abstract", "dueOn", "2099-10-01"))
                .post(mentorship + "/commitments")
                .then()
                .statusCode(201);
        for (ValidatableResponse side : List.of(page(amara, MENTEE), page(ines, MENTOR))) {
            side.body("mentorships[0].due", contains("REPORT_ATTENDANCE", "PLAN_SESSION"))
                    .body("mentorships[0].origin", equalTo("REQUEST"))
                    .body("mentorships[0].reasons", nullValue())
                    .body("mentorships[0].tasks.task", contains("Send the abstract"))
                    .body("mentorships[0].tasks[0].overdue", equalTo(false));
        }
    }

    @Test
    void a_request_is_named_to_both_and_kept_from_a_mentor_who_is_kept_apart() {
        Person ines = ines();
        Person amara = amara();
        amara.actor()
                .sending(Map.of("cycleId", round.cycle(), "mentorId", ines.id(), "type", "CAREER"))
                .post("/v1/requests")
                .then()
                .statusCode(201);
        page(amara, MENTEE).body("requests.mentor", contains("Ines Placeholder"));
        page(ines, MENTOR)
                .body("requests.mentee", contains("Amara Example"))
                .body("requests.waitsFor", contains("MENTOR"))
                .body("requests[0].expiresAt", notNullValue());
        round.keepApart(amara.actor(), amara, ines).then().statusCode(201);
        page(ines, MENTOR).body("requests", empty());
    }

    @Test
    void who_reads_for_the_mentee_gets_neither_contact_details_nor_tasks() {
        Person ines = ines();
        Person amara = amara();
        round.mentorship(amara, ines);
        round.admin
                .colleague(Role.INTEGRATION)
                .asking()
                .queryParam("applicantId", amara.actor().sub())
                .queryParam("reach", true)
                .get(MENTEE)
                .then()
                .statusCode(200)
                .body("mentorships[0].mentor", equalTo("Ines Placeholder"))
                .body("mentorships[0].reach", nullValue())
                .body("mentorships[0].tasks", nullValue());
        round.admin.colleague(Role.MENTOR).asking().get(MENTOR).then().body("mentorships", empty());
        Actor.with(Role.MENTOR)
                .asking()
                .get(MENTOR)
                .then()
                .statusCode(200)
                .body("mentorId", nullValue())
                .body("mentorships", empty());
        amara.actor().asking().get(MENTOR).then().statusCode(403);
    }

    @Test
    void many_mentorships_take_the_statements_of_one_and_fit_on_a_screen() {
        Person ines =
                round.mentor(Map.of("name", "Ines Placeholder", "capacity", 22, "topics", List.of("IO")), Map.of());
        amara();
        round.published();
        page(ines, MENTOR);
        int one = Statements.during(() -> ines.actor().asking().get(MENTOR)).statements();
        for (int i = 0; i < 21; i++) {
            round.mentee(Map.of("name", "Mentee Number " + i, "goals", List.of("IO", "PAD")), Map.of());
        }
        round.published();
        Statements.Counted<Response> many =
                Statements.during(() -> ines.actor().asking().get(MENTOR));
        many.answer()
                .then()
                .body("mentorships", hasSize(20))
                .body("mentorships.reasons", everyItem(notNullValue()))
                .body("leftOut", equalTo(2));
        assertEquals(one, many.statements());
        int bytes = many.answer().asByteArray().length;
        assertTrue(bytes <= 50_000, bytes + " bytes");
    }
}

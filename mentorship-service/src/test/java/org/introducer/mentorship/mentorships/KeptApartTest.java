package org.introducer.mentorship.mentorships;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.hasToString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.introducer.mentorship.MentorshipTest;
import org.introducer.mentorship.Round;
import org.introducer.mentorship.Round.Person;
import org.introducer.testing.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens between publishing and acceptance: people kept apart, people gone, another run. */
@MentorshipTest
class KeptApartTest {

    private final Round round = new Round();

    @Test
    @Tag("M05")
    void a_do_not_match_after_publishing_takes_the_proposal_back_and_frees_the_seat() throws Exception {
        Person mentor = round.mentor();
        Person mentee = round.mentee(mentor);
        round.published();
        String proposal = mentorship(mentee);
        mentor.actor().sending("{}").post(proposal + "/accept").then().statusCode(200);
        round.keepApart(mentee.actor(), mentee, mentor).then().statusCode(201);
        mentor.actor().asking().get(proposal).then().body("state", equalTo("WITHDRAWN"));
        for (Person side : List.of(mentee, mentor)) {
            side.actor()
                    .sending("{}")
                    .post(proposal + "/accept")
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("urn:introducer:problem:mentorship-state"));
        }
        round.admin
                .sending(Map.of("onBehalfOf", "MENTEE"))
                .post(proposal + "/accept")
                .then()
                .statusCode(409);
        assertEquals(1, events("mentorship.withdrawn"));
        Person late = round.mentee();
        String request = ask(late, mentor);
        mentor.actor().asking().post(request + "/accept").then().statusCode(200);
    }

    @Test
    @Tag("M05")
    void a_do_not_match_of_another_cycle_or_of_others_changes_nothing() {
        Person mentor = round.mentor(Map.of("capacity", 2), Map.of());
        Person mentee = round.mentee(mentor);
        Person bystander = round.mentee();
        round.published();
        round.keepApart(round.admin, bystander, mentor).then().statusCode(201);
        String other = round.admin
                .sending(Map.of("name", "Other"))
                .post("/v1/cycles")
                .jsonPath()
                .getString("id");
        round.admin
                .sending(Map.of("people", List.of(mentee.id(), mentor.id()), "cycleId", other))
                .post("/v1/do-not-matches")
                .then()
                .statusCode(201);
        mentor.actor().sending("{}").post(mentorship(mentee) + "/accept").then().statusCode(200);
    }

    @Test
    @Tag("M05")
    @Tag("M11")
    void a_rerun_does_not_keep_a_pair_that_is_kept_apart_now() {
        Person mentor = round.mentor();
        Person mentee = round.mentee();
        for (String mode : List.of("STABLE", "MAX_SCORE", "MAX_PARTICIPATION")) {
            String before = round.run(Map.of("mode", mode));
            assertEquals(Map.of(mentee.id(), mentor.id()), round.pairs(before));
            var said = round.keepApart(mentor.actor(), mentee, mentor);
            String after =
                    round.run(Map.of("mode", mode, "previousRunId", before.substring(before.lastIndexOf('/') + 1)));
            assertEquals(Map.of(), round.pairs(after), mode);
            round.admin.asking().get(after + "/unmatched").then().body("items.cause", contains("EXCLUDED"));
            round.admin.asking().post(before + "/publish").then().statusCode(409);
            mentor.actor()
                    .asking()
                    .header("If-Match", said.header("ETag"))
                    .delete(said.header("Location"))
                    .then()
                    .statusCode(204);
        }
    }

    @Test
    @Tag("M05")
    void requests_to_a_mentor_who_is_gone_are_closed() throws Exception {
        Person mentor = round.mentor();
        Person mentee = round.mentee();
        String request = ask(mentee, mentor);
        round.admin
                .asking()
                .header("If-Match", "*")
                .delete("/v1/mentors/" + mentor.id())
                .then()
                .statusCode(204);
        mentee.actor().asking().get(request).then().body("state", equalTo("CLOSED"));
        round.admin.asking().post(request + "/accept").then().statusCode(409);
        assertEquals(1, events("request.closed"));
    }

    @Test
    @Tag("M05")
    void requests_and_proposals_of_a_mentor_who_leaves_the_cycle_are_closed() {
        Person mentor = round.mentor(Map.of("capacity", 2), Map.of());
        Person mentee = round.mentee(mentor);
        round.published();
        String request = ask(round.mentee(), mentor);
        mentor.actor()
                .asking()
                .header("If-Match", "*")
                .delete("/v1/cycles/" + round.cycle() + "/mentors/" + mentor.id())
                .then()
                .statusCode(204);
        round.admin.asking().get(request).then().body("state", equalTo("CLOSED"));
        mentee.actor().asking().get("/v1/mentorships").then().body("items.state", contains("WITHDRAWN"));
    }

    @Test
    @Tag("M34")
    @Tag("M13")
    void a_proposal_that_a_side_has_accepted_stays_as_it_is_beside_the_next_run() throws Exception {
        Person mentor = round.mentor();
        Person mentee = round.mentee(mentor);
        String first = round.published();
        String proposal = mentorship(mentee);
        mentor.actor().sending("{}").post(proposal + "/accept").then().statusCode(200);
        Person second = round.mentor();
        Person other = round.mentee(second);
        round.published();
        assertEquals(2, events("mentorship.proposed"));
        assertEquals(0, events("mentorship.withdrawn"));
        mentee.actor().asking().get("/v1/mentorships").then().body("items", hasSize(1));
        other.actor().asking().get("/v1/mentorships").then().body("items.state", contains("PROPOSED"));
        mentee.actor()
                .asking()
                .get(proposal)
                .then()
                .body("runId", equalTo(first.substring(first.lastIndexOf('/') + 1)));
        mentee.actor().sending("{}").post(proposal + "/accept").then().body("state", equalTo("ACTIVE"));
    }

    @Test
    @Tag("M03")
    @Tag("M10")
    void a_capacity_lowered_under_running_mentorships_counts_in_seats_and_advice() {
        Person mentor = round.mentor(Map.of("capacity", 3), Map.of());
        for (int i = 0; i < 3; i++) {
            mentor.actor()
                    .asking()
                    .post(ask(round.mentee(), mentor) + "/accept")
                    .then()
                    .statusCode(200);
        }
        mentor.actor()
                .patching("*", Map.of("capacity", 1))
                .patch("/v1/mentors/" + mentor.id())
                .then()
                .statusCode(200);
        Person late = round.mentee(mentor);
        for (String mode : List.of("STABLE", "MAX_SCORE", "MAX_PARTICIPATION")) {
            String run = round.run(Map.of("mode", mode));
            round.admin
                    .asking()
                    .get(run + "/seats")
                    .then()
                    .body("items.seats", contains(0))
                    .body("items.taken", contains(0));
            round.admin
                    .asking()
                    .get(run + "/unmatched")
                    .then()
                    .body("items.cause", contains("NO_SEAT"))
                    .body("items[0].changes.change", contains("ADD_SEATS"))
                    .body("items[0].changes[0].seats", equalTo(3));
        }
        mentor.actor()
                .patching("*", Map.of("capacity", 4))
                .patch("/v1/mentors/" + mentor.id())
                .then()
                .statusCode(200);
        String run = round.run();
        assertEquals(Map.of(late.id(), mentor.id()), round.pairs(run));
        round.admin.asking().get(run + "/unmatched").then().body("items", empty());
    }

    /** Declared by the mentee, who applied; or by the mentor, who was asked to help to choose. */
    @ParameterizedTest
    @ValueSource(strings = {"appliedTo", "selectsFor"})
    @Tag("M05")
    void a_conflict_of_interest_that_is_declared_after_publishing_stops_the_acceptance_until_the_mentee_consents(
            String late) {
        String program = UUID.randomUUID().toString();
        boolean applied = late.equals("appliedTo");
        Person mentor = round.mentor(applied ? Map.of("selectsFor", List.of(program)) : Map.of(), Map.of());
        Person mentee = round.mentee(applied ? Map.of() : Map.of("appliedTo", List.of(program)), Map.of());
        round.published();
        String proposal = mentorship(mentee);
        round.admin
                .patching("*", Map.of(late, List.of(program)))
                .patch(applied ? "/v1/mentees/" + mentee.id() : "/v1/mentors/" + mentor.id())
                .then()
                .statusCode(200);
        for (Person side : List.of(mentee, mentor)) {
            side.actor()
                    .sending("{}")
                    .post(proposal + "/accept")
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("urn:introducer:problem:mentorship-state"))
                    .body("$", not(hasToString(containsString(program))));
        }
        mentee.actor()
                .patching("*", Map.of("conflictConsent", true))
                .patch("/v1/cycles/" + round.cycle() + "/mentees/" + mentee.id())
                .then()
                .statusCode(200);
        mentor.actor().sending("{}").post(proposal + "/accept").then().statusCode(200);
    }

    @Test
    @Tag("M05")
    void no_consent_helps_where_the_cycle_forbids_conflicts_of_interest_and_none_is_asked_where_they_are_no_matter() {
        for (String mode : List.of("HARD", "OFF")) {
            Round other = new Round(Map.of("conflictOfInterest", mode));
            String program = UUID.randomUUID().toString();
            Person mentor = other.mentor(Map.of("selectsFor", List.of(program)), Map.of());
            Person mentee = other.mentee(Map.of(), Map.of("conflictConsent", mode.equals("HARD")));
            other.published();
            mentee.actor()
                    .patching("*", Map.of("appliedTo", List.of(program)))
                    .patch("/v1/mentees/" + mentee.id())
                    .then()
                    .statusCode(200);
            mentor.actor()
                    .sending("{}")
                    .post(mentorship(mentee) + "/accept")
                    .then()
                    .statusCode(mode.equals("HARD") ? 409 : 200);
        }
    }

    @Test
    @Tag("M05")
    void a_request_is_not_granted_once_there_is_a_conflict_of_interest() {
        String program = UUID.randomUUID().toString();
        Person mentor = round.mentor(Map.of("selectsFor", List.of(program)), Map.of());
        Person mentee = round.mentee();
        String request = ask(mentee, mentor);
        mentee.actor()
                .patching("*", Map.of("appliedTo", List.of(program)))
                .patch("/v1/mentees/" + mentee.id())
                .then()
                .statusCode(200);
        mentor.actor()
                .asking()
                .post(request + "/accept")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:introducer:problem:pair-not-possible"));
        mentee.actor().asking().get(request).then().body("state", equalTo("OPEN"));
    }

    @Test
    @Tag("M10")
    void the_mentorships_of_a_type_that_the_mentor_stopped_count_against_the_seats_that_are_advised() {
        Person mentor = round.mentor(
                Map.of("capacity", 1, "further", List.of(Map.of("type", "RESEARCH", "capacity", 2))), Map.of());
        for (int i = 0; i < 2; i++) {
            Person mentee = round.mentee(Map.of("wants", List.of("RESEARCH")), Map.of());
            mentor.actor()
                    .asking()
                    .post(ask(mentee, mentor, "RESEARCH") + "/accept")
                    .then()
                    .statusCode(200);
        }
        mentor.actor()
                .patching("*", Map.of("further", List.of()))
                .patch("/v1/mentors/" + mentor.id())
                .then()
                .statusCode(200);
        Person late = round.mentee(Map.of("wants", List.of("RESEARCH")), Map.of());
        for (String mode : List.of("STABLE", "MAX_SCORE", "MAX_PARTICIPATION")) {
            round.admin
                    .asking()
                    .get(round.run(Map.of("mode", mode)) + "/unmatched")
                    .then()
                    .body("items.menteeId", contains(late.id()))
                    .body("items.cause", contains("NO_ELIGIBLE_MENTOR"))
                    .body("items[0].changes.change", contains("ADD_SEATS"))
                    .body("items[0].changes[0].seats", equalTo(3));
        }
        mentor.actor()
                .patching("*", Map.of("further", List.of(Map.of("type", "RESEARCH", "capacity", 3))))
                .patch("/v1/mentors/" + mentor.id())
                .then()
                .statusCode(200);
        assertEquals(Map.of(late.id(), mentor.id()), round.pairs(round.run()));
    }

    private String ask(Person mentee, Person mentor) {
        return ask(mentee, mentor, "CAREER");
    }

    private String ask(Person mentee, Person mentor, String type) {
        var asked = mentee.actor()
                .sending(Map.of("cycleId", round.cycle(), "mentorId", mentor.id(), "type", type))
                .post("/v1/requests");
        asked.then().statusCode(201);
        return asked.header("Location");
    }

    private static String mentorship(Person mentee) {
        return "/v1/mentorships/"
                + mentee.actor().asking().get("/v1/mentorships").jsonPath().getString("items[0].id");
    }

    private int events(String type) throws Exception {
        try (Connection owner = TestDatabase.asOwner();
                Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from outbox_events where tenant_id = '"
                        + round.admin.tenant() + "' and type = '" + type + "'")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}

package org.introducer.mentorship.session;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.introducer.local.identity.Role;
import org.introducer.mentorship.MentorshipTest;
import org.introducer.mentorship.Round;
import org.introducer.mentorship.Round.Person;
import org.introducer.testing.Actor;
import org.introducer.testing.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@MentorshipTest
class SessionTest {

    private static final Map<String, Object> PAST = Map.of("startsAt", "2026-09-07T11:00:00Z");
    private static final Map<String, Object> BOTH_CAME = Map.of("mentor", true, "mentee", true);
    private static final Map<String, Object> MENTEE_ABSENT = Map.of("mentor", true, "mentee", false);

    private final Round round = new Round();

    @Test
    @Tag("M18")
    void a_session_is_planned_changed_and_cancelled_by_either_side() {
        Person mentor = round.mentor();
        Person mentee = round.mentee();
        String mentorship = round.mentorship(mentee, mentor);
        Response planned = mentee.actor()
                .sending(Map.of("startsAt", "2030-09-07T11:00:00Z", "goals", List.of("plan the case series")))
                .post(mentorship + "/sessions");
        planned.then()
                .statusCode(201)
                .body("state", equalTo("PLANNED"))
                .body("minutes", equalTo(30))
                .body("mentor", equalTo("UNKNOWN"));
        String session = planned.header("Location");
        mentor.actor()
                .patching("\"9\"", Map.of("minutes", 45))
                .patch(session)
                .then()
                .statusCode(412);
        mentor.actor()
                .patching(planned.header("ETag"), Map.of("minutes", 45))
                .patch(session)
                .then()
                .statusCode(200)
                .body("minutes", equalTo(45))
                .body("goals", contains("plan the case series"));
        mentee.actor()
                .sending(BOTH_CAME)
                .post(session + "/attendance")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:introducer:problem:session-state"));
        mentor.actor().asking().post(session + "/cancel").then().statusCode(200).body("state", equalTo("CANCELLED"));
        mentor.actor().asking().post(session + "/cancel").then().statusCode(409);
        mentee.actor().asking().get(mentorship + "/sessions").then().body("items.state", contains("CANCELLED"));
    }

    @Test
    @Tag("M18")
    void what_one_side_says_of_a_presence_is_enough() {
        Person mentor = round.mentor();
        Person mentee = round.mentee();
        String session = past(round.mentorship(mentee, mentor), mentor);
        mentor.actor().asking().get(session).then().body("state", equalTo("NOT_REPORTED"));
        mentor.actor()
                .sending(BOTH_CAME)
                .post(session + "/attendance")
                .then()
                .statusCode(200)
                .body("state", equalTo("DONE"))
                .body("byMentee", nullValue());
        mentor.actor()
                .patching("*", Map.of("minutes", 45))
                .patch(session)
                .then()
                .statusCode(409);
    }

    @Test
    @Tag("M18")
    void a_stated_absence_stands_after_a_week_unless_it_is_contradicted_and_then_a_coordinator_decides()
            throws Exception {
        Person mentor = round.mentor();
        Person mentee = round.mentee();
        String session = past(round.mentorship(mentee, mentor), mentor);
        mentor.actor()
                .sending(MENTEE_ABSENT)
                .post(session + "/attendance")
                .then()
                .body("state", equalTo("NO_SHOW"))
                .body("mentee", equalTo("SAID_ABSENT"));
        weekPasses();
        mentee.actor().asking().get(session).then().body("mentee", equalTo("ABSENT"));
        mentee.actor()
                .sending(Round.with(BOTH_CAME, Map.of("reason", "I was in the second call.")))
                .post(session + "/attendance")
                .then()
                .body("state", equalTo("DISPUTED"))
                .body("mentee", equalTo("DISPUTED"))
                .body("byMentee.reason", equalTo("I was in the second call."));
        mentor.actor()
                .sending(BOTH_CAME)
                .post(session + "/attendance/decision")
                .then()
                .statusCode(403);
        round.admin
                .sending(BOTH_CAME)
                .post(session + "/attendance/decision")
                .then()
                .statusCode(200)
                .body("state", equalTo("DONE"));
        mentor.actor()
                .sending(MENTEE_ABSENT)
                .post(session + "/attendance")
                .then()
                .statusCode(409);
    }

    @Test
    @Tag("M18")
    void an_own_absence_is_believed_and_nothing_is_decided_of_which_nobody_spoke() {
        Person mentor = round.mentor();
        Person mentee = round.mentee();
        String mentorship = round.mentorship(mentee, mentor);
        String session = past(mentorship, mentor);
        round.admin
                .sending(BOTH_CAME)
                .post(session + "/attendance/decision")
                .then()
                .statusCode(409);
        mentee.actor()
                .sending(MENTEE_ABSENT)
                .post(session + "/attendance")
                .then()
                .body("state", equalTo("NO_SHOW"))
                .body("mentee", equalTo("ABSENT"));
    }

    @Test
    @Tag("M18")
    @Tag("X01")
    void private_notes_are_their_authors_and_shared_ones_the_twos_alone() {
        Person mentor = round.mentor();
        Person mentee = round.mentee();
        String session = past(round.mentorship(mentee, mentor), mentor);
        String kept = note(mentor, session, false);
        String shared = note(mentor, session, true);
        mentor.actor().asking().get(session + "/notes").then().body("items", hasSize(2));
        mentee.actor()
                .asking()
                .get(session + "/notes")
                .then()
                .body("items.shared", contains(true))
                .body("items.author", contains("MENTOR"));
        mentee.actor().asking().get(kept).then().statusCode(404);
        mentee.actor().asking().get(shared).then().statusCode(200);
        mentee.actor().patching("*", Map.of("text", "x")).patch(shared).then().statusCode(403);
        mentee.actor()
                .asking()
                .queryParam("filter", "shared==false")
                .get(session + "/notes")
                .then()
                .body("items", empty());
        round.admin.asking().get(shared).then().statusCode(403);
        round.admin.asking().get(session + "/notes").then().statusCode(403);
        mentor.actor()
                .patching("*", Map.of("shared", false))
                .patch(shared)
                .then()
                .statusCode(200);
        mentee.actor().asking().get(shared).then().statusCode(404);
        mentor.actor().asking().header("If-Match", "*").delete(kept).then().statusCode(204);
        mentor.actor().asking().get(kept).then().statusCode(404);
    }

    @Test
    @Tag("M18")
    @Tag("X01")
    void sessions_are_between_the_two_and_seen_by_coordinators() {
        Person mentor = round.mentor();
        Person mentee = round.mentee();
        String mentorship = round.mentorship(mentee, mentor);
        String session = past(mentorship, mentor);
        round.admin.asking().get(session).then().statusCode(200);
        round.admin.sending(PAST).post(mentorship + "/sessions").then().statusCode(403);
        for (Actor stranger : List.of(
                round.mentor().actor(),
                round.mentee().actor(),
                round.admin.colleague(Role.MENTOR),
                Actor.with(Role.ORG_ADMIN))) {
            stranger.asking().get(session).then().statusCode(404);
            stranger.asking().get(mentorship + "/sessions").then().statusCode(404);
            stranger.sending(BOTH_CAME).post(session + "/attendance").then().statusCode(404);
            stranger.sending(Map.of("text", "x"))
                    .post(session + "/notes")
                    .then()
                    .statusCode(404);
        }
        String other = round.mentorship(round.mentee(), round.mentor());
        mentor.actor()
                .asking()
                .get(other + session.substring(session.indexOf("/sessions")))
                .then()
                .statusCode(404);
    }

    @Test
    @Tag("M18")
    void no_session_is_planned_before_both_accepted_nor_after_the_end() {
        Person mentor = round.mentor();
        Person mentee = round.mentee(mentor);
        round.published();
        String proposal = "/v1/mentorships/"
                + mentee.actor().asking().get("/v1/mentorships").path("items[0].id");
        mentee.actor().sending(PAST).post(proposal + "/sessions").then().statusCode(409);
        mentee.actor().sending("{}").post(proposal + "/accept").then().statusCode(200);
        mentor.actor().sending("{}").post(proposal + "/accept").then().statusCode(200);
        mentee.actor().sending(PAST).post(proposal + "/sessions").then().statusCode(201);
        mentee.actor().asking().post(proposal + "/end").then().statusCode(200);
        mentee.actor().sending(PAST).post(proposal + "/sessions").then().statusCode(409);
    }

    @Test
    @Tag("M18")
    @Tag("X09")
    void what_cannot_be_is_refused_with_its_place_and_a_repeated_call_plans_one_session() {
        Person mentor = round.mentor();
        String sessions = round.mentorship(round.mentee(), mentor) + "/sessions";
        Map<String, Map<String, ?>> wrong = Map.of(
                "/startsAt", Map.of(),
                "/minutes", Round.with(PAST, Map.of("minutes", 4)),
                "/goals", Round.with(PAST, Map.of("goals", Collections.nCopies(21, "read"))),
                "/goals/1", Round.with(PAST, Map.of("goals", List.of("read", " "))));
        wrong.forEach((pointer, draft) -> mentor.actor()
                .sending(draft)
                .post(sessions)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains(pointer)));
        mentor.actor()
                .sending(Round.with(PAST, Map.of("goals", Collections.singletonList(null))))
                .post(sessions)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/goals/0"));
        mentor.actor()
                .sending(Map.of("startsAt", "2030-02-30T11:00:00Z"))
                .post(sessions)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/startsAt"));
        for (int i = 0; i < 2; i++) {
            mentor.actor()
                    .sending(PAST)
                    .header("Idempotency-Key", "first-session")
                    .post(sessions)
                    .then()
                    .statusCode(201);
        }
        mentor.actor().asking().get(sessions).then().body("items", hasSize(1));
    }

    @Test
    @Tag("M20")
    void the_fit_check_follows_the_first_session_and_is_not_shown_to_the_other_side() {
        Person mentor = round.mentor();
        Person mentee = round.mentee();
        String mentorship = round.mentorship(mentee, mentor);
        fit(mentee, mentorship, "GOOD").then().statusCode(409);
        held(mentorship, mentor);
        fit(mentee, mentorship, "DECIDING")
                .then()
                .statusCode(200)
                .body("state", equalTo("ACTIVE"))
                .body("myFit", equalTo("DECIDING"));
        mentor.actor().asking().get(mentorship).then().body("myFit", nullValue());
        round.admin.asking().get(mentorship).then().body("myFit", nullValue());
        round.admin
                .sending(Map.of("fit", "GOOD"))
                .post(mentorship + "/fit")
                .then()
                .statusCode(403);
        round.mentee()
                .actor()
                .sending(Map.of("fit", "GOOD"))
                .post(mentorship + "/fit")
                .then()
                .statusCode(404);
    }

    @Test
    @Tag("M20")
    void what_does_not_fit_ends_without_fault_frees_the_seat_and_is_not_proposed_again() {
        Person mentor = round.mentor();
        Person mentee = round.mentee(mentor);
        String mentorship = round.mentorship(mentee, mentor);
        held(mentorship, mentor);
        fit(mentee, mentorship, "NOT_GOOD")
                .then()
                .body("state", equalTo("ENDED"))
                .body("noFault", equalTo(true));
        mentor.actor()
                .asking()
                .get(mentorship)
                .then()
                .body("noFault", equalTo(true))
                .body("myFit", nullValue());
        Person second = round.mentor();
        Map<String, String> pairs = round.pairs(round.run(Map.of("mode", "MAX_PARTICIPATION")));
        assertNotEquals(mentor.id(), pairs.get(mentee.id()));
        round.checkPair(mentee, mentor).then().body("allowed", equalTo(false)).body("broken", contains("DO_NOT_MATCH"));
        round.checkPair(mentee, second).then().body("allowed", equalTo(true));
        Person late = round.mentee(mentor);
        round.mentorship(late, mentor);
        round.mentorship(mentee, second);
    }

    private void held(String mentorship, Person mentor) {
        mentor.actor()
                .sending(BOTH_CAME)
                .post(past(mentorship, mentor) + "/attendance")
                .then()
                .statusCode(200);
    }

    private static Response fit(Person person, String mentorship, String answer) {
        return person.actor().sending(Map.of("fit", answer)).post(mentorship + "/fit");
    }

    private static String past(String mentorship, Person person) {
        Response planned = person.actor().sending(PAST).post(mentorship + "/sessions");
        planned.then().statusCode(201);
        return planned.header("Location");
    }

    private static String note(Person author, String session, boolean shared) {
        Response made = author.actor()
                .sending(Map.of("text", "Read it.", "shared", shared))
                .post(session + "/notes");
        made.then().statusCode(201);
        return made.header("Location");
    }

    /** What the mentor said was said a week earlier. */
    private void weekPasses() throws SQLException {
        try (Connection database = TestDatabase.asSuperuser();
                Statement statement = database.createStatement()) {
            statement.executeUpdate(
                    "update sessions set by_mentor = jsonb_set(by_mentor, '{at}', '\"2026-09-08T00:00:00Z\"') where tenant_id = '"
                            + round.admin.tenant() + "'");
        }
    }
}

package org.introducer.mentorship.personal;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hamcrest.CustomMatcher;
import org.hamcrest.Matcher;
import org.introducer.local.identity.Role;
import org.introducer.mentorship.MentorshipTest;
import org.introducer.mentorship.Round;
import org.introducer.mentorship.Round.Person;
import org.introducer.platform.personal.ErasureOrder;
import org.introducer.platform.personal.MoveOrder;
import org.introducer.platform.personal.SignedOrders;
import org.introducer.testing.Actor;
import org.introducer.testing.StoredText;
import org.introducer.testing.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@MentorshipTest
@Tag("X12")
class PersonalDataTest {

    @Inject
    SignedOrders orders;

    private final Round round = new Round();
    private final String seed = seed();
    private final String theirs = seed();
    private Person mentor;
    private String mentorship;
    private String session;

    @Test
    void the_export_has_what_the_caller_is_as_mentee() {
        Person amara = matched();
        Response export = amara.actor().asking().get("/v1/export");
        export.then()
                .statusCode(200)
                .body("tables.mentees.id", equalTo(List.of(amara.id())))
                .body("tables.mentees.name", equalTo(List.of(seed)))
                .body("tables.menteeEnrolments.menteeId", equalTo(List.of(amara.id())))
                .body("tables.mentorships.menteeId", equalTo(List.of(amara.id())))
                .body("tables.sessionNotes.text", equalTo(List.of(seed)))
                .body("tables.runPairs.menteeId", equalTo(List.of(amara.id())));
        assertFalse(export.asString().contains(theirs), "of somebody else");
    }

    @Test
    void the_export_has_what_the_caller_is_as_mentor() {
        Person mentor = round.mentor(Map.of("name", seed), Map.of());
        round.mentor(Map.of("name", theirs), Map.of());
        mentor.actor()
                .asking()
                .get("/v1/export")
                .then()
                .statusCode(200)
                .body("tables.mentors.name", equalTo(List.of(seed)))
                .body("tables.mentorEnrolments.mentorId", equalTo(List.of(mentor.id())));
    }

    /** As in the API, neither side learns what the other one, or a coordinator, keeps to themselves. */
    @Test
    void the_export_has_of_a_mentorship_what_the_api_shows_to_this_side() throws SQLException {
        Person amara = matched();
        note(mentor, "private of mentor", false);
        note(mentor, "shared by mentor", true);
        note(amara, "shared by mentee", true);
        survey("MENTOR");
        survey("MENTEE");
        execute("""
                update mentorships set mentor_fit = 'NOT_GOOD', mentee_fit = 'DECIDING', note = 'of coordinators',
                    overridden_rules = '["LANGUAGE"]', mentor_reach = '[{"value": "of mentor"}]',
                    mentee_reach = '[{"value": "of mentee"}]'
                where id = '%s'""".formatted(mentorshipId()));

        amara.actor()
                .asking()
                .get("/v1/export")
                .then()
                .statusCode(200)
                .body("tables.sessionNotes.text", containsInAnyOrder(seed, "shared by mentor", "shared by mentee"))
                .body("tables.surveyAnswers.side", equalTo(List.of("MENTEE")))
                .body("tables.mentorships.menteeFit", equalTo(List.of("DECIDING")))
                .body("tables.mentorships[0]", hasKey("menteeReach"))
                .body("tables.mentorships[0]", hasNone("mentorFit", "mentorReach", "note", "overriddenRules"));
        mentor.actor()
                .asking()
                .get("/v1/export")
                .then()
                .statusCode(200)
                .body("tables.sessions.id", hasSize(1))
                .body(
                        "tables.sessionNotes.text",
                        containsInAnyOrder("private of mentor", "shared by mentor", "shared by mentee"))
                .body("tables.surveyAnswers.side", equalTo(List.of("MENTOR")))
                .body("tables.mentorships.mentorFit", equalTo(List.of("NOT_GOOD")))
                .body("tables.mentorships[0]", hasKey("mentorReach"))
                .body("tables.mentorships[0]", hasNone("menteeFit", "menteeReach", "note", "overriddenRules"));
    }

    @Test
    void the_export_tells_nobody_of_a_secret_do_not_match() {
        Person other = round.mentor();
        Person apart = round.mentor();
        Person mentee = round.mentee();
        round.keepApart(apart.actor(), apart, mentee).then().statusCode(201);
        for (Person asked : List.of(apart, other)) {
            mentee.actor()
                    .sending(Map.of(
                            "cycleId", round.cycle(), "mentorId", asked.id(), "type", "CAREER", "message", "please"))
                    .post("/v1/requests")
                    .then()
                    .statusCode(201);
        }
        Response export = mentee.actor().asking().get("/v1/export");
        export.then().statusCode(200).body("tables.mentorRequests.mentorId", hasItems(apart.id(), other.id()));
        List<Map<String, ?>> requests = export.path("tables.mentorRequests");
        assertEquals(requests.get(0).keySet(), requests.get(1).keySet());
        assertFalse(requests.getFirst().containsKey("withheld"));
        apart.actor().asking().get("/v1/export").then().statusCode(200).body("tables.mentorRequests", empty());
        other.actor()
                .asking()
                .get("/v1/export")
                .then()
                .statusCode(200)
                .body("tables.mentorRequests.message", equalTo(List.of("please")))
                .body("tables.mentorRequests[0]", hasNone("withheld", "thenMentorIds"));
    }

    @Test
    void the_export_has_a_result_of_matching_once_it_is_published() {
        Person career = round.mentor();
        Person mentee = round.mentee(career);
        round.mentee(career);
        String run = round.run();
        for (Person side : List.of(mentee, career)) {
            Map<String, List<?>> tables =
                    side.actor().asking().get("/v1/export").path("tables");
            assertEquals(List.of(), tables.get("runPairs"));
            assertEquals(List.of(), tables.get("runUnmatched"));
            for (String hidden : List.of("locks", "runJudgements", "runChanges", "runSeats", "importRows")) {
                assertFalse(tables.containsKey(hidden), hidden);
            }
        }
        round.admin.asking().post(run + "/publish").then().statusCode(200);
        career.actor()
                .asking()
                .get("/v1/export")
                .then()
                .body("tables.runPairs", hasSize(1))
                .body("tables.runPairs[0]", hasNone("parts", "total", "choice"));
    }

    @Test
    void who_reported_a_concern_does_not_read_what_coordinators_concluded() {
        Person amara = round.mentee();
        String mentorship = round.mentorship(amara, round.mentor());
        Response concern = amara.actor()
                .sending(Map.of("text", "was rude", "codeOfConduct", "2027-1"))
                .post(mentorship + "/concerns");
        concern.then().statusCode(201);
        round.admin
                .sending(Map.of("resolution", "warned"))
                .post("/v1/concerns/" + concern.path("id") + "/resolve")
                .then()
                .statusCode(200);
        amara.actor()
                .asking()
                .get("/v1/export")
                .then()
                .body("tables.concerns.text", equalTo(List.of("was rude")))
                .body("tables.concerns.state", equalTo(List.of("RESOLVED")))
                .body("tables.concerns[0]", hasNone("resolution", "resolvedBy"));
    }

    @Test
    void an_order_erases_a_mentee_and_results_of_others_stay() throws SQLException {
        Person amara = matched();
        assertTrue(
                left(seed).containsAll(Set.of("mentees", "run_inputs", "session_notes")),
                left(seed).toString());
        Set<String> before = left(theirs);
        String run = "/v1/runs/" + runOf(amara);
        Map<String, String> pairs = new HashMap<>(round.pairs(run));

        carriedOut(amara.actor())
                .then()
                .statusCode(200)
                .body("deleted.mentees", equalTo(1))
                .body("deleted.mentorships", equalTo(1))
                .body("deleted.session_notes", equalTo(1))
                .body("changed.table", hasItem("run_inputs"))
                .body("kept.table", hasItems("run_pairs", "audit_entries"));

        assertEquals(Set.of(), left(seed));
        assertEquals(before, left(theirs));
        assertEquals(pairs, round.pairs(run));
        round.admin.asking().get("/v1/mentees/" + amara.id()).then().statusCode(404);
        round.admin
                .asking()
                .get(run + "/inputs")
                .then()
                .statusCode(200)
                .body("mentees.find { it.id == '" + amara.id() + "' }.goals", equalTo(List.of()))
                .body("mentees.find { it.id != '" + amara.id() + "' }.goals", not(equalTo(List.of())));
    }

    @Test
    void an_order_erases_what_a_mentor_wrote_and_the_mentee_keeps_the_rest() throws SQLException {
        Person amara = matched();
        String his = seed();
        note(mentor, his, false);
        execute("""
                update sessions set place = '%1$s',
                    by_mentor = '{"mentor": true, "mentee": true, "reason": "%1$s", "at": "2027-09-10T16:00:00Z"}'
                where id = '%2$s'""".formatted(his, session));
        execute("""
                update mentor_requests set messages = '[{"from": "MENTOR", "text": "%s", "at": "2027-09-10T16:00:00Z"}]'
                where id = '%s'""".formatted(his, requested(mentor)));
        survey("MENTOR");
        survey("MENTEE");

        carriedOut(mentor.actor())
                .then()
                .statusCode(200)
                .body("deleted.mentors", equalTo(1))
                .body("deleted.survey_answers", equalTo(1))
                .body("changed.table", hasItems("mentorships", "sessions", "mentor_requests"));

        assertEquals(Set.of(), left(his));
        amara.actor()
                .asking()
                .get(mentorship + "/sessions/" + session)
                .then()
                .statusCode(200)
                .body("byMentor", hasNone("reason"))
                .body("byMentor.mentee", equalTo(true));
    }

    /** What is only changed is still there, so what others know of it stays too. */
    @Test
    void events_and_stored_answers_about_what_stays_stay() throws SQLException {
        Person amara = matched();
        amara.actor()
                .sending(Map.of("startsAt", "2027-09-17T15:00:00Z", "minutes", 30))
                .header("Idempotency-Key", seed())
                .post(mentorship + "/sessions")
                .then()
                .statusCode(201);
        String events = "select count(*) from outbox_events where type not like '%ended' and resource_id = '"
                + mentorshipId() + "'";
        String answers = "select count(*) from idempotent_answers where sub = '"
                + amara.actor().sub() + "'";
        int told = count(events);
        assertTrue(told > 0);
        assertEquals(1, count(answers));
        carriedOut(mentor.actor()).then().statusCode(200);
        assertEquals(told, count(events));
        assertEquals(1, count(answers));
    }

    @Test
    void who_is_erased_leaves_first_as_if_a_coordinator_had_deleted_the_profile() {
        Person amara = round.mentee();
        Person gone = round.mentor(Map.of("capacity", 2), Map.of("seats", Map.of("CAREER", 2)));
        String active = round.mentorship(amara, gone);
        Person next = round.mentor();
        Person asking = round.mentee();
        asking.actor()
                .sending(Map.of(
                        "cycleId",
                        round.cycle(),
                        "mentorId",
                        gone.id(),
                        "type",
                        "CAREER",
                        "thenMentorIds",
                        List.of(next.id())))
                .post("/v1/requests")
                .then()
                .statusCode(201);

        carriedOut(gone.actor()).then().statusCode(200);

        amara.actor().asking().get(active).then().statusCode(200).body("state", equalTo("ENDED"));
        asking.actor()
                .asking()
                .get("/v1/requests")
                .then()
                .body("items.mentorId", containsInAnyOrder(gone.id(), next.id()))
                .body("items.find { it.mentorId == '" + gone.id() + "' }.endReason", equalTo("MENTOR_GONE"))
                .body("items.find { it.mentorId == '" + next.id() + "' }.state", equalTo("OPEN"));
    }

    @Test
    void a_concern_that_somebody_else_reported_stays() {
        Person amara = round.mentee();
        Person mentor = round.mentor();
        String mentorship = round.mentorship(amara, mentor);
        Response concern = mentor.actor()
                .sending(Map.of("text", "was rude", "codeOfConduct", "2027-1"))
                .post(mentorship + "/concerns");
        concern.then().statusCode(201);
        carriedOut(amara.actor()).then().statusCode(200).body("kept.table", hasItem("concerns"));
        round.admin.asking().get("/v1/concerns").then().statusCode(200).body("items.text", hasItem("was rude"));
    }

    @Test
    @Tag("X25")
    void who_moves_leaves_first_and_takes_the_profile_along_while_mentorships_stay_as_history() throws SQLException {
        Person amara = matched();
        MoveOrder order = new MoveOrder(
                UUID.randomUUID(),
                new org.introducer.platform.personal.Person(
                        amara.actor().tenant(),
                        amara.actor().sub(),
                        amara.actor().sub()),
                UUID.randomUUID());
        given().header(SignedOrders.HEADER, orders.signed(order, "mentorship-service"))
                .get("/v1/move-orders/" + order.id())
                .then()
                .statusCode(200)
                .body("occupied", equalTo(false));
        given().header(SignedOrders.HEADER, orders.signed(order, "mentorship-service"))
                .put("/v1/move-orders/" + order.id())
                .then()
                .statusCode(200)
                .body("moved", equalTo(Map.of("mentees", 1)))
                .body(
                        "kept.table",
                        hasItems("mentorships", "sessions", "session_notes", "run_pairs", "mentee_enrolments"));

        new Actor(amara.actor().sub(), order.target(), amara.actor().roles(), null)
                .asking()
                .get("/v1/mentees/" + amara.id())
                .then()
                .statusCode(200)
                .body("name", equalTo(seed));
        round.admin.asking().get("/v1/mentees/" + amara.id()).then().statusCode(404);
        round.admin.asking().get("/v1/mentees").then().statusCode(200).body("items.id", not(hasItem(amara.id())));
        mentor.actor().asking().get(mentorship).then().statusCode(200).body("state", equalTo("ENDED"));
        mentor.actor().asking().get("/v1/mentorships").then().statusCode(200).body("items", hasSize(1));
        mentor.actor().asking().get(mentorship + "/sessions/" + session).then().statusCode(200);
        assertTrue(count("select count(*) from outbox_events where type = 'mentorship.ended' and resource_id = '"
                        + mentorshipId() + "'")
                > 0);
        // Who left takes no part in the next run.
        round.run();
    }

    /** They are the organisation's, whoever asked for them. */
    @Test
    @Tag("X25")
    void runs_and_imports_outlive_the_coordinator_who_asked_for_them() throws SQLException {
        Person career = round.mentor();
        round.mentee(career);
        String run = round.published();
        Actor other = round.admin.colleague(Role.ORG_ADMIN);
        String file = round.admin
                .asking()
                .contentType("text/csv; charset=UTF-8")
                .queryParam("source", "MENTORS")
                .body("email,name\ncoordinated@example.org,Ines\n")
                .post("/v1/imports")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        awaitState(other, file, "PREVIEWED");

        MoveOrder move = new MoveOrder(UUID.randomUUID(), person(round.admin), UUID.randomUUID());
        given().header(SignedOrders.HEADER, orders.signed(move, "mentorship-service"))
                .put("/v1/move-orders/" + move.id())
                .then()
                .statusCode(200)
                .body("moved", equalTo(Map.of()))
                .body("kept.find { it.table == 'jobs' }.rows", equalTo(2));
        carriedOut(round.admin)
                .then()
                .statusCode(200)
                .body("deleted", not(hasKey("jobs")))
                .body("kept.find { it.table == 'jobs' }.rows", equalTo(2));

        shown(other, run, "PUBLISHED");
        other.asking().post(file + "/confirm").then().statusCode(202);
        awaitState(other, file, "DONE");
        other.asking().post(file + "/revert").then().statusCode(202);
        awaitState(other, file, "REVERTED");

        // As the version before left it, which took the jobs along.
        execute("delete from jobs where kind = 'matching-run' and tenant_id = '" + other.tenant() + "'");
        shown(other, run, "PUBLISHED");
        other.asking().post(run + "/withdraw").then().statusCode(200);
        shown(other, run, "WITHDRAWN");
    }

    private void shown(Actor coordinator, String run, String state) {
        coordinator.asking().get(run).then().statusCode(200).body("state", equalTo(state));
        coordinator
                .asking()
                .get("/v1/cycles/" + round.cycle() + "/runs")
                .then()
                .statusCode(200)
                .body("items.state", equalTo(List.of(state)));
        coordinator
                .asking()
                .get("/v1/cycles/" + round.cycle() + "/overview")
                .then()
                .statusCode(200);
    }

    private static void awaitState(Actor reader, String place, String state) {
        await().atMost(30, SECONDS)
                .until(() -> reader.asking().get(place).path("state").equals(state));
    }

    private static org.introducer.platform.personal.Person person(Actor actor) {
        return new org.introducer.platform.personal.Person(actor.tenant(), actor.sub(), actor.sub());
    }

    /** A mentee with texts everywhere, beside another one, matched and met. */
    private Person matched() {
        mentor = round.mentor();
        Person second = round.mentor();
        Person amara = round.mentee(
                Map.of("name", seed, "goals", List.of(seed), "institution", seed),
                Map.of("wishes", Map.of("CAREER", List.of(List.of(mentor.id())))));
        round.mentee(
                Map.of("name", theirs, "goals", List.of(theirs), "institution", theirs),
                Map.of("wishes", Map.of("CAREER", List.of(List.of(second.id())))));
        String run = round.published();
        Response mentorships = amara.actor().asking().get("/v1/mentorships");
        mentorship = "/v1/mentorships/" + mentorships.path("items[0].id");
        for (Person side : List.of(amara, mentor)) {
            side.actor().asking().post(mentorship + "/accept").then().statusCode(200);
        }
        Response session = amara.actor()
                .sending(Map.of("startsAt", "2027-09-10T15:00:00Z", "minutes", 30))
                .post(mentorship + "/sessions");
        session.then().statusCode(201);
        this.session = session.path("id");
        note(amara, seed, false);
        assertTrue(run.startsWith("/v1/runs/"));
        return amara;
    }

    private void note(Person author, String text, boolean shared) {
        author.actor()
                .sending(Map.of("text", text, "shared", shared))
                .post(mentorship + "/sessions/" + session + "/notes")
                .then()
                .statusCode(201);
    }

    private void survey(String side) throws SQLException {
        execute("""
                insert into survey_answers (tenant_id, id, version, cycle_id, mentorship_id, side, satisfaction, would_repeat,
                    abstracts, letters, created_at)
                select tenant_id, gen_random_uuid(), 0, cycle_id, id, '%s', 1, false, 0, 0, created_at
                from mentorships where id = '%s'""".formatted(side, mentorshipId()));
    }

    /** A request of another mentee to the mentor. */
    private String requested(Person mentor) {
        Response asked = round.mentee()
                .actor()
                .sending(Map.of("cycleId", round.cycle(), "mentorId", mentor.id(), "type", "CAREER"))
                .post("/v1/requests");
        asked.then().statusCode(201);
        return asked.path("id");
    }

    private static int count(String query) throws SQLException {
        try (Connection database = TestDatabase.asOwner();
                Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private String mentorshipId() {
        return mentorship.substring(mentorship.lastIndexOf('/') + 1);
    }

    private static Matcher<Map<?, ?>> hasNone(String... names) {
        return new CustomMatcher<>("none of " + List.of(names)) {
            @Override
            public boolean matches(Object row) {
                return row instanceof Map<?, ?> members && Stream.of(names).noneMatch(members::containsKey);
            }
        };
    }

    private static void execute(String sql) throws SQLException {
        try (Connection database = TestDatabase.asOwner();
                Statement statement = database.createStatement()) {
            assertEquals(1, statement.executeUpdate(sql));
        }
    }

    private String runOf(Person mentee) throws SQLException {
        try (Connection database = TestDatabase.asOwner();
                var rows = database.createStatement()
                        .executeQuery("select run_id from run_pairs where mentee_id = '" + mentee.id() + "'")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private Response carriedOut(Actor actor) {
        ErasureOrder order = new ErasureOrder(
                UUID.randomUUID(),
                new org.introducer.platform.personal.Person(actor.tenant(), actor.sub(), actor.sub()));
        return await().atMost(30, SECONDS)
                .until(
                        () -> given().header(SignedOrders.HEADER, orders.signed(order, "mentorship-service"))
                                .put("/v1/erasure-orders/" + order.id()),
                        answer -> answer.statusCode() != 202);
    }

    private static Set<String> left(String text) throws SQLException {
        try (Connection database = TestDatabase.asOwner()) {
            return StoredText.tablesWith(text, database);
        }
    }

    private static String seed() {
        return "seed" + UUID.randomUUID().toString().replace("-", "");
    }
}

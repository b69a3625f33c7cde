package org.introducer.mentorship.request;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.introducer.local.identity.Role;
import org.introducer.mentorship.MentorshipTest;
import org.introducer.mentorship.Round;
import org.introducer.mentorship.Round.Person;
import org.introducer.testing.Actor;
import org.introducer.testing.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A mentee asks mentors, who answer, ask back, or stay silent. */
@MentorshipTest
class RequestTest {

    private final Round round = new Round();

    @Inject
    RequestSweep sweep;

    @Test
    @Tag("M15")
    void a_mentor_asks_back_and_the_mentee_answers_before_the_yes() {
        Person mentor = round.mentor();
        Person mentee = round.mentee();
        String request = ask(mentee, mentor);
        mentor.actor()
                .sending(Map.of("text", "Which topic first?"))
                .post(request + "/request-information")
                .then()
                .statusCode(200)
                .body("state", equalTo("INFORMATION_REQUESTED"))
                .body("waitsFor", equalTo("MENTEE"));
        mentor.actor()
                .sending(Map.of("text", "And?"))
                .post(request + "/request-information")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:introducer:problem:request-state"));
        mentor.actor()
                .sending(Map.of("text", "x"))
                .post(request + "/give-information")
                .then()
                .statusCode(403);
        mentee.actor()
                .sending(Map.of("text", "Portal hypertension"))
                .post(request + "/give-information")
                .then()
                .statusCode(200)
                .body("state", equalTo("OPEN"))
                .body("waitsFor", equalTo("MENTOR"))
                .body("messages.from", contains("MENTOR", "MENTEE"))
                .body("messages.text", contains("Which topic first?", "Portal hypertension"));
        mentor.actor()
                .asking()
                .post(request + "/accept")
                .then()
                .statusCode(200)
                .body("state", equalTo("ACCEPTED"))
                .body("waitsFor", nullValue());
    }

    @Test
    @Tag("M15")
    void a_mentor_asks_back_three_times_at_most() {
        Person mentor = round.mentor();
        Person mentee = round.mentee();
        String request = ask(mentee, mentor);
        for (int i = 0; i < 3; i++) {
            mentor.actor()
                    .sending(Map.of("text", "More?"))
                    .post(request + "/request-information")
                    .then()
                    .statusCode(200);
            mentee.actor()
                    .sending(Map.of("text", "More."))
                    .post(request + "/give-information")
                    .then()
                    .statusCode(200);
        }
        mentor.actor()
                .sending(Map.of("text", "More?"))
                .post(request + "/request-information")
                .then()
                .statusCode(409);
    }

    @Test
    @Tag("M15")
    void a_request_expires_on_read_without_any_job() throws Exception {
        Person mentor = round.mentor();
        Person mentee = round.mentee();
        String request = ask(mentee, mentor);
        PassingDays.pass(round, 6);
        mentee.actor().asking().get(request).then().body("state", equalTo("OPEN"));
        PassingDays.pass(round, 1);
        for (Actor actor : List.of(mentee.actor(), mentor.actor(), round.admin)) {
            actor.asking()
                    .get(request)
                    .then()
                    .body("state", equalTo("EXPIRED"))
                    .body("waitsFor", equalTo("MENTOR"))
                    .body("expiresAt", nullValue());
            found(actor, "state==EXPIRED").then().body("items", hasSize(1));
            found(actor, "state==OPEN").then().body("items", empty());
            found(actor, "state!=EXPIRED").then().body("items", empty());
        }
        for (String act : List.of("accept", "decline")) {
            mentor.actor()
                    .asking()
                    .post(request + "/" + act)
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("urn:introducer:problem:request-state"));
        }
        request(mentee, mentor).then().statusCode(201);
    }

    @Test
    @Tag("M15")
    void the_days_for_an_answer_are_the_cycles() throws Exception {
        Round quick = new Round(Map.of("requestDays", 2));
        Person mentor = quick.mentor();
        Person mentee = quick.mentee();
        String request = asked(quick, mentee, mentor).header("Location");
        PassingDays.pass(quick, 2);
        mentee.actor().asking().get(request).then().body("state", equalTo("EXPIRED"));
    }

    @Test
    @Tag("M15")
    void a_decline_asks_the_next_mentor_in_the_same_transaction() {
        Person first = round.mentor();
        Person full = round.mentor();
        Person second = round.mentor();
        Person third = round.mentor();
        full.actor().asking().post(ask(round.mentee(), full) + "/accept").then().statusCode(200);
        Person mentee = round.mentee();
        String request = ask(mentee, first, full, second, third);
        first.actor().asking().get(request).then().body("thenMentorIds", nullValue());
        first.actor().asking().post(request + "/decline").then().statusCode(200).body("state", equalTo("DECLINED"));
        mentee.actor()
                .asking()
                .get("/v1/requests")
                .then()
                .body("items.state", contains("DECLINED", "OPEN"))
                .body("items[1].mentorId", equalTo(second.id()))
                .body("items[1].thenMentorIds", contains(third.id()))
                .body("items[1].previousRequestId", equalTo(id(request)));
        second.actor()
                .asking()
                .get("/v1/requests")
                .then()
                .body("items.state", contains("OPEN"))
                .body("items[0].previousRequestId", nullValue())
                .body("items[0].thenMentorIds", nullValue());
    }

    @Test
    @Tag("M15")
    void silence_and_departure_ask_the_next_mentor_too() throws Exception {
        Person silent = round.mentor();
        Person leaving = round.mentor();
        Person last = round.mentor();
        Person mentee = round.mentee();
        ask(mentee, silent, leaving, last);
        PassingDays.pass(round, 7);
        sweep.run();
        states(mentee).body("items.state", contains("EXPIRED", "OPEN"));
        leaving.actor()
                .asking()
                .header("If-Match", "*")
                .delete("/v1/cycles/" + round.cycle() + "/mentors/" + leaving.id())
                .then()
                .statusCode(204);
        states(mentee)
                .body("items.state", contains("EXPIRED", "CLOSED", "OPEN"))
                .body("items[1].endReason", equalTo("MENTOR_GONE"))
                .body("items[2].mentorId", equalTo(last.id()));
    }

    @Test
    @Tag("M15")
    void the_silence_of_the_mentee_asks_nobody_else() throws Exception {
        Person mentor = round.mentor();
        Person next = round.mentor();
        Person mentee = round.mentee();
        String request = ask(mentee, mentor, next);
        mentor.actor()
                .sending(Map.of("text", "Which topic?"))
                .post(request + "/request-information")
                .then()
                .statusCode(200);
        PassingDays.pass(round, 7);
        sweep.run();
        states(mentee).body("items.state", contains("EXPIRED")).body("items.waitsFor", contains("MENTEE"));
        next.actor().asking().get("/v1/requests").then().body("items", empty());
    }

    @Test
    @Tag("M15")
    @Tag("M05")
    void the_next_mentor_is_asked_like_any_other_where_a_secret_keeps_the_two_apart() {
        Person first = round.mentor();
        Person apart = round.mentor();
        Person own = round.mentor();
        Person last = round.mentor();
        Person mentee = round.mentee();
        round.keepApart(apart.actor(), mentee, apart).then().statusCode(201);
        round.keepApart(mentee.actor(), mentee, own).then().statusCode(201);
        String request = ask(mentee, first, own, apart, last);
        first.actor().asking().post(request + "/decline").then().statusCode(200);
        states(mentee).body("items.mentorId", contains(first.id(), apart.id())).body("items[1].state", equalTo("OPEN"));
        apart.actor().asking().get("/v1/requests").then().body("items", empty());
    }

    @Test
    @Tag("M15")
    void the_order_names_each_mentor_once_and_only_mentors() {
        Person mentor = round.mentor();
        Person mentee = round.mentee();
        mentee.actor()
                .sending(draft(round, mentor, List.of(Round.unknown())))
                .post("/v1/requests")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/thenMentorIds/0"));
        mentee.actor()
                .sending(draft(round, mentor, List.of(mentor.id())))
                .post("/v1/requests")
                .then()
                .statusCode(422)
                .body("errors.code", contains("DUPLICATE"));
        mentee.actor()
                .sending(draft(round, mentor, Collections.singletonList(null)))
                .post("/v1/requests")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/thenMentorIds/0"));
        mentee.actor()
                .sending(draft(
                        round, mentor, Stream.generate(Round::unknown).limit(11).toList()))
                .post("/v1/requests")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/thenMentorIds"));
    }

    @Test
    @Tag("M15")
    void who_has_a_mentor_of_the_type_is_told_so() {
        Person mentee = round.mentee();
        round.mentorship(mentee, round.mentor());
        request(mentee, round.mentor())
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:introducer:problem:mentee-taken"));
    }

    @Test
    @Tag("M16")
    void a_mentee_asks_as_many_at_once_as_the_cycle_allows_even_in_parallel() throws Exception {
        Round few = new Round(Map.of("mostOpenRequests", 2));
        Person mentee = few.mentee();
        List<Person> mentors = Stream.generate(few::mentor).limit(5).toList();
        List<Callable<Integer>> asks = new ArrayList<>();
        mentors.forEach(mentor -> asks.add(() -> asked(few, mentee, mentor).statusCode()));
        List<Integer> statuses = atOnce(asks);
        assertEquals(2, statuses.stream().filter(status -> status == 201).count(), statuses.toString());
        Person other = few.mentor();
        asked(few, mentee, other).then().statusCode(409).body("type", equalTo("urn:introducer:problem:request-limit"));
        String open = mentee.actor().asking().get("/v1/requests").path("items[0].id");
        mentee.actor()
                .asking()
                .post("/v1/requests/" + open + "/withdraw")
                .then()
                .statusCode(200);
        asked(few, mentee, other).then().statusCode(201);
    }

    @Test
    @Tag("M16")
    void an_expired_request_does_not_count_in_the_limit() throws Exception {
        Round few = new Round(Map.of("mostOpenRequests", 1));
        Person mentee = few.mentee();
        asked(few, mentee, few.mentor()).then().statusCode(201);
        Person second = few.mentor();
        asked(few, mentee, second).then().statusCode(409);
        PassingDays.pass(few, 7);
        asked(few, mentee, second).then().statusCode(201);
    }

    @Test
    @Tag("M16")
    void the_other_mentors_see_that_one_accepted() {
        Person mentor = round.mentor();
        Person other = round.mentor();
        Person mentee = round.mentee();
        String request = ask(mentee, mentor);
        String late = ask(mentee, other);
        mentor.actor().asking().post(request + "/accept").then().statusCode(200);
        other.actor()
                .asking()
                .get(late)
                .then()
                .body("state", equalTo("WITHDRAWN"))
                .body("endReason", equalTo("ANOTHER_MENTOR_ACCEPTED"));
    }

    @Test
    @Tag("M16")
    void a_proposal_of_a_run_that_both_accept_withdraws_requests_too() {
        Person mentor = round.mentor();
        Person other = round.mentor();
        Person mentee = round.mentee(mentor);
        String late = ask(mentee, other);
        round.published();
        String proposal = "/v1/mentorships/"
                + mentee.actor().asking().get("/v1/mentorships").path("items[0].id");
        mentee.actor().sending("{}").post(proposal + "/accept").then().statusCode(200);
        other.actor().asking().get(late).then().body("state", equalTo("OPEN"));
        mentor.actor().sending("{}").post(proposal + "/accept").then().body("state", equalTo("ACTIVE"));
        other.actor().asking().get(late).then().body("endReason", equalTo("ANOTHER_MENTOR_ACCEPTED"));
    }

    @Test
    @Tag("M17")
    void a_silent_mentor_leaves_the_pool_until_they_are_active_again() throws Exception {
        Person silent = round.mentor();
        Person other = round.mentor();
        for (int i = 0; i < 2; i++) {
            ask(round.mentee(), silent);
        }
        enrolment(silent).body("hindrance", nullValue());
        PassingDays.pass(round, 7);
        enrolment(silent).body("hindrance", equalTo("INACTIVE")).body("seatsInCycle", equalTo(Map.of()));
        listed("inactive==true").then().body("items.mentorId", contains(silent.id()));
        listed("inactive==false").then().body("items.mentorId", contains(other.id()));
        Person mentee = round.mentee(silent, other);
        request(mentee, silent).then().statusCode(422).body("errors.pointer", contains("/mentorId"));
        assertTrue(!round.pairs(round.run()).containsValue(silent.id()));
        round.mentor()
                .actor()
                .asking()
                .post("/v1/cycles/" + round.cycle() + "/mentors/" + silent.id() + "/confirm-active")
                .then()
                .statusCode(403);
        silent.actor()
                .asking()
                .post("/v1/cycles/" + round.cycle() + "/mentors/" + silent.id() + "/confirm-active")
                .then()
                .statusCode(200)
                .body("hindrance", nullValue())
                .body("lastActiveAt", notNullValue());
        request(mentee, silent).then().statusCode(201);
    }

    @Test
    @Tag("M17")
    @Tag("M25")
    void nobody_is_kept_waiting_for_a_mentor_who_has_left_the_pool() throws Exception {
        Round strict = new Round(Map.of("inactiveAfter", 1));
        Person silent = strict.mentor();
        Person next = strict.mentor();
        Person settled = strict.mentee();
        String mentorship = strict.mentorship(settled, silent);
        Person first = strict.mentee();
        String open = asked(strict, first, silent).header("Location");
        Person waiting = strict.mentee();
        waiting.actor()
                .sending(draft(strict, silent, List.of(next.id())))
                .post("/v1/requests")
                .then()
                .statusCode(201)
                .body("waiting.position", equalTo(2));
        settled.actor().asking().post(mentorship + "/end").then().statusCode(200);
        PassingDays.pass(strict, 7);
        sweep.run();
        first.actor().asking().get(open).then().body("state", equalTo("EXPIRED"));
        states(waiting)
                .body("items.state", contains("CLOSED", "OPEN"))
                .body("items[0].endReason", equalTo("MENTOR_INACTIVE"))
                .body("items[1].mentorId", equalTo(next.id()));
    }

    @Test
    @Tag("M17")
    void a_question_before_the_request_had_to_wait_is_the_first_reaction() throws Exception {
        Person mentor = round.mentor();
        List<String> asked = Stream.generate(round::mentee)
                .limit(3)
                .map(mentee -> ask(mentee, mentor))
                .toList();
        PassingDays.pass(round, 4);
        for (String request : asked) {
            mentor.actor()
                    .sending(Map.of("text", "Which topic?"))
                    .post(request + "/request-information")
                    .then()
                    .statusCode(200);
        }
        mentor.actor().asking().post(asked.get(0) + "/accept").then().statusCode(200);
        String mentorship = round.admin.asking().get(asked.get(0)).path("mentorshipId");
        mentor.actor()
                .asking()
                .post("/v1/mentorships/" + mentorship + "/end")
                .then()
                .statusCode(200);
        round.admin.asking().post(asked.get(1) + "/withdraw").then().statusCode(200);
        round.admin.asking().get(asked.get(2)).then().body("state", equalTo("OPEN"));
        enrolment(mentor).body("responses.band", equalTo("WITHIN_A_WEEK")).body("responses.requests", equalTo(3));
    }

    @Test
    @Tag("M17")
    void an_answer_in_between_keeps_a_mentor_in_the_pool() throws Exception {
        Person mentor = round.mentor(Map.of("capacity", 5), Map.of());
        ask(round.mentee(), mentor);
        PassingDays.pass(round, 7);
        mentor.actor()
                .asking()
                .post(ask(round.mentee(), mentor) + "/decline")
                .then()
                .statusCode(200);
        ask(round.mentee(), mentor);
        PassingDays.pass(round, 7);
        enrolment(mentor).body("hindrance", nullValue());
    }

    @Test
    @Tag("M17")
    @Tag("M05")
    void what_never_reached_a_mentor_is_not_their_silence() throws Exception {
        Person mentor = round.mentor();
        for (int i = 0; i < 3; i++) {
            Person mentee = round.mentee();
            if (i == 0) {
                ask(mentee, mentor);
            }
            round.keepApart(mentor.actor(), mentee, mentor).then().statusCode(201);
            if (i > 0) {
                ask(mentee, mentor);
            }
        }
        PassingDays.pass(round, 7);
        enrolment(mentor).body("hindrance", nullValue()).body("responses.requests", equalTo(0));
    }

    @Test
    @Tag("M17")
    void how_long_a_mentor_takes_is_measured_and_shown_as_a_band() throws Exception {
        Person mentor = round.mentor(Map.of("capacity", 9), Map.of());
        enrolment(mentor).body("responses.band", equalTo("UNKNOWN")).body("responses.requests", equalTo(0));
        List<String> requests = Stream.generate(round::mentee)
                .limit(3)
                .map(mentee -> ask(mentee, mentor))
                .toList();
        mentor.actor().asking().post(requests.get(0) + "/accept").then().statusCode(200);
        PassingDays.pass(round, 4);
        mentor.actor().asking().post(requests.get(1) + "/decline").then().statusCode(200);
        enrolment(mentor).body("responses.band", equalTo("UNKNOWN")).body("responses.requests", equalTo(2));
        PassingDays.pass(round, 4);
        enrolment(mentor).body("responses.band", equalTo("WITHIN_A_WEEK")).body("responses.requests", equalTo(3));
    }

    @Test
    @Tag("M17")
    void whoever_has_to_answer_is_reminded_once_at_half_time() throws Exception {
        Person mentor = round.mentor();
        ask(round.mentee(), mentor);
        sweep.run();
        assertEquals(0, events(round, "request.reminder"));
        PassingDays.pass(round, 4);
        sweep.run();
        sweep.run();
        assertEquals(1, events(round, "request.reminder"));
    }

    @Test
    @Tag("M25")
    void who_asks_a_full_mentor_waits_in_line_with_place_and_reason() {
        Person mentor = round.mentor();
        String taken = ask(round.mentee(), mentor);
        String before = ask(round.mentee(), mentor);
        mentor.actor().asking().post(taken + "/accept").then().statusCode(200);
        Person second = round.mentee();
        Person third = round.mentee();
        String later = ask(second, mentor);
        String last = ask(third, mentor);
        waits(before, 1);
        waits(later, 2);
        waits(last, 3);
        third.actor()
                .asking()
                .get("/v1/requests")
                .then()
                .body("items.state", contains("WAITING"))
                .body("items.waitsFor", contains(nullValue()))
                .body("items[0].waiting.position", equalTo(3))
                .body("items[0].waiting.reason", equalTo("NO_SEAT_LEFT"));
        mentor.actor()
                .asking()
                .post(last + "/accept")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:introducer:problem:no-seat-left"));
        second.actor().asking().post(later + "/withdraw").then().statusCode(200);
        waits(last, 2);
    }

    @Test
    @Tag("M25")
    void a_freed_seat_goes_to_whoever_waits_first_and_on_when_the_time_is_over() throws Exception {
        Person mentor = round.mentor(Map.of(), Map.of());
        Person settled = round.mentee();
        mentor.actor().asking().post(ask(settled, mentor) + "/accept").then().statusCode(200);
        String first = ask(round.mentee(), mentor);
        String second = ask(round.mentee(), mentor);
        String third = ask(round.mentee(), mentor);
        PassingDays.pass(round, 20);
        waits(first, 1);
        String mentorship = "/v1/mentorships/"
                + settled.actor().asking().get("/v1/mentorships").path("items[0].id");
        settled.actor().asking().post(mentorship + "/end").then().statusCode(200);
        round.admin.asking().get(first).then().body("state", equalTo("OPEN"));
        round.admin
                .asking()
                .get(second)
                .then()
                .body("state", equalTo("WAITING"))
                .body("waiting.position", equalTo(1))
                .body("waiting.reason", equalTo("EARLIER_REQUESTS"));
        request(round.mentee(), mentor).then().body("state", equalTo("WAITING")).body("waiting.position", equalTo(3));
        PassingDays.pass(round, 7);
        sweep.run();
        round.admin.asking().get(first).then().body("state", equalTo("EXPIRED"));
        round.admin.asking().get(second).then().body("state", equalTo("OPEN"));
        mentor.actor().asking().post(second + "/accept").then().statusCode(200);
        waits(third, 1);
    }

    @Test
    @Tag("M25")
    void a_seat_more_opens_what_waits() {
        Person mentor = round.mentor();
        mentor.actor()
                .asking()
                .post(ask(round.mentee(), mentor) + "/accept")
                .then()
                .statusCode(200);
        String first = ask(round.mentee(), mentor);
        String second = ask(round.mentee(), mentor);
        mentor.actor()
                .patching("*", Map.of("capacity", 2))
                .patch("/v1/mentors/" + mentor.id())
                .then()
                .statusCode(200);
        sweep.run();
        round.admin.asking().get(first).then().body("state", equalTo("OPEN"));
        waits(second, 1);
    }

    @Test
    @Tag("M25")
    void a_published_run_makes_requests_wait_and_its_withdrawal_opens_them() {
        Person mentor = round.mentor();
        round.lock(round.mentee(), mentor).then().statusCode(201);
        String request = ask(round.mentee(), mentor);
        String run = round.published();
        waits(request, 1);
        round.admin.asking().post(run + "/withdraw").then().statusCode(200);
        round.admin.asking().get(request).then().body("state", equalTo("OPEN"));
    }

    @Test
    @Tag("M25")
    @Tag("X01")
    void nobody_else_sees_who_waits() {
        Person mentor = round.mentor();
        mentor.actor()
                .asking()
                .post(ask(round.mentee(), mentor) + "/accept")
                .then()
                .statusCode(200);
        String waiting = ask(round.mentee(), mentor);
        for (Actor stranger : List.of(
                round.mentee().actor(),
                round.mentor().actor(),
                round.admin.colleague(Role.ADVISER),
                Actor.applicant())) {
            stranger.asking().get(waiting).then().statusCode(404);
            stranger.sending(Map.of("text", "x"))
                    .post(waiting + "/give-information")
                    .then()
                    .statusCode(stranger.roles().contains(Role.MENTOR) ? 403 : 404);
        }
        round.admin.asking().get(waiting).then().body("messages", empty());
    }

    private void waits(String request, int position) {
        round.admin
                .asking()
                .get(request)
                .then()
                .body("state", equalTo("WAITING"))
                .body("waiting.position", equalTo(position));
    }

    private ValidatableResponse states(Person mentee) {
        return mentee.actor().asking().get("/v1/requests").then().statusCode(200);
    }

    private ValidatableResponse enrolment(Person mentor) {
        return mentor.actor()
                .asking()
                .get("/v1/cycles/" + round.cycle() + "/mentors/" + mentor.id())
                .then()
                .statusCode(200);
    }

    private Response listed(String filter) {
        return round.admin.asking().queryParam("filter", filter).get("/v1/cycles/" + round.cycle() + "/mentors");
    }

    private static Response found(Actor actor, String filter) {
        return actor.asking().queryParam("filter", filter).get("/v1/requests");
    }

    private Response request(Person mentee, Person mentor) {
        return asked(round, mentee, mentor);
    }

    private static Response asked(Round round, Person mentee, Person mentor) {
        return mentee.actor().sending(draft(round, mentor, List.of())).post("/v1/requests");
    }

    private static Map<String, ?> draft(Round round, Person mentor, List<String> then) {
        return Map.of("cycleId", round.cycle(), "mentorId", mentor.id(), "type", "CAREER", "thenMentorIds", then);
    }

    private String ask(Person mentee, Person mentor, Person... then) {
        Response asked = mentee.actor()
                .sending(draft(round, mentor, Stream.of(then).map(Person::id).toList()))
                .post("/v1/requests");
        asked.then().statusCode(201);
        return asked.header("Location");
    }

    private static int events(Round round, String type) throws SQLException {
        try (Connection owner = TestDatabase.asOwner();
                Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from outbox_events where tenant_id = '"
                        + round.admin.tenant() + "' and type = '" + type + "'")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static String id(String location) {
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private static List<Integer> atOnce(List<Callable<Integer>> calls) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(calls.size())) {
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}

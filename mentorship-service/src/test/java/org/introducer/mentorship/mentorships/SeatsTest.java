package org.introducer.mentorship.mentorships;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.introducer.local.identity.Role;
import org.introducer.mentorship.MentorshipTest;
import org.introducer.mentorship.Round;
import org.introducer.mentorship.Round.Person;
import org.introducer.testing.Actor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@MentorshipTest
class SeatsTest {

    private final Round round = new Round();

    @Test
    @Tag("M03")
    void of_fifty_accepts_for_one_seat_exactly_one_wins() throws Exception {
        Person mentor = round.mentor();
        List<Callable<Integer>> accepts = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            String request = ask(round.mentee(), mentor);
            accepts.add(() -> mentor.actor().asking().post(request + "/accept").statusCode());
        }
        List<Integer> statuses = atOnce(accepts);
        assertEquals(1, statuses.stream().filter(status -> status == 200).count(), statuses.toString());
        assertEquals(49, statuses.stream().filter(status -> status == 409).count(), statuses.toString());
        round.admin
                .asking()
                .queryParam("filter", "state==ACTIVE")
                .get("/v1/mentorships")
                .then()
                .body("items", hasSize(1));
    }

    @Test
    @Tag("M03")
    void two_mentors_cannot_both_take_the_same_mentee() throws Exception {
        Round many = new Round(Map.of("mostOpenRequests", 10));
        Person mentee = many.mentee();
        List<Callable<Integer>> accepts = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            Person mentor = many.mentor();
            String request = ask(many, mentee, mentor);
            accepts.add(() -> mentor.actor().asking().post(request + "/accept").statusCode());
        }
        List<Integer> statuses = atOnce(accepts);
        assertEquals(1, statuses.stream().filter(status -> status == 200).count(), statuses.toString());
        assertEquals(9, statuses.stream().filter(status -> status == 409).count(), statuses.toString());
    }

    @Test
    @Tag("M03")
    void a_published_pair_keeps_its_seat_until_it_is_declined() {
        Person mentor = round.mentor();
        Person mentee = round.mentee(mentor);
        round.published();
        Person late = round.mentee();
        String request = ask(late, mentor);
        mentor.actor()
                .asking()
                .post(request + "/accept")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:introducer:problem:no-seat-left"));
        String proposal = proposal(mentee);
        mentee.actor()
                .sending("{}")
                .post(proposal + "/decline")
                .then()
                .statusCode(200)
                .body("state", equalTo("DECLINED"));
        mentor.actor()
                .asking()
                .post(request + "/accept")
                .then()
                .statusCode(200)
                .body("state", equalTo("ACCEPTED"))
                .body("mentorshipId", notNullValue());
    }

    @Test
    @Tag("M03")
    void a_pair_is_at_work_once_both_said_yes_each_for_themselves() {
        Person mentor = round.mentor();
        Person mentee = round.mentee(mentor);
        round.published();
        String proposal = proposal(mentee);
        mentee.actor()
                .sending("{}")
                .post(proposal + "/accept")
                .then()
                .statusCode(200)
                .body("state", equalTo("PROPOSED"));
        mentee.actor().sending("{}").post(proposal + "/accept").then().statusCode(409);
        mentee.actor()
                .sending(Map.of("onBehalfOf", "MENTOR"))
                .post(proposal + "/accept")
                .then()
                .statusCode(403);
        round.mentee().actor().sending("{}").post(proposal + "/accept").then().statusCode(404);
        round.admin.sending("{}").post(proposal + "/accept").then().statusCode(422);
        round.admin
                .sending(Map.of("onBehalfOf", "MENTOR"))
                .post(proposal + "/accept")
                .then()
                .statusCode(200)
                .body("state", equalTo("ACTIVE"));
        mentor.actor().asking().post(proposal + "/end").then().statusCode(200).body("state", equalTo("ENDED"));
    }

    @Test
    @Tag("M03")
    void seats_taken_back_after_publication_are_gone_for_whoever_accepts_last() {
        Person mentor = round.mentor(Map.of("capacity", 2), Map.of());
        List<Person> mentees = List.of(round.mentee(mentor), round.mentee(mentor));
        round.published();
        mentor.actor()
                .patching("*", Map.of("capacity", 1))
                .patch("/v1/mentors/" + mentor.id())
                .then()
                .statusCode(200);
        for (Person mentee : mentees) {
            mentee.actor()
                    .sending("{}")
                    .post(proposal(mentee) + "/accept")
                    .then()
                    .statusCode(200);
        }
        mentor.actor()
                .sending("{}")
                .post(proposal(mentees.get(0)) + "/accept")
                .then()
                .statusCode(200)
                .body("state", equalTo("ACTIVE"));
        mentor.actor()
                .sending("{}")
                .post(proposal(mentees.get(1)) + "/accept")
                .then()
                .statusCode(409);
    }

    @Test
    @Tag("M11")
    @Tag("M03")
    void whoever_is_at_work_takes_no_part_in_later_runs_and_keeps_the_seat() {
        Person mentor = round.mentor(Map.of("capacity", 2), Map.of());
        Person settled = round.mentee(mentor);
        mentor.actor().asking().post(ask(settled, mentor) + "/accept").then().statusCode(200);
        Person second = round.mentee(mentor);
        Person third = round.mentee(mentor);
        String run = round.run();
        Map<String, String> pairs = round.pairs(run);
        assertEquals(List.of(mentor.id()), List.copyOf(pairs.values()));
        assertTrue(List.of(second.id(), third.id()).containsAll(pairs.keySet()), pairs.toString());
        round.admin.asking().post(run + "/publish").then().statusCode(200);
        settled.actor()
                .asking()
                .queryParam("filter", "state==ACTIVE")
                .get("/v1/mentorships")
                .then()
                .body("items", hasSize(1));
    }

    @Test
    @Tag("M03")
    void an_accept_makes_a_run_stale_that_was_made_before() {
        Person mentor = round.mentor();
        Person mentee = round.mentee(mentor);
        String request = ask(mentee, mentor);
        String run = round.run();
        mentor.actor().asking().post(request + "/accept").then().statusCode(200);
        round.admin
                .asking()
                .post(run + "/publish")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:introducer:problem:run-stale"));
    }

    @Test
    @Tag("M03")
    @Tag("M05")
    void a_request_follows_the_rules_of_the_cycle_without_naming_them() {
        Person mentor = round.mentor();
        Person mentee = round.mentee();
        mentee.actor()
                .sending(Map.of("cycleId", round.cycle(), "mentorId", mentor.id(), "type", "RESEARCH"))
                .post("/v1/requests")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:introducer:problem:pair-not-possible"))
                .body("context", org.hamcrest.Matchers.nullValue());
    }

    @Test
    @Tag("M13")
    void a_pair_that_was_declined_is_not_proposed_again() {
        Person mentor = round.mentor();
        Person mentee = round.mentee(mentor);
        round.published();
        mentee.actor().asking().post(proposal(mentee) + "/decline").then().statusCode(200);
        assertEquals(Map.of(), round.pairs(round.published()));
    }

    @Test
    @Tag("X20")
    void a_mentorship_ends_with_one_of_its_people() {
        Person mentor = round.mentor();
        Person mentee = round.mentee();
        mentor.actor().asking().post(ask(mentee, mentor) + "/accept").then().statusCode(200);
        String place = "/v1/mentors/" + mentor.id();
        round.admin
                .asking()
                .header("If-Match", round.admin.asking().get(place).header("ETag"))
                .delete(place)
                .then()
                .statusCode(204);
        mentee.actor().asking().get("/v1/mentorships").then().body("items.state", contains("ENDED"));
    }

    @Test
    @Tag("M05")
    void a_request_that_a_secret_forbids_looks_like_any_other_and_never_reaches_the_mentor() {
        Person mentor = round.mentor();
        Person mentee = round.mentee();
        Response secret = round.keepApart(mentor.actor(), mentee, mentor);
        String kept = ask(mentee, mentor);
        mentee.actor().asking().get(kept).then().statusCode(200).body("state", equalTo("OPEN"));
        request(mentee, mentor).then().statusCode(409);
        mentor.actor().asking().get("/v1/requests").then().body("items", hasSize(0));
        mentor.actor().asking().get(kept).then().statusCode(404);
        mentor.actor().asking().post(kept + "/accept").then().statusCode(404);
        round.admin.asking().post(kept + "/accept").then().statusCode(422);
        mentor.actor()
                .asking()
                .header("If-Match", secret.header("ETag"))
                .delete(secret.header("Location"))
                .then()
                .statusCode(204);
        mentor.actor().asking().get(kept).then().statusCode(200);
    }

    @Test
    @Tag("M05")
    void whoever_said_it_is_told_and_a_request_from_before_is_withheld() {
        Person mentor = round.mentor();
        Person mentee = round.mentee();
        String before = ask(mentee, mentor);
        round.keepApart(mentee.actor(), mentee, mentor).then().statusCode(201);
        mentor.actor().asking().post(before + "/accept").then().statusCode(404);
        request(mentee, mentor)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:introducer:problem:pair-not-possible"));
    }

    @Test
    @Tag("M03")
    void a_request_is_between_the_two_and_answered_once() {
        Person mentor = round.mentor();
        Person free = round.mentee();
        String request = ask(free, mentor);
        request(free, mentor).then().statusCode(409);
        Actor stranger = round.admin.colleague(Role.MENTOR);
        stranger.asking().post(request + "/accept").then().statusCode(404);
        free.actor().asking().post(request + "/accept").then().statusCode(403);
        mentor.actor().asking().get("/v1/requests").then().body("items.state", contains("OPEN"));
        free.actor().asking().post(request + "/withdraw").then().statusCode(200).body("state", equalTo("WITHDRAWN"));
        mentor.actor().asking().post(request + "/accept").then().statusCode(409);
    }

    private Response request(Person mentee, Person mentor) {
        return request(round, mentee, mentor);
    }

    private static Response request(Round where, Person mentee, Person mentor) {
        return mentee.actor()
                .sending(Map.of("cycleId", where.cycle(), "mentorId", mentor.id(), "type", "CAREER"))
                .post("/v1/requests");
    }

    private String ask(Person mentee, Person mentor) {
        return ask(round, mentee, mentor);
    }

    private static String ask(Round where, Person mentee, Person mentor) {
        Response asked = request(where, mentee, mentor);
        asked.then().statusCode(201);
        return asked.header("Location");
    }

    private static String proposal(Person mentee) {
        return "/v1/mentorships/"
                + mentee.actor()
                        .asking()
                        .queryParam("filter", "state==PROPOSED")
                        .get("/v1/mentorships")
                        .jsonPath()
                        .getString("items[0].id");
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

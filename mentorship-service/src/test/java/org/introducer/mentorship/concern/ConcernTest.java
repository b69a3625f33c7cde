package org.introducer.mentorship.concern;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
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
@Tag("M31")
class ConcernTest {

    private static final Map<String, String> TEXT = Map.of("text", "asked for money", "codeOfConduct", "2027-1");

    private final Round round = new Round();

    @Test
    void a_concern_pauses_the_pair_at_once_and_keeps_it_apart() {
        Person mentor = round.mentor(Map.of("capacity", 2), Map.of());
        Person mentee = round.mentee();
        String mentorship = round.mentorship(mentee, mentor);
        mentee.actor().asking().get(mentorship + "/reach").then().statusCode(200);
        report(mentee.actor(), mentorship)
                .then()
                .statusCode(201)
                .body("state", equalTo("OPEN"))
                .body("reporter", equalTo("MENTEE"))
                .body("codeOfConduct", equalTo("2027-1"));
        for (Person side : List.of(mentor, mentee)) {
            side.actor().asking().get(mentorship).then().body("state", equalTo("PAUSED"));
            side.actor().asking().get(mentorship + "/reach").then().statusCode(409);
            side.actor()
                    .sending(Map.of("startsAt", "2030-09-07T11:00:00Z"))
                    .post(mentorship + "/sessions")
                    .then()
                    .statusCode(409);
        }
        round.checkPair(mentee, mentor).then().body("broken", hasItem("DO_NOT_MATCH"));
        round.admin.asking().post(mentorship + "/resume").then().statusCode(409);
    }

    @Test
    void the_other_side_learns_neither_of_the_report_nor_who_made_it() {
        Person mentor = round.mentor();
        Person mentee = round.mentee();
        String mentorship = round.mentorship(mentee, mentor);
        Response report = report(mentee.actor(), mentorship);
        String concern = report.header("Location");
        mentor.actor().asking().get(concern).then().statusCode(404);
        mentor.actor().asking().get("/v1/concerns").then().body("items", empty());
        mentor.actor().asking().get("/v1/do-not-matches").then().body("items", empty());
        mentee.actor().asking().get("/v1/do-not-matches").then().body("items", empty());
        for (String place : List.of(mentorship, "/v1/mentorships", "/v1/requests")) {
            mentor.actor()
                    .asking()
                    .get(place)
                    .then()
                    .body(not(containsString("concern")))
                    .body(not(containsString("money")));
        }
        round.admin
                .asking()
                .get("/v1/do-not-matches")
                .then()
                .body("items.authorSub", contains("00000000-0000-0000-0000-000000000000"))
                .body("items.reason", contains(nullValue()));
        mentee.actor().asking().get(concern).then().statusCode(200).body("resolvedBy", nullValue());
        mentee.actor().asking().get("/v1/concerns").then().body("items", hasSize(1));
    }

    @Test
    void a_report_and_its_resolution_are_in_the_audit_without_their_text() {
        Person mentor = round.mentor();
        Person mentee = round.mentee();
        String concern =
                report(mentee.actor(), round.mentorship(mentee, mentor)).header("Location");
        round.admin
                .sending(Map.of("resolution", "spoke with both"))
                .post(concern + "/resolve")
                .then()
                .statusCode(200);
        round.admin
                .asking()
                .queryParam("filter", "objectType==Concern")
                .get("/v1/audit")
                .then()
                .statusCode(200)
                .body("items.action", contains(endsWith("/resolve"), endsWith("/concerns")))
                .body(not(containsString("money")))
                .body(not(containsString("spoke")));
    }

    @Test
    void a_coordinator_resolves_it_and_one_who_is_concerned_does_not_even_see_it() {
        Actor both = new Actor(round.admin.sub(), round.admin.tenant(), round.admin.roles(), null);
        Person mentor = round.mentor(Map.of("sub", both.sub().toString()), Map.of());
        Person mentee = round.mentee();
        String concern =
                report(mentee.actor(), round.mentorship(mentee, mentor)).header("Location");
        both.asking().get(concern).then().statusCode(404);
        both.asking().get("/v1/concerns").then().body("items", empty());
        both.sending(Map.of("resolution", "nothing"))
                .post(concern + "/resolve")
                .then()
                .statusCode(404);
        Actor other = round.admin.colleague(Role.ORG_ADMIN);
        other.asking().get("/v1/concerns").then().body("items.text", contains("asked for money"));
        mentee.actor()
                .sending(Map.of("resolution", "x"))
                .post(concern + "/resolve")
                .then()
                .statusCode(403);
        other.sending(Map.of("resolution", "spoke with both"))
                .post(concern + "/resolve")
                .then()
                .statusCode(200)
                .body("state", equalTo("RESOLVED"))
                .body("resolvedBy", equalTo(other.sub().toString()));
        other.sending(Map.of("resolution", "again"))
                .post(concern + "/resolve")
                .then()
                .statusCode(409);
        mentee.actor()
                .asking()
                .get(concern)
                .then()
                .body("state", equalTo("RESOLVED"))
                .body("resolution", nullValue());
    }

    @Test
    void a_proposal_is_withdrawn_and_a_report_after_the_end_changes_nothing() {
        Person mentor = round.mentor();
        Person mentee = round.mentee(mentor);
        round.published();
        String proposal = "/v1/mentorships/"
                + mentee.actor().asking().get("/v1/mentorships").path("items[0].id");
        report(mentor.actor(), proposal).then().statusCode(201).body("reporter", equalTo("MENTOR"));
        mentee.actor().asking().get(proposal).then().body("state", equalTo("WITHDRAWN"));
        Person second = round.mentor();
        String ended = round.mentorship(mentee, second);
        mentee.actor().asking().post(ended + "/end").then().statusCode(200);
        report(mentee.actor(), ended).then().statusCode(201);
        second.actor().asking().get(ended).then().body("state", equalTo("ENDED"));
    }

    @Test
    void both_sides_can_report_at_once() throws Exception {
        Person mentor = round.mentor();
        Person mentee = round.mentee();
        String mentorship = round.mentorship(mentee, mentor);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<Integer> one =
                    threads.submit(() -> report(mentor.actor(), mentorship).statusCode());
            Future<Integer> other =
                    threads.submit(() -> report(mentee.actor(), mentorship).statusCode());
            assertEquals(201, one.get());
            assertEquals(201, other.get());
        }
        mentor.actor().asking().get(mentorship).then().body("state", equalTo("PAUSED"));
        mentor.actor().asking().get("/v1/concerns").then().body("items.reporter", contains("MENTOR"));
    }

    @Test
    @Tag("X01")
    void only_the_two_report_and_nobody_else_sees_it() {
        Person mentor = round.mentor();
        Person mentee = round.mentee();
        String mentorship = round.mentorship(mentee, mentor);
        report(round.mentee().actor(), mentorship).then().statusCode(404);
        report(round.admin, mentorship).then().statusCode(403);
        String concern = report(mentee.actor(), mentorship).header("Location");
        for (Actor stranger :
                List.of(round.mentor().actor(), round.admin.colleague(Role.ADVISER), Actor.with(Role.ORG_ADMIN))) {
            stranger.asking().get(concern).then().statusCode(404);
            stranger.asking().get("/v1/concerns").then().body("items", empty());
        }
    }

    @Test
    @Tag("M31")
    void a_paused_pair_keeps_its_seat_is_not_matched_again_and_can_be_resumed() {
        Person mentor = round.mentor();
        Person mentee = round.mentee(mentor);
        String mentorship = round.mentorship(mentee, mentor);
        mentor.actor().asking().post(mentorship + "/pause").then().statusCode(403);
        round.admin.asking().post(mentorship + "/pause").then().statusCode(200).body("state", equalTo("PAUSED"));
        assertEquals(Map.of(), round.pairs(round.run()));
        Person late = round.mentee();
        late.actor()
                .sending(Map.of("cycleId", round.cycle(), "mentorId", mentor.id(), "type", "CAREER"))
                .post("/v1/requests")
                .then()
                .body("state", equalTo("WAITING"));
        round.admin.asking().post(mentorship + "/resume").then().statusCode(200).body("state", equalTo("ACTIVE"));
        round.admin.asking().post(mentorship + "/resume").then().statusCode(409);
    }

    private static Response report(Actor actor, String mentorship) {
        return actor.sending(TEXT).post(mentorship + "/concerns");
    }
}

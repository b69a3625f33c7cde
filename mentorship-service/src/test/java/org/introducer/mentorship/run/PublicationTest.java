package org.introducer.mentorship.run;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
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
class PublicationTest {

    private final Round round = new Round();

    @Test
    @Tag("M13")
    void a_run_goes_from_draft_over_review_to_its_people_and_back() {
        Person mentor = round.mentor();
        Person mentee = round.mentee(mentor);
        String run = round.run();
        round.admin.asking().post(run + "/review").then().statusCode(200).body("state", equalTo("IN_REVIEW"));
        round.admin
                .asking()
                .post(run + "/review")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:introducer:problem:run-state"));
        round.admin.asking().post(run + "/send-back").then().statusCode(200).body("state", equalTo("DRAFT"));
        round.admin.asking().post(run + "/review").then().statusCode(200);
        round.admin
                .asking()
                .post(run + "/publish")
                .then()
                .statusCode(200)
                .body("state", equalTo("PUBLISHED"))
                .body("publishedAt", notNullValue());
        round.admin.asking().post(run + "/publish").then().statusCode(409);
        mentee.actor().asking().get(run).then().statusCode(200).body("state", equalTo("PUBLISHED"));
        mentee.actor().asking().get("/v1/mentorships").then().body("items.state", contains("PROPOSED"));
        round.admin.asking().post(run + "/withdraw").then().statusCode(200).body("state", equalTo("WITHDRAWN"));
        mentee.actor().asking().get(run + "/pairs").then().statusCode(200).body("items", empty());
        mentee.actor().asking().get("/v1/mentorships").then().body("items.state", contains("WITHDRAWN"));
        round.admin.asking().post(run + "/publish").then().statusCode(409);
    }

    @Test
    @Tag("M13")
    void whoever_sent_it_to_review_does_not_publish_it_where_four_eyes_are_asked_for() {
        Round careful = new Round(Map.of("fourEyes", true));
        careful.mentee(careful.mentor());
        String run = careful.run();
        careful.admin
                .asking()
                .post(run + "/publish")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:introducer:problem:four-eyes"));
        careful.admin.asking().post(run + "/review").then().statusCode(200);
        careful.admin.asking().post(run + "/publish").then().statusCode(409);
        careful.admin
                .colleague(Role.ORG_ADMIN)
                .asking()
                .post(run + "/publish")
                .then()
                .statusCode(200);
    }

    @Test
    @Tag("M13")
    void a_run_whose_inputs_changed_is_not_published() {
        Person mentor = round.mentor();
        Person mentee = round.mentee(mentor);
        String wish = round.run();
        mentee.actor()
                .patching("*", "{\"wishes\":null}")
                .patch("/v1/cycles/" + round.cycle() + "/mentees/" + mentee.id())
                .then()
                .statusCode(200);
        round.admin
                .asking()
                .post(wish + "/publish")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:introducer:problem:run-stale"));
        round.admin.asking().get(wish).then().body("state", equalTo("DRAFT"));
        String profile = round.run();
        mentor.actor()
                .patching("*", Map.of("topics", List.of("stroke")))
                .patch("/v1/mentors/" + mentor.id())
                .then()
                .statusCode(200);
        round.admin.asking().post(profile + "/publish").then().statusCode(409);
        String apart = round.run();
        round.keepApart(mentee.actor(), mentee, mentor).then().statusCode(201);
        round.admin.asking().post(apart + "/publish").then().statusCode(409);
        round.admin.asking().post(round.run() + "/publish").then().statusCode(200);
    }

    @Test
    @Tag("M13")
    void each_is_told_once() throws Exception {
        round.mentee(round.mentor());
        round.mentee(round.mentor());
        String run = round.run();
        round.admin
                .asking()
                .header("Idempotency-Key", "once")
                .post(run + "/publish")
                .then()
                .statusCode(200);
        round.admin
                .asking()
                .header("Idempotency-Key", "once")
                .post(run + "/publish")
                .then()
                .statusCode(200)
                .header("Idempotency-Replayed", equalTo("true"));
        round.admin.asking().post(run + "/publish").then().statusCode(409);
        assertEquals(1, events("run.published"));
        assertEquals(2, events("mentorship.proposed"));
    }

    @Test
    @Tag("M13")
    void a_later_run_takes_the_place_of_the_published_one() {
        Person mentor = round.mentor();
        Person mentee = round.mentee(mentor);
        String first = round.published();
        round.mentee(round.mentor());
        String second = round.published();
        round.admin.asking().get(first).then().body("state", equalTo("WITHDRAWN"));
        round.admin
                .asking()
                .get("/v1/cycles/" + round.cycle() + "/runs")
                .then()
                .body("items.findAll { it.state == 'PUBLISHED' }", hasSize(1));
        mentee.actor()
                .asking()
                .queryParam("filter", "state==PROPOSED")
                .get("/v1/mentorships")
                .then()
                .body("items", hasSize(1))
                .body("items[0].runId", equalTo(second.substring(second.lastIndexOf('/') + 1)));
    }

    @Test
    @Tag("M13")
    void a_proposal_that_one_side_has_accepted_outlives_the_next_run() {
        Person mentor = round.mentor();
        Person mentee = round.mentee(mentor);
        round.published();
        String mentorship = "/v1/mentorships/"
                + mentee.actor().asking().get("/v1/mentorships").jsonPath().getString("items[0].id");
        mentee.actor().asking().post(mentorship + "/accept").then().statusCode(200);
        Person favourite = round.mentee();
        mentor.actor()
                .patching("*", Map.of("ranking", Map.of("CAREER", List.of(List.of(favourite.id())))))
                .patch("/v1/cycles/" + round.cycle() + "/mentors/" + mentor.id())
                .then()
                .statusCode(200);
        assertEquals(Map.of(), round.pairs(round.published()));
        mentor.actor()
                .asking()
                .post(mentorship + "/accept")
                .then()
                .statusCode(200)
                .body("state", equalTo("ACTIVE"));
    }

    @Test
    @Tag("M09")
    void a_pair_at_work_reads_why_in_its_own_run_after_another_took_its_place() {
        Person mentor = round.mentor();
        Person mentee = round.mentee(mentor);
        Person never = round.mentee(mentor);
        String first = round.published();
        Person matched = round.pairs(first).containsKey(mentee.id()) ? mentee : never;
        Person left = matched == mentee ? never : mentee;
        String mentorship = "/v1/mentorships/"
                + matched.actor().asking().get("/v1/mentorships").jsonPath().getString("items[0].id");
        for (Person side : List.of(matched, mentor)) {
            side.actor().asking().post(mentorship + "/accept").then().statusCode(200);
        }
        mentor.actor()
                .asking()
                .post(mentorship + "/accept")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:introducer:problem:mentorship-state"));
        round.mentee(round.mentor());
        round.published();
        matched.actor()
                .asking()
                .get(first + "/pairs")
                .then()
                .statusCode(200)
                .body("items.menteeId", contains(matched.id()));
        left.actor().asking().get(first + "/unmatched").then().statusCode(200).body("items", empty());
    }

    @Test
    @Tag("M13")
    @Tag("M09")
    @Tag("X01")
    void the_people_of_a_published_run_see_their_own_pair_and_nothing_private() {
        Person mentor = round.mentor(Map.of("visaExperience", List.of("H1B"), "topics", List.of("IO")), Map.of());
        Person mentee = round.mentee(
                Map.of("visaQuestions", List.of("H1B"), "goals", List.of("IO")),
                Map.of("wishes", Map.of("CAREER", List.of(List.of(mentor.id())))));
        Person otherMentor = round.mentor();
        Person other = round.mentee(otherMentor);
        String run = round.published();
        mentee.actor()
                .asking()
                .get(run + "/pairs")
                .then()
                .statusCode(200)
                .body("items.menteeId", contains(mentee.id()))
                .body("items[0].choice", equalTo(1))
                .body("items[0].score.parts.criterion", not(contains("VISA")))
                .body("items[0].score.parts.findAll { it.criterion == 'VISA' }", empty())
                .body("items[0].score.total", equalTo(40000));
        mentor.actor()
                .asking()
                .get(run + "/pairs")
                .then()
                .body("items.menteeId", contains(mentee.id()))
                .body("items[0].choice", nullValue());
        other.actor()
                .asking()
                .queryParam("filter", "menteeId==" + mentee.id())
                .get(run + "/pairs")
                .then()
                .body("items", empty());
        other.actor()
                .asking()
                .queryParam("filter", "total=gt=0")
                .get(run + "/pairs")
                .then()
                .statusCode(400);
        Actor stranger = round.admin.colleague(Role.APPLICANT);
        stranger.asking().get(run + "/pairs").then().statusCode(200).body("items", empty());
        mentee.actor().asking().get(run).then().body("requestedBy", nullValue()).body("publishedBy", nullValue());
    }

    @Test
    @Tag("M05")
    @Tag("M10")
    void a_mentee_left_over_because_of_a_do_not_match_is_not_told_of_it() {
        Person mentor = round.mentor();
        Person mentee = round.mentee();
        round.keepApart(mentor.actor(), mentee, mentor).then().statusCode(201);
        String run = round.published();
        round.admin.asking().get(run + "/unmatched").then().body("items[0].cause", equalTo("EXCLUDED"));
        mentee.actor()
                .asking()
                .get(run + "/unmatched")
                .then()
                .body("items[0].cause", equalTo("NO_ELIGIBLE_MENTOR"))
                .body("items[0].changes", empty());
        mentee.actor()
                .asking()
                .queryParam("filter", "cause==EXCLUDED")
                .get(run + "/unmatched")
                .then()
                .statusCode(400);
    }

    @Test
    @Tag("X11")
    void the_feed_tells_org_admins_what_happens_in_the_mentoring_and_mentees_of_their_own_profile() {
        Person mentor = round.mentor();
        Person mentee = round.mentee(mentor);
        String run = round.run();
        round.admin.asking().post(run + "/review").then().statusCode(200);
        round.admin.asking().post(run + "/publish").then().statusCode(200);
        String id = run.substring(run.lastIndexOf('/') + 1);
        await().atMost(20, SECONDS)
                .untilAsserted(() -> round.admin
                        .asking()
                        .queryParam("resources", "mentees,runs,mentorships")
                        .get("/v1/changes")
                        .then()
                        .statusCode(200)
                        .body(
                                "items.type",
                                hasItems(
                                        "org.introducer.mentee.created",
                                        "org.introducer.run.published",
                                        "org.introducer.mentorship.proposed"))
                        .body("items.find { it.type.endsWith('run.published') }.subject", equalTo("runs/" + id))
                        .body(
                                "items.find { it.type.endsWith('run.published') }.data.details.cycleId",
                                equalTo(round.cycle()))
                        .body("items.sequence", everyItem(notNullValue())));
        mentee.actor()
                .asking()
                .get("/v1/changes")
                .then()
                .statusCode(200)
                .body("items.subject", contains("mentees/" + mentee.id()));
        for (Actor other : List.of(round.admin.colleague(Role.APPLICANT), Actor.with(Role.ORG_ADMIN))) {
            other.asking().get("/v1/changes").then().statusCode(200).body("items", empty());
        }
        mentor.actor().asking().get("/v1/changes").then().statusCode(403);
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

package org.introducer.mentorship.donotmatch;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.introducer.mentorship.MentorshipTest;
import org.introducer.mentorship.Round;
import org.introducer.mentorship.Round.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@MentorshipTest
class DoNotMatchTest {

    private final Round round = new Round();
    private Person mentor;
    private Person mentee;

    @BeforeEach
    void enrol() {
        mentor = round.mentor();
        mentee = round.mentee();
    }

    @Test
    @Tag("M05")
    void either_side_says_it_it_holds_both_ways_and_the_other_side_never_learns_of_it() {
        Response said = round.keepApart(mentee.actor(), mentee, mentor);
        said.then().statusCode(201).body("reason", equalTo("a private reason"));
        round.checkPair(mentee, mentor)
                .then()
                .statusCode(200)
                .body("allowed", equalTo(false))
                .body("broken", contains("DO_NOT_MATCH"));
        mentor.actor().asking().get(said.header("Location")).then().statusCode(404);
        mentor.actor().asking().get("/v1/do-not-matches").then().body("items", hasSize(0));
        round.admin.asking().get("/v1/do-not-matches").then().body("items", hasSize(1));
        Person other = round.mentee();
        round.keepApart(mentor.actor(), other, mentor).then().statusCode(201);
        round.checkPair(other, mentor).then().body("allowed", equalTo(false));
        other.actor().asking().get("/v1/do-not-matches").then().body("items", hasSize(0));
    }

    @Test
    @Tag("M05")
    void it_wins_over_a_lock_whichever_was_there_first() {
        round.keepApart(mentor.actor(), mentee, mentor).then().statusCode(201);
        round.lock(mentee, mentor)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:introducer:problem:lock-contradicts"))
                .body("context.conflicts[0].cause", equalTo("BREAKS_RULE"))
                .body("context.conflicts[0].rules", contains("DO_NOT_MATCH"));
        round.admin
                .asking()
                .get("/v1/cycles/" + round.cycle() + "/locks")
                .then()
                .body("items", hasSize(0));
        Person late = round.mentee();
        round.lock(late, mentor).then().statusCode(201);
        round.keepApart(late.actor(), late, mentor).then().statusCode(201);
        round.checkPair(late, mentor).then().body("broken", hasItem("DO_NOT_MATCH"));
    }

    @Test
    @Tag("M05")
    void a_group_is_kept_apart_and_together_again_when_it_is_lifted() {
        Person second = round.mentee();
        Response said = round.keepApart(round.admin, mentor, mentee, second);
        round.checkPair(second, mentor).then().body("allowed", equalTo(false));
        round.admin
                .asking()
                .header("If-Match", said.header("ETag"))
                .delete(said.header("Location"))
                .then()
                .statusCode(204);
        round.checkPair(second, mentor).then().body("allowed", equalTo(true));
    }

    @Test
    @Tag("M05")
    void nobody_bars_a_rival_from_a_mentor_by_naming_both_with_themselves() {
        Person rival = round.mentee();
        round.keepApart(mentee.actor(), mentee, rival, mentor)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/people/1"));
        Person colleague = round.mentor();
        round.keepApart(mentor.actor(), mentor, colleague, rival)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/people/1"));
        round.keepApart(mentee.actor(), mentee, mentor, colleague).then().statusCode(201);
        round.keepApart(round.admin, mentee, rival, mentor).then().statusCode(201);
    }

    @Test
    @Tag("M05")
    void nobody_keeps_strangers_apart_and_every_name_must_be_known() {
        Person other = round.mentee();
        round.keepApart(other.actor(), mentee, mentor).then().statusCode(403);
        mentee.actor()
                .sending(Map.of("people", List.of(mentee.id(), Round.unknown())))
                .post("/v1/do-not-matches")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/people/1"));
        round.keepApart(mentee.actor(), mentee, other).then().statusCode(422);
        round.keepApart(mentee.actor(), mentee, mentor, mentor)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/people/2"));
        Person foreign = new Round().mentor();
        mentee.actor()
                .sending(Map.of("people", List.of(mentee.id(), foreign.id())))
                .post("/v1/do-not-matches")
                .then()
                .statusCode(422);
    }
}

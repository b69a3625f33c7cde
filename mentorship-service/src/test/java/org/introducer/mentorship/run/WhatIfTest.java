package org.introducer.mentorship.run;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.introducer.local.identity.Role;
import org.introducer.mentorship.MentorshipTest;
import org.introducer.mentorship.Round;
import org.introducer.mentorship.Round.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@MentorshipTest
@Tag("M12")
class WhatIfTest {

    private final Round round = new Round();
    private Person mentor;
    private Person mentee;
    private Person other;

    @BeforeEach
    void one_mentor_for_two() {
        mentor = round.mentor();
        mentee = round.mentee();
        other = round.mentee();
    }

    @Test
    void one_more_seat_is_shown_in_people_in_every_mode() {
        for (String mode : List.of("STABLE", "MAX_SCORE", "MAX_PARTICIPATION")) {
            ask(Map.of("mode", mode, "seats", List.of(seats(mentor, 1))))
                    .then()
                    .statusCode(200)
                    .body("before.pairs", equalTo(1))
                    .body("after.pairs", equalTo(2))
                    .body("after.unmatched", equalTo(0))
                    .body("kept", equalTo(1))
                    .body("changes.change", contains("ADDED"))
                    .body("changes.toMentorId", contains(mentor.id()));
        }
    }

    @Test
    void a_mentor_gone_is_compared_with_what_is_published_and_changes_nothing_of_it() {
        String run = round.published();
        ask(Map.of("runId", run.substring(run.lastIndexOf('/') + 1), "withoutMentors", List.of(mentor.id())))
                .then()
                .statusCode(200)
                .body("after.pairs", equalTo(0))
                .body("changes.change", contains("REMOVED"))
                .body("changes.fromMentorId", contains(mentor.id()));
        round.admin.asking().get(run).then().body("state", equalTo("PUBLISHED"));
        round.admin.asking().get("/v1/cycles/" + round.cycle() + "/runs").then().body("items", hasSize(1));
        round.admin
                .asking()
                .queryParam("filter", "state==PROPOSED")
                .get("/v1/mentorships")
                .then()
                .body("items", hasSize(1));
    }

    @Test
    void a_lock_with_a_mentor_who_would_be_gone_does_not_stand_in_the_way() {
        round.lock(mentee, mentor).then().statusCode(201);
        ask(Map.of("withoutMentors", List.of(mentor.id())))
                .then()
                .statusCode(200)
                .body("changes.menteeId", contains(mentee.id()));
    }

    @Test
    void other_weights_may_change_who_gets_whom() {
        Round two = new Round();
        Person ines = two.mentor(Map.of("topics", List.of("IO"), "languages", List.of("fr")), Map.of());
        Person omar = two.mentor(Map.of("topics", List.of("PAD"), "languages", List.of("en")), Map.of());
        Person ada = two.mentee(Map.of("goals", List.of("IO"), "languages", List.of("en")), Map.of());
        String run = two.run(Map.of("weights", Map.of("TOPICS", 10)));
        Map<String, Object> draft = new HashMap<>(Map.of("runId", run.substring(run.lastIndexOf('/') + 1)));
        two.admin
                .sending(draft)
                .post("/v1/cycles/" + two.cycle() + "/what-if")
                .then()
                .body("changes", empty());
        draft.put("weights", Map.of("LANGUAGE", 10));
        two.admin
                .sending(draft)
                .post("/v1/cycles/" + two.cycle() + "/what-if")
                .then()
                .body("changes.menteeId", contains(ada.id()))
                .body("changes.fromMentorId", contains(ines.id()))
                .body("changes.toMentorId", contains(omar.id()));
    }

    @Test
    void who_is_unknown_is_named_with_the_place_and_only_a_coordinator_may_ask() {
        ask(Map.of("withoutMentors", List.of(Round.unknown()), "seats", List.of(seats(other, 1))))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/seats/0/mentorId", "/withoutMentors/0"));
        ask(Map.of("runId", Round.unknown())).then().statusCode(422).body("errors.pointer", contains("/runId"));
        round.admin
                .colleague(Role.ADVISER)
                .sending(Map.of())
                .post("/v1/cycles/" + round.cycle() + "/what-if")
                .then()
                .statusCode(403);
    }

    private Response ask(Map<String, ?> draft) {
        return round.admin.sending(draft).post("/v1/cycles/" + round.cycle() + "/what-if");
    }

    private static Map<String, Object> seats(Person person, int more) {
        return Map.of("mentorId", person.id(), "type", "CAREER", "more", more);
    }
}

package org.introducer.mentorship.inputs;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.util.List;
import java.util.Map;
import org.introducer.mentorship.MentorshipTest;
import org.introducer.mentorship.Round;
import org.introducer.mentorship.Round.Person;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@MentorshipTest
class LockTest {

    @Test
    @Tag("M11")
    void a_lock_holds_within_the_seats() {
        Round round = new Round();
        Person mentor = round.mentor();
        Person first = round.mentee();
        Person second = round.mentee();
        round.lock(first, mentor).then().statusCode(201);
        round.lock(first, round.mentor()).then().statusCode(409);
        round.lock(second, mentor).then().statusCode(422).body("context.conflicts.cause", contains("NO_SEAT_LEFT"));
        round.lock(round.bystander(Map.of()), round.mentor())
                .then()
                .statusCode(422)
                .body("context.conflicts.cause", contains("UNKNOWN_PERSON"));
        String locks = "/v1/cycles/" + round.cycle() + "/locks";
        round.admin.asking().get(locks).then().body("items", hasSize(1));
        mentor.actor().asking().get(locks).then().statusCode(403);
        String lock = locks + "/" + round.admin.asking().get(locks).jsonPath().getString("items[0].id");
        round.admin.asking().header("If-Match", "\"0\"").delete(lock).then().statusCode(204);
        round.lock(second, mentor).then().statusCode(201);
    }

    @Test
    @Tag("M04")
    void a_cycles_rules_are_tried_on_one_pair() {
        Round round = new Round(Map.of(
                "rules",
                List.of(
                        Map.of("rule", "SHARED_LANGUAGE", "anyOf", List.of("en")),
                        Map.of("rule", "ZONE_OVERLAP", "hours", 1.5),
                        Map.of("rule", "DIFFERENT_INSTITUTION"),
                        Map.of("rule", "VISA_TOPIC"))));
        List<Map<String, String>> evening = List.of(Map.of("day", "MONDAY", "from", "18:00", "to", "20:00"));
        Person mentor = round.mentor(
                Map.of(
                        "languages",
                        List.of("EN", "es"),
                        "zone",
                        "America/Detroit",
                        "hours",
                        evening,
                        "institution",
                        "Example Hospital",
                        "visaExperience",
                        List.of("J1")),
                Map.of());
        Person far = round.mentee(
                Map.of(
                        "languages",
                        List.of("es"),
                        "zone",
                        "Asia/Tokyo",
                        "hours",
                        evening,
                        "institution",
                        "example hospital",
                        "visaQuestions",
                        List.of("H1B")),
                Map.of());
        Person near = round.mentee(
                Map.of(
                        "languages",
                        List.of("en"),
                        "zone",
                        "America/New_York",
                        "hours",
                        evening,
                        "visaQuestions",
                        List.of("H1B", "J1"),
                        "goals",
                        List.of("AI")),
                Map.of());
        round.checkPair(far, mentor)
                .then()
                .body("broken", contains("SHARED_LANGUAGE", "ZONE_OVERLAP", "DIFFERENT_INSTITUTION", "VISA_TOPIC"));
        round.checkPair(near, mentor).then().body("allowed", equalTo(true)).body("overlapQuarterHours", equalTo(8));
    }

    @Test
    @Tag("M04")
    void a_rule_says_what_it_needs_and_nothing_else() {
        Round round = new Round();
        for (Map<String, ?> rule : List.<Map<String, ?>>of(
                Map.of("rule", "ZONE_OVERLAP"),
                Map.of("rule", "ZONE_OVERLAP", "hours", 0.3),
                Map.of("rule", "ZONE_OVERLAP", "hours", 200),
                Map.of("rule", "VISA_TOPIC", "hours", 1),
                Map.of("rule", "VISA_TOPIC", "anyOf", List.of("en")))) {
            round.admin
                    .sending(Map.of("name", "C", "rules", List.of(rule)))
                    .post("/v1/cycles")
                    .then()
                    .statusCode(422);
        }
        round.admin
                .sending(Map.of(
                        "name", "C", "rules", List.of(Map.of("rule", "VISA_TOPIC"), Map.of("rule", "VISA_TOPIC"))))
                .post("/v1/cycles")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/rules/1"));
    }

    @Test
    @Tag("M05")
    void a_conflict_of_interest_forbids_discloses_or_does_not_matter() {
        for (String mode : List.of("HARD", "DISCLOSE", "OFF")) {
            Round round = new Round(Map.of("conflictOfInterest", mode));
            Person mentor = round.mentor();
            Person mentee = round.mentee();
            round.checkPair(mentee, mentor)
                    .then()
                    .body("allowed", equalTo(true))
                    .body("conflictDisclosed", equalTo(false));
        }
    }
}

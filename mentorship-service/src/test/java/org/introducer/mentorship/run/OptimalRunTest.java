package org.introducer.mentorship.run;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.introducer.mentorship.MentorshipTest;
import org.introducer.mentorship.Round;
import org.introducer.mentorship.Round.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Ada fits both mentors, Ben only Ines and less well; Ines has one seat, Omar none to begin with that Ben may have. */
@MentorshipTest
class OptimalRunTest {

    private static final Map<String, ?> TOPICS_ALONE = Map.of("TOPICS", 1);

    private final Round round = new Round();
    private Person ines;
    private Person omar;
    private Person ada;
    private Person ben;

    @BeforeEach
    void two_mentors_and_two_mentees() {
        ines = round.mentor(Map.of("topics", List.of("IO", "PAD")), Map.of());
        omar = round.mentor(Map.of("topics", List.of("UFE")), Map.of());
        ada = round.mentee(Map.of("goals", List.of("IO", "PAD")), Map.of("wishes", wishes(List.of(ines, omar))));
        ben = round.mentee(Map.of("goals", List.of("PAD", "AI")), Map.of("wishes", wishes(List.of(ines))));
    }

    @Test
    @Tag("M06")
    void the_most_points_and_the_most_mentees_are_different_runs_of_the_same_cycle() {
        String score = round.run(Map.of("mode", "MAX_SCORE", "weights", TOPICS_ALONE));
        assertEquals(Map.of(ada.id(), ines.id()), round.pairs(score));
        String participation = round.run(Map.of("mode", "MAX_PARTICIPATION", "weights", TOPICS_ALONE));
        assertEquals(Map.of(ada.id(), omar.id(), ben.id(), ines.id()), round.pairs(participation));
        round.admin
                .asking()
                .get(participation)
                .then()
                .body("mode", equalTo("MAX_PARTICIPATION"))
                .body("counts.pairs", equalTo(2));
        assertEquals(
                "MAX_SCORE",
                round.admin.asking().get(score + "/inputs").jsonPath().getString("mode"));
    }

    @Test
    @Tag("M08")
    void the_certificate_names_prices_that_the_check_accepts_and_a_worse_matching_is_shown_better() {
        String run = round.run(Map.of("mode", "MAX_PARTICIPATION", "weights", TOPICS_ALONE));
        Response certificate = round.admin.asking().get(run + "/certificate");
        certificate
                .then()
                .statusCode(200)
                .body("optimal", equalTo(true))
                .body("stable", nullValue())
                .body("perPoint", equalTo(1))
                .body("perMatch", equalTo(2001))
                .body("items", hasSize(2))
                .body("items.price", everyItem(notNullValue()))
                .body("items.options.flatten().worth", everyItem(notNullValue()));
        Map<String, Object> claim = claim(run, certificate);
        Person anybody = round.mentee();
        anybody.actor()
                .sending(claim)
                .post("/v1/verify")
                .then()
                .statusCode(200)
                .body("worth", equalTo("OPTIMAL"))
                .body("stable", nullValue());
        claim.remove("menteePrices");
        claim.remove("seatPrices");
        anybody.actor()
                .sending(claim)
                .post("/v1/verify")
                .then()
                .body("worth", equalTo("OPTIMAL"))
                .body("menteePrices", hasSize(2));
        claim.put("matches", List.of(pair(ada, ines)));
        anybody.actor()
                .sending(claim)
                .post("/v1/verify")
                .then()
                .body("worth", equalTo("NOT_OPTIMAL"))
                .body("improvement.made", hasSize(2))
                .body("improvement.undone.mentorId", contains(ines.id()));
    }

    @Test
    @Tag("M06")
    void the_same_inputs_give_the_same_bytes() {
        for (int i = 0; i < 6; i++) {
            round.mentee(Map.of("goals", List.of("IO")), Map.of());
        }
        for (String mode : List.of("MAX_SCORE", "MAX_PARTICIPATION")) {
            String one = round.run(Map.of("mode", mode, "seed", 42));
            String two = round.run(Map.of("mode", mode, "seed", 42));
            for (String part : List.of("/pairs", "/unmatched", "/certificate", "/seats", "/inputs")) {
                assertEquals(
                        round.admin.asking().get(one + part).asString(),
                        round.admin.asking().get(two + part).asString(),
                        part);
            }
            assertEquals(
                    round.admin.asking().get(one).jsonPath().getString("inputsDigest"),
                    round.admin.asking().get(two).jsonPath().getString("inputsDigest"));
        }
    }

    @Test
    @Tag("M09")
    @Tag("M10")
    void pairs_are_explained_and_the_unmatched_are_told_why() {
        String run = round.run(Map.of("mode", "MAX_SCORE", "weights", TOPICS_ALONE));
        round.admin
                .asking()
                .get(run + "/pairs")
                .then()
                .body("items[0].choice", equalTo(1))
                .body("items[0].score.total", equalTo(1000));
        round.admin
                .asking()
                .get(run + "/unmatched")
                .then()
                .body("items.menteeId", contains(ben.id()))
                .body("items.cause", contains("LIST_TOO_SHORT"))
                .body("items[0].changes[0].mentorId", equalTo(omar.id()));
    }

    @Test
    @Tag("M11")
    void a_lock_and_the_earlier_pairs_are_kept() {
        round.lock(ben, ines).then().statusCode(201);
        String run = round.run(Map.of("mode", "MAX_SCORE", "weights", TOPICS_ALONE));
        assertEquals(Map.of(ada.id(), omar.id(), ben.id(), ines.id()), round.pairs(run));
        round.mentee();
        String again = round.run(Map.of(
                "mode",
                "MAX_SCORE",
                "weights",
                TOPICS_ALONE,
                "previousRunId",
                run.substring(run.lastIndexOf('/') + 1)));
        round.admin.asking().get(again).then().body("churn.kept", equalTo(2)).body("churn.changed", equalTo(0));
        round.admin
                .asking()
                .get(again + "/certificate")
                .then()
                .body("optimal", equalTo(true))
                .body("perPoint", not(1));
    }

    private Map<String, Object> claim(String run, Response certificate) {
        List<Map<String, Object>> options = new ArrayList<>();
        List<Map<String, Object>> matches = new ArrayList<>();
        List<Map<String, Object>> menteePrices = new ArrayList<>();
        for (Map<String, Object> item : certificate.jsonPath().<Map<String, Object>>getList("items")) {
            @SuppressWarnings("unchecked")
            List<Map<String, Object>> all = (List<Map<String, Object>>) item.get("options");
            all.forEach(option -> options.add(Map.of(
                    "menteeId", item.get("menteeId"),
                    "mentorId", option.get("mentorId"),
                    "type", item.get("type"),
                    "worth", option.get("worth"))));
            menteePrices.add(
                    Map.of("menteeId", item.get("menteeId"), "type", item.get("type"), "price", item.get("price")));
            if (item.get("mentorId") != null) {
                matches.add(Map.of(
                        "menteeId", item.get("menteeId"), "mentorId", item.get("mentorId"), "type", item.get("type")));
            }
        }
        List<Map<String, Object>> seats = new ArrayList<>();
        List<Map<String, Object>> seatPrices = new ArrayList<>();
        for (Map<String, Object> row :
                round.admin.asking().get(run + "/seats").jsonPath().<Map<String, Object>>getList("items")) {
            seats.add(Map.of("mentorId", row.get("mentorId"), "type", row.get("type"), "seats", row.get("seats")));
            if (row.get("price") != null) {
                seatPrices.add(
                        Map.of("mentorId", row.get("mentorId"), "type", row.get("type"), "price", row.get("price")));
            }
        }
        return new HashMap<>(Map.of(
                "property", "MOST_WORTH",
                "seats", seats,
                "acceptable", options,
                "matches", matches,
                "menteePrices", menteePrices,
                "seatPrices", seatPrices));
    }

    private static Map<String, Object> pair(Person mentee, Person mentor) {
        return Map.of("menteeId", mentee.id(), "mentorId", mentor.id(), "type", "CAREER");
    }

    private static Map<String, ?> wishes(List<Person> mentors) {
        return Map.of(
                "CAREER", mentors.stream().map(mentor -> List.of(mentor.id())).toList());
    }
}

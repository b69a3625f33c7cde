package org.introducer.mentorship.run;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.introducer.local.identity.Role;
import org.introducer.mentorship.MentorshipProblem;
import org.introducer.mentorship.MentorshipTest;
import org.introducer.mentorship.Round;
import org.introducer.mentorship.Round.Person;
import org.introducer.mentorship.matching.MatchInputs;
import org.introducer.mentorship.matching.RunMode;
import org.introducer.mentorship.matching.TestPeople;
import org.introducer.platform.problem.ProblemException;
import org.introducer.testing.Actor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@MentorshipTest
class RunTest {

    private final Round round = new Round();

    @Inject
    RunRequest request;

    @Inject
    EntityManagerFactory sessions;

    @Test
    @Tag("M06")
    void a_run_is_asked_for_and_made_from_what_is_stored() {
        Person mentor = round.mentor();
        Person first = round.mentee(mentor);
        Person second = round.mentee(mentor);
        Response asked =
                round.admin.sending(Map.of("mode", "STABLE", "seed", 7)).post("/v1/cycles/" + round.cycle() + "/runs");
        asked.then()
                .statusCode(202)
                .header("Location", notNullValue())
                .body("state", equalTo("QUEUED"))
                .body("inputsDigest", notNullValue())
                .body("counts.mentors", equalTo(1))
                .body("counts.mentees", equalTo(2));
        String run = round.run();
        round.admin
                .asking()
                .get(run)
                .then()
                .body("state", equalTo("DRAFT"))
                .body("progress.state", equalTo("DONE"))
                .body("seed", equalTo(7))
                .body("counts.pairs", equalTo(1))
                .body("counts.unmatched", equalTo(1));
        assertEquals(1, round.pairs(run).size());
        // The seed decides between two equals for one seat.
        assertEquals(List.of(mentor.id()), List.copyOf(round.pairs(run).values()));
        assertTrue(List.of(first.id(), second.id()).containsAll(round.pairs(run).keySet()));
    }

    @Test
    @Tag("M06")
    void the_same_inputs_give_the_same_bytes_and_another_seed_may_not() throws Exception {
        for (int i = 0; i < 3; i++) {
            round.mentor();
        }
        for (int i = 0; i < 8; i++) {
            round.mentee(Map.of("goals", List.of("IO", "PAD")), Map.of());
        }
        String one = round.run(Map.of("seed", 42));
        String two = round.run(Map.of("seed", 42));
        String digest = round.admin.asking().get(one).jsonPath().getString("inputsDigest");
        assertEquals(digest, round.admin.asking().get(two).jsonPath().getString("inputsDigest"));
        for (String part : List.of("/pairs", "/unmatched", "/certificate", "/seats", "/inputs")) {
            assertEquals(
                    round.admin.asking().get(one + part).asString(),
                    round.admin.asking().get(two + part).asString(),
                    part);
        }
        String inputs = round.admin.asking().get(one + "/inputs").asString();
        assertEquals(
                digest,
                HexFormat.of()
                        .formatHex(
                                MessageDigest.getInstance("SHA-256").digest(inputs.getBytes(StandardCharsets.UTF_8))));
        List<String> outcomes = new ArrayList<>();
        for (int seed = 0; seed < 4; seed++) {
            String run = round.run(Map.of("seed", seed));
            assertNotEquals(digest, round.admin.asking().get(run).jsonPath().getString("inputsDigest"));
            assertEquals(3, round.pairs(run).size());
            outcomes.add(round.pairs(run).keySet().stream().sorted().toList().toString());
        }
        assertNotEquals(1, outcomes.stream().distinct().count(), "eight equals and three seats: the seed decides");
    }

    @Test
    @Tag("M09")
    void a_pair_is_explained_by_parts_that_sum_to_the_total() {
        round.mentor(
                Map.of(
                        "topics",
                        List.of("Interventional Oncology", "retail"),
                        "languages",
                        List.of("en"),
                        "visaExperience",
                        List.of("H1B")),
                Map.of());
        round.mentee(
                Map.of("goals", List.of("IO", "AI"), "languages", List.of("EN"), "visaQuestions", List.of("H1B")),
                Map.of());
        String run = round.run(Map.of("weights", Map.of("TOPICS", 40, "LANGUAGE", 10, "VISA", 20)));
        Response pairs = round.admin.asking().get(run + "/pairs");
        pairs.then()
                .body("items", hasSize(1))
                .body(
                        "items[0].score.parts.find { it.criterion == 'TOPICS' }.evidence",
                        contains("interventional oncology"))
                .body("items[0].score.parts.find { it.criterion == 'TOPICS' }.points", equalTo(20000))
                .body("items[0].score.parts.find { it.criterion == 'VISA' }.evidence", contains("H1B"))
                .body("items[0].score.total", equalTo(20000 + 5000 + 20000))
                .body("items[0].rulesMet", contains("CONFLICT_OF_INTEREST"));
        List<Integer> points = pairs.jsonPath().getList("items[0].score.parts.points");
        assertEquals(
                pairs.jsonPath().getInt("items[0].score.total"),
                points.stream().mapToInt(Integer::intValue).sum());
    }

    @Test
    @Tag("M10")
    void whoever_is_left_over_is_told_why_and_what_would_help() {
        Person popular = round.mentor();
        Person idle = round.mentor();
        Person first = round.mentee(popular);
        Person second = round.mentee(popular);
        round.mentor(Map.of(), Map.of("seats", Map.of("CAREER", 0)));
        Person researcher = round.mentee(Map.of("wants", List.of("RESEARCH")), Map.of());
        String run = round.run();
        String winner = round.pairs(run).keySet().iterator().next();
        String loser = winner.equals(first.id()) ? second.id() : first.id();
        round.admin
                .asking()
                .get(run + "/unmatched")
                .then()
                .body("items", hasSize(2))
                .body("items.find { it.menteeId == '" + loser + "' }.cause", equalTo("LIST_TOO_SHORT"))
                .body("items.find { it.menteeId == '" + loser + "' }.changes[0].change", equalTo("LIST_MENTOR"))
                .body("items.find { it.menteeId == '" + loser + "' }.changes[0].mentorId", equalTo(idle.id()))
                .body("items.find { it.menteeId == '" + researcher.id() + "' }.cause", equalTo("NO_ELIGIBLE_MENTOR"));
        round.admin
                .asking()
                .queryParam("filter", "cause==LIST_TOO_SHORT")
                .get(run + "/unmatched")
                .then()
                .body("items.menteeId", contains(loser));
    }

    @Test
    @Tag("M07")
    void the_certificate_gives_every_pair_that_could_block_a_reason_counts_the_others_and_stands_up_to_the_check() {
        List<Person> mentors = List.of(round.mentor(), round.mentor());
        for (int i = 0; i < 3; i++) {
            round.mentee(mentors.get(i % 2), mentors.get((i + 1) % 2));
        }
        String run = round.run();
        Response certificate = round.admin.asking().get(run + "/certificate");
        certificate
                .then()
                .statusCode(200)
                .body("stable", equalTo(true))
                .body("blocking", empty())
                .body("checked", equalTo(6))
                .body("items", hasSize(3))
                .body("items.options.flatten().findAll { it.reason == null }", hasSize(2))
                .body("items.find { it.mentorId == null }.options", hasSize(2));
        int listed = certificate.jsonPath().getList("items.options.flatten()").size();
        assertEquals(6, listed + certificate.jsonPath().getInt("items.noWorse.sum()"));
        Map<String, Object> claim = claim(run, certificate);
        round.admin
                .sending(claim)
                .post("/v1/verify")
                .then()
                .statusCode(200)
                .body("stable", equalTo(true))
                .body("notBlocking", hasSize(listed - 2));
        claim.put("matches", List.of());
        round.mentee()
                .actor()
                .sending(claim)
                .post("/v1/verify")
                .then()
                .statusCode(200)
                .body("stable", equalTo(false))
                .body("blocking.cause", everyItem(equalTo("MENTOR_HAS_A_FREE_SEAT")))
                .body("blocking", hasSize(listed));
    }

    @Test
    @Tag("M27")
    void ten_thousand_mentees_and_two_thousand_mentors_fit_into_one_stable_run() {
        MatchInputs inputs = TestPeople.byScore(7, 2000, 10_000, 5);
        assertDoesNotThrow(() -> request.requireToFit(inputs));
        MatchInputs optimum = new MatchInputs(
                inputs.from(),
                inputs.to(),
                inputs.mentors(),
                inputs.mentees(),
                inputs.rules(),
                inputs.locks(),
                RunMode.MAX_SCORE,
                inputs.seed(),
                inputs.weights(),
                inputs.previous());
        ProblemException refused = assertThrows(ProblemException.class, () -> request.requireToFit(optimum));
        assertEquals(MentorshipProblem.RUN_TOO_LARGE, refused.problem());
    }

    private Map<String, Object> claim(String run, Response certificate) {
        List<Map<String, Object>> items = certificate.jsonPath().getList("items");
        List<Map<String, Object>> acceptable = new ArrayList<>();
        List<Map<String, Object>> matches = new ArrayList<>();
        items.forEach(item -> {
            @SuppressWarnings("unchecked")
            List<Map<String, Object>> options = (List<Map<String, Object>>) item.get("options");
            options.forEach(option -> acceptable.add(Map.of(
                    "menteeId", item.get("menteeId"),
                    "mentorId", option.get("mentorId"),
                    "type", item.get("type"),
                    "menteeTier", option.get("menteeTier"),
                    "mentorTier", option.get("mentorTier"))));
            if (item.get("mentorId") != null) {
                matches.add(Map.of(
                        "menteeId", item.get("menteeId"), "mentorId", item.get("mentorId"), "type", item.get("type")));
            }
        });
        List<Map<String, Object>> seats = new ArrayList<>();
        round.admin
                .asking()
                .get(run + "/seats")
                .jsonPath()
                .<Map<String, Object>>getList("items")
                .forEach(row -> seats.add(
                        Map.of("mentorId", row.get("mentorId"), "type", row.get("type"), "seats", row.get("seats"))));
        return new java.util.HashMap<>(Map.of("seats", seats, "acceptable", acceptable, "matches", matches));
    }

    @Test
    @Tag("M11")
    void a_rerun_keeps_what_it_can_and_says_what_changed() {
        List<Person> mentors = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            mentors.add(round.mentor());
        }
        for (int i = 0; i < 4; i++) {
            round.mentee(Map.of("goals", List.of("IO")), Map.of());
        }
        String before = round.run(Map.of("seed", 1));
        Map<String, String> pairs = round.pairs(before);
        Person late = round.mentee(Map.of("goals", List.of("PAD")), Map.of());
        Person gone = mentors.get(0);
        round.admin
                .asking()
                .header("If-Match", "*")
                .delete("/v1/cycles/" + round.cycle() + "/mentors/" + gone.id())
                .then()
                .statusCode(204);
        String after = round.run(Map.of("seed", 99, "previousRunId", before.substring(before.lastIndexOf('/') + 1)));
        Map<String, String> now = round.pairs(after);
        long kept = pairs.entrySet().stream()
                .filter(pair -> pair.getValue().equals(now.get(pair.getKey())))
                .count();
        assertEquals(3, kept, "three mentors stay, and so do their mentees");
        round.admin.asking().get(after).then().body("churn.kept", equalTo(3)).body("churn.changed", equalTo(1));
        round.admin
                .asking()
                .get(after + "/diff")
                .then()
                .statusCode(200)
                .body("previousRunId", equalTo(before.substring(before.lastIndexOf('/') + 1)))
                .body("items.change", contains("REMOVED", "KEPT", "KEPT", "KEPT"))
                .body("items[0].fromMentorId", equalTo(gone.id()))
                .body("items.menteeId", not(hasItem(late.id())));
        round.admin
                .sending(Map.of("previousRunId", Round.unknown()))
                .post("/v1/cycles/" + round.cycle() + "/runs")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/previousRunId"));
    }

    @Test
    @Tag("M11")
    @Tag("M05")
    void a_locked_pair_is_kept_and_a_lock_that_fell_stops_the_run() {
        Person wanted = round.mentor();
        Person other = round.mentor();
        Person mentee = round.mentee(wanted);
        round.lock(mentee, other).then().statusCode(201);
        String run = round.run();
        assertEquals(Map.of(mentee.id(), other.id()), round.pairs(run));
        round.admin
                .asking()
                .get(run + "/pairs")
                .then()
                .body("items[0].locked", equalTo(true))
                .body("items[0].choice", nullValue());
        round.keepApart(other.actor(), mentee, other).then().statusCode(201);
        round.admin
                .sending(Map.of())
                .post("/v1/cycles/" + round.cycle() + "/runs")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:introducer:problem:lock-contradicts"))
                .body("context.conflicts[0].rules", contains("DO_NOT_MATCH"));
    }

    @Test
    @Tag("M05")
    void a_conflict_of_interest_needs_the_mentees_consent_and_is_disclosed_without_the_program() {
        String program = Round.unknown();
        Person mentor = round.mentor(Map.of("selectsFor", List.of(program)), Map.of());
        Person mentee = round.mentee(Map.of("appliedTo", List.of(program)), Map.of());
        round.checkPair(mentee, mentor).then().body("broken", contains("CONFLICT_OF_INTEREST"));
        String run = round.run();
        round.admin
                .asking()
                .get(run + "/unmatched")
                .then()
                .body("items[0].cause", equalTo("EXCLUDED"))
                .body("items[0].changes.change", contains("CONSENT_TO_CONFLICT"));
        mentee.actor()
                .patching("*", Map.of("conflictConsent", true))
                .patch("/v1/cycles/" + round.cycle() + "/mentees/" + mentee.id())
                .then()
                .statusCode(200);
        String published = round.published();
        for (Person person : List.of(mentor, mentee)) {
            person.actor()
                    .asking()
                    .get(published + "/pairs")
                    .then()
                    .body("items[0].conflictDisclosed", equalTo(true))
                    .body(not(org.hamcrest.Matchers.containsString(program)));
        }
    }

    @Test
    @Tag("M06")
    void what_cannot_become_a_run_is_refused_at_once() {
        String runs = "/v1/cycles/" + round.cycle() + "/runs";
        round.admin.sending(Map.of("mode", "BEST")).post(runs).then().statusCode(400);
        round.admin.sending(Map.of("seed", 1L << 60)).post(runs).then().statusCode(422);
        round.admin
                .sending(Map.of("weights", Map.of("TOPICS", 101)))
                .post(runs)
                .then()
                .statusCode(422);
        round.admin.colleague(Role.ADVISER).sending(Map.of()).post(runs).then().statusCode(403);
        round.mentee().actor().sending(Map.of()).post(runs).then().statusCode(403);
        Round undated = new Round();
        String bare = undated.admin
                .sending(Map.of("name", "No days"))
                .post("/v1/cycles")
                .header("Location");
        undated.admin.sending(Map.of()).post(bare + "/runs").then().statusCode(202);
        round.admin.sending("{}").post(runs).then().statusCode(202);
    }

    /** Workers of the service ask the database meanwhile, so a few statements more are no failure. */
    @Test
    @Tag("M06")
    void many_runs_are_listed_with_few_statements() {
        round.mentee(round.mentor());
        for (int i = 0; i < 12; i++) {
            round.run(Map.of("seed", i));
        }
        Statistics statistics = sessions.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        try {
            long before = statistics.getPrepareStatementCount();
            round.admin
                    .asking()
                    .get("/v1/cycles/" + round.cycle() + "/runs")
                    .then()
                    .body("items.progress.state", hasSize(12))
                    .body("items.progress.state", everyItem(equalTo("DONE")));
            long asked = statistics.getPrepareStatementCount() - before;
            assertTrue(asked >= 2 && asked < 10, asked + " statements for 12 runs");
        } finally {
            statistics.setStatisticsEnabled(false);
        }
    }

    @Test
    @Tag("X01")
    @Tag("M13")
    void a_draft_is_seen_by_who_runs_the_mentoring_only() {
        Person mentor = round.mentor();
        Person mentee = round.mentee(mentor);
        String run = round.run();
        for (Actor other : List.of(mentor.actor(), mentee.actor(), Actor.with(Role.ORG_ADMIN))) {
            for (String part : List.of("", "/pairs", "/unmatched")) {
                other.asking().get(run + part).then().statusCode(404);
            }
        }
        mentee.actor()
                .asking()
                .get("/v1/cycles/" + round.cycle() + "/runs")
                .then()
                .body("items", hasSize(0));
        Actor.with(Role.ORG_ADMIN).asking().get(run + "/certificate").then().statusCode(404);
        mentee.actor().asking().get(run + "/certificate").then().statusCode(403);
    }
}

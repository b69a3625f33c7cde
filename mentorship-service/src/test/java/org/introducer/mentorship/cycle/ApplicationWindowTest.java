package org.introducer.mentorship.cycle;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.introducer.mentorship.MentorshipTest;
import org.introducer.mentorship.Round;
import org.introducer.mentorship.Round.Person;
import org.introducer.testing.Actor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@MentorshipTest
@Tag("M30")
class ApplicationWindowTest {

    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    @Test
    void mentees_apply_inside_the_window_and_a_coordinator_enters_the_late() {
        Round round = new Round(Map.of("applyFrom", today.plusDays(1).toString()));
        Person early = round.bystander(Map.of());
        enrol(early.actor(), round, early, Map.of()).then().statusCode(409).body("type", containsString("not-open"));
        state(round, "UPCOMING");
        change(round, Map.of("applyFrom", today.minusDays(9).toString()));
        state(round, "OPEN");
        enrol(early.actor(), round, early, Map.of()).then().statusCode(201).body("late", equalTo(false));
        change(round, Map.of("applyThrough", today.minusDays(1).toString()));
        state(round, "MATCHING");
        Person late = round.bystander(Map.of());
        enrol(late.actor(), round, late, Map.of()).then().statusCode(409);
        enrol(round.admin, round, late, Map.of()).then().statusCode(201).body("late", equalTo(true));
        change(
                round,
                Map.of(
                        "begins",
                        today.minusDays(1).toString(),
                        "ends",
                        today.plusDays(1).toString()));
        state(round, "RUNNING");
        change(round, Map.of("ends", today.minusDays(1).toString()));
        state(round, "OVER");
        change(round, Map.of("applyThrough", today.plusDays(9).toString()));
        Person after = round.bystander(Map.of());
        enrol(after.actor(), round, after, Map.of()).then().statusCode(409).body("type", containsString("not-open"));
    }

    @Test
    void questions_are_typed_and_decide_who_may_apply() {
        Round round = new Round(Map.of(
                "questions",
                List.of(
                        Map.of(
                                "key",
                                "img",
                                "text",
                                "Are you an IMG?",
                                "kind",
                                "YES_NO",
                                "required",
                                true,
                                "eligible",
                                List.of("true")),
                        Map.of("key", "year", "text", "Year of graduation?", "kind", "NUMBER"),
                        Map.of(
                                "key",
                                "stage",
                                "text",
                                "Stage?",
                                "kind",
                                "CHOICE",
                                "options",
                                List.of("student", "graduate")))));
        Person mentee = round.bystander(Map.of());
        enrol(
                        mentee.actor(),
                        round,
                        mentee,
                        Map.of("answers", Map.of("year", "soon", "stage", "resident", "age", "30")))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/answers/age", "/answers/img", "/answers/stage", "/answers/year"));
        Map<String, String> answers = Map.of("img", "false", "year", "2024", "stage", "graduate");
        enrol(mentee.actor(), round, mentee, Map.of("answers", answers))
                .then()
                .statusCode(422)
                .body("type", containsString("not-eligible"));
        enrol(round.admin, round, mentee, Map.of("answers", answers))
                .then()
                .statusCode(201)
                .body("answers.year", equalTo("2024"));
        Person other = round.bystander(Map.of());
        enrol(other.actor(), round, other, Map.of("answers", Map.of("img", "true")))
                .then()
                .statusCode(201);
    }

    @Test
    void wishes_change_whatever_the_cycle_asks_since_and_answers_only_in_the_window() {
        Map<String, ?> question = Map.of("key", "img", "text", "Are you an IMG?", "kind", "YES_NO");
        Round round =
                new Round(Map.of("questions", List.of(Round.with(question, Map.of("eligible", List.of("true"))))));
        Person mentor = round.mentor();
        Person mentee = round.mentee(Map.of(), Map.of("answers", Map.of("img", "false")));
        Map<String, ?> wishes = Map.of("wishes", Map.of("CAREER", List.of(List.of(mentor.id()))));
        own(round, mentee, wishes).then().statusCode(200);
        own(round, mentee, "{\"answers\": null}").then().statusCode(422).body("type", containsString("not-eligible"));
        change(round, Map.of("questions", List.of(Round.with(question, Map.of("key", "us", "required", true)))));
        own(round, mentee, "{\"wishes\": null}").then().statusCode(200).body("answers.img", equalTo("false"));
        own(round, mentee, Map.of("answers", Map.of("img", "true")))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/answers/img", "/answers/us"));
        change(round, Map.of("applyThrough", today.minusDays(1).toString()));
        own(round, mentee, wishes).then().statusCode(200);
        own(round, mentee, "{\"answers\": {\"img\": null, \"us\": \"true\"}}")
                .then()
                .statusCode(409)
                .body("type", containsString("not-open"));
    }

    @Test
    void a_window_or_a_question_that_contradicts_itself_is_refused() {
        Round round = new Round();
        round.admin
                .sending(Map.of(
                        "name",
                        "x",
                        "applyFrom",
                        "2027-08-01",
                        "applyThrough",
                        "2027-07-01",
                        "questions",
                        List.of(
                                Map.of("key", "a", "text", "?", "kind", "CHOICE"),
                                Map.of("key", "b", "text", "?", "kind", "TEXT", "eligible", List.of("x")),
                                Map.of("key", "c", "text", "?", "kind", "YES_NO", "eligible", List.of("maybe")),
                                Map.of("key", "d", "text", "?", "kind", "TEXT"),
                                Map.of("key", "d", "text", "?", "kind", "TEXT"))))
                .post("/v1/cycles")
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        contains("/applyThrough", "/questions/0", "/questions/1", "/questions/2", "/questions/4/key"));
    }

    @Test
    void a_run_with_late_entries_leaves_published_pairs_that_are_at_work_alone() {
        Round round = new Round(Map.of("applyThrough", today.plusDays(1).toString()));
        Person mentor = round.mentor();
        Person mentee = round.mentee(mentor);
        round.published();
        String mentorship = "/v1/mentorships/"
                + mentee.actor().asking().get("/v1/mentorships").path("items[0].id");
        for (Person side : List.of(mentor, mentee)) {
            side.actor().asking().post(mentorship + "/accept").then().statusCode(200);
        }
        change(round, Map.of("applyThrough", today.minusDays(1).toString()));
        Person late = round.mentee(mentor);
        assertEquals(Map.of(), round.pairs(round.published()));
        mentee.actor().asking().get(mentorship).then().body("state", equalTo("ACTIVE"));
        Person more = round.mentor();
        assertEquals(Map.of(), round.pairs(round.run()));
        round.admin
                .patching(
                        round.admin
                                .asking()
                                .get("/v1/cycles/" + round.cycle() + "/mentees/" + late.id())
                                .header("ETag"),
                        Map.of("wishes", Map.of("CAREER", List.of(List.of(more.id())))))
                .patch("/v1/cycles/" + round.cycle() + "/mentees/" + late.id())
                .then()
                .statusCode(200);
        assertEquals(Map.of(late.id(), more.id()), round.pairs(round.published()));
        mentee.actor().asking().get(mentorship).then().body("state", equalTo("ACTIVE"));
    }

    private static Response own(Round round, Person mentee, Object change) {
        return mentee.actor().patching("*", change).patch("/v1/cycles/" + round.cycle() + "/mentees/" + mentee.id());
    }

    private static Response enrol(Actor actor, Round round, Person mentee, Map<String, ?> more) {
        return actor.sending(Round.with(Map.of("menteeId", mentee.id()), more))
                .post("/v1/cycles/" + round.cycle() + "/mentees");
    }

    private static void change(Round round, Map<String, ?> change) {
        String cycle = "/v1/cycles/" + round.cycle();
        round.admin
                .patching(round.admin.asking().get(cycle).header("ETag"), change)
                .patch(cycle)
                .then()
                .statusCode(200);
    }

    private static void state(Round round, String state) {
        round.admin.asking().get("/v1/cycles/" + round.cycle()).then().body("state", equalTo(state));
    }
}

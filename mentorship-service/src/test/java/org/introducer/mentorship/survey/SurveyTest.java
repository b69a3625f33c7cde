package org.introducer.mentorship.survey;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.restassured.response.Response;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.introducer.local.identity.Role;
import org.introducer.mentorship.MentorshipTest;
import org.introducer.mentorship.Round;
import org.introducer.mentorship.Round.Person;
import org.introducer.mentorship.survey.OutcomeView.Said;
import org.introducer.testing.Actor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@MentorshipTest
@Tag("M33")
class SurveyTest {

    private final Round round = new Round();

    @Test
    void figures_are_shown_for_whole_groups_of_five_answers_only() {
        List<Said> answers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            answers.add(new Said(UUID.randomUUID(), new SurveyDraft(4, true, 1, 1)));
        }
        assertNull(OutcomeView.Answers.of(answers, true).satisfaction());
        assertEquals(4, OutcomeView.Answers.of(answers, true).answered());
        answers.add(new Said(UUID.randomUUID(), new SurveyDraft(1, false, 0, 0)));
        OutcomeView.Answers five = OutcomeView.Answers.of(answers, true);
        assertEquals(new OutcomeView.Answers(5, 5, new BigDecimal("3.40"), new BigDecimal("0.80"), 4, 4), five);
        answers.add(new Said(UUID.randomUUID(), new SurveyDraft(1, false, 9, 9)));
        OutcomeView.Answers six = OutcomeView.Answers.of(answers, true);
        assertEquals(new OutcomeView.Answers(6, 5, five.satisfaction(), five.wouldRepeat(), 4, 4), six);
        assertNull(OutcomeView.Answers.of(answers, false).abstracts());
    }

    @Test
    void a_group_is_of_five_people_however_many_answers_each_gives() {
        UUID busy = UUID.randomUUID();
        List<Said> answers = new ArrayList<>(Collections.nCopies(6, new Said(busy, new SurveyDraft(2, true, 0, 0))));
        assertEquals(0, OutcomeView.Answers.of(answers, false).counted());
        for (int i = 0; i < 4; i++) {
            answers.add(new Said(UUID.randomUUID(), new SurveyDraft(4, true, 0, 0)));
        }
        assertEquals(10, OutcomeView.Answers.of(answers, false).counted());
        answers.addAll(Collections.nCopies(5, new Said(busy, new SurveyDraft(1, true, 0, 0))));
        assertEquals(10, OutcomeView.Answers.of(answers, false).counted());
    }

    @Test
    void each_side_answers_once_after_the_end_and_only_numbers_come_of_it() {
        Person mentor = round.mentor();
        Person mentee = round.mentee();
        String mentorship = round.mentorship(mentee, mentor);
        session(mentor.actor(), mentorship);
        answer(mentee.actor(), mentorship, Map.of()).then().statusCode(409);
        mentor.actor().asking().post(mentorship + "/end").then().statusCode(200);
        Response said = answer(mentee.actor(), mentorship, Map.of("abstracts", 2, "letters", 1));
        said.then().statusCode(201).body("side", equalTo("MENTEE")).body("abstracts", equalTo(2));
        answer(mentee.actor(), mentorship, Map.of()).then().statusCode(409);
        answer(mentor.actor(), mentorship, Map.of("letters", 1))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/abstracts"));
        answer(mentor.actor(), mentorship, Map.of("satisfaction", 6)).then().statusCode(422);
        answer(mentor.actor(), mentorship, Map.of()).then().statusCode(201);
        mentee.actor().asking().get(said.header("Location")).then().statusCode(200);
        mentor.actor().asking().get(said.header("Location")).then().statusCode(404);
        round.admin.asking().get(said.header("Location")).then().statusCode(403);
        round.admin
                .asking()
                .get("/v1/cycles/" + round.cycle() + "/outcome")
                .then()
                .statusCode(200)
                .body("mentorships.ENDED", equalTo(1))
                .body("sessions", equalTo(1))
                .body("leastCount", equalTo(5))
                .body("mentees.answered", equalTo(1))
                .body("mentees.counted", equalTo(0))
                .body("mentees.satisfaction", nullValue())
                .body("mentees.abstracts", nullValue());
        mentor.actor()
                .asking()
                .get("/v1/cycles/" + round.cycle() + "/outcome")
                .then()
                .statusCode(403);
        round.admin
                .colleague(Role.ADVISER)
                .asking()
                .get("/v1/cycles/" + round.cycle() + "/outcome")
                .then()
                .statusCode(403);
        round.mentee().actor().asking().get(said.header("Location")).then().statusCode(404);
    }

    private static void session(Actor mentor, String mentorship) {
        Response planned =
                mentor.sending(Map.of("startsAt", "2026-09-07T11:00:00Z")).post(mentorship + "/sessions");
        mentor.sending(Map.of("mentor", true, "mentee", true))
                .post(planned.header("Location") + "/attendance")
                .then()
                .statusCode(200);
    }

    private static Response answer(Actor actor, String mentorship, Map<String, ?> more) {
        return actor.sending(Round.with(Map.of("satisfaction", 4, "wouldRepeat", true), more))
                .post(mentorship + "/survey-answers");
    }
}

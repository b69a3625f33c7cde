package org.introducer.mentorship.enrolment;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.introducer.local.identity.Role;
import org.introducer.mentorship.MentorshipTest;
import org.introducer.mentorship.Round;
import org.introducer.mentorship.Round.Person;
import org.introducer.testing.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@MentorshipTest
class EnrolmentTest {

    private final Round round = new Round(Map.of("mostWishes", 2));
    private String mentors;
    private String mentees;

    @BeforeEach
    void open() {
        mentors = "/v1/cycles/" + round.cycle() + "/mentors";
        mentees = "/v1/cycles/" + round.cycle() + "/mentees";
    }

    @Test
    @Tag("X20")
    void the_enrolment_of_somebody_who_was_deleted_is_gone_with_them() {
        Round.Person mentor = round.mentor();
        String place = "/v1/mentors/" + mentor.id();
        round.admin
                .asking()
                .header("If-Match", round.admin.asking().get(place).header("ETag"))
                .delete(place)
                .then()
                .statusCode(204);
        String enrolment = "/v1/cycles/" + round.cycle() + "/mentors/" + mentor.id();
        round.admin.asking().get(enrolment).then().statusCode(404);
        round.admin
                .asking()
                .get("/v1/cycles/" + round.cycle() + "/mentors")
                .then()
                .statusCode(200);
    }

    @Test
    @Tag("M03")
    void a_cycle_has_its_own_number_of_seats_and_none_of_a_mentor_who_pauses_or_is_away() {
        Person busy = round.mentor(Map.of("capacity", 3), Map.of("seats", Map.of("CAREER", 1)));
        Person paused = round.mentor(Map.of("paused", true), Map.of());
        Person back = round.mentor(Map.of("paused", true, "pausedUntil", "2027-08-31"), Map.of());
        Person leaving = round.mentor(Map.of("availableTo", "2027-12-31"), Map.of());
        round.admin.asking().get(mentors + "/" + busy.id()).then().body("seatsInCycle.CAREER", equalTo(1));
        round.admin
                .asking()
                .get(mentors + "/" + paused.id())
                .then()
                .body("hindrance", equalTo("PAUSED"))
                .body("seatsInCycle.CAREER", nullValue());
        round.admin.asking().get(mentors + "/" + back.id()).then().body("hindrance", nullValue());
        round.admin
                .asking()
                .get(mentors + "/" + leaving.id())
                .then()
                .body("hindrance", equalTo("NOT_AVAILABLE_THROUGHOUT"));
    }

    @Test
    @Tag("M14")
    void a_mentee_ranks_mentors_with_ties_up_to_the_limit_of_the_cycle() {
        List<Person> some = List.of(round.mentor(), round.mentor(), round.mentor());
        Person mentee = round.mentee();
        Response enrolled = mentee.actor().asking().get(mentees + "/" + mentee.id());
        Response tied = mentee.actor()
                .patching(
                        enrolled.header("ETag"),
                        wishes(List.of(List.of(some.get(0).id(), some.get(1).id()))))
                .patch(mentees + "/" + mentee.id());
        tied.then().statusCode(200).body("wishes.CAREER[0]", hasSize(2));
        mentee.actor()
                .patching(
                        tied.header("ETag"),
                        wishes(some.stream().map(p -> List.of(p.id())).toList()))
                .patch(mentees + "/" + mentee.id())
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/wishes/CAREER"));
        mentee.actor()
                .patching(
                        tied.header("ETag"),
                        wishes(List.of(
                                List.of(some.get(0).id()), List.of(some.get(0).id()))))
                .patch(mentees + "/" + mentee.id())
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/wishes/CAREER/1/0"));
        mentee.actor()
                .patching(tied.header("ETag"), wishes(List.of(List.of(Round.unknown()))))
                .patch(mentees + "/" + mentee.id())
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:introducer:problem:reference-unknown"))
                .body("errors.pointer", contains("/wishes/CAREER/0/0"));
    }

    @Test
    @Tag("M14")
    void a_mentor_ranks_mentees_of_the_cycle_or_weighs_them() {
        Person mentor = round.mentor();
        Person mentee = round.mentee();
        Person outside = round.bystander(Map.of());
        String place = mentors + "/" + mentor.id();
        String tag = mentor.actor().asking().get(place).header("ETag");
        mentor.actor()
                .patching(tag, Map.of("ranking", Map.of("CAREER", List.of(List.of(outside.id())))))
                .patch(place)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/ranking/CAREER/0/0"));
        mentor.actor()
                .patching(
                        tag,
                        Map.of(
                                "ranking",
                                Map.of("CAREER", List.of(List.of(mentee.id()))),
                                "weights",
                                Map.of("TOPICS", 80)))
                .patch(place)
                .then()
                .statusCode(200)
                .body("weights.TOPICS", equalTo(80));
        mentee.actor()
                .asking()
                .get(place)
                .then()
                .statusCode(200)
                .body("ranking.CAREER", nullValue())
                .body("weights.TOPICS", nullValue());
    }

    @Test
    @Tag("M02")
    @Tag("M14")
    void a_mentor_of_the_cycle_sees_its_mentees_without_what_is_private() {
        Person mentor = round.mentor();
        Person mentee = round.mentee(
                Map.of("name", "Amara", "goals", List.of("IO"), "visaQuestions", List.of("J1")),
                Map.of("wishes", Map.of("CAREER", List.of(List.of(mentor.id())))));
        mentor.actor()
                .asking()
                .queryParam("expand", "profile")
                .get(mentees)
                .then()
                .statusCode(200)
                .body("items.menteeId", contains(mentee.id()))
                .body("items[0].profile.name", equalTo("Amara"))
                .body("items[0].profile.goals", contains("IO"))
                .body("items[0].profile.visaQuestions", empty())
                .body("items[0].wishes", nullValue())
                .body("items[0].conflictConsent", nullValue());
        Actor other = round.admin.colleague(Role.MENTOR);
        other.asking().get(mentees).then().body("items", hasSize(0));
        round.admin.colleague(Role.APPLICANT).asking().get(mentees).then().body("items", hasSize(0));
        Actor.with(Role.ORG_ADMIN).asking().get(mentees).then().statusCode(404);
    }

    @Test
    @Tag("M03")
    void nobody_enrols_somebody_else_or_twice() {
        Person mentor = round.mentor();
        Person mentee = round.mentee();
        Person other = round.mentee();
        round.admin
                .sending(Map.of("mentorId", mentor.id()))
                .post(mentors)
                .then()
                .statusCode(409);
        mentee.actor()
                .sending(Map.of("menteeId", mentee.id()))
                .post(mentees)
                .then()
                .statusCode(409);
        mentee.actor()
                .sending(Map.of("menteeId", other.id()))
                .post(mentees)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:introducer:problem:reference-unknown"));
        Person second = new Round().mentor();
        round.admin
                .sending(Map.of("mentorId", second.id()))
                .post(mentors)
                .then()
                .statusCode(422);
        mentor.actor()
                .asking()
                .header("If-Match", "*")
                .delete(mentors + "/" + round.mentor().id())
                .then()
                .statusCode(403);
        mentor.actor()
                .asking()
                .header("If-Match", "*")
                .delete(mentors + "/" + mentor.id())
                .then()
                .statusCode(204);
        round.admin.asking().get(mentors + "/" + mentor.id()).then().statusCode(404);
        mentor.actor()
                .sending(Map.of("mentorId", mentor.id()))
                .post(mentors)
                .then()
                .statusCode(201);
    }

    @Test
    @Tag("M14")
    void many_enrol_in_one_call_each_with_its_status() {
        List<Map<String, Object>> items = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            items.add(Map.of("menteeId", round.bystander(Map.of()).id()));
        }
        items.add(Map.of("menteeId", Round.unknown()));
        round.admin
                .sending(Map.of("items", items))
                .post(mentees + "/batch")
                .then()
                .statusCode(207)
                .body("items.status", contains(201, 201, 201, 422));
        round.admin.asking().get(mentees).then().body("items", hasSize(3));
    }

    @ParameterizedTest
    @Tag("M14")
    @ValueSource(
            strings = {
                "{}",
                "{\"menteeId\":null}",
                "{\"menteeId\":\"x\"}",
                "{\"menteeId\":\"0199c0de-0000-7000-8000-000000000001\",\"wishes\":{\"CAREER\":[[]]}}",
                "{\"menteeId\":\"0199c0de-0000-7000-8000-000000000001\",\"wishes\":{\"CAREER\":[null]}}",
                "{\"menteeId\":\"0199c0de-0000-7000-8000-000000000001\",\"wishes\":{\"CAREER\":null}}",
                "{\"menteeId\":\"0199c0de-0000-7000-8000-000000000001\",\"wishes\":{\"FRIEND\":[]}}",
                "{\"menteeId\":\"0199c0de-0000-7000-8000-000000000001\",\"wishes\":[]}",
                "{\"menteeId\":\"0199c0de-0000-7000-8000-000000000001\",\"wishes\":{\"CAREER\":[[null]]}}",
            })
    void what_cannot_be_taken_is_a_problem(String body) {
        int status = round.admin.sending(body).post(mentees).statusCode();
        assertTrue(status == 400 || status == 422, body + " was answered " + status);
    }

    private static Map<String, Object> wishes(List<?> tiers) {
        return Map.of("wishes", Map.of("CAREER", tiers));
    }
}

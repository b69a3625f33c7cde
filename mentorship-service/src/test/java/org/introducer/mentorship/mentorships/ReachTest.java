package org.introducer.mentorship.mentorships;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

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

@MentorshipTest
@Tag("M34")
class ReachTest {

    private static final Map<String, Object> MAIL =
            Map.of("kind", "EMAIL", "value", "ines@example.org", "purpose", "questions between sessions");
    private static final Map<String, Object> PHONE = Map.of("kind", "PHONE", "value", "+1 555 0100");
    private static final Map<String, Object> ROOM = Map.of("kind", "LINK", "value", "https://meet.example.org/ines");

    private final Round round = new Round();
    private Person mentor;
    private Person mentee;

    @BeforeEach
    void two_people_who_fit() {
        mentor = round.mentor(Map.of("reachBy", List.of(MAIL), "name", "Ines"), Map.of());
        mentee = round.mentee(
                Map.of("reachBy", List.of(PHONE)), Map.of("wishes", Map.of("CAREER", List.of(List.of(mentor.id())))));
    }

    @Test
    void each_sees_how_to_reach_the_other_once_both_have_accepted_and_not_when_it_has_ended() {
        round.published();
        String place = mentorship();
        accept(mentee, place, Map.of());
        for (Person one : List.of(mentor, mentee)) {
            one.actor()
                    .asking()
                    .get(place + "/reach")
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("urn:introducer:problem:mentorship-state"))
                    .body(not(containsString("example.org")));
        }
        accept(mentor, place, Map.of());
        mentee.actor()
                .asking()
                .get(place + "/reach")
                .then()
                .statusCode(200)
                .body("side", equalTo("MENTOR"))
                .body("name", equalTo("Ines"))
                .body("reachBy.value", contains("ines@example.org"))
                .body("reachBy[0].purpose", equalTo("questions between sessions"));
        mentor.actor()
                .asking()
                .get(place + "/reach")
                .then()
                .body("side", equalTo("MENTEE"))
                .body("reachBy.value", contains("+1 555 0100"));
        mentee.actor().asking().post(place + "/end").then().statusCode(200);
        mentee.actor().asking().get(place + "/reach").then().statusCode(409);
        mentor.actor().asking().get(place + "/reach").then().statusCode(409);
    }

    @Test
    void what_is_said_at_acceptance_takes_the_place_of_the_profile() {
        round.published();
        String place = mentorship();
        accept(mentor, place, Map.of("reachBy", List.of(ROOM)));
        accept(mentee, place, Map.of("reachBy", List.of()));
        mentee.actor()
                .asking()
                .get(place + "/reach")
                .then()
                .body("reachBy.value", contains("https://meet.example.org/ines"));
        mentor.actor().asking().get(place + "/reach").then().body("reachBy", empty());
    }

    @Test
    void a_request_that_is_accepted_tells_both_as_well() {
        String request = mentee.actor()
                .sending(Map.of("cycleId", round.cycle(), "mentorId", mentor.id(), "type", "CAREER"))
                .post("/v1/requests")
                .header("Location");
        mentor.actor()
                .sending(Map.of("reachBy", List.of(ROOM)))
                .post(request + "/accept")
                .then()
                .statusCode(200);
        mentee.actor().asking().get(mentorship() + "/reach").then().body("reachBy.kind", contains("LINK"));
    }

    @Test
    @Tag("X01")
    void nobody_else_sees_it_not_in_lists_nor_in_profiles() {
        round.published();
        String place = mentorship();
        accept(mentor, place, Map.of());
        accept(mentee, place, Map.of());
        Person other = round.mentee();
        other.actor().asking().get(place + "/reach").then().statusCode(404);
        Actor.with(Role.ORG_ADMIN).asking().get(place + "/reach").then().statusCode(404);
        round.admin.asking().get(place + "/reach").then().statusCode(403);
        for (Actor one : List.of(other.actor(), round.admin, mentee.actor())) {
            for (String list : List.of(
                    "/v1/mentors", "/v1/mentorships", "/v1/cycles/" + round.cycle() + "/mentors?expand=profile")) {
                one.asking().get(list).then().statusCode(200).body(not(containsString("ines@example.org")));
            }
        }
        mentor.actor()
                .asking()
                .get("/v1/cycles/" + round.cycle() + "/mentees?expand=profile")
                .then()
                .statusCode(200)
                .body(not(containsString("555 0100")));
        round.admin.asking().get("/v1/mentees").then().statusCode(200).body(not(containsString("555 0100")));
        other.actor()
                .asking()
                .get("/v1/mentors/" + mentor.id())
                .then()
                .statusCode(200)
                .body("reachBy", nullValue());
        mentor.actor()
                .asking()
                .get("/v1/mentors/" + mentor.id())
                .then()
                .body("reachBy.value", contains("ines@example.org"));
    }

    @Test
    void every_look_is_in_the_audit_without_the_address() {
        round.published();
        String place = mentorship();
        accept(mentor, place, Map.of());
        accept(mentee, place, Map.of());
        mentee.actor().asking().get(place + "/reach").then().statusCode(200);
        round.admin
                .asking()
                .queryParam("limit", 200)
                .get("/v1/audit")
                .then()
                .statusCode(200)
                .body(containsString("reachSeenBy"))
                .body(not(containsString("ines@example.org")));
    }

    @Test
    void what_is_no_address_of_its_kind_is_refused_with_its_place() {
        for (Map<String, String> wrong : List.of(
                Map.of("kind", "EMAIL", "value", "ines"),
                Map.of("kind", "PHONE", "value", "call me"),
                Map.of("kind", "LINK", "value", "javascript:alert(1)"))) {
            mentor.actor()
                    .patching("*", Map.of("reachBy", List.of(wrong)))
                    .patch("/v1/mentors/" + mentor.id())
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", contains("/reachBy/0"));
        }
    }

    private String mentorship() {
        return "/v1/mentorships/"
                + mentee.actor().asking().get("/v1/mentorships").jsonPath().getString("items[0].id");
    }

    private static void accept(Person side, String place, Map<String, ?> answer) {
        side.actor().sending(answer).post(place + "/accept").then().statusCode(200);
    }
}

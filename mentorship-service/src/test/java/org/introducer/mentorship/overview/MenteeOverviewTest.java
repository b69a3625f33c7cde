package org.introducer.mentorship.overview;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.introducer.local.identity.Role;
import org.introducer.mentorship.ConsentingApplicants;
import org.introducer.mentorship.MentorshipTest;
import org.introducer.mentorship.Round;
import org.introducer.mentorship.Round.Person;
import org.introducer.testing.Actor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@MentorshipTest
@QuarkusTestResource(value = ConsentingApplicants.class, restrictToAnnotatedClass = true)
@Tag("X16")
class MenteeOverviewTest {

    private final Round round = new Round();

    private static ValidatableResponse overview(Actor actor) {
        return actor.asking().get("/v1/mentee-overview").then().statusCode(200);
    }

    @Test
    void whoever_is_no_mentee_has_nothing() {
        Actor amara = round.admin.colleague(Role.APPLICANT);
        overview(amara)
                .body("applicantId", equalTo(amara.sub().toString()))
                .body("menteeId", nullValue())
                .body("mentorships", empty())
                .body("requests", empty());
    }

    @Test
    void a_mentorship_is_shown_with_its_sessions_until_it_is_over() {
        Person mentor = round.mentor();
        Person mentee = round.mentee();
        String mentorship = round.mentorship(mentee, mentor);
        String held = session(mentor, mentorship, "2026-09-07T11:00:00Z");
        mentor.actor()
                .sending(Map.of("mentor", true, "mentee", true))
                .post(held + "/attendance")
                .then()
                .statusCode(200);
        session(mentor, mentorship, "2026-09-14T11:00:00Z");
        session(mentor, mentorship, "2030-09-21T11:00:00Z");

        overview(mentee.actor())
                .body("menteeId", equalTo(mentee.id()))
                .body("mentorships.state", contains("ACTIVE"))
                .body("mentorships[0].mentorId", equalTo(mentor.id()))
                .body("mentorships[0].menteeAcceptedAt", notNullValue())
                .body("mentorships[0].sessions.held", equalTo(1))
                .body("mentorships[0].sessions.lastHeldAt", equalTo("2026-09-07T11:00:00Z"))
                .body("mentorships[0].sessions.nextAt", equalTo("2030-09-21T11:00:00Z"))
                .body("mentorships[0].sessions.unreported.startsAt", contains("2026-09-14T11:00:00Z"))
                .body("requests", empty());

        mentee.actor().asking().post(mentorship + "/end").then().statusCode(200);
        overview(mentee.actor()).body("mentorships", empty());
    }

    @Test
    void a_request_is_shown_with_who_has_to_answer_until_it_is_answered() {
        Person mentor = round.mentor();
        Person mentee = round.mentee();
        String request = mentee.actor()
                .sending(Map.of("cycleId", round.cycle(), "mentorId", mentor.id(), "type", "CAREER"))
                .post("/v1/requests")
                .header("Location");
        overview(mentee.actor())
                .body("requests.state", contains("OPEN"))
                .body("requests.waitsFor", contains("MENTOR"))
                .body("requests[0].expiresAt", notNullValue());
        mentor.actor()
                .sending(Map.of("text", "When do you graduate?"))
                .post(request + "/request-information")
                .then()
                .statusCode(200);
        overview(mentee.actor()).body("requests.waitsFor", contains("MENTEE"));
        mentor.actor().asking().post(request + "/decline").then().statusCode(200);
        overview(mentee.actor()).body("requests", empty());
    }

    @Test
    void an_integration_sees_an_applicant_who_consented_and_another_mentee_sees_only_themselves() {
        Person mentor = round.mentor();
        Person mentee = round.mentee();
        round.mentorship(mentee, mentor);
        String asked = "/v1/mentee-overview?applicantId=" + mentee.actor().sub();
        round.admin
                .colleague(Role.INTEGRATION)
                .asking()
                .get(asked)
                .then()
                .statusCode(200)
                .body("mentorships.state", contains("ACTIVE"));
        round.admin.colleague(Role.APPLICANT).asking().get(asked).then().statusCode(404);
    }

    private static String session(Person who, String mentorship, String startsAt) {
        return who.actor()
                .sending(Map.of("startsAt", startsAt))
                .post(mentorship + "/sessions")
                .header("Location");
    }
}

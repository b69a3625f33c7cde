package org.introducer.mentorship.overview;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.introducer.local.identity.Role;
import org.introducer.mentorship.ConsentingApplicants;
import org.introducer.mentorship.MentorshipTest;
import org.introducer.mentorship.Round;
import org.introducer.mentorship.Round.Person;
import org.introducer.testing.Actor;
import org.introducer.testing.Statements;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@MentorshipTest
@WithTestResource(ConsentingApplicants.class)
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

    private static Response many(Actor caller, Object... ids) {
        return caller.sending(Map.of("ids", List.of(ids))).post("/v1/mentee-overview/batch-get");
    }

    @Test
    @Tag("X26")
    void several_applicants_are_answered_at_once_as_each_alone() {
        Person mentor = round.mentor();
        Person amara = round.mentee();
        Person bela = round.mentee();
        Actor none = round.admin.colleague(Role.APPLICANT);
        String mentorship = round.mentorship(amara, mentor);
        session(mentor, mentorship, "2026-09-14T11:00:00Z");
        bela.actor()
                .sending(Map.of("cycleId", round.cycle(), "mentorId", mentor.id(), "type", "CAREER"))
                .post("/v1/requests")
                .then()
                .statusCode(201);
        Actor platform = round.admin.colleague(Role.INTEGRATION);
        ConsentingApplicants.consentTo(
                platform, amara.actor().sub(), bela.actor().sub(), none.sub());
        JsonPath answer = many(
                        platform, bela.actor().sub(), none.sub(), amara.actor().sub())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        List<Actor> asked = List.of(bela.actor(), none, amara.actor());
        for (int i = 0; i < asked.size(); i++) {
            Map<String, Object> alone =
                    new HashMap<>(overview(asked.get(i)).extract().jsonPath().<String, Object>getMap("$"));
            Map<String, Object> among = new HashMap<>(answer.<String, Object>getMap("items[" + i + "]"));
            alone.remove("asOf");
            among.remove("asOf");
            assertEquals(onlyAsIn(among, alone), among);
        }
        assertEquals(List.of(1, 0, 0), answer.getList("items.requests*.size()"));
        assertEquals(List.of(0, 0, 1), answer.getList("items.mentorships*.size()"));
    }

    /** What one answer has of the members of another that has fewer. */
    private static Object onlyAsIn(Object few, Object many) {
        if (few instanceof Map<?, ?> part && many instanceof Map<?, ?> whole) {
            Map<Object, Object> only = new HashMap<>();
            part.forEach((key, value) -> only.put(key, onlyAsIn(value, whole.get(key))));
            return only;
        }
        if (few instanceof List<?> part && many instanceof List<?> whole) {
            assertEquals(part.size(), whole.size());
            return IntStream.range(0, part.size())
                    .mapToObj(i -> onlyAsIn(part.get(i), whole.get(i)))
                    .toList();
        }
        return many;
    }

    @Test
    @Tag("X26")
    void whoever_did_not_consent_is_left_out_as_somebody_who_is_not_there() {
        Person amara = round.mentee();
        Person bela = round.mentee();
        Person elsewhere = new Round().mentee();
        Actor platform = round.admin.colleague(Role.INTEGRATION);
        Object[] ids = {
            amara.actor().sub(), bela.actor().sub(), elsewhere.actor().sub(), UUID.randomUUID()
        };
        many(platform, ids).then().statusCode(200).body("items", empty());
        ConsentingApplicants.consentTo(platform, bela.actor().sub());
        many(platform, ids)
                .then()
                .body("items.applicantId", contains(bela.actor().sub().toString()));
        many(round.admin, ids).then().body("items.menteeId", contains(amara.id(), bela.id(), null, null));
        many(amara.actor(), ids).then().statusCode(403);
    }

    @Test
    @Tag("X26")
    void many_applicants_are_read_with_the_statements_and_the_one_question_of_one() {
        Person mentor = round.mentor(Map.of("capacity", 4), Map.of());
        List<Person> mentees = Stream.generate(() -> round.mentee()).limit(4).toList();
        mentees.forEach(mentee -> round.mentorship(mentee, mentor));
        Actor platform = round.admin.colleague(Role.INTEGRATION);
        UUID[] ids = mentees.stream().map(mentee -> mentee.actor().sub()).toArray(UUID[]::new);
        ConsentingApplicants.consentTo(platform, ids);
        int forOne = Statements.during(() -> many(platform, ids[0])).statements();
        int asked = ConsentingApplicants.consentsAskedBy(platform);
        Statements.Counted<Response> all = Statements.during(() -> many(platform, (Object[]) ids));
        all.answer().then().statusCode(200).body("items.mentorships.flatten()", hasSize(4));
        assertEquals(1, ConsentingApplicants.consentsAskedBy(platform) - asked);
        assertThat(all.statements(), lessThanOrEqualTo(forOne));
    }

    private static String session(Person who, String mentorship, String startsAt) {
        return who.actor()
                .sending(Map.of("startsAt", startsAt))
                .post(mentorship + "/sessions")
                .header("Location");
    }
}

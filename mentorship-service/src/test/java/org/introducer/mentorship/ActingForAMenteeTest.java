package org.introducer.mentorship;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.introducer.local.identity.Role;
import org.introducer.mentorship.Round.Person;
import org.introducer.testing.Actor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * An adviser with consent does what the mentee may. Each write asks contacts-service before its transaction: a question inside one
 * fails here, where assertions are on.
 */
@MentorshipTest
@WithTestResource(ConsentingApplicants.class)
@Tag("X02")
class ActingForAMenteeTest {

    private final Round round = new Round();
    private final Actor adviser = round.admin.colleague(Role.ADVISER);

    @Test
    void the_profile() {
        Person mentee = round.bystander(Map.of());
        String place = "/v1/mentees/" + mentee.id();
        adviser.patching(etag(place), Map.of("needsLetter", true))
                .patch(place)
                .then()
                .statusCode(200);
        adviser.asking().header("If-Match", etag(place)).delete(place).then().statusCode(204);
        adviser.asking().post(place + "/restore").then().statusCode(200);
    }

    @Test
    void the_part_in_a_cycle() {
        Person mentor = round.mentor();
        Person mentee = round.bystander(Map.of());
        Person other = round.bystander(Map.of());
        String all = "/v1/cycles/" + round.cycle() + "/mentees";
        String place = all + "/" + mentee.id();
        adviser.sending(Map.of("menteeId", mentee.id())).post(all).then().statusCode(201);
        adviser.patching(etag(place), Map.of("wishes", Map.of("CAREER", List.of(List.of(mentor.id())))))
                .patch(place)
                .then()
                .statusCode(200);
        adviser.sending(Map.of("items", List.of(Map.of("menteeId", other.id()), Map.of("menteeId", Round.unknown()))))
                .post(all + "/batch")
                .then()
                .statusCode(207)
                .body("items.status", contains(201, 422))
                .body("items[1].problem.errors.pointer", contains("/menteeId"));
        adviser.asking().header("If-Match", etag(place)).delete(place).then().statusCode(204);
    }

    @Test
    void a_request_and_its_mentorship() {
        Person mentor = round.mentor();
        Person mentee = round.mentee();
        Map<String, String> request =
                Map.of("cycleId", round.cycle(), "menteeId", mentee.id(), "mentorId", mentor.id(), "type", "CAREER");
        String place = adviser.sending(request)
                .post("/v1/requests")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        String mentorship = mentor.actor()
                .asking()
                .post(place + "/accept")
                .then()
                .statusCode(200)
                .extract()
                .path("mentorshipId");
        adviser.asking().get("/v1/mentorships/" + mentorship).then().statusCode(200);
        adviser.asking().get("/v1/mentorships/" + mentorship + "/reach").then().statusCode(403);
        adviser.asking()
                .post("/v1/mentorships/" + mentorship + "/end")
                .then()
                .statusCode(200)
                .body("state", equalTo("ENDED"));
    }

    @Test
    void who_may_only_read_sees_a_mentorship_and_does_not_end_it() {
        Actor applicant = new Actor(ConsentingApplicants.ONLY_READ, round.admin.tenant(), Set.of(Role.APPLICANT), null);
        String id = applicant
                .sending(Map.of("wants", List.of("CAREER")))
                .post("/v1/mentees")
                .path("id");
        round.admin
                .sending(Map.of("menteeId", id))
                .post("/v1/cycles/" + round.cycle() + "/mentees")
                .then()
                .statusCode(201);
        String mentorship = round.mentorship(new Person(applicant, id), round.mentor());
        adviser.asking().get(mentorship).then().statusCode(200);
        adviser.asking().post(mentorship + "/end").then().statusCode(403);
    }

    @Test
    void the_answer_to_a_proposal() {
        Person mentor = round.mentor();
        Person mentee = round.mentee(mentor);
        round.published();
        String proposal = adviser.asking()
                .queryParam("applicantId", mentee.actor().sub())
                .get("/v1/mentorships")
                .path("items[0].id");
        adviser.sending(Map.of("onBehalfOf", "MENTEE"))
                .post("/v1/mentorships/" + proposal + "/accept")
                .then()
                .statusCode(200);
        adviser.sending(Map.of("onBehalfOf", "MENTOR"))
                .post("/v1/mentorships/" + proposal + "/decline")
                .then()
                .statusCode(403);
    }

    private String etag(String place) {
        return adviser.asking().get(place).header("ETag");
    }
}

package org.introducer.mentorship.commitment;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

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
@Tag("M24")
class CommitmentTest {

    private final Round round = new Round();
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    @Test
    void the_record_counts_what_was_due_and_only_its_mentor_sees_it() {
        Person mentor = round.mentor();
        Person mentee = round.mentee();
        String mentorship = round.mentorship(mentee, mentor);
        String late = task(mentor.actor(), mentorship, Map.of("dueOn", day(-2)));
        String onTime = task(mentee.actor(), mentorship, Map.of("dueOn", day(2)));
        String overdue = task(mentor.actor(), mentorship, Map.of("dueOn", day(-2)));
        task(mentor.actor(), mentorship, Map.of("dueOn", day(2)));
        task(mentee.actor(), mentorship, Map.of("dueOn", day(-2), "side", "MENTOR"));
        mentee.actor().asking().post(late + "/complete").then().statusCode(200).body("state", equalTo("DONE_LATE"));
        mentee.actor()
                .asking()
                .post(onTime + "/complete")
                .then()
                .statusCode(200)
                .body("state", equalTo("DONE"));
        mentee.actor().asking().post(onTime + "/complete").then().statusCode(409);
        mentor.actor()
                .asking()
                .get(mentorship + "/commitments")
                .then()
                .body("items.state", contains("DONE_LATE", "DONE", "OVERDUE", "OPEN", "OVERDUE"));
        mentor.actor()
                .asking()
                .get(mentorship + "/reliability")
                .then()
                .statusCode(200)
                .body("menteeId", equalTo(mentee.id()))
                .body("due", equalTo(3))
                .body("onTime", equalTo(1))
                .body("late", equalTo(1))
                .body("overdue", equalTo(1));
        mentee.actor().asking().get(mentorship + "/reliability").then().statusCode(403);
        round.admin.asking().get(mentorship + "/reliability").then().statusCode(403);
        round.mentor().actor().asking().get(mentorship + "/reliability").then().statusCode(404);
        mentor.actor().asking().post(onTime + "/reopen").then().statusCode(200).body("doneOn", nullValue());
        mentor.actor().asking().post(onTime + "/reopen").then().statusCode(409);
        mentor.actor()
                .patching(mentor.actor().asking().get(overdue).header("ETag"), Map.of("dueOn", day(5)))
                .patch(overdue)
                .then()
                .statusCode(200)
                .body("state", equalTo("OPEN"));
        mentor.actor().asking().get(mentorship + "/reliability").then().body("due", equalTo(1));
    }

    @Test
    void a_record_is_of_one_mentorship_and_ends_with_it() {
        Person mentor = round.mentor();
        Person other = round.mentor(Map.of("type", "RESEARCH"), Map.of());
        Person mentee = round.mentee(Map.of("wants", List.of("CAREER", "RESEARCH")), Map.of());
        String mentorship = round.mentorship(mentee, mentor);
        task(mentee.actor(), mentorship, Map.of("dueOn", day(-2)));
        Response asked = mentee.actor()
                .sending(Map.of("cycleId", round.cycle(), "mentorId", other.id(), "type", "RESEARCH"))
                .post("/v1/requests");
        String second = "/v1/mentorships/"
                + round.admin
                        .asking()
                        .post(asked.header("Location") + "/accept")
                        .path("mentorshipId");
        other.actor()
                .asking()
                .get(second + "/reliability")
                .then()
                .statusCode(200)
                .body("due", equalTo(0));
        mentor.actor().asking().post(mentorship + "/end").then().statusCode(200);
        mentor.actor().asking().get(mentorship + "/reliability").then().statusCode(403);
        mentor.actor()
                .sending(Map.of("task", "x", "dueOn", day(1)))
                .post(mentorship + "/commitments")
                .then()
                .statusCode(409);
    }

    @Test
    @Tag("X01")
    void nobody_but_the_two_sees_a_task() {
        Person mentor = round.mentor();
        Person mentee = round.mentee();
        String mentorship = round.mentorship(mentee, mentor);
        String task = task(mentor.actor(), mentorship, Map.of("dueOn", day(1)));
        round.admin.asking().get(task).then().statusCode(403);
        round.admin.asking().get(mentorship + "/commitments").then().statusCode(403);
        round.mentor().actor().asking().get(task).then().statusCode(404);
        round.mentee().actor().asking().post(task + "/complete").then().statusCode(404);
        mentee.actor().asking().delete(task).then().statusCode(428);
        mentee.actor()
                .asking()
                .header("If-Match", mentee.actor().asking().get(task).header("ETag"))
                .delete(task)
                .then()
                .statusCode(204);
        mentor.actor().asking().get(task).then().statusCode(404);
    }

    private String task(Actor actor, String mentorship, Map<String, ?> more) {
        Response created = actor.sending(Round.with(Map.of("task", "Send the draft"), more))
                .post(mentorship + "/commitments");
        created.then().statusCode(201);
        return created.header("Location");
    }

    private String day(int days) {
        return today.plusDays(days).toString();
    }
}

package org.introducer.mentorship.commitment;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.introducer.mentorship.MentorshipTest;
import org.introducer.mentorship.Round;
import org.introducer.mentorship.Round.Person;
import org.introducer.testing.Actor;
import org.introducer.testing.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@MentorshipTest
@Tag("M24")
class CommitmentTest {

    private final Round round = new Round();
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    @Test
    void the_record_counts_what_was_due_and_only_its_mentor_sees_it() throws SQLException {
        Person mentor = round.mentor();
        Person mentee = round.mentee();
        String mentorship = round.mentorship(mentee, mentor);
        String late = overdue(mentor.actor(), mentorship, Map.of());
        String onTime = task(mentee.actor(), mentorship, Map.of("dueOn", day(2)));
        String overdue = overdue(mentor.actor(), mentorship, Map.of());
        task(mentor.actor(), mentorship, Map.of("dueOn", day(2)));
        overdue(mentee.actor(), mentorship, Map.of("side", "MENTOR"));
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
    void a_record_is_of_one_mentorship_and_ends_with_it() throws SQLException {
        Person mentor = round.mentor();
        Person other = round.mentor(Map.of("type", "RESEARCH"), Map.of());
        Person mentee = round.mentee(Map.of("wants", List.of("CAREER", "RESEARCH")), Map.of());
        String mentorship = round.mentorship(mentee, mentor);
        overdue(mentee.actor(), mentorship, Map.of());
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
    void a_mentee_takes_nothing_out_of_the_record_and_nobody_writes_a_task_that_is_late_already() throws SQLException {
        Person mentor = round.mentor();
        Person mentee = round.mentee();
        String mentorship = round.mentorship(mentee, mentor);
        String late = overdue(mentee.actor(), mentorship, Map.of());
        for (Map<String, String> change :
                List.of(Map.of("dueOn", day(5)), Map.of("side", "MENTOR"), Map.of("task", "x"))) {
            mentee.actor()
                    .patching("*", change)
                    .patch(late)
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("urn:introducer:problem:commitment-state"));
        }
        delete(mentee.actor(), late).then().statusCode(409);
        String done = task(mentee.actor(), mentorship, Map.of("dueOn", day(0)));
        mentee.actor().asking().post(done + "/complete").then().statusCode(200);
        delete(mentee.actor(), done).then().statusCode(409);
        delete(mentor.actor(), done).then().statusCode(204);
        String open = task(mentor.actor(), mentorship, Map.of("dueOn", day(3)));
        mentee.actor().patching("*", Map.of("dueOn", day(4))).patch(open).then().statusCode(200);
        mentor.actor()
                .patching("*", Map.of("dueOn", day(-1)))
                .patch(open)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/dueOn"));
        mentor.actor()
                .patching("*", Map.of("task", "Send it"))
                .patch(late)
                .then()
                .statusCode(200);
        mentor.actor()
                .sending(Map.of("task", "x", "dueOn", day(-1)))
                .post(mentorship + "/commitments")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/dueOn"));
        mentor.actor().asking().post(mentorship + "/end").then().statusCode(200);
        delete(mentor.actor(), late).then().statusCode(409);
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

    /** A task that was due two days ago. */
    private String overdue(Actor actor, String mentorship, Map<String, ?> more) throws SQLException {
        String task = task(actor, mentorship, Round.with(Map.of("dueOn", day(2)), more));
        try (Connection database = TestDatabase.asSuperuser();
                Statement statement = database.createStatement()) {
            statement.executeUpdate("update commitments set due_on = '" + day(-2) + "' where id = '"
                    + task.substring(task.lastIndexOf('/') + 1) + "'");
        }
        return task;
    }

    private static Response delete(Actor actor, String task) {
        return actor.asking().header("If-Match", "*").delete(task);
    }

    private String day(int days) {
        return today.plusDays(days).toString();
    }
}

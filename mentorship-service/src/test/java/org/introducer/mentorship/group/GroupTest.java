package org.introducer.mentorship.group;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.introducer.mentorship.MentorshipTest;
import org.introducer.mentorship.Round;
import org.introducer.mentorship.Round.Person;
import org.introducer.testing.Actor;
import org.introducer.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@MentorshipTest
@Tag("M32")
class GroupTest {

    private final Round round = new Round();
    private Person mentor;

    @BeforeEach
    void enrol() {
        mentor = round.mentor();
    }

    private String groups() {
        return "/v1/cycles/" + round.cycle() + "/groups";
    }

    private Map<String, Object> group(int places) {
        return new HashMap<>(Map.of(
                "mentorId", mentor.id(), "kind", "GROUP", "type", "CAREER", "topic", "Posters", "places", places));
    }

    private String created(Map<String, ?> draft) {
        Response created = mentor.actor().sending(draft).post(groups());
        created.then().statusCode(201);
        return created.header("Location");
    }

    private static Response join(Actor actor, String group, Person mentee) {
        return actor.sending(Map.of("menteeId", mentee.id())).post(group + "/members");
    }

    @Test
    void unmatched_mentees_join_until_the_places_are_taken_and_leave() {
        String group = created(group(2));
        Person first = round.mentee();
        Person second = round.mentee();
        Person third = round.mentee();
        join(first.actor(), group, first).then().statusCode(201).body("menteeId", equalTo(first.id()));
        join(first.actor(), group, first)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:introducer:problem:group-member-exists"));
        join(third.actor(), group, second).then().statusCode(422);
        join(round.admin, group, second).then().statusCode(201);
        join(third.actor(), group, third)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:introducer:problem:no-place-left"));
        first.actor().asking().get(group).then().statusCode(200).body("placesLeft", equalTo(0));
        mentor.actor()
                .asking()
                .get(group + "/members")
                .then()
                .body("items.menteeId", contains(first.id(), second.id()));
        third.actor().asking().get(group + "/members/" + first.id()).then().statusCode(404);
        String member = group + "/members/" + first.id();
        String version = first.actor().asking().get(member).header("ETag");
        third.actor().asking().header("If-Match", version).delete(member).then().statusCode(404);
        first.actor().asking().header("If-Match", version).delete(member).then().statusCode(204);
        join(third.actor(), group, third).then().statusCode(201);
    }

    @Test
    void a_group_is_for_those_without_a_mentor_and_office_hours_for_all() {
        Person matched = round.mentee();
        Person other = round.mentor();
        round.mentorship(matched, other);
        join(matched.actor(), created(group(3)), matched)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:introducer:problem:mentee-taken"));
        Map<String, Object> hours = group(3);
        hours.put("kind", "OFFICE_HOURS");
        mentor.actor()
                .sending(hours)
                .post(groups())
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/minutes", "/startsAt"));
        hours.put("startsAt", "2027-10-01T16:00:00Z");
        hours.put("minutes", 60);
        join(matched.actor(), created(hours), matched).then().statusCode(201);
        Person bystander = round.bystander(Map.of());
        join(bystander.actor(), created(hours), bystander).then().statusCode(422);
        other.actor().sending(group(3)).post(groups()).then().statusCode(403);
        Map<String, Object> strange = group(3);
        strange.put("mentorId", Round.unknown());
        round.admin
                .sending(strange)
                .post(groups())
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/mentorId"));
    }

    @Test
    void office_hours_that_have_begun_are_joined_by_nobody() {
        Map<String, Object> hours = group(3);
        hours.putAll(Map.of("kind", "OFFICE_HOURS", "startsAt", "2020-10-01T16:00:00Z", "minutes", 60));
        Person mentee = round.mentee();
        join(mentee.actor(), created(hours), mentee)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:introducer:problem:group-state"));
    }

    /** While another has the group, a do-not-match waits: who joined meanwhile is seen and leaves. */
    @Test
    void a_do_not_match_waits_for_who_is_joining() throws Exception {
        String group = created(group(3));
        Person mentee = round.mentee();
        try (Connection owner = TestDatabase.asOwner();
                Statement statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute("select 1 from mentoring_groups where id = '"
                    + group.substring(group.lastIndexOf('/') + 1) + "' for update");
            CompletableFuture<Integer> apart = CompletableFuture.supplyAsync(
                    () -> round.keepApart(mentor.actor(), mentor, mentee).statusCode());
            await().atMost(Duration.ofSeconds(10)).until(() -> isAwaited(statement));
            owner.rollback();
            assertEquals(201, apart.get(10, TimeUnit.SECONDS));
        }
    }

    private static boolean isAwaited(Statement statement) throws SQLException {
        try (ResultSet waiting = statement.executeQuery(
                "select 1 from pg_locks where not granted and pg_backend_pid() = any(pg_blocking_pids(pid))")) {
            return waiting.next();
        }
    }

    @Test
    void whom_a_do_not_match_keeps_apart_finds_no_group() {
        String group = created(group(3));
        Person mentee = round.mentee();
        round.keepApart(mentor.actor(), mentor, mentee).then().statusCode(201);
        mentee.actor().asking().get(group).then().statusCode(404);
        mentee.actor().asking().get(groups()).then().statusCode(200).body("items", empty());
        join(mentee.actor(), group, mentee).then().statusCode(404);
        join(round.admin, group, mentee).then().statusCode(422);
        Person other = round.mentee();
        other.actor().asking().get(groups()).then().body("items", hasSize(1));
        join(other.actor(), group, other).then().statusCode(201);
        round.keepApart(other.actor(), mentor, other).then().statusCode(201);
        mentor.actor().asking().get(group).then().body("placesLeft", equalTo(3));
    }

    @Test
    void who_leaves_the_cycle_leaves_its_groups() {
        String group = created(group(3));
        Person mentee = round.mentee();
        join(mentee.actor(), group, mentee).then().statusCode(201);
        withdraw("/v1/cycles/" + round.cycle() + "/mentees/" + mentee.id());
        mentor.actor().asking().get(group).then().body("placesLeft", equalTo(3));
        withdraw("/v1/cycles/" + round.cycle() + "/mentors/" + mentor.id());
        round.admin.asking().get(group).then().statusCode(404);
    }

    private void withdraw(String enrolment) {
        String version = round.admin.asking().get(enrolment).header("ETag");
        round.admin
                .asking()
                .header("If-Match", version)
                .delete(enrolment)
                .then()
                .statusCode(204);
    }

    @Test
    void why_unmatched_counts_the_groups_that_a_mentee_is_in_or_can_join() {
        Person alone = round.mentee();
        Person apart = round.mentee();
        round.mentee(mentor);
        round.lock(round.mentee(mentor), mentor);
        round.keepApart(mentor.actor(), mentor, apart);
        String joined = created(group(2));
        created(group(2));
        Map<String, Object> research = group(2);
        research.put("type", "RESEARCH");
        created(research);
        join(alone.actor(), joined, alone).then().statusCode(201);
        String run = round.published();
        round.admin
                .asking()
                .get(run + "/unmatched")
                .then()
                .statusCode(200)
                .body("items.find { it.menteeId == '" + alone.id() + "' }.groups.joined", equalTo(1))
                .body("items.find { it.menteeId == '" + alone.id() + "' }.groups.open", equalTo(1))
                .body("items.find { it.menteeId == '" + apart.id() + "' }.groups.joined", equalTo(0))
                .body("items.find { it.menteeId == '" + apart.id() + "' }.groups.open", equalTo(0));
        alone.actor().asking().get(run + "/unmatched").then().body("items[0].groups.open", equalTo(1));
        Person since = round.mentor();
        round.mentorship(alone, since);
        alone.actor()
                .asking()
                .get(run + "/unmatched")
                .then()
                .body("items[0].groups.joined", equalTo(1))
                .body("items[0].groups.open", equalTo(0));
        String version = mentor.actor().asking().get(joined).header("ETag");
        mentor.actor()
                .asking()
                .header("If-Match", version)
                .delete(joined)
                .then()
                .statusCode(204);
        alone.actor().asking().get(run + "/unmatched").then().body("items[0].groups.joined", equalTo(0));
    }
}

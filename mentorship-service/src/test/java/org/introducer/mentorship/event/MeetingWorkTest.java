package org.introducer.mentorship.event;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.introducer.local.identity.Role;
import org.introducer.mentorship.ConsentingApplicants;
import org.introducer.mentorship.MentorshipTest;
import org.introducer.mentorship.Round;
import org.introducer.mentorship.Round.Person;
import org.introducer.testing.Actor;
import org.introducer.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is reported to contacts-service of the meetings of an event. */
@MentorshipTest
@WithTestResource(ConsentingApplicants.class)
@Tag("M28")
class MeetingWorkTest {

    private static final Instant BEGAN =
            Instant.now().truncatedTo(ChronoUnit.SECONDS).minusSeconds(7200);

    private final Round round = new Round();
    private Person ines;
    private Person amara;
    private String event;

    @AfterEach
    void contactsServiceIsThere() {
        ConsentingApplicants.takesMeetings(true);
    }

    @Test
    void a_meeting_of_two_people_who_came_is_told_once() {
        planned(true);
        checkIn(ines, "PRESENT");
        checkIn(amara, "PRESENT");
        assertEquals(List.of(), settled(), "the round is not over");
        begins(BEGAN);
        List<Map<String, Object>> reported = settled();
        assertEquals(1, reported.size());
        Map<String, Object> meeting = reported.getFirst();
        assertEquals(round.admin.tenant().toString(), meeting.get("tenant"));
        assertEquals(round.admin.sub().toString(), meeting.get("reportedBy"));
        assertEquals(id(), meeting.get("eventId"));
        assertEquals("Evening", meeting.get("event"));
        assertEquals(1, meeting.get("round"));
        assertEquals(BEGAN.toString(), meeting.get("startsAt"));
        assertEquals(BEGAN.plusSeconds(600).toString(), meeting.get("eventEndsAt"));
        assertEquals(ines.id(), meeting.get("mentorId"));
        assertEquals("Ines", meeting.get("mentorName"));
        assertEquals("Mercy", meeting.get("mentorInstitution"));
        assertEquals(List.of("ines@example.org"), meeting.get("mentorEmails"));
        assertFalse(
                meeting.toString().contains("555"),
                "of the ways to reach the mentor only addresses to recognise her by");
        checkIn(amara, "PRESENT");
        patch(amara, amara.actor(), Map.of("wishes", List.of())).then().statusCode(200);
        assertEquals(1, settled().size());
    }

    @Test
    void while_contacts_service_is_away_it_is_told_again_until_it_is_taken() {
        ConsentingApplicants.takesMeetings(false);
        came();
        await().atMost(20, SECONDS).until(() -> reported().size() >= 2);
        ConsentingApplicants.takesMeetings(true);
        List<Map<String, Object>> reported = settled();
        assertTrue(reported.size() >= 3, reported::toString);
        assertEquals(
                1, reported.stream().map(each -> each.get("jti")).distinct().count(), "one meeting");
        assertEquals(
                1,
                reported.stream().map(each -> each.get("revision")).distinct().count());
    }

    @Test
    void a_correction_of_who_came_withdraws_the_meeting_and_tells_it_again() {
        came();
        Map<String, Object> first = settled().getFirst();
        checkIn(ines, "ABSENT");
        Map<String, Object> withdrawn = settled().getLast();
        assertFalse(withdrawn.containsKey("eventId"));
        assertFalse(withdrawn.containsKey("mentorId"));
        checkIn(ines, "PRESENT");
        List<Map<String, Object>> reported = settled();
        assertEquals(3, reported.size());
        assertEquals(
                Set.of(first.get("jti")),
                reported.stream().map(each -> each.get("jti")).collect(Collectors.toSet()));
        assertEquals(first.get("eventId"), reported.getLast().get("eventId"));
        List<Long> revisions = reported.stream()
                .map(each -> ((Number) each.get("revision")).longValue())
                .toList();
        assertEquals(revisions.stream().sorted().distinct().toList(), revisions);
    }

    @Test
    void a_timetable_that_is_corrected_afterwards_corrects_the_meeting() {
        came();
        assertEquals(1, settled().size());
        Instant earlier = BEGAN.minusSeconds(3600);
        begins(earlier);
        Map<String, Object> corrected = settled().getLast();
        assertEquals(earlier.toString(), corrected.get("startsAt"));
        change(Map.of("name", "Long evening"));
        assertEquals("Long evening", settled().getLast().get("event"));
        assertEquals(3, reported().size());
    }

    @Test
    @Tag("X02")
    void nothing_is_told_of_a_mentee_who_did_not_agree_and_only_the_applicant_agrees() {
        planned(false);
        checkIn(ines, "PRESENT");
        checkIn(amara, "PRESENT");
        begins(BEGAN);
        assertEquals(List.of(), settled());
        patch(amara, round.admin, Map.of("recordMeetings", true))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/recordMeetings"));
        patch(amara, amara.actor(), Map.of("recordMeetings", true))
                .then()
                .statusCode(200)
                .body("recordMeetings", equalTo(true));
        assertEquals(1, settled().size());
        patch(amara, round.admin, Map.of("floor", 1)).then().statusCode(200).body("recordMeetings", equalTo(true));
        patch(amara, amara.actor(), Map.of("recordMeetings", false)).then().statusCode(200);
        change(Map.of("name", "Long evening"));
        assertEquals(1, settled().size(), "it stays as it was reported");
        checkIn(amara, "ABSENT");
        assertEquals(2, settled().size(), "what is not true is withdrawn");
    }

    @Test
    @Tag("X02")
    void a_new_participant_is_agreed_for_by_the_applicant_or_by_their_consent() {
        planned(false);
        Person bela = mentee("Bela");
        Map<String, ?> agreeing = Map.of("menteeId", bela.id(), "recordMeetings", true);
        round.admin
                .sending(agreeing)
                .post(event + "/participants")
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/recordMeetings")));
        round.admin
                .sending(Map.of("items", List.of(agreeing)))
                .post(event + "/participants/batch")
                .then()
                .statusCode(207)
                .body("items.status", equalTo(List.of(422)));
        round.admin
                .sending(Map.of("mentorId", mentor("Omar").id(), "recordMeetings", true))
                .post(event + "/participants")
                .then()
                .statusCode(422);
        Actor adviser = round.admin.colleague(Role.ADVISER);
        adviser.sending(agreeing)
                .post(event + "/participants")
                .then()
                .statusCode(201)
                .body("recordMeetings", equalTo(true));
    }

    @Test
    void nothing_is_told_of_people_who_are_not_to_be_matched_and_what_was_told_stays() {
        came();
        assertEquals(1, settled().size());
        round.keepApart(ines.actor(), ines, amara).then().statusCode(201);
        change(Map.of("name", "Long evening"));
        assertEquals(1, settled().size());
        planned(true, mentor("Omar"), amara);
        checkIn(ines, "PRESENT");
        begins(BEGAN);
        round.keepApart(ines.actor(), ines, amara).then().statusCode(201);
        checkIn(amara, "PRESENT");
        assertEquals(1, settled().size());
    }

    /** Nothing else than the end of the round makes the meeting one that took place. */
    @Test
    void the_next_look_is_at_the_end_of_the_next_round_in_which_two_are_to_meet_who_came() throws SQLException {
        planned(true);
        checkIn(ines, "PRESENT");
        settled();
        assertEquals(List.of(), looks());
        checkIn(amara, "PRESENT");
        settled();
        assertEquals(List.of(Instant.parse("2030-09-11T14:10:00Z")), looks());
        checkIn(amara, "ABSENT");
        settled();
        assertEquals(List.of(), looks());
        event(true, mentor("Omar"), mentee("Bela"));
        checkIn(ines, "PRESENT");
        checkIn(amara, "PRESENT");
        settled();
        assertEquals(List.of(), looks());
        plan();
        settled();
        assertEquals(List.of(Instant.parse("2030-09-11T14:10:00Z")), looks());
    }

    @Test
    void what_changes_while_a_meeting_is_told_is_told_afterwards() {
        planned(true);
        checkIn(ines, "PRESENT");
        checkIn(amara, "PRESENT");
        ConsentingApplicants.takesMeetingsAfter(Duration.ofSeconds(1));
        begins(BEGAN);
        await().atMost(20, SECONDS)
                .pollInterval(20, MILLISECONDS)
                .until(() -> count("reported_meetings", "event_id = '%s'") == 1);
        change(Map.of("name", "Long evening"));
        assertEquals("Long evening", settled().getLast().get("event"));
    }

    @Test
    void who_is_put_on_the_list_again_was_there_as_was_said_before() {
        came();
        assertEquals(1, settled().size());
        putOnTheListAgain(ines, "mentorId");
        assertEquals(1, settled().size());
        checkIn(ines, "ABSENT");
        assertFalse(settled().getLast().containsKey("eventId"));
        checkIn(ines, "PRESENT");
        assertEquals(3, settled().size());
        putOnTheListAgain(amara, "menteeId");
        change(Map.of("name", "Long evening"));
        assertEquals(3, settled().size(), "what was agreed to before counts no more");
    }

    private void putOnTheListAgain(Person person, String side) {
        round.admin
                .asking()
                .header("If-Match", "*")
                .delete(event + "/participants/" + person.id())
                .then()
                .statusCode(204);
        round.admin
                .sending(Map.of(side, person.id()))
                .post(event + "/participants")
                .then()
                .statusCode(201);
    }

    @Test
    void of_an_event_that_is_deleted_and_to_who_has_left_nothing_more_is_told() {
        ConsentingApplicants.takesMeetings(false);
        came();
        round.admin
                .asking()
                .header("If-Match", round.admin.asking().get(event).header("ETag"))
                .delete(event)
                .then()
                .statusCode(204);
        settled();
        ConsentingApplicants.takesMeetings(true);
        planned(true, mentor("Omar"), mentee("Bela"));
        checkIn(ines, "PRESENT");
        checkIn(amara, "PRESENT");
        begins(BEGAN);
        assertEquals(1, settled().size());
        amara.actor()
                .asking()
                .header("If-Match", "*")
                .delete("/v1/mentees/" + amara.id())
                .then()
                .statusCode(204);
        checkIn(ines, "ABSENT");
        assertEquals(1, settled().size());
        planned(true, mentor("Uma"), mentee("Chidi"));
        checkIn(ines, "PRESENT");
        checkIn(amara, "PRESENT");
        round.admin
                .asking()
                .header("If-Match", "*")
                .delete("/v1/mentors/" + ines.id())
                .then()
                .statusCode(204);
        begins(BEGAN);
        assertEquals(List.of(), settled());
    }

    @Test
    void nobody_is_told_of_who_was_not_checked_in() {
        planned(true);
        checkIn(amara, "PRESENT");
        begins(BEGAN);
        assertEquals(List.of(), settled());
    }

    private void came() {
        planned(true);
        checkIn(ines, "PRESENT");
        checkIn(amara, "PRESENT");
        begins(BEGAN);
    }

    private void planned(boolean agrees) {
        planned(agrees, mentor("Ines"), mentee("Amara"));
    }

    private void planned(boolean agrees, Person mentor, Person mentee) {
        event(agrees, mentor, mentee);
        plan();
    }

    /** An event of one round, in which the two are to meet when it is planned. */
    private void event(boolean agrees, Person mentor, Person mentee) {
        ines = mentor;
        amara = mentee;
        Response created = round.admin
                .sending(Map.of("name", "Evening", "startsAt", "2030-09-11T14:00:00Z", "rounds", 1, "floor", 1))
                .post("/v1/speed-events");
        created.then().statusCode(201);
        String location = created.header("Location");
        event = location.substring(location.indexOf("/v1/"));
        round.admin
                .sending(Map.of("mentorId", ines.id()))
                .post(event + "/participants")
                .then()
                .statusCode(201);
        amara.actor()
                .sending(Map.of("menteeId", amara.id(), "recordMeetings", agrees))
                .post(event + "/participants")
                .then()
                .statusCode(201);
    }

    private void plan() {
        round.admin
                .sending(Map.of())
                .post(event + "/plan")
                .then()
                .statusCode(200)
                .body("meetings.size()", equalTo(1));
    }

    private void begins(Instant at) {
        change(Map.of("startsAt", at.toString()));
    }

    private void change(Map<String, ?> change) {
        round.admin
                .patching(round.admin.asking().get(event).header("ETag"), change)
                .patch(event)
                .then()
                .statusCode(200);
    }

    private Response patch(Person person, Actor by, Map<String, ?> change) {
        return by.patching("*", change).patch(event + "/participants/" + person.id());
    }

    private void checkIn(Person person, String presence) {
        round.admin
                .sending(Map.of("presence", presence))
                .post(event + "/participants/" + person.id() + "/check-in")
                .then()
                .statusCode(200);
    }

    private List<Map<String, Object>> reported() {
        return ConsentingApplicants.reportsOf(amara.actor());
    }

    /** What was reported when no job has anything to do any more; one may wait for a round to end. */
    private List<Map<String, Object>> settled() {
        await().atMost(30, SECONDS).pollInterval(50, MILLISECONDS).until(() -> jobsAtWork() == 0);
        return reported();
    }

    private int jobsAtWork() throws SQLException {
        return count(
                "jobs",
                "kind = 'event-meetings' and applicant_id = '%s' and not (state = 'QUEUED' and lease_until is not null)");
    }

    /** When jobs of the event that wait for something begin. */
    private List<Instant> looks() throws SQLException {
        try (Connection database = TestDatabase.asSuperuser();
                Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select lease_until from jobs where kind = 'event-meetings' and applicant_id = '%s'"
                                .formatted(id()))) {
            List<Instant> looks = new ArrayList<>();
            while (rows.next()) {
                looks.add(rows.getTimestamp(1).toInstant());
            }
            return looks;
        }
    }

    /** @param condition with a place for the event's id */
    private int count(String table, String condition) throws SQLException {
        try (Connection database = TestDatabase.asSuperuser();
                Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select count(*) from " + table + " where " + condition.formatted(id()))) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private String id() {
        return event.substring(event.lastIndexOf('/') + 1);
    }

    private Person mentor(String name) {
        return round.mentor(
                Map.of(
                        "name",
                        name,
                        "institution",
                        "Mercy",
                        "reachBy",
                        List.of(
                                Map.of("kind", "EMAIL", "value", name.toLowerCase(Locale.ROOT) + "@example.org"),
                                Map.of("kind", "PHONE", "value", "+1 555 0100"))),
                Map.of());
    }

    private Person mentee(String name) {
        return round.bystander(Map.of("name", name));
    }
}

package org.introducer.mentorship.event;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.introducer.local.identity.Role;
import org.introducer.mentorship.MentorshipTest;
import org.introducer.mentorship.Round;
import org.introducer.mentorship.Round.Person;
import org.introducer.testing.Actor;
import org.introducer.testing.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@MentorshipTest
@Tag("M28")
class SpeedEventTest {

    private final Round round = new Round();

    @Test
    void an_evening_from_wishes_to_a_new_plan_with_who_is_late_absent_and_new() {
        List<Person> mentors = List.of(mentor("Ines"), mentor("Omar"), mentor("Uma"));
        List<Person> mentees = List.of(mentee("Amara"), mentee("Bela"), mentee("Chidi"));
        String event = event(Map.of("rounds", 3, "floor", 2));
        mentors.forEach(
                mentor -> add(event, Map.of("mentorId", mentor.id())).then().statusCode(201));
        for (Person mentee : mentees) {
            add(
                            event,
                            Map.of(
                                    "menteeId",
                                    mentee.id(),
                                    "wishes",
                                    List.of(mentors.getFirst().id())))
                    .then()
                    .statusCode(201)
                    .body("presence", equalTo("EXPECTED"));
        }
        round.keepApart(round.admin, mentors.get(1), mentees.get(1)).then().statusCode(201);
        plan(event, Map.of())
                .then()
                .statusCode(200)
                .body("fromRound", equalTo(1))
                .body("meetings", hasSize(8))
                .body("shortfalls", empty())
                .body("unplaced", empty())
                .body("wishes.stated", equalTo(3))
                .body("wishes.granted", equalTo(3))
                .body("proof.optimal", equalTo(true));
        List<Map<String, Object>> first = meetings(event);
        assertFalse(first.stream()
                .anyMatch(met -> met.get("mentorId").equals(mentors.get(1).id())
                        && met.get("menteeId").equals(mentees.get(1).id())));

        checkIn(event, mentees.get(0), Map.of("presence", "PRESENT")).then().statusCode(200);
        checkIn(event, mentees.get(1), Map.of("presence", "PRESENT", "fromRound", 3))
                .then()
                .statusCode(200)
                .body("fromRound", equalTo(3));
        checkIn(event, mentees.get(2), Map.of("presence", "ABSENT")).then().statusCode(200);
        Person walkIn = mentee("Dina");
        add(event, Map.of("menteeId", walkIn.id())).then().statusCode(201);
        plan(event, Map.of("fromRound", 2)).then().statusCode(200).body("fromRound", equalTo(2));
        List<Map<String, Object>> second = meetings(event);
        assertEquals(
                inRound(first, 1).stream()
                        .filter(met -> met.get("menteeId").equals(mentees.get(0).id()))
                        .toList(),
                inRound(second, 1));
        List<Map<String, Object>> later = new ArrayList<>(inRound(second, 2));
        later.addAll(inRound(second, 3));
        assertFalse(later.stream()
                .anyMatch(met -> met.get("menteeId").equals(mentees.get(2).id())));
        assertFalse(inRound(second, 2).stream()
                .anyMatch(met -> met.get("menteeId").equals(mentees.get(1).id())));
        assertEquals(
                2,
                later.stream()
                        .filter(met -> met.get("menteeId").equals(walkIn.id()))
                        .count());
    }

    @Test
    void cards_room_list_and_calendar_say_who_meets_whom_where_and_when() {
        Person ines = mentor("Ines");
        Person omar = mentor("Omar");
        Person amara = mentee("Amara");
        String event = event(Map.of(
                "rounds",
                2,
                "roundMinutes",
                10,
                "changeMinutes",
                5,
                "rooms",
                List.of(Map.of("name", "Hall A", "tables", 2))));
        for (Person mentor : List.of(ines, omar)) {
            add(event, Map.of("mentorId", mentor.id()));
        }
        add(event, Map.of("menteeId", amara.id()));
        amara.actor()
                .asking()
                .get(event + "/participants/" + amara.id() + "/card")
                .then()
                .statusCode(404);
        plan(event, Map.of()).then().statusCode(200);
        amara.actor()
                .asking()
                .get(event + "/participants/" + amara.id() + "/card")
                .then()
                .statusCode(200)
                .body("side", equalTo("MENTEE"))
                .body("name", equalTo("Amara"))
                .body("meetings.round", equalTo(List.of(1, 2)))
                .body("meetings.startsAt", equalTo(List.of("2030-09-11T14:00:00Z", "2030-09-11T14:15:00Z")))
                .body("meetings.table.room", everyItem(equalTo("Hall A")))
                .body("meetings.with.flatten().name", hasItems("Ines", "Omar"));
        Response calendar = amara.actor().asking().get(event + "/participants/" + amara.id() + "/card.ics");
        calendar.then()
                .statusCode(200)
                .contentType(containsString("text/calendar"))
                .body(
                        containsString("DTSTART:20300911T141500Z"),
                        containsString("Hall A\\, table"),
                        containsString("SEQUENCE:0"));
        plan(event, Map.of()).then().statusCode(200);
        amara.actor()
                .asking()
                .get(event + "/participants/" + amara.id() + "/card.ics")
                .then()
                .body(containsString("SEQUENCE:1"));
        round.admin
                .asking()
                .get(event + "/cards")
                .then()
                .statusCode(200)
                .body("items.name", hasItems("Ines", "Omar", "Amara"));
        round.admin
                .asking()
                .get(event + "/room-list")
                .then()
                .statusCode(200)
                .body("tables.mentor.name", hasItems("Ines", "Omar"))
                .body("tables.table.table", equalTo(List.of(1, 2)))
                .body("tables.rounds.mentees.flatten().name", everyItem(equalTo("Amara")));
    }

    @Test
    void rounds_that_have_begun_are_not_planned_again() {
        String over = event(Map.of("startsAt", "2026-01-11T14:00:00Z", "rounds", 2));
        plan(over, Map.of()).then().statusCode(409).body("type", containsString("speed-event-state"));
        String ahead = event(Map.of("rounds", 2));
        plan(ahead, Map.of("fromRound", 3)).then().statusCode(409);
        plan(ahead, Map.of("fromRound", 0)).then().statusCode(422).body("errors.pointer", hasItem("/fromRound"));
        round.admin.asking().get(ahead + "/plan").then().statusCode(404);
    }

    @Test
    void a_repeat_of_a_plan_answers_as_the_first_when_the_last_round_has_begun() {
        String event = event(Map.of("rounds", 1, "floor", 1));
        add(event, Map.of("mentorId", mentor("Ines").id()));
        String key = Round.unknown();
        Response first = planned(event, key);
        first.then().statusCode(200);
        patch(event, Map.of("startsAt", Instant.now().minusSeconds(60).toString()))
                .then()
                .statusCode(200);
        plan(event, Map.of()).then().statusCode(409);
        Response repeat = planned(event, key);
        repeat.then().statusCode(200);
        assertEquals(first.asString(), repeat.asString());
    }

    /** Somebody turns out to be absent after the plan was made and before it is stored. */
    @Test
    void what_has_changed_while_a_plan_was_made_is_not_planned_over() throws Exception {
        String event = event(Map.of("rounds", 1, "floor", 1));
        add(event, Map.of("mentorId", mentor("Ines").id()));
        add(event, Map.of("menteeId", mentee("Amara").id()));
        String id = event.substring(event.lastIndexOf('/') + 1);
        try (Connection database = TestDatabase.asSuperuser();
                Statement statement = database.createStatement()) {
            database.setAutoCommit(false);
            statement.execute("select from speed_events where id = '" + id + "' for update");
            CompletableFuture<Response> planned = CompletableFuture.supplyAsync(
                    () -> plan(event, Map.of()), work -> Thread.ofVirtual().start(work));
            await().atMost(20, SECONDS).pollInterval(20, MILLISECONDS).until(() -> isWaitedFor(statement));
            statement.execute("update speed_participants set presence = 'ABSENT' where event_id = '" + id + "'");
            database.commit();
            planned.get(20, SECONDS).then().statusCode(409).body("type", containsString("speed-event-state"));
        }
        round.admin.asking().get(event + "/plan").then().statusCode(404);
    }

    private static boolean isWaitedFor(Statement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery(
                "select from pg_stat_activity where pg_backend_pid() = any (pg_blocking_pids(pid))")) {
            return rows.next();
        }
    }

    private Response planned(String event, String key) {
        return round.admin.sending(Map.of()).header("Idempotency-Key", key).post(event + "/plan");
    }

    @Test
    void who_came_late_and_leaves_early_came_late_all_the_same() {
        String event = event(Map.of("rounds", 4));
        Person mentee = mentee("Amara");
        add(event, Map.of("menteeId", mentee.id())).then().statusCode(201);
        checkIn(event, mentee, Map.of("presence", "PRESENT", "fromRound", 2))
                .then()
                .statusCode(200);
        checkIn(event, mentee, Map.of("presence", "PRESENT", "throughRound", 3))
                .then()
                .statusCode(200)
                .body("fromRound", equalTo(2))
                .body("throughRound", equalTo(3));
        checkIn(event, mentee, Map.of("presence", "PRESENT", "throughRound", 1))
                .then()
                .statusCode(422);
    }

    @Test
    void rounds_that_have_begun_are_not_moved_into_the_future() {
        String event = event(Map.of("rounds", 3));
        patch(event, Map.of("startsAt", "2030-09-12T14:00:00Z")).then().statusCode(200);
        add(event, Map.of("mentorId", mentor("Ines").id()));
        plan(event, Map.of()).then().statusCode(200);
        String begun = Instant.now().minusSeconds(300).toString();
        patch(event, Map.of("startsAt", begun)).then().statusCode(200);
        patch(event, Map.of("startsAt", "2030-09-11T14:00:00Z"))
                .then()
                .statusCode(409)
                .body("type", containsString("speed-event-state"));
        patch(event, Map.of("name", "Long evening", "roundMinutes", 20)).then().statusCode(200);
    }

    @Test
    void people_of_a_do_not_match_said_later_do_not_meet_in_rounds_ahead() {
        Person ines = mentor("Ines");
        Person amara = mentee("Amara");
        String event = event(Map.of("rounds", 1, "floor", 1));
        add(event, Map.of("mentorId", ines.id()));
        add(event, Map.of("menteeId", amara.id()));
        plan(event, Map.of())
                .then()
                .statusCode(200)
                .body("meetings", hasSize(1))
                .body("proof.optimal", equalTo(true));
        round.keepApart(amara.actor(), ines, amara).then().statusCode(201);
        round.admin
                .asking()
                .get(event + "/plan")
                .then()
                .statusCode(200)
                .body("meetings", empty())
                .body("shortfalls.menteeId", equalTo(List.of(amara.id())))
                .body("proof.optimal", equalTo(false));
        ines.actor()
                .asking()
                .get(event + "/participants/" + ines.id() + "/card")
                .then()
                .statusCode(200)
                .body("meetings", empty());
    }

    @Test
    void one_person_takes_part_on_one_side_only() {
        Person mentee = mentee("Amara");
        Person same =
                round.mentor(Map.of("name", "Amara", "sub", mentee.actor().sub().toString()), Map.of());
        for (List<Map<String, String>> order : List.of(
                List.of(Map.of("mentorId", same.id()), Map.of("menteeId", mentee.id())),
                List.of(Map.of("menteeId", mentee.id()), Map.of("mentorId", same.id())))) {
            String event = event(Map.of("rounds", 2));
            add(event, order.getFirst()).then().statusCode(201);
            add(event, order.getLast()).then().statusCode(409).body("type", containsString("participant-exists"));
        }
    }

    @Test
    void only_a_coordinator_sets_a_floor_above_that_of_the_event() {
        Person mentee = mentee("Amara");
        String event = event(Map.of("rounds", 4, "floor", 2));
        String participants = event + "/participants";
        mentee.actor()
                .sending(Map.of("menteeId", mentee.id(), "floor", 3))
                .post(participants)
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/floor"));
        mentee.actor()
                .sending(Map.of("menteeId", mentee.id(), "floor", 1))
                .post(participants)
                .then()
                .statusCode(201);
        String place = participants + "/" + mentee.id();
        mentee.actor().patching("*", Map.of("floor", 4)).patch(place).then().statusCode(422);
        round.admin.patching("*", Map.of("floor", 4)).patch(place).then().statusCode(200);
        mentee.actor()
                .patching("*", Map.of("wishes", List.of()))
                .patch(place)
                .then()
                .statusCode(200);
    }

    @Test
    void there_is_a_table_for_each_mentor_and_a_planned_event_keeps_its_rooms() {
        String event = event(Map.of("rounds", 2, "floor", 1, "rooms", List.of(Map.of("name", "Hall A", "tables", 1))));
        add(event, Map.of("mentorId", mentor("Ines").id()));
        add(event, Map.of("mentorId", mentor("Omar").id()));
        plan(event, Map.of()).then().statusCode(409).body("type", containsString("no-table-left"));
        patch(event, Map.of("rooms", List.of(Map.of("name", "Hall A", "tables", 2))))
                .then()
                .statusCode(200);
        plan(event, Map.of()).then().statusCode(200);
        patch(event, Map.of("rooms", List.of())).then().statusCode(409);
        patch(event, Map.of("rounds", 1)).then().statusCode(409);
        patch(event, Map.of("rounds", 3, "startsAt", "2030-09-11T15:00:00Z"))
                .then()
                .statusCode(200)
                .body("timetable", hasSize(3))
                .body("timetable[0].startsAt", equalTo("2030-09-11T15:00:00Z"));
    }

    @Test
    void input_that_contradicts_itself_is_refused() {
        round.admin
                .sending(Map.of(
                        "name",
                        "x",
                        "startsAt",
                        "2030-09-11T14:00:00Z",
                        "rounds",
                        2,
                        "floor",
                        3,
                        "breaks",
                        List.of(Map.of("afterRound", 2, "minutes", 5))))
                .post("/v1/speed-events")
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/breaks/0/afterRound", "/floor")));
        Person mentor = mentor("Ines");
        Person mentee = mentee("Amara");
        String event = event(Map.of("rounds", 2));
        add(event, Map.of("mentorId", mentor.id(), "menteeId", mentee.id()))
                .then()
                .statusCode(422);
        add(event, Map.of("mentorId", mentor.id(), "floor", 1)).then().statusCode(422);
        add(event, Map.of("menteeId", mentee.id(), "tableSize", 2)).then().statusCode(422);
        add(event, Map.of("menteeId", mentee.id(), "wishes", List.of(mentor.id(), mentor.id())))
                .then()
                .statusCode(422);
        add(event, Map.of("menteeId", mentee.id(), "wishes", List.of(Round.unknown())))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/wishes/0"));
        add(event, Map.of("menteeId", mentee.id())).then().statusCode(201);
        add(event, Map.of("menteeId", mentee.id())).then().statusCode(409);
        checkIn(event, mentee, Map.of("presence", "PRESENT", "fromRound", 2, "throughRound", 1))
                .then()
                .statusCode(422);
        round.admin
                .sending(Map.of("items", List.of(Map.of("mentorId", mentor.id()), Map.of("menteeId", Round.unknown()))))
                .post(event + "/participants/batch")
                .then()
                .statusCode(207)
                .body("items.status", equalTo(List.of(201, 422)));
    }

    @Test
    @Tag("X01")
    void people_register_themselves_and_see_themselves_only() {
        Person mentor = mentor("Ines");
        Person amara = mentee("Amara");
        Person bela = mentee("Bela");
        String event = event(Map.of("rounds", 2));
        mentor.actor()
                .sending(Map.of("mentorId", mentor.id()))
                .post(event + "/participants")
                .then()
                .statusCode(201);
        for (Person mentee : List.of(amara, bela)) {
            mentee.actor()
                    .sending(Map.of("menteeId", mentee.id(), "wishes", List.of(mentor.id())))
                    .post(event + "/participants")
                    .then()
                    .statusCode(201);
        }
        plan(event, Map.of()).then().statusCode(200);
        amara.actor()
                .sending(Map.of("menteeId", mentee("Chidi").id()))
                .post(event + "/participants")
                .then()
                .statusCode(422);
        amara.actor()
                .sending(Map.of("mentorId", mentor("Omar").id()))
                .post(event + "/participants")
                .then()
                .statusCode(403);
        amara.actor().asking().get(event + "/participants").then().body("items.personId", equalTo(List.of(amara.id())));
        for (String place : List.of("", "/card", "/card.ics")) {
            amara.actor()
                    .asking()
                    .get(event + "/participants/" + bela.id() + place)
                    .then()
                    .statusCode(404);
            mentor.actor()
                    .asking()
                    .get(event + "/participants/" + bela.id() + place)
                    .then()
                    .statusCode(404);
        }
        Response own = mentor.actor().asking().get(event + "/participants/" + mentor.id() + "/card");
        own.then().statusCode(200).body(not(containsString("wishes")));
        for (String place : List.of("/plan", "/cards", "/room-list")) {
            amara.actor().asking().get(event + place).then().statusCode(403);
            round.admin
                    .colleague(Role.ADVISER)
                    .asking()
                    .get(event + place)
                    .then()
                    .statusCode(403);
            Actor.with(Role.ORG_ADMIN).asking().get(event + place).then().statusCode(404);
        }
        amara.actor()
                .sending(Map.of("presence", "PRESENT"))
                .post(event + "/participants/" + amara.id() + "/check-in")
                .then()
                .statusCode(403);
        amara.actor().asking().get(event + "/participants/" + amara.id()).then().body("tableSize", nullValue());
    }

    private String event(Map<String, ?> more) {
        Response created = round.admin
                .sending(Round.with(Map.of("name", "Evening", "startsAt", "2030-09-11T14:00:00Z"), more))
                .post("/v1/speed-events");
        created.then().statusCode(201);
        String location = created.header("Location");
        return location.substring(location.indexOf("/v1/"));
    }

    private Response add(String event, Map<String, ?> draft) {
        return round.admin.sending(draft).post(event + "/participants");
    }

    private Response plan(String event, Map<String, ?> draft) {
        return round.admin.sending(draft).post(event + "/plan");
    }

    private Response checkIn(String event, Person person, Map<String, ?> attendance) {
        return round.admin.sending(attendance).post(event + "/participants/" + person.id() + "/check-in");
    }

    private Response patch(String event, Map<String, ?> change) {
        return round.admin
                .patching(round.admin.asking().get(event).header("ETag"), change)
                .patch(event);
    }

    private List<Map<String, Object>> meetings(String event) {
        List<Map<String, Object>> meetings =
                round.admin.asking().get(event + "/plan").jsonPath().getList("meetings");
        assertTrue(meetings.size() > 0);
        return meetings;
    }

    private static List<Map<String, Object>> inRound(List<Map<String, Object>> meetings, int number) {
        return meetings.stream().filter(met -> met.get("round").equals(number)).toList();
    }

    private Person mentor(String name) {
        return round.mentor(Map.of("name", name), Map.of());
    }

    private Person mentee(String name) {
        return round.bystander(Map.of("name", name));
    }
}

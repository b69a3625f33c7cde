package org.introducer.system;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.introducer.local.stack.Service.CONTACTS;
import static org.introducer.local.stack.Service.MENTORSHIP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.introducer.local.identity.Role;
import org.introducer.system.SpeedRounds.Meeting;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An evening of speed mentoring of 300 mentees and 120 mentors, from two files to what one of them notes the day after. */
@Tag("M28")
@Tag("M29")
class SpeedMentoringStoryIT {

    private static final int MENTORS = 120;
    private static final int MENTEES = 300;
    private static final int ROUNDS = 6;
    private static final int FLOOR = 2;
    private static final int WISHES = 5;
    private static final int BATCH = 30;
    private static final Instant NOW = Instant.now(Clock.systemUTC());

    private final Person admin = Person.in(LocalStack.shared(), Role.ORG_ADMIN);
    /** The only one with an account; the others are known by the file alone. */
    private final Person amara = admin.colleague(Role.APPLICANT);

    private final Random chance = new Random(28);
    private final Map<String, List<String>> wishes = new HashMap<>();
    private final Set<Set<String>> apart = new HashSet<>();

    @Test
    void twelve_of_four_hundred_and_twenty_do_not_come_and_everybody_else_is_planned_anew() {
        List<String> mentors = imported("MENTORS", "type", "/v1/mentors", MENTORS);
        List<String> mentees = new ArrayList<>(imported("MENTEES", "Wants", "/v1/mentees", MENTEES - 1));
        String own = amara.creates(MENTORSHIP, "/v1/mentees", Map.of("name", "Amara", "wants", List.of("CAREER")))
                .path("id");
        mentees.add(own);
        mentees.forEach(mentee -> wishes.put(mentee, wished(mentors)));
        for (int i = 0; i < 10; i++) {
            keptApart(mentors.get(i), mentees.get(i));
        }
        String event = event();
        registered(event, mentors, mentees.subList(0, MENTEES - 1));
        amara.creates(
                MENTORSHIP,
                event + "/participants",
                Map.of("menteeId", own, "wishes", wishes.get(own), "recordMeetings", true));

        JsonPath planned = admin.does(MENTORSHIP, event + "/plan", Map.of()).jsonPath();
        SpeedRounds evening = new SpeedRounds(planned);
        assertEquals(1, planned.getInt("fromRound"));
        assertEquals(MENTORS * ROUNDS, evening.meetings().size(), "every seat of every round is taken");
        evening.requirePossible(mentors, mentees, apart);
        assertEquals(Set.of(), evening.fewerThan(FLOOR, mentees, Set.of()));
        assertEquals(List.of(), planned.getList("shortfalls"));
        evening.requireProof(new SpeedRounds.Bounds(ROUNDS, FLOOR, mentors, mentees, wishes, apart, Set.of()));
        Map<String, String> tables = tables(event, mentors);

        // The doors open; the first round has begun five minutes ago.
        begins(event, NOW.minus(Duration.ofMinutes(5)));
        Set<String> absent = new TreeSet<>(mentors.subList(20, 29));
        absent.addAll(mentees.subList(40, 43));
        absent.forEach(person -> checkedIn(event, person, "ABSENT"));
        Stream.of(mentors.getFirst(), own).forEach(person -> checkedIn(event, person, "PRESENT"));
        String walkIn = admin.creates(
                        MENTORSHIP, "/v1/mentees?applicantId=" + UUID.randomUUID(), Map.of("name", "Wanda Walkin"))
                .path("id");
        admin.creates(MENTORSHIP, event + "/participants", Map.of("menteeId", walkIn));
        mentees.add(walkIn);

        JsonPath again = admin.does(MENTORSHIP, event + "/plan", Map.of()).jsonPath();
        SpeedRounds rest = new SpeedRounds(again);
        assertEquals(2, again.getInt("fromRound"), "the first round that has not begun, by the clock");
        assertEquals(evening.in(1), rest.in(1), "a round that has begun stays as it was");
        rest.requirePossible(mentors, mentees, apart);
        assertEquals(
                Set.of(),
                rest.meetings().stream()
                        .filter(meeting -> meeting.round() > 1 && meeting.isOfAnyOf(absent))
                        .collect(Collectors.toSet()));
        List<String> presentMentors = without(mentors, absent);
        List<String> presentMentees = without(mentees, absent);
        assertEquals(
                presentMentors.size() * (ROUNDS - 1),
                rest.meetings().size() - rest.in(1).size(),
                "every seat that is left is taken");
        assertEquals(Set.of(), rest.fewerThan(FLOOR, presentMentees, absent));
        assertEquals(List.of(), again.getList("shortfalls"));
        Set<Set<String>> held = rest.in(1).stream()
                .filter(meeting -> !meeting.isOfAnyOf(absent))
                .map(Meeting::couple)
                .collect(Collectors.toSet());
        rest.requireProof(
                new SpeedRounds.Bounds(ROUNDS - 1, FLOOR, presentMentors, presentMentees, wishes, apart, held));
        Map<String, String> tablesNow = tables(event, mentors);
        presentMentors.forEach(mentor -> assertEquals(tables.get(mentor), tablesNow.get(mentor), mentor));

        theCardSaysWhatThePlanSays(event, own, rest, tablesNow);
        whomSheMetIsInHerNetworkTheDayAfter(event, own, rest, absent);
    }

    /** The ids, in no order. */
    private List<String> imported(String source, String typeColumn, String list, int rows) {
        String file = IntStream.range(0, rows)
                .mapToObj(n -> "One of %s %d,%s%d@example.org,CAREER".formatted(source, n, source, n))
                .collect(Collectors.joining("\n", "name,email," + typeColumn + "\n", "\n"));
        Response accepted = admin.asking(MENTORSHIP)
                .contentType("text/csv; charset=UTF-8")
                .queryParam("source", source)
                .queryParam("autoConfirm", true)
                .body(file)
                .post("/v1/imports");
        assertEquals(202, accepted.statusCode(), accepted.asString());
        String job = "/v1/imports/" + accepted.path("id");
        await().atMost(30, SECONDS)
                .until(() -> !Set.of("QUEUED", "RUNNING", "APPLYING")
                        .contains(admin.reads(MENTORSHIP, job).<String>path("state")));
        JsonPath done = admin.reads(MENTORSHIP, job).jsonPath();
        assertEquals("DONE", done.getString("state"), done::prettify);
        assertEquals(rows, done.getInt("counts.create"), done::prettify);
        List<String> ids = Pages.ids(admin, MENTORSHIP, list);
        assertEquals(rows, new TreeSet<>(ids).size());
        return ids;
    }

    /** Some mentors are wanted by many, so that not every wish can be granted. */
    private List<String> wished(List<String> mentors) {
        Set<String> wished = new LinkedHashSet<>();
        while (wished.size() < WISHES) {
            double popular = chance.nextDouble();
            wished.add(mentors.get((int) (popular * popular * MENTORS)));
        }
        return List.copyOf(wished);
    }

    private void keptApart(String mentor, String mentee) {
        admin.creates(MENTORSHIP, "/v1/do-not-matches", Map.of("people", List.of(mentor, mentee)));
        apart.add(Set.of(mentor, mentee));
    }

    private String event() {
        String id = admin.creates(
                        MENTORSHIP,
                        "/v1/speed-events",
                        Map.of(
                                "name",
                                "Speed mentoring",
                                "startsAt",
                                NOW.plus(Duration.ofDays(1)).toString(),
                                "rounds",
                                ROUNDS,
                                "floor",
                                FLOOR,
                                "breaks",
                                List.of(Map.of("afterRound", 3, "minutes", 15)),
                                "rooms",
                                List.of(
                                        Map.of("name", "Hall A", "tables", 70),
                                        Map.of("name", "Hall B", "tables", 50))))
                .path("id");
        return "/v1/speed-events/" + id;
    }

    private void registered(String event, List<String> mentors, List<String> mentees) {
        List<Map<String, Object>> items = new ArrayList<>();
        mentors.forEach(mentor -> items.add(Map.of("mentorId", mentor)));
        mentees.forEach(mentee -> items.add(Map.of("menteeId", mentee, "wishes", wishes.get(mentee))));
        for (int from = 0; from < items.size(); from += BATCH) {
            List<Map<String, Object>> some = items.subList(from, Math.min(from + BATCH, items.size()));
            Response registered =
                    admin.sending(MENTORSHIP, Map.of("items", some)).post(event + "/participants/batch");
            assertEquals(207, registered.statusCode(), registered.asString());
            assertEquals(Set.of(201), new TreeSet<>(registered.jsonPath().<Integer>getList("items.status")));
        }
    }

    /** Where each of these mentors sits: a table of their own, of those that there are. */
    private Map<String, String> tables(String event, List<String> mentors) {
        JsonPath rooms = admin.reads(MENTORSHIP, event + "/room-list").jsonPath();
        Map<String, String> tables = new TreeMap<>();
        for (Map<String, Map<String, Object>> each : rooms.<Map<String, Map<String, Object>>>getList("tables")) {
            String room = (String) each.get("table").get("room");
            int table = (int) each.get("table").get("table");
            assertTrue(table <= (room.equals("Hall A") ? 70 : 50), room + " has no table " + table);
            tables.put((String) each.get("mentor").get("personId"), room + " " + table);
        }
        assertEquals(new TreeSet<>(mentors), tables.keySet());
        return tables;
    }

    private void begins(String event, Instant at) {
        admin.changes(MENTORSHIP, event, Map.of("startsAt", at.toString()));
    }

    private void checkedIn(String event, String person, String presence) {
        admin.does(MENTORSHIP, event + "/participants/" + person + "/check-in", Map.of("presence", presence));
    }

    private static List<String> without(List<String> people, Set<String> absent) {
        return people.stream().filter(person -> !absent.contains(person)).toList();
    }

    private void theCardSaysWhatThePlanSays(String event, String own, SpeedRounds plan, Map<String, String> tables) {
        JsonPath card = amara.reads(MENTORSHIP, event + "/participants/" + own + "/card")
                .jsonPath();
        List<String> lines = new ArrayList<>();
        Instant before = Instant.MIN;
        for (Map<String, Object> meeting : card.<Map<String, Object>>getList("meetings")) {
            JsonPath one = JsonPath.from(new JsonObject(meeting).encode());
            Instant startsAt = Instant.parse(one.getString("startsAt"));
            assertTrue(!startsAt.isBefore(before), "rounds do not overlap");
            before = Instant.parse(one.getString("endsAt"));
            String mentor = one.getString("with[0].personId");
            lines.add(one.getInt("round") + " " + mentor);
            assertEquals(tables.get(mentor), one.getString("table.room") + " " + one.getInt("table.table"));
        }
        assertEquals(
                plan.meetings().stream()
                        .filter(meeting -> meeting.mentee().equals(own))
                        .map(meeting -> meeting.round() + " " + meeting.mentor())
                        .sorted()
                        .toList(),
                lines);
        assertTrue(lines.size() >= FLOOR, lines::toString);
    }

    /** A meeting of the evening is a meeting at an event in her network, with the window of such a meeting; what she notes is added to it. */
    private void whomSheMetIsInHerNetworkTheDayAfter(String event, String own, SpeedRounds plan, Set<String> absent) {
        Set<String> met = plan.meetings().stream()
                .filter(meeting -> meeting.mentee().equals(own) && !meeting.isOfAnyOf(absent))
                .map(Meeting::mentor)
                .collect(Collectors.toSet());
        met.forEach(mentor -> checkedIn(event, mentor, "PRESENT"));
        LocalDate yesterday = LocalDate.ofInstant(NOW, ZoneOffset.UTC).minusDays(1);
        begins(event, yesterday.atTime(18, 0).toInstant(ZoneOffset.UTC));
        await().atMost(30, SECONDS)
                .until(() -> amara.reads(CONTACTS, "/v1/interactions")
                                .jsonPath()
                                .getList("items")
                                .size()
                        == met.size());
        assertEquals(
                met, Set.copyOf(amara.reads(CONTACTS, "/v1/contacts").jsonPath().<String>getList("items.mentorId")));
        List<String> names = amara.reads(MENTORSHIP, event + "/participants/" + own + "/card")
                .jsonPath()
                .getList("meetings.with.flatten().name");
        String noted = "/v1/events/"
                + amara.creates(
                                CONTACTS,
                                "/v1/events",
                                Map.of(
                                        "name",
                                        "Speed mentoring",
                                        "firstDay",
                                        yesterday.toString(),
                                        "lastDay",
                                        yesterday.toString(),
                                        "zone",
                                        "UTC"))
                        .<String>path("id");
        Map<String, Object> debrief = Map.of(
                "items",
                names.stream()
                        .map(name -> Map.of("name", name, "role", "IR_ATTENDING", "outcome", "ten minutes"))
                        .toList());
        for (int time = 1; time <= 2; time++) {
            assertEquals(
                    207,
                    amara.sending(CONTACTS, debrief).post(noted + "/debrief").statusCode());
        }
        JsonPath meetings = amara.reads(CONTACTS, "/v1/interactions").jsonPath();
        assertEquals(names.size(), meetings.getList("items").size(), "met, and noted twice: one interaction");
        assertEquals(Set.of("MET_AT_EVENT"), new TreeSet<>(meetings.<String>getList("items.kind")));
        JsonPath contacts = amara.reads(CONTACTS, "/v1/contacts").jsonPath();
        assertEquals(new TreeSet<>(names), new TreeSet<>(contacts.<String>getList("items.name")));
        JsonPath followUp = amara.reads(CONTACTS, "/v1/contacts/" + contacts.getString("items[0].id") + "/follow-up")
                .jsonPath();
        assertEquals("EVENT_EARLY", followUp.getString("state"));
        assertEquals(yesterday.plusDays(3).toString(), followUp.getString("earliest"));
        assertEquals(yesterday.plusDays(7).toString(), followUp.getString("due"));
    }
}

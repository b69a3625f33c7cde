package org.introducer.contacts.calendar;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.introducer.contacts.ContactsTest;
import org.introducer.contacts.Network;
import org.introducer.local.identity.Role;
import org.introducer.testing.Actor;
import org.introducer.testing.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ContactsTest
@Tag("C37")
class CalendarTest {

    private static final String FEED = "/v1/applicants/me/calendar-feed";

    private final Network network = Network.ofSomebody();
    private final Actor amara = network.owner();

    private static String open(Actor actor, Map<String, ?> draft) {
        Response known = actor.asking().get(FEED);
        Response made = known.statusCode() == 404
                ? actor.sending(draft).put(FEED)
                : actor.sending(draft).header("If-Match", known.header("ETag")).put(FEED);
        made.then().statusCode(known.statusCode() == 404 ? 201 : 200);
        return made.path("address");
    }

    private static ICalendar calendar(String address) {
        Response file = given().get(address);
        file.then().statusCode(200).contentType(startsWith("text/calendar"));
        return Biweekly.parse(file.asString()).first();
    }

    private static List<String> uids(ICalendar calendar) {
        return calendar.getEvents().stream()
                .map(event -> event.getUid().getValue())
                .sorted()
                .toList();
    }

    private static VEvent event(ICalendar calendar, String uid) {
        return calendar.getEvents().stream()
                .filter(one -> one.getUid().getValue().startsWith(uid))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @Tag("C12")
    void neither_promise_nor_letter_of_somebody_who_must_not_be_written_to_is_in_it() {
        String priya = fill();
        assertTrue(uids(calendar(open(amara, Map.of()))).stream().anyMatch(uid -> uid.startsWith("promise-")));
        amara.sending(Map.of())
                .put("/v1/contacts/" + priya + "/do-not-contact")
                .then()
                .statusCode(200);
        List<String> left = uids(calendar(open(amara, Map.of())));
        assertTrue(left.stream().noneMatch(uid -> uid.startsWith("promise-") || uid.startsWith("letter-")));
        assertTrue(left.stream().anyMatch(uid -> uid.startsWith("event-")));
    }

    private static void refused(String address) {
        given().get(address)
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:introducer:problem:calendar-not-found"))
                .body(not(containsString(address.substring(address.indexOf('_')))));
    }

    /** A contact with an open follow-up, a promise, an event and a letter. */
    private String fill() {
        String priya = network.contact("Priya Placeholder");
        network.record(
                        priya,
                        8,
                        Map.of(
                                "kind",
                                "EMAIL",
                                "direction",
                                "OUTGOING",
                                "promises",
                                List.of(Map.of(
                                        "owner",
                                        "ME",
                                        "what",
                                        "send Priya my CV",
                                        "due",
                                        Network.today().plusDays(3).toString()))))
                .then()
                .statusCode(201);
        amara.sending(Map.of(
                        "name",
                        "Congress with Priya",
                        "firstDay",
                        Network.today().plusDays(20).toString(),
                        "lastDay",
                        Network.today().plusDays(22).toString(),
                        "zone",
                        "UTC"))
                .post("/v1/events")
                .then()
                .statusCode(201);
        amara.sending(Map.of(
                        "contactId",
                        priya,
                        "season",
                        2027,
                        "tracks",
                        List.of("IR"),
                        "neededBy",
                        Network.today().plusDays(40).toString()))
                .post("/v1/letters")
                .then()
                .statusCode(201);
        amara.sending(Map.of(
                        "kind", "ABSTRACT",
                        "title", "Abstract with Priya",
                        "source", "https://example.org",
                        "observedOn", "2026-11-01",
                        "deadline", Network.today().plusDays(50).toString()))
                .post("/v1/opportunities")
                .then()
                .statusCode(201);
        return priya;
    }

    @Test
    void a_calendar_program_reads_what_is_due_without_a_token() {
        int season = Network.today().getYear() + 2;
        amara.sending(Map.of("givenName", "Amara", "zone", "UTC", "targetSeason", season))
                .put("/v1/applicants/me")
                .then()
                .statusCode(201);
        String priya = fill();
        ICalendar calendar = calendar(open(amara, Map.of()));
        VEvent followUp = event(calendar, "follow-up-" + priya);
        assertEquals("Follow up: Priya Placeholder", followUp.getSummary().getValue());
        assertEquals(
                day(-1), followUp.getDateStart().getValue().getRawComponents().toString());
        assertTrue(followUp.getDescription().getValue().contains("outreach check"));
        assertEquals(
                "Promised by me: send Priya my CV",
                event(calendar, "promise-").getSummary().getValue());
        VEvent congress = event(calendar, "event-");
        assertEquals(
                day(20), congress.getDateStart().getValue().getRawComponents().toString());
        assertEquals(
                day(23), congress.getDateEnd().getValue().getRawComponents().toString());
        assertEquals(
                "Letter needed: Priya Placeholder",
                event(calendar, "letter-").getSummary().getValue());
        assertEquals(
                "Last day to begin: Abstract with Priya",
                event(calendar, "opportunity-start-").getSummary().getValue());
        assertEquals(
                day(8),
                event(calendar, "opportunity-start-")
                        .getDateStart()
                        .getValue()
                        .getRawComponents()
                        .toString());
        String plan = event(calendar, "plan-").getDescription().getValue();
        assertTrue(plan.startsWith("Not done: "), plan);
        assertFalse(plan.contains("assumed"), plan);
    }

    private static String day(int from) {
        LocalDate day = Network.today().plusDays(from);
        return new biweekly.util.DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()).toString();
    }

    @Test
    void on_wish_neither_names_nor_what_was_written_is_in_it() {
        fill();
        String address = open(amara, Map.of("names", false));
        String text = given().get(address).asString();
        assertFalse(text.contains("Priya"), text);
        assertTrue(text.contains("SUMMARY:Follow up"), text);
        assertTrue(text.contains("SUMMARY:Event"), text);
        amara.asking().get(FEED).then().body("names", equalTo(false)).body("address", nullValue());
    }

    @Test
    void uids_stay_and_what_did_not_change_is_304() {
        String priya = fill();
        String address = open(amara, Map.of());
        Response first = given().get(address);
        assertEquals("private, no-cache", first.header("Cache-Control"));
        given().header("If-None-Match", first.header("ETag"))
                .get(address)
                .then()
                .statusCode(304)
                .body(equalTo(""));
        List<String> before = uids(calendar(address));
        String place = "/v1/contacts/" + priya;
        amara.patching(amara.asking().get(place).header("ETag"), Map.of("name", "Priya Renamed"))
                .patch(place)
                .then()
                .statusCode(200);
        given().header("If-None-Match", first.header("ETag"))
                .get(address)
                .then()
                .statusCode(200);
        assertEquals(before, uids(calendar(address)));
        network.answer(priya, 0, "POSITIVE");
        assertFalse(uids(calendar(address)).stream().anyMatch(uid -> uid.startsWith("follow-up-")));
    }

    @Test
    void an_address_that_was_replaced_or_deleted_opens_nothing() {
        String first = open(amara, Map.of());
        String second = open(amara, Map.of());
        refused(first);
        calendar(second);
        amara.sending(Map.of()).put(FEED).then().statusCode(428);
        amara.asking()
                .header("If-Match", amara.asking().get(FEED).header("ETag"))
                .delete(FEED)
                .then()
                .statusCode(204);
        refused(second);
        amara.asking()
                .get(FEED)
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:introducer:problem:calendar-feed-not-found"));
        calendar(open(amara, Map.of()));
    }

    @Test
    @Tag("X01")
    void a_secret_opens_its_own_feed_and_no_other_tenants() {
        fill();
        Actor noah = Actor.applicant();
        String hers = open(amara, Map.of());
        String his = open(noah, Map.of());
        assertFalse(given().get(his).asString().contains("Priya"));
        String secret = hers.substring(hers.indexOf('_'));
        refused(his.substring(0, his.indexOf('_')) + secret);
        refused("/v1/calendars/" + UUID.randomUUID() + secret);
        refused(hers.substring(0, hers.length() - 1) + (hers.endsWith("A") ? "B" : "A"));
        refused("/v1/calendars/" + hers.substring(hers.lastIndexOf('/') + 1, hers.indexOf('_')) + "_x");
        noah.asking().get(hers).then().statusCode(404);
        amara.colleague(Role.ADVISER, Role.INTEGRATION)
                .asking()
                .get(hers)
                .then()
                .statusCode(404);
        amara.asking().get(hers).then().statusCode(200);
        given().get("/v1/contacts").then().statusCode(401);
        given().get(FEED).then().statusCode(401);
        amara.colleague(Role.ADVISER).asking().get(FEED).then().statusCode(403);
    }

    @Test
    void of_the_secret_only_a_digest_is_stored() throws SQLException {
        String address = open(amara, Map.of());
        String secret = address.substring(address.indexOf('_') + 1);
        try (Connection owner = TestDatabase.asOwner();
                Statement statement = owner.createStatement()) {
            for (String table : List.of("calendar_feeds", "idempotent_answers", "audit_entries", "outbox_events")) {
                try (ResultSet rows = statement.executeQuery("select count(*) from " + table
                        + " t where t::text like '%" + secret + "%' or t::text like '%" + hex(secret) + "%'")) {
                    rows.next();
                    assertEquals(0, rows.getInt(1), table);
                }
            }
        }
    }

    private static String hex(String text) {
        return java.util.HexFormat.of().formatHex(text.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }

    @Test
    @Tag("X21")
    void no_log_shows_the_secret() {
        String address = open(amara, Map.of());
        String secret = address.substring(address.indexOf('_') + 1);
        List<String> lines = new ArrayList<>();
        Handler reader = new Handler() {
            @Override
            public void publish(LogRecord line) {
                lines.add(line.getMessage() + " " + java.util.Arrays.toString(line.getParameters()));
            }

            @Override
            public void flush() {
                // nothing is kept back
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
        Logger root = Logger.getLogger("");
        root.addHandler(reader);
        try {
            given().header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                    .get(address)
                    .then()
                    .statusCode(200);
            given().get(address + "x").then().statusCode(404);
        } finally {
            root.removeHandler(reader);
        }
        assertTrue(lines.stream().anyMatch(line -> line.contains("/v1/calendars/")), lines.toString());
        assertFalse(lines.toString().contains(secret), "the log shows the secret");
    }

    @Test
    void whoever_guesses_is_refused_for_a_while() {
        String address = open(amara, Map.of());
        String wrong = "/v1/calendars/" + UUID.randomUUID() + address.substring(address.indexOf('_'));
        for (int i = 0; i < GuessLimit.MOST; i++) {
            given().header("X-Forwarded-For", "203.0.113.7").get(wrong).then().statusCode(404);
        }
        given().header("X-Forwarded-For", "203.0.113.7")
                .get(wrong)
                .then()
                .statusCode(429)
                .header("Retry-After", "2");
        given().header("X-Forwarded-For", "203.0.113.8").get(address).then().statusCode(200);
    }
}

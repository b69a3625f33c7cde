package org.introducer.contacts;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.introducer.local.identity.Role;
import org.introducer.testing.Actor;
import org.introducer.testing.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ContactsTest
@Tag("X11")
class ChangeFeedTest {

    private final Actor amara = Actor.applicant();

    @Test
    void what_happens_to_a_contact_is_told_in_order_with_names_of_fields_and_no_values() {
        Response created = contact("Secret Name");
        String address = created.header("Location");
        Response changed = amara.patching(
                        created.header("ETag"), Map.of("notes", "Secret Note", "role", "IR_ATTENDING"))
                .patch(address)
                .then()
                .statusCode(200)
                .extract()
                .response();
        amara.asking()
                .header("If-Match", changed.header("ETag"))
                .delete(address)
                .then()
                .statusCode(204);
        amara.asking().post(address + "/restore").then().statusCode(200);

        List<Map<String, Object>> events = awaited(amara, 4);
        assertEquals(
                List.of("created", "changed", "deleted", "restored"),
                events.stream().map(event -> last(event.get("type"))).toList());
        assertEquals(
                List.of("0000000000", "0000000001", "0000000002", "0000000003"),
                events.stream().map(event -> event.get("sequence")).toList());
        for (Map<String, Object> event : events) {
            assertEquals("1.0", event.get("specversion"));
            assertEquals("urn:introducer:contacts-service", event.get("source"));
            assertEquals("contacts/" + created.path("id"), event.get("subject"));
            assertNotNull(event.get("time"));
            assertEquals(amara.sub().toString(), data(event).get("applicantId"));
        }
        assertEquals(Set.of("notes", "role"), Set.copyOf((List<?>)
                data(events.get(1)).get("changed")));
        assertEquals(List.of(), data(events.get(2)).get("changed"));
        assertFalse(amara.asking().get("/v1/changes").asString().contains("Secret"));
        assertEquals(4, events.stream().map(event -> event.get("id")).distinct().count());
    }

    @Test
    void a_transaction_that_commits_late_is_not_passed_over() throws SQLException {
        try (Connection late = TestDatabase.asService();
                Statement statement = late.createStatement()) {
            late.setAutoCommit(false);
            statement.execute("select set_config('app.tenant', '%s', true)".formatted(amara.tenant()));
            UUID slow = UUID.randomUUID();
            statement.execute("""
                    insert into custom_fields (tenant_id, id, version, owner_id, key, name, type, choices, created_at)
                    values ('%s', '%s', 0, '%s', 'slow', 'Slow', 'TEXT', '[]', timestamptz '2026-11-29 12:00Z')""".formatted(amara.tenant(), slow, amara.sub()));
            String quick = contact("Quick").path("id");
            assertEquals(
                    List.of("contacts/" + quick),
                    awaited(amara, 1).stream()
                            .map(event -> event.get("subject"))
                            .toList());
            String cursor = amara.asking().get("/v1/changes").path("next");
            late.commit();
            await().atMost(20, SECONDS)
                    .untilAsserted(() -> assertEquals(
                            List.of("custom-fields/" + slow),
                            subjects(after(amara, cursor).get("/v1/changes"))));
        }
    }

    @Test
    void many_writers_at_once_lose_nothing_and_keep_the_order_of_each_contact() throws Exception {
        int writers = 8;
        int changes = 12;
        List<String> contacts = IntStream.range(0, writers)
                .mapToObj(i -> contact("Writer " + i).<String>path("id"))
                .toList();
        List<Map<String, Object>> read = new ArrayList<>();
        String cursor = null;
        try (ExecutorService threads = Executors.newFixedThreadPool(writers)) {
            List<? extends java.util.concurrent.Future<?>> writing = contacts.stream()
                    .map(id -> threads.submit(() -> {
                        for (int i = 0; i < changes; i++) {
                            amara.patching("\"" + i + "\"", Map.of("notes", "n" + i))
                                    .patch("/v1/contacts/" + id)
                                    .then()
                                    .statusCode(200);
                        }
                    }))
                    .toList();
            while (writing.stream().anyMatch(each -> !each.isDone())) {
                cursor = read(cursor, read);
            }
            for (var each : writing) {
                each.get();
            }
        }
        String end = cursor;
        int expected = writers * (changes + 1);
        List<String> cursors = new ArrayList<>(java.util.Arrays.asList(end));
        await().atMost(20, SECONDS).until(() -> {
            cursors.add(read(cursors.getLast(), read));
            return read.size() >= expected;
        });
        assertEquals(expected, read.size());
        Map<Object, List<Object>> sequences = new HashMap<>();
        read.forEach(event -> sequences
                .computeIfAbsent(event.get("subject"), _ -> new ArrayList<>())
                .add(event.get("sequence")));
        for (String id : contacts) {
            assertEquals(
                    IntStream.rangeClosed(0, changes)
                            .mapToObj("%010d"::formatted)
                            .collect(Collectors.toList()),
                    sequences.get("contacts/" + id));
        }
    }

    @Test
    void pages_follow_one_another_and_the_cursor_of_the_last_waits_for_what_comes() {
        for (int i = 0; i < 5; i++) {
            contact("Person " + i);
        }
        awaited(amara, 5);
        Set<String> seen = new HashSet<>();
        String cursor = null;
        boolean more = true;
        int pages = 0;
        while (more) {
            RequestSpecification request = amara.asking().queryParam("limit", 2);
            Response page = (cursor == null ? request : request.queryParam("after", cursor)).get("/v1/changes");
            seen.addAll(subjects(page));
            cursor = page.path("next");
            more = page.path("more");
            pages++;
        }
        assertEquals(5, seen.size());
        assertEquals(3, pages);
    }

    @Test
    void an_adviser_sees_those_who_consented_and_nobody_else() {
        Actor adviser = amara.colleague(Role.ADVISER);
        Actor client = amara.colleague(Role.INTEGRATION);
        Actor admin = amara.colleague(Role.ORG_ADMIN);
        Actor other = amara.colleague(Role.APPLICANT);
        contact("Someone");
        awaited(amara, 1);
        for (Actor stranger : List.of(adviser, client, admin, other, Actor.applicant(), Actor.with(Role.ORG_ADMIN))) {
            assertEquals(List.of(), events(stranger), stranger.roles().toString());
        }
        adviser.asking()
                .queryParam("applicantId", amara.sub())
                .get("/v1/changes")
                .then()
                .statusCode(404);
        for (Actor trusted : List.of(adviser, client)) {
            amara.sending(Map.of("scope", "READ", "textVersion", "1"))
                    .put("/v1/applicants/me/consents/" + trusted.sub())
                    .then()
                    .statusCode(201);
            assertEquals(1, events(trusted).size());
            assertEquals(
                    1,
                    subjects(trusted.asking()
                                    .queryParam("applicantId", amara.sub())
                                    .get("/v1/changes"))
                            .size());
        }
        Response consent = amara.asking().get("/v1/applicants/me/consents/" + adviser.sub());
        amara.asking()
                .header("If-Match", consent.header("ETag"))
                .delete("/v1/applicants/me/consents/" + adviser.sub())
                .then()
                .statusCode(204);
        assertEquals(List.of(), events(adviser));
        assertEquals(1, events(client).size());
    }

    @Test
    void a_reader_can_ask_for_some_collections_and_hears_of_a_wrong_name() {
        contact("Someone");
        amara.sending(Map.of("key", "shoe", "name", "Shoe", "type", "TEXT"))
                .post("/v1/custom-fields")
                .then()
                .statusCode(201);
        awaited(amara, 2);
        Response some = amara.asking().queryParam("resources", "custom-fields").get("/v1/changes");
        assertTrue(subjects(some).getFirst().startsWith("custom-fields/"));
        assertEquals(1, subjects(some).size());
        amara.asking()
                .queryParam("resources", "contcts")
                .get("/v1/changes")
                .then()
                .statusCode(400)
                .body("type", endsWith("invalid-parameter"))
                .body("errors[0].detail", containsString("contacts"));
        after(amara, some.path("next"))
                .get("/v1/changes")
                .then()
                .statusCode(400)
                .body("type", endsWith("invalid-cursor"));
    }

    @Test
    void a_cursor_whose_changes_are_no_longer_kept_is_answered_with_410() throws SQLException {
        contact("Old");
        awaited(amara, 1);
        String old = amara.asking().get("/v1/changes").path("next");
        contact("Newer");
        awaited(amara, 2);
        after(amara, old).get("/v1/changes").then().statusCode(200);
        purge();
        after(amara, old).get("/v1/changes").then().statusCode(410).body("type", endsWith("cursor-expired"));
        assertEquals(List.of(), events(amara));
        String now = amara.asking().get("/v1/changes").path("next");
        String third = contact("Third").path("id");
        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertEquals(
                        List.of("contacts/" + third), subjects(after(amara, now).get("/v1/changes"))));
    }

    @Test
    void who_found_nothing_yet_learns_that_changes_since_then_are_no_longer_kept() throws SQLException {
        String empty = amara.asking().get("/v1/changes").path("next");
        contact("Early");
        awaited(amara, 1);
        after(amara, empty).get("/v1/changes").then().statusCode(200);
        purge();
        after(amara, empty).get("/v1/changes").then().statusCode(410).body("type", endsWith("cursor-expired"));
        assertEquals(List.of(), events(amara));
    }

    /** As when all changes of the tenant are older than what is kept. */
    private void purge() throws SQLException {
        try (Connection superuser = TestDatabase.asSuperuser();
                Statement statement = superuser.createStatement()) {
            statement.execute(
                    "update outbox_events set occurred_at = timestamptz '2001-01-01 00:00Z' where tenant_id = '%s'"
                            .formatted(amara.tenant()));
            statement.execute("select purge_events(timestamptz '2001-01-02 00:00Z', 1000)");
        }
    }

    private Response contact(String name) {
        return amara.sending(Map.of("name", name, "role", "OTHER"))
                .post("/v1/contacts")
                .then()
                .statusCode(201)
                .extract()
                .response();
    }

    private String read(String cursor, List<Map<String, Object>> into) {
        RequestSpecification request = amara.asking().queryParam("limit", 7);
        Response page = (cursor == null ? request : request.queryParam("after", cursor)).get("/v1/changes");
        into.addAll(page.jsonPath().getList("items"));
        return page.path("next");
    }

    private static List<Map<String, Object>> awaited(Actor reader, int many) {
        await().atMost(20, SECONDS).until(() -> events(reader).size() >= many);
        List<Map<String, Object>> events = events(reader);
        assertEquals(many, events.size());
        return events;
    }

    private static List<Map<String, Object>> events(Actor reader) {
        return reader.asking()
                .get("/v1/changes")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items");
    }

    private static List<String> subjects(Response feed) {
        return feed.jsonPath().getList("items.subject", String.class);
    }

    private static RequestSpecification after(Actor reader, String cursor) {
        return reader.asking().queryParam("after", cursor);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> data(Map<String, Object> event) {
        return (Map<String, Object>) event.get("data");
    }

    private static String last(Object type) {
        String text = type.toString();
        return text.substring(text.lastIndexOf('.') + 1);
    }
}

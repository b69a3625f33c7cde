package org.introducer.contacts.imports;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.introducer.contacts.ContactsTest;
import org.introducer.contacts.Network;
import org.introducer.testing.Actor;
import org.introducer.testing.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ContactsTest
@Tag("C18")
class RevertTest {

    private static final String FILE = """
            name,role,emails,title,phones
            New,OTHER,new@example.org,Chief,1
            Known,OTHER,known@example.org;k2@example.org,Chief,2
            Same,OTHER,same@example.org,,
            """;

    private final Importing amara = new Importing(Actor.applicant());

    private void note(String name, String email) {
        amara.owner()
                .sending(Map.of("name", name, "role", "OTHER", "emails", List.of(email)))
                .post("/v1/contacts")
                .then()
                .statusCode(201);
    }

    @Test
    void creates_and_updates_are_undone() {
        note("Known", "known@example.org");
        note("Same", "same@example.org");
        Map<String, Object> known = amara.contact("Known");
        Map<String, Object> same = amara.contact("Same");
        String place = amara.take("CSV", FILE);
        assertEquals(Map.of("create", 1, "update", 1, "unchanged", 1), amara.counts(place));
        assertEquals(
                List.of("known@example.org", "k2@example.org"),
                amara.contact("Known").get("emails"));

        amara.revert(place)
                .then()
                .statusCode(200)
                .body("state", equalTo("REVERTED"))
                .body("counts.reverted", equalTo(2))
                .body("counts.kept", nullValue());
        assertEquals(List.of(known, same), amara.contacts());
        assertEquals(
                List.of("REVERTED", "REVERTED"),
                amara.rows(place).stream()
                        .limit(2)
                        .map(row -> row.get("outcome"))
                        .toList());
        amara.revert(place).then().statusCode(409);

        note("Free again", "k2@example.org");
        note("Free too", "new@example.org");
    }

    @Test
    void a_revert_that_fails_changes_nothing_and_can_be_asked_for_again() throws Exception {
        note("Known", "known@example.org");
        Map<String, Object> known = amara.contact("Known");
        String place = amara.take("CSV", FILE);
        List<Map<String, Object>> imported = amara.contacts();
        String trigger = "fails_" + amara.owner().tenant().toString().replace('-', '_');
        inDatabase("create function " + trigger + "() returns trigger language plpgsql as $$ begin "
                + "if new.tenant_id = '" + amara.owner().tenant() + "' and new.deleted_at is not null then "
                + "raise exception 'no deletion today'; end if; return new; end $$;"
                + "create trigger " + trigger + " before update on contacts for each row execute function " + trigger
                + "()");
        try {
            amara.revert(place)
                    .then()
                    .body("state", equalTo("FAILED"))
                    .body("errors.detail", contains("The job failed; nothing was changed."))
                    .body("appliedAt", notNullValue())
                    .body("counts.create", equalTo(2))
                    .body("counts.reverted", nullValue());
            assertEquals(imported, amara.contacts());
            assertTrue(amara.rows(place).stream().allMatch(row -> row.get("outcome") == null));
            amara.owner().asking().post(place + "/confirm").then().statusCode(409);
        } finally {
            inDatabase("drop trigger " + trigger + " on contacts; drop function " + trigger);
        }
        amara.revert(place)
                .then()
                .body("state", equalTo("REVERTED"))
                .body("errors", empty())
                .body("counts.reverted", equalTo(3));
        assertEquals(List.of(known), amara.contacts());
    }

    private static void inDatabase(String sql) throws SQLException {
        try (Connection superuser = TestDatabase.asSuperuser();
                Statement statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void an_import_after_a_revert_is_as_the_first() {
        note("Known", "known@example.org");
        String first = amara.take("CSV", FILE);
        Map<String, Integer> counts = amara.counts(first);
        amara.revert(first).then().statusCode(200);
        assertEquals(counts, amara.counts(amara.take("CSV", FILE)));
    }

    @Test
    void what_was_changed_or_used_since_is_kept_and_reported() {
        note("Known", "known@example.org");
        String place = amara.take(
                "CSV",
                FILE
                        + "Met,OTHER,,,\nFlagged,OTHER,,,\nSnoozed,OTHER,,,\nDrafted,OTHER,,,\nAuthor,OTHER,,,\nFriend,OTHER,,,\n"
                        + "Target,OTHER,,,\nNamesake,OTHER,,,\n");
        amara.change("Known", Map.of("notes", "mine"));
        Network network = new Network(amara.owner());
        network.mail(id("Met"), 1);
        network.record(id("Drafted"), 1, Map.of("kind", "EMAIL", "direction", "OUTGOING", "status", "DRAFT"))
                .then()
                .statusCode(201);
        amara.owner()
                .sending(Map.of())
                .put("/v1/contacts/" + id("Flagged") + "/do-not-contact")
                .then()
                .statusCode(200);
        String attention = "/v1/contacts/" + id("Snoozed") + "/attention";
        amara.owner()
                .sending(Map.of("snoozedUntil", "2099-01-01"))
                .header("If-Match", amara.owner().asking().get(attention).header("ETag"))
                .put(attention)
                .then()
                .statusCode(200);

        amara.owner()
                .sending(Map.of("contactId", id("Author"), "season", 2027, "tracks", List.of("IR")))
                .post("/v1/letters")
                .then()
                .statusCode(201);
        amara.owner()
                .sending(Map.of(
                        "fromContactId", id("Known"),
                        "toContactId", id("Friend"),
                        "type", "CO_AUTHOR",
                        "source", "TOLD_BY_THEM",
                        "evidence", "said so",
                        "observedOn", "2026-01-02"))
                .post("/v1/relationships")
                .then()
                .statusCode(201);
        amara.owner()
                .sending(Map.of(
                        "name", "SIR 2027",
                        "firstDay", "2027-03-13",
                        "lastDay", "2027-03-18",
                        "zone", "UTC",
                        "targetContactIds", List.of(id("Target"))))
                .post("/v1/events")
                .then()
                .statusCode(201);
        amara.owner()
                .sending(Map.of("contactId", id("Namesake"), "otherContactId", id("Known")))
                .post("/v1/distinct-pairs")
                .then()
                .statusCode(201);

        amara.revert(place)
                .then()
                .statusCode(200)
                .body("counts.reverted", equalTo(3))
                .body("counts.kept", equalTo(8));
        assertEquals(
                List.of("Author", "Drafted", "Flagged", "Friend", "Known", "Met", "Namesake", "Snoozed", "Target"),
                amara.contacts().stream()
                        .map(c -> (String) c.get("name"))
                        .sorted()
                        .toList());
        assertNull(amara.contact("Known").get("title"));
        assertEquals("mine", amara.contact("Known").get("notes"));
        amara.owner()
                .asking()
                .queryParam("filter", "outcome==KEPT")
                .get(place + "/rows")
                .then()
                .body("items.number", contains(4, 5, 6, 7, 8, 9, 10, 11))
                .body("items[0].reasons.reason", contains("CHANGED_SINCE"));
    }

    private String id(String name) {
        return (String) amara.contact(name).get("id");
    }

    @Test
    void what_the_applicant_deleted_since_stays_deleted() {
        String place = amara.take("CSV", "name,role\nA,OTHER\n");
        String contact = "/v1/contacts/" + id("A");
        amara.owner()
                .asking()
                .header("If-Match", "\"0\"")
                .delete(contact)
                .then()
                .statusCode(204);
        amara.revert(place).then().statusCode(200).body("counts.reverted", equalTo(1));
        assertTrue(amara.contacts().isEmpty());
        amara.owner().asking().post(contact + "/restore").then().statusCode(200);
    }

    @Test
    void imports_are_reverted_in_any_order() {
        List<String> files = List.of(
                "name,role,emails,phones\nA,OTHER,a@example.org,1\n",
                "name,role,emails,title,phones\nA,OTHER,a@example.org,Fellow,2\n",
                "name,role,emails,title,institution\nA,OTHER,a@example.org;a2@example.org,Chief,Mercy\n");
        note("A", "a@example.org");
        Map<String, Object> before = amara.contact("A");
        for (List<Integer> order : List.of(List.of(0, 1, 2), List.of(2, 1, 0), List.of(1, 0, 2), List.of(1, 2, 0))) {
            List<String> places =
                    files.stream().map(file -> amara.take("CSV", file)).toList();
            assertEquals("Chief", amara.contact("A").get("title"));
            order.forEach(which ->
                    amara.revert(places.get(which)).then().statusCode(200).body("counts.reverted", equalTo(1)));
            assertEquals(before, amara.contact("A"), "in the order " + order);
        }
        note("Free again", "a2@example.org");
    }

    @Test
    void a_field_that_was_changed_by_hand_stays_and_is_named() {
        note("A", "a@example.org");
        String place = amara.take("CSV", "name,role,emails,title,institution\nA,OTHER,a@example.org,Chief,Mercy\n");
        amara.change("A", Map.of("title", "my words"));
        amara.revert(place).then().statusCode(200).body("counts.kept", equalTo(1));
        assertEquals("my words", amara.contact("A").get("title"));
        assertNull(amara.contact("A").get("institution"));
        amara.owner()
                .asking()
                .get(place + "/rows")
                .then()
                .body("items[0].outcome", equalTo("KEPT"))
                .body("items[0].reasons.reason", contains("CHANGED_SINCE"))
                .body("items[0].reasons.column", contains("title"));
    }

    @Test
    void a_contact_that_a_later_import_updated_goes_with_that_one() {
        String first = amara.take("CSV", "name,role,emails\nA,OTHER,a@example.org\n");
        String second = amara.take("CSV", "name,role,emails,title\nA,OTHER,a@example.org,Chief\n");
        amara.revert(first).then().body("counts.kept", equalTo(1));
        assertEquals(List.of("UPDATED_BY_LATER_IMPORT"), amara.reasons(first, 1));
        assertEquals("Chief", amara.contact("A").get("title"));
        amara.revert(second).then().body("counts.reverted", equalTo(1));
        assertEquals(List.of(), amara.contacts());

        first = amara.take("CSV", "name,role,emails\nA,OTHER,a@example.org\n");
        second = amara.take("CSV", "name,role,emails,title\nA,OTHER,a@example.org,Chief\n");
        amara.revert(second).then().body("counts.reverted", equalTo(1));
        amara.revert(first).then().body("counts.reverted", equalTo(1));
        assertEquals(List.of(), amara.contacts());
    }
}

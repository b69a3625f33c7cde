package org.introducer.contacts.forget;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.introducer.contacts.ContactsTest;
import org.introducer.contacts.MentorshipServiceStub;
import org.introducer.contacts.Network;
import org.introducer.contacts.imports.Importing;
import org.introducer.local.identity.Role;
import org.introducer.testing.Actor;
import org.introducer.testing.StoredText;
import org.introducer.testing.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ContactsTest
@Tag("X12")
class ForgetRequestTest {

    private final Network amara = Network.ofSomebody();
    private final Actor owner = amara.owner();
    private final Actor operator = Actor.with(Role.OPERATOR);
    private final String seed = "noah" + UUID.randomUUID().toString().replace("-", "");
    private final String email = seed + "@example.org";

    @Test
    void nothing_of_the_person_stays_in_any_tenant_but_that_there_was_somebody() throws SQLException {
        String noah = network();
        Network bola = Network.ofSomebody();
        String theirs = bola.contact(seed, Map.of("emails", List.of(email.toUpperCase()), "notes", seed));
        String other = amara.contact("Sam Sample", Map.of("emails", List.of("sam@example.org"), "notes", "about Sam"));
        assertTrue(
                left().containsAll(Set.of(
                        "contacts",
                        "contact_keys",
                        "interactions",
                        "commitments",
                        "relationships",
                        "introduction_requests",
                        "import_rows",
                        "import_keys",
                        "merges",
                        "do_not_contacts",
                        "idempotent_answers")),
                left().toString());

        String request = forget(email);
        assertEquals(Set.of(), left());

        operator.asking()
                .get(request)
                .then()
                .body("evidence", equalTo("PRIVACY-1"))
                .body("addresses", equalTo(1))
                .body("tenants", equalTo(2))
                .body("applicants", equalTo(2))
                .body("counts.contacts", equalTo(5))
                .body("counts", hasKey("interactions"))
                .body("finishedAt", notNullValue());
        owner.asking()
                .get("/v1/contacts/" + noah)
                .then()
                .statusCode(200)
                .body("name", equalTo("Forgotten"))
                .body("role", equalTo("RESIDENT"))
                .body("emails", empty())
                .body("notes", nullValue())
                .body("forgottenAt", notNullValue())
                .body("archivedAt", notNullValue());
        owner.asking().get("/v1/contacts/" + noah + "/timeline").then().body("items", hasSize(2));
        owner.asking()
                .get("/v1/contacts/" + noah + "/do-not-contact")
                .then()
                .statusCode(200)
                .body("reason", equalTo("Asked to be forgotten."));
        bola.owner().asking().get("/v1/contacts/" + theirs).then().body("name", equalTo("Forgotten"));
        owner.asking()
                .get("/v1/contacts/" + other)
                .then()
                .body("name", equalTo("Sam Sample"))
                .body("notes", equalTo("about Sam"))
                .body("forgottenAt", nullValue());
        assertEquals("0", one("select count(*) from jobs where tenant_id = '" + operator.tenant() + "'"));
        assertEquals("t", one("select addresses is null from forget_requests where id = '" + id(request) + "'"));
    }

    @Test
    void nobody_brings_the_person_back_with_the_address() {
        String noah = amara.contact("Noah Namesake", Map.of("emails", List.of(email)));
        String other = amara.contact("Sam Sample", Map.of());
        Importing files = new Importing(owner);
        String staged = files.preview("CSV", "name,emails\nNoah Namesake," + email + "\nTina Test,tina@example.org\n");
        forget(email);

        Map<String, Object> back = Map.of("name", "Noah", "role", "OTHER", "emails", List.of("a@example.org", email));
        refused(owner.sending(back).post("/v1/contacts"), "/emails/1");
        refused(
                owner.sending(Map.of("name", "N", "role", "OTHER", "emails", List.of(email.toUpperCase())))
                        .post("/v1/contacts"),
                null);
        refused(patch(other, Map.of("emails", List.of(email))), "/emails/0");
        owner.sending(Map.of("items", List.of(back, Map.of("name", "Tom Trial", "role", "OTHER"))))
                .post("/v1/contacts/batch")
                .then()
                .statusCode(207)
                .body("items[0].status", equalTo(422))
                .body("items[0].problem.type", equalTo("urn:introducer:problem:address-suppressed"))
                .body("items[1].status", equalTo(201));
        refused(amara.record(other, 1, referral("Noah", email)), "/referredTo/email");
        String event = owner.sending(Map.of(
                        "name",
                        "A meeting",
                        "firstDay",
                        Network.today().toString(),
                        "lastDay",
                        Network.today().toString(),
                        "zone",
                        "UTC"))
                .post("/v1/events")
                .path("id");
        owner.sending(Map.of("items", List.of(Map.of("name", "Noah", "email", email), Map.of("name", "Uma Unit"))))
                .post("/v1/events/" + event + "/debrief")
                .then()
                .statusCode(207)
                .body("items[0].status", equalTo(422))
                .body("items[1].status", equalTo(201));

        // What was staged before, and what comes after.
        files.confirm(staged);
        assertEquals(List.of("IGNORED", "CREATE"), files.actions(staged));
        assertEquals(List.of("FORGOTTEN"), files.reasons(staged, 1));
        String later = files.take("CSV", "name,emails\nNoah Namesake," + email + "\nVera Vial,vera@example.org\n");
        assertEquals(List.of("IGNORED", "CREATE"), files.actions(later));
        assertEquals(List.of("FORGOTTEN"), files.reasons(later, 1));
        owner.asking()
                .get(later + "/rows")
                .then()
                .body("items[0].name", nullValue())
                .body("items[0].contact", nullValue());
        assertTrue(files.contacts().stream()
                .noneMatch(contact -> contact.toString().contains(seed)));

        conflict(patch(noah, Map.of("name", "Noah Namesake")));
        conflict(owner.sending(Map.of("survivor", other, "losers", List.of(noah)))
                .post("/v1/contacts/merge"));
        Response flag = owner.asking().get("/v1/contacts/" + noah + "/do-not-contact");
        conflict(owner.sending(Map.of("reason", "wrote to me"))
                .header("If-Match", flag.header("ETag"))
                .delete("/v1/contacts/" + noah + "/do-not-contact"));
        owner.asking()
                .header("If-Match", owner.asking().get("/v1/contacts/" + noah).header("ETag"))
                .delete("/v1/contacts/" + noah)
                .then()
                .statusCode(204);
        conflict(owner.asking().post("/v1/contacts/" + noah + "/restore"));
    }

    @Test
    void a_message_of_a_file_stays_for_the_others_whom_it_names() throws SQLException {
        owner.sending(Map.of("givenName", "Amara", "zone", "UTC", "emails", List.of("amara@example.org")))
                .put("/v1/applicants/me")
                .then()
                .statusCode(201);
        String priya = amara.contact("Priya Placeholder", Map.of("emails", List.of("priya@example.org")));
        amara.contact("Noah " + seed, Map.of("emails", List.of(email, "second" + email)));
        Importing files = new Importing(owner);
        String before = files.take(
                "MBOX",
                mail(1, "priya@example.org, Noah <" + email + ">") + mail(2, email) + mail(7, "second" + email));
        String staged = files.preview("MBOX", mail(3, "priya@example.org, Noah <" + email + ">") + mail(4, email));
        assertTrue(left().contains("import_rows"), left().toString());
        forget(email);
        assertEquals(Set.of(), left());

        files.confirm(staged);
        String after = files.take("MBOX", mail(5, "priya@example.org, Noah <" + email + ">") + mail(6, email));
        assertEquals(Set.of(), left());
        assertEquals(List.of("CREATE", "IGNORED"), files.actions(staged));
        assertEquals(List.of("CREATE", "IGNORED"), files.actions(after));
        assertTrue(files.reasons(after, 2).contains("FORGOTTEN"));
        owner.asking().get("/v1/contacts/" + priya + "/timeline").then().body("items", hasSize(3));
        // A message that lost its texts was changed since; one that names nobody who was forgotten goes as ever.
        assertEquals("REVERTED", files.revert(before).path("state"));
        owner.asking().get("/v1/contacts/" + priya + "/timeline").then().body("items", hasSize(3));
        assertEquals("REVERTED", files.revert(after).path("state"));
        owner.asking().get("/v1/contacts/" + priya + "/timeline").then().body("items", hasSize(2));
    }

    /** A table that is added and forgotten here would go on to tell of somebody. */
    @Test
    void every_table_that_names_contacts_is_emptied_or_says_nothing_of_them() throws SQLException {
        Set<String> saysNothing =
                Set.of("due_spans", "events", "letters", "participations", "projects", "supervisions");
        Set<String> named = new TreeSet<>(Set.of(one("""
                select string_agg(distinct c.table_name, ' ') from information_schema.columns c
                join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
                where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.column_name like '%contact_id%'""").split(" ")));
        named.removeAll(saysNothing);
        named.removeAll(ForgottenContacts.STEPS);
        assertEquals(Set.of(), named, "tables of which nobody says what becomes of somebody who is forgotten");
    }

    @Test
    void it_waits_for_those_who_asked_before_it_and_can_be_repeated() throws SQLException {
        String noah = amara.contact("Noah Namesake", Map.of("emails", List.of(email)));
        String request;
        try (Connection writer = TestDatabase.asService();
                Statement statement = writer.createStatement()) {
            writer.setAutoCommit(false);
            // As somebody who was told that the address may be noted, and has not written yet.
            statement.execute("select from suppressed_among('{none}')");
            request = order(email);
            await().atMost(20, SECONDS)
                    .until(() -> one("select horizon is not null from forget_requests where id = '" + id(request) + "'")
                            .equals("t"));
            operator.asking().get(request).then().body("state", equalTo("PENDING"));
            owner.asking().get("/v1/contacts/" + noah).then().body("name", equalTo("Noah Namesake"));
            writer.rollback();
        }
        awaitDone(request);
        owner.asking().get("/v1/contacts/" + noah).then().body("name", equalTo("Forgotten"));
        operator.asking()
                .get(forget(email))
                .then()
                .body("applicants", equalTo(0))
                .body("counts", equalTo(Map.of()));
    }

    /** As when the applicant moves to another tenant while the request is carried out. */
    @Test
    void who_moved_meanwhile_is_found_where_they_are() throws Exception {
        Network first = Network.ofSomebody();
        Network second = Network.ofSomebody();
        boolean inOrder = first.owner()
                        .tenant()
                        .toString()
                        .compareTo(second.owner().tenant().toString())
                < 0;
        Network waited = inOrder ? first : second;
        Network moved = inOrder ? second : first;
        waited.contact("Noah Namesake", Map.of("emails", List.of(email)));
        String noah = moved.contact("Noah " + seed, Map.of("emails", List.of(email)));
        UUID target = UUID.randomUUID();
        String request;
        try (Connection holder = TestDatabase.asSuperuser();
                Statement hold = holder.createStatement()) {
            holder.setAutoCommit(false);
            // Of the first of the two places, and by a transaction without a number, for which the request does not
            // wait.
            hold.execute("lock table do_not_contacts in share mode");
            request = order(email);
            await().atMost(20, SECONDS).until(() -> isAwaited(hold));
            move(moved.owner(), target, "contact_keys", "contacts");
            holder.rollback();
        }
        awaitDone(request);
        new Actor(moved.owner().sub(), target, Set.of(Role.APPLICANT), null)
                .asking()
                .get("/v1/contacts/" + noah)
                .then()
                .statusCode(200)
                .body("name", equalTo("Forgotten"));
        assertEquals(Set.of(), left());
    }

    private static boolean isAwaited(Statement holder) throws SQLException {
        try (ResultSet waiting = holder.executeQuery(
                "select 1 from pg_locks where not granted and pg_backend_pid() = any(pg_blocking_pids(pid))")) {
            return waiting.next();
        }
    }

    private static void move(Actor owner, UUID target, String... tables) throws SQLException {
        try (Connection service = TestDatabase.asService();
                Statement statement = service.createStatement()) {
            service.setAutoCommit(false);
            statement.execute("select set_config('app.tenant', '" + owner.tenant() + "', true)");
            for (String table : tables) {
                statement.execute(
                        "select move_rows('%1$s', array(select ctid from %1$s where owner_id = '%2$s'), '%3$s')"
                                .formatted(table, owner.sub(), target));
            }
            service.commit();
        }
    }

    @Test
    void an_operator_who_is_erased_takes_no_request_along() throws SQLException {
        String noah = amara.contact("Noah Namesake", Map.of("emails", List.of(email)));
        String request;
        try (Connection writer = TestDatabase.asService();
                Statement statement = writer.createStatement()) {
            writer.setAutoCommit(false);
            statement.execute("select from suppressed_among('{none}')");
            request = order(email);
            Actor admin = operator.colleague(Role.ORG_ADMIN);
            Response erasure = admin.sending(Map.of("applicantId", operator.sub(), "reason", "NO_LONGER_NEEDED"))
                    .post("/v1/erasures");
            erasure.then().statusCode(202);
            MentorshipServiceStub.carriesOut(UUID.fromString(erasure.path("id")));
            await().atMost(30, SECONDS)
                    .until(() -> admin.asking()
                            .get("/v1/erasures/" + erasure.path("id"))
                            .path("state")
                            .equals("DONE"));
            writer.rollback();
        }
        awaitDone(request);
        owner.asking().get("/v1/contacts/" + noah).then().body("name", equalTo("Forgotten"));
    }

    @Test
    void a_contact_that_is_forgotten_is_not_filled_again() throws SQLException {
        String noah = amara.contact(
                "Noah " + seed,
                Map.of(
                        "emails",
                        List.of(email),
                        "institution",
                        seed,
                        "phones",
                        List.of("+1 202 555 0123"),
                        "notes",
                        seed));
        Importing files = new Importing(owner);
        String file =
                "id,name,institution,phones,notes,urls\n%1$s,Noah %2$s,%2$s,+1 202 555 0123,%2$s,https://www.linkedin.com/in/%2$s\n,Tina Test,,,,\n"
                        .formatted(noah, seed);
        String staged = files.preview("CSV", file);
        forget(email);
        assertEquals(Set.of(), left());

        files.confirm(staged);
        String later = files.take("CSV", file);
        for (String place : List.of(staged, later)) {
            assertEquals("IGNORED", files.actions(place).getFirst());
            assertEquals(List.of("FORGOTTEN"), files.reasons(place, 1));
        }
        for (Map<String, Object> act :
                List.<Map<String, Object>>of(Map.of("act", "TAG", "tags", List.of(seed)), Map.of("act", "UNARCHIVE"))) {
            Map<String, Object> bulk = new HashMap<>(act);
            bulk.put("ids", List.of(noah));
            owner.sending(bulk)
                    .post("/v1/contacts/bulk")
                    .then()
                    .statusCode(200)
                    .body("items.outcome", contains("REFUSED"));
        }
        owner.asking()
                .get("/v1/contacts/" + noah)
                .then()
                .body("name", equalTo("Forgotten"))
                .body("institution", nullValue())
                .body("phones", empty())
                .body("urls", empty())
                .body("tags", empty())
                .body("archivedAt", notNullValue());
        assertEquals(Set.of(), left());
    }

    /** What is compared meanwhile would be noted as it was before. */
    @Test
    void no_file_is_compared_while_somebody_is_forgotten() throws SQLException {
        try (Connection forgetting = TestDatabase.asService();
                Statement statement = forgetting.createStatement()) {
            forgetting.setAutoCommit(false);
            statement.execute("select pg_advisory_xact_lock(hashtextextended('import/%s', 0))".formatted(owner.sub()));
            Response file = new Importing(owner).upload("CSV", "name\nTina Test\n");
            file.then().statusCode(202);
            await().atMost(20, SECONDS)
                    .until(() -> one("""
                            select state = 'RUNNING' and attempts = 0 and lease_until is not null or state = 'PREVIEWED'
                            from jobs where id = '%s'""".formatted(file.<String>path("id"))).equals("t"));
            owner.asking().get(file.header("Location")).then().body("state", equalTo("RUNNING"));
        }
    }

    @Test
    void who_had_the_address_before_stays_and_is_counted_and_what_a_merge_noted_of_it_goes() {
        String noah = amara.contact("Noah Namesake", Map.of("emails", List.of(email)));
        String other = amara.contact("N. Namesake", Map.of("emails", List.of("third" + email)));
        String merge = owner.sending(Map.of("survivor", noah, "losers", List.of(other)))
                .post("/v1/contacts/merge")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        patch(noah, Map.of("emails", List.of("other" + email))).then().statusCode(200);
        owner.asking()
                .get("/v1/merges/" + merge)
                .then()
                .body("fields.find { it.field == 'emails' }.before", hasItem(email));
        operator.asking().get(forget(email)).then().body("formerContacts", equalTo(1));
        owner.asking().get("/v1/contacts/" + noah).then().body("name", equalTo("Noah Namesake"));
        owner.asking().get("/v1/merges/" + merge).then().statusCode(404);
    }

    @Test
    void a_domain_of_another_script_is_found_in_both_forms() throws SQLException {
        String written = "noah@bücher-" + seed + ".example";
        String deleted = amara.contact("Noah " + seed, Map.of("emails", List.of(written)));
        owner.asking()
                .header("If-Match", "*")
                .delete("/v1/contacts/" + deleted)
                .then()
                .statusCode(204);
        amara.record(amara.contact("Sam Sample"), 2, referral(seed, written))
                .then()
                .statusCode(201);
        forget(written);
        assertEquals(Set.of(), left());
    }

    @Test
    void the_list_has_no_address_and_cannot_be_read() throws SQLException {
        forget(email);
        assertEquals("0", one("select count(*) from suppressed_addresses where digest like '%" + seed + "%'"));
        try (Connection service = TestDatabase.asService();
                Statement statement = service.createStatement()) {
            assertThrows(SQLException.class, () -> statement.execute("select * from suppressed_addresses"));
        }
        // SHA-256 without the key would be found by whoever guesses addresses.
        assertEquals(
                "0",
                one("select count(*) from suppressed_addresses where digest in (encode(sha256('" + email
                        + "'), 'hex'), encode(sha256('suppressed-address/" + email + "'), 'hex'))"));
    }

    @Test
    void only_an_operator_asks_and_reads_the_receipt_of_the_own_tenant() {
        String request = forget(email);
        Actor.with(Role.OPERATOR).asking().get(request).then().statusCode(404);
        operator.colleague(Role.ORG_ADMIN).asking().get(request).then().statusCode(403);
        operator.sending(Map.of("emails", List.of(email), "evidence", "he wrote to noah@example.org"))
                .post("/v1/forget-requests")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/evidence"));
    }

    /** A bit of everything in which something of somebody can be; five contacts with those that were deleted and merged. */
    private String network() {
        Map<String, Object> noah = Map.of(
                "name",
                "Noah " + seed,
                "role",
                "RESIDENT",
                "institution",
                seed,
                "notes",
                seed,
                "tags",
                List.of(seed),
                "emails",
                List.of(email, "second" + email));
        Response created = owner.sending(noah)
                .header("Idempotency-Key", "key-" + UUID.randomUUID())
                .post("/v1/contacts");
        String id = created.path("id");
        String sam = amara.contact("Sam Second");
        amara.record(
                        id,
                        3,
                        Map.of(
                                "kind",
                                "EMAIL",
                                "direction",
                                "OUTGOING",
                                "outcome",
                                seed,
                                "nextStep",
                                seed,
                                "promises",
                                List.of(Map.of("owner", "ME", "what", seed))))
                .then()
                .statusCode(201);
        amara.record(sam, 2, referral(seed, email)).then().statusCode(201);
        amara.record(sam, 1, referral(seed, "second" + email)).then().statusCode(201);
        amara.answer(id, 1, "POSITIVE");
        owner.sending(Map.of(
                        "fromContactId",
                        sam,
                        "toContactId",
                        id,
                        "type",
                        "WORKS_WITH",
                        "source",
                        "TOLD_BY_THEM",
                        "evidence",
                        seed,
                        "observedOn",
                        "2026-01-01"))
                .post("/v1/relationships")
                .then()
                .statusCode(201);
        owner.sending(Map.of("introducerContactId", sam, "targetContactId", id, "note", seed))
                .post("/v1/introductions")
                .then()
                .statusCode(201);
        String deleted = owner.sending(Map.of("name", seed, "role", "OTHER", "emails", List.of(email)))
                .queryParam("allowDuplicate", true)
                .post("/v1/contacts")
                .path("id");
        owner.asking()
                .header(
                        "If-Match",
                        owner.asking().get("/v1/contacts/" + deleted).header("ETag"))
                .delete("/v1/contacts/" + deleted)
                .then()
                .statusCode(204);
        String merged = amara.contact("N. " + seed, Map.of("emails", List.of("third" + email), "notes", seed));
        owner.sending(Map.of("survivor", id, "losers", List.of(merged)))
                .post("/v1/contacts/merge")
                .then()
                .statusCode(201);
        owner.sending(Map.of("reason", seed, "source", seed))
                .put("/v1/contacts/" + id + "/do-not-contact")
                .then()
                .statusCode(200);
        Importing files = new Importing(owner);
        files.take("CSV", "name,emails,notes\n" + seed + ",file" + email + "," + seed + "\n");
        files.change(seed, Map.of("emails", List.of("file" + email, email)));
        files.preview("CSV", "name,emails\n" + seed + "," + email + "\n");
        return id;
    }

    private static String mail(int number, String to) {
        return """
            From a Tue Mar  3 09:3%1$d:00 2026
            From: Amara <amara@example.org>
            To: %2$s
            Subject: A question to %2$s
            Date: Tue, 3 Mar 2026 09:3%1$d:00 +0000
            Message-ID: <m%1$d-%3$s@example.org>

            Text.

            """.formatted(number, to, UUID.randomUUID());
    }

    private void refused(Response answer, String pointer) {
        answer.then().statusCode(422).body("type", equalTo("urn:introducer:problem:address-suppressed"));
        if (pointer != null) {
            answer.then().body("errors.pointer", equalTo(List.of(pointer)));
        }
        assertTrue(!answer.asString().contains(seed), "the refusal repeats the address");
    }

    private static void conflict(Response answer) {
        answer.then().statusCode(409).body("type", equalTo("urn:introducer:problem:contact-forgotten"));
    }

    private Response patch(String contact, Map<String, ?> patch) {
        String place = "/v1/contacts/" + contact;
        return owner.patching(owner.asking().get(place).header("ETag"), patch).patch(place);
    }

    /** The address of a request that is carried out. */
    private String forget(String address) {
        String request = order(address);
        awaitDone(request);
        return request;
    }

    private String order(String address) {
        Response answer = operator.sending(Map.of("emails", List.of(address), "evidence", "PRIVACY-1"))
                .post("/v1/forget-requests");
        assertEquals(202, answer.statusCode(), answer.asString());
        return answer.header("Location");
    }

    private void awaitDone(String request) {
        await().atMost(60, SECONDS)
                .until(() -> operator.asking().get(request).path("state").equals("DONE"));
    }

    private static String id(String place) {
        return place.substring(place.lastIndexOf('/') + 1);
    }

    private Set<String> left() throws SQLException {
        try (Connection database = TestDatabase.asOwner()) {
            return StoredText.tablesWith(seed, database);
        }
    }

    private static String one(String query) throws SQLException {
        try (Connection database = TestDatabase.asOwner();
                Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Map<String, Object> referral(String name, String email) {
        return Map.of(
                "kind",
                "EMAIL",
                "direction",
                "INCOMING",
                "reaction",
                "REFERRAL",
                "referredTo",
                Map.of("name", name, "email", email));
    }
}

package org.introducer.contacts.moving;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.introducer.contacts.AtOnce;
import org.introducer.contacts.ContactsTest;
import org.introducer.contacts.MentorshipServiceStub;
import org.introducer.contacts.Network;
import org.introducer.contacts.imports.Importing;
import org.introducer.local.identity.Role;
import org.introducer.platform.remote.SignedClaims;
import org.introducer.testing.Actor;
import org.introducer.testing.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ContactsTest
@Tag("X25")
class MoveTest {

    @Inject
    SignedClaims claims;

    private final Network amara = Network.ofSomebody();
    private final Actor owner = amara.owner();
    private final Actor there = in(owner.sub());
    private final String seed = "seed" + UUID.randomUUID().toString().replace("-", "");

    @Test
    void everything_goes_along_with_its_ids_and_the_old_tenant_sees_nothing_more() throws SQLException {
        Actor adviser = owner.colleague(Role.ADVISER);
        Actor admin = owner.colleague(Role.ORG_ADMIN);
        describe();
        String priya = network();
        String interaction = owner.asking().get("/v1/interactions").path("items[0].id");
        String importJob = owner.asking().get("/v1/imports").path("items[0].id");
        owner.sending(Map.of("scope", "READ_WRITE", "textVersion", "2026-1"))
                .put("/v1/applicants/me/consents/" + adviser.sub())
                .then()
                .statusCode(201);
        adviser.asking().get("/v1/contacts/" + priya).then().statusCode(200);
        Set<String> before = with(seed, owner.tenant());
        assertTrue(
                before.containsAll(Set.of("applicants", "contacts", "interactions", "import_rows")), before.toString());

        UUID move = order(owner, Map.of());
        MentorshipServiceStub.moves(move);
        awaitState(owner, move, "DONE");

        assertEquals(Set.of(), with(seed, owner.tenant()));
        before.remove("idempotent_answers");
        assertEquals(before, with(seed, there.tenant()));
        there.asking().get("/v1/applicants/me").then().statusCode(200).body("givenName", equalTo(seed));
        there.asking().get("/v1/contacts/" + priya).then().statusCode(200).body("name", equalTo(seed));
        there.asking().get("/v1/interactions/" + interaction).then().statusCode(200);
        there.asking().get("/v1/imports/" + importJob).then().statusCode(200);
        there.asking().get("/v1/applicants/me/consents").then().body("items", equalTo(List.of()));
        there.sending(Map.of("name", "Sam Sample", "role", "RESIDENT"))
                .post("/v1/contacts")
                .then()
                .statusCode(201);

        adviser.asking().get("/v1/contacts/" + priya).then().statusCode(404);
        for (String address : List.of("/v1/applicants/me", "/v1/contacts", "/v1/contacts/" + priya)) {
            owner.asking().get(address).then().statusCode(403).body("type", endsWith("person-moved"));
        }
        owner.sending(Map.of("name", "Sam Sample", "role", "RESIDENT"))
                .post("/v1/contacts")
                .then()
                .statusCode(403)
                .body("type", endsWith("person-moved"));

        String meeting = UUID.randomUUID().toString();
        given().header(
                        SignedClaims.HEADER,
                        claims.signed(
                                "meeting-order",
                                "contacts-service",
                                Map.of(
                                        "jti", meeting,
                                        "sub", owner.sub().toString(),
                                        "tenant", owner.tenant().toString(),
                                        "reportedBy", admin.sub().toString(),
                                        "revision", 1L)))
                .put("/v1/meeting-orders/" + meeting)
                .then()
                .statusCode(403)
                .body("type", endsWith("person-moved"));

        for (Actor reader : List.of(owner, there, admin)) {
            reader.asking()
                    .get("/v1/moves/" + move)
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("DONE"))
                    .body("to", equalTo("PERSONAL_TENANT"))
                    .body(
                            "services.service",
                            equalTo(List.of("program-service", "mentorship-service", "contacts-service")))
                    .body("services[0].moved.shortlists", equalTo(2))
                    .body("services[2].moved.contacts", equalTo(2))
                    .body("services[2].moved", hasKey("contact_keys"))
                    .body("services[2].ended.table", hasItem("consents"))
                    .body("services[2].kept.table", hasItem("audit_entries"));
        }
        for (Actor stranger : List.of(owner.colleague(Role.APPLICANT), Actor.with(Role.ORG_ADMIN))) {
            stranger.asking().get("/v1/moves/" + move).then().statusCode(404);
        }
        assertEquals(
                "0", one("select count(*) from jobs where kind = 'move' and tenant_id = '" + owner.tenant() + "'"));
        assertEquals(
                "t",
                one("select bool_and(applicant_id is null and sub is null and target is null) from moves where id = '"
                        + move + "'"),
                "a receipt tells of nobody");
    }

    @Test
    void both_feeds_and_both_audits_tell_of_it() throws SQLException {
        describe();
        String contact = amara.contact("Sam Sample", Map.of());
        UUID move = order(owner, Map.of());
        MentorshipServiceStub.moves(move);
        awaitState(owner, move, "DONE");
        Actor admin = owner.colleague(Role.ORG_ADMIN);
        await().atMost(20, SECONDS).untilAsserted(() -> {
            admin.asking()
                    .get("/v1/changes")
                    .then()
                    .body(
                            "items.find { it.type.endsWith('applicant.deleted') }.subject",
                            equalTo("applicants/" + owner.sub()))
                    .body("items.subject", not(hasItem("contacts/" + contact)));
            there.asking()
                    .get("/v1/changes")
                    .then()
                    .body("items.subject", hasItems("applicants/" + owner.sub(), "contacts/" + contact));
        });
        assertEquals(
                "contact.deleted",
                one("select string_agg(type, ',') from outbox_events where tenant_id = '" + owner.tenant()
                        + "' and resource_id = '" + contact + "'"),
                "what the old tenant's feed keeps of a contact");
        for (UUID tenant : List.of(owner.tenant(), there.tenant())) {
            assertEquals(
                    "t",
                    one("select count(*) > 0 from audit_entries where action = 'move' and applicant_id = '"
                            + owner.sub() + "' and tenant_id = '" + tenant + "'"));
        }
    }

    @Test
    void the_platforms_own_id_is_dropped_and_free_again() {
        Actor platform = Actor.with(Role.INTEGRATION);
        Map<String, Object> provision =
                Map.of("externalId", "client-1", "profile", Map.of("givenName", "Amara", "zone", "Africa/Lagos"));
        String id = provisioned(platform, provision);
        UUID sub = UUID.randomUUID();
        Actor client = new Actor(sub, platform.tenant(), Set.of(Role.APPLICANT), UUID.fromString(id));
        client.asking().get("/v1/applicants/me").then().statusCode(200).body("externalId", equalTo("client-1"));

        UUID move = order(client, Map.of());
        MentorshipServiceStub.moves(move);
        awaitState(client, move, "DONE");

        platform.asking().get("/v1/applicants/" + id).then().statusCode(404);
        new Actor(sub, sub, Set.of(Role.APPLICANT), UUID.fromString(id))
                .asking()
                .get("/v1/applicants/me")
                .then()
                .statusCode(200)
                .body("id", equalTo(id))
                .body("externalId", nullValue());
        assertFalse(id.equals(provisioned(platform, provision)));
    }

    @Test
    void an_organisation_lets_in_with_a_code_that_is_good_once() throws SQLException {
        Actor admin = Actor.with(Role.ORG_ADMIN);
        Response invitation = admin.sending(Map.of("days", 3)).post("/v1/move-invitations");
        invitation.then().statusCode(201).body("state", equalTo("OPEN")).body("code", notNullValue());
        String address = "/v1/move-invitations/" + invitation.path("id");
        Map<String, Object> named = Map.of("invitation", invitation.path("code"));
        assertEquals(
                "0",
                one("select count(*) from move_invitations where to_jsonb(move_invitations)::text like '%"
                        + invitation.path("code") + "%'"));
        String contact = amara.contact("Sam Sample", Map.of());

        refused(Map.of("invitation", "nonsense"));
        refused(new Actor(owner.sub(), admin.tenant(), Set.of(Role.APPLICANT), null), named);
        UUID move = order(owner, named);
        admin.asking().get(address).then().body("state", equalTo("USED")).body("code", nullValue());
        MentorshipServiceStub.moves(move);
        awaitState(owner, move, "DONE");
        in(admin.tenant()).asking().get("/v1/contacts/" + contact).then().statusCode(200);
        refused(Network.ofSomebody().owner(), named);

        Response expired = admin.sending(Map.of()).post("/v1/move-invitations");
        execute("update move_invitations set expires_at = timestamptz '2020-01-01Z' where id = '" + expired.path("id")
                + "'");
        refused(Network.ofSomebody().owner(), Map.of("invitation", expired.path("code")));
        admin.asking().get("/v1/move-invitations/" + expired.path("id")).then().body("state", equalTo("EXPIRED"));
        Response withdrawn = admin.sending(Map.of()).post("/v1/move-invitations");
        admin.asking()
                .header("If-Match", withdrawn.header("ETag"))
                .delete("/v1/move-invitations/" + withdrawn.path("id"))
                .then()
                .statusCode(204);
        refused(Network.ofSomebody().owner(), Map.of("invitation", withdrawn.path("code")));
    }

    @Test
    void a_move_waits_for_a_service_that_is_away_and_takes_along_what_came_meanwhile() throws SQLException {
        String early = amara.contact("Sam Sample", Map.of());
        Actor both = new Actor(owner.sub(), owner.tenant(), Set.of(Role.APPLICANT, Role.MENTOR), null);
        String feed = "/v1/applicants/me/calendar-feed";
        String made = owner.sending(Map.of())
                .put(feed)
                .then()
                .statusCode(201)
                .extract()
                .path("createdAt");
        UUID move = order(owner, Map.of());
        await().atMost(20, SECONDS)
                .until(() ->
                        one("select lease_until is not null and state = 'RUNNING' and attempts = 0 from jobs where kind = 'move' and tenant_id = '"
                                        + owner.tenant() + "'")
                                .equals("t"));
        receipt(owner, move)
                .then()
                .body("state", equalTo("PENDING"))
                .body("services.state", equalTo(List.of("PENDING", "PENDING", "PENDING")));
        assertEquals(move, order(owner, Map.of()), "one order at a time");
        owner.sending(Map.of()).post("/v1/erasures").then().statusCode(409).body("type", endsWith("order-pending"));
        String late = amara.contact("Lee Late", Map.of());

        // As a worker leaves it that was killed for the hundredth time.
        execute(
                "update jobs set state = 'RUNNING', attempts = 100, lease_until = timestamptz '2020-01-01Z' where kind = 'move' and tenant_id = '"
                        + owner.tenant() + "'");
        MentorshipServiceStub.movesOnce(move);
        await().atMost(30, SECONDS)
                .until(() -> "DONE".equals(receipt(owner, move).path("services[2].state")));
        // Under a consent that a service still remembers, or by a request that had begun.
        UUID written = UUID.randomUUID();
        execute("insert into custom_fields (tenant_id, id, version, owner_id, key, name, type, created_at) values ('"
                + owner.tenant() + "', '" + written + "', 0, '" + owner.sub() + "', 'late', 'Late', 'TEXT', now())");
        // And what has the place of something that is there already.
        both.sending(Map.of()).put(feed).then().statusCode(201);
        MentorshipServiceStub.moves(move);
        awaitState(owner, move, "DONE");
        assertTrue(MentorshipServiceStub.toldToMove(move) >= 2);
        there.asking().get(feed).then().statusCode(200).body("createdAt", equalTo(made));
        both.asking().get(feed).then().statusCode(404);
        both.sending(Map.of()).post("/v1/erasures").then().statusCode(202);
        there.asking().get("/v1/contacts/" + early).then().statusCode(200);
        there.asking().get("/v1/contacts/" + late).then().statusCode(200);
        there.asking().get("/v1/custom-fields/" + written).then().statusCode(200);
        receipt(there, move)
                .then()
                .body("services[1].moved.mentees", equalTo(1))
                .body("services[2].moved.contacts", equalTo(2))
                .body("services[2].moved.custom_fields", equalTo(1))
                .body("services[2].moved.calendar_feeds", equalTo(1))
                .body("services[2].ended.find { it.table == 'calendar_feeds' }.rows", equalTo(1))
                .body(
                        "services[2].ended.find { it.table == 'calendar_feeds' }.why",
                        equalTo("the other tenant had such a row already"));
    }

    @Test
    void nothing_is_moved_where_the_other_tenant_got_something_before_it_began() throws SQLException {
        String contact = amara.contact("Sam Sample", Map.of());
        UUID move = order(owner, Map.of());
        // As when the services went away after they had been asked.
        execute("update moves set checked_at = now() where id = '" + move + "'");
        new Network(there).contact("Lee Late", Map.of());
        MentorshipServiceStub.moves(move);
        awaitState(owner, move, "REFUSED");
        owner.asking().get("/v1/contacts/" + contact).then().statusCode(200);
    }

    @Test
    @Tag("X12")
    void of_a_move_and_an_erasure_that_are_ordered_at_once_one_is_refused() throws Exception {
        Actor other = Network.ofSomebody().owner();
        refusedOne(AtOnce.both(() -> ordering(owner, "moves"), () -> ordering(owner, "erasures")));
        refusedOne(AtOnce.both(() -> ordering(other, "erasures"), () -> ordering(other, "moves")));
    }

    private static Response ordering(Actor by, String what) {
        return by.sending(Map.of()).post("/v1/" + what);
    }

    private static void refusedOne(List<Response> answers) {
        answers.getFirst().then().statusCode(202);
        answers.getLast().then().statusCode(409).body("type", endsWith("order-pending"));
    }

    @Test
    void nothing_is_moved_where_the_other_tenant_has_something_of_the_person() {
        String contact = amara.contact("Sam Sample", Map.of());
        new Network(there).contact("Sam Sample", Map.of());
        UUID move = order(owner, Map.of());
        MentorshipServiceStub.moves(move);
        awaitState(owner, move, "REFUSED");
        receipt(owner, move).then().body("refusedBy", equalTo("contacts-service"));
        owner.asking().get("/v1/contacts/" + contact).then().statusCode(200);

        Network other = Network.ofSomebody();
        UUID another = order(other.owner(), Map.of());
        MentorshipServiceStub.checks(another, true);
        awaitState(other.owner(), another, "REFUSED");
        receipt(other.owner(), another).then().body("refusedBy", equalTo("mentorship-service"));
    }

    @Test
    void what_is_being_erased_is_not_moved_and_nobody_moves_to_where_they_are() {
        owner.sending(Map.of()).post("/v1/erasures").then().statusCode(202);
        owner.sending(Map.of()).post("/v1/moves").then().statusCode(409).body("type", endsWith("order-pending"));
        there.sending(Map.of()).post("/v1/moves").then().statusCode(409).body("type", endsWith("move-nowhere"));
    }

    @Test
    void what_others_have_in_the_tenant_stays_and_who_has_another_role_there_goes_on() {
        Actor both = new Actor(owner.sub(), owner.tenant(), Set.of(Role.APPLICANT, Role.ADVISER), null);
        Network other = new Network(owner.colleague(Role.APPLICANT));
        String theirs = other.contact("Sam Sample", Map.of());
        amara.contact("Sam Sample", Map.of());
        UUID move = order(owner, Map.of());
        MentorshipServiceStub.moves(move);
        awaitState(owner, move, "DONE");
        other.owner().asking().get("/v1/contacts/" + theirs).then().statusCode(200);
        both.asking().get("/v1/contacts").then().statusCode(200).body("items", equalTo(List.of()));
    }

    @Test
    void who_comes_back_is_there_again() {
        String contact = amara.contact("Sam Sample", Map.of());
        UUID move = order(owner, Map.of());
        MentorshipServiceStub.moves(move);
        awaitState(owner, move, "DONE");
        owner.asking().get("/v1/contacts").then().statusCode(403);
        String code = owner.colleague(Role.ORG_ADMIN)
                .sending(Map.of())
                .post("/v1/move-invitations")
                .path("code");
        UUID back = order(there, Map.of("invitation", code));
        MentorshipServiceStub.moves(back);
        awaitState(there, back, "DONE");
        owner.asking().get("/v1/contacts/" + contact).then().statusCode(200);
        there.asking().get("/v1/contacts").then().statusCode(403);
    }

    /** The function that writes into another tenant moves nothing that the service may not change. */
    @Test
    void the_service_cannot_move_the_audit_or_rows_of_another_tenant() throws SQLException {
        String contact = amara.contact("Sam Sample", Map.of());
        try (Connection service = TestDatabase.asService();
                Statement statement = service.createStatement()) {
            statement.execute("select set_config('app.tenant', '" + UUID.randomUUID() + "', false)");
            assertThrows(
                    SQLException.class,
                    () -> statement.execute(
                            "select move_rows('audit_entries', array['(0,1)'::tid], gen_random_uuid())"));
            String place = one("select ctid from contacts where id = '" + contact + "'");
            statement.execute("select move_rows('contacts', array['" + place + "'::tid], gen_random_uuid())");
        }
        owner.asking().get("/v1/contacts/" + contact).then().statusCode(200);
    }

    private Actor in(UUID tenant) {
        return new Actor(owner.sub(), tenant, Set.of(Role.APPLICANT), null);
    }

    private void describe() {
        owner.sending(Map.of("givenName", seed, "zone", "Africa/Lagos"))
                .put("/v1/applicants/me")
                .then()
                .statusCode(201);
    }

    /** A bit of everything. @return a contact */
    private String network() {
        String priya = owner.sending(Map.of(
                        "name", seed, "role", "RESIDENT", "notes", seed, "emails", List.of(seed + "@example.org")))
                .header("Idempotency-Key", "key-" + seed)
                .post("/v1/contacts")
                .path("id");
        String sam = amara.contact("Sam Sample", Map.of());
        amara.record(priya, 3, Map.of("kind", "EMAIL", "direction", "OUTGOING", "nextStep", seed))
                .then()
                .statusCode(201);
        owner.sending(Map.of("name", seed, "purpose", "FIRST_CONTACT", "body", seed))
                .post("/v1/message-templates")
                .then()
                .statusCode(201);
        owner.sending(Map.of(
                        "reason",
                        seed,
                        "source",
                        "the person",
                        "since",
                        LocalDate.now().toString()))
                .put("/v1/contacts/" + sam + "/do-not-contact")
                .then()
                .statusCode(200);
        new Importing(owner).preview("CSV", "name,emails\n" + seed + ",two" + seed + "@example.org\n");
        return priya;
    }

    private static String provisioned(Actor platform, Map<String, Object> provision) {
        Response made = platform.sending(Map.of("items", List.of(provision))).post("/v1/applicants/batch");
        made.then().statusCode(207).body("items[0].status", equalTo(201));
        return made.path("items[0].value.id");
    }

    private void refused(Map<String, Object> what) {
        refused(owner, what);
    }

    private static void refused(Actor by, Map<String, Object> what) {
        by.sending(what).post("/v1/moves").then().statusCode(422).body("type", endsWith("move-invitation-invalid"));
    }

    private static UUID order(Actor by, Map<String, Object> what) {
        Response answer = by.sending(what).post("/v1/moves");
        assertEquals(202, answer.statusCode(), answer.asString());
        return UUID.fromString(answer.path("id"));
    }

    private static Response receipt(Actor reader, UUID move) {
        Response answer = reader.asking().get("/v1/moves/" + move);
        assertEquals(200, answer.statusCode(), answer.asString());
        return answer;
    }

    private static void awaitState(Actor reader, UUID move, String state) {
        await().atMost(30, SECONDS)
                .until(() -> receipt(reader, move).path("state").equals(state));
    }

    /** The tables that have the text somewhere in this tenant. */
    private static Set<String> with(String text, UUID tenant) throws SQLException {
        Set<String> found = new TreeSet<>();
        try (Connection database = TestDatabase.asOwner();
                Statement statement = database.createStatement();
                Statement each = database.createStatement();
                ResultSet tables = statement.executeQuery("""
                        select c.table_name from information_schema.columns c
                        join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
                        where c.table_schema = 'public' and c.column_name = 'tenant_id' and t.table_type = 'BASE TABLE'""")) {
            while (tables.next()) {
                String table = tables.getString(1);
                try (ResultSet row = each.executeQuery("select 1 from " + table + " r where tenant_id = '" + tenant
                        + "' and to_jsonb(r)::text like '%" + text + "%' limit 1")) {
                    if (row.next()) {
                        found.add(table);
                    }
                }
            }
        }
        return found;
    }

    private static String one(String query) throws SQLException {
        try (Connection database = TestDatabase.asOwner();
                Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void execute(String sql) throws SQLException {
        try (Connection database = TestDatabase.asOwner();
                Statement statement = database.createStatement()) {
            assertEquals(1, statement.executeUpdate(sql));
        }
    }
}

package org.introducer.contacts.personal;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.introducer.contacts.ContactsTest;
import org.introducer.contacts.MentorshipServiceStub;
import org.introducer.contacts.Network;
import org.introducer.contacts.imports.Importing;
import org.introducer.local.identity.Role;
import org.introducer.platform.job.PersistentJob;
import org.introducer.testing.Actor;
import org.introducer.testing.StoredText;
import org.introducer.testing.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ContactsTest
@Tag("X12")
class ErasureTest {

    private final Network amara = Network.ofSomebody();
    private final Actor owner = amara.owner();
    private final String seed = "seed" + UUID.randomUUID().toString().replace("-", "");

    @Test
    void nothing_of_the_applicant_stays_but_a_receipt() throws SQLException {
        describe();
        network();
        assertTrue(
                left().containsAll(
                                Set.of("applicants", "contacts", "interactions", "idempotent_answers", "import_rows")),
                left().toString());

        UUID order = order(owner, Map.of());
        MentorshipServiceStub.carriesOut(order);
        awaitDone(order);

        assertEquals(Set.of(), left());
        owner.asking().get("/v1/applicants/me").then().statusCode(404);
        owner.asking().get("/v1/contacts").then().statusCode(200).body("items", equalTo(List.of()));
        receipt(order)
                .then()
                .body("requestedBy", equalTo("APPLICANT"))
                .body("reason", equalTo("REQUEST_OF_APPLICANT"))
                .body("services.service", equalTo(List.of("program-service", "mentorship-service", "contacts-service")))
                .body("services[0].deleted.shortlists", equalTo(2))
                .body("services[2].deleted.contacts", equalTo(2))
                .body("services[2].deleted", hasKey("idempotent_answers"))
                .body("services[2].kept.table", hasItem("audit_entries"));
        assertEquals(
                "0",
                one("select count(*) from jobs where tenant_id = '" + owner.tenant() + "'"),
                "jobs tell whom they were for");
        assertEquals(
                "t",
                one("select applicant_id is null and sub is null from erasures where id = '" + order + "'"),
                "a receipt tells of nobody");
    }

    @Test
    void what_others_have_in_the_tenant_stays() {
        Network other = new Network(owner.colleague(Role.APPLICANT));
        String theirs = other.contact("Sam Sample", Map.of());
        amara.contact("Sam Sample", Map.of());
        UUID order = order(owner, Map.of());
        MentorshipServiceStub.carriesOut(order);
        awaitDone(order);
        other.owner().asking().get("/v1/contacts/" + theirs).then().statusCode(200);
    }

    @Test
    void an_order_waits_for_a_service_that_gives_no_report_and_survives_the_death_of_its_worker() throws SQLException {
        String contact = amara.contact("Sam Sample", Map.of());
        UUID order = order(owner, Map.of());
        MentorshipServiceStub.misunderstands(order);
        await().atMost(20, SECONDS).until(() -> receipt(order).<Integer>path("services[1].tries") >= 2);
        receipt(order)
                .then()
                .body("state", equalTo("PENDING"))
                .body("finishedAt", nullValue())
                .body("services[0].state", equalTo("DONE"))
                .body("services[0].tries", equalTo(1))
                .body("services[1].state", equalTo("PENDING"));
        assertEquals(order, order(owner, Map.of()), "one order at a time");
        owner.asking().get("/v1/contacts/" + contact).then().statusCode(200);

        // As a worker leaves it that was killed for the hundredth time.
        execute(
                "update jobs set state = 'RUNNING', attempts = 100, lease_until = timestamptz '2020-01-01Z' where tenant_id = '"
                        + owner.tenant() + "'");
        MentorshipServiceStub.carriesOut(order);
        awaitDone(order);
        receipt(order).then().body("services[0].tries", equalTo(1)).body("services[1].tries", greaterThanOrEqualTo(3));
        assertTrue(MentorshipServiceStub.told(order) >= 3);
        owner.asking().get("/v1/contacts/" + contact).then().statusCode(404);
    }

    @Test
    void whom_the_applicant_let_in_writes_nothing_more_while_an_order_waits_for_a_service() {
        Actor adviser = owner.colleague(Role.ADVISER);
        owner.sending(Map.of("scope", "READ_WRITE", "textVersion", "2026-1"))
                .put("/v1/applicants/me/consents/" + adviser.sub())
                .then()
                .statusCode(201);
        assertEquals(201, adds(adviser).statusCode());

        UUID order = order(owner, Map.of());
        MentorshipServiceStub.misunderstands(order);
        await().atMost(20, SECONDS).until(() -> receipt(order).<Integer>path("services[1].tries") >= 1);
        assertEquals(404, adds(adviser).statusCode());

        MentorshipServiceStub.carriesOut(order);
        awaitDone(order);
        receipt(order)
                .then()
                .body("services[2].deleted.consents", equalTo(1))
                .body("services[2].deleted.contacts", equalTo(1));
    }

    private Response adds(Actor adviser) {
        return adviser.sending(Map.of("name", "Sam Sample", "role", "RESIDENT"))
                .queryParam("applicantId", owner.sub())
                .post("/v1/contacts");
    }

    /** As when an import that is just applied holds a contact for longer than the database waits. */
    @Test
    void an_order_outlives_a_database_that_refuses_for_a_while() throws SQLException {
        String contact = amara.contact("Sam Sample", Map.of());
        try (Connection database = TestDatabase.asOwner();
                Statement statement = database.createStatement()) {
            database.setAutoCommit(false);
            statement.execute("select from contacts where id = '" + contact + "' for update");
            UUID order = order(owner, Map.of());
            MentorshipServiceStub.carriesOut(order);
            await().atMost(30, SECONDS)
                    .until(() -> receipt(order).path("services[1].state").equals("DONE"));
            await().atMost(30, SECONDS)
                    .until(() ->
                            one("select state = 'FAILED' or state = 'RUNNING' and attempts = 0 from jobs where tenant_id = '"
                                            + owner.tenant() + "'")
                                    .equals("t"));
            database.rollback();
            awaitDone(order);
        }
        owner.asking().get("/v1/contacts/" + contact).then().statusCode(404);
    }

    @Test
    void an_order_whose_job_is_dead_is_taken_up_when_it_is_given_again() throws SQLException {
        UUID order = order(owner, Map.of());
        await().atMost(20, SECONDS).until(() -> receipt(order).<Integer>path("services[1].tries") >= 1);
        execute("update jobs set state = 'FAILED', lease_until = null where tenant_id = '" + owner.tenant() + "'");
        MentorshipServiceStub.carriesOut(order);
        assertEquals(order, order(owner, Map.of()));
        awaitDone(order);
    }

    @Test
    void an_org_admin_orders_it_with_a_reason_and_only_in_the_own_tenant() {
        describe();
        Actor admin = owner.colleague(Role.ORG_ADMIN);
        Map<String, Object> amaras = Map.of("applicantId", owner.sub(), "reason", "NO_LONGER_NEEDED");
        admin.sending(Map.of("applicantId", owner.sub()))
                .post("/v1/erasures")
                .then()
                .statusCode(422);
        admin.sending(Map.of("reason", "NO_LONGER_NEEDED"))
                .post("/v1/erasures")
                .then()
                .statusCode(422);
        Actor.with(Role.ORG_ADMIN).sending(amaras).post("/v1/erasures").then().statusCode(404);
        owner.colleague(Role.APPLICANT)
                .sending(amaras)
                .post("/v1/erasures")
                .then()
                .statusCode(404);

        UUID order = order(admin, amaras);
        MentorshipServiceStub.carriesOut(order);
        awaitDone(order);
        admin.asking().get("/v1/erasures/" + order).then().statusCode(200).body("requestedBy", equalTo("ORG_ADMIN"));
        receipt(order).then().body("services[2].deleted.applicants", equalTo(1));
        owner.colleague(Role.APPLICANT)
                .asking()
                .get("/v1/erasures/" + order)
                .then()
                .statusCode(404);
        Actor.with(Role.ORG_ADMIN).asking().get("/v1/erasures/" + order).then().statusCode(404);
    }

    @Test
    void an_org_admin_orders_it_for_somebody_who_never_made_a_profile() {
        Actor admin = owner.colleague(Role.ORG_ADMIN);
        Map<String, Object> unknown = Map.of("applicantId", owner.sub(), "reason", "NO_LONGER_NEEDED");
        admin.sending(unknown).post("/v1/erasures").then().statusCode(404);
        String contact = amara.contact("Sam Sample", Map.of());
        Actor.with(Role.ORG_ADMIN).sending(unknown).post("/v1/erasures").then().statusCode(404);
        UUID order = order(admin, unknown);
        MentorshipServiceStub.carriesOut(order);
        awaitDone(order);
        owner.asking().get("/v1/contacts/" + contact).then().statusCode(404);
    }

    @Test
    @Tag("X08")
    void a_platform_that_is_erased_reads_nobody_whom_it_provisioned() {
        Actor admin = owner.colleague(Role.ORG_ADMIN);
        Actor platform = owner.colleague(Role.INTEGRATION);
        Map<String, Object> client =
                Map.of("externalId", "client-1", "profile", Map.of("givenName", "Amara", "zone", "Africa/Lagos"));
        String id = platform.sending(Map.of("items", List.of(client)))
                .post("/v1/applicants/batch")
                .path("items[0].value.id");
        platform.asking().get("/v1/applicants/" + id).then().statusCode(200);

        UUID order = order(admin, Map.of("applicantId", platform.sub(), "reason", "NO_LONGER_NEEDED"));
        MentorshipServiceStub.carriesOut(order);
        String receipt = "/v1/erasures/" + order;
        await().atMost(30, SECONDS)
                .until(() -> admin.asking().get(receipt).path("state").equals("DONE"));
        admin.asking()
                .get(receipt)
                .then()
                .body("services[2].changed.find { it.table == 'applicants' }.rows", equalTo(1));
        platform.asking().get("/v1/applicants/" + id).then().statusCode(404);
        platform.asking().get("/v1/applicants").then().statusCode(200).body("items", empty());
    }

    @Test
    void the_receipts_of_one_person_have_one_digest_that_does_not_tell_who() {
        UUID first = order(owner, Map.of());
        MentorshipServiceStub.carriesOut(first);
        awaitDone(first);
        UUID second = order(owner, Map.of());
        String digest = receipt(first).path("subject");
        assertEquals(digest, receipt(second).path("subject"));
        assertFalse(digest.contains(owner.sub().toString().substring(0, 8)), digest);
    }

    @Test
    void the_longer_it_waits_the_less_often_it_is_tried() {
        Instant since = Instant.parse("2026-01-01T00:00:00Z");
        assertEquals(Duration.ofSeconds(2), PersistentJob.pause(since, since));
        assertEquals(Duration.ofSeconds(15), PersistentJob.pause(since, since.plusSeconds(60)));
        assertEquals(Duration.ofMinutes(15), PersistentJob.pause(since, since.plus(Duration.ofDays(3))));
    }

    private void describe() {
        owner.sending(Map.of("givenName", seed, "zone", "Africa/Lagos"))
                .put("/v1/applicants/me")
                .then()
                .statusCode(201);
    }

    /** A bit of everything in which a text can be. */
    private void network() {
        String priya = owner.sending(Map.of(
                        "name", seed, "role", "RESIDENT", "notes", seed, "emails", List.of(seed + "@example.org")))
                .header("Idempotency-Key", "key-" + seed)
                .post("/v1/contacts")
                .path("id");
        amara.contact("Sam Sample", Map.of());
        amara.record(priya, 3, Map.of("kind", "EMAIL", "direction", "OUTGOING", "nextStep", seed))
                .then()
                .statusCode(201);
        owner.sending(Map.of("name", seed, "purpose", "FIRST_CONTACT", "body", seed))
                .post("/v1/message-templates")
                .then()
                .statusCode(201);
        new Importing(owner).preview("CSV", "name,emails\n" + seed + ",two" + seed + "@example.org\n");
        owner.asking()
                .header("If-Match", owner.asking().get("/v1/contacts/" + priya).header("ETag"))
                .delete("/v1/contacts/" + priya)
                .then()
                .statusCode(204);
    }

    private UUID order(Actor by, Map<String, Object> what) {
        Response answer = by.sending(what).post("/v1/erasures");
        assertEquals(202, answer.statusCode(), answer.asString());
        return UUID.fromString(answer.path("id"));
    }

    private Response receipt(UUID order) {
        Response answer = owner.asking().get("/v1/erasures/" + order);
        assertEquals(200, answer.statusCode(), answer.asString());
        return answer;
    }

    private void awaitDone(UUID order) {
        await().atMost(30, SECONDS).until(() -> receipt(order).path("state").equals("DONE"));
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

    private static void execute(String sql) throws SQLException {
        try (Connection database = TestDatabase.asOwner();
                Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}

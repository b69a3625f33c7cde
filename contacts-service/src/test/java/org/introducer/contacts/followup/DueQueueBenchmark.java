package org.introducer.contacts.followup;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.introducer.contacts.ContactsTest;
import org.introducer.contacts.etiquette.Due;
import org.introducer.testing.Actor;
import org.introducer.testing.TestDatabase;
import org.junit.jupiter.api.Test;

/**
 * The due queue over a million interactions: its plan, and how long pages take. No part of verify; run it with {@code ./mvnw -pl
 * contacts-service -am test -Dtest=DueQueueBenchmark -Dsurefire.failIfNoSpecifiedTests=false}, another size with {@code
 * -DargLine="-Dinteractions=10000000"}.
 */
@ContactsTest
class DueQueueBenchmark {

    private static final int PER_CONTACT = 10;
    private static final int PER_OWNER = 1000;
    private static final int OWNERS = Integer.getInteger("interactions", 1_000_000) / PER_CONTACT / PER_OWNER;
    private static final int PAGES = 200;

    private final Actor amara = Actor.applicant();

    @Test
    void the_queue_is_read_by_an_index_led_by_tenant() throws SQLException {
        long start = System.nanoTime();
        try (Connection superuser = TestDatabase.asSuperuser();
                Statement statement = superuser.createStatement()) {
            for (String step : NETWORKS) {
                statement.execute(step.formatted(amara.tenant(), amara.sub(), OWNERS, PER_OWNER, PER_CONTACT));
            }
        }
        // Saying one's zone derives the applicant's queue from the interactions.
        amara.sending(Map.of("givenName", "Amara", "zone", "Africa/Lagos"))
                .put("/v1/applicants/me")
                .then()
                .statusCode(201);
        try (Connection superuser = TestDatabase.asSuperuser();
                Statement statement = superuser.createStatement()) {
            statement.execute(OTHERS_QUEUES.formatted(amara.tenant(), amara.sub()));
            statement.execute("analyze");
        }
        System.out.printf(
                "made %,d interactions of %d applicants in %.1f s%n",
                count("interactions"), OWNERS, (System.nanoTime() - start) / 1e9);
        System.out.printf("due spans: %,d in all%n", count("due_spans"));
        for (boolean leading : List.of(true, false)) {
            List<String> plan = plan(leading);
            plan.forEach(System.out::println);
            String text = String.join("\n", plan);
            assertTrue(text.contains("due_spans_"), text);
            assertTrue(text.contains("tenant_id = "), text);
            assertFalse(text.contains("Seq Scan") || text.contains("Sort"), text);
        }
        measure("first page of 50", "/v1/follow-ups/due");
        measure("page of 50 with its reason", "/v1/follow-ups/due?filter=reason==FOLLOW_UP");
        measure("one follow-up", "/v1/contacts/" + someContact() + "/follow-up");
    }

    private List<String> plan(boolean leading) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Connection service = TestDatabase.asService();
                Statement tenant = service.createStatement()) {
            tenant.execute("select set_config('app.tenant', '" + amara.tenant() + "', false)");
            try (PreparedStatement explain =
                    service.prepareStatement("explain (analyze, buffers) " + DueQueue.sql(leading))) {
                Object[] urgencies = new Object[Due.Urgency.values().length];
                for (int i = 0; i < urgencies.length; i++) {
                    urgencies[i] = (short) i;
                }
                java.time.OffsetDateTime now = java.time.OffsetDateTime.now(java.time.ZoneOffset.UTC);
                explain.setObject(1, amara.tenant());
                explain.setObject(2, amara.sub());
                explain.setArray(3, service.createArrayOf("int2", urgencies));
                explain.setObject(4, now);
                explain.setObject(5, now);
                explain.setShort(6, (short) -1);
                explain.setObject(7, java.time.Instant.EPOCH.atOffset(java.time.ZoneOffset.UTC));
                explain.setObject(8, new UUID(0, 0));
                explain.setString(9, "");
                explain.setInt(10, 51);
                try (ResultSet row = explain.executeQuery()) {
                    while (row.next()) {
                        lines.add(row.getString(1));
                    }
                }
            }
        }
        return lines;
    }

    private void measure(String what, String path) {
        List<Long> micros = new ArrayList<>();
        for (int i = 0; i < 2 * PAGES; i++) {
            long start = System.nanoTime();
            Response answer = amara.asking().get(path);
            long took = (System.nanoTime() - start) / 1000;
            answer.then().statusCode(200);
            if (i >= PAGES) {
                micros.add(took);
            }
        }
        micros.sort(null);
        System.out.printf(
                "%s: p50 %.1f ms, p99 %.1f ms over HTTP%n",
                what, micros.get(PAGES / 2) / 1e3, micros.get(PAGES * 99 / 100) / 1e3);
    }

    private String someContact() {
        return amara.asking().get("/v1/contacts").jsonPath().getString("items[0].id");
    }

    private static long count(String table) throws SQLException {
        try (Connection superuser = TestDatabase.asSuperuser();
                Statement statement = superuser.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Ten applicants a tenant; the first of the first is the one who is measured. */
    private static final List<String> NETWORKS = List.of("""
            create temp table owners as
            select case when o < 10 then '%1$s'::uuid else md5('tenant' || o / 10)::uuid end as tenant_id,
                case when o = 0 then '%2$s'::uuid else md5('owner' || o)::uuid end as owner_id
            from generate_series(0, %3$d - 1) o""", """
            insert into contacts (tenant_id, id, version, owner_id, name, role, kind, created_at)
            select tenant_id, uuidv7(), 0, owner_id, 'Contact ' || c, 'IR_ATTENDING', 'PERSON', now()
            from owners, generate_series(1, %4$d) c""", """
            insert into interactions (tenant_id, id, version, owner_id, recorded_by, kind, direction, status, occurred_at,
                contact_ids, purpose, expects_reply, reaction, created_at)
            select c.tenant_id, uuidv7(), 0, c.owner_id, c.owner_id, 'EMAIL',
                case when n %% 2 = 0 then 'OUTGOING' else 'INCOMING' end, 'SENT',
                now() - make_interval(days => (%5$d - n) * 40, mins => (random() * 50000)::int),
                array[c.id], case when n %% 2 = 0 then 'ASK' end, n %% 2 = 0, case when n %% 2 = 1 then 'POSITIVE' end, now()
            from contacts c join owners using (tenant_id, owner_id), generate_series(1, %5$d) n""", """
            insert into participations (tenant_id, id, owner_id, contact_id, interaction_id, part, kind, direction, occurred_at)
            select i.tenant_id, uuidv7(), i.owner_id, i.contact_ids[1], i.id, 'TO', i.kind, i.direction, i.occurred_at
            from interactions i join owners using (tenant_id, owner_id)""");

    /** Everybody else's queue is like the one that was derived. */
    private static final String OTHERS_QUEUES = """
            with mine as (
                select *, row_number() over () as n from due_spans where tenant_id = '%1$s' and owner_id = '%2$s'),
            theirs as (
                select tenant_id, owner_id, id, row_number() over (partition by owner_id order by id) as n
                from contacts where owner_id <> '%2$s' and name like 'Contact %%')
            insert into due_spans (tenant_id, owner_id, contact_id, urgency, fingerprint, opens_at, closes_at, leads)
            select t.tenant_id, t.owner_id, t.id, m.urgency, m.fingerprint, m.opens_at, m.closes_at, m.leads
            from theirs t join mine m on m.n / 3 = t.n / 3""";
}

package org.introducer.contacts;

import io.restassured.response.Response;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.introducer.testing.Actor;
import org.introducer.testing.TestDatabase;
import org.junit.jupiter.api.Test;

/**
 * The ten busiest reads of one applicant, among many others in one tenant ({@code -Dtenants=1}) or in a thousand: how long they take over
 * HTTP, and how PostgreSQL reads them. No part of verify; run it with {@code ./mvnw -pl contacts-service -am test
 * -Dtest=ReadsBenchmark -Dsurefire.failIfNoSpecifiedTests=false}, another size with {@code -Dinteractions=10000000}.
 */
@ContactsTest
class ReadsBenchmark {

    private static final int PER_CONTACT = 10;
    private static final int PER_OWNER = 1000;
    private static final int OWNERS = Integer.getInteger("interactions", 1_000_000) / PER_CONTACT / PER_OWNER;
    private static final int TENANTS = Integer.getInteger("tenants", 1);
    private static final int TIMES = 200;
    private static final int CONNECTIONS = 20;

    private final Actor amara = Actor.applicant();

    @Test
    void the_ten_busiest_reads() throws SQLException, IOException {
        long start = System.nanoTime();
        fill();
        System.out.printf(
                "made %,d contacts and %,d interactions of %d applicants in %d tenants in %.0f s%n",
                count("contacts"), count("interactions"), OWNERS, TENANTS, (System.nanoTime() - start) / 1e9);
        Map<String, String> reads = reads();
        reads.forEach(this::measure);
        explain(reads);
    }

    private Map<String, String> reads() {
        String contact = amara.asking().get("/v1/contacts").jsonPath().getString("items[7].id");
        String interaction = amara.asking().get("/v1/interactions").jsonPath().getString("items[7].id");
        Map<String, String> reads = new LinkedHashMap<>();
        reads.put("one contact", "/v1/contacts/" + contact);
        reads.put("50 contacts", "/v1/contacts");
        reads.put("50 contacts by the last touch", "/v1/contacts?sort=-lastTouchAt");
        reads.put("contacts of a tag", "/v1/contacts?filter=tags=='sir'");
        reads.put("the timeline of a contact", "/v1/contacts/" + contact + "/timeline");
        reads.put("the follow-up of a contact", "/v1/contacts/" + contact + "/follow-up");
        reads.put("the due queue", "/v1/follow-ups/due");
        reads.put("the due queue of one reason", "/v1/follow-ups/due?filter=reason==FOLLOW_UP");
        reads.put("one interaction", "/v1/interactions/" + interaction);
        reads.put("50 interactions, the latest first", "/v1/interactions?sort=-occurredAt");
        return reads;
    }

    private void measure(String what, String path) {
        List<Long> micros = new ArrayList<>();
        for (int i = 0; i < 2 * TIMES; i++) {
            long start = System.nanoTime();
            Response answer = amara.asking().get(path);
            long took = (System.nanoTime() - start) / 1000;
            answer.then().statusCode(200);
            if (i >= TIMES) {
                micros.add(took);
            }
        }
        micros.sort(null);
        System.out.printf(
                "%s: p50 %.1f ms, p99 %.1f ms%n",
                what, micros.get(TIMES / 2) / 1e3, micros.get(TIMES * 99 / 100) / 1e3);
    }

    /** Prints the plan of each read. */
    private void explain(Map<String, String> reads) throws SQLException, IOException {
        PostgresLog log = PostgresLog.with(PostgresLog.PLANS);
        // It closed the connections; a call that takes one of them is answered 503.
        for (int i = 0; i < 2 * CONNECTIONS; i++) {
            amara.asking().get("/v1/contacts");
        }
        for (Map.Entry<String, String> read : reads.entrySet()) {
            amara.asking().get(read.getValue());
            String plans =
                    log.during(() -> amara.asking().get(read.getValue()).then().statusCode(200));
            System.out.println("-- " + read.getKey() + "\n" + plans);
        }
    }

    /** Past the triggers, which would write an event for each row. */
    private void fill() throws SQLException {
        try (Connection superuser = TestDatabase.asSuperuser();
                Statement statement = superuser.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute("set maintenance_work_mem = '1GB'");
            List<String> indexes = new ArrayList<>();
            List<String> names = new ArrayList<>();
            try (ResultSet row = statement.executeQuery("""
                    select indexname, indexdef from pg_indexes i where tablename in ('contacts', 'interactions', 'participations')
                      and not exists (select 1 from pg_constraint c where c.conname = i.indexname)""")) {
                while (row.next()) {
                    names.add(row.getString(1));
                    indexes.add(row.getString(2));
                }
            }
            for (String name : names) {
                statement.execute("drop index " + name);
            }
            for (String step : NETWORKS) {
                statement.execute(step.formatted(amara.tenant(), amara.sub(), OWNERS, PER_OWNER, PER_CONTACT, TENANTS));
            }
            for (String index : indexes) {
                statement.execute(index);
            }
            statement.execute("analyze");
        }
        // Saying one's zone derives the applicant's queue from the interactions.
        amara.sending(Map.of("givenName", "Amara", "zone", "Africa/Lagos"))
                .put("/v1/applicants/me")
                .then()
                .statusCode(201);
        try (Connection superuser = TestDatabase.asSuperuser();
                Statement statement = superuser.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute(OTHERS_QUEUES.formatted(amara.tenant(), amara.sub()));
            statement.execute("vacuum (freeze, analyze)");
            statement.execute("checkpoint");
        }
    }

    private static long count(String table) throws SQLException {
        try (Connection superuser = TestDatabase.asSuperuser();
                Statement statement = superuser.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** The first applicant of the first tenant is the one who is measured. */
    private static final List<String> NETWORKS = List.of("""
            create temp table owners as
            select case when o %% %6$d = 0 then '%1$s'::uuid else md5('tenant' || o %% %6$d)::uuid end as tenant_id,
                case when o = 0 then '%2$s'::uuid else md5('owner' || o)::uuid end as owner_id
            from generate_series(0, %3$d - 1) o""", """
            insert into contacts (tenant_id, id, version, owner_id, name, role, kind, tags, last_touch_at, created_at)
            select tenant_id, uuidv7(), 0, owner_id, 'Contact ' || c, 'IR_ATTENDING', 'PERSON',
                case when c %% 50 = 0 then '["sir"]'::jsonb else '[]'::jsonb end, now() - make_interval(mins => (random() * 50000)::int),
                now() - make_interval(secs => c)
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

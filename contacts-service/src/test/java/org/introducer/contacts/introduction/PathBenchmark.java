package org.introducer.contacts.introduction;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import org.introducer.contacts.ContactsTest;
import org.introducer.contacts.PostgresLog;
import org.introducer.testing.Actor;
import org.introducer.testing.TestDatabase;
import org.junit.jupiter.api.Test;

/**
 * Introduction paths in one network of 100,000 people and a million relationships, of whom some thousand know the applicant. No part of
 * verify; run it with {@code ./mvnw -pl contacts-service -am test -Dtest=PathBenchmark -Dsurefire.failIfNoSpecifiedTests=false}, and
 * with {@code -Dprofile=true} to see the time of each statement and its plan.
 */
@ContactsTest
class PathBenchmark {

    private static final int PEOPLE = Integer.getInteger("people", 100_000);
    private static final int RELATIONSHIPS = Integer.getInteger("relationships", 1_000_000);
    private static final int KNOWN = Integer.getInteger("known", 1_000);
    private static final int ASKED = 150;

    private final Actor amara = Actor.applicant();

    @Test
    void paths_in_a_large_network() throws SQLException, IOException {
        long start = System.nanoTime();
        List<String> people = new ArrayList<>();
        try (Connection superuser = TestDatabase.asSuperuser();
                Statement statement = superuser.createStatement()) {
            for (String step : NETWORK) {
                statement.execute(step.formatted(amara.tenant(), amara.sub(), PEOPLE, RELATIONSHIPS, KNOWN));
            }
            // As the database is some minutes later: what was written is on the disk, and the indexes say what is
            // visible to all.
            statement.execute("vacuum (freeze, analyze)");
            statement.execute("checkpoint");
            try (ResultSet row = statement.executeQuery("select id from people order by n desc limit " + 2 * ASKED)) {
                while (row.next()) {
                    people.add(row.getString(1));
                }
            }
        }
        System.out.printf(
                "made %,d people and %,d relationships in %.1f s%n",
                PEOPLE, RELATIONSHIPS, (System.nanoTime() - start) / 1e9);
        Map<String, IntFunction<String>> searches = new LinkedHashMap<>();
        for (int hops = 2; hops <= 4; hops++) {
            int most = hops;
            searches.put(
                    "to a person, %d hops".formatted(hops),
                    i -> "/v1/contacts/" + people.get(i) + "/introduction-paths?maxHops=" + most);
        }
        for (int hops = 2; hops <= 4; hops++) {
            int most = hops;
            searches.put(
                    "to a program of 10 people, %d hops".formatted(hops),
                    i -> "/v1/programs/00000000-0000-7000-8000-%012d/introduction-paths?maxHops=%d".formatted(i, most));
        }
        searches.forEach(this::measure);
        if (Boolean.getBoolean("profile")) {
            profile(searches);
        }
    }

    /** Prints how long PostgreSQL planned and executed each statement of a search, and the plans that it keeps after some. */
    private void profile(Map<String, IntFunction<String>> searches) throws SQLException, IOException {
        for (List<String> what : List.of(PostgresLog.DURATIONS, PostgresLog.PLANS)) {
            PostgresLog log = PostgresLog.with(what);
            for (Map.Entry<String, IntFunction<String>> search : searches.entrySet()) {
                for (int i = 0; i < 20; i++) {
                    amara.asking().get(search.getValue().apply(i));
                }
                String written = log.during(() -> amara.asking()
                        .get(search.getValue().apply(ASKED))
                        .then()
                        .statusCode(200));
                System.out.println("-- " + search.getKey() + "\n" + written);
            }
        }
    }

    private void measure(String what, IntFunction<String> address) {
        List<Long> micros = new ArrayList<>();
        Duration before = Duration.ZERO;
        int paths = 0;
        int digest = 0;
        for (int i = 0; i < 2 * ASKED; i++) {
            if (i == ASKED) {
                before = postgresTime();
            }
            long start = System.nanoTime();
            Response answer = amara.asking().get(address.apply(i));
            long took = (System.nanoTime() - start) / 1000;
            answer.then().statusCode(200);
            if (i >= ASKED) {
                micros.add(took);
                JsonPath body = answer.jsonPath();
                paths += body.getList("items").size();
                digest = 31 * digest
                        + Objects.hash(
                                body.getList("items.steps.contactId"),
                                body.getList("alternatives.contactId"),
                                body.getList("skipped.contactId"));
            }
        }
        micros.sort(null);
        System.out.printf(
                "%s: p50 %.1f ms, p99 %.1f ms over HTTP, processor time of PostgreSQL %.1f ms; %.1f paths each, the people in them %08x%n",
                what,
                micros.get(ASKED / 2) / 1e3,
                micros.get(ASKED * 99 / 100) / 1e3,
                postgresTime().minus(before).toNanos() / 1e6 / ASKED,
                (double) paths / ASKED,
                digest);
    }

    /** What the connections of the service have used: other work on the machine disturbs it less than time on the clock. */
    private static Duration postgresTime() {
        try (Connection superuser = TestDatabase.asSuperuser();
                Statement statement = superuser.createStatement();
                ResultSet row =
                        statement.executeQuery("select pid from pg_stat_activity where usename = 'contacts_service'")) {
            Duration all = Duration.ZERO;
            while (row.next()) {
                all = all.plus(ProcessHandle.of(row.getInt(1))
                        .flatMap(each -> each.info().totalCpuDuration())
                        .orElse(Duration.ZERO));
            }
            return all;
        } catch (SQLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The first people know the applicant; the programs have ten people each, who do not. */
    private static final List<String> NETWORK =
            List.of("select setseed(0.5)", """
            create temp table people as
            select n, cast('00000000-0000-7000-9000-' || lpad(n::text, 12, '0') as uuid) as id from generate_series(1, %3$d) n""", "create unique index people_n on people (n)", """
            insert into contacts (tenant_id, id, version, owner_id, name, role, kind, program_id, last_touch_at, created_at)
            select '%1$s', id, 0, '%2$s', 'Contact ' || n, 'IR_ATTENDING', 'PERSON',
                case when n > %5$d then cast('00000000-0000-7000-8000-' || lpad(((n - %5$d) / 10)::text, 12, '0') as uuid) end,
                case when n <= %5$d then now() - make_interval(days => n %% 400 + 1) end, now()
            from people""", """
            insert into interactions (tenant_id, id, version, owner_id, recorded_by, kind, direction, status, occurred_at,
                contact_ids, expects_reply, reaction, created_at)
            select '%1$s', uuidv7(), 0, '%2$s', '%2$s', 'EMAIL', 'INCOMING', 'SENT', now() - make_interval(days => n %% 400 + 1),
                array[id], false, 'POSITIVE', now()
            from people where n <= %5$d""", """
            insert into participations (tenant_id, id, owner_id, contact_id, interaction_id, part, kind, direction, occurred_at)
            select i.tenant_id, uuidv7(), i.owner_id, i.contact_ids[1], i.id, 'TO', i.kind, i.direction, i.occurred_at
            from interactions i where i.owner_id = '%2$s'""", """
            insert into relationships (tenant_id, id, version, owner_id, from_contact_id, to_contact_id, type, direction, closeness,
                source, evidence, observed_on, created_at)
            select '%1$s', cast('00000000-0000-7000-a000-' || lpad(e.n::text, 12, '0') as uuid), 0, '%2$s', a.id, b.id, 'CO_AUTHOR', 'MUTUAL', 'UNKNOWN', 'PUBLICATION', 'a paper',
                current_date - (e.n %% 2000), now()
            from (select n, 1 + floor(random() * %3$d)::int as one, 1 + floor(random() * %3$d)::int as other
                  from generate_series(1, %4$d) n) e
            join people a on a.n = e.one join people b on b.n = e.other where e.one <> e.other""");
}

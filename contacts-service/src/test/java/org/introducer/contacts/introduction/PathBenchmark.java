package org.introducer.contacts.introduction;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.introducer.contacts.ContactsTest;
import org.introducer.contacts.PostgresLog;
import org.introducer.testing.Actor;
import org.introducer.testing.Statements;
import org.introducer.testing.TestDatabase;
import org.junit.jupiter.api.Test;

/**
 * Introduction paths in one network of 100,000 people and a million relationships, of whom some thousand know the applicant. No part of
 * verify; run it with {@code ./mvnw -pl contacts-service -am test -Dtest=PathBenchmark -Dsurefire.failIfNoSpecifiedTests=false}, and
 * with {@code -Dsearches=} and a pattern for some of the searches. {@code -Dintroducer.test-postgres=shared_buffers=256MB} gives PostgreSQL the
 * memory that it is deployed with, and {@code -Dprofile=true} with {@code shared_preload_libraries=pg_stat_statements} and
 * {@code pg_stat_statements.track_planning=on} there prints the time of each statement, and the plans.
 */
@ContactsTest
class PathBenchmark {

    private static final int PEOPLE = Integer.getInteger("people", 100_000);
    private static final int RELATIONSHIPS = Integer.getInteger("relationships", 1_000_000);
    private static final int KNOWN = Integer.getInteger("known", 1_000);
    private static final int TURNS = Integer.getInteger("turns", 10);
    private static final int IN_A_TURN = 30;
    private static final boolean PROFILE = Boolean.getBoolean("profile");
    private static final int ASKED = 2 * TURNS * IN_A_TURN;
    /** For code that is to be compared and looks at the system property {@code way}: {@code -Dways=before,now}. */
    private static final List<String> WAYS =
            List.of(System.getProperty("ways", "").split(","));

    private final Actor amara = Actor.applicant();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void paths_in_a_large_network() throws SQLException, IOException {
        long start = System.nanoTime();
        List<String> people = new ArrayList<>();
        try (Connection superuser = TestDatabase.asSuperuser();
                Statement statement = superuser.createStatement()) {
            // Nobody is told of a million relationships.
            statement.execute("set session_replication_role = replica");
            for (String step : NETWORK) {
                statement.execute(step.formatted(amara.tenant(), amara.sub(), PEOPLE, RELATIONSHIPS, KNOWN));
            }
            // As the database is some minutes later: what was written is on the disk, and the indexes say what is
            // visible to all.
            statement.execute("vacuum (freeze, analyze)");
            statement.execute("checkpoint");
            try (ResultSet row = statement.executeQuery("select id from people order by n desc limit " + (ASKED + 1))) {
                while (row.next()) {
                    people.add(row.getString(1));
                }
            }
        }
        System.out.printf(
                "made %,d people and %,d relationships in %.1f s%n",
                PEOPLE, RELATIONSHIPS, (System.nanoTime() - start) / 1e9);
        if (PROFILE) {
            asSuperuser("create extension if not exists pg_stat_statements");
        }
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
        searches.entrySet().removeIf(search -> !search.getKey().matches(System.getProperty("searches", ".*")));
        searches.forEach(this::measure);
        if (PROFILE) {
            plans(searches);
        }
    }

    /** Prints the plans that PostgreSQL keeps after some requests. */
    private void plans(Map<String, IntFunction<String>> searches) throws SQLException, IOException {
        PostgresLog log = PostgresLog.with(PostgresLog.PLANS);
        for (Map.Entry<String, IntFunction<String>> search : searches.entrySet()) {
            for (int i = 0; i < 20; i++) {
                amara.asking().get(search.getValue().apply(i));
            }
            String written = log.during(() ->
                    amara.asking().get(search.getValue().apply(ASKED)).then().statusCode(200));
            System.out.println("-- " + search.getKey() + "\n" + written);
        }
    }

    /** Prints how long PostgreSQL planned and executed each statement, of one request on the average. */
    private static void statements(int requests) {
        try (Connection superuser = TestDatabase.asSuperuser();
                Statement statement = superuser.createStatement();
                ResultSet row = statement.executeQuery("""
                        select calls, total_plan_time, total_exec_time, rows, left(regexp_replace(query, '\\s+', ' ', 'g'), 150)
                        from pg_stat_statements s join pg_roles r on r.oid = s.userid
                        where r.rolname = 'contacts_service' and calls >= %d
                        order by total_plan_time + total_exec_time desc""".formatted(requests / 10))) {
            while (row.next()) {
                System.out.println("  %5.2f times, planned %6.2f ms, executed %6.2f ms, %6.0f rows: %s"
                        .formatted(
                                row.getDouble(1) / requests,
                                row.getDouble(2) / requests,
                                row.getDouble(3) / requests,
                                row.getDouble(4) / requests,
                                row.getString(5)));
            }
        } catch (SQLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void asSuperuser(String sql) {
        try (Connection superuser = TestDatabase.asSuperuser();
                Statement statement = superuser.createStatement()) {
            statement.execute(sql);
        } catch (SQLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** How many ask at a time, and whether a relationship was written before each search, so that nothing kept in memory is of use. */
    private record Callers(int concurrency, boolean written) {

        String told() {
            return concurrency + " at a time" + (written ? ", each after a relationship was written" : "");
        }
    }

    private static final List<Callers> CALLERS =
            List.of(new Callers(1, false), new Callers(4, false), new Callers(1, true));

    /** Each way in turns, so that other work on the machine disturbs all alike. */
    private void measure(String what, IntFunction<String> address) {
        for (Callers callers : CALLERS) {
            Map<String, Measured> measured = new LinkedHashMap<>();
            WAYS.forEach(way -> measured.put(way, new Measured()));
            for (int turn = 0; turn < 2 * TURNS; turn++) {
                if (PROFILE && turn == TURNS) {
                    asSuperuser("select pg_stat_statements_reset()");
                }
                // In turns the first: it finds fewer pages in PostgreSQL's memory.
                for (String way : turn % 2 == 0 ? WAYS : WAYS.reversed()) {
                    System.setProperty("way", way);
                    // The first half compiles the service and has PostgreSQL keep its plans.
                    Measured into = turn < TURNS ? new Measured() : measured.get(way);
                    ask(address, turn * IN_A_TURN, callers, into);
                }
            }
            measured.forEach((way, each) ->
                    System.out.println("%s, %s %s: %s".formatted(what, callers.told(), way, each.told())));
            if (PROFILE) {
                statements(TURNS * IN_A_TURN);
            }
            if (measured.values().stream().map(each -> each.digest).distinct().count() > 1) {
                throw new AssertionError("The ways answer differently: " + what);
            }
        }
        WAYS.forEach(way -> {
            System.setProperty("way", way);
            System.out.println("%s %s: %d statements"
                    .formatted(
                            what,
                            way,
                            Statements.during(() -> amara.asking().get(address.apply(0)))
                                    .statements()));
        });
    }

    /** What some hundred requests took. */
    private static final class Measured {

        private final List<Long> micros = new ArrayList<>();
        private Duration postgres = Duration.ZERO;
        private Duration jvm = Duration.ZERO;
        private int paths;
        private int digest;

        String told() {
            micros.sort(null);
            return "p50 %.1f ms, p99 %.1f ms; processor time of PostgreSQL %.1f ms, of the JVM with its client %.1f ms; %.1f paths each, answers %08x"
                    .formatted(
                            micros.get(micros.size() / 2) / 1e3,
                            micros.get(micros.size() * 99 / 100) / 1e3,
                            postgres.toNanos() / 1e6 / micros.size(),
                            jvm.toNanos() / 1e6 / micros.size(),
                            (double) paths / micros.size(),
                            digest);
        }
    }

    private void ask(IntFunction<String> address, int first, Callers callers, Measured into) {
        Duration postgresBefore = postgresTime();
        long jvmBefore = jvmTime();
        List<Future<Answer>> asked = new ArrayList<>();
        try (ExecutorService clients = Executors.newFixedThreadPool(callers.concurrency())) {
            for (int i = first; i < first + IN_A_TURN; i++) {
                String path = address.apply(i);
                asked.add(clients.submit(() -> {
                    if (callers.written()) {
                        asSuperuser("update network_versions set version = gen_random_uuid()");
                    }
                    return get(path);
                }));
            }
        }
        into.jvm = into.jvm.plusNanos(jvmTime() - jvmBefore);
        into.postgres = into.postgres.plus(postgresTime().minus(postgresBefore));
        for (Future<Answer> each : asked) {
            Answer answer = each.resultNow();
            JsonPath body = JsonPath.from(answer.body());
            into.micros.add(answer.micros());
            into.paths += body.getList("items").size();
            into.digest = 31 * into.digest + answer.body().hashCode();
        }
    }

    private record Answer(long micros, String body) {}

    /** Without what REST Assured and our checks of each answer cost. */
    private Answer get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + path))
                .header("Authorization", "Bearer " + amara.token())
                .build();
        long start = System.nanoTime();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        long micros = (System.nanoTime() - start) / 1000;
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + " " + answer.statusCode() + " " + answer.body());
        }
        return new Answer(micros, answer.body());
    }

    private static long jvmTime() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
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
            join people a on a.n = e.one join people b on b.n = e.other where e.one <> e.other""", """
            insert into network_versions (tenant_id, owner_id, version) values ('%1$s', '%2$s', gen_random_uuid())""");
}

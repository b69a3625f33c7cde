package org.introducer.system.faults;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.introducer.local.Commands;
import org.introducer.local.postgres.Postgres;
import org.introducer.local.stack.Ports;
import org.introducer.system.PackagedService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A primary that is killed, a synchronous standby that is promoted, and a service with both addresses. */
class StandbyFaults {

    private static final int PER_SECOND = 30;

    @Test
    void the_service_goes_on_with_the_promoted_standby_and_nothing_acknowledged_is_lost(@TempDir Path folder)
            throws Exception {
        ContactsDatabase database = new ContactsDatabase(folder);
        int port = database.postgres().port();
        int other = Ports.anyFree().postgres();
        // A stopped server's folder is a base backup.
        database.close();
        copy(database.cluster("primary"), database.cluster("standby"));
        set(database.cluster("primary"), "synchronous_standby_names = '*'");
        set(
                database.cluster("standby"),
                "primary_conninfo = 'host=127.0.0.1 port=" + port + " user=postgres password="
                        + database.postgres().superuserPassword() + "'");
        Files.createFile(database.cluster("standby").resolve("standby.signal"));

        try (Postgres standby = database.open("standby", other);
                Postgres primary = database.open("primary", port)) {
            await().atMost(Duration.ofSeconds(60)).until(() -> isFollowed(primary));
            String addresses =
                    "127.0.0.1:%d,127.0.0.1:%d/contacts?targetServerType=primary&connectTimeout=2&socketTimeout=30"
                            .formatted(primary.port(), standby.port());
            try (PackagedService contacts =
                    database.service(addresses, Map.of()).until("ready", 200)) {
                Load load = new Load(contacts.url(), database.token()).warmUp(50);
                load.start(PER_SECOND, false);
                TimeUnit.SECONDS.sleep(3);
                Commands.signal("KILL", primary.pid());
                Commands.ended(primary.process(), 10);
                long killed = System.nanoTime();
                TimeUnit.SECONDS.sleep(1);
                try (Connection connection = standby.asSuperuser("postgres");
                        Statement statement = connection.createStatement()) {
                    statement.execute("select pg_promote()");
                }
                long promoted = System.nanoTime();
                await().atMost(Duration.ofSeconds(30))
                        .until(() ->
                                load.soFar().anyMatch(each -> each.status() == 201 && each.startedAt() > promoted));
                TimeUnit.SECONDS.sleep(2);
                List<Load.Outcome> outcomes = load.stop();

                Map<Integer, Long> byStatus =
                        outcomes.stream().collect(Collectors.groupingBy(Load.Outcome::status, Collectors.counting()));
                long resumed = outcomes.stream()
                        .filter(each -> each.status() == 201 && each.startedAt() > promoted)
                        .mapToLong(each -> each.startedAt() + each.took().toNanos())
                        .min()
                        .orElseThrow();
                System.out.printf(
                        "Failover: %s; first acknowledged write %.1f s after the kill, %.1f s after the promotion%n",
                        byStatus, (resumed - killed) / 1e9, (resumed - promoted) / 1e9);
                assertTrue(Set.of(201, 503).containsAll(byStatus.keySet()), byStatus.toString());
                Set<String> lost = outcomes.stream()
                        .flatMap(each -> each.id().stream())
                        .collect(Collectors.toCollection(HashSet::new));
                assertTrue(lost.size() > PER_SECOND, byStatus.toString());
                lost.removeAll(ContactsDatabase.stored(standby));
                assertEquals(Set.of(), lost);
            }
        }
    }

    private static boolean isFollowed(Postgres primary) throws SQLException {
        try (Connection connection = primary.asSuperuser("postgres");
                Statement statement = connection.createStatement();
                var row =
                        statement.executeQuery("select count(*) from pg_stat_replication where sync_state = 'sync'")) {
            return row.next() && row.getInt(1) == 1;
        }
    }

    private static void set(Path cluster, String setting) throws IOException {
        Files.writeString(cluster.resolve("postgresql.auto.conf"), setting + "\n", StandardOpenOption.APPEND);
    }

    private static void copy(Path from, Path to) {
        Commands.Outcome copied = Commands.run(List.of("cp", "-a", from.toString(), to.toString()));
        assertEquals(0, copied.exitCode(), copied.output());
    }
}

package org.introducer.system.faults;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.introducer.local.Commands;
import org.introducer.local.postgres.Postgres;
import org.introducer.system.PackagedService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL is frozen, restarted, killed or without disk space while contacts are written and read. */
class DatabaseFaults {

    private static final int EDITORS = 8;
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int SECONDS = 10;
    private static final Duration NOTICED = Duration.ofSeconds(1);
    private static final Duration RECOVERY = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    Path folder;

    private Postgres server;

    /** What happens to the server and is over when this comes back. */
    private interface Trouble {
        void happen(ContactsDatabase database) throws Exception;
    }

    @AfterEach
    void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void frozen() throws Exception {
        check("Frozen for " + SECONDS + " s", database -> {
            signal("STOP");
            TimeUnit.SECONDS.sleep(SECONDS);
            signal("CONT");
        });
    }

    @Test
    void restarted() throws Exception {
        check("Restarted", database -> {
            server.close();
            server = database.open("primary", server.port());
        });
    }

    @Test
    void killed() throws Exception {
        check("Killed and started", database -> {
            Commands.signal("KILL", server.pid());
            assertTrue(Commands.ended(server.process(), 10), "it is not dead");
            server = database.open("primary", server.port());
        });
    }

    @Test
    void without_disk_space() throws Exception {
        assumeTrue(
                Commands.run(List.of("mount", "-t", "tmpfs", "-o", "size=700m", "tmpfs", folder.toString()))
                        .succeeded(),
                "a small disk cannot be mounted here (needs root)");
        try {
            check("Without disk space for " + SECONDS + " s", database -> {
                Path filler = folder.resolve("filler");
                fill(filler);
                TimeUnit.SECONDS.sleep(SECONDS);
                Files.delete(filler);
                if (!server.process().isAlive()) {
                    server = database.open("primary", server.port());
                }
            });
        } finally {
            stop();
            Commands.run(List.of("umount", "-l", folder.toString()));
        }
    }

    private void check(String what, Trouble trouble) throws Exception {
        ContactsDatabase database = new ContactsDatabase(folder);
        server = database.postgres();
        try (PackagedService contacts = database.service(Map.of()).until("ready", 200)) {
            new Load(contacts.url(), database.token()).warmUp(200);
            Editors editors = new Editors(List.of(contacts.url()), database.token(), EDITORS, PAUSE);
            TimeUnit.SECONDS.sleep(5);
            long begin = System.nanoTime();
            trouble.happen(database);
            long over = System.nanoTime();
            await().atMost(PATIENCE)
                    .until(() -> good(editors.soFar(), over, Editors.Call::reads)
                            && good(editors.soFar(), over, call -> !call.reads()));
            contacts.until("ready", 200);
            TimeUnit.SECONDS.sleep(RECOVERY.toSeconds() + 5);
            List<Editors.Call> calls = editors.stop();

            long lastBad = calls.stream()
                    .filter(call -> !call.good())
                    .mapToLong(Editors.Call::endedAt)
                    .max()
                    .orElse(over);
            Duration recovered = Duration.ofNanos(Math.max(0, lastBad - over));
            System.out.printf(
                    "%s (%.1f s): before %s; from then on %s; slowest refusal %s, slowest read %s; last failure %.1f s after its end%n",
                    what,
                    (over - begin) / 1e9,
                    Editors.byStatus(calls, call -> call.startedAt() < begin),
                    Editors.byStatus(calls, call -> call.startedAt() >= begin),
                    slowest(calls, call -> !call.good()),
                    slowest(calls, Editors.Call::reads),
                    recovered.toMillis() / 1e3);
            assertTrue(
                    calls.stream()
                            .anyMatch(call -> call.endedAt() > begin
                                    && call.startedAt() < over
                                    && (!call.good() || call.took().compareTo(NOTICED) > 0)),
                    "nobody noticed it");
            assertEquals(
                    List.of(),
                    calls.stream()
                            .filter(call -> !call.good()
                                    && call.status() != 503
                                    && !call.said().contains("request-in-flight"))
                            .limit(5)
                            .toList());
            editors.assertKept(server);
            assertTrue(recovered.compareTo(RECOVERY) <= 0, "it failed until " + recovered + " after the end");
        }
    }

    private static boolean good(Stream<Editors.Call> calls, long after, Predicate<Editors.Call> which) {
        return calls.anyMatch(call -> call.startedAt() > after && call.good() && which.test(call));
    }

    private static Duration slowest(List<Editors.Call> calls, Predicate<Editors.Call> which) {
        return calls.stream()
                .filter(which)
                .map(Editors.Call::took)
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    private void signal(String name) {
        Stream.concat(Stream.of(server.process()), server.process().descendants())
                .forEach(process -> Commands.signal(name, process.pid()));
    }

    private static void fill(Path filler) throws IOException {
        byte[] block = new byte[4096];
        try (OutputStream out = Files.newOutputStream(filler)) {
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            assertTrue(Files.size(filler) > 0, "nothing could be written: " + full);
        }
    }
}

package org.introducer.system.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.introducer.local.Commands;
import org.introducer.local.stack.Service;
import org.introducer.system.PackagedService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A replica of version N is replaced by one of N+1, which brings a migration, and that one by N again, behind haproxy and under load. N+1 is
 * a copy of the package with one more migration, and is not ready before that is applied.
 */
@Tag("X21")
class UpgradeFaults {

    private static final int PER_SECOND = Integer.getInteger("introducer.rate", 30);
    private static final int EDITORS = 4;
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int NEXT = 9000;
    private static final Map<String, String> SETTINGS = Map.of("INTRODUCER_HTTP_DRAIN_DELAY", "4s");
    /** Which schema a version needs is settled when it is built; the copy of this one is told. */
    private static final Map<String, String> NEXT_SETTINGS =
            Map.of("INTRODUCER_HTTP_DRAIN_DELAY", "4s", "INTRODUCER_SCHEMA_VERSION", String.valueOf(NEXT));

    /** A column and an index in the table that is written most, and a table. */
    private static final String MIGRATION = """
            alter table contacts add column pronunciation text not null default '';
            create index contacts_pronunciation on contacts (tenant_id, pronunciation);
            create table pronunciations (
                tenant_id uuid not null,
                contact_id uuid not null,
                text text not null,
                primary key (tenant_id, contact_id)
            );
            call isolate_tenant('pronunciations');
            """;

    @Test
    void no_call_fails_while_the_next_version_comes_with_its_schema_and_the_one_before_comes_back(@TempDir Path folder)
            throws Exception {
        Haproxy.assumeInstalled();
        Path next = next(folder);
        try (ContactsDatabase database = new ContactsDatabase(folder)) {
            PackagedService before = database.service(SETTINGS).until("ready", 200);
            PackagedService after = database.service(next, NEXT_SETTINGS).until("live", 200);
            try (Haproxy balancer = new Haproxy(folder, before, after)) {
                balancer.until(1);
                Load load = new Load(balancer.url(), database.token());
                load.warmUp(200).start(PER_SECOND, true);
                Editors editors = new Editors(List.of(balancer.url()), database.token(), EDITORS, PAUSE);
                TimeUnit.SECONDS.sleep(3);
                after.until("ready", 503);
                long start = System.nanoTime();
                database.migrate(next);
                Duration migrated = Duration.ofNanos(System.nanoTime() - start);
                after.until("ready", 200);
                replaced(before, balancer);
                before = before.again().until("ready", 200);
                replaced(after, balancer);
                List<Load.Outcome> created = load.stop();
                List<Editors.Call> edited = editors.stop();

                System.out.printf(
                        "Upgrade at %d creations a second and %d editors: %d created, %s; migrated in %d ms%n",
                        PER_SECOND, EDITORS, created.size(), Editors.byStatus(edited, _ -> true), migrated.toMillis());
                assertEquals(
                        List.of(),
                        created.stream()
                                .filter(each -> each.status() != 201)
                                .limit(5)
                                .toList());
                assertEquals(
                        List.of(),
                        edited.stream().filter(each -> !each.good()).limit(5).toList());
                editors.assertKept(database.postgres());
                Set<String> stored = ContactsDatabase.stored(database.postgres());
                assertTrue(created.stream().flatMap(each -> each.id().stream()).allMatch(stored::contains), "lost");
            } finally {
                before.close();
                after.close();
            }
        }
    }

    /** Stops it once the other takes calls, and lets that one work alone for a while. */
    private static void replaced(PackagedService old, Haproxy balancer) throws InterruptedException {
        balancer.until(2);
        TimeUnit.SECONDS.sleep(Haproxy.SLOW_START_SECONDS);
        old.process().destroy();
        assertTrue(old.process().waitFor(60, TimeUnit.SECONDS), "it does not end");
        TimeUnit.SECONDS.sleep(3);
    }

    private static Path next(Path folder) throws IOException {
        Path copy = folder.resolve("next");
        Commands.Outcome copied = Commands.run(
                List.of("cp", "-a", PackagedService.app(Service.CONTACTS).toString(), copy.toString()));
        assertEquals(0, copied.exitCode(), copied.output());
        try (Stream<Path> jars = Files.list(copy.resolve("app"))) {
            Path jar = jars.filter(each -> each.toString().endsWith(".jar"))
                    .findFirst()
                    .orElseThrow();
            try (FileSystem files = FileSystems.newFileSystem(jar)) {
                Files.writeString(files.getPath("db/migration/V%d__next.sql".formatted(NEXT)), MIGRATION);
            }
        }
        return copy;
    }
}

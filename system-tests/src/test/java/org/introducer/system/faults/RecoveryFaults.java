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
import org.introducer.local.Commands;
import org.introducer.local.identity.Role;
import org.introducer.local.stack.Service;
import org.introducer.system.LocalStack;
import org.introducer.system.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes that are killed repeatedly, or have no disk space, run again without help once the cause is gone. */
class RecoveryFaults {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @Test
    void a_database_killed_again_while_it_recovers_and_a_service_that_dies_seven_times_in_a_minute() {
        try (LocalStack stack = LocalStack.fresh()) {
            Person applicant = Person.in(stack, Role.APPLICANT);
            assertEquals(201, create(applicant));
            for (int kill = 0; kill < 4; kill++) {
                killNext(stack::postgres);
            }
            assertTrue(stack.said().contains("PostgreSQL died"), stack.said());
            await().atMost(PATIENCE).until(() -> create(applicant) == 201);

            long start = System.nanoTime();
            for (int death = 0; death < 7; death++) {
                killNext(() -> stack.process(Service.CONTACTS));
            }
            Duration deaths = Duration.ofNanos(System.nanoTime() - start);
            await().atMost(PATIENCE).until(() -> create(applicant) == 201);
            System.out.printf(
                    "Seven deaths in %.0f s, serving after %.0f s%n",
                    deaths.toMillis() / 1e3, (System.nanoTime() - start) / 1e9);
            applicant.asking(Service.CONTACTS).get("/v1/contacts").then().statusCode(200);
        }
    }

    @Test
    void a_full_disk_is_said_and_left_behind_when_there_is_room_again(@TempDir Path folder) throws IOException {
        assumeTrue(
                Commands.run(List.of("mount", "-t", "tmpfs", "-o", "size=900m", "tmpfs", folder.toString()))
                        .succeeded(),
                "a small disk cannot be mounted here (needs root)");
        try (LocalStack stack = LocalStack.planned(folder)) {
            stack.up();
            Person applicant = Person.in(stack, Role.APPLICANT);
            assertEquals(201, create(applicant));
            Path filler = folder.resolve("filler");
            fill(filler);
            LocalStack.kill(stack.postgres());
            await().atMost(PATIENCE).until(() -> stack.said().contains("PostgreSQL cannot be started"));
            await("it keeps trying")
                    .atMost(PATIENCE)
                    .until(() -> stack.said().split("PostgreSQL cannot be started", -1).length > 3);
            int refused = create(applicant);
            assertEquals(503, refused);
            Files.delete(filler);
            long freed = System.nanoTime();
            await().atMost(PATIENCE).until(() -> create(applicant) == 201);
            System.out.printf("Serving %.0f s after there was room%n", (System.nanoTime() - freed) / 1e9);
            System.out.println(stack.said());
        } finally {
            Commands.run(List.of("umount", "-l", folder.toString()));
        }
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

    private static int create(Person applicant) {
        return applicant
                .sending(Service.CONTACTS, Map.of("name", "Priya Placeholder", "role", "OTHER"))
                .post("/v1/contacts")
                .statusCode();
    }

    /** Kills it as soon as it runs, and waits until a new one runs. */
    private static void killNext(java.util.function.Supplier<ProcessHandle> process) {
        ProcessHandle dying = process.get();
        LocalStack.kill(dying);
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .ignoreExceptions()
                .until(() -> process.get().isAlive() && process.get().pid() != dying.pid());
    }
}

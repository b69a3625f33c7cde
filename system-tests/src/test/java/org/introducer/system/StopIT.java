package org.introducer.system;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.introducer.local.Commands;
import org.introducer.local.stack.Service;
import org.junit.jupiter.api.Test;

/** However a local stack is stopped, it stops completely and in order, and starts again. */
class StopIT {

    private static final long LIMIT_SECONDS = 60;

    @Test
    void a_signal_stops_everything_in_order_even_while_it_starts_and_the_next_up_works() {
        try (LocalStack stack = LocalStack.planned()) {
            stack.up("The three services start");
            stops(stack, () -> Commands.signal("TERM", stack.launcher().pid()), List.of(stack.postgres()));
            stack.up();
            stops(stack, () -> Commands.signal("TERM", stack.launcher().pid()), processes(stack));
            stack.up();
            stops(stack, () -> assertEquals(0, stack.introducer("down").exitCode()), processes(stack));
        }
    }

    /** A launcher that has ended stays in the process table until its parent waits for it. */
    @Test
    void down_beside_a_zombie_ends_when_everything_is_stopped() throws IOException {
        Path table = Path.of("/proc/self/stat");
        assumeTrue(Files.exists(table), "only Linux shows its table of processes");
        try (LocalStack stack = LocalStack.planned()) {
            ProcessHandle launcher = stack.upBelowACarelessParent();
            List<ProcessHandle> processes = processes(stack);
            long start = System.nanoTime();
            Commands.Outcome down = stack.introducer("down");
            double seconds = (System.nanoTime() - start) / 1e9;
            assertEquals(0, down.exitCode(), down.output());
            // The launcher gives its lock back before it ends, and `down` waits for the lock alone.
            Path stat = Path.of("/proc/" + launcher.pid() + "/stat");
            await("the launcher is a zombie")
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> Files.readString(stat).contains(") Z "));
            assertTrue(processes.stream().noneMatch(ProcessHandle::isAlive), "something was left behind");
            assertTrue(seconds < LIMIT_SECONDS, "down took " + seconds + " s");
            stack.launcher().destroyForcibly();
        }
    }

    private static List<ProcessHandle> processes(LocalStack stack) {
        List<ProcessHandle> all = new ArrayList<>(List.of(stack.postgres()));
        for (Service service : Service.values()) {
            all.add(stack.process(service));
        }
        return all;
    }

    private static void stops(LocalStack stack, Runnable told, List<ProcessHandle> processes) {
        told.run();
        assertTrue(Commands.ended(stack.launcher(), LIMIT_SECONDS), "it goes on");
        for (ProcessHandle each : processes) {
            assertFalse(each.isAlive(), () -> "left behind: " + each.info());
        }
        assertTrue(
                stack.said().matches("(?s).*Stopping the services.*Stopping PostgreSQL.*Stopped\\. The data stays.*"),
                stack.said());
        assertEquals(3, stack.introducer("status").exitCode());
    }
}

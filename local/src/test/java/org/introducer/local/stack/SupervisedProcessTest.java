package org.introducer.local.stack;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.introducer.local.Commands;
import org.introducer.local.LauncherError;
import org.junit.jupiter.api.Test;

class SupervisedProcessTest {

    private final List<String> said = new CopyOnWriteArrayList<>();

    @Test
    void pauses_grow_up_to_half_a_minute() {
        Duration first = Duration.ofMillis(300);
        assertEquals(Duration.ofMillis(300), SupervisedProcess.pause(first, 0));
        assertEquals(Duration.ofMillis(600), SupervisedProcess.pause(first, 1));
        assertEquals(Duration.ofSeconds(30), SupervisedProcess.pause(first, 7));
        assertEquals(Duration.ofSeconds(30), SupervisedProcess.pause(first, 1_000));
    }

    @Test
    void what_cannot_be_started_now_is_started_when_the_cause_is_gone() {
        AtomicBoolean broken = new AtomicBoolean(true);
        AtomicInteger tries = new AtomicInteger();
        SupervisedProcess supervised = new SupervisedProcess(
                "a server",
                sleeping(),
                () -> {
                    tries.incrementAndGet();
                    if (broken.get()) {
                        // Not only what was foreseen.
                        throw tries.get() == 1
                                ? new LauncherError("the disk is full")
                                : new UncheckedIOException(new IOException("no space left"));
                    }
                    return sleeping();
                },
                ProcessHandle::destroyForcibly,
                said::add);
        ProcessHandle first = supervised.process();
        first.destroyForcibly();
        await().until(() -> tries.get() >= 3);
        broken.set(false);
        await().until(() -> !supervised.process().equals(first));
        assertTrue(supervised.process().isAlive());
        assertTrue(said.getFirst().startsWith("a server died; it is started again in 0.3 s."), said.toString());
        assertTrue(said.get(1).contains("cannot be started (the disk is full)"), said.toString());
        supervised.stop();
    }

    @Test
    void a_stop_waits_for_a_start_under_way_and_stops_what_it_started() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        AtomicReference<ProcessHandle> second = new AtomicReference<>();
        SupervisedProcess supervised = new SupervisedProcess(
                "a server",
                sleeping(),
                () -> {
                    begun.countDown();
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
                    second.set(sleeping());
                    return second.get();
                },
                process -> {
                    // A server takes a moment to end.
                    CompletableFuture.delayedExecutor(300, TimeUnit.MILLISECONDS)
                            .execute(process::destroyForcibly);
                    Commands.ended(process, 10);
                },
                said::add,
                Duration.ofMillis(10));
        supervised.process().destroyForcibly();
        assertTrue(begun.await(10, TimeUnit.SECONDS));
        supervised.stop();
        assertFalse(second.get().isAlive());
    }

    @Test
    void more_deaths_in_a_minute_than_before_end_in_a_running_process() {
        SupervisedProcess supervised = new SupervisedProcess(
                "a server",
                sleeping(),
                SupervisedProcessTest::sleeping,
                ProcessHandle::destroyForcibly,
                said::add,
                Duration.ofMillis(10));
        for (int death = 0; death < 7; death++) {
            ProcessHandle dying = supervised.process();
            dying.destroyForcibly();
            await().until(() -> !supervised.process().equals(dying));
        }
        assertTrue(supervised.process().isAlive());
        supervised.stop();
    }

    @Test
    void a_stop_ends_the_pause_and_nothing_is_started_any_more() {
        AtomicInteger started = new AtomicInteger();
        SupervisedProcess supervised = new SupervisedProcess(
                "a server",
                sleeping(),
                () -> {
                    started.incrementAndGet();
                    throw new LauncherError("not now");
                },
                ProcessHandle::destroyForcibly,
                said::add);
        supervised.process().destroyForcibly();
        await().until(() -> supervised.endedInARow() >= 3);
        supervised.stop();
        int before = started.get();
        assertFalse(supervised.process().isAlive());
        assertTrue(before >= 2);
        await().during(Duration.ofSeconds(2)).until(() -> started.get() <= before + 1);
    }

    private static ProcessHandle sleeping() {
        try {
            return new ProcessBuilder("sleep", "60").start().toHandle();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}

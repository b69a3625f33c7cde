package org.introducer.system;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.introducer.local.identity.Role;
import org.introducer.local.stack.Service;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Acknowledged writes survive the kill of any process at any time. */
class CrashIT {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int WRITERS = 4;
    private static final int BEFORE_THE_KILL = 40;

    private static LocalStack stack;

    @BeforeAll
    static void start() {
        stack = LocalStack.fresh();
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void no_acknowledged_write_is_lost_when_its_service_is_killed(Service service) {
        survives(service, running -> LocalStack.kill(running.process(service)));
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void no_acknowledged_write_is_lost_when_postgresql_is_killed(Service service) {
        survives(service, running -> LocalStack.kill(running.postgres()));
    }

    @Test
    void no_acknowledged_write_is_lost_when_the_launcher_is_killed_and_the_next_up_is_not_in_its_way() {
        survives(Service.CONTACTS, running -> {
            LocalStack.kill(running.launcher());
            running.up();
        });
    }

    @Test
    void no_acknowledged_write_is_lost_when_everything_is_killed_at_once() {
        survives(Service.CONTACTS, running -> {
            List<ProcessHandle> all = List.of(
                    running.launcher(),
                    running.postgres(),
                    running.process(Service.CONTACTS),
                    running.process(Service.PROGRAMS),
                    running.process(Service.MENTORSHIP));
            all.forEach(ProcessHandle::destroyForcibly);
            all.forEach(LocalStack::kill);
            running.up();
        });
    }

    private static void survives(Service service, Consumer<LocalStack> crash) {
        Person writer = Person.in(stack, Role.APPLICANT, Role.CURATOR, Role.ORG_ADMIN);
        String token = writer.token();
        Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
        AtomicBoolean go = new AtomicBoolean(true);
        List<Thread> writers = java.util.stream.IntStream.range(0, WRITERS)
                .mapToObj(number -> Thread.ofVirtual().start(() -> write(service, token, acknowledged, go)))
                .toList();
        try {
            await().atMost(PATIENCE).until(() -> acknowledged.size() >= BEFORE_THE_KILL);
            crash.accept(stack);
            int before = acknowledged.size();
            await("writes go on").atMost(PATIENCE).until(() -> acknowledged.size() > before + BEFORE_THE_KILL);
        } finally {
            go.set(false);
            writers.forEach(CrashIT::join);
        }
        List<String> found = Pages.ids(writer, service, collection(service));
        assertTrue(found.containsAll(acknowledged), () -> {
            acknowledged.removeAll(found);
            return "lost: " + acknowledged;
        });
        assertEquals(found.size(), found.stream().distinct().count(), "a row came twice");
    }

    private static void write(Service service, String token, Queue<String> acknowledged, AtomicBoolean go) {
        HttpCalls calls = new HttpCalls(stack.mounted(service), token);
        while (go.get()) {
            Map<String, Object> body = new HashMap<>(more(service));
            body.put("name", "Example " + UUID.randomUUID());
            // As a client would: without a pause, refused connections alone keep both cores from the restart.
            calls.created(collection(service), body)
                    .ifPresentOrElse(acknowledged::add, () -> LockSupport.parkNanos(PAUSE.toNanos()));
        }
    }

    private static String collection(Service service) {
        return switch (service) {
            case CONTACTS -> "/v1/contacts";
            case PROGRAMS -> "/v1/programs";
            case MENTORSHIP -> "/v1/cycles";
        };
    }

    private static Map<String, Object> more(Service service) {
        return switch (service) {
            case CONTACTS -> Map.of("role", "OTHER");
            case PROGRAMS -> Map.of("pathway", "INTEGRATED");
            case MENTORSHIP -> Map.of();
        };
    }

    private static void join(Thread thread) {
        try {
            thread.join(Duration.ofSeconds(60));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

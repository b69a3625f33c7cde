package org.introducer.system;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
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

/** Acknowledged writes survive the kill of any process at any time. */
class CrashIT {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration PAUSE = Duration.ofMillis(100);
    /** To each service. */
    private static final int WRITERS = 2;

    private static final int MORE = 40;

    private static LocalStack stack;

    @BeforeAll
    static void start() {
        stack = LocalStack.fresh();
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    @Test
    void no_acknowledged_write_is_lost_when_its_service_is_killed() {
        survives(
                running -> Arrays.stream(Service.values()).map(running::process).forEach(LocalStack::kill));
    }

    @Test
    void no_acknowledged_write_is_lost_when_postgresql_is_killed() {
        survives(running -> LocalStack.kill(running.postgres()));
    }

    @Test
    void no_acknowledged_write_is_lost_when_the_launcher_is_killed_and_the_next_up_is_not_in_its_way() {
        survives(running -> {
            LocalStack.kill(running.launcher());
            running.up();
        });
    }

    @Test
    void no_acknowledged_write_is_lost_when_everything_is_killed_at_once() {
        survives(running -> {
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

    /** All three services are written to meanwhile, and each must go on. */
    private static void survives(Consumer<LocalStack> crash) {
        Person writer = Person.in(stack, Role.APPLICANT, Role.CURATOR, Role.ORG_ADMIN);
        String token = writer.token();
        Map<Service, Queue<String>> acknowledged = new EnumMap<>(Service.class);
        AtomicBoolean go = new AtomicBoolean(true);
        List<Thread> writers = new ArrayList<>();
        for (Service service : Service.values()) {
            Queue<String> own = new ConcurrentLinkedQueue<>();
            acknowledged.put(service, own);
            for (int i = 0; i < WRITERS; i++) {
                writers.add(Thread.ofVirtual().start(() -> write(service, token, own, go)));
            }
        }
        try {
            awaitMore("writes begin", acknowledged);
            crash.accept(stack);
            awaitMore("writes go on", acknowledged);
        } finally {
            go.set(false);
            writers.forEach(CrashIT::join);
        }
        acknowledged.forEach((service, own) -> {
            List<String> found = Pages.ids(writer, service, collection(service));
            assertTrue(found.containsAll(own), () -> {
                own.removeAll(found);
                return "lost by " + service.id() + ": " + own;
            });
            assertEquals(found.size(), found.stream().distinct().count(), "a row came twice");
        });
    }

    private static void awaitMore(String what, Map<Service, Queue<String>> acknowledged) {
        Map<Service, Integer> before = new EnumMap<>(Service.class);
        acknowledged.forEach((service, own) -> before.put(service, own.size()));
        await(what)
                .atMost(PATIENCE)
                .until(() -> acknowledged.entrySet().stream()
                        .allMatch(each -> each.getValue().size() > before.get(each.getKey()) + MORE));
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

package org.introducer.system;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.introducer.local.house.Service;
import org.introducer.local.identity.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What was acknowledged is there, whatever is killed, whenever. */
class CrashIT {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int WRITERS = 4;
    private static final int BEFORE_THE_KILL = 40;

    private static House house;

    @BeforeAll
    static void start() {
        house = House.fresh();
    }

    @AfterAll
    static void stop() {
        house.close();
    }

    @Test
    void no_acknowledged_write_is_lost_when_the_service_is_killed() {
        survives(running -> House.kill(running.process(Service.CONTACTS)));
    }

    @Test
    void no_acknowledged_write_is_lost_when_postgresql_is_killed() {
        survives(running -> House.kill(running.postgres()));
    }

    @Test
    void no_acknowledged_write_is_lost_when_the_launcher_is_killed_and_the_next_up_is_not_in_its_way() {
        survives(running -> {
            House.kill(running.launcher());
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
            all.forEach(House::kill);
            running.up();
        });
    }

    private static void survives(Consumer<House> crash) {
        Person amara = Person.in(house, Role.APPLICANT);
        String token = amara.token();
        Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
        AtomicBoolean go = new AtomicBoolean(true);
        List<Thread> writers = java.util.stream.IntStream.range(0, WRITERS)
                .mapToObj(number -> Thread.ofVirtual().start(() -> write(token, acknowledged, go)))
                .toList();
        try {
            await().atMost(PATIENCE).until(() -> acknowledged.size() >= BEFORE_THE_KILL);
            crash.accept(house);
            int before = acknowledged.size();
            await("writes go on").atMost(PATIENCE).until(() -> acknowledged.size() > before + BEFORE_THE_KILL);
        } finally {
            go.set(false);
            writers.forEach(CrashIT::join);
        }
        List<String> found = Pages.ids(amara, Service.CONTACTS, "/v1/contacts");
        assertTrue(found.containsAll(acknowledged), () -> {
            acknowledged.removeAll(found);
            return "lost: " + acknowledged;
        });
        assertEquals(found.size(), found.stream().distinct().count(), "a contact came twice");
    }

    private static void write(String token, Queue<String> acknowledged, AtomicBoolean go) {
        HttpCalls calls = new HttpCalls(house.mounted(Service.CONTACTS), token);
        while (go.get()) {
            calls.created("/v1/contacts", Map.of("name", "Contact " + UUID.randomUUID(), "role", "OTHER"))
                    .ifPresent(acknowledged::add);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join(Duration.ofSeconds(60));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

package org.introducer.system.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.introducer.system.PackagedService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * For a minute 500 peers send a byte a second, half of them of a head, half of a body, and come again as soon as they are closed;
 * everything is set as it is delivered.
 */
class SlowSendersFaults {

    private static final int SENDERS = 500;
    private static final int SECONDS = 60;
    private static final int PER_SECOND = Integer.getInteger("introducer.others", 10);
    private static final Duration BOUND = Duration.ofSeconds(1);

    private volatile boolean going = true;
    private final AtomicInteger closed = new AtomicInteger();

    @Test
    void others_are_served_within_a_second(@TempDir Path folder) throws Exception {
        try (ContactsDatabase database = new ContactsDatabase(folder);
                PackagedService contacts = database.service(Map.of()).until("ready", 200)) {
            Load load = new Load(contacts.url(), database.token()).warmUp(300);
            Duration calm = p99(served(load, SECONDS / 3));
            List<Thread> senders = new ArrayList<>();
            for (int i = 0; i < SENDERS; i++) {
                String begun = i % 2 == 0 ? head() : head() + body(database.token());
                senders.add(Thread.ofVirtual().start(() -> send(URI.create(contacts.url()), begun)));
            }
            TimeUnit.SECONDS.sleep(1);
            Duration attacked = p99(served(load, SECONDS));
            going = false;
            for (Thread sender : senders) {
                sender.join();
            }
            System.out.printf(
                    "%d slow senders for %d s, closed %d times; %d calls a second of others: p99 %d ms, before %d ms%n",
                    SENDERS, SECONDS, closed.get(), PER_SECOND, attacked.toMillis(), calm.toMillis());
            assertTrue(closed.get() > SENDERS, "slow senders are not closed: " + closed);
            assertTrue(attacked.compareTo(BOUND) < 0, "p99 " + attacked + ", before " + calm);
        }
    }

    private static List<Load.Outcome> served(Load load, int seconds) throws InterruptedException {
        long begin = System.nanoTime();
        load.start(PER_SECOND, true);
        TimeUnit.SECONDS.sleep(seconds);
        List<Load.Outcome> outcomes =
                load.stop().stream().filter(each -> each.startedAt() >= begin).toList();
        assertEquals(
                List.of(),
                outcomes.stream().filter(each -> each.status() != 201).limit(5).toList());
        return outcomes;
    }

    private static Duration p99(List<Load.Outcome> outcomes) {
        List<Duration> took = outcomes.stream().map(Load.Outcome::took).sorted().toList();
        return took.get((took.size() - 1) * 99 / 100);
    }

    private static String head() {
        return "POST /v1/contacts HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nX-Slow: ";
    }

    private static String body(String token) {
        return "no\r\nAuthorization: Bearer " + token + "\r\nContent-Length: 100000\r\n\r\n{\"name\": \"";
    }

    private void send(URI service, String begun) {
        while (going) {
            try (Socket socket = new Socket(service.getHost(), service.getPort())) {
                socket.getOutputStream().write(begun.getBytes(StandardCharsets.US_ASCII));
                while (going) {
                    socket.getOutputStream().write('s');
                    TimeUnit.SECONDS.sleep(1);
                }
            } catch (IOException reset) {
                closed.incrementAndGet();
            } catch (InterruptedException end) {
                return;
            }
        }
    }
}

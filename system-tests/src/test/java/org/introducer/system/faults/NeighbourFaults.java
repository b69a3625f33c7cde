package org.introducer.system.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.introducer.local.stack.Service;
import org.introducer.system.PackagedService;
import org.introducer.system.faults.Editors.Call;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The neighbours of contacts-service are down, slow, frozen, up and down by turns, or answer garbage, while contacts are read, contacts at a
 * program are created, which needs program-service, and readiness is asked for, which can do without both.
 */
class NeighbourFaults {

    private enum Trouble {
        DOWN,
        SLOW,
        FROZEN,
        FLAPPING,
        GARBAGE
    }

    private static final String READ = "read";
    private static final String CREATE = "create at a program";
    private static final String READINESS = "readiness";
    private static final Map<String, Integer> PER_SECOND = Map.of(READ, 20, CREATE, 4, READINESS, 2);

    private static final Duration LASTS = Duration.ofSeconds(10);
    private static final Duration READ_WITHIN = Duration.ofSeconds(1);
    private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(8);
    private static final Duration RECOVERY = Duration.ofSeconds(10);
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}");

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(30))
            .build();
    private final UUID sub = UUID.randomUUID();
    private final String token = ContactsDatabase.tokenOf(sub);
    private final Queue<Call> calls = new ConcurrentLinkedQueue<>();

    @Test
    void what_is_ones_own_is_served_and_what_needs_them_is_refused_or_named_and_comes_back(@TempDir Path folder)
            throws Exception {
        try (ContactsDatabase database = new ContactsDatabase(folder);
                StandIn neighbours = new StandIn();
                PackagedService contacts = database.service(Map.of(
                                Service.PROGRAMS.addressVariable(), neighbours.url(),
                                Service.MENTORSHIP.addressVariable(), neighbours.url()))
                        .until("ready", 200)) {
            new Load(contacts.url(), token).warmUp(200);
            Set<String> before = ContactsDatabase.stored(database.postgres());
            try (ScheduledExecutorService pace = Executors.newScheduledThreadPool(1)) {
                PER_SECOND.forEach((what, often) -> pace.scheduleAtFixedRate(
                        () -> Thread.ofVirtual().start(() -> call(what, contacts.url())),
                        0,
                        1_000_000 / often,
                        TimeUnit.MICROSECONDS));
                TimeUnit.SECONDS.sleep(10);
                for (Trouble trouble : Trouble.values()) {
                    long begin = System.nanoTime();
                    neighbours.have(trouble);
                    TimeUnit.SECONDS.sleep(LASTS.toSeconds());
                    neighbours.have(null);
                    long end = System.nanoTime();
                    TimeUnit.SECONDS.sleep(RECOVERY.toSeconds() + 5);
                    check(trouble, begin, end);
                }
                pace.shutdownNow();
            }
            TimeUnit.SECONDS.sleep(1);
            Set<String> stored = ContactsDatabase.stored(database.postgres());
            stored.removeAll(before);
            assertEquals(
                    calls.stream()
                            .filter(call -> call.status() == 201)
                            .map(NeighbourFaults::id)
                            .collect(Collectors.toSet()),
                    stored,
                    "a refused creation left something, or an acknowledged one is lost");
        }
    }

    private void check(Trouble trouble, long begin, long end) {
        List<Call> meanwhile = between(begin, end, _ -> true);
        Map<String, Long> became = meanwhile.stream()
                .collect(Collectors.groupingBy(
                        call -> call.what() + " " + call.status() + (degraded(call) ? " degraded" : ""),
                        TreeMap::new,
                        Collectors.counting()));
        List<Duration> reads = took(begin, end, READ);
        Duration recovered = Duration.ofNanos(between(end, System.nanoTime(), call -> !whole(call)).stream()
                .mapToLong(Call::endedAt)
                .map(at -> at - end)
                .max()
                .orElse(0));
        System.out.printf(
                "Neighbours %s for %d s: %s; read p99 %d ms, slowest %d ms; create slowest %d ms; readiness slowest %d ms; whole again %.1f s after%n",
                trouble,
                LASTS.toSeconds(),
                became,
                at(reads, 99).toMillis(),
                at(reads, 100).toMillis(),
                at(took(begin, end, CREATE), 100).toMillis(),
                at(took(begin, end, READINESS), 100).toMillis(),
                recovered.toMillis() / 1e3);
        assertEquals(
                List.of(),
                meanwhile.stream().filter(call -> !allowed(call)).limit(5).toList(),
                trouble.name());
        assertTrue(at(reads, 99).compareTo(READ_WITHIN) <= 0, trouble + ": reads take " + at(reads, 99));
        assertTrue(
                at(took(begin, end, READINESS), 100).compareTo(ANSWERED_WITHIN) <= 0
                        && at(took(begin, end, CREATE), 100).compareTo(ANSWERED_WITHIN) <= 0,
                trouble + ": it is waited for too long");
        assertTrue(
                trouble == Trouble.SLOW || meanwhile.stream().anyMatch(call -> !whole(call)),
                trouble + " was not noticed");
        assertTrue(recovered.compareTo(RECOVERY) <= 0, trouble + ": degraded until " + recovered + " after it");
    }

    private static boolean allowed(Call call) {
        return call.good() || call.what().equals(CREATE) && call.status() == 503;
    }

    private static boolean whole(Call call) {
        return call.good() && !degraded(call);
    }

    private static boolean degraded(Call call) {
        return call.what().equals(READINESS) && !call.said().contains("\"unavailable\":[]");
    }

    private List<Call> between(long begin, long end, Predicate<Call> which) {
        return calls.stream()
                .filter(call -> call.startedAt() >= begin && call.startedAt() < end && which.test(call))
                .toList();
    }

    private List<Duration> took(long begin, long end, String what) {
        return between(begin, end, call -> call.what().equals(what)).stream()
                .map(Call::took)
                .sorted()
                .toList();
    }

    private static Duration at(List<Duration> sorted, int percent) {
        return sorted.isEmpty() ? Duration.ZERO : sorted.get((sorted.size() - 1) * percent / 100);
    }

    private static String id(Call created) {
        Matcher id = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"").matcher(created.said());
        return id.find() ? id.group(1) : created.said();
    }

    private void call(String what, String service) {
        long start = System.nanoTime();
        HttpRequest.Builder request =
                HttpRequest.newBuilder().timeout(Duration.ofSeconds(30)).header("Authorization", "Bearer " + token);
        switch (what) {
            case READ -> request.uri(URI.create(service + "/v1/contacts?limit=20"));
            case READINESS -> request.uri(URI.create(service + "/v1/applicants/" + sub + "/readiness"));
            default ->
                request.uri(URI.create(service + "/v1/contacts"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"name\": \"%s\", \"role\": \"OTHER\", \"programId\": \"%s\"}"
                                .formatted(UUID.randomUUID(), UUID.randomUUID())));
        }
        int status = 0;
        String said;
        try {
            HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
            status = answer.statusCode();
            said = answer.body();
        } catch (IOException cut) {
            said = String.valueOf(cut);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return;
        }
        calls.add(new Call(what, status, Duration.ofNanos(System.nanoTime() - start), start, said));
    }

    /** Both neighbours in one. */
    private static final class StandIn implements AutoCloseable {

        private static final List<String> GARBAGE = List.of(
                "{}",
                "null",
                "[]",
                "{\"items\": [{}]}",
                "{\"items\": [",
                "<html>Log in first</html>",
                "\u0000\u0001\ufffd");

        private final AtomicInteger garbage = new AtomicInteger();
        private HttpServer server;
        private volatile Trouble trouble;

        StandIn() throws IOException {
            listen(0);
        }

        private void listen(int port) throws IOException {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", this::answer);
            server.start();
        }

        String url() {
            return "http://127.0.0.1:" + server.getAddress().getPort();
        }

        /** @param next null: none */
        void have(Trouble next) throws IOException {
            int port = server.getAddress().getPort();
            if (next == Trouble.DOWN) {
                server.stop(0);
            } else if (trouble == Trouble.DOWN) {
                listen(port);
            }
            trouble = next;
        }

        private void answer(HttpExchange exchange) throws IOException {
            try (exchange) {
                String asked = exchange.getRequestURI()
                        + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                Trouble now = trouble;
                if (now == null) {
                    say(exchange, good(asked));
                    return;
                }
                switch (now) {
                    case SLOW -> {
                        pause(Duration.ofSeconds(2));
                        say(exchange, good(asked));
                    }
                    case FLAPPING -> {
                        if (System.nanoTime() / 1_000_000_000L % 2 == 0) {
                            say(exchange, good(asked));
                        } else {
                            exchange.sendResponseHeaders(503, -1);
                        }
                    }
                    case GARBAGE -> say(exchange, GARBAGE.get(garbage.getAndIncrement() % GARBAGE.size()));
                    case FROZEN -> {
                        while (trouble == Trouble.FROZEN) {
                            pause(Duration.ofMillis(100));
                        }
                    }
                    case DOWN -> pause(Duration.ZERO);
                }
            }
        }

        private static String good(String asked) {
            if (asked.contains("season-overview")) {
                return "{\"over\": false, \"profileKnown\": false, \"programs\": [], \"leftOut\": 0, \"steps\": []}";
            }
            if (asked.contains("mentee-overview")) {
                return "{\"mentorships\": [], \"requests\": []}";
            }
            return ID.matcher(asked)
                    .results()
                    .map(id -> "{\"id\": \"%s\", \"name\": \"Example\"}".formatted(id.group()))
                    .collect(Collectors.joining(", ", "{\"items\": [", "]}"));
        }

        private static void say(HttpExchange exchange, String body) throws IOException {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }

        private static void pause(Duration each) {
            try {
                Thread.sleep(each);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void close() {
            trouble = null;
            server.stop(0);
        }
    }
}

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
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.introducer.local.identity.Role;
import org.introducer.local.identity.Tokens;
import org.introducer.local.stack.Service;
import org.introducer.system.PackagedService;
import org.introducer.system.faults.Editors.Call;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The neighbours of a service are down, slow, frozen, up and down by turns, or answer garbage, while it is asked for what is its own, for
 * what needs a neighbour, and for what can do without.
 */
class NeighbourFaults {

    private enum Trouble {
        DOWN,
        SLOW,
        FROZEN,
        FLAPPING,
        GARBAGE
    }

    /** How a call uses neighbours. */
    private enum Need {
        /** Not at all. */
        NONE,
        /** It is 503 without them. */
        ANSWER,
        /** It is 503 without them, and an answer that names no consent means that there is none. */
        CONSENT,
        /** They are named in {@code unavailable} when they do not answer. */
        IF_THERE
    }

    /**
     * What is asked again and again.
     *
     * @param body of a POST; null: it is a GET
     */
    private record Asked(String what, Need need, int perSecond, String token, String path, Supplier<String> body) {

        boolean names() {
            return need == Need.IF_THERE;
        }

        boolean creates() {
            return body != null;
        }
    }

    private static final int WARM_UP = 50;
    private static final Duration LASTS = Duration.ofSeconds(10);
    private static final Duration READ_WITHIN = Duration.ofSeconds(1);
    private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(8);
    private static final Duration RECOVERY = Duration.ofSeconds(10);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}");

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(30))
            .build();
    private final Tokens.Subject applicant = new Tokens.Subject(UUID.randomUUID(), UUID.randomUUID(), Role.APPLICANT);
    private final String token = ContactsDatabase.tokenOf(applicant, HOUR);
    private final Map<String, Asked> asked = new TreeMap<>();
    private final Queue<Call> calls = new ConcurrentLinkedQueue<>();

    @TempDir
    Path folder;

    @Test
    void contacts_service_serves_its_own_and_refuses_or_names_what_needs_them() throws Exception {
        ask("read", Need.NONE, 20, token, "/v1/contacts?limit=20", null);
        ask("create at a program", Need.ANSWER, 4, token, "/v1/contacts", () -> "{\"name\": \"%s\", \"role\": \"OTHER\", \"programId\": \"%s\"}"
                .formatted(UUID.randomUUID(), UUID.randomUUID()));
        ask("readiness", Need.IF_THERE, 2, token, "/v1/applicants/" + applicant.sub() + "/readiness", null);
        survive(Service.CONTACTS, "contacts", List.of(Service.PROGRAMS, Service.MENTORSHIP));
    }

    @Test
    void program_service_serves_its_own_and_refuses_or_names_what_needs_them() throws Exception {
        ask("read", Need.NONE, 20, token, "/v1/programs?limit=20", null);
        ask("shortlist of an applicant", Need.CONSENT, 2, of(Role.ADVISER), "/v1/shortlists?applicantId=" + applicant.sub(), () -> "{}");
        ask("shortlist of one's own", Need.IF_THERE, 2, token, "/v1/shortlists", () -> "{}");
        survive(Service.PROGRAMS, "shortlists", List.of(Service.CONTACTS, Service.MENTORSHIP));
    }

    @Test
    void mentorship_service_serves_its_own_and_refuses_what_needs_them() throws Exception {
        String coordinator = of(Role.ORG_ADMIN);
        ask("read", Need.NONE, 20, coordinator, "/v1/mentors?limit=20", null);
        ask("create at a program", Need.ANSWER, 4, coordinator, "/v1/mentors", () -> "{\"name\": \"%s\", \"programId\": \"%s\"}"
                .formatted(UUID.randomUUID(), UUID.randomUUID()));
        ask("mentees of an applicant", Need.CONSENT, 4, of(Role.ADVISER), "/v1/mentees?applicantId=" + applicant.sub(), null);
        survive(Service.MENTORSHIP, "mentors", List.of(Service.CONTACTS, Service.PROGRAMS));
    }

    private String of(Role role) {
        return ContactsDatabase.tokenOf(new Tokens.Subject(UUID.randomUUID(), applicant.tenant(), role), HOUR);
    }

    private void ask(String what, Need need, int perSecond, String as, String path, Supplier<String> body) {
        asked.put(what, new Asked(what, need, perSecond, as, path, body));
    }

    /** @param created where what the calls create is stored */
    private void survive(Service tested, String created, List<Service> others) throws Exception {
        try (ContactsDatabase database = new ContactsDatabase(folder, tested);
                StandIn neighbours = new StandIn();
                PackagedService service = database.service(others.stream()
                                .collect(Collectors.toMap(Service::addressVariable, _ -> neighbours.url())))
                        .until("ready", 200)) {
            for (int i = 0; i < WARM_UP; i++) {
                asked.values().forEach(each -> call(each, service.url()));
            }
            assertEquals(List.of(), calls.stream().filter(call -> !whole(call)).limit(3).toList());
            Set<String> before = database.ids(created);
            calls.clear();
            try (ScheduledExecutorService pace = Executors.newScheduledThreadPool(1)) {
                asked.values()
                        .forEach(each -> pace.scheduleAtFixedRate(
                                () -> Thread.ofVirtual().start(() -> call(each, service.url())),
                                0,
                                1_000_000 / each.perSecond(),
                                TimeUnit.MICROSECONDS));
                TimeUnit.SECONDS.sleep(5);
                for (Trouble trouble : Trouble.values()) {
                    long begin = System.nanoTime();
                    neighbours.have(trouble);
                    TimeUnit.SECONDS.sleep(LASTS.toSeconds());
                    neighbours.have(null);
                    long end = System.nanoTime();
                    TimeUnit.SECONDS.sleep(RECOVERY.toSeconds() + 5);
                    check(tested, trouble, begin, end);
                }
                pace.shutdownNow();
            }
            TimeUnit.SECONDS.sleep(1);
            Set<String> stored = database.ids(created);
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

    private void check(Service tested, Trouble trouble, long begin, long end) {
        List<Call> meanwhile = between(begin, end, _ -> true);
        Map<String, Long> became = meanwhile.stream()
                .collect(Collectors.groupingBy(
                        call -> call.what() + " " + call.status() + (degraded(call) ? " degraded" : ""),
                        TreeMap::new,
                        Collectors.counting()));
        List<Duration> reads = took(begin, end, "read");
        Map<String, Long> slowest = new TreeMap<>();
        asked.keySet()
                .forEach(what -> slowest.put(what, at(took(begin, end, what), 100).toMillis()));
        Duration recovered = Duration.ofNanos(between(end, System.nanoTime(), call -> !whole(call)).stream()
                .mapToLong(Call::endedAt)
                .map(at -> at - end)
                .max()
                .orElse(0));
        System.out.printf(
                "Neighbours of %s %s for %d s: %s; read p99 %d ms; slowest in ms %s; whole again %.1f s after%n",
                tested.id(),
                trouble,
                LASTS.toSeconds(),
                became,
                at(reads, 99).toMillis(),
                slowest,
                recovered.toMillis() / 1e3);
        assertEquals(
                List.of(),
                meanwhile.stream().filter(call -> !allowed(call, trouble)).limit(5).toList(),
                trouble.name());
        assertTrue(at(reads, 99).compareTo(READ_WITHIN) <= 0, trouble + ": reads take " + at(reads, 99));
        slowest.forEach((what, took) ->
                assertTrue(took <= ANSWERED_WITHIN.toMillis(), trouble + ": " + what + " took ms " + took));
        assertTrue(
                trouble == Trouble.SLOW || meanwhile.stream().anyMatch(call -> !whole(call)),
                trouble + " was not noticed");
        assertTrue(recovered.compareTo(RECOVERY) <= 0, trouble + ": degraded until " + recovered + " after it");
    }

    private boolean allowed(Call call, Trouble trouble) {
        return switch (asked.get(call.what()).need()) {
            case NONE, IF_THERE -> call.good();
            case ANSWER -> call.good() || call.status() == 503;
            case CONSENT -> call.good() || call.status() == 503 || trouble == Trouble.GARBAGE && call.status() == 403;
        };
    }

    private boolean whole(Call call) {
        return call.good() && !degraded(call);
    }

    private boolean degraded(Call call) {
        return asked.get(call.what()).names() && !call.said().contains("\"unavailable\":[]");
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

    private void call(Asked each, String service) {
        long start = System.nanoTime();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(service + each.path()))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + each.token());
        if (each.creates()) {
            request.header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(each.body().get()));
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
        calls.add(new Call(each.what(), status, Duration.ofNanos(System.nanoTime() - start), start, said));
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
            if (asked.contains("my-consent")) {
                return "{\"scope\": \"READ_WRITE\"}";
            }
            if (asked.contains("network-strength")) {
                return "{\"items\": []}";
            }
            if (asked.startsWith("/v1/applicants/")) {
                return "{}";
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

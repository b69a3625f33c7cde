package org.introducer.system.faults;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.introducer.local.Commands;
import org.introducer.system.PackagedService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two replicas deliver what is written at both of them; the one that waits for a receiver's answer is killed, several times. */
@Tag("X10")
class WebhookFaults {

    private static final int WEBHOOKS = 3;
    private static final int EDITORS = 2;
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int KILLS = Integer.getInteger("introducer.kills", 4);
    /** What a replica has claimed is claimed again after 30 s. */
    private static final Duration CLAIMED_AGAIN = Duration.ofSeconds(60);

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Test
    void each_event_is_delivered_and_in_order_while_replicas_are_killed_in_the_middle_of_deliveries(
            @TempDir Path folder) throws Exception {
        assumeTrue(Files.exists(Path.of("/proc/net/tcp")), "Linux tells which process made a connection");
        try (ContactsDatabase database = new ContactsDatabase(folder);
                Receiver receiver = new Receiver()) {
            Map<String, String> settings =
                    Map.of("QUARKUS_PROFILE", "prod,local", "INTRODUCER_WEBHOOKS_ALLOWED_ORIGINS", receiver.origin());
            List<PackagedService> replicas = new ArrayList<>();
            try {
                replicas.add(database.service(settings));
                replicas.add(database.service(settings));
                replicas.forEach(replica -> replica.until("ready", 200));
                List<String> webhooks = new ArrayList<>();
                for (int i = 0; i < WEBHOOKS; i++) {
                    webhooks.add(webhook(replicas.getFirst(), database.token(), receiver, "/" + i));
                }
                Editors editors = new Editors(
                        replicas.stream().map(PackagedService::url).toList(), database.token(), EDITORS, PAUSE);
                List<Duration> takenOver = new ArrayList<>();
                for (int kill = 0; kill < KILLS; kill++) {
                    TimeUnit.SECONDS.sleep(3);
                    takenOver.add(killTheCaller(replicas, receiver));
                }
                TimeUnit.SECONDS.sleep(3);
                editors.stop();

                editors.assertKept(database.postgres());
                Set<String> events = events(ContactsDatabase.versions(database.postgres()));
                await().atMost(PATIENCE)
                        .until(() -> receiver.byPath().values().stream()
                                        .allMatch(calls -> names(calls).containsAll(events))
                                && receiver.byPath().size() == WEBHOOKS);
                receiver.byPath().forEach((path, calls) -> {
                    assertEquals(events, names(calls), path);
                    assertInOrder(calls);
                });
                assertEquals(List.of(), List.copyOf(receiver.forged));
                for (String webhook : webhooks) {
                    await().untilAsserted(() -> asking(replicas.getFirst(), database.token())
                            .queryParam("filter", "state=in=(PENDING,FAILED)")
                            .get(webhook + "/deliveries")
                            .then()
                            .statusCode(200)
                            .body("items", empty()));
                }
                System.out.printf(
                        "%d events to %d webhooks in %d calls; %d times the calling replica was killed, its call was made again after %s%n",
                        events.size(), WEBHOOKS, receiver.calls.size(), KILLS, takenOver);
            } finally {
                replicas.forEach(PackagedService::close);
            }
        }
    }

    /** The replica whose call the receiver has not answered yet; answers how long it took until the same was sent again. */
    private static Duration killTheCaller(List<PackagedService> replicas, Receiver receiver) throws Exception {
        Hold hold = receiver.holdOne();
        Call held = hold.call.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        int caller = caller(replicas, held.port());
        Commands.signal("KILL", replicas.get(caller).process().pid());
        assertTrue(replicas.get(caller).process().waitFor(10, TimeUnit.SECONDS), "it is not dead");
        long killed = System.nanoTime();
        hold.end.countDown();
        await().atMost(CLAIMED_AGAIN)
                .until(() -> receiver.calls.stream().anyMatch(call -> call.repeats(held) && call.at() > killed));
        Duration again = Duration.ofNanos(receiver.calls.stream()
                        .filter(call -> call.repeats(held) && call.at() > killed)
                        .mapToLong(Call::at)
                        .min()
                        .orElseThrow()
                - killed);
        replicas.set(caller, replicas.get(caller).again().until("ready", 200));
        return again;
    }

    /** Which replica has a connection from this port. */
    private static int caller(List<PackagedService> replicas, int port) throws IOException {
        String from = ":%04X".formatted(port);
        Set<String> sockets = new HashSet<>();
        for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
            for (String line : Files.readAllLines(Path.of(table))) {
                String[] columns = line.strip().split("\\s+");
                if (columns.length > 9 && columns[1].endsWith(from)) {
                    sockets.add("socket:[" + columns[9] + "]");
                }
            }
        }
        for (int i = 0; i < replicas.size(); i++) {
            try (Stream<Path> open =
                    Files.list(Path.of("/proc/" + replicas.get(i).process().pid() + "/fd"))) {
                if (open.anyMatch(each -> sockets.contains(target(each)))) {
                    return i;
                }
            }
        }
        throw new IllegalStateException("No replica calls from port " + port);
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException closed) {
            return "";
        }
    }

    /** One for each version of each contact. */
    private static Set<String> events(Map<String, Long> versions) {
        return versions.entrySet().stream()
                .flatMap(each -> LongStream.rangeClosed(0, each.getValue())
                        .mapToObj(version -> "contacts/%s %010d".formatted(each.getKey(), version)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> names(List<Call> calls) {
        return calls.stream()
                .filter(call -> call.subject().startsWith("contacts/"))
                .map(Call::event)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** After an event of a contact no earlier one comes, and each is known by one id. */
    private static void assertInOrder(List<Call> calls) {
        Map<String, String> last = new HashMap<>();
        Map<String, String> ids = new HashMap<>();
        for (Call call : calls) {
            String before = last.put(call.subject(), call.sequence());
            assertTrue(
                    before == null || before.compareTo(call.sequence()) <= 0,
                    () -> call.event() + " comes after " + before);
            assertEquals(ids.computeIfAbsent(call.event(), _ -> call.id()), call.id(), call.event());
        }
    }

    private static String webhook(PackagedService service, String token, Receiver receiver, String path) {
        String webhook = asking(service, token)
                .body(Map.of("url", receiver.origin() + path))
                .post("/v1/webhooks")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        receiver.secrets.put(
                path,
                asking(service, token)
                        .header("If-Match", asking(service, token).get(webhook).header("ETag"))
                        .put(webhook + "/secret")
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("secret"));
        return webhook;
    }

    private static RequestSpecification asking(PackagedService service, String token) {
        return RestAssured.given()
                .baseUri(service.url())
                .header("Authorization", "Bearer " + token)
                .contentType("application/json");
    }

    private record Call(String path, String id, String subject, String sequence, int port, long at) {

        String event() {
            return subject + " " + sequence;
        }

        boolean repeats(Call other) {
            return path.equals(other.path) && id.equals(other.id);
        }
    }

    /** The next call is not answered before the end. */
    private static final class Hold {
        private final CompletableFuture<Call> call = new CompletableFuture<>();
        private final CountDownLatch end = new CountDownLatch(1);
    }

    /** Verifies and keeps what it is sent, and answers 200. */
    private static final class Receiver implements AutoCloseable {

        private final Map<String, String> secrets = new ConcurrentHashMap<>();
        private final Queue<Call> calls = new ConcurrentLinkedQueue<>();
        private final Queue<String> forged = new ConcurrentLinkedQueue<>();
        private final HttpServer server;
        private volatile Hold hold;

        Receiver() throws IOException {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", this::receive);
            server.start();
        }

        String origin() {
            return "http://127.0.0.1:" + server.getAddress().getPort();
        }

        Hold holdOne() {
            hold = new Hold();
            return hold;
        }

        Map<String, List<Call>> byPath() {
            return calls.stream().collect(Collectors.groupingBy(Call::path));
        }

        private void receive(HttpExchange exchange) throws IOException {
            String path = exchange.getRequestURI().getPath();
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            try {
                new Webhook(secrets.get(path))
                        .verify(body, HttpHeaders.of(exchange.getRequestHeaders(), (_, _) -> true));
            } catch (WebhookVerificationException e) {
                forged.add(body + ": " + e);
            }
            JsonPath event = new JsonPath(body);
            Call call = new Call(
                    path,
                    exchange.getRequestHeaders().getFirst("webhook-id"),
                    event.getString("subject"),
                    event.getString("sequence"),
                    exchange.getRemoteAddress().getPort(),
                    System.nanoTime());
            calls.add(call);
            Hold now = hold;
            if (now != null && now.call.complete(call)) {
                hold = null;
                try {
                    now.end.await();
                } catch (InterruptedException closed) {
                    Thread.currentThread().interrupt();
                }
            }
            try {
                exchange.sendResponseHeaders(200, -1);
            } catch (IOException dead) {
                // Whoever called was killed.
                return;
            } finally {
                exchange.close();
            }
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }
}

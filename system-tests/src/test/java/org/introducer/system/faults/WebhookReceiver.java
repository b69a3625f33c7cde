package org.introducer.system.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.introducer.system.PackagedService;

/** An organisation's server that verifies and keeps what webhooks send it, and answers 200. */
final class WebhookReceiver implements AutoCloseable {

    record Call(String path, String id, String subject, String sequence, int port, long at) {

        String event() {
            return subject + " " + sequence;
        }

        boolean repeats(Call other) {
            return path.equals(other.path) && id.equals(other.id);
        }
    }

    /** The next call is not answered before the end. */
    static final class Hold {
        final CompletableFuture<Call> call = new CompletableFuture<>();
        final CountDownLatch end = new CountDownLatch(1);
    }

    private final Map<String, String> secrets = new ConcurrentHashMap<>();
    private final Queue<Call> calls = new ConcurrentLinkedQueue<>();
    private final Queue<String> forged = new ConcurrentLinkedQueue<>();
    private final HttpServer server;
    private volatile Hold hold;

    WebhookReceiver() throws IOException {
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

    Queue<Call> calls() {
        return calls;
    }

    /** What was not signed as the official library wants it, its time included. */
    List<String> forged() {
        return List.copyOf(forged);
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

    /** One for each version of each contact. */
    static Set<String> events(Map<String, Long> versions) {
        return versions.entrySet().stream()
                .flatMap(each -> LongStream.rangeClosed(0, each.getValue())
                        .mapToObj(version -> "contacts/%s %010d".formatted(each.getKey(), version)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static Set<String> names(List<Call> calls) {
        return calls.stream()
                .filter(call -> call.subject().startsWith("contacts/"))
                .map(Call::event)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** After an event of a contact no earlier one comes, and each is known by one id. */
    static void assertInOrder(List<Call> calls) {
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

    /** Creates a webhook that calls this path, with a secret. */
    String webhook(PackagedService service, String token, String path) {
        String webhook = asking(service, token)
                .body(Map.of("url", origin() + path))
                .post("/v1/webhooks")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        secrets.put(
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

    /** Which replica has a connection from this port. */
    static int caller(List<PackagedService> replicas, int port) throws IOException {
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

    static RequestSpecification asking(PackagedService service, String token) {
        return RestAssured.given()
                .baseUri(service.url())
                .header("Authorization", "Bearer " + token)
                .contentType("application/json");
    }
}

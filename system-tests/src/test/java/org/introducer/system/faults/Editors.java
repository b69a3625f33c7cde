package org.introducer.system.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.introducer.local.postgres.Postgres;

/**
 * Clients that create, read, change and delete contacts of one applicant, each one call after another, at one address after another. A
 * creation that was not acknowledged is repeated with its key.
 */
final class Editors {

    private static final Duration LIMIT = Duration.ofSeconds(40);
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");
    private static final int CHANGES = 3;

    /** How a call ended; {@code status} is 0 when nothing was answered. */
    record Call(String what, int status, Duration took, long startedAt, String said) {

        boolean good() {
            return status >= 200 && status < 300;
        }

        boolean reads() {
            return what.startsWith("read");
        }

        long endedAt() {
            return startedAt + took.toNanos();
        }
    }

    private final List<String> addresses;
    private final String token;
    private final Duration pause;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(LIMIT)
            .build();
    private final Queue<Call> calls = new ConcurrentLinkedQueue<>();
    private final Map<String, Long> acknowledged = new ConcurrentHashMap<>();
    private final List<Thread> editors;
    private volatile boolean going = true;

    /** They begin at once. @param pause of each after each of its calls */
    Editors(List<String> addresses, String token, int many, Duration pause) {
        this.addresses = List.copyOf(addresses);
        this.token = token;
        this.pause = pause;
        this.editors = IntStream.range(0, many)
                .mapToObj(first -> Thread.ofVirtual().start(() -> edit(first)))
                .toList();
    }

    /** Ends, waits for the last answers. */
    List<Call> stop() throws InterruptedException {
        going = false;
        for (Thread editor : editors) {
            editor.join();
        }
        return soFar().toList();
    }

    Stream<Call> soFar() {
        return calls.stream();
    }

    static Map<String, Long> byStatus(List<Call> calls, Predicate<Call> which) {
        return new TreeMap<>(calls.stream()
                .filter(which)
                .collect(Collectors.groupingBy(
                        call -> (call.reads() ? "read " : "write ") + call.status(), Collectors.counting())));
    }

    /** Every acknowledged write is there, and no contact twice. */
    void assertKept(Postgres server) throws SQLException {
        Map<String, Long> stored = ContactsDatabase.versions(server);
        Map<String, Long> lost = new TreeMap<>(acknowledged);
        lost.entrySet()
                .removeIf(each -> stored.containsKey(each.getKey()) && stored.get(each.getKey()) >= each.getValue());
        assertEquals(Map.of(), lost, "lost");
        assertTrue(!acknowledged.isEmpty(), "nothing was written");
        assertEquals(Set.of(), ContactsDatabase.doubled(server), "doubled");
    }

    private void edit(int first) {
        for (int turn = first; going; turn++) {
            Optional<HttpResponse<String>> created = create(turn);
            if (created.isPresent()) {
                Matcher id = ID.matcher(created.get().body());
                if (id.find()) {
                    acknowledged.merge(id.group(1), 0L, Long::max);
                    edit(turn, id.group(1), created.get());
                }
            }
        }
    }

    private void edit(int turn, String id, HttpResponse<String> created) {
        String list = at(turn) + "?limit=20";
        String contact = at(turn + 1) + "/" + id;
        Optional<HttpResponse<String>> last = Optional.of(created);
        for (int change = 0; change < CHANGES && last.isPresent(); change++) {
            last = call(
                    "change",
                    request(contact)
                            .header("Content-Type", "application/merge-patch+json")
                            .header("If-Match", etag(last.get()))
                            .method("PATCH", BodyPublishers.ofString("{\"notes\": \"" + change + "\"}")));
            last.ifPresent(changed ->
                    acknowledged.merge(id, Long.parseLong(etag(changed).replaceAll("[^0-9]", "")), Long::max));
            call("read one", request(contact));
            call("read list", request(list));
        }
        if (last.isPresent() && turn % 3 == 0) {
            call("delete", request(contact).header("If-Match", etag(last.get())).DELETE())
                    .ifPresent(_ -> acknowledged.merge(id, (long) CHANGES + 1, Long::max));
        }
    }

    /** Until it is acknowledged, also by another replica. */
    private Optional<HttpResponse<String>> create(int turn) {
        String key = UUID.randomUUID().toString();
        String body = Load.body();
        for (int attempt = turn; going; attempt++) {
            Optional<HttpResponse<String>> created = call(
                    "create",
                    request(at(attempt))
                            .header("Content-Type", "application/json")
                            .header("Idempotency-Key", key)
                            .POST(BodyPublishers.ofString(body)));
            if (created.isPresent()) {
                return created;
            }
        }
        return Optional.empty();
    }

    private static String etag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    private String at(int turn) {
        return addresses.get(turn % addresses.size()) + "/v1/contacts";
    }

    private HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create(address)).timeout(LIMIT).header("Authorization", "Bearer " + token);
    }

    /** The answer, if it is a good one. */
    private Optional<HttpResponse<String>> call(String what, HttpRequest.Builder request) {
        long start = System.nanoTime();
        Optional<HttpResponse<String>> answer = Optional.empty();
        String said = "";
        try {
            answer = Optional.of(client.send(request.build(), BodyHandlers.ofString()));
            said = answer.get().body();
        } catch (IOException away) {
            said = String.valueOf(away);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        Call call = new Call(
                what,
                answer.map(HttpResponse::statusCode).orElse(0),
                Duration.ofNanos(System.nanoTime() - start),
                start,
                said);
        calls.add(call);
        LockSupport.parkNanos(pause.toNanos());
        return answer.filter(_ -> call.good());
    }
}

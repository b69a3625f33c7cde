package org.introducer.system.faults;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Creates contacts at a fixed rate, whether earlier calls were answered or not, and keeps what became of each. */
final class Load {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");

    /** How a call ended. {@code status} is 0 when it was refused before it was sent, -1 when it was sent and cut. */
    record Outcome(int status, Optional<String> id, String said, Duration took, long startedAt) {}

    private final URI address;
    private final String token;
    private final HttpClient kept = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(LIMIT)
            .build();
    private final Queue<Outcome> outcomes = new ConcurrentLinkedQueue<>();
    private final List<Thread> calls = new ArrayList<>();
    private volatile boolean going = true;
    private Thread pace;

    Load(String address, String token) {
        this.address = URI.create(address + "/v1/contacts");
        this.token = token;
    }

    /** Calls one after another, until so many in a row were answered with 201. */
    Load warmUp(int inARow) {
        for (int good = 0; good < inARow; ) {
            good = overKept().status() == 201 ? good + 1 : 0;
        }
        return this;
    }

    /** @param fresh whether every second call opens a connection of its own */
    Load start(int perSecond, boolean fresh) {
        long step = 1_000_000_000L / perSecond;
        going = true;
        pace = Thread.ofPlatform().daemon().start(() -> {
            long begin = System.nanoTime();
            for (int i = 0; going; i++) {
                boolean own = fresh && i % 2 == 0;
                calls.add(Thread.ofVirtual().start(() -> outcomes.add(own ? overOwn() : overKept())));
                long wait = begin + (i + 1) * step - System.nanoTime();
                if (wait > 0) {
                    LockSupport.parkNanos(wait);
                }
            }
        });
        return this;
    }

    /** Ends, waits for the last answer. */
    List<Outcome> stop() throws InterruptedException {
        going = false;
        pace.join();
        for (Thread call : calls) {
            call.join();
        }
        return List.copyOf(outcomes);
    }

    Stream<Outcome> soFar() {
        return outcomes.stream();
    }

    Outcome overKept() {
        return overKept(UUID.randomUUID().toString(), body());
    }

    static String body() {
        return "{\"name\": \"Example %s\", \"role\": \"OTHER\"}".formatted(UUID.randomUUID());
    }

    Outcome overKept(String key, String body) {
        long start = System.nanoTime();
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(LIMIT)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> answer = kept.send(request, HttpResponse.BodyHandlers.ofString());
            return outcome(answer.statusCode(), answer.headers().map() + answer.body(), start);
        } catch (ConnectException refused) {
            return outcome(0, String.valueOf(refused), start);
        } catch (IOException cut) {
            return outcome(-1, String.valueOf(cut), start);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return outcome(-1, String.valueOf(interrupted), start);
        }
    }

    private Outcome overOwn() {
        long start = System.nanoTime();
        String body = body();
        Socket socket;
        try {
            socket = new Socket(address.getHost(), address.getPort());
        } catch (IOException refused) {
            return outcome(0, String.valueOf(refused), start);
        }
        try (socket) {
            socket.setSoTimeout((int) LIMIT.toMillis());
            socket.getOutputStream()
                    .write(("POST /v1/contacts HTTP/1.1\r\nHost: " + address.getAuthority()
                                    + "\r\nConnection: close\r\nContent-Type: application/json\r\nAuthorization: Bearer "
                                    + token + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body)
                            .getBytes(StandardCharsets.UTF_8));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return outcome(answer.isEmpty() ? -1 : Integer.parseInt(answer.substring(9, 12)), answer, start);
        } catch (IOException cut) {
            return outcome(-1, String.valueOf(cut), start);
        }
    }

    private static Outcome outcome(int status, String said, long start) {
        Matcher id = ID.matcher(said);
        return new Outcome(
                status,
                status == 201 && id.find() ? Optional.of(id.group(1)) : Optional.empty(),
                said,
                Duration.ofNanos(System.nanoTime() - start),
                start);
    }
}

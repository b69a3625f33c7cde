package org.introducer.local.demo;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.introducer.local.LauncherError;

/** JSON over HTTP with a token, either silent or with every request and answer printed. */
public final class Calls {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(50);
    private static final int FIRST_LINES = 3;
    private static final Clock CLOCK = Clock.systemUTC();
    private static final Set<String> WORKING = Set.of("QUEUED", "RUNNING", "APPLYING");
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .build();

    private final String origin;
    private final String token;
    private final Optional<PrintStream> shown;

    private Calls(String origin, String token, Optional<PrintStream> shown) {
        this.origin = origin;
        this.token = token;
        this.shown = shown;
    }

    public static Calls silent(String origin, String token) {
        return new Calls(origin, token, Optional.empty());
    }

    public static Calls shownOn(PrintStream screen, String origin, String token) {
        return new Calls(origin, token, Optional.of(screen));
    }

    /** An answer; {@code body} is {@code null} where there was none. */
    public record Answer(int status, Map<String, String> headers, Object body) {
        public JsonObject object() {
            return body instanceof JsonObject object ? object : new JsonObject();
        }

        public String etag() {
            return headers.get("etag");
        }

        public boolean succeeded() {
            return status / 100 == 2;
        }
    }

    public Answer get(String path) {
        return send("GET", path, null, Map.of());
    }

    /** The items of a page of a list, which must be readable. */
    List<JsonObject> items(String path) {
        return require(get(path)).getJsonArray("items").stream()
                .map(JsonObject.class::cast)
                .toList();
    }

    public Answer post(String path, JsonObject body) {
        return send("POST", path, body, Map.of());
    }

    /** A creation that must succeed; with the idempotency key a second attempt, after an interrupted one, has no further effect. */
    public JsonObject create(String path, JsonObject body, String key) {
        return require(send("POST", path, body, Map.of("Idempotency-Key", "demo-" + key.replace(' ', '-'))));
    }

    public Answer put(String path, JsonObject body) {
        return send("PUT", path, body, Map.of());
    }

    /** Any call; a body is sent as {@code application/json} unless {@code headers} say otherwise. */
    public Answer send(String method, String path, JsonObject body, Map<String, String> headers) {
        shown.ifPresent(screen -> showRequest(screen, method, path, body == null ? "" : body.encodePrettily()));
        return exchange(method, path, body == null ? "" : body.encode(), "application/json", headers);
    }

    /** Posts a file. */
    public Answer upload(String path, String mediaType, String file) {
        shown.ifPresent(screen -> showRequest(
                screen, "POST", path, file.lines().limit(FIRST_LINES).collect(Collectors.joining("\n")) + "\n..."));
        return exchange("POST", path, file, mediaType, Map.of());
    }

    private Answer exchange(String method, String path, String body, String mediaType, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(origin + path))
                .timeout(LIMIT)
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json, application/problem+json")
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body));
        if (!body.isEmpty() && !headers.containsKey("Content-Type")) {
            request.header("Content-Type", mediaType);
        }
        headers.forEach(request::header);
        Answer answer = answer(request.build());
        shown.ifPresent(screen -> showAnswer(screen, answer));
        return answer;
    }

    /** Asks for a job or run until it has left the states in which somebody works on it. */
    public Answer awaitEnd(String path) {
        Instant patience = Instant.now(CLOCK).plus(LIMIT);
        Calls silently = new Calls(origin, token, Optional.empty());
        while (WORKING.contains(silently.require(silently.get(path)).getString("state"))) {
            if (Instant.now(CLOCK).isAfter(patience)) {
                throw new LauncherError("The job at " + path + " does not end.");
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
        Answer ended = get(path);
        require(ended);
        return ended;
    }

    /** The same, but anything other than success ends the command with one line. */
    public JsonObject require(Answer answer) {
        if (!answer.succeeded()) {
            throw new LauncherError("A call was answered with " + answer.status() + ": " + answer.body());
        }
        return answer.object();
    }

    private static Answer answer(HttpRequest request) {
        try {
            HttpResponse<String> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
            Map<String, String> headers = new java.util.TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            response.headers().map().forEach((name, values) -> headers.put(name, values.getFirst()));
            return new Answer(response.statusCode(), headers, parsed(response.body()));
        } catch (IOException away) {
            throw new LauncherError(
                    request.uri().getScheme() + "://" + request.uri().getAuthority()
                            + " does not answer; is it up? (./introducer status)",
                    away);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LauncherError("Interrupted.", interrupted);
        }
    }

    private static Object parsed(String text) {
        if (text.isBlank()) {
            return null;
        }
        try {
            return Json.decodeValue(Buffer.buffer(text));
        } catch (DecodeException notJson) {
            return text;
        }
    }

    private static void showRequest(PrintStream screen, String method, String path, String body) {
        screen.println();
        screen.println("> " + method + " " + path);
        body.lines().forEach(line -> screen.println("> " + line));
    }

    private static void showAnswer(PrintStream screen, Answer answer) {
        screen.println("< " + answer.status());
        if (answer.body() != null) {
            AnswerPreview.of(answer.body()).forEach(line -> screen.println("< " + line));
        }
    }
}

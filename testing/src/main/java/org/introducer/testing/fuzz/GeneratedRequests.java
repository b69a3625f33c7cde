package org.introducer.testing.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.introducer.local.identity.Role;
import org.introducer.testing.Actor;
import org.introducer.testing.Examples;
import org.introducer.testing.OpenApiDocument;
import org.introducer.testing.OpenApiDocument.Operation;

/**
 * Sends each operation its own example, then requests with something wrong about them, and holds every answer against the OpenAPI
 * document. What is sent follows from a seed, which is printed; {@code INTRODUCER_FUZZ_SEED} sets it, and
 * {@code INTRODUCER_FUZZ_ROUNDS} and {@code INTRODUCER_FUZZ_SECONDS} how long it goes on after the examples.
 */
public final class GeneratedRequests {

    private static final long SEED = setting("INTRODUCER_FUZZ_SEED", 20261128);
    private static final long ROUNDS = setting("INTRODUCER_FUZZ_ROUNDS", 25);
    private static final Duration MOST = Duration.ofSeconds(setting("INTRODUCER_FUZZ_SECONDS", 25));

    private final OpenApiDocument api;
    private final Examples examples;
    private final DocumentedAnswers documented;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, InvalidValues> junk = new HashMap<>();
    private final Map<String, String> faults = new TreeMap<>();
    private int sent;

    public GeneratedRequests(OpenApiDocument api, Examples examples) {
        this.api = api;
        this.examples = examples;
        this.documented = new DocumentedAnswers(api);
    }

    /** What was answered that the document does not say, each kind once with a request that shows it. */
    public List<String> faults() {
        List<Examples.Call> calls = new ArrayList<>();
        for (Operation operation : api.operations()) {
            junk.put(
                    operation.id(),
                    new InvalidValues(new Random(SEED + operation.id().hashCode())));
            calls.add(example(operation).map(this::sent).orElseGet(() -> nowhere(operation)));
        }
        long round = 0;
        long end = System.nanoTime() + MOST.toNanos();
        while (round < ROUNDS && System.nanoTime() < end) {
            calls.forEach(call -> send(call, true));
            round++;
        }
        System.out.printf(
                "Generated requests: seed %d, %d rounds, %d requests, %d kinds of faults%n",
                SEED, round, sent, faults.size());
        return faults.entrySet().stream()
                .map(fault -> fault.getKey() + " <- " + fault.getValue())
                .toList();
    }

    /** Empty for what everybody reads and no example makes. */
    private Optional<Examples.Call> example(Operation operation) {
        try {
            return Optional.of(examples.of(operation));
        } catch (AssertionError e) {
            if (operation.isShared()) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static Examples.Call nowhere(Operation operation) {
        String address = Examples.nowhere(operation);
        return new Examples.Call(Actor.with(Role.values()), operation, address, address, null, operation.example());
    }

    /** The call as it would be sent once more. */
    private Examples.Call sent(Examples.Call call) {
        HttpResponse<String> answer = send(call, false);
        return new Examples.Call(
                call.actor(),
                call.operation(),
                call.address(),
                call.resource(),
                answer.headers().firstValue("ETag").orElse(call.etag()),
                call.body());
    }

    private HttpResponse<String> send(Examples.Call call, boolean broken) {
        Operation operation = call.operation();
        Map<String, String> query = new TreeMap<>(operation.neededQuery());
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.put("Authorization", "Bearer " + call.actor().token());
        if (call.etag() != null) {
            headers.put("If-Match", call.etag());
        }
        String body = operation.bodyType() == null ? null : call.body();
        if (body != null) {
            headers.put("Content-Type", operation.bodyType());
        }
        String address = call.address();
        if (broken) {
            InvalidValues some = junk.get(operation.id());
            if (some.chance(0.2)) {
                address = strange(operation, address, some);
            }
            strangeQuery(operation, query, some);
            strangeHeaders(headers, call.actor(), some);
            if (body != null && some.chance(0.7)) {
                body = some.broken(body);
            } else if (body == null && some.chance(0.1)) {
                body = some.broken("{}");
                headers.put("Content-Type", some.one(List.of("application/json", "text/plain", "application/xml")));
            }
        }
        HttpResponse<String> answer = send(operation.method(), address + text(query), headers, body);
        sent++;
        for (String fault : documented.faults(operation, answer)) {
            headers.remove("Authorization");
            faults.putIfAbsent(
                    operation.id() + ": " + fault.replaceAll("\\[\\d+]|/\\d+", "[]"),
                    shortened(operation.method() + " " + address + text(query) + " " + headers + " " + body) + " -> "
                            + shortened(answer.body()));
        }
        return answer;
    }

    private HttpResponse<String> send(String method, String address, Map<String, String> headers, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + address))
                .timeout(Duration.ofSeconds(30))
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + address + " " + headers + " " + body, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Something else in the place of one variable of the path. */
    private static String strange(Operation operation, String address, InvalidValues junk) {
        String[] template = operation.path().split("/");
        String[] steps = address.split("/");
        List<Integer> variables = new ArrayList<>();
        for (int i = 0; i < template.length; i++) {
            if (template[i].startsWith("{")) {
                variables.add(i);
            }
        }
        if (variables.isEmpty() || template.length != steps.length) {
            return address;
        }
        String instead = junk.chance(0.5) ? junk.uuid().toString() : junk.text();
        steps[junk.one(variables)] = instead.isBlank() || instead.equals("..") ? "x" : encoded(instead);
        return String.join("/", steps);
    }

    private void strangeQuery(Operation operation, Map<String, String> query, InvalidValues junk) {
        operation.node().path("parameters").forEach(reference -> {
            var parameter = api.resolved(reference);
            if (parameter.path("in").asText().equals("query") && junk.chance(0.15)) {
                String example = parameter
                        .path("example")
                        .asText(parameter.at("/schema/example").asText(""));
                query.put(
                        parameter.path("name").asText(), example.isEmpty() || junk.chance(0.7) ? junk.text() : example);
            }
        });
        if (junk.chance(0.03)) {
            query.put("nonsense", junk.text());
        }
        if (!query.isEmpty() && junk.chance(0.05)) {
            query.clear();
        }
    }

    private static void strangeHeaders(Map<String, String> headers, Actor actor, InvalidValues junk) {
        if (junk.chance(0.05)) {
            headers.put(
                    "Authorization",
                    junk.one(List.of(
                            "Bearer x",
                            "Basic eDp5",
                            "Bearer ..",
                            "Bearer " + Actor.with(Role.values()).token(),
                            "Bearer "
                                    + actor.colleague(junk.one(List.of(Role.values())))
                                            .token())));
        }
        if (junk.chance(0.1)) {
            headers.put("If-Match", junk.one(List.of("\"0\"", "*", "x", "W/\"1\"", "\"1\", \"2\"", "\"99999999999\"")));
        }
        if (junk.chance(0.05)) {
            headers.remove("If-Match");
        }
        if (junk.chance(0.05)) {
            headers.put("If-None-Match", junk.one(List.of("*", "x", "\"0\"", "\"1\", W/\"2\"")));
        }
        if (junk.chance(0.05)) {
            headers.put(
                    "Accept", junk.one(List.of("text/html", "application/xml", "*/*", "x", "application/json;q=0")));
        }
        if (junk.chance(0.05)) {
            headers.put(
                    "Content-Type",
                    junk.one(List.of("text/plain", "application/xml", "x", "application/json; charset=nope", "*/*")));
        }
        if (junk.chance(0.03)) {
            headers.put("Content-Encoding", junk.one(List.of("gzip", "identity", "x")));
        }
        if (junk.chance(0.05)) {
            headers.put(
                    "Idempotency-Key",
                    junk.one(List.of("a", "k".repeat(300), junk.uuid().toString(), " ")));
        }
        if (junk.chance(0.02)) {
            headers.put("Origin", junk.one(List.of("https://elsewhere.example", "null")));
        }
    }

    private static String text(Map<String, String> query) {
        StringBuilder text = new StringBuilder();
        query.forEach((name, value) ->
                text.append(text.isEmpty() ? "?" : "&").append(name).append("=").append(encoded(value)));
        return text.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }

    private static String shortened(String text) {
        return text.length() > 600 ? text.substring(0, 600) + "..." : text;
    }

    private static long setting(String name, long otherwise) {
        return Long.parseLong(Objects.requireNonNullElse(System.getenv(name), Long.toString(otherwise)));
    }
}

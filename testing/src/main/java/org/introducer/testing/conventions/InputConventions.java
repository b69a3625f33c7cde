package org.introducer.testing.conventions;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.introducer.testing.RawCall;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Unusual input: it is refused clearly, or stored exactly as sent. */
public interface InputConventions {

    Sample sample();

    @Test
    @Tag("X09")
    default void every_wrong_place_of_a_body_is_named_as_json_names_it() {
        Sample sample = sample();
        sample.actor()
                .sending(sample.named("  "))
                .post(sample.collection())
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/name")));
        Map<String, Object> unknown = new HashMap<>(sample.named("Amara"));
        unknown.put("nmae", "x");
        sample.actor()
                .sending(unknown)
                .post(sample.collection())
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/nmae"))
                .body("errors[0].detail", equalTo("unknown name; did you mean 'name'?"));
        sample.actor()
                .sending("{\"name\":\"a\",\"name\":\"b\"}")
                .post(sample.collection())
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/name"))
                .body("errors[0].detail", equalTo("is given twice"));
    }

    /** Each would cost the square of its number if it were looked at. */
    @Test
    @Tag("X09")
    default void however_much_is_wrong_a_hundred_errors_are_named() {
        Sample sample = sample();
        Map<String, Object> unknown = new HashMap<>(sample.named("Amara"));
        IntStream.range(0, 20_000).forEach(i -> unknown.put("x" + i, 1));
        sample.actor()
                .sending(unknown)
                .post(sample.collection())
                .then()
                .statusCode(400)
                .body("errors.size()", equalTo(100))
                .body("moreErrors", equalTo(19_900));
        String parameters = IntStream.range(0, 1000).mapToObj(i -> "x" + i).collect(Collectors.joining("&"));
        sample.actor()
                .asking()
                .get(sample.collection() + "?" + parameters)
                .then()
                .statusCode(400)
                .body("errors.size()", equalTo(100))
                .body("moreErrors", equalTo(900));
    }

    @Test
    @Tag("X09")
    default void characters_are_counted_and_not_their_halves() {
        Sample sample = sample();
        String name = "💉".repeat(140) + " " + UUID.randomUUID();
        sample.actor()
                .sending(sample.named(name))
                .post(sample.collection())
                .then()
                .statusCode(201)
                .body("name", equalTo(name));
        sample.actor()
                .sending(sample.named("💉".repeat(301)))
                .post(sample.collection())
                .then()
                .statusCode(422)
                .body("errors.code", equalTo(List.of("WRONG_LENGTH")));
    }

    @Test
    @Tag("X09")
    default void what_cannot_be_taken_is_a_problem_without_our_insides() {
        Sample sample = sample();
        for (String body : List.of(
                "",
                "null",
                "[]",
                "7",
                "{\"name\":1}",
                "{\"name\":null}",
                "{\"name\":[\"a\"]}",
                "{\"name\":\"a\\u0000b\"}",
                "{\"name\":\"\\ud800\"}",
                "{\"name\":\"\\ude00\\ud83d\"}",
                "{\"name\":1e400}",
                "{\"name\":NaN}",
                "{\"name\":" + "1".repeat(2000) + "}",
                "{\"name\":\"a\",\"id\":\"" + UUID.randomUUID() + "\"}",
                "{\"name\":\"a\",\"tenantId\":\"" + UUID.randomUUID() + "\"}",
                "{\"name\":\"a\",\"version\":7}",
                "{\"name\":\"a\",\"createdAt\":\"2026-01-01T00:00:00Z\"}",
                "[".repeat(200_000),
                "{\"name\":".repeat(90_000))) {
            Response answer = post(sample, body.getBytes(StandardCharsets.UTF_8), "application/json");
            assertTrue(
                    answer.statusCode() == 400 || answer.statusCode() == 422,
                    body.substring(0, Math.min(40, body.length())) + " was answered " + answer.statusCode());
            assertProblem(answer);
        }
        for (byte[] broken :
                List.of(new byte[] {'{', '"', 'n', '"', ':', '"', (byte) 0xff, '"', '}'}, new byte[] {0})) {
            assertEquals(400, post(sample, broken, "application/json").statusCode());
        }
    }

    @Test
    @Tag("X09")
    default void what_is_too_much_is_413_and_what_is_packed_or_no_json_is_415() throws IOException {
        Sample sample = sample();
        byte[] large = ("{\"name\":\"" + "x".repeat(1_100_000) + "\"}").getBytes(StandardCharsets.UTF_8);
        assertEquals(413, post(sample, large, "application/json").statusCode());
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(" ".repeat(10_000_000).getBytes(StandardCharsets.UTF_8));
        }
        Response bomb = sample.actor()
                .asking()
                .header("Content-Encoding", "gzip")
                .contentType("application/json")
                .body(packed.toByteArray())
                .post(sample.collection());
        assertEquals(415, bomb.statusCode());
        assertProblem(bomb);
        for (String type : List.of("application/xml", "text/plain", "nonsense", "a/b/c")) {
            String answer = RawCall.send(
                    "POST " + sample.collection() + " HTTP/1.1",
                    "Host: localhost",
                    "Authorization: Bearer " + sample.actor().token(),
                    "Content-Type: " + type,
                    "Content-Length: 2",
                    "",
                    "{}");
            assertTrue(answer.startsWith("HTTP/1.1 415 "), type + ": " + answer);
            assertTrue(answer.contains("application/problem+json"), answer);
        }
    }

    @Test
    @Tag("X09")
    default void no_header_whatever_stands_in_it_ends_in_a_failure_of_ours() {
        Sample sample = sample();
        String host = "Host: localhost";
        String token = "Authorization: Bearer " + sample.actor().token();
        String list = "GET " + sample.collection() + " HTTP/1.1";
        for (String broken :
                List.of("Bearer ..", "Bearer a.b.c", "Bearer", "Bearer  ", "", "Basic Og==", ".", "\u00ff")) {
            String answer = RawCall.send(list, host, "Authorization: " + broken);
            assertTrue(answer.startsWith("HTTP/1.1 401 "), broken + ": " + answer);
            assertTrue(answer.toLowerCase(Locale.ROOT).contains("www-authenticate: bearer"), answer);
        }
        for (String twice : List.of(host, token, "If-None-Match: \"1\"", "traceparent: x")) {
            String answer = RawCall.send(list, host, token, twice, twice);
            assertTrue(answer.startsWith("HTTP/1.1 400 "), twice + ": " + answer);
        }
        for (String folded : List.of("X-Any: a\r\n b", "Accept: application/json\r\n\t, text/html")) {
            String answer = RawCall.send(list, host, token, folded);
            assertTrue(answer.startsWith("HTTP/1.1 400 "), folded + ": " + answer);
            assertTrue(answer.contains("urn:introducer:problem:malformed-request"), answer);
        }
        for (String coding : List.of("xchunked", "identity")) {
            String answer = RawCall.send(
                    "POST " + sample.collection() + " HTTP/1.1",
                    host,
                    token,
                    "Content-Type: application/json",
                    "Transfer-Encoding: " + coding,
                    "",
                    list);
            assertTrue(answer.startsWith("HTTP/1.1 400 "), coding + ": " + answer);
        }
        for (String name : List.of(
                "Accept",
                "Accept-Encoding",
                "Accept-Language",
                "Content-Type",
                "Content-Encoding",
                "Expect",
                "If-Match",
                "If-None-Match",
                "Idempotency-Key",
                "Origin",
                "Prefer",
                "Range",
                "traceparent",
                "X-Forwarded-Prefix")) {
            for (String value : List.of("", " ", ",", ";", "\"", "*", "/", "a/b;q=x", "\u00e9", "x".repeat(8000))) {
                for (String request : List.of(list, "POST " + sample.collection() + " HTTP/1.1")) {
                    String answer = RawCall.send(request, host, token, name + ": " + value, "Content-Length: 0");
                    assertTrue(
                            answer.matches("(?s)HTTP/1\\.1 [234].*"),
                            request + ", " + name + ": " + value + "\n" + answer);
                }
            }
        }
    }

    @Test
    @Tag("X09")
    default void what_never_reaches_a_resource_is_a_problem_too() {
        Sample sample = sample();
        String token = "Authorization: Bearer " + sample.actor().token();
        String hostless = RawCall.send("GET /v1/me HTTP/1.1", token);
        assertTrue(hostless.startsWith("HTTP/1.1 400 "), hostless);
        assertTrue(hostless.contains("urn:introducer:problem:malformed-request"), hostless);
        String large = RawCall.send(
                "POST " + sample.collection() + " HTTP/1.1",
                "Host: localhost",
                token,
                "Content-Type: text/csv",
                "Content-Length: 999999999999");
        assertTrue(large.startsWith("HTTP/1.1 413 "), large);
        assertTrue(large.contains("urn:introducer:problem:too-large"), large);
        String undecodable = RawCall.send("GET " + sample.collection() + "/%zz HTTP/1.1", "Host: localhost", token);
        assertTrue(undecodable.startsWith("HTTP/1.1 400 "), undecodable);
    }

    @Test
    @Tag("X09")
    default void what_a_method_or_an_answer_cannot_be_is_said() {
        Sample sample = sample();
        sample.actor()
                .asking()
                .put(sample.collection())
                .then()
                .statusCode(405)
                .header("Allow", equalTo("GET, HEAD, OPTIONS, POST"))
                .body("status", equalTo(405));
        sample.actor()
                .asking()
                .accept("text/html")
                .get(sample.collection())
                .then()
                .statusCode(406)
                .contentType("application/problem+json");
        assertProblem(sample.actor().asking().get(sample.collection() + "/nonsense"));
    }

    @Test
    @Tag("X09")
    default void another_origin_is_told_nothing_until_it_is_listed() {
        Sample sample = sample();
        for (String origin : List.of("https://elsewhere.example", "null")) {
            sample.actor()
                    .asking()
                    .header("Origin", origin)
                    .get(sample.collection())
                    .then()
                    .statusCode(403)
                    .contentType("application/problem+json")
                    .body("type", equalTo("urn:introducer:problem:origin-refused"))
                    .header("Access-Control-Allow-Origin", nullValue())
                    .header("Access-Control-Allow-Credentials", nullValue());
            given().header("Origin", origin)
                    .header("Access-Control-Request-Method", "GET")
                    .options(sample.collection())
                    .then()
                    .statusCode(403)
                    .contentType("application/problem+json")
                    .body("type", equalTo("urn:introducer:problem:origin-refused"))
                    .header("Access-Control-Allow-Origin", nullValue());
        }
    }

    @Test
    @Tag("X09")
    default void text_comes_back_as_it_was_sent() {
        Sample sample = sample();
        for (String text : List.of(
                "🩻 radiology",
                "שלום",
                "e\u0301",
                "𝒳",
                "a'; drop table x; --",
                "<script>alert(1)</script>",
                "%",
                "_",
                "\\",
                "\"")) {
            String name = text + " " + UUID.randomUUID();
            Response created = sample.create(name);
            created.then().body("name", equalTo(name));
            sample.actor()
                    .asking()
                    .queryParam(
                            "filter", "name==\"" + name.replace("\\", "\\\\").replace("\"", "\\\"") + "\"")
                    .get(sample.collection())
                    .then()
                    .statusCode(200)
                    .body("items.name", equalTo(List.of(name)));
        }
    }

    private static Response post(Sample sample, byte[] body, String type) {
        return RawCall.quietly(sample.actor().asking())
                .contentType(type)
                .body(body)
                .post(sample.collection());
    }

    private static void assertProblem(Response answer) {
        answer.then()
                .contentType("application/problem+json")
                .body("status", equalTo(answer.statusCode()))
                .body("traceId.length()", equalTo(32))
                .body(not(containsString("Exception")))
                .body(not(containsString("org.introducer")))
                .body(not(containsString("java.")));
    }
}

package org.introducer.local.proxy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.introducer.local.identity.SigningKey;
import org.introducer.local.identity.Tokens;
import org.introducer.local.stack.Origins;
import org.introducer.local.stack.Ports;
import org.introducer.local.stack.Service;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReverseProxyTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final AtomicReference<Headers> SEEN = new AtomicReference<>();
    private static final AtomicReference<String> PATH = new AtomicReference<>();
    private static Ports ports;
    private static ReverseProxy proxy;
    private static HttpServer contacts;

    @BeforeAll
    static void open() throws Exception {
        ports = Ports.anyFree();
        contacts = HttpServer.create(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), ports.of(Service.CONTACTS)), 0);
        contacts.createContext("/", exchange -> {
            SEEN.set(exchange.getRequestHeaders());
            PATH.set(exchange.getRequestURI().toString());
            if (exchange.getRequestHeaders().containsKey("If-None-Match")) {
                exchange.getResponseHeaders().set("ETag", "\"1\"");
                exchange.sendResponseHeaders(304, -1);
                exchange.close();
                return;
            }
            byte[] body = "{\"openapi\":\"3.1.0\"}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        contacts.start();
        proxy = ReverseProxy.open(
                ports,
                Origins.of(List.of("http://localhost:3000")),
                new Tokens(SigningKey.inMemory(), Clock.systemUTC()));
    }

    @AfterAll
    static void close() {
        proxy.close();
        contacts.stop(0);
    }

    @Test
    void a_mount_is_taken_off_the_path_and_told_to_the_service() throws Exception {
        get("/contacts/v1/contacts?limit=7");
        assertEquals("/v1/contacts?limit=7", PATH.get());
        assertEquals("/contacts", SEEN.get().getFirst("X-Forwarded-Prefix"));
        assertEquals("127.0.0.1:" + ports.proxy(), SEEN.get().getFirst("X-Forwarded-Host"));
        assertEquals("http", SEEN.get().getFirst("X-Forwarded-Proto"));
    }

    @Test
    void what_is_not_modified_has_no_body_and_the_connection_serves_on() throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), ports.proxy())) {
            socket.setSoTimeout(5_000);
            String request = "GET /contacts/v1/contacts HTTP/1.1\r\nHost: localhost\r\nIf-None-Match: \"1\"\r\n\r\n";
            BufferedReader answers =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            for (int call = 0; call < 3; call++) {
                socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
                List<String> head = Stream.generate(() -> line(answers))
                        .takeWhile(line -> !line.isEmpty())
                        .map(line -> line.toLowerCase(Locale.ROOT))
                        .toList();
                assertTrue(head.getFirst().startsWith("http/1.1 304"), head.toString());
                assertTrue(head.contains("etag: \"1\""), head.toString());
                assertTrue(head.stream().noneMatch(line -> line.startsWith("transfer-encoding")), head.toString());
            }
        }
    }

    private static String line(BufferedReader reader) {
        try {
            return reader.readLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A client of the JDK asks for HTTP/2 unless it is told otherwise, and could not read errors of the services then. */
    @Test
    void a_first_request_that_asks_for_http_2_is_answered_in_http_1() throws Exception {
        assertEquals(
                HttpClient.Version.HTTP_1_1,
                get("/contacts/v1/contacts?limit=7").version());
    }

    @Test
    void what_a_client_claims_about_its_way_is_dropped() throws Exception {
        get(
                "/contacts/v1/me",
                "X-Forwarded-For",
                "203.0.113.9",
                "x-forwarded-prefix",
                "/elsewhere",
                "Forwarded",
                "for=203.0.113.9",
                "X-Forwarded-User",
                "root");
        assertEquals("127.0.0.1", SEEN.get().getFirst("X-Forwarded-For"));
        assertEquals(1, SEEN.get().get("X-Forwarded-Prefix").size());
        assertEquals("/contacts", SEEN.get().getFirst("X-Forwarded-Prefix"));
        assertNull(SEEN.get().getFirst("Forwarded"));
        assertNull(SEEN.get().getFirst("X-Forwarded-User"));
    }

    @Test
    void a_service_that_is_away_is_a_problem_with_a_time_to_try_again() throws Exception {
        HttpResponse<String> answer = get("/programs/v1/programs");
        assertEquals(503, answer.statusCode());
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElse(""));
        assertEquals("2", answer.headers().firstValue("Retry-After").orElse(""));
        assertTrue(answer.body().contains("program-service does not answer"), answer.body());
        assertTrue(answer.body().contains("urn:introducer:problem:unavailable"), answer.body());
        assertTrue(answer.body().matches("(?s).*\"traceId\":\"[0-9a-f]{32}\".*"), answer.body());
    }

    @Test
    void a_page_of_an_allowed_origin_can_read_that_a_service_is_away() throws Exception {
        HttpResponse<String> allowed = get("/programs/v1/programs", "Origin", "http://localhost:3000");
        assertEquals(503, allowed.statusCode());
        assertEquals(
                "http://localhost:3000",
                allowed.headers().firstValue("Access-Control-Allow-Origin").orElse(""));
        HttpResponse<String> other = get("/programs/v1/programs", "Origin", "http://localhost:3001");
        assertTrue(other.headers().firstValue("Access-Control-Allow-Origin").isEmpty());
    }

    @Test
    void the_first_page_of_a_services_own_explorer_leads_to_the_one_that_knows_the_mounts() throws Exception {
        for (String page : List.of("", "/", "/index.html")) {
            HttpResponse<String> answer = get("/contacts/q/swagger-ui" + page);
            assertEquals(302, answer.statusCode(), page);
            assertEquals(
                    "/explorer?urls.primaryName=contacts",
                    answer.headers().firstValue("Location").orElse(""));
        }
    }

    @Test
    void every_type_of_problem_stands_in_the_catalogue() throws Exception {
        String catalogue = Files.readString(Path.of("../docs/problems.md"));
        for (Problem.Kind kind : Problem.Kind.values()) {
            String name = kind.type().substring(kind.type().lastIndexOf(':') + 1);
            assertTrue(catalogue.contains("| `" + name + "` |"), name);
        }
    }

    @Test
    void a_trace_begins_here_or_goes_on_and_reaches_the_service() throws Exception {
        get("/contacts/v1/me");
        assertTrue(SEEN.get().getFirst("traceparent").matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01"));
        String given = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
        get("/contacts/v1/me", "traceparent", given);
        assertEquals(given, SEEN.get().getFirst("traceparent"));
    }

    @ParameterizedTest
    @CsvSource({
        "/contacts/q/metrics,404",
        "/contacts/q/metrics/,404",
        "/contacts/q/health-admin,404",
        "/contacts/q/%6detrics,404",
        "/contacts/q/../q/metrics,404",
        "/contacts/elsewhere,404",
        "/contacts/q/health/ready,404",
        "/contacts/q/openapi,200",
        "/contacts/v1/contacts,200"
    })
    void health_and_metrics_are_not_for_callers(String path, int status) throws Exception {
        assertEquals(status, get(path).statusCode());
    }

    @Test
    void the_explorer_gets_a_document_that_points_at_the_mount() throws Exception {
        String document = get("/explorer/documents/contacts.json").body();
        assertTrue(document.contains("\"servers\":[{\"url\":\"/contacts\"}]"), document);
    }

    @Test
    void the_landing_page_and_the_explorer_are_there_under_their_own_policy() throws Exception {
        assertTrue(get("/openapi.yaml").body().contains("\n  /contacts/v1/contacts:\n"));
        for (String page : new String[] {"/", "/explorer", "/explorer/swagger-ui-bundle.js", "/local.js"}) {
            HttpResponse<String> answer = get(page);
            assertEquals(200, answer.statusCode(), page);
            String policy =
                    answer.headers().firstValue("Content-Security-Policy").orElse("");
            assertTrue(policy.contains("script-src 'self';"), policy);
        }
    }

    @Test
    void a_token_is_for_pages_of_this_origin_only() throws Exception {
        assertEquals(
                200,
                get("/explorer/token?role=mentor", "Sec-Fetch-Site", "same-origin")
                        .statusCode());
        assertEquals(
                403,
                get("/explorer/token?role=mentor", "Sec-Fetch-Site", "cross-site")
                        .statusCode());
        assertEquals(
                403,
                get("/explorer/token?role=mentor", "Origin", "http://evil.example")
                        .statusCode());
        assertEquals(
                403,
                get("/explorer/token?role=mentor", "Sec-Fetch-Site", "same-origin", "Origin", "null")
                        .statusCode());
        assertEquals(400, get("/explorer/token?role=king").statusCode());
    }

    @Test
    void an_unknown_page_is_a_problem() throws Exception {
        HttpResponse<String> answer = get("/contactsfoo");
        assertEquals(404, answer.statusCode());
        assertTrue(answer.body().contains("\"status\":404"), answer.body());
    }

    @ParameterizedTest
    @CsvSource({
        "GET /%s HTTP/1.1,414",
        "GET / HTTP/1.1~X: %s,431",
        "GET,400",
        "GET /contacts/v1/contacts?filter=name==100% HTTP/1.1,400",
        "GET /contacts/v1/me HTTP/1.1~Host: other,400",
        "GET /contacts/q/metrics HTTP/1.1,404",
        "GET /contacts/v1/../q/metrics HTTP/1.1,404",
        "GET /contacts/q/health/%2E./metrics HTTP/1.1,404"
    })
    void what_cannot_be_read_or_is_not_for_callers_is_a_problem_too(String request, int status) throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), ports.proxy())) {
            socket.setSoTimeout(10_000);
            String lines = request.replace("~", "\r\n").replace("%s", "x".repeat(20_000));
            socket.getOutputStream().write((lines + "\r\nHost: localhost\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            String answer = new String(socket.getInputStream().readNBytes(300), StandardCharsets.UTF_8);
            assertTrue(answer.matches("(?s)HTTP/1\\.[01] " + status + " .*"), answer);
            assertTrue(answer.contains("application/problem+json"), answer);
        }
    }

    @Test
    void a_request_of_http_1_1_names_its_host() throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), ports.proxy())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write("GET /contacts/v1/me HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            String answer = new String(socket.getInputStream().readNBytes(300), StandardCharsets.UTF_8);
            assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
        }
    }

    private static HttpResponse<String> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(ports.proxyUrl() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}

package org.introducer.system.deploy;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.introducer.local.Commands;
import org.introducer.local.stack.Ports;
import org.introducer.testing.Committed;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code deploy/proxy/nginx.conf.template} in a real nginx, before a service that answers, one that is silent and one that is gone. */
@Tag("X21")
class NginxTest {

    private static final String TRACE = "0123456789abcdef0123456789abcdef";

    private static final List<String> HEARD = List.of(
            "traceparent",
            "Host",
            "Forwarded",
            "X-Forwarded-For",
            "X-Forwarded-Host",
            "X-Forwarded-Proto",
            "X-Forwarded-Port",
            "X-Forwarded-Server",
            "X-Forwarded-Ssl",
            "X-Forwarded-Scheme",
            "X-Forwarded-Trusted-Proxy",
            "X-Real-IP",
            "X-Forwarded-Prefix");

    @TempDir
    static Path folder;

    /** As it is behind a proxy that ends TLS. */
    private static final String ORIGIN = "https://introducer.example.org";

    private static final Path PROXY = Committed.root().resolve("deploy/proxy");
    private static final Ports PORTS = Ports.anyFree();
    private static final int PORT = PORTS.proxy();
    private static final int METRICS = PORTS.postgres();
    private static HttpServer answering;
    private static ServerSocket silent;
    private static Process nginx;

    @BeforeAll
    static void start() throws IOException {
        assumeTrue(Commands.run(List.of("nginx", "-v")).succeeded(), "nginx is not installed (apt-get install nginx)");
        answering = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        answering.createContext("/", exchange -> {
            byte[] heard = (exchange.getRequestURI() + " "
                            + HEARD.stream()
                                    .map(name -> name + "="
                                            + exchange.getRequestHeaders().getFirst(name))
                                    .collect(Collectors.joining(" ")))
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, heard.length);
            exchange.getResponseBody().write(heard);
            exchange.close();
        });
        answering.start();
        silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Path configuration = Files.writeString(
                folder.resolve("nginx.conf"),
                Files.readString(PROXY.resolve("nginx.conf.template"))
                        .replace("${INTRODUCER_ORIGIN}", ORIGIN)
                        .replace("${INTRODUCER_RESOLVER}", "127.0.0.11")
                        .replace("${INTRODUCER_DOMAIN}", "")
                        .replace("/usr/share/introducer/explorer", PROXY + "/explorer")
                        .replace("root /usr/share/introducer;", "root " + PROXY + ";")
                        .replace(" /tmp/", " " + folder + "/")
                        .replace("listen 8080", "listen 127.0.0.1:" + PORT)
                        .replace("listen 9090", "listen 127.0.0.1:" + METRICS)
                        .replace("worker_processes auto", "worker_processes 1")
                        .replace("/dev/stderr", folder.resolve("error.log").toString())
                        .replace("/dev/stdout", folder.resolve("access.log").toString())
                        .replace(
                                "contacts-service:8080",
                                "127.0.0.1:" + answering.getAddress().getPort())
                        .replace(
                                "contacts-service:9000",
                                "127.0.0.1:" + answering.getAddress().getPort())
                        .replace("program-service:8080", "127.0.0.1:" + silent.getLocalPort())
                        .replace("mentorship-service:8080", "127.0.0.1:1")
                        .replace(
                                "keycloak:8080",
                                "127.0.0.1:" + answering.getAddress().getPort()));
        nginx = new ProcessBuilder("nginx", "-g", "daemon off;", "-c", configuration.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("nginx.log").toFile())
                .start();
        await().atMost(Duration.ofSeconds(20))
                .failFast(() -> !nginx.isAlive())
                .ignoreExceptions()
                .until(() -> given().get(at("/proxy/health")).statusCode() == 200);
    }

    @AfterAll
    static void stop() throws IOException {
        if (nginx != null) {
            nginx.destroy();
            silent.close();
            answering.stop(0);
        }
    }

    @Test
    void a_service_that_says_nothing_is_a_problem_with_a_trace_after_ten_seconds() {
        long start = System.nanoTime();
        unavailable("/programs/v1/programs");
        assertThat(Duration.ofNanos(System.nanoTime() - start), lessThan(Duration.ofSeconds(13)));
    }

    @Test
    void a_service_that_is_gone_is_the_same_problem_at_once() {
        long start = System.nanoTime();
        unavailable("/mentorship/v1/mentors");
        assertThat(Duration.ofNanos(System.nanoTime() - start), lessThan(Duration.ofSeconds(3)));
    }

    private static void unavailable(String path) {
        problem(path, 503, "unavailable").header("Retry-After", "2").header("Cache-Control", "no-store");
    }

    @Test
    void a_request_keeps_its_trace_and_gets_one_when_it_has_none() {
        String given = "00-" + TRACE + "-0123456789abcdef-01";
        given().header("traceparent", given)
                .get(at("/contacts/v1/contacts"))
                .then()
                .statusCode(200)
                .body(containsString("traceparent=" + given + " "));
        given().header("traceparent", "nonsense")
                .get(at("/contacts/v1/contacts"))
                .then()
                .statusCode(200)
                .body(matchesPattern(".* traceparent=00-[0-9a-f]{32}-[0-9a-f]{16}-01 .*"));
    }

    @Test
    @Tag("C37")
    void the_secret_end_of_a_calendars_address_is_in_no_log() throws IOException {
        given().get(at("/contacts/v1/calendars/a-secret_0"))
                .then()
                .statusCode(200)
                .body(startsWith("/v1/calendars/a-secret_0 "));
        given().get(at("/contacts/v1/contacts?limit=7")).then().statusCode(200);
        await().atMost(Duration.ofSeconds(5))
                .until(() -> Files.readString(folder.resolve("access.log")).contains(" /v1/contacts "));
        assertThat(Files.readString(folder.resolve("access.log")), containsString(" /v1/calendars/... 200 "));
        for (String log : List.of("access.log", "error.log")) {
            assertThat(log, Files.readString(folder.resolve(log)), not(containsString("a-secret_0")));
        }
    }

    @Test
    void what_a_client_claims_about_its_way_here_is_replaced_on_every_route() {
        Map.of(
                        "/contacts/v1/contacts?limit=5",
                        "/v1/contacts?limit=5 %s X-Forwarded-Prefix=/contacts",
                        "/contacts/q/openapi?format=json",
                        "/q/openapi?format=json %s X-Forwarded-Prefix=/contacts",
                        "/contacts/q/swagger-ui/swagger-ui.css",
                        "/q/swagger-ui/swagger-ui.css %s X-Forwarded-Prefix=/contacts",
                        "/auth/realms/introducer/.well-known/openid-configuration",
                        "/auth/realms/introducer/.well-known/openid-configuration %s X-Forwarded-Prefix=null")
                .forEach((path, heard) -> given().header("Host", "evil.example.org")
                        .header("Forwarded", "for=192.0.2.1;host=evil.example.org")
                        .header("X-Forwarded-For", "192.0.2.1")
                        .header("X-Forwarded-Host", "evil.example.org")
                        .header("X-Forwarded-Proto", "http")
                        .header("X-Forwarded-Prefix", "/evil")
                        .header("X-Forwarded-Port", "666")
                        .header("X-Forwarded-Server", "evil.example.org")
                        .header("X-Forwarded-Ssl", "on")
                        .header("X-Forwarded-Scheme", "http")
                        .header("X-Forwarded-Trusted-Proxy", "true")
                        .header("X-Real-IP", "192.0.2.1")
                        .get(at(path))
                        .then()
                        .statusCode(200)
                        .body(matchesPattern(Pattern.quote(heard).replace("%s", "\\E.*\\Q")))
                        .body(containsString(" Host=introducer.example.org Forwarded=null X-Forwarded-For=127.0.0.1"
                                + " X-Forwarded-Host=introducer.example.org X-Forwarded-Proto=https"
                                + " X-Forwarded-Port=null X-Forwarded-Server=null X-Forwarded-Ssl=null"
                                + " X-Forwarded-Scheme=null X-Forwarded-Trusted-Proxy=null X-Real-IP=null ")));
    }

    @Test
    @Tag("X15")
    void the_explorer_is_one_page_for_all_three_and_calls_what_the_proxy_mounts() throws IOException {
        given().get(at("/"))
                .then()
                .statusCode(200)
                .contentType("text/html")
                .header("Content-Security-Policy", startsWith("default-src 'none'"))
                .body(equalTo(Files.readString(PROXY.resolve("explorer/index.html"))));
        String script =
                given().get(at("/explorer.js")).then().statusCode(200).extract().asString();
        assertThat(script, allOf(containsString("document.servers = [{ url: mount }]"), containsString("usePkce")));
        for (String service : List.of("contacts", "programs", "mentorship")) {
            for (String page : List.of("", "/", "/index.html")) {
                given().redirects()
                        .follow(false)
                        .get(at("/" + service + "/q/swagger-ui" + page))
                        .then()
                        .statusCode(302)
                        .header("Location", "/?urls.primaryName=" + service);
            }
        }
        // What the page and the sign-in need from a service's own files.
        for (String file :
                List.of("swagger-ui-bundle.js", "swagger-ui-standalone-preset.js", "oauth2-redirect.html?code=1")) {
            given().get(at("/contacts/q/swagger-ui/" + file))
                    .then()
                    .statusCode(200)
                    .body(startsWith("/q/swagger-ui/" + file + " "));
        }
    }

    @Test
    @Tag("X15")
    void one_document_of_all_three_is_at_the_front() throws IOException {
        given().get(at("/openapi.yaml"))
                .then()
                .statusCode(200)
                .contentType("application/yaml")
                .body(equalTo(Files.readString(PROXY.resolve("openapi.yaml"))));
    }

    @Test
    void metrics_are_at_a_port_of_their_own() {
        String base = "http://127.0.0.1:" + METRICS;
        given().get(base + "/contacts/metrics").then().statusCode(200).body(startsWith("/q/metrics "));
        given().get(base + "/contacts/v1/contacts").then().statusCode(404);
    }

    @Test
    void what_is_for_operators_or_nobody_is_not_there() {
        for (String path : List.of(
                "/contacts/q/metrics", "/programs/q/health/ready", "/auth/admin", "/auth/realms/master/", "/nothing")) {
            problem(path, 404, "not-found");
        }
    }

    @Test
    void what_the_proxy_refuses_by_itself_is_a_problem_too() throws IOException {
        problem("/contacts/v1/contacts?filter=" + "x".repeat(20_000), 414, "uri-too-long");
        given().header("traceparent", "00-" + TRACE + "-0123456789abcdef-01")
                .header("X-Long", "x".repeat(20_000))
                .get(at("/contacts/v1/contacts"))
                .then()
                .statusCode(431)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:introducer:problem:headers-too-large"));
        assertThat(
                raw("GET /contacts/v1/contacts HTTP/1.1\r\n\r\n"),
                allOf(startsWith("HTTP/1.1 400"), containsString("urn:introducer:problem:malformed-request")));
        assertThat(raw("nonsense\r\n\r\n"), containsString("urn:introducer:problem:malformed-request"));
        assertThat(
                raw("TRACE /contacts/v1/contacts HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"),
                allOf(startsWith("HTTP/1.1 405"), containsString("urn:introducer:problem:method-not-allowed")));
    }

    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), PORT)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static ValidatableResponse problem(String path, int status, String type) {
        return given().header("traceparent", "00-" + TRACE + "-0123456789abcdef-01")
                .get(at(path))
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:introducer:problem:" + type))
                .body("status", equalTo(status))
                .body("traceId", status == 414 ? matchesPattern("[0-9a-f]{32}") : equalTo(TRACE));
    }

    private static String at(String path) {
        return "http://127.0.0.1:" + PORT + path;
    }
}

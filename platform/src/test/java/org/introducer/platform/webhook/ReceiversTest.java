package org.introducer.platform.webhook;

import static java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.net.PfxOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.introducer.platform.webhook.Receivers.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("X10")
class ReceiversTest {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Vertx vertx = Vertx.vertx();
    private final AtomicInteger reached = new AtomicInteger();
    private final List<String> asked = new ArrayList<>();
    private HttpServer canary;

    @BeforeEach
    void a_service_that_nobody_is_to_reach() throws IOException {
        canary = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        canary.createContext("/", exchange -> {
            reached.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        canary.start();
    }

    @AfterEach
    void end() {
        canary.stop(0);
        vertx.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1", "::1", "169.254.169.254", "10.1.2.3", "172.16.0.1", "172.31.255.255", "192.168.1.1",
                        "100.64.0.1",
                "0.0.0.0", "224.0.0.1", "255.255.255.255", "198.18.0.1", "192.0.2.1", "::ffff:10.0.0.1", "fe80::1",
                        "fc00::1",
                "ff02::1", "64:ff9b::a00:1", "2002:a00:1::1", "2001::1", "2001:db8::1", "::"
            })
    void an_address_that_is_not_public_is_not_connected_to(String address) throws Exception {
        InetAddress there = InetAddress.getByName(address);
        assertFalse(PublicAddresses.has(there));
        Answer answer =
                receivers(_ -> new InetAddress[] {there}, Set.of()).call("https://hooks.example.org/", Map.of(), "{}");
        assertEquals("the host has an address that is not public", answer.error());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"8.8.8.8", "172.32.0.1", "100.128.0.1", "193.0.0.1", "2606:4700::1111", "2a00:1450:4001::1"})
    void an_address_of_the_internet_is_public(String address) throws Exception {
        assertTrue(PublicAddresses.has(InetAddress.getByName(address)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://hooks.example.org/",
                "https://127.0.0.1/",
                "https://[::1]/",
                "https://[::ffff:10.0.0.1]/",
                "https://0x7f.1/",
                "https://0x7f000001/",
                "https://2130706433/",
                "https://127.1/",
                "https://localhost/",
                "https://hooks.example.org:5432/",
                "https://user@hooks.example.org/",
                "https://user:word@hooks.example.org/",
                "file:///etc/passwd",
                "gopher://hooks.example.org/",
                "https://hooks.example.org/#part",
                "https:///path",
                "//hooks.example.org/",
                "hooks.example.org",
                "",
                "https://hooks.example.org%00.internal/",
                "https://postgres/",
                "https://hooks.example.0x7f/",
                "https://010.0.0.1/"
            })
    void a_url_of_another_kind_is_refused(String url) {
        assertTrue(ReceiverUrl.parse(url, Set.of()).isEmpty());
        Answer answer = receivers(
                        name -> {
                            asked.add(name);
                            return new InetAddress[] {InetAddress.getLoopbackAddress()};
                        },
                        Set.of())
                .call(url, Map.of(), "{}");
        assertEquals("the URL is not allowed", answer.error());
        assertEquals(List.of(), asked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://hooks.example.org/a?b=c",
                "https://hooks.example.org:8443",
                "HTTPS://Hooks.Example.ORG:443/"
            })
    void a_url_at_a_public_name_is_taken(String url) {
        assertTrue(ReceiverUrl.parse(url, Set.of()).isPresent());
    }

    @Test
    void a_name_is_resolved_once_so_that_it_cannot_change_its_mind() throws Exception {
        AtomicInteger times = new AtomicInteger();
        InetAddress[] first = {InetAddress.getByName("127.0.0.1")};
        InetAddress[] later = {InetAddress.getByName("127.0.0.2")};
        String url = "http://hooks.example.org:" + canary.getAddress().getPort() + "/";
        Receivers receivers = receivers(
                _ -> times.getAndIncrement() == 0 ? first : later,
                Set.of("http://hooks.example.org:" + canary.getAddress().getPort()));
        assertEquals(200, receivers.call(url, Map.of(), "{}").status());
        assertEquals(1, times.get());
        assertEquals(1, reached.get());
        // At the second address nobody listens: the answer is of there and not of the first.
        assertNull(receivers.call(url, Map.of(), "{}").status());
        assertEquals(1, reached.get());
    }

    @Test
    void a_name_with_one_address_that_is_not_public_is_not_called_at_all() throws Exception {
        InetAddress[] both = {InetAddress.getByName("8.8.8.8"), InetAddress.getByName("127.0.0.1")};
        Answer answer = receivers(_ -> both, Set.of()).call("https://hooks.example.org/", Map.of(), "{}");
        assertEquals("the host has an address that is not public", answer.error());
        assertEquals(0, reached.get());
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 303, 307})
    void a_redirect_is_an_answer_and_is_not_followed(int status) throws Exception {
        HttpServer redirecting = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        redirecting.createContext("/", exchange -> {
            exchange.getResponseHeaders()
                    .add("Location", "http://127.0.0.1:" + canary.getAddress().getPort() + "/");
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        redirecting.start();
        try {
            String origin = "http://127.0.0.1:" + redirecting.getAddress().getPort();
            Answer answer = receivers(InetAddress::getAllByName, Set.of(origin)).call(origin + "/", Map.of(), "{}");
            assertEquals(status, answer.status());
            assertFalse(answer.accepted());
            assertEquals(0, reached.get());
        } finally {
            redirecting.stop(0);
        }
    }

    @Test
    void a_receiver_that_never_answers_is_left_in_time() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 10, InetAddress.getByName("127.0.0.1"))) {
            String origin = "http://127.0.0.1:" + silent.getLocalPort();
            long begin = System.nanoTime();
            Answer answer = receivers(InetAddress::getAllByName, Set.of(origin)).call(origin + "/", Map.of(), "{}");
            assertEquals("no answer in time", answer.error());
            assertTrue(Duration.ofNanos(System.nanoTime() - begin).compareTo(PATIENCE.plusSeconds(1)) < 0);
        }
    }

    @Test
    void a_name_server_that_never_answers_is_left_in_time() {
        Answer answer = receivers(
                        _ -> {
                            try {
                                Thread.sleep(Duration.ofSeconds(30));
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                            return new InetAddress[0];
                        },
                        Set.of())
                .call("https://hooks.example.org/", Map.of(), "{}");
        assertEquals("no answer in time", answer.error());
    }

    @Test
    void an_allowed_origin_is_called_with_body_and_headers_and_its_wish_is_heard() throws Exception {
        HttpServer busy = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        List<String> seen = new ArrayList<>();
        busy.createContext("/", exchange -> {
            seen.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("webhook-id") + " "
                    + new String(exchange.getRequestBody().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
            exchange.getResponseHeaders().add("Retry-After", "7");
            exchange.sendResponseHeaders(503, -1);
            exchange.close();
        });
        busy.start();
        try {
            String origin = "http://127.0.0.1:" + busy.getAddress().getPort();
            Answer answer = receivers(InetAddress::getAllByName, Set.of(origin))
                    .call(origin + "/in?a=b", Map.of("webhook-id", "7"), "{\"a\":1}");
            assertEquals(new Answer(503, null, Duration.ofSeconds(7)), answer);
            assertEquals(List.of("POST /in?a=b 7 {\"a\":1}"), seen);
        } finally {
            busy.stop(0);
        }
    }

    @Test
    void a_date_in_retry_after_is_heard_too() throws Exception {
        HttpServer busy = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        busy.createContext("/", exchange -> {
            exchange.getResponseHeaders()
                    .add(
                            "Retry-After",
                            RFC_1123_DATE_TIME.format(
                                    ZonedDateTime.now(ZoneOffset.UTC).plusMinutes(2)));
            exchange.sendResponseHeaders(429, -1);
            exchange.close();
        });
        busy.start();
        try {
            String origin = "http://127.0.0.1:" + busy.getAddress().getPort();
            Duration asked = receivers(InetAddress::getAllByName, Set.of(origin))
                    .call(origin + "/", Map.of(), "{}")
                    .retryAfter();
            assertTrue(asked.toSeconds() > 100 && asked.toSeconds() <= 120, asked.toString());
        } finally {
            busy.stop(0);
        }
    }

    @Test
    void one_that_hangs_at_a_host_holds_up_no_other_there() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        CountDownLatch hanging = new CountDownLatch(5);
        HttpServer shared = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 50);
        shared.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        shared.createContext("/", exchange -> {
            if (exchange.getRequestURI().getPath().equals("/hangs")) {
                try {
                    hanging.countDown();
                    end.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        shared.start();
        String origin = "http://127.0.0.1:" + shared.getAddress().getPort();
        Receivers receivers = receivers(InetAddress::getAllByName, Set.of(origin));
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 20; i++) {
                callers.submit(() -> receivers.call(origin + "/hangs", Map.of(), "{}"));
            }
            assertEquals(
                    200, receivers.call(origin + "/answers", Map.of(), "{}").status());
            end.countDown();
        } finally {
            shared.stop(0);
        }
    }

    /** The certificate is that of the name in the URL, although the connection goes to an address. */
    @ParameterizedTest
    @CsvSource({"hooks.example.org, true", "other.example.org, false"})
    void over_tls_the_certificate_must_be_of_the_name(String certified, boolean accepted, @TempDir Path folder)
            throws Exception {
        Path store = folder.resolve("store.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "receiver",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + certified,
                        "-ext",
                        "san=dns:" + certified,
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        "secret",
                        "-keystore",
                        store.toString())
                .redirectErrorStream(true)
                .start();
        assertEquals(0, keytool.waitFor());
        KeyStore keys = KeyStore.getInstance(store.toFile(), "secret".toCharArray());
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, "secret".toCharArray());
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(managers.getKeyManagers(), null, null);
        HttpsServer secure = HttpsServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        secure.setHttpsConfigurator(new HttpsConfigurator(tls));
        secure.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        secure.start();
        try {
            String origin = "https://hooks.example.org:" + secure.getAddress().getPort();
            HttpClientOptions trusting = Receivers.options(PATIENCE)
                    .setTrustOptions(new PfxOptions().setPath(store.toString()).setPassword("secret"));
            Receivers receivers = new Receivers(
                    Receivers.client(vertx, trusting),
                    _ -> new InetAddress[] {InetAddress.getByName("127.0.0.1")},
                    PATIENCE,
                    Set.of(origin),
                    Clock.systemUTC());
            Answer answer = receivers.call(origin + "/", Map.of(), "{}");
            assertEquals(accepted ? new Answer(200, null, null) : Answer.failed("no trusted TLS connection"), answer);
        } finally {
            secure.stop(0);
        }
    }

    @Test
    void receivers_on_this_machine_are_allowed_locally_and_in_tests_only() {
        Set<String> origins = Set.of("http://127.0.0.1:9000");
        assertEquals(origins, Receivers.allowed(List.of("prod", "local"), origins));
        assertEquals(origins, Receivers.allowed(List.of("test"), origins));
        assertEquals(Set.of(), Receivers.allowed(List.of("prod"), origins));
    }

    private Receivers receivers(Receivers.Resolver resolver, Set<String> allowed) {
        return new Receivers(
                Receivers.client(vertx, Receivers.options(PATIENCE)), resolver, PATIENCE, allowed, Clock.systemUTC());
    }
}

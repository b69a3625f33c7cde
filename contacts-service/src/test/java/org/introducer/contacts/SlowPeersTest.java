package org.introducer.contacts;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.startsWith;

import io.netty.util.internal.PlatformDependent;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.introducer.local.identity.Role;
import org.introducer.testing.Actor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What senders and readers that are slow on purpose can hold: their own connections, for a while, and nothing else. */
@ContactsTest
@TestProfile(SlowPeersTest.ShortLimits.class)
@Tag("X14")
class SlowPeersTest {

    public static class ShortLimits implements QuarkusTestProfile {
        static final Duration WRITE_TIME = Duration.ofSeconds(2);

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "introducer.http.body.free-time", "1s",
                    "introducer.http.connections.head-time", "1s",
                    "introducer.http.connections.write-time", WRITE_TIME.toSeconds() + "s",
                    "introducer.http.connections.unread", "16M",
                    "introducer.http.connections.per-peer", "600",
                    // Nobody is trusted, so that the limit holds for this test's own address.
                    "introducer.trusted-proxies", "192.0.2.1");
        }
    }

    private static final int MANY = 500;
    /** On an idle machine some milliseconds; where a worker is held it takes as long as the slow peers like. */
    private static final Duration QUICK = Duration.ofSeconds(1);

    /** How much slower than before the attack a call may be where everything is slow. */
    private static final int SLOWER = 4;

    private static final Duration REAPED = Duration.ofSeconds(30);

    private static final AtomicInteger ADDRESSES = new AtomicInteger(2);

    private final int address = ADDRESSES.getAndIncrement();
    private final List<Socket> sockets = new ArrayList<>();
    private final Actor applicant = Actor.with(Role.APPLICANT);

    @AfterEach
    void hangUp() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    @Test
    void slow_bodies_hold_no_worker_and_are_answered_408() throws IOException {
        Duration calm = slowest();
        open(MANY, """
                POST /v1/contacts HTTP/1.1\r
                Host: localhost\r
                Authorization: Bearer %s\r
                Content-Type: application/json\r
                Content-Length: 5000\r
                \r
                {"name": "S""".formatted(applicant.token()));
        assertOthersAreQuick(calm);
        await().ignoreExceptionsInstanceOf(SocketTimeoutException.class)
                .atMost(REAPED)
                .untilAsserted(() -> assertThat(
                        answerOf(sockets.getFirst()),
                        allOf(startsWith("HTTP/1.1 408"), containsString("urn:introducer:problem:body-too-slow"))));
        await().atMost(REAPED).until(() -> sockets.stream().allMatch(SlowPeersTest::isClosed));
    }

    @Test
    void slow_uploads_hold_no_worker_either() throws IOException {
        Duration calm = slowest();
        open(MANY, """
                POST /v1/imports HTTP/1.1\r
                Host: localhost\r
                Authorization: Bearer %s\r
                Content-Type: text/csv\r
                Transfer-Encoding: chunked\r
                \r
                4\r
                name\r
                """.formatted(applicant.token()));
        assertOthersAreQuick(calm);
        await().atMost(REAPED).until(() -> sockets.stream().allMatch(SlowPeersTest::isClosed));
    }

    @Test
    void slow_heads_are_closed() throws IOException {
        Duration calm = slowest();
        open(MANY, "GET /v1/contacts HTTP/1.1\r\nHost: local");
        assertOthersAreQuick(calm);
        await().atMost(REAPED).until(() -> sockets.stream().allMatch(SlowPeersTest::isClosed));
    }

    @Test
    void who_does_not_read_is_closed_and_costs_bounded_memory() throws IOException {
        makePageLarge();
        Duration calm = slowest();
        String page = """
                GET /v1/contacts?limit=100 HTTP/1.1\r
                Host: localhost\r
                Authorization: Bearer %s\r
                \r
                """.formatted(applicant.token());
        // Whole, the answers would be three times as much as is allowed.
        open(100, page.repeat(10));
        long before = PlatformDependent.usedDirectMemory();
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            assertThat(PlatformDependent.usedDirectMemory() - before, lessThan(128L << 20));
            return sockets.stream().allMatch(SlowPeersTest::isHungUp);
        });
        assertOthersAreQuick(calm);
    }

    @Test
    void who_reads_slowly_is_served_whole() throws IOException, InterruptedException {
        makePageLarge();
        open(1, """
                GET /v1/contacts?limit=200 HTTP/1.1\r
                Host: localhost\r
                Authorization: Bearer %s\r
                Connection: close\r
                \r
                """.formatted(applicant.token()));
        Socket socket = sockets.getFirst();
        socket.setSoTimeout(10_000);
        long start = System.nanoTime();
        byte[] piece = new byte[16 * 1024];
        ByteArrayOutputStream taken = new ByteArrayOutputStream();
        for (int read = socket.getInputStream().readNBytes(piece, 0, piece.length);
                read > 0;
                read = socket.getInputStream().readNBytes(piece, 0, piece.length)) {
            taken.write(piece, 0, read);
            TimeUnit.MILLISECONDS.sleep(90);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start), greaterThan(ShortLimits.WRITE_TIME.multipliedBy(2)));
        String answer = taken.toString(StandardCharsets.UTF_8);
        assertThat(answer, startsWith("HTTP/1.1 200"));
        String body = answer.substring(answer.indexOf("\r\n\r\n") + 4);
        assertThat(
                body.length(),
                equalTo(Integer.parseInt(answer.replaceFirst("(?si).*?content-length: (\\d+).*", "$1"))));
        assertThat(body, endsWith("}"));
    }

    private void makePageLarge() {
        for (int batch = 0; batch < 4; batch++) {
            List<Map<String, Object>> people = IntStream.range(0, 50)
                    .mapToObj(each -> Map.<String, Object>of(
                            "name", "Reader " + each, "role", "OTHER", "notes", "n".repeat(4000)))
                    .toList();
            applicant
                    .sending(Map.of("items", people))
                    .post("/v1/contacts/batch")
                    .then()
                    .statusCode(207);
        }
    }

    @Test
    void one_peer_has_a_bounded_number_of_connections() throws IOException {
        open(700, "GET /v1/contacts HTTP/1.1\r\n");
        await().atMost(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(
                        sockets.stream().filter(SlowPeersTest::isClosed).count(),
                        allOf(greaterThanOrEqualTo(100L), lessThanOrEqualTo(300L))));
    }

    private void open(int count, String begun) throws IOException {
        for (int i = 0; i < count; i++) {
            Socket socket = new Socket();
            socket.setReceiveBufferSize(16 * 1024);
            bindToAddressOfTest(socket);
            socket.connect(new InetSocketAddress("127.0.0.1", RestAssured.port));
            socket.setSoTimeout(1);
            sockets.add(socket);
            try {
                socket.getOutputStream().write(begun.getBytes(StandardCharsets.UTF_8));
            } catch (IOException refused) {
                // One that is over the limit: it will be counted as closed.
                continue;
            }
        }
    }

    /** The slow of each test are a peer of their own: the server may not know yet that those of the test before are gone. */
    private void bindToAddressOfTest(Socket socket) throws IOException {
        try {
            socket.bind(new InetSocketAddress("127.0.0." + address, 0));
        } catch (BindException noSuchAddress) {
            // Not every system has more loopback addresses than one.
            return;
        }
    }

    private static void assertOthersAreQuick(Duration calm) {
        Duration bound = Collections.max(List.of(QUICK, calm.multipliedBy(SLOWER)));
        assertThat(slowest(), lessThan(bound));
    }

    /** The slowest of some calls of somebody who does nothing wrong. */
    private static Duration slowest() {
        Actor other = Actor.with(Role.APPLICANT);
        other.asking().get("/v1/contacts").then().statusCode(200);
        Duration slowest = Duration.ZERO;
        for (int i = 0; i < 20; i++) {
            long start = System.nanoTime();
            other.sending(Map.of("name", "Quick " + i, "role", "OTHER"))
                    .post("/v1/contacts")
                    .then()
                    .statusCode(201);
            slowest = Collections.max(List.of(slowest, Duration.ofNanos(System.nanoTime() - start)));
        }
        return slowest;
    }

    private static String answerOf(Socket socket) throws IOException {
        byte[] buffer = new byte[4096];
        int read = socket.getInputStream().read(buffer);
        return read < 0 ? "" : new String(buffer, 0, read, StandardCharsets.UTF_8);
    }

    /** Whether the server has closed it; what it said before is read away. */
    private static boolean isClosed(Socket socket) {
        try {
            byte[] buffer = new byte[4096];
            while (socket.getInputStream().read(buffer) >= 0) {
                continue;
            }
            return true;
        } catch (java.net.SocketTimeoutException open) {
            return false;
        } catch (IOException reset) {
            return true;
        }
    }

    /** The same without reading: a write to a connection that was reset fails. */
    private static boolean isHungUp(Socket socket) {
        try {
            socket.getOutputStream().write('\n');
            return false;
        } catch (IOException reset) {
            return true;
        }
    }
}

package org.introducer.connections;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConnectionsTest {

    private static final Duration MOST = Duration.ofSeconds(10);
    private static final String REQUEST = "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n";

    private static final String POST =
            "POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n4\r\n\n a\n\r\n0\r\n\r\n";

    private final Vertx vertx = Vertx.vertx();
    private final Connections connections = new Connections(
            new ConnectionLimits(100, 100, Set.of(), Duration.ofSeconds(5), Duration.ofSeconds(5), 1 << 20));
    private HttpServer server;

    @BeforeEach
    void listen() throws Exception {
        server = vertx.createHttpServer()
                .requestHandler(this::accept)
                .listen(0, "localhost")
                .toCompletionStage()
                .toCompletableFuture()
                .get();
        connections.install(vertx).get();
    }

    @AfterEach
    void close() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get();
    }

    private void accept(HttpServerRequest request) {
        Connection connection = Connection.of(request.connection()).orElseThrow();
        request.response().endHandler(_ -> connection.requestEnded());
        // Answered by another thread and a little later, as a worker does.
        connection.requestBegan(() -> vertx.executeBlocking(() -> {
            TimeUnit.MILLISECONDS.sleep(200);
            request.response().end("done");
            return null;
        }));
    }

    @Test
    void a_drain_finishes_what_is_begun_and_closes_what_is_idle() throws Exception {
        try (Socket idle = open("");
                Socket answered = open(REQUEST);
                Socket half = open(REQUEST.substring(0, 20));
                Socket pipelined = open(REQUEST + REQUEST + REQUEST)) {
            assertTrue(answerOf(answered, 1).contains("done"));
            Thread drain = Thread.ofVirtual().start(() -> connections.drain(Duration.ZERO, MOST));
            assertEquals(-1, idle.getInputStream().read());
            assertThrows(ConnectException.class, () -> open("").close());
            half.getOutputStream().write(REQUEST.substring(20).getBytes(StandardCharsets.US_ASCII));
            assertTrue(answerOf(half, 1).contains("done"));
            assertEquals(3, answerOf(pipelined, 3).split("done", -1).length - 1);
            assertEquals(-1, answered.getInputStream().read());
            assertTrue(drain.join(MOST), "it does not end when everything is answered");
        }
    }

    @Test
    void a_folded_head_behind_other_requests_is_refused_after_these_are_answered_and_ends_the_connection()
            throws Exception {
        String folded = "GET /folded HTTP/1.1\r\nHost: localhost\r\nX: 1\r\n 2\r\n\r\n";
        for (int cut : new int[] {0, 5, folded.indexOf(" 2"), folded.indexOf(" 2") + 1}) {
            try (Socket pipelined = open(REQUEST + POST + folded.substring(0, cut))) {
                TimeUnit.MILLISECONDS.sleep(cut == 0 ? 0 : 50);
                pipelined
                        .getOutputStream()
                        .write((folded.substring(cut) + REQUEST).getBytes(StandardCharsets.US_ASCII));
                String answers = new String(pipelined.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
                assertEquals(2, answers.split("done", -1).length - 1, answers);
                assertTrue(answers.indexOf("A header is folded") > answers.lastIndexOf("done"), answers);
                assertTrue(answers.endsWith("}"), answers);
            }
        }
    }

    @Test
    void a_folded_first_head_is_refused_at_once() throws Exception {
        try (Socket socket = open("GET / HTTP/1.1\r\nHost: localhost\r\nX: 1\r\n\t2\r\n\r\n")) {
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            assertTrue(answer.startsWith("HTTP/1.1 400"), answer);
            assertTrue(answer.contains("application/problem+json"), answer);
        }
    }

    private Socket open(String sent) throws IOException {
        Socket socket = new Socket("localhost", server.actualPort());
        socket.setSoTimeout((int) MOST.toMillis());
        socket.getOutputStream().write(sent.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static String answerOf(Socket socket, int answers) throws IOException {
        StringBuilder read = new StringBuilder();
        byte[] buffer = new byte[4096];
        while (read.toString().split("done", -1).length - 1 < answers) {
            int length = socket.getInputStream().read(buffer);
            if (length < 0) {
                break;
            }
            read.append(new String(buffer, 0, length, StandardCharsets.US_ASCII));
        }
        return read.toString();
    }
}

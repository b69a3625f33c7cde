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
        request.response().endHandler(_ -> connection.requestEnded(request));
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

package org.introducer.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** A receiver of webhooks on this machine, at a path of its own; it answers 200 unless it is told beforehand. */
public final class Receiver {

    /** Known before the service starts, and in all class loaders. */
    private static final String PORT = "introducer.test-receiver.port";

    private static final Map<String, Receiver> AT = new ConcurrentHashMap<>();
    private static HttpServer server;

    /** What was received. */
    public record Call(String id, String timestamp, String signature, String body, long at) {}

    private final String path = "/" + UUID.randomUUID();
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final Queue<Integer> answers = new ConcurrentLinkedQueue<>();
    private volatile String retryAfter;
    private volatile CountDownLatch hangsUntil;

    public Receiver() {
        listen();
        AT.put(path, this);
    }

    /** What a service under test needs to be told. A port at each start: the tests before listen on theirs in another class loader. */
    static Map<String, String> settings() {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            System.setProperty(PORT, Integer.toString(free.getLocalPort()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.of(
                "introducer.webhooks.allowed-origins", origin(),
                "introducer.webhooks.first-retry", "200ms",
                "introducer.webhooks.patience", "3s",
                "introducer.webhooks.attempts", "4");
    }

    private static String origin() {
        return "http://127.0.0.1:" + Integer.getInteger(PORT);
    }

    private static synchronized void listen() {
        if (server == null) {
            try {
                server = HttpServer.create(new InetSocketAddress("127.0.0.1", Integer.getInteger(PORT)), 50);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", exchange -> {
                Receiver receiver = AT.get(exchange.getRequestURI().getPath());
                if (receiver == null) {
                    exchange.sendResponseHeaders(404, -1);
                    exchange.close();
                } else {
                    receiver.receive(exchange);
                }
            });
            server.start();
        }
    }

    public String url() {
        return origin() + path;
    }

    public List<Call> calls() {
        return List.copyOf(calls);
    }

    /** What it answers next, one after the other. */
    public void answers(Integer... statuses) {
        answers.addAll(List.of(statuses));
    }

    /** What it asks for with each answer that is a failure. */
    public void asksFor(String wait) {
        retryAfter = wait;
    }

    /** It answers nothing until the latch is opened. */
    public CountDownLatch hangs() {
        hangsUntil = new CountDownLatch(1);
        return hangsUntil;
    }

    private void receive(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        calls.add(new Call(
                exchange.getRequestHeaders().getFirst("webhook-id"),
                exchange.getRequestHeaders().getFirst("webhook-timestamp"),
                exchange.getRequestHeaders().getFirst("webhook-signature"),
                body,
                System.nanoTime()));
        if (hangsUntil != null) {
            try {
                hangsUntil.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        Integer status = answers.poll();
        if (retryAfter != null && status != null && status >= 400) {
            exchange.getResponseHeaders().add("Retry-After", retryAfter);
        }
        exchange.sendResponseHeaders(status == null ? 200 : status, -1);
        exchange.close();
    }
}

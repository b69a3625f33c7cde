package org.introducer.local.proxy;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.httpproxy.HttpProxy;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.introducer.connections.Connection;
import org.introducer.connections.ConnectionLimits;
import org.introducer.connections.Connections;
import org.introducer.connections.TransferCoding;
import org.introducer.local.LauncherError;
import org.introducer.local.identity.Tokens;
import org.introducer.local.stack.Origins;
import org.introducer.local.stack.Ports;
import org.introducer.local.stack.Service;

/** The reverse proxy of the three services: mounts them under one origin, and serves a landing page and an explorer. */
public final class ReverseProxy implements AutoCloseable {
    private static final int CONNECT_MILLIS = 2_000;
    /** More than the connections that the reverse proxy accepts, so that a slow caller does not delay others. */
    private static final int POOL = 4_096;
    /** A built service that sends nothing for this time counts as unavailable. */
    private static final Duration SILENCE = Duration.ofSeconds(10);

    /** The same where a service may be in dev mode: a reload takes longer on a busy machine. */
    public static final Duration SILENCE_IN_DEV_MODE = Duration.ofMinutes(1);

    private static final ConnectionLimits LIMITS = new ConnectionLimits(
            4_000, 4_000, Set.of(), Duration.ofSeconds(10), Duration.ofSeconds(30), 64L * 1024 * 1024);

    /** Time after the end of listening in which idle connections may still send a request. */
    private static final Duration GRACE = Duration.ofMillis(300);

    /** A percent sign that is not part of an escape; a service could not answer it with a problem. */
    private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    /** A step in a path that leads up or nowhere: the service would resolve it, and serve what is not for callers. */
    private static final Pattern DOT_STEP = Pattern.compile("/(\\.|%2e){1,2}(/|$)", Pattern.CASE_INSENSITIVE);

    /** The first page of a service's own explorer. */
    private static final Pattern EXPLORER = Pattern.compile("/q/swagger-ui(/|/index\\.html)?$");

    private final Vertx vertx;
    private final Map<Service, HttpProxy> mounts = new EnumMap<>(Service.class);
    private final Map<Service, Mount> rules = new EnumMap<>(Service.class);
    private final Pages pages;
    private final Connections connections = new Connections(LIMITS);
    private final Duration finish;
    private volatile boolean stopping;

    private ReverseProxy(Vertx vertx, Ports ports, Origins origins, Tokens tokens, Duration silence) {
        this.vertx = vertx;
        this.finish = silence.plusSeconds(2);
        HttpClient client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout(CONNECT_MILLIS)
                .setMaxPoolSize(POOL)
                .setIdleTimeout((int) silence.toSeconds())
                .setKeepAliveTimeout(30));
        for (Service service : Service.values()) {
            Mount rule = new Mount(service, origins);
            rules.put(service, rule);
            mounts.put(
                    service,
                    HttpProxy.reverseProxy(client)
                            .origin(ports.of(service), "127.0.0.1")
                            .addInterceptor(rule));
        }
        this.pages = new Pages(client, ports, tokens);
    }

    public static ReverseProxy open(Ports ports, Origins origins, Tokens tokens) {
        return open(ports, origins, tokens, SILENCE);
    }

    /** @param silence after which a service that sends nothing counts as unavailable */
    public static ReverseProxy open(Ports ports, Origins origins, Tokens tokens, Duration silence) {
        Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(2).setWorkerPoolSize(2));
        ReverseProxy proxy = new ReverseProxy(vertx, ports, origins, tokens, silence);
        HttpServerOptions options = new HttpServerOptions()
                .setHost("127.0.0.1")
                .setPort(ports.proxy())
                // HTTP/1.1 only, as the services and the proxy in front of them: clients of the JDK ask for more with
                // their first request.
                .setHttp2ClearTextEnabled(false)
                .setIdleTimeout(120)
                .setMaxHeaderSize(16 * 1024)
                .setMaxInitialLineLength(16 * 1024);
        try {
            vertx.createHttpServer(options)
                    .requestHandler(proxy::accept)
                    .invalidRequestHandler(Pages::unreadable)
                    .listen()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
            proxy.connections.install(vertx).join();
            return proxy;
        } catch (CompletionException cause) {
            proxy.close();
            throw new LauncherError(
                    "The reverse proxy cannot listen on port " + ports.proxy() + ": "
                            + cause.getCause().getMessage() + ".",
                    cause);
        }
    }

    /** Finishes what it accepted, then closes. */
    @Override
    public void close() {
        stopping = true;
        connections.drain(GRACE, finish);
        try {
            vertx.close().toCompletionStage().toCompletableFuture().get(5, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException | TimeoutException late) {
            // The process ends anyway.
            return;
        }
    }

    private void accept(HttpServerRequest request) {
        Optional<Connection> connection = Connection.of(request.connection());
        if (connection.isEmpty()) {
            route(request);
            return;
        }
        if (stopping) {
            request.response().putHeader("Connection", "close");
        }
        request.response().endHandler(_ -> connection.get().requestEnded());
        connection.get().requestBegan(() -> route(request));
    }

    private void route(HttpServerRequest request) {
        if (request.headers().getAll("Host").size() > 1) {
            Pages.problem(request, new Problem(Problem.Kind.MALFORMED_REQUEST, "Host is given more than once."));
            return;
        }
        if (request.version() == HttpVersion.HTTP_1_1 && !request.headers().contains("Host")) {
            Pages.problem(request, new Problem(Problem.Kind.MALFORMED_REQUEST, "Host is missing."));
            return;
        }
        if (!TransferCoding.isDecoded(request)) {
            request.response().putHeader("Connection", "close");
            Pages.problem(request, new Problem(Problem.Kind.MALFORMED_REQUEST, "This Transfer-Encoding is not known."));
            return;
        }
        if (BROKEN_ESCAPE.matcher(request.uri()).find()) {
            Pages.undecodable(request);
            return;
        }
        Optional<Service> mounted = mountOf(request.path());
        if (mounted.isPresent()
                && (!rules.get(mounted.get()).serves(request.path())
                        || DOT_STEP.matcher(request.path()).find())) {
            Pages.problem(request, new Problem(Problem.Kind.NOT_FOUND, "This is not served here."));
        } else if (mounted.isPresent() && EXPLORER.matcher(request.path()).find()) {
            // A service's own page does not know the mount.
            Pages.explorer(request, mounted.get());
        } else if (mounted.isPresent()) {
            mounts.get(mounted.get()).handle(request);
        } else {
            pages.handle(request);
        }
    }

    private static Optional<Service> mountOf(String path) {
        for (Service service : Service.values()) {
            if (path != null && (path.startsWith(service.mount() + "/") || path.equals(service.mount()))) {
                return Optional.of(service);
            }
        }
        return Optional.empty();
    }
}

package org.introducer.platform.webhook;

import io.quarkus.runtime.configuration.ConfigUtils;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/**
 * Calls receivers. A name is resolved once for each call, every address that it has must be public, and the connection goes to the
 * address that was checked; what the name says a moment later changes nothing. Redirects are answers like any other.
 */
@Singleton
class Receivers {

    /** Not virtual ones: a question to a name server holds up the thread beneath. */
    private static final ExecutorService NAME_QUESTIONS = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("webhook-name-", 0).factory());

    /** Finds the addresses of a name. */
    interface Resolver {
        InetAddress[] resolve(String name) throws UnknownHostException;
    }

    /**
     * What came of a call.
     *
     * @param status what was answered, or null
     * @param error why nothing was answered, or null
     * @param retryAfter what the receiver asked for, or null
     */
    record Answer(Integer status, String error, Duration retryAfter) {

        boolean accepted() {
            return status != null && status >= 200 && status < 300;
        }

        boolean gone() {
            return status != null && status == 410;
        }

        static Answer failed(String error) {
            return new Answer(null, error, null);
        }
    }

    private final HttpClient client;
    private final Resolver resolver;
    private final Duration patience;
    private final Set<String> allowedOrigins;
    private final Clock clock;

    @Inject
    Receivers(Vertx vertx, WebhookSettings settings, Clock clock) {
        this(
                client(vertx, options(settings.patience())),
                InetAddress::getAllByName,
                settings.patience(),
                allowed(ConfigUtils.getProfiles(), settings.allowedOrigins().orElse(Set.of())),
                clock);
    }

    Receivers(HttpClient client, Resolver resolver, Duration patience, Set<String> allowedOrigins, Clock clock) {
        this.client = client;
        this.resolver = resolver;
        this.patience = patience;
        this.allowedOrigins = allowedOrigins;
        this.clock = clock;
    }

    /** With as many connections to one host as there are webhooks: one that hangs holds up no other at the same host. */
    static HttpClient client(Vertx vertx, HttpClientOptions options) {
        return vertx.createHttpClient(options, new PoolOptions().setHttp1MaxSize(WebhookRelay.AT_ONCE));
    }

    static HttpClientOptions options(Duration patience) {
        return new HttpClientOptions().setKeepAlive(false).setConnectTimeout((int) patience.toMillis());
    }

    /** None but where the service runs for one person or for tests, whatever the setting says. */
    static Set<String> allowed(List<String> profiles, Set<String> origins) {
        return profiles.contains("local") || profiles.contains("test") ? origins : Set.of();
    }

    Set<String> allowedOrigins() {
        return allowedOrigins;
    }

    Answer call(String url, Map<String, String> headers, String body) {
        long end = System.nanoTime() + patience.toNanos();
        ReceiverUrl receiver = ReceiverUrl.parse(url, allowedOrigins).orElse(null);
        if (receiver == null) {
            return Answer.failed("the URL is not allowed");
        }
        Future<InetAddress[]> resolving =
                NAME_QUESTIONS.submit(() -> resolver.resolve(receiver.url().getHost()));
        try {
            InetAddress[] addresses = resolving.get(left(end), TimeUnit.NANOSECONDS);
            if (addresses.length == 0) {
                return Answer.failed("the host has no address");
            }
            if (!receiver.allowed() && !Stream.of(addresses).allMatch(PublicAddresses::has)) {
                return Answer.failed("the host has an address that is not public");
            }
            return call(receiver, addresses[0], headers, body, end);
        } catch (ExecutionException e) {
            return Answer.failed("the host has no address");
        } catch (TimeoutException e) {
            return Answer.failed("no answer in time");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Answer.failed("interrupted");
        }
    }

    private Answer call(ReceiverUrl receiver, InetAddress address, Map<String, String> headers, String body, long end)
            throws InterruptedException {
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(receiver.port(), address.getHostAddress()))
                .setHost(receiver.url().getHost())
                .setPort(receiver.port())
                .setSsl(receiver.tls())
                .setURI(receiver.target())
                .setFollowRedirects(false)
                .setTimeout(Math.max(1, TimeUnit.NANOSECONDS.toMillis(left(end))));
        headers.forEach(options::putHeader);
        io.vertx.core.Future<HttpClientRequest> connected = client.request(options);
        io.vertx.core.Future<Answer> answer = connected
                .compose(request -> request.send(body))
                .map(response -> new Answer(response.statusCode(), null, wait(response.getHeader("Retry-After"))));
        try {
            return answer.toCompletionStage().toCompletableFuture().get(left(end), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            return Answer.failed("no answer in time");
        } catch (ExecutionException e) {
            return Answer.failed(
                    switch (e.getCause()) {
                        case TimeoutException _ -> "no answer in time";
                        case SSLException _ -> "no trusted TLS connection";
                        case null, default -> "no connection";
                    });
        } finally {
            // Nobody reads the body, however long it is, nor waits for an answer that is late.
            connected.onSuccess(request -> request.connection().close());
        }
    }

    private static long left(long end) {
        return Math.max(1, end - System.nanoTime());
    }

    /** In seconds or as a date; what is neither is not heard. */
    private Duration wait(String retryAfter) {
        if (retryAfter == null) {
            return null;
        }
        if (retryAfter.matches("\\d{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(retryAfter));
        }
        try {
            Instant until = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(retryAfter));
            Duration left = Duration.between(Instant.now(clock), until);
            return left.isPositive() ? left : null;
        } catch (DateTimeException e) {
            return null;
        }
    }
}

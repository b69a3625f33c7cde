package org.introducer.platform.http;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.vertx.http.HttpServerStart;
import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.introducer.connections.Connection;
import org.introducer.connections.ConnectionLimits;
import org.introducer.connections.Connections;
import org.introducer.platform.settings.Settings;
import org.jboss.logging.Logger;

/** Puts the limits on connections in force, and ends them without cutting a request when the service is stopped. */
@Singleton
class ServerConnections {

    private static final Logger LOG = Logger.getLogger(ServerConnections.class);
    private static final int FIRST = Integer.MIN_VALUE;
    /** Time that a connection accepted just before the end has to send its request. */
    private static final Duration GRACE = Duration.ofMillis(500);

    private final Vertx vertx;
    private final HttpLimits.Drain drain;
    private final Duration shutdownTimeout;
    private final Connections connections;
    private volatile boolean stopping;

    ServerConnections(
            Vertx vertx,
            HttpLimits limits,
            Settings settings,
            @ConfigProperty(name = "quarkus.shutdown.timeout") Duration shutdownTimeout) {
        this.vertx = vertx;
        this.drain = limits.drain();
        this.shutdownTimeout = shutdownTimeout;
        HttpLimits.Connections given = limits.connections();
        this.connections = new Connections(new ConnectionLimits(
                given.inAll(),
                given.perPeer(),
                settings.trustedProxies(),
                given.headTime(),
                given.writeTime(),
                given.unread().asLongValue()));
    }

    void started(@ObservesAsync HttpServerStart server) {
        if (LaunchMode.current() == LaunchMode.DEVELOPMENT) {
            // The server outlives the application that a reload replaces, and would go on with the old one's limits.
            return;
        }
        connections.install(vertx).exceptionally(failure -> {
            LOG.error("The limits on connections are not in force", failure);
            return null;
        });
    }

    void install(@Observes Router router) {
        router.route().order(FIRST).handler(this::handle);
    }

    /** Its connections are counted and timed as all others. */
    void install(@Observes ManagementInterface management) {
        install(management.router());
    }

    private void handle(RoutingContext context) {
        if (stopping) {
            context.response().putHeader("Connection", "close");
        }
        Optional<Connection> connection = Connection.of(context.request().connection());
        if (connection.isEmpty()) {
            context.next();
            return;
        }
        context.addEndHandler(_ -> connection.get().requestEnded());
        connection.get().requestBegan(context::next);
    }

    /**
     * From here on the service is not ready; answers close their connections, then no connection is accepted, then
     * accepted requests are finished.
     */
    void stopping(@Observes ShutdownDelayInitiatedEvent event) {
        stopping = true;
        LockSupport.parkNanos(drain.delay().toNanos());
        connections.drain(GRACE, shutdownTimeout);
    }
}

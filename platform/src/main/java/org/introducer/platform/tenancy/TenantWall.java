package org.introducer.platform.tenancy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.arc.Arc;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.identity.Identity;

/**
 * The second wall: each connection that leaves the pool has been told the tenant of the current request, so that PostgreSQL's
 * row-level security refuses what the application forgot. Without a tenant the setting is empty and no row is visible.
 *
 * <p>A connection that was told this tenant and answered a moment ago is not told again. It is told outside of any transaction, so
 * that no rollback takes the setting back to an earlier tenant.
 */
@Singleton
class TenantWall implements AgroalPoolInterceptor {

    /** A server that does not answer this at once is frozen or cut off, and is noticed here rather than in the statement after. */
    private static final int FIRST_ANSWER_MS = 3000;

    private static final long A_MOMENT = Duration.ofSeconds(1).toNanos();

    /** @param at when the server was last seen to answer on this connection */
    private record Told(String tenant, long at) {}

    private final Caller caller;
    /** By the identity of the physical connection, forgotten with it. */
    private final Cache<Connection, Told> told =
            Caffeine.newBuilder().weakKeys().build();

    TenantWall(Caller caller) {
        this.caller = caller;
    }

    @Override
    public void onConnectionAcquire(Connection wrapper) {
        try {
            Connection connection = wrapper.unwrap(Connection.class);
            String tenant = tenant();
            Told last = told.getIfPresent(connection);
            if (last == null || !last.tenant().equals(tenant) || System.nanoTime() - last.at() > A_MOMENT) {
                tell(connection, tenant);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The tenant of a connection could not be set", e);
        }
    }

    @Override
    public void onConnectionReturn(Connection wrapper) {
        try {
            Connection connection = wrapper.unwrap(Connection.class);
            Told last = told.getIfPresent(connection);
            if (last != null) {
                told.put(connection, new Told(last.tenant(), System.nanoTime()));
            }
        } catch (SQLException closed) {
            // Nobody gets it again.
            return;
        }
    }

    private void tell(Connection connection, String tenant) throws SQLException {
        told.invalidate(connection);
        int patience = connection.getNetworkTimeout();
        connection.setNetworkTimeout(Runnable::run, FIRST_ANSWER_MS);
        // No statement has begun a transaction yet, so to switch asks the server nothing.
        boolean alone = connection.getAutoCommit();
        connection.setAutoCommit(true);
        set(connection, tenant);
        connection.setAutoCommit(alone);
        connection.setNetworkTimeout(Runnable::run, patience);
        told.put(connection, new Told(tenant, System.nanoTime()));
    }

    private static void set(Connection connection, String tenant) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select set_config('app.tenant', ?, false)")) {
            statement.setString(1, tenant);
            statement.execute();
        }
    }

    private String tenant() {
        if (!Arc.container().requestContext().isActive()) {
            return "";
        }
        return caller.find().map(Identity::tenant).map(UUID::toString).orElse("");
    }
}

package org.introducer.platform.tenancy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.agroal.api.AgroalPoolInterceptor;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;

/**
 * The second layer of tenant isolation: each connection that leaves the pool has been told the tenant of the current request, so that
 * PostgreSQL's row-level security refuses access that the application failed to restrict. Without a tenant the setting is empty and
 * no row is visible.
 *
 * <p>A connection that was told this tenant and answered a moment ago is not told again. It is told outside of any transaction, so
 * that no rollback takes the setting back to an earlier tenant.
 */
@Singleton
class TenantConnections implements AgroalPoolInterceptor {

    /** A server that does not answer this at once is frozen or unreachable; it is detected here and not in the next statement. */
    private static final int FIRST_ANSWER_MS = 3000;

    private static final long A_MOMENT = Duration.ofSeconds(1).toNanos();

    /** @param at when the server was last seen to answer on this connection */
    private record Told(String tenant, long at) {}

    private final CurrentTenant current;
    /** By the identity of the physical connection, forgotten with it. */
    private final Cache<Connection, Told> told =
            Caffeine.newBuilder().weakKeys().build();

    TenantConnections(CurrentTenant current) {
        this.current = current;
    }

    @Override
    public void onConnectionAcquire(Connection wrapper) {
        try {
            Connection connection = wrapper.unwrap(Connection.class);
            String tenant = current.find().map(UUID::toString).orElse("");
            Told last = told.getIfPresent(connection);
            if (last == null || !last.tenant().equals(tenant) || System.nanoTime() - last.at() > A_MOMENT) {
                tell(wrapper, connection, tenant);
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

    /** Speaks through the wrapper: the pool sees a failure there and drops the connection. */
    private void tell(Connection wrapper, Connection connection, String tenant) throws SQLException {
        told.invalidate(connection);
        int patience = wrapper.getNetworkTimeout();
        wrapper.setNetworkTimeout(Runnable::run, FIRST_ANSWER_MS);
        // No statement has begun a transaction yet, so to switch asks the server nothing.
        boolean alone = connection.getAutoCommit();
        connection.setAutoCommit(true);
        set(wrapper, tenant);
        connection.setAutoCommit(alone);
        wrapper.setNetworkTimeout(Runnable::run, patience);
        told.put(connection, new Told(tenant, System.nanoTime()));
    }

    private static void set(Connection connection, String tenant) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select set_config('app.tenant', ?, false)")) {
            statement.setString(1, tenant);
            statement.execute();
        }
    }
}

package org.introducer.platform.tenancy;

import io.agroal.api.AgroalPoolInterceptor;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

/**
 * The second layer of tenant isolation: each connection that leaves the pool is told the tenant of the current request, so that PostgreSQL's
 * row-level security refuses access that the application failed to restrict. Without a tenant the setting is empty and no
 * row is visible.
 */
@Singleton
class TenantConnections implements AgroalPoolInterceptor {

    /** A server that does not answer this at once is frozen or unreachable; it is detected here and not in the next statement. */
    private static final int FIRST_ANSWER_MS = 3000;

    private final CurrentTenant tenant;

    TenantConnections(CurrentTenant tenant) {
        this.tenant = tenant;
    }

    @Override
    public void onConnectionAcquire(Connection connection) {
        try {
            int patience = connection.getNetworkTimeout();
            connection.setNetworkTimeout(Runnable::run, FIRST_ANSWER_MS);
            setTenant(connection);
            connection.setNetworkTimeout(Runnable::run, patience);
        } catch (SQLException e) {
            throw new IllegalStateException("The tenant of a connection could not be set", e);
        }
    }

    private void setTenant(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select set_config('app.tenant', ?, false)")) {
            statement.setString(1, tenant.find().map(UUID::toString).orElse(""));
            statement.execute();
        }
    }
}

package org.introducer.platform.tenancy;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.arc.Arc;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.identity.Identity;

/**
 * The second wall: each connection that leaves the pool is told the tenant of the current request, so that PostgreSQL's
 * row-level security refuses what the application forgot. Without a tenant the setting is empty and no row is visible.
 */
@Singleton
class TenantWall implements AgroalPoolInterceptor {

    private final Caller caller;

    TenantWall(Caller caller) {
        this.caller = caller;
    }

    @Override
    public void onConnectionAcquire(Connection connection) {
        try (PreparedStatement statement = connection.prepareStatement("select set_config('app.tenant', ?, false)")) {
            statement.setString(1, tenant());
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("The tenant of a connection could not be set", e);
        }
    }

    private String tenant() {
        if (!Arc.container().requestContext().isActive()) {
            return "";
        }
        return caller.find().map(Identity::tenant).map(UUID::toString).orElse("");
    }
}

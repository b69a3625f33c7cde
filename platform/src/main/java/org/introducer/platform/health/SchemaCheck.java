package org.introducer.platform.health;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.introducer.platform.settings.Settings;

/**
 * Ready when the database answers and has at least the schema that this version was built for. Asks over connections of its own, so
 * that a service that is only busy stays ready.
 */
@Readiness
@Singleton
class SchemaCheck implements HealthCheck {

    /** A server that does not answer within this is frozen or cut off. */
    private static final int FIRST_ANSWER_MS = 3000;

    private final AgroalDataSource database;
    private final int needed;

    SchemaCheck(@DataSource("readiness") AgroalDataSource database, Settings settings) {
        this.database = database;
        this.needed = settings.schemaVersion();
    }

    @Override
    public HealthCheckResponse call() {
        try (Connection connection = database.getConnection()) {
            connection.setNetworkTimeout(Runnable::run, FIRST_ANSWER_MS);
            int found = version(connection);
            return HealthCheckResponse.named("schema")
                    .status(found >= needed)
                    .withData("found", found)
                    .withData("needed", needed)
                    .build();
        } catch (SQLException | RuntimeException e) {
            return HealthCheckResponse.named("schema").down().build();
        }
    }

    private static int version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select coalesce(max(version::int), 0) from flyway_schema_history where success and version is not null")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}

package org.introducer.platform.health;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the database answers and has at least the schema that this version was built for. */
@Readiness
@Singleton
class SchemaCheck implements HealthCheck {

    private final AgroalDataSource database;
    private final int needed;

    SchemaCheck(AgroalDataSource database, @ConfigProperty(name = "introducer.schema-version") int needed) {
        this.database = database;
        this.needed = needed;
    }

    @Override
    public HealthCheckResponse call() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select coalesce(max(version::int), 0) from flyway_schema_history where success and version is not null")) {
            rows.next();
            int found = rows.getInt(1);
            return HealthCheckResponse.named("schema")
                    .status(found >= needed)
                    .withData("found", found)
                    .withData("needed", needed)
                    .build();
        } catch (SQLException | RuntimeException e) {
            return HealthCheckResponse.named("schema").down().build();
        }
    }
}

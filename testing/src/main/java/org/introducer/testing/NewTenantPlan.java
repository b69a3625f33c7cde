package org.introducer.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;

/** How PostgreSQL reads, as the service, in a tenant of which it has no statistics, beside one with much; nothing of it stays. */
public final class NewTenantPlan {

    private NewTenantPlan() {}

    /**
     * The plan of a query.
     *
     * @param another SQL that writes the rows of another tenant, {@code %1$s}, and brings its tables' statistics up to date
     * @param sql the query, with names for its parameters
     * @param values in SQL, by the names of parameters; {@code tenant} is set here
     */
    public static String of(String another, String sql, Map<String, String> values) throws SQLException {
        String tenant = UUID.randomUUID().toString();
        String asked = sql.replaceAll(":tenant\\b", "'" + tenant + "'");
        for (Map.Entry<String, String> value : values.entrySet()) {
            asked = asked.replaceAll(":" + value.getKey() + "\\b", value.getValue());
        }
        try (Connection connection = TestDatabase.asSuperuser();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local session_replication_role = replica");
            statement.execute(another.formatted(UUID.randomUUID()));
            statement.execute("set local role " + TestDatabase.service());
            statement.execute("set local app.tenant = '" + tenant + "'");
            StringBuilder plan = new StringBuilder();
            try (ResultSet line = statement.executeQuery("explain " + asked)) {
                while (line.next()) {
                    plan.append(line.getString(1)).append('\n');
                }
            } finally {
                connection.rollback();
            }
            return plan.toString();
        }
    }
}

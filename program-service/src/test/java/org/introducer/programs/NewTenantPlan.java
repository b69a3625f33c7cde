package org.introducer.programs;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import org.introducer.testing.TestDatabase;

/**
 * How PostgreSQL reads shortlists and applications, as the service, in a tenant of which it has no statistics, beside one with much; nothing of
 * it stays.
 */
public final class NewTenantPlan {

    private static final String ANOTHER = """
            insert into shortlists (tenant_id, id, version, applicant_id, sub, season, making, created_at)
            select '%1$s', gen_random_uuid(), 0, gen_random_uuid(), gen_random_uuid(), 2027, '{}', now() from generate_series(1, 2000);
            insert into shortlist_entries (tenant_id, shortlist_id, rank, program_id, content)
            select '%1$s', s.id, r, gen_random_uuid(), '{}' from shortlists s, generate_series(1, 10) r where s.tenant_id = '%1$s';
            insert into applications (tenant_id, id, version, applicant_id, program_id, season, state, state_on, advocates, history, created_at)
            select '%1$s', gen_random_uuid(), 0, gen_random_uuid(), gen_random_uuid(), 2027, 'APPLIED', current_date, '[]', '[]', now()
            from generate_series(1, 2000);
            analyze shortlists, shortlist_entries, applications;""";

    private NewTenantPlan() {}

    /**
     * Whatever is read of the tenant is found by something else too.
     *
     * @param values in SQL, by the names of parameters; {@code tenant} is set here
     */
    public static void assertReadsNoWholeTenant(String sql, Map<String, String> values) throws SQLException {
        String plan = of(sql, values);
        assertTrue(
                plan.lines()
                        .noneMatch(line -> line.contains("Index Cond: (tenant_id = ")
                                || line.contains("Seq Scan on shortlist")
                                || line.contains("Seq Scan on applications")),
                plan);
    }

    private static String of(String sql, Map<String, String> values) throws SQLException {
        String tenant = UUID.randomUUID().toString();
        String asked = sql.replace(":tenant", "'" + tenant + "'");
        for (Map.Entry<String, String> value : values.entrySet()) {
            asked = asked.replaceAll(":" + value.getKey() + "\\b", value.getValue());
        }
        try (Connection connection = TestDatabase.asSuperuser();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local session_replication_role = replica");
            statement.execute(ANOTHER.formatted(UUID.randomUUID()));
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

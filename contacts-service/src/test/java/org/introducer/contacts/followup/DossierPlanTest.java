package org.introducer.contacts.followup;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.introducer.contacts.ContactsTest;
import org.introducer.testing.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What happened with a contact is found by an index, behind row-level security too, where PostgreSQL uses none for what may leak. */
@ContactsTest
@Tag("C03")
class DossierPlanTest {

    @Test
    void participations_are_found_by_their_contact() throws SQLException {
        String plan = plan(Dossiers.TOUCHES);
        assertTrue(
                plan.matches("(?s).*Index Cond: \\(\\(tenant_id = a.tenant\\) AND \\(contact_id = a.member\\)\\).*"),
                plan);
    }

    /** As the service reads in a tenant of which PostgreSQL has no statistics, beside one with much; nothing of it stays. */
    private static String plan(String sql) throws SQLException {
        try (Connection connection = TestDatabase.asSuperuser();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set session_replication_role = replica");
            statement.execute("""
                    insert into participations (tenant_id, id, owner_id, contact_id, interaction_id, part, kind, direction, occurred_at)
                    select '%s', gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'TO', 'EMAIL', 'OUTBOUND', now()
                    from generate_series(1, 20000)""".formatted(UUID.randomUUID()));
            statement.execute("analyze participations");
            UUID tenant = UUID.randomUUID();
            statement.execute("set role contacts_service");
            statement.execute("set app.tenant = '" + tenant + "'");
            try (PreparedStatement explain = connection.prepareStatement("explain " + sql)) {
                explain.setArray(1, connection.createArrayOf("uuid", new UUID[] {UUID.randomUUID()}));
                explain.setObject(2, tenant);
                explain.setBoolean(3, false);
                StringBuilder plan = new StringBuilder();
                try (ResultSet line = explain.executeQuery()) {
                    while (line.next()) {
                        plan.append(line.getString(1)).append('\n');
                    }
                }
                return plan.toString();
            } finally {
                connection.rollback();
            }
        }
    }
}

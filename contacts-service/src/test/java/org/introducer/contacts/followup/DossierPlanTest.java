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
                plan.matches("(?s).*Index Cond: \\(\\(tenant_id = [^)]*\\) AND \\(contact_id = a.member\\)\\).*"),
                plan);
    }

    /** As the service reads, with all other ways to join switched off: tables of a test are too small to need an index. */
    private static String plan(String sql) throws SQLException {
        UUID tenant = UUID.randomUUID();
        try (Connection connection = TestDatabase.asSuperuser();
                Statement statement = connection.createStatement()) {
            statement.execute("set role contacts_service");
            statement.execute("set app.tenant = '" + tenant + "'");
            for (String other : new String[] {"seqscan", "hashjoin", "mergejoin", "bitmapscan"}) {
                statement.execute("set enable_" + other + " = off");
            }
            try (PreparedStatement explain = connection.prepareStatement("explain " + sql)) {
                explain.setArray(1, connection.createArrayOf("uuid", new UUID[] {UUID.randomUUID()}));
                explain.setObject(2, tenant);
                explain.setObject(3, tenant);
                explain.setBoolean(4, false);
                StringBuilder plan = new StringBuilder();
                try (ResultSet line = explain.executeQuery()) {
                    while (line.next()) {
                        plan.append(line.getString(1)).append('\n');
                    }
                }
                return plan.toString();
            }
        }
    }
}

package org.introducer.testing.isolation;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.introducer.testing.TestDatabase;

/**
 * What the service's role can do to the rows of another tenant, tried with real rows of two tenants in one transaction that is
 * rolled back. The owner makes the rows; the service's role tries.
 */
public final class TenantIsolation implements AutoCloseable {

    private static final String REFUSED = "42501";

    private final Connection connection;
    private final Rows rows;
    private final String owner;
    private final String service;

    /** @param given SQL for {@code table.column} where no fitting value can be read from the catalogue */
    public TenantIsolation(Map<String, String> given) throws SQLException {
        this.connection = TestDatabase.asSuperuser();
        connection.setAutoCommit(false);
        this.rows = new Rows(connection, given);
        this.owner = TestDatabase.owner();
        this.service = TestDatabase.service();
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }

    /** Runs a statement as the owner of the tables, until this object is closed. */
    public void asOwner(String sql) throws SQLException {
        become(owner);
        execute(sql);
    }

    /** Whether the service's role may use the command on the table at all. */
    public boolean may(String command, String table) throws SQLException {
        String grant = command.equals("INSERT") || command.equals("UPDATE")
                ? "has_any_column_privilege"
                : "has_table_privilege";
        return truth("select " + grant + "('" + service + "', '" + table + "', '" + command + "')");
    }

    /** Every way in which the service's role reaches what is not its tenant's; empty when the policy holds. */
    public List<String> breaches(String table) throws SQLException {
        UUID mine = UUID.randomUUID();
        UUID theirs = UUID.randomUUID();
        become(owner);
        execute(rows.insert(table, mine));
        execute(rows.insert(table, theirs));
        String another = rows.insert(table, theirs);

        List<String> breaches = new ArrayList<>();
        note(breaches, table + " shows its own tenant's row", count(service, mine, table, mine) == 1);
        note(breaches, table + " hides another tenant's row", count(service, mine, table, theirs) == 0);
        note(breaches, table + " shows nothing of others", count(service, mine, table, null) == 1);
        note(breaches, table + " shows nothing without a tenant", count(service, null, table, null) == 0);
        if (may("INSERT", table)) {
            note(breaches, table + " refuses a row for another tenant", refused(mine, another));
            note(breaches, table + " refuses a row without a tenant", refused(null, another));
        }
        if (may("UPDATE", table)) {
            if (truth("select has_column_privilege('" + service + "', '" + table + "', 'tenant_id', 'UPDATE')")) {
                note(
                        breaches,
                        table + " refuses to give a row away",
                        refused(
                                mine,
                                "update " + table + " set tenant_id = '" + theirs + "' where tenant_id = '" + mine
                                        + "'"));
                note(
                        breaches,
                        table + " leaves others' rows as they are",
                        leaves(theirs, table, mine, "update " + table + " set tenant_id = '" + mine + "'"));
            } else {
                note(breaches, table + " can be changed, but not tried by its tenant_id", false);
            }
        }
        if (may("DELETE", table)) {
            note(
                    breaches,
                    table + " keeps others' rows",
                    leaves(theirs, table, mine, "delete from " + table)
                            && leaves(theirs, table, null, "delete from " + table));
        }
        return breaches;
    }

    private static void note(List<String> breaches, String wanted, boolean holds) {
        if (!holds) {
            breaches.add("not so: " + wanted);
        }
    }

    /** @param whose the tenant whose rows are counted, null for all */
    private long count(String role, UUID tenant, String table, UUID whose) throws SQLException {
        become(role, tenant);
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select count(*) from " + table
                        + (whose == null ? "" : " where tenant_id = '" + whose + "'"))) {
            found.next();
            return found.getLong(1);
        }
    }

    /** Whether the policy, and nothing else, refuses the statement. */
    private boolean refused(UUID tenant, String sql) throws SQLException {
        become(service, tenant);
        Savepoint before = connection.setSavepoint();
        try {
            execute(sql);
            return false;
        } catch (SQLException e) {
            return REFUSED.equals(e.getSQLState()) && e.getMessage().contains("row-level security");
        } finally {
            connection.rollback(before);
        }
    }

    /** Whether the tenant still has its row after the statement, which names no rows, so that only the policy chooses them. */
    private boolean leaves(UUID whose, String table, UUID tenant, String sql) throws SQLException {
        become(service, tenant);
        Savepoint before = connection.setSavepoint();
        try {
            execute(sql);
            return count(owner, null, table, whose) == 1;
        } catch (SQLException e) {
            return false;
        } finally {
            connection.rollback(before);
        }
    }

    private void become(String role) throws SQLException {
        execute("set local role " + role);
    }

    private void become(String role, UUID tenant) throws SQLException {
        execute("select set_config('app.tenant', '" + (tenant == null ? "" : tenant) + "', true)");
        become(role);
    }

    private boolean truth(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            answer.next();
            return answer.getBoolean(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

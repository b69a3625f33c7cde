package org.introducer.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.introducer.testing.isolation.TenantIsolation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The second layer of tenant isolation: what PostgreSQL itself refuses the service's role, for every table of its database. */
public abstract class TenantIsolationContract {

    @Test
    @Tag("X01")
    void the_service_is_neither_owner_nor_superuser_nor_exempt_from_row_level_security() throws SQLException {
        try (Connection service = TestDatabase.asService();
                Statement statement = service.createStatement();
                ResultSet role = statement.executeQuery("""
                    select rolsuper or rolbypassrls or exists (
                        select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where n.nspname = 'public' and c.relkind = 'r' and c.relowner = r.oid)
                    from pg_roles r where rolname = current_user\
                    """)) {
            role.next();
            assertFalse(role.getBoolean(1));
        }
    }

    @Test
    @Tag("X01")
    void every_tenant_table_is_isolated_and_keyed_by_tenant() throws SQLException {
        List<String> tables = tenantTables();
        assertTrue(tables.size() >= 5, "the platform's own tables at least: " + tables);
        try (Connection owner = TestDatabase.asOwner();
                Statement statement = owner.createStatement()) {
            for (String table : tables) {
                try (ResultSet rows = statement.executeQuery(
                        "select relrowsecurity and relforcerowsecurity from pg_class where oid = '" + table
                                + "'::regclass")) {
                    rows.next();
                    assertTrue(rows.getBoolean(1), table + " has no tenant isolation");
                }
                try (ResultSet rows = statement.executeQuery("select a.attname from pg_index i join pg_attribute a on"
                        + " a.attrelid = i.indrelid and a.attnum = i.indkey[0] where i.indisprimary and i.indrelid = '"
                        + table + "'::regclass")) {
                    assertTrue(rows.next() && rows.getString(1).equals("tenant_id"), table + " is not keyed by tenant");
                }
            }
        }
    }

    @Test
    @Tag("X01")
    void nobody_reaches_a_row_of_another_tenant() throws SQLException {
        List<String> breaches = new ArrayList<>();
        for (String table : tenantTables()) {
            try (TenantIsolation isolation = new TenantIsolation(values())) {
                breaches.addAll(isolation.breaches(table));
            }
        }
        assertEquals(List.of(), breaches);
    }

    /** An entity cannot forget the tenant: which tables have one is asked of PostgreSQL, not of the entity. */
    @Test
    @Tag("X01")
    void every_entity_of_a_tenant_table_is_filtered_by_the_tenant() throws SQLException, IOException {
        Set<String> tables = Set.copyOf(tenantTables());
        for (Path compiled : compiled()) {
            assertEquals(
                    List.of(),
                    TenantEntities.unfiltered(compiled, Thread.currentThread().getContextClassLoader(), tables));
        }
    }

    /** Nor can native SQL. */
    @Test
    @Tag("X01")
    void native_sql_names_the_tenant_of_every_tenant_table() throws SQLException, IOException {
        Set<String> tables = Set.copyOf(tenantTables());
        Map<String, String> reasons = new TreeMap<>(withoutTenant());
        reasons.put("PlatformTables", "a condition on a row r, whose own statement names the tenant");
        List<String> found = new ArrayList<>();
        for (Path compiled : compiled()) {
            found.addAll(TenantStatements.withoutTenant(compiled, tables));
        }
        assertEquals(
                List.of(),
                found.stream()
                        .filter(statement -> !reasons.containsKey(statement.replaceFirst(":.*", "")))
                        .toList());
        reasons.keySet().removeIf(place -> found.stream().anyMatch(statement -> statement.startsWith(place + ":")));
        assertEquals(Map.of(), reasons, "exceptions that nothing needs");
    }

    /** Shows that what PostgreSQL refuses is noticed: one policy too many for each command that the service may use. */
    @Test
    @Tag("X01")
    void a_policy_that_lets_everything_through_is_noticed_at_every_table() throws SQLException {
        List<String> unnoticed = new ArrayList<>();
        for (String table : tenantTables()) {
            for (String command : List.of("SELECT", "INSERT", "UPDATE", "DELETE")) {
                try (TenantIsolation isolation = new TenantIsolation(values())) {
                    if (isolation.may(command, table)) {
                        isolation.asOwner("create policy hole on " + table + " for " + command
                                + (command.equals("INSERT") ? " with check (true)" : " using (true)"));
                        if (isolation.breaches(table).isEmpty()) {
                            unnoticed.add(table + " for " + command);
                        }
                    }
                }
            }
            try (TenantIsolation isolation = new TenantIsolation(values())) {
                isolation.asOwner("alter policy tenant_wall on " + table + " using (true)");
                if (isolation.breaches(table).isEmpty()) {
                    unnoticed.add(table + " with its own policy opened");
                }
            }
        }
        assertEquals(List.of(), unnoticed);
    }

    /** Where the compiled classes and resources are whose SQL and entities are looked at. */
    protected List<Path> compiled() {
        return List.of(Path.of("target/classes"), Path.of("../platform/target/classes"));
    }

    /** Classes and resources whose SQL may use a tenant's table without naming the tenant, and why. */
    protected Map<String, String> withoutTenant() {
        return Map.of();
    }

    /** SQL for {@code table.column} where no value that fits the table's constraints can be read from the catalogue. */
    protected Map<String, String> values() {
        return Map.of();
    }

    @Test
    @Tag("X13")
    void the_service_cannot_rewrite_the_audit() throws SQLException {
        try (Connection service = TestDatabase.asService();
                Statement statement = service.createStatement()) {
            UUID tenant = UUID.randomUUID();
            statement.execute("select set_config('app.tenant', '" + tenant + "', false)");
            for (String sql : List.of(
                    "update audit_entries set action = 'x'",
                    "delete from audit_entries",
                    "insert into audit_entries (tenant_id, at, sub, action, outcome, sequence, seal) " + "values ('"
                            + tenant + "', now(), uuidv7(), 'x', 'DONE', 1, '')",
                    "truncate audit_entries")) {
                SQLException refused = assertThrows(SQLException.class, () -> statement.execute(sql), sql);
                assertEquals("42501", refused.getSQLState(), sql);
            }
        }
    }

    private static List<String> tenantTables() throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Connection owner = TestDatabase.asOwner();
                Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery("""
                    select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                    join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
                    where n.nspname = 'public' and c.relkind in ('r', 'p') order by 1\
                    """)) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }
}

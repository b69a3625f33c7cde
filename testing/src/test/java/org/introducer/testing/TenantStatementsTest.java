package org.introducer.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("X01")
class TenantStatementsTest {

    private static final Set<String> TABLES = Set.of("sample_crates", "sample_labels");

    /** What is found and what is not. */
    static final class Sample {

        private static final String OF_TENANT = " where tenant_id = :tenant and id = :id";

        private Sample() {}

        static List<String> named(String columns) {
            return List.of(
                    "update sample_crates set open = true" + OF_TENANT,
                    "select " + columns + " from sample_crates" + OF_TENANT,
                    "insert into sample_crates (tenant_id, id) values (?, ?)",
                    "select 1 from sample_crates c join sample_labels l on l.tenant_id = c.tenant_id where c.tenant_id = :tenant",
                    "select 1 from countries");
        }

        static List<String> forgotten(String columns) {
            return List.of(
                    "update sample_crates set open = false where id = :id",
                    "select 2 from sample_crates c join sample_labels l on l.crate_id = c.id where c.tenant_id = :tenant",
                    "select 3 from sample_crates c, sample_labels l where c.tenant_id = l.tenant_id",
                    "select 4, " + columns + " from sample_crates where id = :id");
        }
    }

    @Test
    void a_statement_that_forgets_the_tenant_of_a_table_is_found_in_a_class() throws IOException {
        assertEquals(
                List.of(
                        "select 2 from sample_crates c join sample_labels l",
                        "select 3 from sample_crates c, sample_labels l whe",
                        "select 4, \u0001 from sample_crates where id = :id",
                        "update sample_crates set open = false where id = :"),
                TenantStatements.withoutTenant(Path.of("target/test-classes/org/introducer/testing"), TABLES).stream()
                        .filter(found -> found.startsWith("TenantStatementsTest$Sample: "))
                        .map(found -> found.substring("TenantStatementsTest$Sample: ".length()))
                        .map(sql -> sql.substring(0, Math.min(50, sql.length())))
                        .sorted()
                        .toList());
    }

    @Test
    void a_statement_that_forgets_the_tenant_of_a_table_is_found_in_a_resource(@TempDir Path folder)
            throws IOException {
        Files.writeString(folder.resolve("sample.sql"), """
                -- name: open
                update sample_crates set open = true where tenant_id = :tenant
                -- name: close
                -- of the tenant_id that is meant
                update sample_crates set open = false, note = 'closed; for now' where id = :id
                """);
        assertEquals(
                List.of("sample.sql: update sample_crates set open = false, note = 'closed; for now' where id = :id"),
                TenantStatements.withoutTenant(folder, TABLES));
    }
}

package org.introducer.system.deploy;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.introducer.local.Commands;
import org.introducer.local.Commands.Outcome;
import org.introducer.local.postgres.Databases;
import org.introducer.local.postgres.Passwords;
import org.introducer.local.postgres.Postgres;
import org.introducer.local.stack.Service;
import org.introducer.system.PackagedService;
import org.introducer.testing.Committed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code deploy/backup} and {@code deploy/restore} with a real PostgreSQL and the schemas of the three services. */
@Tag("X21")
class BackupIT {

    private static final String TENANT = "0199a000-0000-7000-8000-0000000000aa";
    /** What a restore must bring back beside the rows: who may do what, which extensions, which version. */
    private static final List<String> STRUCTURE = List.of(
            "select relname || ' ' || relrowsecurity || ' ' || relforcerowsecurity || ' ' || coalesce(relacl::text, '')"
                    + " from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'S', 'v', 'p') order by 1",
            "select defaclobjtype::text || ' ' || defaclacl::text from pg_default_acl order by 1",
            "select nspname || ' ' || pg_get_userbyid(nspowner) || ' ' || has_schema_privilege('contacts_service', pg_namespace.oid, 'usage') || ' '"
                    + " || has_schema_privilege('contacts_service', pg_namespace.oid, 'create') || ' '"
                    + " || has_schema_privilege(datdba, pg_namespace.oid, 'create')"
                    + " from pg_namespace, pg_database where nspname = 'public' and datname = current_database()",
            "select extname || ' ' || extversion from pg_extension order by 1",
            "select polname || ' ' || polrelid::regclass from pg_policy order by 1",
            "select version || ' ' || success from flyway_schema_history where version is not null order by installed_rank");

    @TempDir
    Path folder;

    private final Passwords passwords = Passwords.inMemory();
    private Postgres postgres;

    @BeforeEach
    void start() throws SQLException {
        Outcome client = Commands.run(List.of("pg_dump", "--version"));
        assumeTrue(
                client.succeeded() && client.output().matches(".*\\) (1[89]|[2-9]\\d).*"),
                "there is no PostgreSQL client 18 (postgresql-client-18) on the path");
        postgres = Postgres.forTests();
        Databases.bootstrap(postgres, passwords);
        for (Service service : Service.values()) {
            PackagedService.migrate(service, postgres, passwords);
            try (Connection owner =
                            as(service.database().id(), service.database().owner());
                    Statement statement = owner.createStatement()) {
                statement.execute("create table kept (tenant_id uuid, text text)");
                statement.execute("insert into kept values ('" + TENANT + "', 'Ünïcode ''quoted''\\n')");
                statement.execute("alter table kept enable row level security, force row level security");
                statement.execute(
                        "create policy own on kept using (tenant_id::text = current_setting('introducer.tenant', true))");
            }
        }
        try (Connection connection = postgres.asSuperuser("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("create role keycloak login");
            statement.execute("create database keycloak owner keycloak");
        }
    }

    @AfterEach
    void stop() {
        if (postgres != null) {
            postgres.close();
        }
    }

    @Test
    void what_was_backed_up_comes_back_whole_and_what_came_later_is_gone() throws Exception {
        assertTrue(run("deploy/backup", folder.toString()).succeeded());
        List<List<String>> before = structure();

        for (Service service : Service.values()) {
            try (Connection connection = postgres.asSuperuser(service.database().id());
                    Statement statement = connection.createStatement()) {
                statement.execute("create table later ()");
                statement.execute("truncate kept");
            }
        }
        Outcome restored = run("deploy/restore", folder.toString());

        assertTrue(restored.succeeded(), restored.output());
        assertEquals(before, structure());
        for (Service service : Service.values()) {
            assertEquals(
                    List.of("Ünïcode 'quoted'\\n"),
                    rows(postgres.asSuperuser(service.database().id()), "select text from kept"));
            assertEquals(
                    List.of(),
                    rows(as(service.database().id(), service.database().service()), "select text from kept"),
                    "the service sees the rows of a tenant that it does not act for");
        }
    }

    @Test
    void a_dump_that_is_broken_or_missing_changes_nothing() throws Exception {
        assertTrue(run("deploy/backup", folder.toString()).succeeded());
        Path dump = folder.resolve("contacts.dump");
        byte[] whole = Files.readAllBytes(dump);
        Files.write(dump, Arrays.copyOf(whole, whole.length * 4 / 10));
        Outcome broken = run("deploy/restore", folder.toString());
        assertFalse(broken.succeeded());
        assertThat(broken.output(), containsString("contacts is as it was"));
        assertEquals(
                1,
                rows(postgres.asSuperuser("contacts"), "select text from kept").size());

        Files.delete(folder.resolve("keycloak.dump"));
        Outcome missing = run("deploy/restore", folder.toString());
        assertThat(missing.output(), containsString("keycloak.dump is missing; nothing was changed"));
        assertEquals(
                1,
                rows(postgres.asSuperuser("contacts"), "select text from kept").size());
    }

    /** Why the superuser makes the backup. */
    @Test
    void the_owner_of_the_tables_cannot_dump_them() {
        Outcome outcome = run("pg_dump", "--username", "contacts_owner", "--dbname", "contacts");
        assertFalse(outcome.succeeded());
        assertThat(outcome.output(), containsString("row-level security"));
    }

    private List<List<String>> structure() throws SQLException {
        List<List<String>> all = new ArrayList<>();
        for (Service service : Service.values()) {
            for (String query : STRUCTURE) {
                all.add(rows(postgres.asSuperuser(service.database().id()), query));
            }
        }
        return all;
    }

    private static List<String> rows(Connection connection, String query) throws SQLException {
        try (connection;
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    private Connection as(String database, String role) throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(database), role, passwords.of(role));
    }

    private Outcome run(String... command) {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(Committed.root().toFile());
        String role = List.of(command).contains("contacts_owner")
                ? passwords.of("contacts_owner")
                : postgres.superuserPassword();
        builder.environment()
                .putAll(Map.of(
                        "INTRODUCER_POSTGRES",
                        "",
                        "PGHOST",
                        "127.0.0.1",
                        "PGPORT",
                        String.valueOf(postgres.port()),
                        "PGPASSWORD",
                        role));
        return Commands.run(builder);
    }
}

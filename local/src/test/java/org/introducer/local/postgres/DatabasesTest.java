package org.introducer.local.postgres;

import static org.introducer.local.postgres.PostgresTest.execute;
import static org.introducer.local.postgres.PostgresTest.one;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabasesTest {
    private static Postgres postgres;
    private static final Passwords PASSWORDS = Passwords.inMemory();

    @BeforeAll
    static void bootstrap() {
        postgres = Postgres.forTests();
        Databases.bootstrap(postgres, PASSWORDS);
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @Test
    void bootstrap_can_be_repeated_and_changes_nothing() throws Exception {
        String before = rolesAndDatabases();
        Databases.bootstrap(postgres, PASSWORDS);
        assertEquals(before, rolesAndDatabases());
    }

    private static String rolesAndDatabases() throws SQLException {
        try (Connection server = postgres.asSuperuser("postgres")) {
            return one(server, "select string_agg(r::text, ' ' order by rolname) from pg_roles r") + " "
                    + one(server, "select string_agg(datname || datacl::text, ' ' order by datname) from pg_database");
        }
    }

    @Test
    void a_service_role_is_no_superuser_bypasses_nothing_and_creates_nothing() throws Exception {
        for (Database database : Database.values()) {
            try (Connection service = as(database, database.service())) {
                assertEquals(
                        "f",
                        one(
                                service,
                                "select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb"
                                        + " from pg_roles where rolname = current_user"));
                assertThrows(SQLException.class, () -> execute(service, "create table mine (id int)"));
                assertEquals("25s", one(service, "show statement_timeout"));
            }
        }
    }

    @Test
    void a_service_cannot_enter_another_services_database() {
        SQLException refused = assertThrows(SQLException.class, () -> {
            try (Connection stranger = DriverManager.getConnection(
                    postgres.jdbcUrl("programs"), "contacts_service", PASSWORDS.of("contacts_service"))) {
                stranger.isValid(1);
            }
        });
        assertEquals("42501", refused.getSQLState());
    }

    @Test
    void what_the_owner_migrates_the_service_may_use_but_not_its_history(@TempDir Path classPath) throws Exception {
        Path scripts = Files.createDirectories(classPath.resolve("db/migration"));
        Files.writeString(
                scripts.resolve("V1001__programs.sql"),
                "create table program (id uuid primary key default uuidv7(), name text);"
                        + "create index on program using gin (name gin_trgm_ops);");
        Database database = Database.PROGRAMS;
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {classPath.toUri().toURL()})) {
            String url = postgres.jdbcUrl(database.id());
            assertEquals(1, Migrations.migrate(url, database.owner(), PASSWORDS.of(database.owner()), loader));
            assertEquals(0, Migrations.migrate(url, database.owner(), PASSWORDS.of(database.owner()), loader));
        }
        try (Connection service = as(database, database.service())) {
            execute(service, "insert into program (name) values ('Hofstra')");
            assertEquals("Hofstra", one(service, "select name from program"));
            assertEquals("1001", one(service, "select max(version) from flyway_schema_history"));
            assertThrows(SQLException.class, () -> execute(service, "delete from flyway_schema_history"));
        }
    }

    private static Connection as(Database database, String role) throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(database.id()), role, PASSWORDS.of(role));
    }
}

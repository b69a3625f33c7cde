package org.introducer.local.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.introducer.local.Commands;
import org.introducer.local.LauncherError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresTest {
    @TempDir
    Path folder;

    @Test
    void a_durable_server_keeps_its_data_over_a_kill_and_a_restart() throws Exception {
        Passwords passwords = Passwords.in(folder.resolve("passwords"));
        Path cluster = folder.resolve("data/postgres");
        Path log = folder.resolve("logs/postgres.log");
        Postgres killed = Postgres.durable(cluster, port(), passwords, log);
        try (Connection connection = killed.asSuperuser("postgres")) {
            assertEquals("on", one(connection, "show fsync"));
            assertEquals("on", one(connection, "show synchronous_commit"));
            assertEquals("C.UTF-8", one(connection, "select datlocale from pg_database where datname = 'postgres'"));
            execute(connection, "create table kept (id int)");
            execute(connection, "insert into kept values (7)");
        }
        Commands.signal("KILL", killed.pid());
        Commands.ended(killed.process(), 10);
        try (Postgres again = Postgres.durable(cluster, port(), Passwords.in(folder.resolve("passwords")), log);
                Connection connection = again.asSuperuser("postgres")) {
            assertEquals("7", one(connection, "select id from kept"));
        }
    }

    @Test
    void a_server_that_an_earlier_run_left_behind_is_stopped_first() {
        Passwords passwords = Passwords.inMemory();
        Path log = folder.resolve("postgres.log");
        Postgres orphan = Postgres.durable(folder.resolve("cluster"), port(), passwords, log);
        try (Postgres next = Postgres.durable(folder.resolve("cluster"), port(), passwords, log)) {
            assertFalse(orphan.process().isAlive());
            assertTrue(next.process().isAlive());
        }
    }

    @Test
    void nobody_gets_in_without_the_password() {
        try (Postgres postgres = Postgres.forTests()) {
            SQLException refused = assertThrows(
                    SQLException.class,
                    () -> DriverManager.getConnection(postgres.jdbcUrl("postgres"), Postgres.SUPERUSER, "guess"));
            assertEquals("28P01", refused.getSQLState());
        }
    }

    @Test
    void a_folder_with_something_else_in_it_is_refused_in_one_line() throws Exception {
        Files.writeString(folder.resolve("letter.txt"), "Dear program director");
        LauncherError error = assertThrows(
                LauncherError.class,
                () -> Postgres.durable(folder, port(), Passwords.inMemory(), folder.resolve("postgres.log")));
        assertTrue(error.getMessage().contains("is not a PostgreSQL folder"), error.getMessage());
    }

    @Test
    void what_is_no_cluster_of_ours_is_refused_in_one_line_and_stays() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "mine");
        assertRefused(file, "is not a folder");
        assertEquals("mine", Files.readString(file));
        Path older = Files.createDirectory(folder.resolve("older"));
        Files.writeString(older.resolve("PG_VERSION"), "17\n");
        assertRefused(older, "holds PostgreSQL 17 data, this is 18");
        Path half = Files.createDirectory(folder.resolve("half"));
        Files.writeString(half.resolve("PG_VERSION"), "18\n");
        assertRefused(half, "could not access the server configuration file");
    }

    @Test
    void lost_secrets_are_named_as_what_is_missing() {
        Path log = folder.resolve("postgres.log");
        Path cluster = folder.resolve("cluster");
        Postgres.durable(cluster, port(), Passwords.inMemory(), log).close();
        assertRefused(cluster, "was made with another password");
    }

    private void assertRefused(Path cluster, String said) {
        LauncherError error = assertThrows(
                LauncherError.class,
                () -> Postgres.durable(cluster, port(), Passwords.inMemory(), folder.resolve("refused.log")));
        assertTrue(error.getMessage().contains(said), error.getMessage());
    }

    static String one(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int port() {
        return Postgres.freePort();
    }
}

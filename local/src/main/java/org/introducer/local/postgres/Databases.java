package org.introducer.local.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.introducer.local.LauncherError;

/** Makes databases, roles, extensions and default privileges; repeating it only sets passwords that were lost. */
public final class Databases {
    private static final List<String> EXTENSIONS = List.of("pg_trgm", "unaccent", "btree_gist", "pgcrypto");
    private static final int OWNER_CONNECTIONS = 10;
    private static final int SERVICE_CONNECTIONS = 50;

    private Databases() {}

    public static void bootstrap(Postgres postgres, Passwords passwords) {
        try {
            try (Connection server = postgres.asSuperuser("postgres");
                    Statement statement = server.createStatement()) {
                for (Database database : Database.values()) {
                    role(server, database.owner(), passwords.of(database.owner()), OWNER_CONNECTIONS);
                    role(server, database.service(), passwords.of(database.service()), SERVICE_CONNECTIONS);
                    limits(statement, database);
                    if (isMissing(server, "select from pg_database where datname = ?", database.id())) {
                        statement.execute("create database " + database.id() + " owner " + database.owner());
                    }
                }
            }
            for (Database database : Database.values()) {
                try (Connection connection = postgres.asSuperuser(database.id());
                        Statement statement = connection.createStatement()) {
                    privileges(statement, database);
                }
            }
        } catch (SQLException cause) {
            throw new LauncherError("The databases cannot be prepared: " + cause.getMessage(), cause);
        }
    }

    private static void role(Connection server, String name, String password, int connections) throws SQLException {
        try (Statement statement = server.createStatement()) {
            if (isMissing(server, "select from pg_roles where rolname = ?", name)) {
                statement.execute("create role " + name);
            }
            statement.execute("alter role " + name
                    + " login nosuperuser nocreatedb nocreaterole noreplication nobypassrls connection limit "
                    + connections + " password '" + password + "'");
        }
    }

    private static void limits(Statement statement, Database database) throws SQLException {
        // Ends before the client's socket time-out of 30 s, so that the server does not go on for a client that has
        // given up.
        statement.execute("alter role " + database.service() + " set statement_timeout = '25s'");
        statement.execute("alter role " + database.service() + " set lock_timeout = '5s'");
        statement.execute("alter role " + database.service() + " set idle_in_transaction_session_timeout = '60s'");
        // A migration that waits longer for a lock would block all statements queued behind it.
        statement.execute("alter role " + database.owner() + " set lock_timeout = '1s'");
    }

    private static void privileges(Statement statement, Database database) throws SQLException {
        for (String extension : EXTENSIONS) {
            statement.execute("create extension if not exists " + extension);
        }
        String service = database.service();
        String byOwner = "alter default privileges for role " + database.owner() + " in schema public grant ";
        for (String sql : List.of(
                "revoke all on database " + database.id() + " from public",
                "grant connect, temporary on database " + database.id() + " to " + service,
                "revoke create on schema public from public",
                "grant usage on schema public to " + service,
                byOwner + "select, insert, update, delete on tables to " + service,
                byOwner + "usage, select on sequences to " + service,
                byOwner + "execute on functions to " + service)) {
            statement.execute(sql);
        }
    }

    private static boolean isMissing(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            return !statement.executeQuery().next();
        }
    }
}

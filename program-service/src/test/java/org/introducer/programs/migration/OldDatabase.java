package org.introducer.programs.migration;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.introducer.local.postgres.Database;
import org.introducer.local.postgres.Databases;
import org.introducer.local.postgres.Migrations;
import org.introducer.local.postgres.Passwords;
import org.introducer.local.postgres.Postgres;

/** A database as an earlier version left it: migrated up to that version, then filled, then brought up to date. */
final class OldDatabase implements AutoCloseable {

    private static final Database DATABASE = Database.PROGRAMS;

    private final Postgres postgres = Postgres.forTests();
    private final String url = postgres.jdbcUrl(DATABASE.id());
    private final String password;

    OldDatabase(int version) {
        Passwords passwords = Passwords.inMemory();
        Databases.bootstrap(postgres, passwords);
        password = passwords.of(DATABASE.owner());
        Migrations.migrate(url, DATABASE.owner(), password, OldDatabase.class.getClassLoader(), version);
    }

    /** Applies every migration since, as an update of the service does. */
    void update() {
        Migrations.migrate(url, DATABASE.owner(), password, OldDatabase.class.getClassLoader());
    }

    void execute(String sql) throws SQLException {
        try (Connection owner = owner();
                Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The rows of a query, their columns joined. */
    List<String> rows(String sql) throws SQLException {
        try (Connection owner = owner();
                Statement statement = owner.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                List<String> columns = new ArrayList<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    columns.add(result.getString(i));
                }
                rows.add(String.join(", ", columns.stream().map(String::valueOf).toList()));
            }
            return rows;
        }
    }

    private Connection owner() throws SQLException {
        return DriverManager.getConnection(url, DATABASE.owner(), password);
    }

    @Override
    public void close() {
        postgres.close();
    }
}

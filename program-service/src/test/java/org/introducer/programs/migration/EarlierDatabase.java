package org.introducer.programs.migration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.introducer.local.postgres.Database;
import org.introducer.local.postgres.Migrations;
import org.introducer.local.postgres.Postgres;
import org.introducer.testing.DatabaseResource;

/**
 * A database that comes from earlier versions: rows of each version that changed what is stored are put in as the superuser, from {@code
 * migration/<version>.sql}, before the next migration runs.
 */
public class EarlierDatabase extends DatabaseResource {

    private static final int[] VERSIONS = {2213};

    @Override
    protected void beforeMigration(String url, String owner, String password, Postgres server) {
        for (int version : VERSIONS) {
            Migrations.migrate(url, owner, password, Thread.currentThread().getContextClassLoader(), version);
            load(server, version);
        }
    }

    private static void load(Postgres server, int version) {
        try (InputStream sql = EarlierDatabase.class.getResourceAsStream("/migration/" + version + ".sql");
                Connection superuser = DriverManager.getConnection(
                        server.jdbcUrl(Database.PROGRAMS.id()), Postgres.SUPERUSER, server.superuserPassword());
                Statement statement = superuser.createStatement()) {
            statement.execute(new String(sql.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException("Rows of version " + version + " cannot be loaded", e);
        }
    }
}

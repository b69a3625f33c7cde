package org.introducer.contacts;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.introducer.testing.TestDatabase;

/** What PostgreSQL itself writes of the service's statements: with the tenant's policies and the service's parameters. */
public final class PostgresLog {

    /** Writes the plan of each statement. */
    public static final List<String> PLANS = List.of(
            "session_preload_libraries = 'auto_explain'",
            "auto_explain.log_min_duration = 0",
            "auto_explain.log_analyze = on",
            "auto_explain.log_buffers = on",
            "auto_explain.log_timing = off");

    private final Path file;

    private PostgresLog(Path file) {
        this.file = file;
    }

    /** From the next request on; connections that are open are ended. */
    public static PostgresLog with(List<String> settings) throws SQLException {
        try (Connection superuser = TestDatabase.asSuperuser();
                Statement statement = superuser.createStatement()) {
            statement.execute("alter database contacts reset all");
            for (String setting : settings) {
                statement.execute("alter database contacts set " + setting);
            }
            statement.execute(
                    "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'contacts_service'");
            try (ResultSet folder = statement.executeQuery("show data_directory")) {
                folder.next();
                return new PostgresLog(Path.of(folder.getString(1)).resolveSibling("postgres.log"));
            }
        }
    }

    /** What is written meanwhile. */
    public String during(Runnable action) throws IOException {
        try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
            long before = log.length();
            action.run();
            byte[] written = new byte[(int) (log.length() - before)];
            log.seek(before);
            log.readFully(written);
            return new String(written, StandardCharsets.UTF_8);
        }
    }
}

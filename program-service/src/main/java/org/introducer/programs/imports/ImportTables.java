package org.introducer.programs.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.introducer.platform.imports.ImportOrder;
import org.introducer.platform.job.Job;
import org.introducer.programs.imports.file.Source;
import org.postgresql.PGConnection;

/** The temporary tables of one import on one connection; they go with its transaction. */
final class ImportTables {

    /** Rows of one part: a statement over them ends long before the server's limit. */
    private static final int PART = 100_000;

    private final Connection connection;

    ImportTables(Connection connection, Job job, ImportOrder order, Instant now) throws SQLException {
        this.connection = connection;
        execute("set local work_mem = '64MB'");
        execute("""
                create temp table importing (tenant_id uuid, import_id uuid, source text, reference text, observed_on date,
                    at timestamptz, first_key uuid, last_key uuid) on commit drop""");
        try (PreparedStatement insert =
                connection.prepareStatement("insert into importing values (?, ?, ?, ?, ?, ?)")) {
            insert.setObject(1, job.tenantId());
            insert.setObject(2, job.id());
            insert.setString(3, order.source());
            insert.setString(4, order.reference());
            insert.setDate(5, Date.valueOf(order.observedOn()));
            insert.setObject(6, now.atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }

    /** Whether nobody else is importing this source now; the right is held until the transaction ends. */
    boolean isAlone(String source) throws SQLException {
        try (PreparedStatement lock =
                connection.prepareStatement("select pg_try_advisory_xact_lock(hashtextextended(?, 0))")) {
            lock.setString(1, "import/" + source);
            try (ResultSet answer = lock.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }

    /**
     * Makes room for the rows, apart for each part and for those that were refused: so a part reads none but its own.
     *
     * @param columns those of the rows as they were staged, and whatever else is read here: null where nothing was staged
     */
    void createStaged(Collection<String> columns, int parts) throws SQLException {
        execute("create temp table staged (" + String.join(", ", columns)
                + ") partition by range (key) on commit drop");
        for (int part = 0; part < parts; part++) {
            execute("create temp table staged_%d partition of staged for values from (%s) to (%s)"
                    .formatted(
                            part,
                            part == 0 ? "minvalue" : "'" + firstKey(part, parts) + "'",
                            part == parts - 1 ? "maxvalue" : "'" + firstKey(part + 1, parts) + "'"));
        }
        execute("create temp table staged_refused partition of staged default");
    }

    /** How many rows were copied. */
    long copyStaged(List<String> columns, InputStream rows) throws SQLException {
        String names = columns.stream().map(column -> column.split(" ", 2)[0]).collect(Collectors.joining(", "));
        try {
            return connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy staged (" + names + ") from stdin", rows, 1 << 16);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Programs are few and their rows depend on each other, so they are one part. */
    static int parts(Source source, int rows) {
        return source.listsPrograms() ? 1 : Math.min(256, rows / PART + 1);
    }

    /** Sets the current part of the staged rows. */
    void selectStaged(int part) throws SQLException {
        execute("analyze staged_%d (key, subject)".formatted(part));
        execute("create or replace temp view part as select * from staged_%d".formatted(part));
    }

    /** Sets the current part by its keys, where nothing is staged. */
    void selectKeys(int part, int parts) throws SQLException {
        UUID next = firstKey(part + 1, parts);
        try (PreparedStatement update =
                connection.prepareStatement("update importing set first_key = ?, last_key = ?")) {
            update.setObject(1, firstKey(part, parts));
            update.setObject(2, new UUID(next.getMostSignificantBits() - 1, -1L));
            update.executeUpdate();
        }
    }

    /** Parts are told by the first bits of the key: all rows of one key are in one. */
    private static UUID firstKey(int part, int parts) {
        return new UUID((part * 0x1_0000L + parts - 1) / parts << 48, 0);
    }

    void run(ImportScript script) throws SQLException {
        script.run(connection);
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

package org.introducer.contacts.imports.staging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.Session;
import org.introducer.contacts.identity.IdentityKey;
import org.introducer.contacts.imports.file.DoNotContactMark;
import org.introducer.contacts.imports.row.StagedRow;
import org.introducer.contacts.suppression.SuppressedAddresses;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.sql.SqlResource;

/**
 * Puts the rows of a file into the database while it is being read, so that any replica can go on. Nobody sees them before there
 * is a job; what no job comes of is forgotten.
 */
@ApplicationScoped
class Staging {

    private static final SqlResource SQL = SqlResource.named(Staging.class, "staging");

    private static final String ROWS = SQL.get("rows");
    private static final String KEYS = SQL.get("keys");
    private static final String TAGS = SQL.get("tags");
    private static final String UNKNOWN_PROGRAMS = SQL.get("unknown-programs");

    private final Session session;
    private final ObjectMapper json;
    private final SuppressedAddresses suppressed;
    private final Caller caller;
    private final Clock clock;

    Staging(Session session, ObjectMapper json, SuppressedAddresses suppressed, Caller caller, Clock clock) {
        this.session = session;
        this.json = json;
        this.suppressed = suppressed;
        this.caller = caller;
        this.clock = clock;
    }

    /** Begins a file and gives its id. */
    UUID begin(UUID ownerId, LocalDate observedOn) {
        return QuarkusTransaction.requiringNew()
                .call(() -> session.createNativeQuery("""
                    insert into import_files (tenant_id, id, owner_id, staged_at, observed_on)
                    values (:tenant, uuidv7(), :owner, :now, cast(:observed as date)) returning id\
                    """, Tuple.class)
                        .setParameter("tenant", caller.tenant())
                        .setParameter("owner", ownerId)
                        .setParameter("now", Instant.now(clock))
                        .setParameter("observed", observedOn == null ? null : observedOn.toString())
                        .getSingleResult()
                        .get(0, UUID.class));
    }

    /** Adds rows; the first has this number. */
    void add(UUID file, UUID ownerId, int firstNumber, List<StagedRow> rows) {
        QuarkusTransaction.requiringNew().run(() -> {
            List<StagedRow> taken = withoutForgotten(rows);
            session.doWork(connection -> {
                insertRows(connection, file, ownerId, firstNumber, taken);
                insertKeys(connection, file, firstNumber, taken);
            });
        });
    }

    private List<StagedRow> withoutForgotten(List<StagedRow> rows) {
        Set<String> forgotten =
                suppressed.among(rows.stream().flatMap(StagedRow::addresses).toList());
        return forgotten.isEmpty()
                ? rows
                : rows.stream().map(row -> row.without(forgotten)).toList();
    }

    private void insertRows(Connection connection, UUID file, UUID ownerId, int firstNumber, List<StagedRow> rows)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(ROWS)) {
            insert.setObject(1, caller.tenant());
            insert.setObject(2, file);
            insert.setObject(3, ownerId);
            Integer[] numbers = new Integer[rows.size()];
            java.util.Arrays.setAll(numbers, i -> firstNumber + i);
            insert.setArray(4, connection.createArrayOf("int4", numbers));
            insert.setArray(5, column(connection, "int8", rows, StagedRow::line));
            insert.setArray(6, column(connection, "text", rows, StagedRow::name));
            insert.setArray(7, column(connection, "text", rows, StagedRow::rowKey));
            insert.setArray(
                    8, column(connection, "bool", rows, row -> !row.keys().isEmpty()));
            insert.setArray(9, column(connection, "uuid", rows, StagedRow::ownId));
            insert.setArray(
                    10, column(connection, "text", rows, row -> row.draft() == null ? null : text(row.draft())));
            insert.setArray(11, column(connection, "text", rows, row -> text(row.remarks())));
            insert.setArray(
                    12, column(connection, "text", rows, row -> row.action().name()));
            insert.setArray(13, column(connection, "bool", rows, row -> row.doNotContact() != null));
            insert.setArray(14, column(connection, "date", rows, said(DoNotContactMark::since)));
            insert.setArray(15, column(connection, "text", rows, said(DoNotContactMark::reason)));
            insert.setArray(16, column(connection, "text", rows, said(DoNotContactMark::source)));
            insert.setArray(17, column(connection, "text", rows, row -> row.mail() == null ? null : text(row.mail())));
            insert.executeUpdate();
        }
    }

    private static Function<StagedRow, Object> said(Function<DoNotContactMark, Object> value) {
        return row -> row.doNotContact() == null ? null : value.apply(row.doNotContact());
    }

    private void insertKeys(Connection connection, UUID file, int firstNumber, List<StagedRow> rows)
            throws SQLException {
        List<Integer> numbers = new ArrayList<>();
        List<IdentityKey> keys = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            for (IdentityKey key : rows.get(i).keys()) {
                numbers.add(firstNumber + i);
                keys.add(key);
            }
        }
        if (keys.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(KEYS)) {
            insert.setObject(1, caller.tenant());
            insert.setObject(2, file);
            insert.setArray(3, connection.createArrayOf("int4", numbers.toArray()));
            insert.setArray(
                    4, column(connection, "text", keys, key -> key.kind().name()));
            insert.setArray(5, column(connection, "text", keys, IdentityKey::value));
            insert.executeUpdate();
        }
    }

    private static <T> java.sql.Array column(
            Connection connection, String type, List<T> rows, Function<T, Object> value) throws SQLException {
        return connection.createArrayOf(type, rows.stream().map(value).toArray());
    }

    /** Gives tags to rows that are staged already. */
    void tag(UUID file, Map<String, Set<String>> tagsByRow) {
        List<String> rows = List.copyOf(tagsByRow.keySet());
        QuarkusTransaction.requiringNew()
                .run(() -> session.createNativeMutationQuery(TAGS)
                        .setParameter("tenant", caller.tenant())
                        .setParameter("file", file)
                        .setParameter("rows", rows.toArray(String[]::new))
                        .setParameter(
                                "tags",
                                rows.stream()
                                        .map(row -> String.join("\u001f", tagsByRow.get(row)))
                                        .toArray(String[]::new))
                        .executeUpdate());
    }

    /** Leaves these programs out of the rows that name them. */
    void leaveOutPrograms(UUID file, Collection<UUID> programs, String remark) {
        session.createNativeMutationQuery(UNKNOWN_PROGRAMS)
                .setParameter("tenant", caller.tenant())
                .setParameter("file", file)
                .setParameter("programs", programs.toArray(UUID[]::new))
                .setParameter("remark", remark)
                .executeUpdate();
    }

    /** Forgets a file. */
    void discard(UUID file) {
        QuarkusTransaction.joiningExisting().run(() -> {
            for (String table :
                    List.of("import_keys where file_id", "import_rows where file_id", "import_files where id")) {
                session.createNativeMutationQuery("delete from " + table + " = :file and tenant_id = :tenant")
                        .setParameter("tenant", caller.tenant())
                        .setParameter("file", file)
                        .executeUpdate();
            }
        });
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.introducer.testing.isolation;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes rows that a table's constraints accept, read from PostgreSQL's catalogue, with the rows that they refer to before them. */
final class Rows {

    /** How PostgreSQL writes {@code check (column in ('FIRST', ...))}. */
    private static final Pattern ONE_OF = Pattern.compile("\\(?(\\w+)\\)? = ANY \\(\\(?ARRAY\\[('[^']*'::\\w+)");

    private static final int MOST_TABLES_DEEP = 10;

    private record Column(String name, String type, boolean needed) {}

    private record Reference(String table, List<String> here, List<String> there) {}

    private final Connection connection;
    private final Map<String, String> given;

    /** @param given SQL for {@code table.column} where nothing fits that can be read from the catalogue */
    Rows(Connection connection, Map<String, String> given) {
        this.connection = connection;
        this.given = given;
    }

    /** An insert of a row of this tenant; what it refers to is stored already. */
    String insert(String table, UUID tenant) throws SQLException {
        return insert(table, row(table, tenant, List.of(), 0));
    }

    private static String insert(String table, Map<String, String> row) {
        return "insert into " + table + " (" + String.join(", ", row.keySet()) + ") values ("
                + String.join(", ", row.values()) + ")";
    }

    /** @param known columns that need a value of ours even where PostgreSQL has one, because another row refers to them */
    private Map<String, String> row(String table, UUID tenant, List<String> known, int depth) throws SQLException {
        if (depth > MOST_TABLES_DEEP) {
            throw new IllegalStateException(table + " refers to itself through tables that all need one another");
        }
        Map<String, String> allowed = allowed(table);
        Map<String, String> row = new LinkedHashMap<>();
        for (Column column : columns(table)) {
            String fixed = given.get(table + "." + column.name());
            if (fixed != null) {
                row.put(column.name(), fixed);
            } else if (column.name().equals("tenant_id")) {
                row.put(column.name(), "'" + tenant + "'");
            } else if (column.needed() || known.contains(column.name())) {
                row.put(
                        column.name(),
                        allowed.containsKey(column.name()) ? allowed.get(column.name()) : value(table, column));
            }
        }
        for (Reference reference : references(table)) {
            if (reference.here().stream().anyMatch(name -> row.containsKey(name) && !name.equals("tenant_id"))) {
                Map<String, String> parent = row(reference.table(), tenant, reference.there(), depth + 1);
                execute(insert(reference.table(), parent));
                for (int i = 0; i < reference.here().size(); i++) {
                    row.put(
                            reference.here().get(i),
                            parent.get(reference.there().get(i)));
                }
            }
        }
        return row;
    }

    private static String value(String table, Column column) {
        String type = column.type().replaceFirst("\\(.*", "");
        if (type.endsWith("[]")) {
            return "'{}'";
        }
        return switch (type) {
            case "uuid" -> "'" + UUID.randomUUID() + "'";
            case "text", "character varying" -> "'" + UUID.randomUUID() + "'";
            case "character" -> "'A'";
            case "smallint", "integer", "bigint", "numeric", "real", "double precision" -> "1";
            case "boolean" -> "false";
            case "date" -> "date '2026-11-28'";
            case "timestamp with time zone" -> "timestamptz '2026-11-28 12:00Z'";
            case "json", "jsonb" -> "'{}'";
            case "bytea" -> "decode(md5('" + UUID.randomUUID() + "'), 'hex')";
            case "daterange", "int4range", "tstzrange" -> "'empty'";
            default ->
                throw new IllegalStateException("No value is known for " + table + "." + column.name() + " of type "
                        + column.type() + ": the service's tenant isolation test names one");
        };
    }

    /** Columns in their order: needed are those that must have a value and get none by themselves. */
    private List<Column> columns(String table) throws SQLException {
        List<Column> columns = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                    select a.attname, format_type(a.atttypid, a.atttypmod),
                        a.attnotnull and not a.atthasdef and a.attidentity = ''
                    from pg_attribute a where a.attrelid = '%s'::regclass and a.attnum > 0 and not a.attisdropped
                    order by a.attnum\
                    """.formatted(table))) {
            while (rows.next()) {
                columns.add(new Column(rows.getString(1), rows.getString(2), rows.getBoolean(3)));
            }
        }
        return columns;
    }

    private List<Reference> references(String table) throws SQLException {
        List<Reference> references = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                    select c.confrelid::regclass::text,
                        (select string_agg(a.attname, ',' order by k.n) from unnest(c.conkey) with ordinality k(at, n)
                         join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.at),
                        (select string_agg(a.attname, ',' order by k.n) from unnest(c.confkey) with ordinality k(at, n)
                         join pg_attribute a on a.attrelid = c.confrelid and a.attnum = k.at)
                    from pg_constraint c where c.contype = 'f' and c.conrelid = '%s'::regclass\
                    """.formatted(table))) {
            while (rows.next()) {
                references.add(new Reference(
                        rows.getString(1),
                        List.of(rows.getString(2).split(",")),
                        List.of(rows.getString(3).split(","))));
            }
        }
        return references;
    }

    /** For columns that have a list of allowed values, the first of them. */
    private Map<String, String> allowed(String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("select string_agg(pg_get_constraintdef(oid), ' ') from pg_constraint "
                                + "where contype = 'c' and conrelid = '" + table + "'::regclass")) {
            rows.next();
            Matcher matcher = ONE_OF.matcher(rows.getString(1) == null ? "" : rows.getString(1));
            return matcher.results()
                    .collect(Collectors.toMap(one -> one.group(1), one -> one.group(2), (first, _) -> first));
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

package org.introducer.programs.imports.file;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.introducer.tables.Layout;
import org.introducer.tables.Remark;
import org.introducer.tables.Row;
import org.introducer.tables.Table;

/** An official file, read row by row. */
public final class SourceFile implements Closeable {

    /** What becomes of one row; {@code line} is where it begins in the file, from 1. */
    public sealed interface Outcome {
        long line();

        record Read(long line, ImportRow row) implements Outcome {}

        /** @param column the column that is to blame, or null when the row as a whole is damaged */
        record Rejected(long line, String reason, String column, String detail) implements Outcome {}
    }

    /** A column of the file and the field that it goes to, or null when it is not imported. */
    public record Column(String name, String field) {}

    private final Table table;
    private final Function<Row.Read, ImportRow> reader;
    private final Layout layout;
    private final Set<String> unused;

    SourceFile(Table table, Function<Row.Read, ImportRow> reader, Layout layout, Set<String> unused) {
        this.table = table;
        this.reader = reader;
        this.layout = layout;
        this.unused = unused;
    }

    /** The next row, or nothing after the last. */
    public Optional<Outcome> next() throws IOException {
        return table.next().map(this::outcome);
    }

    private Outcome outcome(Row row) {
        return switch (row) {
            case Row.Refused(long line, var damage, String detail) ->
                new Outcome.Rejected(line, damage.name(), null, detail);
            case Row.Read read -> {
                try {
                    yield new Outcome.Read(read.line(), reader.apply(read));
                } catch (BadRow e) {
                    yield new Outcome.Rejected(
                            read.line(),
                            "INVALID_FIELD",
                            e.column(),
                            "Line %d: %s.".formatted(read.line(), e.getMessage()));
                }
            }
        };
    }

    public List<Column> columns() {
        return table.columns().stream()
                .filter(column -> !column.isBlank())
                .map(column -> new Column(column.strip(), field(column)))
                .toList();
    }

    private String field(String column) {
        return layout.asked(column)
                .filter(asked -> !unused.contains(asked))
                .map(asked -> asked.replace(' ', '_'))
                .orElse(null);
    }

    /** What is to be said of the file as a whole; complete when the last row was read. */
    public List<Remark> remarks() {
        return table.remarks();
    }

    @Override
    public void close() throws IOException {
        table.close();
    }
}

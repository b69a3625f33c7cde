package org.introducer.contacts.imports.file;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.introducer.tables.Table;

/** Reads a table row by row into people. */
abstract class TableReader implements RowReader {

    private final Table table;

    TableReader(Table table) {
        this.table = table;
    }

    /** What an undamaged row says. */
    abstract Row row(org.introducer.tables.Row.Read cells);

    /** The field that a column goes to, or null. */
    abstract String field(String column);

    @Override
    public final Optional<Row> next() throws IOException {
        return table.next().map(read -> switch (read) {
            case org.introducer.tables.Row.Read cells -> row(cells);
            case org.introducer.tables.Row.Refused refused -> refused(refused);
        });
    }

    private static Row refused(org.introducer.tables.Row.Refused row) {
        RowReason reason = RowReason.valueOf(row.damage().name());
        return new Row.Unreadable(row.line(), null, List.of(new Remark(reason, null, row.detail())));
    }

    final Table table() {
        return table;
    }

    @Override
    public final List<Column> columns() {
        return table.columns().stream()
                .map(name -> new Column(name, field(name)))
                .toList();
    }

    @Override
    public final List<FileRemark> remarks() {
        return table.remarks().stream()
                .map(remark -> new FileRemark(remark.kind().name(), remark.line(), remark.detail()))
                .toList();
    }

    @Override
    public final void close() throws IOException {
        table.close();
    }
}

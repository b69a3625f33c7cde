package org.introducer.tables;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A table in a file, read by the names of its columns, one row after the other: CSV (comma, semicolon or tab) or XLSX, told by
 * the first bytes and not by the file's name. The header is looked for in the first rows.
 */
public abstract sealed class Table implements Closeable permits CsvTable, WorkbookTable {

    /** How many rows may stand before the header. */
    static final int HEADER_WITHIN = 25;

    /** Names of columns, and where they stand. */
    record Header(List<String> names, Map<String, Integer> places) {}

    private final Header header;
    private final List<Remark> remarks = new ArrayList<>();

    Table(Header header) {
        this.header = header;
    }

    /** @throws WrongFileException when this is no table of that layout, with what it lacks */
    public static Table open(Path file, Layout layout) throws IOException {
        byte[] start = new byte[8];
        int length;
        try (InputStream in = Files.newInputStream(file)) {
            length = in.readNBytes(start, 0, start.length);
        }
        if (length == 0) {
            throw new WrongFileException("The file is empty.");
        }
        if (TextFile.starts(start, length, 'P', 'K', 3, 4)) {
            return WorkbookTable.of(file, layout);
        }
        if (TextFile.starts(start, length, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new WrongFileException(
                    "This is a workbook of the form before 2007 (XLS): save it as XLSX or CSV and import that.");
        }
        if (TextFile.starts(start, length, 0x1F, 0x8B)) {
            throw new WrongFileException("This is a compressed file (gzip): unpack it and import the table in it.");
        }
        if (TextFile.starts(start, length, '%', 'P', 'D', 'F')) {
            throw new WrongFileException("This is a PDF: import the table as CSV or XLSX.");
        }
        return CsvTable.of(TextFile.of(file), layout);
    }

    /** The header that these cells are, if they are one of this layout. */
    static Optional<Header> header(Layout layout, List<String> cells) throws WrongFileException {
        Map<String, Integer> places = layout.places(cells);
        if (!layout.lacking(places.keySet()).isEmpty()) {
            return Optional.empty();
        }
        layout.check(cells, places);
        return Optional.of(new Header(List.copyOf(cells), Map.copyOf(places)));
    }

    /** The next row, or nothing after the last. @throws WrongFileException when the rest of the file makes no sense */
    public abstract Optional<Row> next() throws IOException;

    /** The columns as the file names them, in their order. */
    public List<String> columns() {
        return header.names();
    }

    /** Whether there is a column of this name, or one of its other names. */
    public boolean has(String column) {
        return header.places().containsKey(column);
    }

    /** What is to be said of the file as a whole; complete when the last row was read. */
    public List<Remark> remarks() {
        return List.copyOf(remarks);
    }

    void remark(Remark remark) {
        remarks.add(remark);
    }

    Row.Read row(long line, List<String> cells) {
        return new Row.Read(line, cells, header.places());
    }
}

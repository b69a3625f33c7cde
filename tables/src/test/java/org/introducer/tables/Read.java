package org.introducer.tables;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A whole file, read. */
record Read(List<Row> rows, List<Remark> remarks, List<String> columns) {

    /** A kind with two columns that it must have and one that it may have. */
    static final Layout PLACES =
            new Layout("PLACES", List.of(List.of("name", "city")), List.of("zip"), Map.of(), true, false);

    static final Layout NOTES =
            new Layout("NOTES", List.of(List.of("name", "city")), List.of("zip"), Map.of(), true, true);

    static Read of(String text, Layout layout) throws WrongFileException {
        return of(text.getBytes(StandardCharsets.UTF_8), layout);
    }

    static Read of(byte[] bytes, Layout layout) throws WrongFileException {
        try {
            Path file = Files.createTempFile("table", ".csv");
            try {
                Files.write(file, bytes);
                return of(file, layout);
            } finally {
                Files.delete(file);
            }
        } catch (WrongFileException e) {
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Read of(Path file, Layout layout) throws IOException {
        try (Table table = Table.open(file, layout)) {
            List<Row> rows = new ArrayList<>();
            for (Optional<Row> row = table.next(); row.isPresent(); row = table.next()) {
                rows.add(row.get());
            }
            return new Read(rows, table.remarks(), table.columns());
        }
    }

    /** Each row as its line and its cells, or its line and its damage. */
    List<String> shown() {
        return rows.stream()
                .map(row -> switch (row) {
                    case Row.Read read -> read.line() + " " + read.cells();
                    case Row.Refused refused -> refused.line() + " " + refused.damage();
                })
                .toList();
    }
}

package org.introducer.mentorship.imports.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.introducer.tables.Cells;
import org.introducer.tables.Remark;
import org.introducer.tables.Row;
import org.introducer.tables.Table;
import org.introducer.tables.WrongFileException;

/**
 * A file as it was read: a table of people, or the export of a form. Qualtrics puts two rows more under its header, the texts of the
 * questions and their internal names: the texts name the columns, and neither is a row.
 *
 * @param columns with their fields, in the order of the file
 * @param rows undamaged and damaged ones in the order of the file
 */
public record TableFile(List<Column> columns, List<Line> rows, List<Remark> remarks) {

    static final int MOST_COLUMNS = 200;
    static final int LONGEST_CELL = 10_000;
    static final long MOST_TEXT = 64L << 20;

    private static final String QUALTRICS = "{\"ImportId\":";

    /**
     * @param title what the form asked, else the name in the header
     * @param field the label of a {@link Field}, {@code answers.<key>}, or null when it is not imported
     */
    public record Column(String name, String title, String field) {}

    /** @param cells as they stand in the file; empty when the row is damaged */
    public record Line(long line, List<String> cells, String damage, String detail) {}

    /**
     * @param mapping fields by columns, as the caller says
     * @param questions keys of the cycle's questions by their texts
     * @param most how many rows are read; one more is given where there are more
     * @throws org.introducer.tables.WrongFileException when the file is no such table
     */
    public static TableFile read(
            ImportSource source, Path path, Map<String, String> mapping, Map<String, String> questions, int most)
            throws IOException {
        FileColumns fields = new FileColumns(source, mapping, questions);
        try (Table table = Table.open(path, fields.layout())) {
            if (table.columns().size() > MOST_COLUMNS) {
                throw new WrongFileException("The table has more than " + MOST_COLUMNS + " columns.");
            }
            List<Line> rows = new ArrayList<>();
            long text = length(1, table.columns());
            for (Optional<Row> row = table.next(); row.isPresent() && rows.size() <= most + 2; row = table.next()) {
                Line line = line(row.get());
                text += length(line.line(), line.cells());
                if (text > MOST_TEXT) {
                    throw new WrongFileException("The table has more than " + MOST_TEXT + " characters in all.");
                }
                rows.add(line);
            }
            List<String> titles = table.columns();
            if (rows.size() > 1 && rows.get(1).cells().stream().anyMatch(cell -> cell.startsWith(QUALTRICS))) {
                titles = rows.getFirst().cells().isEmpty()
                        ? titles
                        : rows.getFirst().cells();
                rows = rows.subList(2, rows.size());
            }
            return new TableFile(columns(fields, table.columns(), titles), List.copyOf(rows), table.remarks());
        }
    }

    /** How many characters there are in the cells, of which none is too long. */
    private static long length(long line, List<String> cells) throws WrongFileException {
        for (String cell : cells) {
            if (cell.length() > LONGEST_CELL) {
                throw new WrongFileException(
                        "Line " + line + " has a cell of more than " + LONGEST_CELL + " characters.");
            }
        }
        return cells.stream().mapToLong(String::length).sum();
    }

    private static List<Column> columns(FileColumns fields, List<String> names, List<String> titles) {
        return IntStream.range(0, names.size())
                .mapToObj(i ->
                        new Column(names.get(i), titles.get(i), fields.field(List.of(names.get(i), titles.get(i)))))
                .toList();
    }

    private static Line line(Row row) {
        return switch (row) {
            case Row.Read read ->
                new Line(read.line(), read.cells().stream().map(Cells::original).toList(), null, null);
            case Row.Refused refused ->
                new Line(refused.line(), List.of(), refused.damage().name(), refused.detail());
        };
    }
}

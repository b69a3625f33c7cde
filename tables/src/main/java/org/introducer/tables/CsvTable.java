package org.introducer.tables;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.IOException;
import java.io.Reader;
import java.util.Iterator;
import java.util.LinkedList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A delimited text: its whole records go through FastCSV, its damaged ones are refused with their line. */
final class CsvTable extends Table {

    private static final char[] SEPARATORS = {',', ';', '\t'};
    /** How far into a file its header is looked for, in characters. */
    private static final int HEAD = 1 << 16;
    /** How many damaged lines are looked through for the end of a cell. */
    private static final int AHEAD = 1000;

    private final RecordScanner scanner;
    private final Iterator<CsvRecord> parsed;
    /** Records that were scanned and not given out yet; the whole ones among them are with the parser. */
    private final LinkedList<RecordScanner.Record> scanned = new LinkedList<>();

    /** What of those waits for the parser. */
    private final StringBuilder whole = new StringBuilder();

    private final char separator;
    private final boolean lineBreaks;
    private RecordScanner.Record before;
    /** Whether what follows may be the rest of a damaged row, behind a cell with line breaks. */
    private boolean quoteBefore;

    private CsvTable(Header header, RecordScanner scanner, char separator, boolean lineBreaks) {
        super(header);
        this.scanner = scanner;
        this.separator = separator;
        this.lineBreaks = lineBreaks;
        this.parsed = csv(separator)
                .build(
                        CsvRecordHandler.builder()
                                .maxFieldSize(RecordScanner.LONGEST)
                                .maxRecordSize(RecordScanner.LONGEST)
                                .build(),
                        new WholeRecords())
                .iterator();
    }

    static CsvTable of(TextFile file, Layout layout) throws IOException {
        String[] lines = file.head(HEAD).split("\r\n|\r|\n", -1);
        List<String> missing = layout.lacking(Set.of());
        for (char separator : SEPARATORS) {
            int seen = 0;
            for (int i = 0; i < lines.length && seen < HEADER_WITHIN; i++) {
                if (lines[i].isEmpty()) {
                    continue;
                }
                seen++;
                List<String> cells = cells(lines[i], separator);
                Optional<Header> header = header(layout, cells);
                if (header.isPresent()) {
                    return at(file, layout, separator, i + 1, header.get());
                }
                List<String> lacking = layout.lacking(layout.places(cells).keySet());
                missing = lacking.size() < missing.size() ? lacking : missing;
            }
        }
        throw new WrongFileException(
                "This is no file of the kind %s: missing %s.".formatted(layout.kind(), String.join(", ", missing)),
                missing,
                List.of());
    }

    private static CsvTable at(TextFile file, Layout layout, char separator, int line, Header header)
            throws IOException {
        RecordScanner scanner =
                new RecordScanner(file.open(), separator, header.names().size(), layout.lineBreaks());
        try {
            scanner.skipLines(line);
            CsvTable table = new CsvTable(header, scanner, separator, layout.lineBreaks());
            RecordScanner.Record first = table.scan();
            if (first != null
                    && first.line() == line + 1
                    && (table.isFragment(first) || layout.areNames(cells(first.text(), separator)))) {
                throw new WrongFileException(
                        "The header seems to be cut: a piece of it stands in line %d.".formatted(line + 1));
            }
            file.remarks().forEach(table::remark);
            return table;
        } catch (IOException | RuntimeException e) {
            scanner.close();
            throw e;
        }
    }

    private static List<String> cells(String line, char separator) {
        try {
            return csv(separator).ofSingleCsvRecord(line).getFields();
        } catch (CsvParseException | IllegalArgumentException e) {
            return List.of(line);
        }
    }

    private static CsvReader.CsvReaderBuilder csv(char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(false);
    }

    @Override
    public Optional<Row> next() throws IOException {
        while (true) {
            RecordScanner.Record record = scan();
            if (record == null) {
                return Optional.empty();
            }
            scanned.removeFirst();
            boolean besideFragment = isFragmentOf(before, record)
                    || isFragmentOf(scan(), record)
                    || lineBreaks && (quoteBefore || isFollowedByRestOfCell());
            before = record;
            quoteBefore = record.damage() == Damage.OPEN_QUOTE
                    || record.damage() == Damage.SWALLOWED_ROWS
                    || quoteBefore && record.damage() == Damage.TOO_FEW_CELLS;
            Row row = row(record, besideFragment);
            if (!(row instanceof Row.Read read) || read.cells().stream().anyMatch(cell -> !cell.isBlank())) {
                return Optional.of(row);
            }
        }
    }

    private Row row(RecordScanner.Record record, boolean besideFragment) {
        if (record.damage() != null) {
            boolean last = scanned.isEmpty();
            if (last && (record.damage() == Damage.TOO_FEW_CELLS || record.damage() == Damage.OPEN_QUOTE)) {
                remark(new Remark(
                        Remark.Kind.SEEMS_CUT_OFF,
                        record.line(),
                        "The file seems to be cut off in line %d.".formatted(record.line())));
            }
            return refused(record, record.damage(), record.detail());
        }
        List<String> cells = parsed.next().getFields();
        return besideFragment
                ? refused(record, Damage.BESIDE_FRAGMENT, "beside it stands what may be a piece of this row")
                : row(record.line(), cells);
    }

    private static Row.Refused refused(RecordScanner.Record record, Damage damage, String detail) {
        return new Row.Refused(record.line(), damage, "Line %d: %s.".formatted(record.line(), detail));
    }

    /** Whether the one may be a piece that a line break cut from the other. */
    private boolean isFragmentOf(RecordScanner.Record one, RecordScanner.Record other) {
        return one != null
                && isFragment(one)
                && (one.lastLine() + 1 == other.line() || other.lastLine() + 1 == one.line());
    }

    /** Whether the next lines may be the rest of a cell with line breaks whose quotation marks are gone. */
    private boolean isFollowedByRestOfCell() throws IOException {
        int ahead = 0;
        while (ahead < scanned.size() || ahead < AHEAD && fetch()) {
            Damage damage = scanned.get(ahead++).damage();
            if (damage != Damage.TOO_FEW_CELLS) {
                return damage == Damage.OPEN_QUOTE;
            }
        }
        return false;
    }

    private boolean isFragment(RecordScanner.Record record) {
        return record.damage() != null && record.text().indexOf(separator) < 0;
    }

    /** The next record that is to be given out, or null; it stays in the queue. */
    private RecordScanner.Record scan() throws IOException {
        return scanned.isEmpty() && !fetch() ? null : scanned.getFirst();
    }

    private boolean fetch() throws IOException {
        RecordScanner.Record next = scanner.next();
        if (next == null) {
            return false;
        }
        scanned.add(next);
        if (next.damage() == null) {
            whole.append(next.text()).append('\n');
        }
        return true;
    }

    /** The whole records as one text, as far as the parser wants it. */
    private final class WholeRecords extends Reader {
        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            while (whole.isEmpty()) {
                if (!fetch()) {
                    return -1;
                }
            }
            int n = Math.min(length, whole.length());
            whole.getChars(0, n, buffer, offset);
            whole.delete(0, n);
            return n;
        }

        @Override
        public void close() {
            // The scanner is closed with the table.
        }
    }

    @Override
    public void close() throws IOException {
        scanner.close();
    }
}

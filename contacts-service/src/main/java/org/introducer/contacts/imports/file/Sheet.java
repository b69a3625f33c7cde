package org.introducer.contacts.imports.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A table in a text file, read by column name: the header is looked for in the first records (some files begin with notes), and
 * cells may be parted by comma, semicolon or tab (as spreadsheets save them). Encodings: {@link Texts#decode}.
 */
final class Sheet implements Closeable {

    private static final char[] SEPARATORS = {',', ';', '\t'};
    private static final int HEADER_WITHIN = 25;
    private static final int MAX_RECORD = 1 << 20;

    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private final List<String> names;
    private final Map<String, Integer> places = new HashMap<>();

    /** One record and the columns it is read by. */
    record Cells(long line, List<String> cells, Sheet sheet) {

        /** The cell in this column; empty where the file has no such column or the record ends before it. */
        String get(String column) {
            return get(sheet.place(column));
        }

        String get(int place) {
            return place < 0 || place >= cells.size() ? "" : cells.get(place);
        }

        boolean blank() {
            return cells.stream().allMatch(String::isBlank);
        }

        /** More cells than columns, other than empty ones. */
        boolean shifted() {
            return cells.size() > sheet.names.size()
                    && cells.subList(sheet.names.size(), cells.size()).stream().anyMatch(cell -> !cell.isBlank());
        }
    }

    private Sheet(CsvReader<CsvRecord> reader, Iterator<CsvRecord> records, List<String> names) {
        this.reader = reader;
        this.records = records;
        this.names = names;
        for (int i = 0; i < names.size(); i++) {
            places.putIfAbsent(names.get(i).toLowerCase(Locale.ROOT), i);
        }
    }

    /**
     * Finds the header: the first record that has all columns of one of the variants. A file without one is refused, naming
     * what lacks most narrowly.
     */
    static Sheet open(InputStream file, ImportSource source, List<List<String>> variants) throws IOException {
        BufferedReader text = Texts.decode(file);
        String head = Texts.head(text);
        List<String> missing = variants.getFirst();
        for (char separator : SEPARATORS) {
            List<List<String>> first = firstRecords(head, separator);
            for (int i = 0; i < first.size(); i++) {
                for (List<String> variant : variants) {
                    List<String> lacking = lacking(variant, first.get(i));
                    if (lacking.isEmpty()) {
                        return at(text, separator, i, first.get(i));
                    }
                    if (lacking.size() < missing.size()) {
                        missing = lacking;
                    }
                }
            }
        }
        throw WrongFileException.missing(source, missing);
    }

    private static List<String> lacking(List<String> columns, List<String> names) {
        return columns.stream()
                .filter(column -> names.stream().noneMatch(column::equalsIgnoreCase))
                .toList();
    }

    private static Sheet at(BufferedReader text, char separator, int header, List<String> names) throws IOException {
        CsvReader<CsvRecord> reader = csv(separator).build(handler(), text);
        Iterator<CsvRecord> records = reader.iterator();
        for (int i = 0; i <= header; i++) {
            records.next();
        }
        return new Sheet(reader, records, names);
    }

    private static List<List<String>> firstRecords(String head, char separator) {
        List<List<String>> first = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = csv(separator).build(handler(), head)) {
            Iterator<CsvRecord> records = reader.iterator();
            while (first.size() < HEADER_WITHIN && records.hasNext()) {
                first.add(records.next().getFields().stream()
                        .map(name -> name.replace("\uFEFF", "").strip())
                        .toList());
            }
        } catch (CsvParseException | UncheckedIOException | IOException endOfHead) {
            return first;
        }
        return first;
    }

    private static CsvReader.CsvReaderBuilder csv(char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true);
    }

    private static CsvRecordHandler handler() {
        return CsvRecordHandler.builder()
                .maxFieldSize(MAX_RECORD)
                .maxRecordSize(MAX_RECORD)
                .build();
    }

    /** The next record; a quotation that does not end makes the rest unreadable, so the file is refused. */
    Optional<Cells> next() throws IOException {
        try {
            if (!records.hasNext()) {
                return Optional.empty();
            }
            CsvRecord read = records.next();
            return Optional.of(new Cells(read.getStartingLineNumber(), read.getFields(), this));
        } catch (CsvParseException e) {
            throw new WrongFileException(
                    "A record has more than %d characters; is a quotation mark missing?".formatted(MAX_RECORD),
                    List.of());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** The columns, in their order. */
    List<String> names() {
        return names;
    }

    boolean has(String column) {
        return place(column) >= 0;
    }

    private int place(String column) {
        return places.getOrDefault(column.toLowerCase(Locale.ROOT), -1);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}

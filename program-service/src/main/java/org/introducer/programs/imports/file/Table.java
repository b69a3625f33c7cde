package org.introducer.programs.imports.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A delimited file with a header, read row by row: UTF-8 or UTF-16, with or without BOM, comma, semicolon or tab. */
final class Table implements Iterator<Table.Line> {

    /** One data row; {@link #get} answers null for a column that the file or the row does not have. */
    record Line(long number, CsvRecord record, Map<String, Integer> columns) {
        String get(String column) {
            Integer index = columns.get(column);
            return index == null || index >= record.getFieldCount() ? null : record.getField(index);
        }
    }

    private static final int LONGEST_HEADER = 1 << 16;
    /** Characters of one row at most: an unclosed quotation mark must not read a whole file into memory. */
    private static final int LONGEST_ROW = 1 << 20;

    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final Iterator<CsvRecord> records;
    private long number;

    private Table(Iterator<CsvRecord> records) {
        this.records = records;
    }

    static Table open(InputStream in) throws IOException {
        BufferedReader text = new BufferedReader(decoded(in));
        Table table = new Table(CsvReader.builder()
                .fieldSeparator(separator(text))
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .maxBufferSize(LONGEST_ROW)
                .ofCsvRecord(text)
                .iterator());
        if (!table.hasNext()) {
            throw new WrongFile("The file is empty.", List.of());
        }
        try {
            CsvRecord header = table.records.next();
            for (int i = 0; i < header.getFieldCount(); i++) {
                table.columns.putIfAbsent(name(header.getField(i)), i);
            }
        } catch (BadRow e) {
            throw new WrongFile(
                    "The file does not begin with the names of columns: " + e.getMessage() + ".", List.of());
        }
        return table;
    }

    /** Column names as they are compared: lower case, single blanks. */
    static String name(String column) {
        String text = Cells.text(column);
        return text == null ? "" : text.toLowerCase(Locale.ROOT);
    }

    List<String> columns() {
        return List.copyOf(columns.keySet());
    }

    boolean has(String column) {
        return columns.containsKey(column);
    }

    /** Lets a column be asked for under another name too. */
    void alias(String alias, String column) {
        if (columns.containsKey(column)) {
            columns.putIfAbsent(alias, columns.get(column));
        }
    }

    /** Refuses the file unless it has all these columns. */
    void require(String kind, List<String> names) {
        List<String> missing = new ArrayList<>(names);
        missing.removeAll(columns.keySet());
        if (!missing.isEmpty()) {
            throw new WrongFile("This is no file of the kind " + kind + ".", missing);
        }
    }

    /** Refuses the file when it has a column that is neither required nor one of these; blank names do not count. */
    void refuseOthers(String kind, List<String> required, List<String> optional) {
        List<String> unknown = columns().stream()
                .filter(column -> !column.isEmpty() && !required.contains(column) && !optional.contains(column))
                .toList();
        if (!unknown.isEmpty()) {
            throw WrongFile.withUnknown("The file has columns that the kind " + kind + " does not have.", unknown);
        }
    }

    @Override
    public boolean hasNext() {
        try {
            return records.hasNext();
        } catch (CsvParseException e) {
            throw new WrongFile("The file breaks off or is not CSV after row " + number + ".", List.of());
        }
    }

    @Override
    public Line next() {
        return new Line(++number, records.next(), columns);
    }

    private static Reader decoded(InputStream in) throws IOException {
        PushbackInputStream bytes = new PushbackInputStream(in, 3);
        byte[] mark = bytes.readNBytes(3);
        int skip = 0;
        Charset charset = StandardCharsets.UTF_8;
        if (mark.length == 3 && mark[0] == (byte) 0xef && mark[1] == (byte) 0xbb && mark[2] == (byte) 0xbf) {
            skip = 3;
        } else if (mark.length >= 2 && mark[0] == (byte) 0xff && mark[1] == (byte) 0xfe) {
            skip = 2;
            charset = StandardCharsets.UTF_16LE;
        } else if (mark.length >= 2 && mark[0] == (byte) 0xfe && mark[1] == (byte) 0xff) {
            skip = 2;
            charset = StandardCharsets.UTF_16BE;
        } else if (mark.length >= 2 && mark[0] != 0 && mark[1] == 0) {
            charset = StandardCharsets.UTF_16LE;
        }
        bytes.unread(mark, skip, mark.length - skip);
        return new InputStreamReader(bytes, charset);
    }

    /** The separator that the header uses most. */
    private static char separator(BufferedReader text) throws IOException {
        text.mark(LONGEST_HEADER);
        Map<Character, Integer> seen = new LinkedHashMap<>(Map.of(',', 0));
        int c;
        for (int i = 0; i < LONGEST_HEADER - 1 && (c = text.read()) >= 0 && c != '\n' && c != '\r'; i++) {
            if (c == ',' || c == '\t' || c == ';') {
                seen.merge((char) c, 1, Integer::sum);
            }
        }
        text.reset();
        return seen.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }
}

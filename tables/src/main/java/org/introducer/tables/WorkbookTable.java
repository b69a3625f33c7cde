package org.introducer.tables;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;

/**
 * The first sheet of a workbook (XLSX) that has the header, read as a stream. Cells become text: a date {@code 2025-07-01} or
 * {@code 2025-07-01T13:30}, a number as digits with a point and no more than 15 of them, a truth value {@code TRUE} or
 * {@code FALSE}.
 */
final class WorkbookTable extends Table {

    /** Bytes that a workbook may unpack to, and of them the texts that its cells share, which stay in memory. */
    private static final long MOST = 8L << 30;

    private static final long MOST_SHARED = 512L << 20;
    /** A double has 15 digits that are certain; what stands behind them is noise of its binary form. */
    private static final MathContext CERTAIN = new MathContext(15);

    private static final Pattern QUOTED_IN_FORMAT = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]");
    private static final Pattern DATE_FORMAT = Pattern.compile("[yd]|m{3,}", Pattern.CASE_INSENSITIVE);

    private final ReadableWorkbook workbook;
    private final Stream<org.dhatim.fastexcel.reader.Row> stream;
    private final Iterator<org.dhatim.fastexcel.reader.Row> rows;
    private long line;

    private WorkbookTable(
            Header header,
            ReadableWorkbook workbook,
            Stream<org.dhatim.fastexcel.reader.Row> stream,
            Iterator<org.dhatim.fastexcel.reader.Row> rows,
            long line) {
        super(header);
        this.workbook = workbook;
        this.stream = stream;
        this.rows = rows;
        this.line = line;
    }

    static WorkbookTable of(Path file, Layout layout) throws IOException {
        checkSizes(file);
        ReadableWorkbook workbook = null;
        try {
            workbook = workbook(file);
            for (Sheet sheet : workbook.getSheets().toList()) {
                Optional<WorkbookTable> table = at(workbook, sheet, layout);
                if (table.isPresent()) {
                    return table.get();
                }
            }
            List<String> missing = layout.lacking(Set.of());
            throw new WrongFileException(
                    "No sheet of this workbook (%s) has a header of the kind %s in its first %d rows. Import the workbook or CSV file whose columns are named so: %s."
                            .formatted(
                                    workbook.getSheets().map(Sheet::getName).collect(Collectors.joining(", ")),
                                    layout.kind(),
                                    HEADER_WITHIN,
                                    String.join(", ", missing)),
                    missing,
                    List.of());
        } catch (WrongFileException e) {
            close(workbook);
            throw e;
        } catch (IOException | RuntimeException e) {
            close(workbook);
            throw unreadable(e);
        }
    }

    private static void close(ReadableWorkbook workbook) throws IOException {
        if (workbook != null) {
            workbook.close();
        }
    }

    private static void checkSizes(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.stream().noneMatch(entry -> entry.getName().equalsIgnoreCase("[Content_Types].xml"))
                    || zip.stream().noneMatch(entry -> entry.getName().startsWith("xl/"))) {
                throw new WrongFileException(
                        "This is a zip archive and no XLSX workbook: unpack it and import the table in it.");
            }
            long all = zip.stream().mapToLong(ZipEntry::getSize).sum();
            ZipEntry shared = zip.getEntry("xl/sharedStrings.xml");
            if (all > MOST || shared != null && shared.getSize() > MOST_SHARED) {
                throw new WrongFileException("The workbook is too large unpacked: save its sheet as CSV.");
            }
        } catch (ZipException e) {
            throw unreadable(e);
        }
    }

    /** A workbook without styles has no formats to be asked for. */
    private static ReadableWorkbook workbook(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            boolean styles = zip.stream().anyMatch(entry -> entry.getName().endsWith("/styles.xml"));
            return new ReadableWorkbook(file.toFile(), new ReadingOptions(styles, true));
        }
    }

    private static Optional<WorkbookTable> at(ReadableWorkbook workbook, Sheet sheet, Layout layout)
            throws IOException {
        Stream<org.dhatim.fastexcel.reader.Row> stream = sheet.openStream();
        boolean found = false;
        try {
            Iterator<org.dhatim.fastexcel.reader.Row> rows = stream.iterator();
            for (long line = 1; line <= HEADER_WITHIN && rows.hasNext(); line++) {
                org.dhatim.fastexcel.reader.Row first = rows.next();
                Optional<Header> header = header(layout, texts(first, 0));
                if (header.isPresent()) {
                    found = true;
                    WorkbookTable table =
                            new WorkbookTable(header.get(), workbook, stream, rows, Math.max(line, first.getRowNum()));
                    if (sheet.getIndex() > 0) {
                        table.remark(new Remark(
                                Remark.Kind.OTHER_SHEET,
                                null,
                                "The table was read from the sheet '%s'.".formatted(sheet.getName())));
                    }
                    return Optional.of(table);
                }
            }
            return Optional.empty();
        } finally {
            if (!found) {
                stream.close();
            }
        }
    }

    @Override
    public Optional<Row> next() throws IOException {
        try {
            while (rows.hasNext()) {
                org.dhatim.fastexcel.reader.Row row = rows.next();
                line = Math.max(line + 1, row.getRowNum());
                List<String> cells = texts(row, columns().size());
                if (cells.stream().allMatch(String::isBlank)) {
                    continue;
                }
                return Optional.of(sound(cells));
            }
            return Optional.empty();
        } catch (RuntimeException e) {
            throw unreadable(e);
        }
    }

    private Row sound(List<String> cells) {
        int columns = columns().size();
        if (cells.subList(columns, cells.size()).stream().anyMatch(cell -> !cell.isBlank())) {
            return new Row.Refused(
                    line,
                    Damage.TOO_MANY_CELLS,
                    "Line %d: there are cells beyond the header's columns.".formatted(line));
        }
        if (cells.stream().anyMatch(cell -> cell.indexOf(0) >= 0 || cell.indexOf(TextFile.UNREADABLE) >= 0)) {
            return new Row.Refused(
                    line, Damage.UNREADABLE_TEXT, "Line %d: there are characters that are no text.".formatted(line));
        }
        return row(line, List.copyOf(cells.subList(0, columns)));
    }

    private static List<String> texts(org.dhatim.fastexcel.reader.Row row, int least) {
        List<String> cells = new ArrayList<>(Collections.nCopies(Math.max(least, row.getCellCount()), ""));
        for (int i = 0; i < row.getCellCount(); i++) {
            Optional<Cell> cell = row.getOptionalCell(i);
            if (cell.isPresent()) {
                cells.set(i, text(cell.get()));
            }
        }
        return cells;
    }

    private static String text(Cell cell) {
        if (cell.getType() == CellType.BOOLEAN) {
            return Boolean.TRUE.equals(cell.getValue()) ? "TRUE" : "FALSE";
        }
        if (cell.getValue() instanceof BigDecimal number) {
            return isDate(cell.getDataFormatString()) ? date(cell.asDate()) : plain(number.round(CERTAIN));
        }
        return cell.getText();
    }

    private static boolean isDate(String format) {
        return format != null
                && DATE_FORMAT
                        .matcher(QUOTED_IN_FORMAT.matcher(format).replaceAll(""))
                        .find();
    }

    private static String date(LocalDateTime moment) {
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? moment.toLocalDate().toString()
                : moment.toString();
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static WrongFileException unreadable(Exception e) {
        WrongFileException wrong =
                new WrongFileException("The workbook cannot be read: it is damaged, or protected by a password.");
        wrong.initCause(e);
        return wrong;
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }
}

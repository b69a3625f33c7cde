package org.introducer.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workbook as wide as the disclosure files of the Department of Labor (96 columns), and as long, in a small heap of its own. */
@Tag("P28")
class WideWorkbookTest {

    private static final int COLUMNS = 96;
    private static final int ROWS = 100_000;
    /** The whole sheet is some 600 MB of XML, and its cells as objects would be more. */
    private static final int HEAP_MIB = 96;

    @TempDir
    Path directory;

    @Test
    void a_hundred_thousand_rows_of_96_columns_are_read_one_by_one_in_a_small_heap() throws Exception {
        Path file = directory.resolve("wide.xlsx");
        write(file);
        Path told = directory.resolve("told.txt");
        long start = System.nanoTime();
        Process reader = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + HEAP_MIB + "m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Reader.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(told.toFile())
                .start();
        boolean ended = reader.waitFor(240, TimeUnit.SECONDS);
        reader.destroyForcibly();
        String answer = Files.readString(told, StandardCharsets.UTF_8);
        assertTrue(ended, answer);
        assertEquals(0, reader.exitValue(), answer);
        String[] figures = answer.strip().split(" ");
        assertEquals(List.of("" + ROWS, "" + ROWS, "" + ROWS), List.of(figures).subList(0, 3));
        System.out.printf(
                "%,d rows x %d columns, %,d bytes: read in %.1f s, at most %s MiB of heap%n",
                ROWS, COLUMNS, Files.size(file), (System.nanoTime() - start) / 1e9, figures[3]);
    }

    private static void write(Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                Workbook book = new Workbook(out, "Test", "1.0")) {
            book.setCompressionLevel(1);
            Worksheet sheet = book.newWorksheet("Sheet1");
            for (int column = 0; column < COLUMNS; column++) {
                sheet.value(0, column, column == 0 ? "CASE_NUMBER" : "COLUMN_" + column);
            }
            for (int row = 1; row <= ROWS; row++) {
                sheet.value(row, 0, "I-200-%05d-%06d".formatted(row / 1000, row));
                for (int column = 1; column < COLUMNS; column++) {
                    switch (column % 3) {
                        case 0 -> sheet.value(row, column, row * column);
                        case 1 -> sheet.value(row, column, "Example University Hospital " + (row + column) % 5000);
                        default -> sheet.value(row, column, LocalDate.EPOCH.plusDays(row % 20_000));
                    }
                }
                if (row % 1000 == 0) {
                    sheet.flush();
                }
            }
        }
    }

    /** Reads the workbook and tells how many rows it has, how many are whole, the last of them, and the most heap that was used. */
    static final class Reader {

        private Reader() {}

        public static void main(String... file) throws IOException {
            Layout layout = new Layout(
                    "WIDE",
                    List.of(IntStream.range(0, COLUMNS)
                            .mapToObj(column -> column == 0 ? "CASE_NUMBER" : "COLUMN_" + column)
                            .toList()),
                    List.of(),
                    Map.of(),
                    false,
                    false);
            long rows = 0;
            long whole = 0;
            String last = "";
            try (Table table = Table.open(Path.of(file[0]), layout)) {
                for (Optional<Row> row = table.next(); row.isPresent(); row = table.next()) {
                    rows++;
                    if (row.get() instanceof Row.Read read
                            && read.cells().size() == COLUMNS
                            && read.cells().stream().noneMatch(String::isBlank)) {
                        whole++;
                        last = read.get("case_number");
                    }
                }
            }
            long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                    .filter(pool -> pool.getType() == MemoryType.HEAP)
                    .mapToLong(pool -> pool.getPeakUsage().getUsed())
                    .sum();
            System.out.println(rows + " " + whole + " " + Long.parseLong(last.substring(last.lastIndexOf('-') + 1))
                    + " " + (peak >> 20));
        }
    }
}

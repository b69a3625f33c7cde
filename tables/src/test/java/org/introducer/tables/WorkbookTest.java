package org.introducer.tables;

import static org.introducer.tables.Read.PLACES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("P28")
class WorkbookTest {

    @TempDir
    Path directory;

    private Path workbook(Map<String, Consumer<Worksheet>> sheets) throws IOException {
        Path file = directory.resolve("book.csv");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "Test", "1.0")) {
            sheets.forEach((name, content) -> content.accept(book.newWorksheet(name)));
        }
        return file;
    }

    private static void header(Worksheet sheet, int row) {
        sheet.value(row, 0, "Name");
        sheet.value(row, 1, "City ");
        sheet.value(row, 2, "Zip");
    }

    @Test
    void dates_and_numbers_become_text_whatever_the_file_is_called() throws Exception {
        Path file = workbook(Map.of("Data", sheet -> {
            sheet.value(0, 0, "A title");
            header(sheet, 2);
            sheet.value(3, 0, "A");
            sheet.value(3, 1, LocalDate.of(2025, 7, 1));
            sheet.style(3, 1).format("m/d/yy").set();
            sheet.value(3, 2, 48202);
            sheet.value(5, 0, 0.1 + 0.2);
            sheet.value(5, 1, LocalDateTime.of(2025, 7, 1, 13, 30));
            sheet.style(5, 1).format("yyyy-mm-dd h:mm").set();
            sheet.value(5, 2, true);
            sheet.value(6, 0, 1_234_567_890_123d);
            sheet.style(6, 0).format("#,##0 [Red]").set();
            sheet.value(7, 0, "D");
            sheet.value(7, 3, "beyond");
        }));
        assertEquals(
                List.of(
                        "4 [A, 2025-07-01, 48202]",
                        "6 [0.3, 2025-07-01T13:30, TRUE]",
                        "7 [1234567890123, , ]",
                        "8 TOO_MANY_CELLS"),
                Read.of(file, PLACES).shown());
    }

    @Test
    void the_table_may_stand_in_another_sheet_and_that_is_said() throws Exception {
        Path file = directory.resolve("two.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "Test", "1.0")) {
            book.newWorksheet("Read me").value(0, 0, "nothing");
            Worksheet data = book.newWorksheet("Data");
            header(data, 0);
            data.value(1, 0, "A");
            data.value(1, 1, "Lyon");
        }
        Read read = Read.of(file, PLACES);
        assertEquals(List.of("2 [A, Lyon, ]"), read.shown());
        assertEquals(Remark.Kind.OTHER_SHEET, read.remarks().getFirst().kind());
    }

    @Test
    void another_workbook_says_what_to_do() throws Exception {
        Path file = workbook(Map.of("Budget", sheet -> sheet.value(0, 0, "Name")));
        WrongFileException wrong = assertThrows(WrongFileException.class, () -> Read.of(file, PLACES));
        assertTrue(wrong.getMessage().contains("Budget"), wrong.getMessage());
        assertTrue(wrong.getMessage().contains("name, city"), wrong.getMessage());
    }

    @Test
    void a_zip_archive_and_a_damaged_workbook_are_refused() throws Exception {
        Path zip = directory.resolve("a.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("a.csv"));
            out.write("name,city\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        assertTrue(assertThrows(WrongFileException.class, () -> Read.of(zip, PLACES))
                .getMessage()
                .contains("zip"));
        Path file = workbook(Map.of("Data", sheet -> header(sheet, 0)));
        byte[] bytes = Files.readAllBytes(file);
        assertThrows(WrongFileException.class, () -> Read.of(java.util.Arrays.copyOf(bytes, bytes.length / 2), PLACES));
    }
}

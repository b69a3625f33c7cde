package org.introducer.contacts.imports.file;

import static org.introducer.contacts.imports.file.Files.person;
import static org.introducer.contacts.imports.file.Files.reasons;
import static org.introducer.contacts.imports.file.Files.rows;
import static org.introducer.contacts.imports.file.Files.shared;
import static org.introducer.contacts.imports.file.ImportSource.LINKEDIN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.introducer.tables.Dates;
import org.introducer.tables.DayOrder;
import org.introducer.tables.WrongFileException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("C17")
class LinkedInReaderTest {

    private static final String HEADER_2024 = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n";
    private static final String NOTES = """
            Notes:
            "When exporting your connection data, you may notice that some e-mail addresses are missing, or ""hidden""."

            """;

    @Test
    void the_header_is_found_behind_the_notes_and_without_them() {
        String line = "Ada,Sample,https://www.linkedin.com/in/ada,,Example Hospital,IR Fellow,30 May 2024\n";
        assertEquals(person(LINKEDIN, HEADER_2024 + line), person(LINKEDIN, NOTES + HEADER_2024 + line));
        assertEquals(5, rows(LINKEDIN, NOTES + HEADER_2024 + line).getFirst().line());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Vorname,Nachname,URL,E-Mail-Adresse,Unternehmen,Position,Verbindungsdatum",
                "Prénom,Nom,URL,Adresse e-mail,Entreprise,Poste,Date",
                "Nombre,Apellidos,URL,Correo electrónico,Empresa,Cargo,Fecha",
                "Nome,Sobrenome,URL,E-mail,Empresa,Cargo,Data",
                "Nome,Cognome,URL,Email,Azienda,Posizione,Data"
            })
    void a_header_in_another_language_is_refused_with_what_to_do_and_the_table_can_be_read_as_csv(String header) {
        String file = NOTES + header
                + "\nAda,Sample,https://www.linkedin.com/in/ada,ada@example.org,Example Hospital,IR Fellow,30 May 2024\n";
        WrongFileException wrong =
                assertThrows(WrongFileException.class, () -> open(file).close());
        assertTrue(wrong.getMessage().contains("LinkedIn's language to English"), wrong.getMessage());
        assertTrue(wrong.getMessage().contains("source=CSV"), wrong.getMessage());
        assertTrue(wrong.missing().contains("connected on"), wrong.missing().toString());
        ImportedContact ada = person(ImportSource.CSV, file);
        assertEquals("Ada Sample", ada.name());
        assertEquals("Example Hospital", ada.institution());
        assertEquals("IR Fellow", ada.title());
        assertEquals(List.of("ada@example.org"), ada.emails());
        assertEquals(List.of("https://www.linkedin.com/in/ada"), ada.urls());
    }

    private static RowReader open(String file) throws IOException {
        return Files.open(LINKEDIN, new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void a_person_of_2018_has_no_address_of_a_profile() {
        ImportedContact ada = person(LINKEDIN, """
                First Name,Last Name,Email Address,Company,Position,Connected On
                Ada,Sample,Ada@Example.org,"Example Radiology, P.C.",Interventional Radiologist,"1/8/18, 6:14 PM"
                """);
        assertEquals("Ada Sample", ada.name());
        assertEquals(List.of("Ada@Example.org"), ada.emails());
        assertEquals("Example Radiology, P.C.", ada.institution());
        assertEquals("Interventional Radiologist", ada.title());
        assertEquals("IR_ATTENDING", ada.role());
        assertEquals(List.of(), ada.urls());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "28 Nov 2021|2021-11-28",
                "08 Feb 2026|2026-02-08",
                "3 sep 2023|2023-09-03",
                "1/8/18, 6:14 PM|2018-01-08",
                "2026-02-08|2026-02-08",
                "12-feb-24|2024-02-12",
                "28 novembre 2021|2021-11-28",
                "3. März 2024|2024-03-03",
                "15 ago 2023|2023-08-15",
                "07-Ara-22|2022-12-07",
                "2 de fevereiro de 2024|2024-02-02",
                "28/05/2024|2024-05-28"
            })
    void dates_of_every_year_and_language_are_read(String text, LocalDate day) {
        assertEquals(new Dates.Reading.Day(day), LinkedInReader.date(text, DayOrder.Order.UNKNOWN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"30 Feb 2024", "yesterday", "13/13/2024"})
    void what_is_no_date_is_none(String text) {
        assertEquals(new Dates.Reading.NoDate(), LinkedInReader.date(text, DayOrder.Order.UNKNOWN));
    }

    @Test
    void the_column_tells_the_day_from_the_month_or_nobody_does() {
        String row = "%s,Sample,,,A,B,%s\n";
        List<ImportedContact> dayFirst = Files.people(
                rows(LINKEDIN, HEADER_2024 + row.formatted("Ada", "05/06/2024") + row.formatted("Bo", "28/05/2024")));
        ImportedContact original = person(LINKEDIN, HEADER_2024 + row.formatted("Ada", "05 Jun 2024"));
        assertEquals(original.rowKey(), dayFirst.getFirst().rowKey());

        Row undecided =
                rows(LINKEDIN, HEADER_2024 + row.formatted("Ada", "05/06/2024")).getFirst();
        assertEquals(List.of(RowReason.UNREADABLE_DATE), reasons(undecided));
        assertTrue(Files.people(List.of(undecided)).getFirst().rowKey().startsWith("LINKEDIN:undated-"));
    }

    @Test
    void a_date_that_cannot_be_read_costs_a_remark_and_not_the_person() {
        Row row =
                rows(LINKEDIN, HEADER_2024 + "Ada,Sample,,,,,when it rained\n").getFirst();
        assertInstanceOf(Row.Readable.class, row);
        assertEquals(List.of(RowReason.UNREADABLE_DATE), reasons(row));
    }

    @Test
    void a_row_with_only_a_date_is_nobody() {
        Row row = rows(LINKEDIN, HEADER_2024 + ",,,,,,29 May 2024\n").getFirst();
        assertInstanceOf(Row.Unreadable.class, row);
        assertEquals(List.of(RowReason.NO_PERSON), reasons(row));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Placeholder, MD, FSIR|Placeholder|MD, FSIR",
                "Placeholder MD PhD|Placeholder|MD, PhD",
                "Placeholder M.D.|Placeholder|M.D.",
                "Placeholder, Jr., MD|Placeholder, Jr.|MD",
                "van der Sample|van der Sample|",
                "MD|MD|"
            })
    void credentials_are_split_off_the_last_name(String last, String name, String credentials) {
        assertEquals(new Names.Credited(name, credentials), Names.credited(last));
    }

    @Test
    void an_unquoted_comma_that_shifts_the_cells_is_noticed() {
        Row row = rows(LINKEDIN, HEADER_2024 + "Ada,Sample,,,Example Radiology, P.C.,Fellow,29 May 2024\n")
                .getFirst();
        assertEquals(List.of(RowReason.TOO_MANY_CELLS), reasons(row));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void every_encoding_is_read_with_and_without_its_mark(String charset) {
        String text = HEADER_2024 + "Zoë,Ünïcode 🩺,,,Example,Fellow,29 May 2024\r\n";
        List<Row> expected = rows(LINKEDIN, text);
        for (String whole : List.of(text, "\uFEFF" + text)) {
            assertEquals(expected, rows(LINKEDIN, new ByteArrayInputStream(whole.getBytes(Charset.forName(charset)))));
        }
    }

    @Test
    void bytes_that_are_no_text_are_never_taken() throws IOException {
        byte[] latin1 = (HEADER_2024 + "Zo\u00EB,Sample,,,,,29 May 2024\n").getBytes(StandardCharsets.ISO_8859_1);
        try (RowReader reader = Files.open(LINKEDIN, new ByteArrayInputStream(latin1))) {
            assertEquals(
                    "Zo\u00EB Sample",
                    Files.people(List.of(reader.next().orElseThrow()))
                            .getFirst()
                            .name());
            assertEquals("READ_AS_WINDOWS_1252", reader.remarks().getFirst().reason());
        }
        byte[] damaged = (HEADER_2024 + "Zo\u00EB,M\u00FCller,,,,,29 May 2024\n").getBytes(StandardCharsets.UTF_8);
        damaged[new String(damaged, StandardCharsets.ISO_8859_1).indexOf("ller") - 1] = 'x';
        Row row = rows(LINKEDIN, new ByteArrayInputStream(damaged)).getFirst();
        assertEquals(List.of(RowReason.UNREADABLE_TEXT), reasons(row));
    }

    @ParameterizedTest
    @ValueSource(chars = {';', '\t'})
    void a_file_that_a_spreadsheet_saved_with_other_separators_is_read(char separator) {
        String text = HEADER_2024.replace(',', separator)
                + "Ada,Sample,,,Example,Fellow,29 May 2024\n".replace(',', separator);
        assertEquals("Example", person(LINKEDIN, text).institution());
    }

    @Test
    void another_file_is_refused_naming_the_missing_columns() {
        WrongFileException refused = assertThrows(
                WrongFileException.class,
                () -> Files.open(
                        LINKEDIN,
                        new ByteArrayInputStream("First Name,Last Name,Email Address,Company\nAda,Sample,,\n"
                                .getBytes(StandardCharsets.UTF_8))));
        assertEquals(List.of("position", "connected on"), refused.missing());
        assertThrows(WrongFileException.class, () -> Files.open(LINKEDIN, new ByteArrayInputStream(new byte[0])));
        assertThrows(WrongFileException.class, () -> Files.open(LINKEDIN, new ByteArrayInputStream(new byte[300_000])));
    }

    @Test
    void a_row_is_recognised_across_exports_by_name_and_day() {
        ImportedContact of2021 = person(
                LINKEDIN,
                NOTES
                        + "First Name,Last Name,Email Address,Company,Position,Connected On\nAda,Sample,,A,B,28 Nov 2021\n");
        ImportedContact of2026 =
                person(LINKEDIN, HEADER_2024 + "Ada,Sample,https://www.linkedin.com/in/ada,,C,D,2021-11-28\n");
        ImportedContact namesake = person(LINKEDIN, HEADER_2024 + "Ada,Sample,,,A,B,29 Nov 2021\n");
        assertEquals(of2021.rowKey(), of2026.rowKey());
        assertNotEquals(of2021.rowKey(), namesake.rowKey());
    }

    @Test
    void the_exports_of_2021_and_2024_that_users_have_are_read() throws IOException {
        List<Row> of2021 = rows(LINKEDIN, shared("linkedin/SYNTHETIC_era-2021.csv"));
        assertEquals(3, of2021.size());
        Row.Readable priya = assertInstanceOf(Row.Readable.class, of2021.getFirst());
        assertEquals("Priya Placeholder", priya.contact().name());
        assertEquals("MD, FSIR", priya.contact().credentials());
        assertEquals("IR_ATTENDING", priya.contact().role());
        assertInstanceOf(Row.Unreadable.class, of2021.get(1));
        Row.Readable zoe = assertInstanceOf(Row.Readable.class, of2021.get(2));
        assertEquals("PROGRAM_DIRECTOR", zoe.contact().role());
        List<Row> of2024 = rows(LINKEDIN, shared("linkedin/SYNTHETIC_era-2024_preamble.csv"));
        assertEquals(4, of2024.size());
        Row.Readable resident = assertInstanceOf(Row.Readable.class, of2024.get(3));
        assertEquals("RESIDENT", resident.contact().role());
    }
}

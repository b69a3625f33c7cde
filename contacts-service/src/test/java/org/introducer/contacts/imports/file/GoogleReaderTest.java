package org.introducer.contacts.imports.file;

import static org.introducer.contacts.imports.file.Files.person;
import static org.introducer.contacts.imports.file.Files.reasons;
import static org.introducer.contacts.imports.file.Files.rows;
import static org.introducer.contacts.imports.file.Files.shared;
import static org.introducer.contacts.imports.file.ImportSource.GOOGLE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.introducer.tables.WrongFileException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("C17")
class GoogleReaderTest {

    private static final String SINCE_2024 =
            "First Name,Middle Name,Last Name,Name Suffix,Nickname,File As,Organization Name,Organization Title,"
                    + "Organization Department,Birthday,Notes,Labels,E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Label,"
                    + "E-mail 2 - Value,Phone 1 - Label,Phone 1 - Value,Address 1 - Country,Website 1 - Value\n";

    @Test
    void a_person_since_2024_is_read_with_all_values() {
        ImportedContact omar = person(GOOGLE, SINCE_2024 + """
                Omar,Q.,Sample,MD,,,Example Hospital,IR Fellow,Radiology, --03-01,"met at
                the ""poster""\",* myContacts ::: IR ::: SIR 2026,Home,a@example.org ::: b@example.org,* Work,c@example.org,\
                Mobile,+44 7700 900123 ::: +44 7700 900124,United States,linkedin.com/in/omar
                """);
        assertEquals("Omar Q. Sample", omar.name());
        assertEquals("MD", omar.credentials());
        assertEquals("FELLOW", omar.role());
        assertEquals("Radiology", omar.department());
        assertEquals(List.of("c@example.org", "a@example.org", "b@example.org"), omar.emails());
        assertEquals(List.of("+44 7700 900123", "+44 7700 900124"), omar.phones());
        assertEquals(List.of("https://linkedin.com/in/omar"), omar.urls());
        assertEquals(List.of("IR", "SIR 2026"), omar.tags());
        assertEquals("US", omar.country());
        assertEquals("met at\nthe \"poster\"", omar.notes());
    }

    @Test
    void a_person_before_2024_is_read_from_the_older_columns() {
        ImportedContact omar = person(GOOGLE, """
                Name,Given Name,Additional Name,Family Name,Group Membership,E-mail 1 - Type,E-mail 1 - Value,\
                E-mail 2 - Type,E-mail 2 - Value,Phone 1 - Type,Phone 1 - Value,Organization 1 - Type,\
                Organization 1 - Name,Organization 1 - Title
                Omar Sample,Omar,,Sample,* myContacts ::: IR,Home,omar@example.org,* Work,work@example.org,Mobile,\
                +1 313 555 0100,,Example Hospital,Program Coordinator
                """);
        assertEquals("Omar Sample", omar.name());
        assertEquals(List.of("work@example.org", "omar@example.org"), omar.emails());
        assertEquals("Example Hospital", omar.institution());
        assertEquals("COORDINATOR", omar.role());
        assertEquals(List.of("IR"), omar.tags());
    }

    @Test
    void an_organisation_without_a_person_is_an_office() {
        ImportedContact office = person(GOOGLE, SINCE_2024 + ",,,,,,Example GME Office,,,,,,,gme@example.org,,,,,,\n");
        assertEquals("Example GME Office", office.name());
        assertEquals("OFFICE", office.kind());
    }

    @Test
    void an_address_alone_names_itself_and_nothing_at_all_is_nobody() {
        assertEquals(
                "x@example.org",
                person(GOOGLE, SINCE_2024 + ",,,,,,,,,,,,,x@example.org,,,,,,\n")
                        .name());
        List<Row> rows = rows(GOOGLE, SINCE_2024 + ",,,,,,,,,,,* myContacts,,,,,,,,\n");
        assertEquals(List.of(RowReason.NO_PERSON), reasons(rows.getFirst()));
    }

    @Test
    void text_of_which_nothing_can_be_seen_is_as_good_as_none() {
        List<Row> nobody = rows(GOOGLE, SINCE_2024 + "\u200b,,\u2060,,,,\u00ad,,,,,,,,,,,,,\n");
        assertEquals(List.of(RowReason.NO_PERSON), reasons(nobody.getFirst()));
        ImportedContact priya = person(GOOGLE, SINCE_2024 + "Priya,,Placeholder,,,,\u200b,,,,,,,,,,,,,\n");
        assertEquals("Priya Placeholder", priya.name());
        assertNull(priya.institution());
    }

    @Test
    void a_file_without_any_address_column_is_read_too() {
        assertEquals(
                List.of(),
                person(GOOGLE, "First Name,Last Name,Organization Name,Organization Title,Labels\nOmar,Sample,,,\n")
                        .emails());
    }

    @Test
    void a_file_of_linkedin_is_refused_naming_what_google_has() {
        WrongFileException refused = assertThrows(
                WrongFileException.class,
                () -> Files.open(
                        GOOGLE,
                        new ByteArrayInputStream(
                                "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
                                        .getBytes(StandardCharsets.UTF_8))));
        assertEquals(List.of("organization name", "organization title", "labels"), refused.missing());
    }

    @Test
    void columns_say_where_they_go() throws IOException {
        try (RowReader reader =
                Files.open(GOOGLE, new ByteArrayInputStream(SINCE_2024.getBytes(StandardCharsets.UTF_8)))) {
            assertEquals(
                    new RowReader.Column("First Name", "name"), reader.columns().getFirst());
            assertEquals(
                    new RowReader.Column("E-mail 2 - Value", "emails"),
                    reader.columns().get(15));
            assertEquals(
                    new RowReader.Column("Birthday", null), reader.columns().get(9));
        }
    }

    @Test
    void the_export_that_users_have_is_read() throws IOException {
        List<Row> rows = rows(GOOGLE, shared("google_contacts/SYNTHETIC_new_header.csv"));
        Row.Readable omar = assertInstanceOf(Row.Readable.class, rows.getFirst());
        assertEquals(1, rows.size());
        assertEquals("Omar Sample", omar.contact().name());
        assertEquals(List.of("omar@example.org"), omar.contact().emails());
        assertEquals(List.of("IR"), omar.contact().tags());
        assertEquals("FELLOW", omar.contact().role());
        assertEquals("US", omar.contact().country());
    }
}

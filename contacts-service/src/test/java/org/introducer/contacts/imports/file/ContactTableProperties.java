package org.introducer.contacts.imports.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import org.introducer.tables.Cells;

@Tag("C17")
@Tag("S10")
class ContactTableProperties {

    @Property(tries = 500)
    void the_table_reads_its_own_writing_back_equal(@ForAll("contacts") List<ImportedContact> contacts)
            throws IOException {
        List<ImportedContact> expected =
                contacts.stream().map(ContactTableProperties::withoutRowKey).toList();
        assertEquals(expected, read(written(contacts), StandardCharsets.UTF_8));
        assertEquals(expected, read("\uFEFF" + written(contacts), StandardCharsets.UTF_16LE));
    }

    @Property
    void no_cell_begins_as_a_formula(@ForAll("text") String cell) {
        String neutral = Cells.neutral(cell);
        if (!neutral.isEmpty()) {
            assertEquals(-1, "=+-@\t\r\n".indexOf(neutral.charAt(0)));
        }
        assertEquals(cell, Cells.original(neutral));
    }

    @Example
    void only_what_looks_like_a_formula_is_marked() {
        assertEquals("'=cmd|' /C calc'!A0", Cells.neutral("=cmd|' /C calc'!A0"));
        assertEquals("'+49 30 1234", Cells.neutral("+49 30 1234"));
        assertEquals("Ada", Cells.neutral("Ada"));
        assertEquals("'t Hooft", Cells.original("'t Hooft"));
        assertEquals("''t Hooft", Cells.neutral("'t Hooft"));
    }

    @Example
    void a_table_made_by_hand_needs_a_name_and_has_any_order() throws IOException {
        ImportedContact ada = read("role;NAME;emails\nir_attending;Ada Sample;a@example.org\n", StandardCharsets.UTF_8)
                .getFirst();
        assertEquals("Ada Sample", ada.name());
        assertEquals("ir_attending", ada.role());
        assertEquals(List.of("a@example.org"), ada.emails());
    }

    @Example
    void a_row_without_a_role_is_not_refused_and_one_with_a_broken_id_says_so() {
        List<Row> rows = Files.rows(ImportSource.CSV, "id,name,role\n,Ada,\n12,Bo,OTHER\n");
        assertEquals(List.of(), Files.reasons(rows.getFirst()));
        assertEquals("UNKNOWN", Files.people(rows).getFirst().role());
        assertEquals(List.of(RowReason.UNREADABLE_ID), Files.reasons(rows.get(1)));
    }

    private static String written(List<ImportedContact> contacts) throws IOException {
        StringWriter text = new StringWriter();
        try (ContactTable table = ContactTable.to(text)) {
            contacts.forEach(table::write);
        }
        return text.toString();
    }

    private static List<ImportedContact> read(String text, Charset charset) throws IOException {
        return Files.rows(ImportSource.CSV, new ByteArrayInputStream(text.getBytes(charset))).stream()
                .map(row -> assertInstanceOf(Row.Readable.class, row).contact())
                .map(ContactTableProperties::withoutRowKey)
                .toList();
    }

    /** A line break in a cell is read as one character, however it was written. */
    private static String unix(String text) {
        return text == null ? null : text.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static List<String> unix(List<String> texts) {
        return texts.stream().map(ContactTableProperties::unix).distinct().toList();
    }

    /** The row key is made by the reader, so it is not compared. */
    private static ImportedContact withoutRowKey(ImportedContact c) {
        return contact(
                c.id(),
                unix(c.name()),
                c.role(),
                unix(c.institution()),
                c.emails(),
                unix(c.phones()),
                unix(c.notes()),
                unix(c.tags()));
    }

    private static ImportedContact contact(
            UUID id,
            String name,
            String role,
            String institution,
            List<String> emails,
            List<String> phones,
            String notes,
            List<String> tags) {
        return new ImportedContact(
                "",
                id,
                name,
                role,
                "PERSON",
                institution,
                null,
                null,
                null,
                id,
                null,
                emails,
                List.of(),
                phones,
                null,
                null,
                "America/Detroit",
                "US",
                notes,
                tags,
                Map.of(),
                null);
    }

    @Provide
    Arbitrary<List<ImportedContact>> contacts() {
        Arbitrary<String> some = text().filter(text -> !text.isBlank());
        // Only notes have several lines: a line of one cell is taken for damage.
        Arbitrary<String> line =
                some.map(text -> text.replaceAll("[\\r\\n]+", " ")).filter(text -> !text.isBlank());
        Arbitrary<List<String>> several = line.map(String::strip)
                .filter(text -> !text.isBlank())
                .list()
                .ofMaxSize(4)
                .uniqueElements();
        return Combinators.combine(
                        Arbitraries.create(UUID::randomUUID).injectNull(0.3),
                        line,
                        Arbitraries.of("IR_ATTENDING", "OTHER"),
                        line.injectNull(0.3),
                        Arbitraries.of("a@example.org", "ü@bücher.example", "o'x@example.org")
                                .list()
                                .uniqueElements(),
                        several,
                        some.injectNull(0.3),
                        several)
                .as(ContactTableProperties::contact)
                .list()
                .ofMaxSize(5);
    }

    @Provide
    Arbitrary<String> text() {
        Arbitrary<String> nasty = Arbitraries.of(
                "=1+1",
                "+49",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "'",
                "''=",
                "\"",
                "\"\"",
                "a\r\nb",
                "a\nb",
                "\\",
                ";",
                "\\;",
                "a;b\\",
                ",",
                "\uFF1D1",
                "🩺",
                "\uFEFFx",
                "ليلى",
                " x ",
                "#x");
        Arbitrary<String> any =
                Arbitraries.strings().withChars("ab=+-@'\";\\,\t\r\n é").ofMaxLength(12);
        return Arbitraries.oneOf(nasty, any);
    }
}

package org.introducer.contacts.imports.file;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.introducer.tables.Cells;

/**
 * Introducer's own table of contacts (RFC 4180, UTF-8, CRLF): one column per field, in the order of {@link #HEADER}. A column
 * with several values parts them by {@code ;}, a {@code ;} or {@code \} inside a value is written {@code \;} and {@code \\}. A
 * cell that a spreadsheet would take for a formula begins with an apostrophe, which the reader takes off again.
 */
public final class ContactTable implements Closeable {

    /** The columns; {@code name} and {@code role} are needed, the others may be left out or stand in any order. */
    public static final List<String> HEADER = List.of(
            "id",
            "name",
            "role",
            "kind",
            "institution",
            "department",
            "title",
            "credentials",
            "programId",
            "mentorId",
            "emails",
            "urls",
            "phones",
            "orcid",
            "npi",
            "zone",
            "country",
            "notes",
            "tags",
            "customFields",
            "doNotContact",
            "doNotContactReason",
            "doNotContactSource");

    private static final int NOTES = HEADER.indexOf("notes");

    private final CsvWriter csv;

    private ContactTable(CsvWriter csv) {
        this.csv = csv;
    }

    /** Begins a table with its header; closing it closes the writer. */
    public static ContactTable to(Writer text) {
        ContactTable table = new ContactTable(
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text));
        table.csv.writeRecord(HEADER);
        return table;
    }

    /** Writes one contact. */
    public void write(ImportedContact contact) {
        List<String> cells = new ArrayList<>();
        cells.add(text(contact.id()));
        cells.add(contact.name());
        cells.add(contact.role());
        cells.add(contact.kind());
        cells.add(contact.institution());
        cells.add(contact.department());
        cells.add(contact.title());
        cells.add(contact.credentials());
        cells.add(text(contact.programId()));
        cells.add(text(contact.mentorId()));
        cells.add(Cells.several(contact.emails()));
        cells.add(Cells.several(contact.urls()));
        cells.add(Cells.several(contact.phones()));
        cells.add(contact.orcid());
        cells.add(contact.npi());
        cells.add(contact.zone());
        cells.add(contact.country());
        cells.add(contact.notes());
        cells.add(Cells.several(contact.tags()));
        cells.add(CustomValues.text(contact.fields()));
        DoNotContactMark mark = contact.doNotContact();
        cells.add(
                mark == null
                        ? null
                        : mark.since() == null ? "yes" : mark.since().toString());
        cells.add(mark == null ? null : mark.reason());
        cells.add(mark == null ? null : mark.source());
        for (int i = 0; i < cells.size(); i++) {
            cells.set(i, Cells.neutral(i == NOTES ? cells.get(i) : Cells.oneLine(cells.get(i))));
        }
        csv.writeRecord(cells);
    }

    private static String text(UUID id) {
        return id == null ? null : id.toString();
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}

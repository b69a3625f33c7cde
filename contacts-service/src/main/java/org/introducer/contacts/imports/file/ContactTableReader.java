package org.introducer.contacts.imports.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Reads {@link ContactTable}, also when a spreadsheet has saved it again with other separators, order or encoding. */
final class ContactTableReader implements RowReader {

    private final Sheet sheet;

    private ContactTableReader(Sheet sheet) {
        this.sheet = sheet;
    }

    static RowReader open(InputStream file) throws IOException {
        return new ContactTableReader(Sheet.open(file, ImportSource.CSV, List.of(List.of("name", "role"))));
    }

    @Override
    public Optional<Row> next() throws IOException {
        return sheet.next().map(ContactTableReader::row);
    }

    private static Row row(Sheet.Cells cells) {
        Person person = new Person(cells.line());
        person.id = id(person, cells, "id");
        person.name = some(cells, "name");
        person.role = upper(cells, "role");
        person.kind = upper(cells, "kind");
        person.institution = some(cells, "institution");
        person.department = some(cells, "department");
        person.title = some(cells, "title");
        person.credentials = some(cells, "credentials");
        person.programId = id(person, cells, "programId");
        person.mentorId = id(person, cells, "mentorId");
        ContactTable.values(cell(cells, "emails")).forEach(person::email);
        ContactTable.values(cell(cells, "urls")).forEach(person::url);
        ContactTable.values(cell(cells, "phones")).forEach(person::phone);
        person.orcid = some(cells, "orcid");
        person.npi = some(cells, "npi");
        person.zone = some(cells, "zone");
        person.country = some(cells, "country");
        person.notes = some(cells, "notes");
        ContactTable.values(cell(cells, "tags")).forEach(person::tag);
        if (person.role == null) {
            person.fault(RowReason.INVALID_FIELD, "role", "Each contact needs a role; OTHER is one.");
        }
        if (cells.shifted()) {
            person.fault(RowReason.TOO_MANY_CELLS, null, "The row has more cells than the header has columns.");
        }
        person.rowIdentity = person.id == null ? null : person.id.toString();
        return person.row(ImportSource.CSV);
    }

    private static UUID id(Person person, Sheet.Cells cells, String column) {
        String text = some(cells, column);
        try {
            return text == null ? null : UUID.fromString(text.strip());
        } catch (IllegalArgumentException e) {
            person.fault(RowReason.UNREADABLE_ID, column, "'%s' is no identifier; leave the cell empty.", text);
            return null;
        }
    }

    private static String upper(Sheet.Cells cells, String column) {
        String text = some(cells, column);
        return text == null ? null : text.strip().toUpperCase(Locale.ROOT);
    }

    private static String some(Sheet.Cells cells, String column) {
        return Texts.some(cell(cells, column));
    }

    private static String cell(Sheet.Cells cells, String column) {
        return ContactTable.original(cells.get(column));
    }

    @Override
    public List<Column> columns() {
        return sheet.names().stream()
                .map(name -> new Column(
                        name,
                        ContactTable.HEADER.stream()
                                .filter(name::equalsIgnoreCase)
                                .findFirst()
                                .orElse(null)))
                .toList();
    }

    @Override
    public void close() throws IOException {
        sheet.close();
    }
}

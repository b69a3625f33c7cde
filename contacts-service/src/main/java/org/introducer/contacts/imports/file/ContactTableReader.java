package org.introducer.contacts.imports.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.introducer.tables.Cells;
import org.introducer.tables.Table;

/** Reads any table of people: {@link ContactTable}, also when a spreadsheet has saved it again, or a table that somebody made. */
final class ContactTableReader extends TableReader {

    private final ContactColumnNames names;
    private final Map<String, List<Integer>> places;

    private ContactTableReader(Table table, ContactColumnNames names) {
        super(table);
        this.names = names;
        this.places = names.places(table.columns());
    }

    static RowReader open(Path file, Map<String, String> mapping) throws IOException {
        ContactColumnNames names = new ContactColumnNames(mapping);
        Table table = Table.open(file, names.layout());
        try {
            names.check(table.columns());
            return new ContactTableReader(table, names);
        } catch (IOException e) {
            table.close();
            throw e;
        }
    }

    @Override
    Row row(org.introducer.tables.Row.Read cells) {
        Person person = new Person(cells.line());
        person.id = id(person, cells, "id");
        person.role = some(cells, "role");
        person.kind = some(cells, "kind");
        person.institution = some(cells, "institution");
        person.department = some(cells, "department");
        person.title = some(cells, "title");
        person.programId = id(person, cells, "programId");
        person.mentorId = id(person, cells, "mentorId");
        each(cells, "emails", person::email);
        each(cells, "phones", person::phone);
        urls(person, cells);
        person.orcid = some(cells, "orcid");
        person.npi = some(cells, "npi");
        person.zone = some(cells, "zone");
        person.country(some(cells, "country"));
        person.notes = some(cells, "notes");
        each(cells, "tags", person::tag);
        person.fields(some(cells, "customFields"));
        person.doNotContact(
                some(cells, "doNotContact"), some(cells, "doNotContactReason"), some(cells, "doNotContactSource"));
        name(person, cells);
        if (person.title == null && person.role != null && person.role.strip().indexOf(' ') > 0) {
            person.title = person.role;
        }
        person.rowIdentity = person.id == null ? null : person.id.toString();
        return person.row(ImportSource.CSV);
    }

    /** As the table has it when it also has credentials of their own; else they are split off. */
    private void name(Person person, org.introducer.tables.Row.Read cells) {
        person.credentials = some(cells, "credentials");
        String whole = some(cells, "name");
        String first = some(cells, ContactColumnNames.FIRST_NAME);
        String last = some(cells, ContactColumnNames.LAST_NAME);
        if (places.containsKey("credentials") && whole != null && first == null && last == null) {
            person.name = whole;
            return;
        }
        boolean parts = first != null
                || last != null
                        && (whole == null || !whole.toLowerCase(Locale.ROOT).contains(last.toLowerCase(Locale.ROOT)));
        Names.Credited name = parts
                ? Names.of(Stream.of(first == null ? whole : first, last).toList(), List.of())
                : Names.credited(whole);
        person.name = name.name();
        person.credentials = Texts.joined(", ", name.credentials(), person.credentials);
        if (person.name == null) {
            person.name = person.emails().stream().findFirst().orElse(null);
        }
    }

    /** In a column for LinkedIn, the name of a profile is enough. */
    private void urls(Person person, org.introducer.tables.Row.Read cells) {
        for (int place : places.getOrDefault("urls", List.of())) {
            boolean linkedIn =
                    table().columns().get(place).toLowerCase(Locale.ROOT).contains("linkedin");
            for (String url : Cells.values(Cells.original(cells.cells().get(place)))) {
                boolean handle = linkedIn && url.matches("\\s*[\\p{L}\\p{N}%_-]+\\s*");
                person.url(handle ? "https://www.linkedin.com/in/" + url.strip() : url);
            }
        }
    }

    private UUID id(Person person, org.introducer.tables.Row.Read cells, String field) {
        String text = some(cells, field);
        try {
            return text == null ? null : UUID.fromString(text.strip());
        } catch (IllegalArgumentException e) {
            person.remark(RowReason.UNREADABLE_ID, field, "'%s' is no identifier of Introducer.", text);
            return null;
        }
    }

    private void each(org.introducer.tables.Row.Read cells, String field, Consumer<String> value) {
        for (int place : places.getOrDefault(field, List.of())) {
            Cells.values(Cells.original(cells.cells().get(place))).forEach(value);
        }
    }

    /** The first cell for this field that says something. */
    private String some(org.introducer.tables.Row.Read cells, String field) {
        return places.getOrDefault(field, List.of()).stream()
                .map(place -> Cells.original(cells.cells().get(place)))
                .filter(cell -> !cell.isBlank())
                .findFirst()
                .orElse(null);
    }

    @Override
    String field(String column) {
        return names.field(column).orElse(null);
    }
}

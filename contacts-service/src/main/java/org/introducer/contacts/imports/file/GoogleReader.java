package org.introducer.contacts.imports.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Google Contacts as CSV, with the header of before 2024 ({@code Given Name}, {@code E-mail 1 - Type}) or since
 * ({@code First Name}, {@code E-mail 1 - Label}). The number of e-mail, telephone and website columns varies; a cell may hold
 * several values, parted by {@code :::}.
 */
final class GoogleReader implements RowReader {

    private static final List<String> SINCE_2024 =
            List.of("First Name", "Last Name", "Organization Name", "Organization Title", "Labels");
    private static final List<String> BEFORE_2024 = List.of("Name", "Given Name", "Family Name", "Group Membership");
    private static final Pattern NUMBERED = Pattern.compile("(.+) (\\d+) - (.+)");
    private static final Pattern SEVERAL = Pattern.compile("\\s*:::\\s*");
    private static final String PRIMARY = "*";

    /** Field by column; for numbered columns without their number. */
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("Name", "name"),
            Map.entry("Given Name", "name"),
            Map.entry("Additional Name", "name"),
            Map.entry("Family Name", "name"),
            Map.entry("First Name", "name"),
            Map.entry("Middle Name", "name"),
            Map.entry("Last Name", "name"),
            Map.entry("Name Suffix", "credentials"),
            Map.entry("Organization Name", "institution"),
            Map.entry("Organization Title", "title"),
            Map.entry("Organization Department", "department"),
            Map.entry("Notes", "notes"),
            Map.entry("Labels", "tags"),
            Map.entry("Group Membership", "tags"),
            Map.entry("E-mail - Value", "emails"),
            Map.entry("Phone - Value", "phones"),
            Map.entry("Website - Value", "urls"),
            Map.entry("Address - Country", "country"),
            Map.entry("Organization - Name", "institution"),
            Map.entry("Organization - Title", "title"),
            Map.entry("Organization - Department", "department"));

    private final Sheet sheet;
    private final Map<String, List<String[]>> groups = new LinkedHashMap<>();

    private GoogleReader(Sheet sheet) {
        this.sheet = sheet;
        for (String name : sheet.names()) {
            Matcher numbered = NUMBERED.matcher(name);
            if (numbered.matches() && numbered.group(3).equals("Value")) {
                String block = numbered.group(1) + " " + numbered.group(2);
                String label = sheet.has(block + " - Label") ? block + " - Label" : block + " - Type";
                groups.computeIfAbsent(numbered.group(1), group -> new ArrayList<>())
                        .add(new String[] {label, name});
            }
        }
    }

    static RowReader open(InputStream file) throws IOException {
        return new GoogleReader(Sheet.open(file, ImportSource.GOOGLE, List.of(SINCE_2024, BEFORE_2024)));
    }

    @Override
    public Optional<Row> next() throws IOException {
        return sheet.next().map(this::row);
    }

    private Row row(Sheet.Cells cells) {
        Person person = new Person(cells.line());
        person.institution = Texts.line(either(cells, "Organization Name", "Organization 1 - Name"));
        person.title = Texts.line(either(cells, "Organization Title", "Organization 1 - Title"));
        person.department = Texts.line(either(cells, "Organization Department", "Organization 1 - Department"));
        values(cells, "E-mail").forEach(person::email);
        values(cells, "Phone").forEach(person::phone);
        values(cells, "Website").forEach(person::url);
        name(cells, person);
        person.country(cells.get("Address 1 - Country"));
        person.notes = Texts.some(cells.get("Notes").replace("\r\n", "\n").strip());
        SEVERAL.splitAsStream(either(cells, "Labels", "Group Membership"))
                .map(Texts::line)
                .filter(label -> label != null && !label.startsWith(PRIMARY))
                .forEach(person::tag);
        if (cells.shifted()) {
            person.fault(RowReason.TOO_MANY_CELLS, null, "The row has more cells than the header has columns.");
        }
        return person.row(ImportSource.GOOGLE);
    }

    /** A person's name; else the organisation, which then is an office; else whatever else names somebody. */
    private static void name(Sheet.Cells cells, Person person) {
        Names.Credited parts = Names.of(
                List.of(
                        either(cells, "First Name", "Given Name"),
                        either(cells, "Middle Name", "Additional Name"),
                        either(cells, "Last Name", "Family Name")),
                List.of(cells.get("Name Suffix").split(",")));
        Names.Credited name = parts.name() != null ? parts : Names.credited(cells.get("Name"));
        person.name = name.name();
        person.credentials = name.credentials();
        if (person.name == null && person.institution != null) {
            person.name = person.institution;
            person.kind = "OFFICE";
        }
        if (person.name == null) {
            person.name = Stream.of(cells.get("Nickname"), cells.get("File As"))
                    .map(Texts::line)
                    .filter(other -> other != null)
                    .findFirst()
                    .or(() -> person.emails().stream().findFirst())
                    .orElse(null);
        }
    }

    private static String either(Sheet.Cells cells, String column, String otherwise) {
        return cells.get(column).isBlank() ? cells.get(otherwise) : cells.get(column);
    }

    /** All values of the numbered blocks, those labelled as primary first. */
    private Stream<String> values(Sheet.Cells cells, String group) {
        List<String> primary = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (String[] block : groups.getOrDefault(group, List.of())) {
            List<String> into = cells.get(block[0]).strip().startsWith(PRIMARY) ? primary : others;
            SEVERAL.splitAsStream(cells.get(block[1]))
                    .map(Texts::line)
                    .filter(value -> value != null)
                    .forEach(into::add);
        }
        return Stream.concat(primary.stream(), others.stream());
    }

    @Override
    public List<Column> columns() {
        return sheet.names().stream()
                .map(name -> new Column(name, FIELDS.get(NUMBERED.matcher(name).replaceFirst("$1 - $3"))))
                .toList();
    }

    @Override
    public void close() throws IOException {
        sheet.close();
    }
}

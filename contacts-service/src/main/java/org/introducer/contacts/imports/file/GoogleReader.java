package org.introducer.contacts.imports.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.introducer.tables.Layout;
import org.introducer.tables.Table;

/**
 * Google Contacts as CSV, with the header of before 2024 ({@code Given Name}, {@code E-mail 1 - Type}) or since
 * ({@code First Name}, {@code E-mail 1 - Label}). The number of e-mail, telephone and website columns varies; a cell may hold
 * several values, parted by {@code :::}.
 */
final class GoogleReader extends TableReader {

    private static final Pattern NUMBERED = Pattern.compile("(.+) (\\d+) - (.+)");
    private static final Pattern SEVERAL = Pattern.compile("\\s*:::\\s*");
    private static final String PRIMARY = "*";

    /** Field by column; for numbered columns without their number. */
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("name", "name"),
            Map.entry("given name", "name"),
            Map.entry("additional name", "name"),
            Map.entry("family name", "name"),
            Map.entry("first name", "name"),
            Map.entry("middle name", "name"),
            Map.entry("last name", "name"),
            Map.entry("name suffix", "credentials"),
            Map.entry("organization name", "institution"),
            Map.entry("organization title", "title"),
            Map.entry("organization department", "department"),
            Map.entry("notes", "notes"),
            Map.entry("labels", "tags"),
            Map.entry("group membership", "tags"),
            Map.entry("e-mail - value", "emails"),
            Map.entry("phone - value", "phones"),
            Map.entry("website - value", "urls"),
            Map.entry("address - country", "country"),
            Map.entry("organization - name", "institution"),
            Map.entry("organization - title", "title"),
            Map.entry("organization - department", "department"));

    private static final Layout LAYOUT = new Layout(
            "GOOGLE",
            List.of(
                    List.of("First Name", "Last Name", "Organization Name", "Organization Title", "Labels"),
                    List.of("Name", "Given Name", "Family Name", "Group Membership")),
            optional(),
            Map.of(),
            true,
            true);

    private final Map<String, List<String[]>> groups = new LinkedHashMap<>();

    private GoogleReader(Table table) {
        super(table);
        for (String column : table.columns()) {
            String name = Layout.name(column);
            Matcher numbered = NUMBERED.matcher(name);
            if (numbered.matches() && numbered.group(3).equals("value")) {
                String block = numbered.group(1) + " " + numbered.group(2);
                String label = table.has(block + " - label") ? block + " - label" : block + " - type";
                groups.computeIfAbsent(numbered.group(1), group -> new ArrayList<>())
                        .add(new String[] {label, name});
            }
        }
    }

    /** Columns that matter, so that one whose name is damaged is noticed. */
    private static List<String> optional() {
        List<String> columns = new ArrayList<>(List.of("nickname", "file as"));
        FIELDS.keySet().stream().filter(name -> !name.contains(" - ")).forEach(columns::add);
        IntStream.rangeClosed(1, 9)
                .forEach(n -> FIELDS.keySet().stream()
                        .filter(name -> name.contains(" - "))
                        .map(name -> name.replace(" - ", " " + n + " - "))
                        .forEach(columns::add));
        return columns;
    }

    static RowReader open(Path file) throws IOException {
        return new GoogleReader(Table.open(file, LAYOUT));
    }

    @Override
    Row row(org.introducer.tables.Row.Read cells) {
        Person person = new Person(cells.line());
        person.institution = Texts.line(either(cells, "organization name", "organization 1 - name"));
        person.title = Texts.line(either(cells, "organization title", "organization 1 - title"));
        person.department = Texts.line(either(cells, "organization department", "organization 1 - department"));
        values(cells, "e-mail").forEach(person::email);
        values(cells, "phone").forEach(person::phone);
        values(cells, "website").forEach(person::url);
        name(cells, person);
        person.country(cells.get("address 1 - country"));
        person.notes = Texts.some(cells.get("notes").replace("\r\n", "\n").strip());
        SEVERAL.splitAsStream(either(cells, "labels", "group membership"))
                .map(Texts::line)
                .filter(label -> label != null && !label.startsWith(PRIMARY))
                .forEach(person::tag);
        return person.row(ImportSource.GOOGLE);
    }

    /** A person's name; else the organisation, which then is an office; else whatever else names somebody. */
    private static void name(org.introducer.tables.Row.Read cells, Person person) {
        Names.Credited parts = Names.of(
                List.of(
                        either(cells, "first name", "given name"),
                        either(cells, "middle name", "additional name"),
                        either(cells, "last name", "family name")),
                List.of(cells.get("name suffix").split(",")));
        Names.Credited name = parts.name() != null ? parts : Names.credited(cells.get("name"));
        person.name = name.name();
        person.credentials = name.credentials();
        if (person.name == null && person.institution != null) {
            person.name = person.institution;
            person.kind = "OFFICE";
        }
        if (person.name == null) {
            person.name = Stream.of(cells.get("nickname"), cells.get("file as"))
                    .map(Texts::line)
                    .filter(other -> other != null)
                    .findFirst()
                    .or(() -> person.emails().stream().findFirst())
                    .orElse(null);
        }
    }

    private static String either(org.introducer.tables.Row.Read cells, String column, String otherwise) {
        String cell = cells.get(column);
        return cell.isBlank() ? cells.get(otherwise) : cell;
    }

    /** All values of the numbered blocks, those labelled as primary first. */
    private Stream<String> values(org.introducer.tables.Row.Read cells, String group) {
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
    String field(String column) {
        return FIELDS.get(NUMBERED.matcher(Layout.name(column)).replaceFirst("$1 - $3"));
    }
}

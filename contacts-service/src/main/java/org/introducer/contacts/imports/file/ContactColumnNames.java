package org.introducer.contacts.imports.file;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.introducer.tables.ColumnMapping;
import org.introducer.tables.Layout;
import org.introducer.tables.WrongFileException;

/** Which field of a contact a column of any table goes to: by its name in {@code column-names.txt}, or as the caller says. */
final class ContactColumnNames {

    /** Fields that only together are one of the contact. */
    static final String FIRST_NAME = "firstName";

    static final String LAST_NAME = "lastName";
    private static final String NAME = "name";
    private static final Set<String> OWN = Set.of("id", "programId", "mentorId", "customFields");
    /** A shorter name is one slip away from too many others. */
    private static final int LONG = 5;

    private static final int SHORTEST = 3;

    private static final Map<String, String> FIELDS = new HashMap<>();
    private static final Map<String, String> SPELLINGS = new LinkedHashMap<>();

    static {
        for (String line : ResourceLines.of("column-names.txt")) {
            String[] field = line.split("\t", 2);
            for (String name : field[1].split(", ")) {
                FIELDS.putIfAbsent(plain(name), field[0]);
                for (String blank : List.of(" ", "", "_", "-")) {
                    SPELLINGS.putIfAbsent(name.replace(" ", blank), field[0]);
                }
            }
        }
        OWN.forEach(own -> FIELDS.put(plain(own), own));
    }

    private final Map<String, String> mapping = new HashMap<>();

    /** @param mapping fields by the names of columns, or {@link ColumnMapping#NOTHING} */
    ContactColumnNames(Map<String, String> mapping) {
        mapping.forEach((column, field) -> this.mapping.put(Layout.name(column), field));
    }

    /** Whether a column can be mapped to this. */
    static boolean isField(String field) {
        return Stream.of(FIRST_NAME, LAST_NAME).anyMatch(field::equals) || ContactTable.HEADER.contains(field);
    }

    /** A header is the first row that names people. */
    Layout layout() {
        Map<String, String> synonyms = new HashMap<>();
        Map<String, String> exact = new HashMap<>();
        SPELLINGS.forEach((name, field) -> {
            boolean isShort =
                    name.length() < LONG && Set.of(NAME, FIRST_NAME, LAST_NAME).contains(field);
            (isShort ? exact : synonyms).put(name, field);
        });
        OWN.forEach(own -> synonyms.put(own, own));
        synonyms.putAll(mapping);
        synonyms.keySet().removeAll(List.of(NAME, "firstname", "lastname"));
        exact.keySet().removeAll(mapping.keySet());
        exact.remove(NAME);
        return new Layout(
                "CSV",
                List.of(List.of(NAME), List.of(LAST_NAME), List.of(FIRST_NAME)),
                List.of(),
                synonyms,
                exact,
                true,
                true);
    }

    /** The field that a column goes to. */
    Optional<String> field(String column) {
        String stated = mapping.get(Layout.name(column));
        return stated == null
                ? Optional.ofNullable(FIELDS.get(plain(column)))
                : Optional.of(stated).filter(field -> !field.equals(ColumnMapping.NOTHING));
    }

    /** Refuses a column that is one slip away from a field's name: it would be lost for everybody. */
    void check(List<String> columns) throws WrongFileException {
        List<String> taken =
                columns.stream().flatMap(each -> field(each).stream()).toList();
        for (String column : columns) {
            String plain = plain(column);
            if (field(column).isPresent() || mapping.containsKey(Layout.name(column)) || plain.length() < SHORTEST) {
                continue;
            }
            for (Map.Entry<String, String> known : FIELDS.entrySet()) {
                if (known.getKey().length() > SHORTEST
                        && !taken.contains(known.getValue())
                        && Layout.nearly(plain, known.getKey())) {
                    throw new WrongFileException(
                            "The column '%1$s' is unknown; is it '%2$s'? Say mapping=%1$s:%3$s or mapping=%1$s:- for none."
                                    .formatted(column.strip(), known.getKey(), known.getValue()),
                            List.of(),
                            List.of(column.strip()));
                }
            }
        }
    }

    private static String plain(String column) {
        return Normalizer.normalize(column.toLowerCase(Locale.ROOT).replace("\u0131", "i"), Normalizer.Form.NFD)
                .replaceAll("[^\\p{L}\\p{N}]", "")
                .replaceAll("\\d+$", "");
    }

    /** Columns by the field that they go to, as places in the row. */
    Map<String, List<Integer>> places(List<String> columns) {
        Map<String, List<Integer>> places = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            int place = i;
            field(columns.get(i))
                    .ifPresent(field -> places.computeIfAbsent(field, f -> new ArrayList<>())
                            .add(place));
        }
        return places;
    }
}

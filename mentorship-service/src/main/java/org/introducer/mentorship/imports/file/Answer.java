package org.introducer.mentorship.imports.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.introducer.tables.Numbers;

/**
 * What one row says.
 *
 * @param values by the labels of fields and {@code answers.<key>}; blank cells say nothing
 * @param places the columns that the values stand in
 * @param ranked people as the row names them, in tiers, best first, each with its column
 * @param faults cells that cannot be read
 */
public record Answer(
        Map<String, JsonNode> values, Map<String, String> places, List<List<Named>> ranked, List<Fault> faults) {

    /** Somebody whom a row names. */
    public record Named(String text, String column) {}

    /** A cell that cannot be read, and why. */
    public record Fault(String column, String detail) {}

    private record Choice(int place, Named named) {}

    public static Answer of(ImportSource source, List<TableFile.Column> columns, List<String> cells) {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        Map<String, String> places = new LinkedHashMap<>();
        List<Choice> choices = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            TableFile.Column column = columns.get(i);
            String cell = cells.get(i);
            Optional<Field> field = Optional.ofNullable(column.field()).flatMap(name -> Field.named(name, source));
            if (column.field() == null || isBlank(field, cell)) {
                continue;
            }
            try {
                JsonNode value = field.map(Field::cell).orElse(Cell.TEXT).read(cell);
                int position = i;
                switch (field.orElse(null)) {
                    case CHOICE ->
                        choices.add(new Choice(
                                FileColumns.place(column.title())
                                        .or(() -> FileColumns.place(column.name()))
                                        .orElse(1000 + position),
                                new Named(value.asText(), column.name())));
                    case CHOICES ->
                        value.forEach(each ->
                                choices.add(new Choice(choices.size() + 1, new Named(each.asText(), column.name()))));
                    case RANK -> choices.add(new Choice(value.asInt(), new Named(ranked(column), column.name())));
                    case null, default -> {
                        if (values.putIfAbsent(column.field(), value) == null) {
                            places.put(column.field(), column.name());
                        }
                    }
                }
            } catch (IllegalArgumentException e) {
                faults.add(new Fault(column.name(), e.getMessage()));
            }
        }
        name(values, places);
        return new Answer(values, places, tiers(choices), faults);
    }

    /** A word such as "none" may be a name or an answer; elsewhere it says that nothing is known. */
    private static boolean isBlank(Optional<Field> field, String cell) {
        return field.isEmpty() || field.get().cell() == Cell.TEXT || field.get().cell() == Cell.PERSON
                ? cell.isBlank()
                : Numbers.isUnknown(cell);
    }

    private static String ranked(TableFile.Column column) {
        return atTheEnd(column.title()).or(() -> atTheEnd(column.name())).orElse(column.title());
    }

    /** Whom a column's name names at its end, such as in {@code Rank the mentors - Ines Placeholder} or {@code Rank [Ines]}. */
    static Optional<String> atTheEnd(String title) {
        String text = title.strip();
        int bracket = text.endsWith("]") ? text.lastIndexOf('[') : -1;
        int dash = Math.max(text.lastIndexOf(" - "), text.lastIndexOf(" \u2013 "));
        String named = bracket >= 0
                ? text.substring(bracket + 1, text.length() - 1)
                : dash >= 0 ? text.substring(dash + 3) : "";
        return Optional.of(named.strip()).filter(name -> !name.isEmpty());
    }

    /** Equal places are one tier. */
    private static List<List<Named>> tiers(List<Choice> choices) {
        Map<Integer, List<Named>> tiers = new TreeMap<>();
        choices.forEach(choice ->
                tiers.computeIfAbsent(choice.place(), _ -> new ArrayList<>()).add(choice.named()));
        return List.copyOf(tiers.values());
    }

    private static void name(Map<String, JsonNode> values, Map<String, String> places) {
        JsonNode first = values.remove(Field.FIRST_NAME.label());
        JsonNode last = values.remove(Field.LAST_NAME.label());
        if (!values.containsKey(Field.NAME.label()) && (first != null || last != null)) {
            String name = Stream.of(first, last)
                    .filter(part -> part != null)
                    .map(JsonNode::asText)
                    .reduce((a, b) -> a + " " + b)
                    .orElseThrow();
            values.put(Field.NAME.label(), TextNode.valueOf(name));
            places.put(
                    Field.NAME.label(), places.get(first == null ? Field.LAST_NAME.label() : Field.FIRST_NAME.label()));
        }
    }

    /** The value of a field as text, or null. */
    public String text(Field field) {
        JsonNode value = values.get(field.label());
        return value == null ? null : value.asText();
    }
}

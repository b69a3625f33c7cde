package org.introducer.mentorship.imports.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.introducer.mentorship.matching.MentorType;
import org.introducer.mentorship.matching.Visa;
import org.introducer.tables.Cells;
import org.introducer.tables.Dates;
import org.introducer.tables.DayOrder;

/** What kind of value a cell holds. Reading throws IllegalArgumentException with a sentence for people. */
enum Cell {
    TEXT(TextNode::valueOf),
    ID(text -> TextNode.valueOf(id(text))),
    COUNT(text -> IntNode.valueOf(count(text))),
    YES_NO(text -> BooleanNode.valueOf(yes(text))),
    DAY(text -> TextNode.valueOf(day(text))),
    TYPE(text -> TextNode.valueOf(code(text, MentorType.values()))),
    TYPES(text -> each(text, type -> TextNode.valueOf(code(type, MentorType.values())))),
    VISAS(text -> each(text, visa -> TextNode.valueOf(code(visa, Visa.values())))),
    TEXTS(text -> each(text, TextNode::valueOf)),
    LANGUAGES(text -> each(text, language -> TextNode.valueOf(language(language)))),
    HOURS(text -> each(text, Cell::window)),
    PERSON(TextNode::valueOf),
    PEOPLE(text -> each(text, TextNode::valueOf));

    private static final Pattern WINDOW =
            Pattern.compile("(\\p{Alpha}+)\\.?,? +(\\d{1,2}:\\d\\d) *(?:-|\u2013|to) *(\\d{1,2}:\\d\\d)");
    private static final String END_OF_DAY = "00:00";
    private static final Map<String, String> LANGUAGES_BY_NAME = languages();

    private final Function<String, JsonNode> reading;

    Cell(Function<String, JsonNode> reading) {
        this.reading = reading;
    }

    /** @throws IllegalArgumentException saying what is wrong, for people */
    JsonNode read(String text) {
        return reading.apply(text.strip());
    }

    /** Several values: parted by {@code ;} or line breaks, and only where there are none by commas, as forms do. */
    private static ArrayNode each(String text, Function<String, JsonNode> one) {
        String parted = text.replaceAll("\\R", ";");
        List<String> values = parted.contains(";") ? Cells.values(parted) : List.of(text.split(","));
        ArrayNode read = JsonNodeFactory.instance.arrayNode();
        values.stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .map(one)
                .forEach(read::add);
        return read;
    }

    private static String id(String text) {
        try {
            return UUID.fromString(text).toString();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("'" + text + "' is no identifier of Introducer", e);
        }
    }

    private static int count(String text) {
        Matcher number = Pattern.compile("(\\d{1,6})(\\.0*)?(st|nd|rd|th)?").matcher(text.toLowerCase(Locale.ROOT));
        if (!number.matches()) {
            throw new IllegalArgumentException("'" + text + "' is no count");
        }
        return Integer.parseInt(number.group(1));
    }

    private static boolean yes(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "yes", "y", "true", "1" -> true;
            case "no", "n", "false", "0" -> false;
            default -> throw new IllegalArgumentException("'" + text + "' is neither yes nor no");
        };
    }

    private static String day(String text) {
        return switch (Dates.read(text, DayOrder.Order.UNKNOWN)) {
            case Dates.Reading.Day(var date) -> date.toString();
            case Dates.Reading.Undecided _ ->
                throw new IllegalArgumentException(
                        "'" + text + "' does not tell day from month; write it as 2027-09-01");
            case Dates.Reading.Unknown _, Dates.Reading.NoDate _ ->
                throw new IllegalArgumentException("'" + text + "' is no date");
        };
    }

    private static <E extends Enum<E>> String code(String text, E[] codes) {
        return Arrays.stream(codes)
                .map(Enum::name)
                .filter(code -> letters(code).equals(letters(text).replaceAll("MENTOR$", "")))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + text + "' is none of " + List.of(codes)));
    }

    private static String letters(String text) {
        return text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    }

    private static String language(String text) {
        return LANGUAGES_BY_NAME.getOrDefault(text.toLowerCase(Locale.ROOT), text);
    }

    private static Map<String, String> languages() {
        Map<String, String> names = new HashMap<>();
        for (String code : Locale.getISOLanguages()) {
            Locale language = Locale.of(code);
            names.putIfAbsent(language.getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT), code);
            names.putIfAbsent(language.getDisplayLanguage(language).toLowerCase(Locale.ROOT), code);
        }
        return Map.copyOf(names);
    }

    private static JsonNode window(String text) {
        Matcher window = WINDOW.matcher(text);
        if (!window.matches()) {
            throw new IllegalArgumentException("'" + text + "' is not like Tuesday 07:00-09:00");
        }
        String begins = window.group(1).toUpperCase(Locale.ROOT);
        List<DayOfWeek> days = new ArrayList<>(List.of(DayOfWeek.values()));
        days.removeIf(day -> begins.length() < 3 || !day.name().startsWith(begins));
        if (days.isEmpty()) {
            throw new IllegalArgumentException("'" + window.group(1) + "' is no day of the week");
        }
        return JsonNodeFactory.instance
                .objectNode()
                .put("day", days.getFirst().name())
                .put("from", time(window.group(2)))
                .put("to", window.group(3).equals("24:00") ? END_OF_DAY : time(window.group(3)));
    }

    private static String time(String text) {
        String time = text.length() == 4 ? "0" + text : text;
        try {
            return LocalTime.parse(time).toString();
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("'" + text + "' is no time of the day", e);
        }
    }
}

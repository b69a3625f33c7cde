package org.introducer.mentorship.imports.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.introducer.tables.ColumnMapping;
import org.introducer.tables.Layout;

/** Which field each column of a file goes to: as the caller says, else by its name. */
final class FileColumns {

    static final String ANSWER = "answers.";

    private static final Pattern CHOICE = Pattern.compile(
            ".*?\\b(?:(\\d+)(?:st|nd|rd|th)?|first|second|third|fourth|fifth) (?:choice|preference|wish)\\]?"
                    + "|.*?\\b(?:choice|preference|wish) ?#?(\\d+)\\]?");
    private static final List<String> ORDINALS = List.of("first", "second", "third", "fourth", "fifth");
    /** By these columns a row says whom it is about. */
    private static final String EMAIL = "email";

    private static final String OWN_ID = "profile id";
    private static final String APPLICANT = "applicant id";

    private final ImportSource source;
    private final Map<String, String> mapping = new HashMap<>();
    private final Map<String, String> questions = new HashMap<>();
    private final Layout layout;

    /** @param questions keys of the cycle's questions by their texts */
    FileColumns(ImportSource source, Map<String, String> mapping, Map<String, String> questions) {
        this.source = source;
        mapping.forEach((column, field) -> this.mapping.put(Layout.name(column), field));
        questions.forEach((text, key) -> {
            this.questions.put(Layout.name(text), key);
            this.questions.put(Layout.name(key), key);
        });
        this.layout = layoutOf();
    }

    Layout layout() {
        return layout;
    }

    private Layout layoutOf() {
        Map<String, String> synonyms = new HashMap<>();
        Map<String, String> exact = new HashMap<>();
        List<String> optional = new ArrayList<>();
        for (Field field : source.fields()) {
            String asked = asked(field);
            optional.add(asked);
            for (String name : field.names()) {
                (name.length() < 5 ? exact : synonyms).put(name, asked);
            }
            (field.label().length() < 5 ? exact : synonyms).put(field.label(), asked);
        }
        questions.keySet().forEach(question -> exact.put(question, ANSWER));
        mapping.forEach((column, field) -> {
            synonyms.remove(column);
            exact.put(
                    column,
                    Field.named(field, source).map(FileColumns::asked).orElse(field.isEmpty() ? ANSWER : field));
        });
        List<List<String>> variants = new ArrayList<>(List.of(List.of(EMAIL), List.of(OWN_ID)));
        if (source.hasAnswers()) {
            variants.add(List.of(APPLICANT));
        }
        return new Layout(source.name(), variants, optional, synonyms, exact, true, true);
    }

    /** Names too short to be told from others by one slip stand for a longer one. */
    private static String asked(Field field) {
        return switch (field) {
            case ID -> OWN_ID;
            case APPLICANT_ID -> APPLICANT;
            default -> field.label().length() < 5 ? field.label() + " of the person" : field.label();
        };
    }

    /** The field that a column goes to, or null. @param titles what the column is called, the first name that tells counts */
    String field(List<String> titles) {
        for (String title : titles) {
            String stated = mapping.get(Layout.name(title));
            if (stated != null) {
                return stated.equals(ColumnMapping.NOTHING) ? null : stated;
            }
        }
        for (String title : titles) {
            Optional<String> field = byName(title);
            if (field.isPresent()) {
                return field.get();
            }
        }
        return null;
    }

    private Optional<String> byName(String title) {
        String name = Layout.name(title);
        if (source.hasAnswers() && questions.containsKey(name)) {
            return Optional.of(ANSWER + questions.get(name));
        }
        if (!source.createsPeople() && place(title).isPresent()) {
            return Optional.of(Field.CHOICE.label());
        }
        if (!source.createsPeople()
                && name.startsWith("rank")
                && Answer.atTheEnd(title).isPresent()) {
            return Optional.of(Field.RANK.label());
        }
        return source.fields().stream()
                .filter(field -> name.equals(Layout.name(field.label()))
                        || name.equals(Layout.name(asked(field)))
                        || field.names().contains(name))
                .map(Field::label)
                .findFirst();
    }

    /** Which choice a column's name says that it holds, from 1. */
    static Optional<Integer> place(String title) {
        Matcher choice = CHOICE.matcher(Layout.name(title));
        if (!choice.matches()) {
            return Optional.empty();
        }
        String number = choice.group(1) == null ? choice.group(2) : choice.group(1);
        if (number != null) {
            return number.length() > 4 ? Optional.empty() : Optional.of(Integer.valueOf(number));
        }
        String name = choice.group().toLowerCase(Locale.ROOT);
        return ORDINALS.stream()
                .filter(ordinal -> name.matches(".*\\b" + ordinal + " (?:choice|preference|wish)\\]?"))
                .map(ordinal -> ORDINALS.indexOf(ordinal) + 1)
                .findFirst();
    }
}

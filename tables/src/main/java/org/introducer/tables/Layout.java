package org.introducer.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the columns of one kind of file are called. Names are compared in lower case with single blanks.
 *
 * @param kind the name of the kind, for people
 * @param variants the columns that a file must have, one list for each form in use; the first is named when none fits
 * @param optional columns that are read where they are there
 * @param synonyms other names of columns, each to the name that the reader asks by
 * @param exact the same for names so short that others are one slip away from them: they are known only as they stand
 * @param othersAllowed whether a file may have columns besides these
 * @param lineBreaks whether a cell of this kind may hold line breaks
 */
public record Layout(
        String kind,
        List<List<String>> variants,
        List<String> optional,
        Map<String, String> synonyms,
        Map<String, String> exact,
        boolean othersAllowed,
        boolean lineBreaks) {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\uFEFF]+");

    public Layout {
        variants = variants.stream().map(Layout::names).toList();
        optional = names(optional);
        synonyms = normal(synonyms);
        exact = normal(exact);
    }

    public Layout(
            String kind,
            List<List<String>> variants,
            List<String> optional,
            Map<String, String> synonyms,
            boolean othersAllowed,
            boolean lineBreaks) {
        this(kind, variants, optional, synonyms, Map.of(), othersAllowed, lineBreaks);
    }

    private static Map<String, String> normal(Map<String, String> synonyms) {
        Map<String, String> normal = new HashMap<>();
        synonyms.forEach((name, asked) -> normal.put(name(name), name(asked)));
        return Map.copyOf(normal);
    }

    /** A column's name as names are compared. */
    public static String name(String column) {
        return BLANKS.matcher(column).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }

    /** The name by which a reader asks for a column of the file, where it knows the column. */
    public Optional<String> asked(String column) {
        String name = name(column);
        if (optional.contains(name) || variants.stream().anyMatch(variant -> variant.contains(name))) {
            return Optional.of(name);
        }
        return Optional.ofNullable(synonyms.getOrDefault(name, exact.get(name)));
    }

    private static List<String> names(List<String> columns) {
        return columns.stream().map(Layout::name).toList();
    }

    /** The places of a header's columns by the names that they are asked by. */
    Map<String, Integer> places(List<String> header) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            places.putIfAbsent(name(header.get(i)), i);
        }
        for (int i = 0; i < header.size(); i++) {
            String name = name(header.get(i));
            String asked = synonyms.getOrDefault(name, exact.get(name));
            if (asked != null) {
                places.putIfAbsent(asked, i);
            }
        }
        places.remove("");
        return places;
    }

    /** What the narrowest variant lacks in these columns; empty when they are a header of this kind. */
    List<String> lacking(Set<String> columns) {
        List<String> least = null;
        for (List<String> variant : variants) {
            List<String> lacking = new ArrayList<>(variant);
            lacking.removeAll(columns);
            if (least == null || lacking.size() < least.size()) {
                least = lacking;
            }
        }
        return least;
    }

    /** Refuses a header with a column twice, one that is unknown, or one that is nearly the name of a column that is not there. */
    void check(List<String> header, Map<String, Integer> places) throws WrongFileException {
        Set<String> known = new LinkedHashSet<>(optional);
        variants.forEach(known::addAll);
        Set<String> seen = new HashSet<>();
        List<String> unknown = new ArrayList<>();
        for (String column : header) {
            String name = name(column);
            if (name.isEmpty()) {
                continue;
            }
            if (name.indexOf('"') >= 0) {
                throw new WrongFileException("The header is damaged: '" + column.strip() + "' is no name of a column.");
            }
            boolean ours = known.contains(name) || synonyms.containsKey(name) || exact.containsKey(name);
            if (ours && !seen.add(name)) {
                throw new WrongFileException("The column '" + column.strip() + "' stands twice in the header.");
            }
            if (!ours && !othersAllowed) {
                unknown.add(column.strip());
            }
            if (!ours && othersAllowed) {
                checkSlip(column.strip(), known, places);
            }
        }
        if (!unknown.isEmpty()) {
            throw new WrongFileException(
                    "The file has columns that the kind " + kind + " does not have.", List.of(), unknown);
        }
    }

    /** Whether all these cells are names of columns, as in a piece that was cut from a header. */
    boolean areNames(List<String> cells) {
        return cells.stream().allMatch(cell -> asked(cell).isPresent());
    }

    private void checkSlip(String column, Set<String> known, Map<String, Integer> places) throws WrongFileException {
        Set<String> absent = new LinkedHashSet<>(known);
        synonyms.forEach((name, asked) -> {
            if (known.contains(asked) && !places.containsKey(asked)) {
                absent.add(name);
            }
        });
        absent.removeAll(places.keySet());
        for (String name : absent) {
            if (nearly(name(column), name) || nearly(withoutBlanks(name(column)), withoutBlanks(name))) {
                throw new WrongFileException(
                        "The column '%s' is unknown; is it '%s'?".formatted(column, name), List.of(), List.of(column));
            }
        }
    }

    /** A character that was lost between two blanks, or became one, takes a blank with it. */
    private static String withoutBlanks(String name) {
        return name.replace(" ", "");
    }

    /** Whether one character was left out, added or replaced; numbered columns are neighbours, not slips. */
    public static boolean nearly(String given, String known) {
        int start = 0;
        int shorter = Math.min(given.length(), known.length());
        while (start < shorter && given.charAt(start) == known.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < shorter - start
                && given.charAt(given.length() - 1 - end) == known.charAt(known.length() - 1 - end)) {
            end++;
        }
        String ours = known.substring(start, known.length() - end);
        String theirs = given.substring(start, given.length() - end);
        return ours.length() <= 1 && theirs.length() <= 1 && !(ours + theirs).matches("\\d\\d");
    }
}

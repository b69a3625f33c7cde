package org.introducer.platform.json;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** What to tell a caller about names and types: the nearest known name, and JSON's words for a type. */
public final class Names {

    private static final LevenshteinDistance DISTANCE = LevenshteinDistance.getDefaultInstance();

    private Names() {}

    /** The known name that the caller may have meant: at most a third of its letters differ. */
    public static Optional<String> nearest(String unknown, Collection<String> known) {
        String wanted = unknown.toLowerCase(Locale.ROOT);
        if (wanted.length() > 100) {
            return Optional.empty();
        }
        return known.stream()
                // Where the lengths differ by more, as many letters differ at least.
                .filter(name -> Math.abs(name.length() - wanted.length()) <= Math.max(2, name.length() / 3))
                .map(name -> Map.entry(DISTANCE.apply(wanted, name.toLowerCase(Locale.ROOT)), name))
                .filter(entry -> entry.getKey() <= Math.max(2, entry.getValue().length() / 3))
                .min(Comparator.comparing(Map.Entry<Integer, String>::getKey).thenComparing(Map.Entry::getValue))
                .map(Map.Entry::getValue);
    }

    /** How an API user calls a Java type, with its article. */
    public static String jsonType(Class<?> type) {
        if (type == Instant.class || type == OffsetDateTime.class) {
            return "a date-time with offset (RFC 3339)";
        }
        if (type == LocalDate.class) {
            return "a date (yyyy-MM-dd)";
        }
        if (type == UUID.class) {
            return "a uuid";
        }
        if (type == String.class || type.isEnum()) {
            return "a string";
        }
        if (type == Boolean.class || type == boolean.class) {
            return "a boolean";
        }
        if (type == Integer.class || type == Long.class || type == int.class || type == long.class) {
            return "a whole number that is not too large";
        }
        if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
            return "a number";
        }
        return Collection.class.isAssignableFrom(type) || type.isArray() ? "an array" : "an object";
    }
}

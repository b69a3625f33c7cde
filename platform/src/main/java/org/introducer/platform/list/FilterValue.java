package org.introducer.platform.list;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.UUID;

/** Reads the text of a filter or cursor as the type of its field. */
final class FilterValue {

    private FilterValue() {}

    static Object read(String text, Class<?> type) {
        try {
            if (type == String.class) {
                return text;
            }
            if (type == UUID.class) {
                return UUID.fromString(text);
            }
            if (type == Instant.class) {
                return instant(text);
            }
            if (type == LocalDate.class) {
                return LocalDate.parse(text);
            }
            if (type == Integer.class) {
                return Integer.valueOf(text);
            }
            if (type == Long.class) {
                return Long.valueOf(text);
            }
            if (type == Double.class) {
                return Double.valueOf(text);
            }
            if (type == Boolean.class && (text.equals("true") || text.equals("false"))) {
                return Boolean.valueOf(text);
            }
            if (type.isEnum()) {
                return Arrays.stream(type.getEnumConstants())
                        .filter(constant -> ((Enum<?>) constant).name().equals(text))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException(
                                "must be one of " + Arrays.toString(type.getEnumConstants())));
            }
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("is not a date or time", e);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("is not a number", e);
        }
        throw new IllegalArgumentException("is not a " + type.getSimpleName().toLowerCase(java.util.Locale.ROOT));
    }

    /** A day is taken as its first instant in UTC. */
    private static Instant instant(String text) {
        Instant instant = text.length() == 10
                ? LocalDate.parse(text).atStartOfDay(java.time.ZoneOffset.UTC).toInstant()
                : OffsetDateTime.parse(text).toInstant();
        int year = instant.atZone(java.time.ZoneOffset.UTC).getYear();
        if (year < 1900 || year > 9999) {
            throw new IllegalArgumentException("lies outside the years 1900 to 9999");
        }
        return instant;
    }
}

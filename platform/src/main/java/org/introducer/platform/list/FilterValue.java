package org.introducer.platform.list;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.UUID;
import org.introducer.platform.json.StrictTimes;

/** Reads the text of a filter or cursor as the type of its field. */
final class FilterValue {

    private FilterValue() {}

    static Object read(String text, Class<?> type) {
        try {
            if (type == String.class) {
                return text;
            }
            if (type == UUID.class) {
                return uuid(text);
            }
            if (type == Instant.class) {
                return instant(text);
            }
            if (type == LocalDate.class) {
                return StrictTimes.day(text);
            }
            if (type == Integer.class) {
                return Integer.valueOf(text);
            }
            if (type == Long.class) {
                return Long.valueOf(text);
            }
            if (type == Double.class) {
                return number(text);
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

    /** A decimal number; zero has no sign, as for PostgreSQL. */
    private static Double number(String text) {
        double number = new BigDecimal(text).doubleValue();
        if (Double.isInfinite(number)) {
            throw new NumberFormatException();
        }
        return number + 0.0;
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("is not a uuid", e);
        }
    }

    /** A day is taken as its first instant in UTC. */
    private static Instant instant(String text) {
        return text.length() == 10
                ? StrictTimes.day(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                : StrictTimes.instant(text);
    }
}

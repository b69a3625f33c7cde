package org.introducer.tables;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;

/** Numbers as tables print them. */
public final class Numbers {

    private static final Set<String> UNKNOWN =
            Set.of("", "n/a", "na", "#n/a", "null", "none", "unknown", "-", "--", "\u2013", "\u2014");
    private static final Pattern COUNT = Pattern.compile("(\\d+|\\d{1,3}(,\\d{3})+)(\\.0*)?");
    private static final Pattern AMOUNT = Pattern.compile("\\$? ?-?(\\d+|\\d{1,3}(,\\d{3})+)(\\.\\d+)?");

    /** Digits that a long surely holds. */
    private static final int LONGEST_PLAIN = 18;

    private Numbers() {}

    /** Whether a cell says that nothing is known: blank, {@code N/A} and the like. Never the same as 0. */
    public static boolean isUnknown(String cell) {
        return cell == null || UNKNOWN.contains(cell.strip().toLowerCase(Locale.ROOT));
    }

    /**
     * A count, thousands separators allowed ({@code 1,089}), a point with zeros too ({@code 1.0}); nothing where it is unknown.
     *
     * @throws NumberFormatException when it is no count
     */
    public static OptionalLong count(String cell) {
        if (isPlain(cell)) {
            return OptionalLong.of(Long.parseLong(cell));
        }
        if (isUnknown(cell)) {
            return OptionalLong.empty();
        }
        String text = cell.strip();
        if (!COUNT.matcher(text).matches()) {
            throw new NumberFormatException(text);
        }
        int point = text.indexOf('.');
        return OptionalLong.of(Long.parseLong((point < 0 ? text : text.substring(0, point)).replace(",", "")));
    }

    /** Whether it is nothing but a few digits, as most counts are: cheaper to find out than to match. */
    private static boolean isPlain(String cell) {
        if (cell == null || cell.isEmpty() || cell.length() > LONGEST_PLAIN) {
            return false;
        }
        for (int i = 0; i < cell.length(); i++) {
            if (cell.charAt(i) < '0' || cell.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /**
     * An amount such as {@code $58,500.00}; nothing where it is unknown.
     *
     * @throws NumberFormatException when it is no amount
     */
    public static Optional<BigDecimal> amount(String cell) {
        if (isUnknown(cell)) {
            return Optional.empty();
        }
        String text = cell.strip();
        if (!AMOUNT.matcher(text).matches() || text.length() > 40) {
            throw new NumberFormatException(text);
        }
        return Optional.of(new BigDecimal(text.replaceAll("[$, ]", "")));
    }
}

package org.introducer.tables;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.introducer.tables.DayOrder.Order;

/**
 * Dates as tables print them: {@code 2025-07-01}, with or without a time; {@code 1 Jul 2025}, {@code 1-Jul-25} and {@code July
 * 1, 2025} in English, Spanish, French, German, Portuguese, Italian and Turkish; {@code 7/1/25}, whose order the column tells.
 */
public final class Dates {

    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[T ].*)?");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[/.](\\d{1,2})[/.](\\d{1,2})(?: .*)?");
    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4}|\\d{2})(?:,? .*)?");
    private static final Pattern DAY_NAME = Pattern.compile(
            "(\\d{1,2})\\.?(?:[- /]| de | )?\\s?(\\p{L}+)\\.?,?(?:[- /]| de )\\s?(\\d{4}|\\d{2})(?:,? .*)?");
    private static final Pattern NAME_DAY =
            Pattern.compile("(\\p{L}+)\\.?[ -](\\d{1,2}),?[ -](\\d{4}|\\d{2})(?:,? .*)?");

    private static final List<String> LANGUAGES = List.of("en", "es", "fr", "de", "pt", "it", "tr");
    /** What spreadsheets and exports write besides the names that the JDK knows. */
    private static final Map<String, Integer> FURTHER = Map.of(
            "sept", 9, "set", 9, "maerz", 3, "mrz", 3, "mrt", 3, "juil", 7, "fevr", 2, "avr", 4, "aout", 8, "jänner",
            1);

    private static final Map<String, Integer> MONTHS = months();

    private Dates() {}

    /** What a cell says. */
    public sealed interface Reading {
        record Day(LocalDate date) implements Reading {}

        /** A blank cell, or one that says that nothing is known. */
        record Unknown() implements Reading {}

        /** A date whose day and month cannot be told apart. */
        record Undecided() implements Reading {}

        /** No date of a known form. */
        record NoDate() implements Reading {}
    }

    record TwoNumbers(int first, int second, int year) {}

    /** Reads one cell; two-digit years lie between 1970 and 2069. */
    public static Reading read(String cell, Order order) {
        if (Numbers.isUnknown(cell)) {
            return new Reading.Unknown();
        }
        String text = cell.strip();
        try {
            Optional<LocalDate> named =
                    yearFirst(ISO, text).or(() -> yearFirst(YEAR_FIRST, text)).or(() -> named(text));
            if (named.isPresent()) {
                return new Reading.Day(named.get());
            }
            return numbers(text).map(numbers -> inOrder(numbers, order)).orElseGet(Reading.NoDate::new);
        } catch (DateTimeException e) {
            return new Reading.NoDate();
        }
    }

    /** Where the column decides nothing, a number above 12 still is a day. */
    private static Reading inOrder(TwoNumbers numbers, Order order) {
        boolean dayFirst = order == Order.DAY_FIRST || order == Order.UNKNOWN && numbers.first() > 12;
        boolean monthFirst = order == Order.MONTH_FIRST || order == Order.UNKNOWN && numbers.second() > 12;
        if (dayFirst || numbers.first() == numbers.second()) {
            return new Reading.Day(LocalDate.of(numbers.year(), numbers.second(), numbers.first()));
        }
        return monthFirst
                ? new Reading.Day(LocalDate.of(numbers.year(), numbers.first(), numbers.second()))
                : new Reading.Undecided();
    }

    private static Optional<LocalDate> yearFirst(Pattern form, String text) {
        Matcher matcher = form.matcher(text);
        return matcher.matches()
                ? Optional.of(LocalDate.of(number(matcher, 1), number(matcher, 2), number(matcher, 3)))
                : Optional.empty();
    }

    private static Optional<LocalDate> named(String text) {
        Matcher day = DAY_NAME.matcher(text);
        if (day.matches()) {
            return month(day.group(2)).map(month -> LocalDate.of(year(day.group(3)), month, number(day, 1)));
        }
        Matcher name = NAME_DAY.matcher(text);
        return name.matches()
                ? month(name.group(1)).map(month -> LocalDate.of(year(name.group(3)), month, number(name, 2)))
                : Optional.empty();
    }

    /** The two numbers of a date that has no name of a month and does not begin with the year. */
    static Optional<TwoNumbers> numbers(String cell) {
        Matcher matcher = NUMBERS.matcher(cell == null ? "" : cell.strip());
        return matcher.matches()
                ? Optional.of(new TwoNumbers(number(matcher, 1), number(matcher, 2), year(matcher.group(3))))
                : Optional.empty();
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        return digits.length() == 4 ? year : year < 70 ? 2000 + year : 1900 + year;
    }

    private static Optional<Integer> month(String name) {
        return Optional.ofNullable(MONTHS.get(folded(name)));
    }

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new HashMap<>();
        for (String language : LANGUAGES) {
            Locale locale = Locale.of(language);
            for (Month month : Month.values()) {
                for (TextStyle style : List.of(
                        TextStyle.FULL, TextStyle.SHORT, TextStyle.FULL_STANDALONE, TextStyle.SHORT_STANDALONE)) {
                    months.putIfAbsent(folded(month.getDisplayName(style, locale)), month.getValue());
                }
            }
        }
        FURTHER.forEach((name, month) -> months.putIfAbsent(folded(name), month));
        return Map.copyOf(months);
    }

    /** Without accents, points and capitals; the Turkish ı is an i. */
    private static String folded(String name) {
        return Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("[\\p{M}.]", "")
                .replace('ı', 'i');
    }
}

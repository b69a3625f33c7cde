package org.introducer.contacts.imports.mail;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates of headers (RFC 5322, the obsolete forms with two-digit years and names of zones too). A date without a zone that is known
 * is none: mime4j would take it for UTC.
 */
final class MailDate {

    private static final Pattern FORM = Pattern.compile(
            "(?:\\p{L}+\\.?,?\\s*)?(\\d{1,2})[\\s-]+(\\p{L}{3})\\p{L}*[\\s-]+(\\d{4}|\\d{2})\\s+(\\d{1,2}):(\\d{2})(?::(\\d{2}))?\\s*"
                    + "([+-]\\d{4}|[A-Z]{1,4})\\b.*",
            Pattern.DOTALL);
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Map<String, Integer> ZONES = Map.of(
            "UT", 0, "GMT", 0, "UTC", 0, "Z", 0, "EST", -5, "EDT", -4, "CST", -6, "CDT", -5, "PST", -8, "PDT", -7);
    private static final Map<String, Integer> MOUNTAIN = Map.of("MST", -7, "MDT", -6);

    private MailDate() {}

    static Optional<Instant> of(String text) {
        Matcher date = FORM.matcher(text.strip());
        if (!date.matches()) {
            return Optional.empty();
        }
        int month = MONTHS.indexOf(date.group(2).toLowerCase(Locale.ROOT)) + 1;
        try {
            LocalDate day = LocalDate.of(year(date.group(3)), month, Integer.parseInt(date.group(1)));
            // A leap second is the second after it.
            int second = date.group(6) == null ? 0 : Math.min(59, Integer.parseInt(date.group(6)));
            LocalTime time = LocalTime.of(Integer.parseInt(date.group(4)), Integer.parseInt(date.group(5)), second);
            return zone(date.group(7)).map(zone -> day.atTime(time).toInstant(zone));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        return digits.length() == 4 ? year : year < 50 ? 2000 + year : 1900 + year;
    }

    private static Optional<ZoneOffset> zone(String text) {
        if (text.length() == 5) {
            return Optional.of(ZoneOffset.of(text));
        }
        Integer hours = ZONES.getOrDefault(text, MOUNTAIN.get(text));
        return Optional.ofNullable(hours).map(ZoneOffset::ofHours);
    }
}

package org.introducer.programs.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When something is: a day, a time on a day, or several days; written {@code 2026-03-20}, {@code 2025-06-04T09:00}, {@code
 * 2026-11-29/2026-12-03}, each with {@code [America/Chicago]} behind it where the zone is known.
 *
 * @param at null: the whole day
 * @param to the last day
 * @param zone null where no source says it
 */
public record EventTime(
        LocalDate from,
        @Nullable LocalTime at,
        LocalDate to,
        @Nullable ZoneId zone) {

    private static final Pattern FORM =
            Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)(?:T(\\d\\d:\\d\\d)|/(\\d{4}-\\d\\d-\\d\\d))?"
                    + "(?:\\[([A-Za-z]+(?:/[A-Za-z_-]+)+)])?");

    public EventTime {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("ends before it begins");
        }
        if (at != null && (zone == null || !to.equals(from))) {
            throw new IllegalArgumentException("a time needs its zone, and is on one day");
        }
    }

    /** A whole day. */
    public static EventTime on(LocalDate day) {
        return new EventTime(day, null, day, null);
    }

    /** @throws IllegalArgumentException for what is no such time */
    public static EventTime parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException(text);
        }
        try {
            LocalDate from = LocalDate.parse(form.group(1));
            return new EventTime(
                    from,
                    form.group(2) == null ? null : LocalTime.parse(form.group(2)),
                    form.group(3) == null ? from : LocalDate.parse(form.group(3)),
                    form.group(4) == null ? null : ZoneId.of(form.group(4)));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    /** The same in its zone, or in this one where it has none. */
    EventTime in(ZoneId other) {
        return zone == null ? new EventTime(from, at, to, other) : this;
    }

    /** As {@link #parse} reads it. */
    public String text() {
        return from
                + (at == null ? "" : "T" + at)
                + (to.equals(from) ? "" : "/" + to)
                + (zone == null ? "" : "[" + zone + "]");
    }
}

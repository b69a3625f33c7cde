package org.introducer.platform.http;

import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** From the day on which an operation is deprecated to the day on which it is gone, both at 0:00 UTC. */
public record DeprecationPeriod(LocalDate since, LocalDate sunset) {

    /** What clients are promised. */
    public static final Period LEAST = Period.ofMonths(6);

    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT);

    public DeprecationPeriod {
        if (sunset.isBefore(since.plus(LEAST))) {
            throw new IllegalArgumentException(
                    "what is deprecated on " + since + " answers until " + since.plus(LEAST) + " at least");
        }
    }

    public static DeprecationPeriod of(String since, String sunset) {
        return new DeprecationPeriod(LocalDate.parse(since), LocalDate.parse(sunset));
    }

    /** The header {@code Deprecation}: a date of RFC 9651. */
    String deprecationHeader() {
        return "@" + since.atStartOfDay(ZoneOffset.UTC).toEpochSecond();
    }

    /** The header {@code Sunset}: an HTTP date. */
    String sunsetHeader() {
        return HTTP_DATE.format(sunset.atStartOfDay(ZoneOffset.UTC));
    }
}

package org.introducer.contacts.etiquette.judgement;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;
import org.introducer.contacts.etiquette.Policy;

/** The recipient's working hours: Monday to Friday, full hours. */
record WorkingHours(Policy policy, ZoneId zone) {

    /** The next full working hour at or after a moment, if it comes before another. */
    Optional<Instant> next(Instant from, Instant before) {
        LocalDate first = LocalDate.ofInstant(from, zone);
        return first.datesUntil(first.plusWeeks(1).plusDays(1))
                .filter(day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY)
                .flatMap(day -> hoursOf(day).filter(hour -> !hour.isBefore(from)))
                .findFirst()
                .filter(hour -> hour.isBefore(before));
    }

    private Stream<Instant> hoursOf(LocalDate day) {
        ZonedDateTime start = LocalDateTime.of(day, policy.workFrom()).atZone(zone);
        Instant end = LocalDateTime.of(day, policy.workUntil()).atZone(zone).toInstant();
        return Stream.iterate(start.toInstant(), hour -> hour.isBefore(end), hour -> hour.plus(1, ChronoUnit.HOURS));
    }
}

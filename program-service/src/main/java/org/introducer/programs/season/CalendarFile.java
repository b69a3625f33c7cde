package org.introducer.programs.season;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.time.Instant;
import java.util.Date;
import java.util.stream.Collectors;
import org.introducer.platform.time.ICalendars;
import org.introducer.programs.calendar.DatedEvent;
import org.introducer.programs.calendar.EventTime;
import org.introducer.programs.calendar.SeasonDates;
import org.introducer.programs.calendar.UndatedEvent;

/** The dates of a season as iCalendar (RFC 5545): days as days, times in UTC. */
final class CalendarFile {

    private CalendarFile() {}

    static String of(int season, SeasonDates dates) {
        ICalendar calendar = ICalendars.named("Seasons", "Match season " + season);
        calendar.setDescription(
                dates.undated(season).stream().map(UndatedEvent::statement).collect(Collectors.joining("\n")));
        dates.of(season).forEach(dated -> calendar.addEvent(event(season, dated)));
        return ICalendars.text(calendar);
    }

    private static VEvent event(int season, DatedEvent dated) {
        VEvent event =
                ICalendars.event("%s-%d".formatted(dated.event(), season), ICalendars.startOf(dated.reviewedOn()));
        event.setSummary(dated.event().label() + (dated.sourced() ? "" : " (expected)"));
        event.setDescription(dated.statement()
                + (dated.sourced() ? " Source: " + dated.citation().source() : " An assumption: no source says it."));
        event.addCategories(dated.event().group().name());
        if (dated.sourced()) {
            event.setUrl(dated.citation().reference());
        }
        EventTime time = dated.time();
        if (time.at() == null) {
            ICalendars.setDays(event, time.from(), time.to());
        } else {
            Instant at = time.from().atTime(time.at()).atZone(time.zone()).toInstant();
            event.setDateStart(Date.from(at), true);
        }
        return event;
    }
}

package org.introducer.programs.season;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.stream.Collectors;
import org.introducer.programs.calendar.DatedEvent;
import org.introducer.programs.calendar.EventTime;
import org.introducer.programs.calendar.SeasonDates;
import org.introducer.programs.calendar.SeasonEvent;

/** The dates of a season as iCalendar (RFC 5545): days as days, times in UTC. */
final class CalendarFile {

    static final String MEDIA_TYPE = "text/calendar";

    private CalendarFile() {}

    static String of(int season, SeasonDates dates) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//Introducer//Seasons//EN");
        calendar.setName("Match season " + season);
        calendar.setDescription("No source says the day of: "
                + dates.unknown(season).stream().map(SeasonEvent::label).collect(Collectors.joining("; ")));
        dates.of(season).forEach(dated -> calendar.addEvent(event(season, dated)));
        return Biweekly.write(calendar).go();
    }

    private static VEvent event(int season, DatedEvent dated) {
        VEvent event = new VEvent();
        event.setUid("%s-%d@introducer".formatted(dated.event(), season));
        event.setDateTimeStamp(
                Date.from(dated.reviewedOn().atStartOfDay(ZoneOffset.UTC).toInstant()));
        event.setSummary(dated.event().label() + (dated.sourced() ? "" : " (expected)"));
        event.setDescription(dated.statement()
                + (dated.sourced() ? " Source: " + dated.citation().source() : " An assumption: no source says it."));
        event.addCategories(dated.event().group().name());
        if (dated.sourced()) {
            event.setUrl(dated.citation().reference());
        }
        EventTime time = dated.time();
        if (time.at() == null) {
            event.setDateStart(new DateStart(day(time.from())));
            event.setDateEnd(new DateEnd(day(time.to().plusDays(1))));
        } else {
            Instant at = time.from().atTime(time.at()).atZone(time.zone()).toInstant();
            event.setDateStart(Date.from(at), true);
        }
        return event;
    }

    /** A day has no zone; its parts are written as they are. */
    private static ICalDate day(LocalDate day) {
        return new ICalDate(new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false);
    }
}

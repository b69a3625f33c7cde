package org.introducer.contacts.calendar;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.util.DateTimeComponents;
import biweekly.util.Duration;
import biweekly.util.ICalDate;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;

/** Entries as iCalendar (RFC 5545). Nothing in it says when it was made, so that the same dates are the same text. */
final class CalendarFile {

    static final String MEDIA_TYPE = "text/calendar";
    private static final int REFRESH_HOURS = 6;

    private CalendarFile() {}

    static String of(List<CalendarEntry> entries) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//Introducer//Network//EN");
        calendar.setName("Introducer");
        calendar.setRefreshInterval(Duration.builder().hours(REFRESH_HOURS).build());
        entries.forEach(entry -> calendar.addEvent(event(entry)));
        return Biweekly.write(calendar).go();
    }

    private static VEvent event(CalendarEntry entry) {
        VEvent event = new VEvent();
        event.setUid(entry.uid() + "@introducer");
        event.setDateTimeStamp(
                Date.from(entry.from().atStartOfDay(ZoneOffset.UTC).toInstant()));
        event.setSummary(entry.title());
        if (entry.description() != null) {
            event.setDescription(entry.description());
        }
        event.addCategories(entry.kind().name());
        event.setDateStart(new DateStart(day(entry.from())));
        event.setDateEnd(new DateEnd(day(entry.to().plusDays(1))));
        return event;
    }

    /** A day has no zone; its parts are written as they are. */
    private static ICalDate day(LocalDate day) {
        return new ICalDate(new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false);
    }
}

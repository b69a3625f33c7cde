package org.introducer.contacts.calendar;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.util.Duration;
import java.util.List;
import org.introducer.platform.time.ICalendars;

/** Entries as iCalendar (RFC 5545). Nothing in it says when it was made, so that the same dates are the same text. */
final class CalendarFile {

    private static final int REFRESH_HOURS = 6;

    private CalendarFile() {}

    static String of(List<CalendarEntry> entries) {
        ICalendar calendar = ICalendars.named("Network", "Introducer");
        calendar.setRefreshInterval(Duration.builder().hours(REFRESH_HOURS).build());
        entries.forEach(entry -> calendar.addEvent(event(entry)));
        return ICalendars.text(calendar);
    }

    private static VEvent event(CalendarEntry entry) {
        VEvent event = ICalendars.event(entry.uid(), ICalendars.startOf(entry.from()));
        event.setSummary(entry.title());
        if (entry.description() != null) {
            event.setDescription(entry.description());
        }
        event.addCategories(entry.kind().name());
        ICalendars.setDays(event, entry.from(), entry.to());
        return event;
    }
}

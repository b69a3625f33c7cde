package org.introducer.contacts.etiquette.judgement;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;
import org.introducer.contacts.etiquette.EventDays;
import org.introducer.contacts.etiquette.Touch;

/** The days after meeting at an event in which a personal follow-up fits. */
record EventWindow(Touch meeting, LocalDate lastDay, ZoneId zone) {

    /** Met again before writing: the later window replaces, of one day that which ends later; after writing: a new window. */
    static Optional<EventWindow> of(History history, ZoneId applicantZone) {
        Optional<Touch> written = history.last(Touch::endsEventWindow);
        return history.all(Touch::isEventMeeting).stream()
                .filter(meeting -> written.map(touch -> Touch.IN_ORDER.compare(meeting, touch) > 0)
                        .orElse(true))
                .map(meeting -> of(meeting, applicantZone))
                .max(Comparator.comparing(EventWindow::lastDay)
                        .thenComparing(window ->
                                window.lastDay().atStartOfDay(window.zone()).toInstant())
                        .thenComparing(EventWindow::meeting, Touch.IN_ORDER));
    }

    /** An event that is said to have ended before they met there ended on that day at the earliest. */
    private static EventWindow of(Touch meeting, ZoneId applicantZone) {
        EventDays event = meeting.event();
        ZoneId zone = event == null ? applicantZone : event.zone();
        LocalDate met = LocalDate.ofInstant(meeting.occurredAt(), zone);
        boolean over = event == null || event.lastDay().isBefore(met);
        return new EventWindow(meeting, over ? met : event.lastDay(), zone);
    }

    String name() {
        return meeting.event() == null || meeting.event().name() == null
                ? "a meeting"
                : meeting.event().name();
    }
}

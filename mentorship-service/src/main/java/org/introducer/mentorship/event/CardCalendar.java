package org.introducer.mentorship.event;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import java.util.stream.Collectors;
import org.introducer.platform.time.ICalendars;

/** The meetings of a card as iCalendar (RFC 5545), with times in UTC. */
final class CardCalendar {

    private CardCalendar() {}

    static String of(CardView card, Instant plannedAt, int sequence) {
        ICalendar calendar = ICalendars.named("Speed mentoring", card.event());
        card.meetings().forEach(meeting -> calendar.addEvent(event(card, meeting, plannedAt, sequence)));
        return ICalendars.text(calendar);
    }

    private static VEvent event(CardView card, CardView.Meeting meeting, Instant plannedAt, int sequence) {
        String whom = meeting.with().stream()
                .map(CardView.Met::name)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        VEvent event =
                ICalendars.event("%s-%s-%d".formatted(card.eventId(), card.personId(), meeting.round()), plannedAt);
        event.setSequence(sequence);
        event.setDateStart(Date.from(meeting.startsAt()), true);
        event.setDateEnd(Date.from(meeting.endsAt()), true);
        event.setSummary(whom.isEmpty() ? card.event() : card.event() + ": " + whom);
        event.setLocation(meeting.table().toString());
        return event;
    }
}

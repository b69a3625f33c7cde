package org.introducer.mentorship.event;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import java.util.stream.Collectors;

/** The meetings of a card as iCalendar (RFC 5545), with times in UTC. */
final class CardCalendar {

    static final String MEDIA_TYPE = "text/calendar";

    private CardCalendar() {}

    static String of(CardView card, Instant plannedAt, int sequence) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//Introducer//Speed mentoring//EN");
        calendar.setName(card.event());
        card.meetings().forEach(meeting -> calendar.addEvent(event(card, meeting, plannedAt, sequence)));
        return Biweekly.write(calendar).go();
    }

    private static VEvent event(CardView card, CardView.Meeting meeting, Instant plannedAt, int sequence) {
        String whom = meeting.with().stream()
                .map(CardView.Met::name)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        VEvent event = new VEvent();
        event.setUid("%s-%s-%d@introducer".formatted(card.eventId(), card.personId(), meeting.round()));
        event.setSequence(sequence);
        event.setDateTimeStamp(Date.from(plannedAt));
        event.setDateStart(Date.from(meeting.startsAt()), true);
        event.setDateEnd(Date.from(meeting.endsAt()), true);
        event.setSummary(whom.isEmpty() ? card.event() : card.event() + ": " + whom);
        event.setLocation(meeting.table().toString());
        return event;
    }
}

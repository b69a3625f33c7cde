package org.introducer.contacts.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.introducer.contacts.interaction.EventCalendar;
import org.introducer.contacts.interaction.EventDraft;

/** Tells interactions the days of the events that they name. */
@ApplicationScoped
class EventDates implements EventCalendar {

    private final Events events;

    EventDates(Events events) {
        this.events = events;
    }

    @Override
    public Optional<EventDraft> find(UUID ownerId, UUID eventId) {
        return events.find("ownerId = ?1 and id = ?2 and deletedAt is null", ownerId, eventId)
                .firstResultOptional()
                .map(event -> Events.days(event.entry()));
    }
}

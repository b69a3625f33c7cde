package org.introducer.contacts.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.introducer.contacts.interaction.EventCalendar;
import org.introducer.contacts.interaction.EventDraft;
import org.introducer.platform.access.OwnedRows;

/** Tells other features the days of events. */
@ApplicationScoped
public class EventDates implements EventCalendar {

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

    /** An event. @param place null: not said @param targets how many people the applicant wants to meet there */
    public record Dated(
            UUID id, String name, LocalDate firstDay, LocalDate lastDay, String zone, String place, int targets) {}

    /** Those of each applicant that have a day among these, by the first day. @param most of each */
    public Map<UUID, List<Dated>> of(Collection<OwnedRows.Days> owners, int most) {
        Map<UUID, List<Dated>> dated = new HashMap<>();
        events.during(owners, most)
                .forEach((owner, theirs) -> dated.put(
                        owner,
                        theirs.stream()
                                .map(event -> dated(event.id(), event.entry()))
                                .toList()));
        return dated;
    }

    private static Dated dated(UUID id, EventEntry entry) {
        return new Dated(
                id,
                entry.name(),
                entry.firstDay(),
                entry.lastDay(),
                entry.zone(),
                entry.place(),
                entry.targetContactIds().size());
    }
}

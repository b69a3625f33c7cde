package org.introducer.contacts.event;

import static org.introducer.contacts.ContactsProblem.EVENT_NOT_FOUND;
import static org.introducer.platform.problem.PlatformProblem.INVALID_INPUT;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.introducer.contacts.contact.Contacts;
import org.introducer.contacts.contact.NamedContacts;
import org.introducer.contacts.interaction.Encounters;
import org.introducer.contacts.interaction.EventDraft;
import org.introducer.platform.access.OwnedRows;
import org.introducer.platform.access.Writable;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.list.Listing;
import org.introducer.platform.problem.InputError;

/** The events that the caller may see. */
@Singleton
class Events extends OwnedRows<Event> {

    private static final Listing<Event> LISTING = Listing.of(Event.class)
            .filter("name", "e.entry.name", String.class)
            .filter("firstDay", "e.entry.firstDay", LocalDate.class)
            .filter("lastDay", "e.entry.lastDay", LocalDate.class)
            .sort("firstDay", "e.entry.firstDay", LocalDate.class);

    private final Caller caller;
    private final Contacts contacts;
    private final Encounters encounters;
    private final Clock clock;

    Events(Ownership ownership, Caller caller, Contacts contacts, Encounters encounters, Clock clock) {
        super(
                ownership,
                LISTING,
                Event::ownerId,
                "ownerId",
                id -> EVENT_NOT_FOUND.because("There is no event %s.", id));
        this.caller = caller;
        this.contacts = contacts;
        this.encounters = encounters;
        this.clock = clock;
    }

    /** Those that have a day among the days of their owner, by the first day. */
    Map<UUID, List<Event>> during(Collection<Days> owners, int most) {
        return firstOfEach(
                Event.class, "events", owners, "e.first_day <= o.last and e.last_day >= o.first", "e.first_day", most);
    }

    Event add(Writable owner, EventEntry entry) {
        check(owner.id(), entry, Set.of());
        Event event = new Event(caller.tenant(), owner.id(), Instant.now(clock), entry);
        persist(event);
        return event;
    }

    /** The follow-up windows of those who were met there go with its days. */
    Event change(Event event, EventEntry entry) {
        check(event.ownerId(), entry, event.entry().targetContactIds());
        boolean moved = !days(event.entry()).equals(days(entry));
        event.describe(entry);
        if (moved) {
            encounters.moved(event.ownerId(), event.id(), days(entry));
        }
        return event;
    }

    /** The event as it stands at an interaction. */
    static EventDraft days(EventEntry entry) {
        return new EventDraft(entry.name(), entry.lastDay(), entry.zone());
    }

    /** Who was a target before may have been deleted since and stays one. */
    private void check(UUID ownerId, EventEntry entry, Collection<UUID> before) {
        List<InputError> faults = new ArrayList<>();
        if (entry.lastDay().isBefore(entry.firstDay())) {
            faults.add(InputError.at("/lastDay", "is before the first day"));
        }
        for (int i = 0; i < entry.sessions().size(); i++) {
            Session session = entry.sessions().get(i);
            if (session.startsAt() != null
                    && session.endsAt() != null
                    && session.endsAt().isBefore(session.startsAt())) {
                faults.add(InputError.at("/sessions/" + i + "/endsAt", "is before it starts"));
            }
        }
        INVALID_INPUT.throwIfAny(faults);
        Set<UUID> known =
                new HashSet<>(contacts.locked(ownerId, entry.targetContactIds()).keySet());
        known.addAll(before);
        NamedContacts.among(known)
                .named("/targetContactIds", entry.targetContactIds())
                .require();
    }
}

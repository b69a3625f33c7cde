package org.introducer.contacts.event;

import static org.introducer.contacts.ContactsProblem.EVENT_NOT_FOUND;
import static org.introducer.platform.problem.PlatformProblem.INVALID_INPUT;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.introducer.contacts.contact.Contacts;
import org.introducer.contacts.contact.NamedContacts;
import org.introducer.contacts.interaction.Encounters;
import org.introducer.contacts.interaction.EventDraft;
import org.introducer.platform.access.Access;
import org.introducer.platform.access.Readable;
import org.introducer.platform.access.Writable;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.list.ListQuery;
import org.introducer.platform.list.ListScope;
import org.introducer.platform.list.Listing;
import org.introducer.platform.list.Lists;
import org.introducer.platform.list.Page;
import org.introducer.platform.problem.InputError;
import org.introducer.platform.problem.ProblemException;
import org.introducer.platform.tenancy.RestoreWindow;

/** The events that the caller may see. */
@ApplicationScoped
class Events {

    private static final Listing<Event> LISTING = Listing.of(Event.class)
            .filter("name", "e.entry.name", String.class)
            .filter("firstDay", "e.entry.firstDay", LocalDate.class)
            .filter("lastDay", "e.entry.lastDay", LocalDate.class)
            .sort("firstDay", "e.entry.firstDay", LocalDate.class);

    private final Rows rows;
    private final Caller caller;
    private final Access access;
    private final Lists lists;
    private final Contacts contacts;
    private final Encounters encounters;
    private final RestoreWindow restoreWindow;
    private final Clock clock;

    Events(
            Rows rows,
            Caller caller,
            Access access,
            Lists lists,
            Contacts contacts,
            Encounters encounters,
            RestoreWindow restoreWindow,
            Clock clock) {
        this.rows = rows;
        this.caller = caller;
        this.access = access;
        this.lists = lists;
        this.contacts = contacts;
        this.encounters = encounters;
        this.restoreWindow = restoreWindow;
        this.clock = clock;
    }

    Event require(UUID id) {
        return access.readable(
                rows.find("id = ?1 and deletedAt is null", id).firstResultOptional(),
                Event::ownerId,
                () -> unknown(id));
    }

    Event requireWritable(UUID id) {
        return access.writable(Optional.of(require(id)), Event::ownerId, () -> unknown(id));
    }

    Page<Event> of(Readable owner, ListQuery query) {
        return lists.page(LISTING, query, ListScope.live().and("e.ownerId = :owner", "owner", owner.id()));
    }

    Event add(Writable owner, EventEntry entry) {
        check(owner.id(), entry, Set.of());
        Event event = new Event(caller.tenant(), owner.id(), Instant.now(clock), entry);
        rows.persist(event);
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

    void delete(Event event) {
        event.delete(Instant.now(clock));
    }

    Event restore(UUID id) {
        Event event = access.writable(
                rows.find("id = ?1", id)
                        .withLock(LockModeType.PESSIMISTIC_WRITE)
                        .firstResultOptional(),
                Event::ownerId,
                () -> unknown(id));
        restoreWindow.restore(event);
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
        if (!faults.isEmpty()) {
            throw INVALID_INPUT.at(faults);
        }
        Set<UUID> known =
                new HashSet<>(contacts.locked(ownerId, entry.targetContactIds()).keySet());
        known.addAll(before);
        NamedContacts.among(known)
                .named("/targetContactIds", entry.targetContactIds())
                .require();
    }

    private static ProblemException unknown(UUID id) {
        return EVENT_NOT_FOUND.because("There is no event %s.", id);
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<Event, UUID> {}
}

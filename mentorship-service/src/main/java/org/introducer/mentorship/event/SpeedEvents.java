package org.introducer.mentorship.event;

import static org.introducer.mentorship.MentorshipProblem.SPEED_EVENT_NOT_FOUND;
import static org.introducer.mentorship.MentorshipProblem.SPEED_EVENT_STATE;
import static org.introducer.platform.problem.PlatformProblem.INVALID_INPUT;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.introducer.mentorship.coordination.Coordination;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.list.ListQuery;
import org.introducer.platform.list.ListScope;
import org.introducer.platform.list.Listing;
import org.introducer.platform.list.Lists;
import org.introducer.platform.list.Page;
import org.introducer.platform.problem.InputError;

/** The events of the tenant: seen by everybody of it, kept by coordinators. */
@ApplicationScoped
class SpeedEvents {

    private static final Listing<SpeedEvent> LISTING = Listing.of(SpeedEvent.class)
            .filter("name", "e.draft.name", String.class)
            .filter("startsAt", "e.draft.startsAt", Instant.class)
            .sort("startsAt", "e.draft.startsAt", Instant.class);

    private final Rows rows;
    private final Session entities;
    private final Event<EventChanged> changed;
    private final Caller caller;
    private final Coordination coordination;
    private final SpeedPlans plans;
    private final Lists lists;
    private final Clock clock;

    SpeedEvents(
            Rows rows,
            Session entities,
            Event<EventChanged> changed,
            Caller caller,
            Coordination coordination,
            SpeedPlans plans,
            Lists lists,
            Clock clock) {
        this.rows = rows;
        this.entities = entities;
        this.changed = changed;
        this.caller = caller;
        this.coordination = coordination;
        this.plans = plans;
        this.lists = lists;
        this.clock = clock;
    }

    SpeedEvent require(UUID id) {
        return find(id).orElseThrow(() -> SPEED_EVENT_NOT_FOUND.because("There is no speed mentoring event %s.", id));
    }

    /** The same, empty when there is none. */
    Optional<SpeedEvent> find(UUID id) {
        return rows.find("id = ?1 and deletedAt is null", id).firstResultOptional();
    }

    /** Counts a change of what follows from an event, beside its version; whoever else counts or reads it waits for the transaction to end. */
    void countChange(UUID id) {
        entities.createNativeMutationQuery(
                        "update speed_events set changes = changes + 1 where tenant_id = :tenant and id = :id")
                .setParameter("tenant", caller.tenant())
                .setParameter("id", id)
                .executeUpdate();
    }

    /** How many changes were counted; until the transaction ends nobody counts another. */
    long changes(UUID id) {
        return entities.createNativeQuery(
                        "select changes from speed_events where tenant_id = :tenant and id = :id for no key update",
                        Tuple.class)
                .setParameter("tenant", caller.tenant())
                .setParameter("id", id)
                .getSingleResult()
                .get(0, Long.class);
    }

    /** An event that the caller may change. */
    SpeedEvent requireMine(UUID id) {
        SpeedEvent event = require(id);
        coordination.require();
        return event;
    }

    /** An event that the caller may change; until the transaction ends nobody else changes or plans it. */
    SpeedEvent lock(UUID id) {
        SpeedEvent event = requireMine(id);
        rows.getEntityManager().refresh(event, LockModeType.PESSIMISTIC_WRITE);
        return event;
    }

    /** The events with rounds that have not begun, locked in the same way, whoever asks. */
    List<SpeedEvent> lockAhead() {
        Instant now = Instant.now(clock);
        List<SpeedEvent> ahead = rows.list("deletedAt is null order by id").stream()
                .filter(event -> event.draft().nextRound(now) <= event.draft().rounds())
                .toList();
        ahead.forEach(event -> rows.getEntityManager().refresh(event, LockModeType.PESSIMISTIC_WRITE));
        return ahead;
    }

    SpeedEvent add(SpeedEventDraft draft) {
        coordination.require();
        SpeedEvent event = new SpeedEvent(caller.tenant(), Instant.now(clock), checked(draft));
        rows.persist(event);
        return event;
    }

    SpeedEvent describe(SpeedEvent event, SpeedEventDraft draft) {
        checked(draft);
        boolean planned = plans.of(event.id()).isPresent();
        if (planned && !draft.holds(event.draft())) {
            throw SPEED_EVENT_STATE.because(
                    "The event is planned: rounds and rooms can be added, not taken away or changed.");
        }
        Instant now = Instant.now(clock);
        if (planned && draft.nextRound(now) < event.draft().nextRound(now)) {
            throw SPEED_EVENT_STATE.because("Rounds of the plan have begun and cannot be moved into the future.");
        }
        changed.fire(new EventChanged(event.id()));
        event.describe(draft);
        return event;
    }

    void delete(SpeedEvent event) {
        event.delete(Instant.now(clock));
    }

    Page<SpeedEvent> all(ListQuery query) {
        return lists.page(LISTING, query, ListScope.live());
    }

    private static SpeedEventDraft checked(SpeedEventDraft draft) {
        List<InputError> faults = draft.faults();
        INVALID_INPUT.throwIfAny(faults);
        return draft;
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<SpeedEvent, UUID> {}
}

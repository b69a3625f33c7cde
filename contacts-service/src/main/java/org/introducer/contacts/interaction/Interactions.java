package org.introducer.contacts.interaction;

import static org.introducer.contacts.ContactsProblem.INTERACTION_NOT_FOUND;

import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.introducer.contacts.etiquette.Direction;
import org.introducer.contacts.etiquette.InteractionKind;
import org.introducer.contacts.etiquette.InteractionStatus;
import org.introducer.contacts.etiquette.Purpose;
import org.introducer.contacts.etiquette.Reaction;
import org.introducer.platform.access.OwnedRows;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.list.Listing;

/** The interactions that the caller may see. */
@Singleton
class Interactions extends OwnedRows<Interaction> {

    private static final Listing<Interaction> LISTING = Listing.of(Interaction.class)
            .filter("kind", InteractionKind.class)
            .filter("direction", Direction.class)
            .filter("status", InteractionStatus.class)
            .filter("purpose", Purpose.class)
            .filter("reaction", Reaction.class)
            .filter("expectsReply", Boolean.class)
            .filter("occurredAt", Instant.class)
            .filter("eventId", UUID.class)
            .filter("answersId", UUID.class)
            .filter("messageId", String.class)
            .filter("threadId", String.class)
            .sort("occurredAt", Instant.class);

    private static final String MET_AT = """
            select distinct on (met.contact_id) met.contact_id, met.person_id, met.id from (
                select coalesce(o.contact_id, p.contact_id) as contact_id, coalesce(m.person_id, p.contact_id) as person_id,
                    i.id, i.occurred_at
                from interactions i
                join participations p on p.tenant_id = i.tenant_id and p.interaction_id = i.id and p.part = 'TO'
                left join contact_persons m
                    on m.tenant_id = p.tenant_id and m.owner_id = p.owner_id and m.contact_id = p.contact_id
                left join contact_persons o
                    on o.tenant_id = m.tenant_id and o.owner_id = m.owner_id and o.person_id = m.person_id
                where i.tenant_id = :tenant and i.owner_id = :owner and i.event_id = :event and i.deleted_at is null
                  and i.status = 'SENT' and i.direction = 'MUTUAL' and not i.passive) met
            order by met.contact_id, met.occurred_at, met.id""";

    /** By the contacts that are named: whoever is the same person as one of them has that name, too, or is found by it. */
    private static final String MET_DURING = """
            select p.contact_id, i.id from interactions i
            join participations p on p.tenant_id = i.tenant_id and p.interaction_id = i.id and p.part = 'TO'
            where i.tenant_id = :tenant and i.owner_id = :owner and i.occurred_at >= :from and i.occurred_at < :to
              and i.deleted_at is null and i.kind = 'MET_AT_EVENT' and i.status = 'SENT' and i.direction = 'MUTUAL'
              and not i.passive and (i.source is not null) = :reported
              and coalesce(cast(i.source ->> 'withdrawn' as boolean), false) = false
            order by i.occurred_at, i.id, p.contact_id""";

    private static final String REPORTED = """
            select i.id from interactions i
            where i.tenant_id = :tenant and i.owner_id = :owner and i.source ->> 'meetingId' = :meeting and i.source is not null""";

    private final Caller caller;

    Interactions(Ownership ownership, Caller caller) {
        super(
                ownership,
                LISTING,
                Interaction::ownerId,
                "ownerId",
                id -> INTERACTION_NOT_FOUND.because("There is no interaction %s.", id));
        this.caller = caller;
    }

    /** By id, in one query. */
    Map<UUID, Interaction> of(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : list("id in ?1", ids).stream().collect(Collectors.toMap(Interaction::id, Function.identity()));
    }

    boolean knows(UUID ownerId, UUID id) {
        return count("ownerId = ?1 and id = ?2 and deletedAt is null", ownerId, id) > 0;
    }

    /** All that were recorded with the event's id. */
    List<Interaction> at(UUID ownerId, UUID eventId) {
        return list("ownerId = ?1 and eventId = ?2 and deletedAt is null order by id", ownerId, eventId);
    }

    /** Who was met at an event, by the earliest meeting of each. */
    List<Encounters.Met> metAt(UUID ownerId, UUID eventId) {
        return session()
                .createNativeQuery(MET_AT, Object[].class)
                .setParameter("tenant", caller.tenant())
                .setParameter("owner", ownerId)
                .setParameter("event", eventId)
                .getResultList()
                .stream()
                .map(row -> new Encounters.Met((UUID) row[0], (UUID) row[1], (UUID) row[2]))
                .toList();
    }

    /**
     * Who was met at events on these days.
     *
     * @param reported whether an organisation reported the meeting; else the applicant recorded it
     */
    List<Encounters.Met> metDuring(UUID ownerId, LocalDate first, LocalDate last, ZoneId zone, boolean reported) {
        return session()
                .createNativeQuery(MET_DURING, Object[].class)
                .setParameter("tenant", caller.tenant())
                .setParameter("owner", ownerId)
                .setParameter("from", first.atStartOfDay(zone).toInstant())
                .setParameter("to", last.plusDays(1).atStartOfDay(zone).toInstant())
                .setParameter("reported", reported)
                .getResultList()
                .stream()
                .map(row -> new Encounters.Met((UUID) row[0], (UUID) row[0], (UUID) row[1]))
                .toList();
    }

    /** The interaction that a reported meeting is, deleted or not. */
    Optional<Interaction> reportedAs(UUID ownerId, UUID meetingId) {
        return session()
                .createNativeQuery(REPORTED, Tuple.class)
                .setParameter("tenant", caller.tenant())
                .setParameter("owner", ownerId)
                .setParameter("meeting", meetingId.toString())
                .getResultStream()
                .findFirst()
                .map(row -> findById(row.get(0, UUID.class)));
    }

    private Session session() {
        return getEntityManager().unwrap(Session.class);
    }

    List<Interaction> inOrderOf(List<UUID> ids) {
        Map<UUID, Interaction> found = of(ids);
        return ids.stream().map(found::get).toList();
    }
}

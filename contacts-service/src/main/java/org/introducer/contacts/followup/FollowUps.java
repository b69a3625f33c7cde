package org.introducer.contacts.followup;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.Tuple;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.Session;
import org.introducer.contacts.applicant.ApplicantZoneChanged;
import org.introducer.contacts.contact.ContactsChanged;
import org.introducer.contacts.contact.LastTouchChanged;
import org.introducer.contacts.etiquette.DueSpan;
import org.introducer.contacts.etiquette.judgement.Etiquette;
import org.introducer.contacts.person.PersonsChanged;
import org.introducer.platform.identity.Caller;

/**
 * What follows from the interactions of a contact: when the two were last in touch, and the spans of the due queue. Derived in the
 * transaction of each change, under a lock of the contact, so that writers at the same time cannot lose one another's.
 */
@ApplicationScoped
public class FollowUps {

    private static final int CHUNK = 500;

    /** How long a cursor of the due queue stays good: spans reach back so far. */
    public static final Duration PINNED = Duration.ofDays(1);

    private final Session session;
    private final Dossiers dossiers;
    private final Caller caller;
    private final Clock clock;
    private final Event<LastTouchChanged> moved;

    FollowUps(Session session, Dossiers dossiers, Caller caller, Clock clock, Event<LastTouchChanged> moved) {
        this.moved = moved;
        this.session = session;
        this.dossiers = dossiers;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Locks the contacts and everybody who is one person with them, in one order for all writers, and reads what is known of them. Who came
     * to a person while the locks were waited for is locked too.
     */
    public Map<UUID, Known> locked(UUID ownerId, Collection<UUID> contactIds) {
        session.flush();
        Set<UUID> wanted = new TreeSet<>(contactIds);
        while (true) {
            Set<UUID> held = new TreeSet<>(wanted);
            held.addAll(session.createNativeQuery("""
                select id from contacts
                where tenant_id = :tenant and id in (
                    select unnest(cast(:ids as uuid[]))
                    union
                    select o.contact_id from contact_persons m
                    join contact_persons o
                        on o.tenant_id = m.tenant_id and o.owner_id = m.owner_id and o.person_id = m.person_id
                    where m.tenant_id = :tenant and m.contact_id = any(:ids))
                order by id for no key update\
                """, Tuple.class)
                    .setParameter("tenant", caller.tenant())
                    .setParameter("ids", wanted.toArray(UUID[]::new))
                    .getResultStream()
                    .map(row -> row.get(0, UUID.class))
                    .toList());
            Map<UUID, Known> known = dossiers.of(ownerId, held);
            wanted = new TreeSet<>(held);
            known.values().stream().map(Known::person).forEach(wanted::addAll);
            Set<UUID> left = new TreeSet<>(wanted);
            left.removeAll(held);
            if (!existing(left)) {
                return known;
            }
        }
    }

    /** Contacts that are purged have nothing to lock. */
    private boolean existing(Set<UUID> contactIds) {
        return !contactIds.isEmpty()
                && session.createNativeQuery(
                                "select exists (select 1 from contacts where tenant_id = :tenant and id = any(:ids))",
                                Tuple.class)
                        .setParameter("tenant", caller.tenant())
                        .setParameter("ids", contactIds.toArray(UUID[]::new))
                        .getSingleResult()
                        .get(0, Boolean.class);
    }

    /** Derives anew from what is stored. */
    public void derive(UUID ownerId, Collection<UUID> contactIds) {
        Map<UUID, Known> known = locked(ownerId, contactIds);
        store(ownerId, contactIds, known.values());
    }

    /** Stores what follows from these dossiers; contacts without one are in no list. */
    public void store(UUID ownerId, Collection<UUID> contactIds, Collection<Known> all) {
        session.flush();
        Instant from = Instant.now(clock).minus(PINNED);
        Set<UUID> derived = new TreeSet<>(contactIds);
        all.stream().map(Known::contactId).forEach(derived::add);
        List<UUID> touched = session.doReturningWork(connection -> {
            forget(connection, derived);
            List<UUID> changed = touch(connection, all);
            insert(connection, ownerId, all, from);
            return changed;
        });
        if (!touched.isEmpty()) {
            moved.fire(new LastTouchChanged(touched));
        }
    }

    void onPersonsChanged(@Observes @Priority(PersonsChanged.FOLLOW_UPS) PersonsChanged change) {
        deriveInChunks(
                change.ownerId(),
                change.persons().stream().flatMap(Set::stream).sorted().toList());
    }

    void onContactsChanged(@Observes ContactsChanged change) {
        deriveInChunks(change.ownerId(), change.contactIds());
    }

    void onApplicantZoneChanged(@Observes ApplicantZoneChanged move) {
        deriveAll(move.applicantId());
    }

    /** Derives anew for every contact that something is known of. */
    void deriveAll(UUID ownerId) {
        List<UUID> ids = session.createNativeQuery("""
            select c.id from contacts c
            where c.tenant_id = :tenant and c.owner_id = :owner and c.deleted_at is null
              and (exists (select 1 from participations p where p.tenant_id = c.tenant_id and p.contact_id = c.id)
                or exists (select 1 from attentions a where a.tenant_id = c.tenant_id and a.contact_id = c.id)
                or exists (select 1 from due_spans s where s.tenant_id = c.tenant_id and s.contact_id = c.id)
                or exists (select 1 from contact_persons m where m.tenant_id = c.tenant_id and m.contact_id = c.id))
            order by c.id\
            """, Tuple.class)
                .setParameter("tenant", caller.tenant())
                .setParameter("owner", ownerId)
                .getResultStream()
                .map(row -> row.get(0, UUID.class))
                .toList();
        deriveInChunks(ownerId, ids);
    }

    /** Derives anew for every contact that has one of the tags, which are in lower case. */
    public void deriveTagged(UUID ownerId, Collection<String> tags) {
        List<UUID> ids = session.createNativeQuery("""
            select c.id from contacts c
            where c.tenant_id = :tenant and c.owner_id = :owner and c.deleted_at is null
              and exists (select 1 from jsonb_array_elements_text(c.tags) as t (tag) where lower(regexp_replace(btrim(t.tag), '\\s+', ' ', 'g')) = any(:tags))
            order by c.id\
            """, Tuple.class)
                .setParameter("tenant", caller.tenant())
                .setParameter("owner", ownerId)
                .setParameter("tags", tags.toArray(String[]::new))
                .getResultStream()
                .map(row -> row.get(0, UUID.class))
                .toList();
        deriveInChunks(ownerId, ids);
    }

    private void deriveInChunks(UUID ownerId, List<UUID> ids) {
        for (int start = 0; start < ids.size(); start += CHUNK) {
            derive(ownerId, ids.subList(start, Math.min(start + CHUNK, ids.size())));
        }
    }

    private void forget(Connection connection, Collection<UUID> contactIds) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("delete from due_spans where tenant_id = ? and contact_id = any(?)")) {
            statement.setObject(1, caller.tenant());
            statement.setArray(2, connection.createArrayOf("uuid", contactIds.toArray()));
            statement.executeUpdate();
        }
    }

    /** A new last touch is a new version of the contact, whose view shows it. */
    private List<UUID> touch(Connection connection, Collection<Known> all) throws SQLException {
        List<UUID> changed = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement("""
            update contacts set last_touch_at = ?, version = version + 1
            where tenant_id = ? and id = ? and last_touch_at is distinct from ?\
            """)) {
            for (Known known : all) {
                OffsetDateTime last = at(Etiquette.lastTouchAt(known.dossier()));
                statement.setObject(1, last);
                statement.setObject(2, caller.tenant());
                statement.setObject(3, known.contactId());
                statement.setObject(4, last);
                statement.addBatch();
            }
            int[] counts = statement.executeBatch();
            int i = 0;
            for (Known known : all) {
                if (counts[i++] > 0) {
                    changed.add(known.contactId());
                }
            }
        }
        return changed;
    }

    private void insert(Connection connection, UUID ownerId, Collection<Known> all, Instant from) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
            insert into due_spans
                (tenant_id, owner_id, contact_id, urgency, fingerprint, opens_at, closes_at, leads)
            select n.* from (values (
                ?::uuid, ?::uuid, ?::uuid, ?::smallint, ?::text, ?::timestamptz, ?::timestamptz, ?::boolean))
                as n (tenant_id, owner_id, contact_id, urgency, fingerprint, opens_at, closes_at, leads)
            where not exists (
                select 1 from contacts c
                where c.tenant_id = n.tenant_id and c.id = n.contact_id and c.archived_at is not null)\
            """)) {
            for (Known known : all) {
                for (DueSpan span : Etiquette.agenda(known.dossier(), from)) {
                    statement.setObject(1, caller.tenant());
                    statement.setObject(2, ownerId);
                    statement.setObject(3, known.contactId());
                    statement.setInt(4, span.urgency().ordinal());
                    statement.setString(5, span.fingerprint());
                    statement.setObject(6, at(span.from()));
                    statement.setObject(7, at(span.until()));
                    statement.setBoolean(8, span.leading());
                    statement.addBatch();
                }
            }
            statement.executeBatch();
        }
    }

    private static OffsetDateTime at(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}

package org.introducer.contacts.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.introducer.contacts.applicant.ApplicantMoved;
import org.introducer.contacts.contact.ContactsChanged;
import org.introducer.contacts.etiquette.DueSpan;
import org.introducer.contacts.etiquette.Etiquette;
import org.introducer.platform.identity.Caller;

/**
 * What follows from the interactions of a contact: when the two were last in touch, and the spans of the due queue. Derived in the
 * transaction of each change, under a lock of the contact, so that writers at the same time cannot lose one another's.
 */
@ApplicationScoped
public class FollowUps {

    private static final int CHUNK = 500;

    /** How long a cursor of the due queue stays good: spans reach back so far. */
    static final Duration PINNED = Duration.ofDays(1);

    private final Session session;
    private final Dossiers dossiers;
    private final Caller caller;
    private final Clock clock;

    FollowUps(Session session, Dossiers dossiers, Caller caller, Clock clock) {
        this.session = session;
        this.dossiers = dossiers;
        this.caller = caller;
        this.clock = clock;
    }

    /** Locks the contacts, in one order for all writers, and reads what is known of them. */
    public Map<UUID, Known> locked(UUID ownerId, Collection<UUID> contactIds) {
        session.flush();
        session.createNativeQuery(
                        "select id from contacts where tenant_id = :tenant and id in (:ids) order by id for no key update",
                        UUID.class)
                .setParameter("tenant", caller.tenant())
                .setParameter("ids", contactIds)
                .getResultList();
        return dossiers.of(ownerId, contactIds);
    }

    /** Derives anew from what is stored. */
    public void derive(UUID ownerId, Collection<UUID> contactIds) {
        store(ownerId, contactIds, locked(ownerId, contactIds).values());
    }

    /** Stores what follows from these dossiers; contacts without one are in no list. */
    public void store(UUID ownerId, Collection<UUID> contactIds, Collection<Known> all) {
        session.flush();
        Instant from = Instant.now(clock).minus(PINNED);
        session.doWork(connection -> {
            forget(connection, contactIds);
            touch(connection, all);
            insert(connection, ownerId, all, from);
        });
    }

    void onContactsChanged(@Observes ContactsChanged change) {
        deriveInChunks(change.ownerId(), change.contactIds());
    }

    void onApplicantMoved(@Observes ApplicantMoved move) {
        deriveAll(move.applicantId());
    }

    /** Derives anew for every contact that something is known of. */
    void deriveAll(UUID ownerId) {
        List<UUID> ids = session.createNativeQuery("""
                        select c.id from contacts c
                        where c.tenant_id = :tenant and c.owner_id = :owner and c.deleted_at is null
                          and exists (select 1 from participations p where p.tenant_id = c.tenant_id and p.contact_id = c.id)
                        order by c.id""", UUID.class)
                .setParameter("tenant", caller.tenant())
                .setParameter("owner", ownerId)
                .getResultList();
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
    private void touch(Connection connection, Collection<Known> all) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                update contacts set last_touch_at = ?, version = version + 1
                where tenant_id = ? and id = ? and last_touch_at is distinct from ?""")) {
            for (Known known : all) {
                OffsetDateTime last = at(Etiquette.lastTouchAt(known.dossier()));
                statement.setObject(1, last);
                statement.setObject(2, caller.tenant());
                statement.setObject(3, known.contactId());
                statement.setObject(4, last);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private void insert(Connection connection, UUID ownerId, Collection<Known> all, Instant from) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                insert into due_spans
                    (tenant_id, owner_id, contact_id, urgency, fingerprint, opens_at, closes_at, leads)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")) {
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

package org.introducer.contacts.guidance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.introducer.platform.identity.Caller;

/** The events that are over and of which nobody is recorded as met. */
@ApplicationScoped
class UndebriefedEvents {

    private static final int MOST = 100;

    private final Session session;
    private final Caller caller;

    UndebriefedEvents(Session session, Caller caller) {
        this.session = session;
        this.caller = caller;
    }

    /** @param targets how many people the applicant wanted to meet there */
    record Undebriefed(UUID id, String name, LocalDate lastDay, int targets) {}

    /** Those whose last day is in these days. */
    List<Undebriefed> of(UUID ownerId, LocalDate first, LocalDate last) {
        return session.createNativeQuery("""
                        select e.id, e.name, e.last_day, cardinality(e.target_contact_ids)
                        from events e
                        where e.tenant_id = :tenant and e.owner_id = :owner and e.deleted_at is null
                          and e.last_day between :first and :last
                          and not exists (
                              select 1 from interactions i
                              where i.tenant_id = e.tenant_id and i.owner_id = e.owner_id and i.event_id = e.id
                                and i.deleted_at is null)
                        order by e.last_day, e.id limit :most""", Tuple.class)
                .setParameter("tenant", caller.tenant())
                .setParameter("owner", ownerId)
                .setParameter("first", first)
                .setParameter("last", last)
                .setParameter("most", MOST)
                .getResultStream()
                .map(row -> new Undebriefed(
                        row.get(0, UUID.class),
                        row.get(1, String.class),
                        row.get(2) instanceof Date date ? date.toLocalDate() : row.get(2, LocalDate.class),
                        row.get(3, Number.class).intValue()))
                .toList();
    }
}

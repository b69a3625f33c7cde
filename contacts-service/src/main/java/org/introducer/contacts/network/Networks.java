package org.introducer.contacts.network;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.introducer.contacts.contact.ContactRole;
import org.introducer.contacts.network.strength.KnownPerson;
import org.introducer.platform.access.Readable;
import org.introducer.platform.identity.Caller;

/** The contacts of an applicant by program. */
@ApplicationScoped
class Networks {

    private final Session session;
    private final Caller caller;

    Networks(Session session, Caller caller) {
        this.session = session;
        this.caller = caller;
    }

    private record AtProgram(UUID programId, KnownPerson person) {}

    /** The persons known at each of the programs, each once, in one query; offices, and whoever must not be contacted, are none of them. */
    Map<UUID, List<KnownPerson>> at(Readable owner, Collection<UUID> programIds) {
        return session
                .createNativeQuery("""
                        select c.program_id, (array_agg(c.role order by c.id))[1], max(c.last_touch_at), bool_or(exists (
                            select 1 from participations p
                            join interactions i on i.tenant_id = p.tenant_id and i.id = p.interaction_id
                            where p.tenant_id = c.tenant_id and p.contact_id = c.id and p.part <> 'CC'
                              and p.direction <> 'OUTGOING' and i.reaction = 'POSITIVE' and i.status = 'SENT'
                              and not i.passive and i.deleted_at is null))
                        from contacts c
                        left join contact_persons m
                            on m.tenant_id = c.tenant_id and m.owner_id = c.owner_id and m.contact_id = c.id
                        where c.tenant_id = :tenant and c.owner_id = :owner and c.program_id = any(:programs)
                          and c.kind = 'PERSON' and c.deleted_at is null
                          and not exists (
                              select 1 from do_not_contacts d
                              where d.tenant_id = c.tenant_id and d.contact_id = c.id and d.lifted_at is null)
                        group by c.program_id, coalesce(m.person_id, c.id)
                        """, Object[].class)
                .setParameter("tenant", caller.tenant())
                .setParameter("owner", owner.id())
                .setParameter("programs", programIds.toArray(UUID[]::new))
                .getResultList()
                .stream()
                .map(row -> new AtProgram(
                        (UUID) row[0],
                        new KnownPerson(ContactRole.valueOf((String) row[1]), (Boolean) row[3], (Instant) row[2])))
                .collect(Collectors.groupingBy(
                        AtProgram::programId, Collectors.mapping(AtProgram::person, Collectors.toList())));
    }

    /** The people at the programs, one for each who is several contacts; offices, and whoever must not be contacted, are left out. */
    List<NetworkPerson> peopleAt(Readable owner, Collection<UUID> programIds) {
        return session
                .createNativeQuery("""
                        select distinct on (c.program_id, coalesce(m.person_id, c.id))
                            c.id, coalesce(m.person_id, c.id), c.name, c.role, c.program_id, c.mentor_id
                        from contacts c
                        left join contact_persons m
                            on m.tenant_id = c.tenant_id and m.owner_id = c.owner_id and m.contact_id = c.id
                        where c.tenant_id = :tenant and c.owner_id = :owner and c.program_id = any(:programs)
                          and c.kind = 'PERSON' and c.deleted_at is null
                          and not exists (
                              select 1 from do_not_contacts d
                              where d.tenant_id = c.tenant_id and d.contact_id = c.id and d.lifted_at is null)
                        order by c.program_id, coalesce(m.person_id, c.id), c.id""", Object[].class)
                .setParameter("tenant", caller.tenant())
                .setParameter("owner", owner.id())
                .setParameter("programs", programIds.toArray(UUID[]::new))
                .getResultList()
                .stream()
                .map(row -> new NetworkPerson(
                        (UUID) row[0],
                        (UUID) row[1],
                        (String) row[2],
                        ContactRole.valueOf((String) row[3]),
                        (UUID) row[4],
                        (UUID) row[5]))
                .toList();
    }
}

package org.introducer.contacts.donotcontact;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.introducer.platform.identity.Caller;

/** By what persons who are not to be written to are recognised: the keys of contacts, and digests of those of deleted ones. */
@ApplicationScoped
class FlaggedPersons {

    private final Session session;
    private final Caller caller;

    FlaggedPersons(Session session, Caller caller) {
        this.session = session;
        this.caller = caller;
    }

    void remember(UUID owner, UUID contact, UUID flag) {
        session.createNativeMutationQuery("""
                        insert into do_not_contact_keys (tenant_id, owner_id, digest, flag_id)
                        select distinct :tenant, :owner, key_digest(k.kind, k.value), :flag
                        from contact_keys k where k.tenant_id = :tenant and k.contact_id = :contact
                        on conflict (tenant_id, owner_id, digest) do update set flag_id = excluded.flag_id""")
                .setParameter("tenant", caller.tenant())
                .setParameter("owner", owner)
                .setParameter("contact", contact)
                .setParameter("flag", flag)
                .executeUpdate();
    }

    private boolean anyFlag(UUID owner) {
        return session.createNativeQuery("""
                        select exists (
                                select 1 from do_not_contact_keys b where b.tenant_id = :tenant and b.owner_id = :owner)
                            or exists (
                                select 1 from do_not_contacts d
                                where d.tenant_id = :tenant and d.owner_id = :owner and d.lifted_at is null)""", Boolean.class)
                .setParameter("tenant", caller.tenant())
                .setParameter("owner", owner)
                .getSingleResult();
    }

    /** Those of the contacts that are such persons and have no flag yet, each with a flag of that person. */
    Map<UUID, UUID> returned(UUID owner, Collection<UUID> contacts) {
        if (!anyFlag(owner)) {
            return Map.of();
        }
        return session
                .createNativeQuery("""
                        select distinct on (f.contact_id) f.contact_id, f.flag_id
                        from (
                            select k.contact_id, b.flag_id
                            from do_not_contact_keys b
                            join contact_keys k on k.tenant_id = :tenant and k.owner_id = :owner
                                and key_digest(k.kind, k.value) = b.digest
                            join unnest(cast(:contacts as uuid[])) as c (id) on c.id = k.contact_id
                            where b.tenant_id = :tenant and b.owner_id = :owner
                            union all
                            select k.contact_id, d.id
                            from do_not_contacts d
                            join contact_keys h on h.tenant_id = :tenant and h.contact_id = d.contact_id and h.kind <> 'ROW'
                            join contact_keys k on k.tenant_id = :tenant and k.owner_id = :owner and k.kind = h.kind
                                and k.value = h.value
                            join unnest(cast(:contacts as uuid[])) as c (id) on c.id = k.contact_id
                            where d.tenant_id = :tenant and d.owner_id = :owner and d.lifted_at is null) f
                        where not exists (
                            select 1 from do_not_contacts d
                            where d.tenant_id = :tenant and d.contact_id = f.contact_id and d.lifted_at is null)
                        order by f.contact_id, f.flag_id desc""", Object[].class)
                .setParameter("tenant", caller.tenant())
                .setParameter("owner", owner)
                .setParameter("contacts", contacts.toArray(UUID[]::new))
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (UUID) row[1]));
    }

    /** The other contacts that are the same person. */
    List<UUID> twins(UUID owner, UUID contact) {
        return session.createNativeQuery("""
                        select distinct k.contact_id from contact_keys h
                        join contact_keys k on k.tenant_id = :tenant and k.owner_id = :owner and k.kind = h.kind
                            and k.value = h.value and k.contact_id <> h.contact_id
                        where h.tenant_id = :tenant and h.contact_id = :contact and h.kind <> 'ROW'
                        order by k.contact_id""", UUID.class)
                .setParameter("tenant", caller.tenant())
                .setParameter("owner", owner)
                .setParameter("contact", contact)
                .getResultList();
    }

    /** Forgets what was remembered of this person; the flags of the deleted contacts that it was remembered for. */
    List<UUID> forget(UUID owner, UUID contact) {
        return session.createNativeQuery("""
                        delete from do_not_contact_keys b using contact_keys k
                        where b.tenant_id = :tenant and b.owner_id = :owner
                          and k.tenant_id = :tenant and k.contact_id = :contact and key_digest(k.kind, k.value) = b.digest
                        returning b.flag_id""", UUID.class)
                .setParameter("tenant", caller.tenant())
                .setParameter("owner", owner)
                .setParameter("contact", contact)
                .getResultList();
    }
}

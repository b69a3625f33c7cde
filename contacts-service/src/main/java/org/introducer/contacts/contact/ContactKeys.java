package org.introducer.contacts.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.introducer.contacts.identity.IdentityKey;
import org.introducer.contacts.identity.KeyKind;
import org.introducer.platform.identity.Caller;

/** By what an applicant's contacts are recognised; one contact holds a key, others can stand beside it. */
@ApplicationScoped
class ContactKeys {

    /** Behind a subselect PostgreSQL does not count the elements, so that one plan serves arrays of every length and is kept. */
    private static final String ARRAYS =
            "unnest((select cast(:kinds as text[])), (select cast(:texts as text[]))) as k (kind, value)";

    private static final String HELD =
            " join contact_keys h on h.tenant_id = :tenant and h.owner_id = :owner and h.kind = k.kind and h.value = k.value";

    /** Who has one of the keys; when nobody has, the contact takes them. */
    private static final String TAKE =
            "with held as (select k.kind, k.value, h.contact_id from " + ARRAYS + HELD + """
            ),
            taken as (
                insert into contact_keys (tenant_id, owner_id, kind, value, contact_id)
                select :tenant, :owner, k.kind, k.value, :contact from\s""" + ARRAYS + """
                 where not exists (select from held) on conflict do nothing returning kind, value, contact_id)
            select kind, value, contact_id from held union all select kind, value, contact_id from taken""";

    private final EntityManager entities;
    private final Caller caller;
    private final Event<KeysAdded> noted;
    private final Event<KeysRemoved> forgotten;

    ContactKeys(EntityManager entities, Caller caller, Event<KeysAdded> noted, Event<KeysRemoved> forgotten) {
        this.entities = entities;
        this.caller = caller;
        this.noted = noted;
        this.forgotten = forgotten;
    }

    /** A key and the contact that has it. */
    record Holder(IdentityKey key, UUID contactId) {}

    static Set<IdentityKey> of(ContactDraft draft) {
        return IdentityKey.of(draft.emails(), draft.urls(), draft.orcid(), draft.npi());
    }

    /** Who of the owner's contacts has any of the keys. */
    List<Holder> holders(UUID owner, Collection<IdentityKey> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        return holders(query("select k.kind, k.value, h.contact_id from " + ARRAYS + HELD, keys)
                .setParameter("owner", owner));
    }

    private static List<Holder> holders(NativeQuery<Object[]> query) {
        return query.getResultList().stream()
                .map(row ->
                        new Holder(new IdentityKey(KeyKind.valueOf((String) row[0]), (String) row[1]), (UUID) row[2]))
                .distinct()
                .toList();
    }

    /** Takes keys for a new contact, or answers who has one of them; a writer who was faster is seen by asking again. */
    List<Holder> take(UUID owner, UUID contact, Collection<IdentityKey> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        List<Holder> now =
                holders(query(TAKE, keys).setParameter("owner", owner).setParameter("contact", contact));
        List<Holder> others = (now.size() == keys.size() ? now : holders(owner, keys))
                .stream().filter(holder -> !holder.contactId().equals(contact)).toList();
        if (others.isEmpty()) {
            noted.fire(new KeysAdded(owner, List.of(contact)));
        }
        return others;
    }

    private void insert(UUID owner, UUID contact, Collection<IdentityKey> keys) {
        if (!keys.isEmpty()) {
            query(
                            "insert into contact_keys (tenant_id, owner_id, kind, value, contact_id)"
                                    + " select :tenant, :owner, k.kind, k.value, :contact from " + ARRAYS
                                    + " on conflict do nothing",
                            keys)
                    .setParameter("owner", owner)
                    .setParameter("contact", contact)
                    .executeUpdate();
        }
    }

    /** Notes exactly these keys for a contact; those that another contact holds stand beside it. */
    void renew(UUID owner, UUID contact, Collection<IdentityKey> keys) {
        query(
                        "delete from contact_keys h where h.tenant_id = :tenant and h.contact_id = :contact"
                                + " and h.kind <> 'ROW' and not exists (select 1 from " + ARRAYS
                                + " where k.kind = h.kind and k.value = h.value)",
                        keys)
                .setParameter("contact", contact)
                .executeUpdate();
        insert(owner, contact, keys);
        if (!keys.isEmpty()) {
            query(
                            "insert into contact_keys (tenant_id, owner_id, kind, value, twin, contact_id)"
                                    + " select :tenant, :owner, k.kind, k.value, :contact, :contact from " + ARRAYS
                                    + " where not exists (select 1 from contact_keys h where h.tenant_id = :tenant"
                                    + " and h.owner_id = :owner and h.kind = k.kind and h.value = k.value"
                                    + " and h.contact_id = :contact) on conflict do nothing",
                            keys)
                    .setParameter("owner", owner)
                    .setParameter("contact", contact)
                    .executeUpdate();
        }
        noted.fire(new KeysAdded(owner, List.of(contact)));
    }

    /** The name or the keys of a contact are about to be others. */
    void change(Contact contact, ContactDraft draft) {
        ContactDraft before = contact.draft();
        if (!before.name().equals(draft.name()) || !of(before).equals(of(draft))) {
            forgotten.fire(new KeysRemoved(contact.ownerId(), contact.id(), before.name(), false));
        }
    }

    /** Lets others take the keys of a contact that is being deleted; the rows of files it came from are forgotten too. */
    void release(Contact deleted) {
        UUID contact = deleted.id();
        forgotten.fire(
                new KeysRemoved(deleted.ownerId(), contact, deleted.draft().name(), true));
        entities.createNativeQuery("delete from contact_keys where tenant_id = :tenant and contact_id = :contact")
                .setParameter("tenant", caller.tenant())
                .setParameter("contact", contact)
                .executeUpdate();
    }

    /**
     * Gives a contact the keys of those that were merged into it, besides its own. What those were recognised by is remembered, once they
     * are known to be one person with it, for a number or a name may be none of the contact's.
     */
    void unite(Contact survivor, List<Contact> merged) {
        List<UUID> all = Stream.concat(Stream.of(survivor), merged.stream())
                .map(Contact::id)
                .toList();
        noted.fire(new KeysAdded(survivor.ownerId(), all));
        merged.forEach(this::release);
        renew(survivor.ownerId(), survivor.id(), of(survivor.draft()));
    }

    /** In one order for all writers, so that two of them never wait for each other. */
    private NativeQuery<Object[]> query(String sql, Collection<IdentityKey> keys) {
        List<IdentityKey> ordered = keys.stream()
                .sorted(Comparator.comparing(IdentityKey::kind).thenComparing(IdentityKey::value))
                .toList();
        return entities.unwrap(Session.class)
                .createNativeQuery(sql, Object[].class)
                .setParameter("tenant", caller.tenant())
                .setParameter(
                        "kinds", ordered.stream().map(key -> key.kind().name()).toArray(String[]::new))
                .setParameter("texts", ordered.stream().map(IdentityKey::value).toArray(String[]::new));
    }
}

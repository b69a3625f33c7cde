package org.introducer.contacts.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.introducer.contacts.contact.KeysAdded;
import org.introducer.contacts.contact.KeysRemoved;
import org.introducer.contacts.identity.PersonName;
import org.introducer.contacts.identity.Trait;
import org.introducer.platform.identity.Caller;

/** Keeps which contacts are one person. A contact that is nobody else has no row and costs nothing. */
@ApplicationScoped
public class Persons {

    /**
     * With whom each of these shares a key, or shared one, or is one person so far. Each table is asked by its index for each of them
     * (lateral, {@code offset 0}): PostgreSQL has no statistics of an applicant whose contacts were just imported, takes them for a few
     * rows, and would compare each with all. The tenant is a column too: of one that it sees it may know no rows yet, and then any index that
     * begins with the tenant costs the same.
     */
    private static final String NEAR = """

            select a.id, t.contact_id from asked a
            cross join lateral (
                select k.kind, k.value from contact_keys k
                where k.tenant_id = a.tenant and k.contact_id = a.id and k.kind <> 'ROW' offset 0) k
            cross join lateral (
                select t.contact_id from contact_keys t
                where t.tenant_id = a.tenant and t.owner_id = a.owner and t.kind = k.kind and t.value = k.value offset 0) t
            where t.contact_id <> a.id
            union
            select a.id, t.contact_id from asked a
            cross join lateral (
                select k.recognised_by as digest from contact_keys k
                where k.tenant_id = a.tenant and k.contact_id = a.id
                union all
                select h.digest from person_traits h where h.tenant_id = a.tenant and h.contact_id = a.id offset 0) k
            cross join lateral (
                select t.contact_id from person_traits t
                where t.tenant_id = a.tenant and t.owner_id = a.owner and t.digest = k.digest offset 0) t
            where t.contact_id <> a.id
            union
            select a.id, c.merged_into from asked a
            cross join lateral (
                select c.merged_into from contacts c
                where c.tenant_id = a.tenant and c.id = a.id and c.merged_into is not null offset 0) c
            union
            select a.id, c.id from asked a
            cross join lateral (
                select c.id from contacts c where c.tenant_id = a.tenant and c.merged_into = a.id offset 0) c
            union
            select a.id, o.contact_id from asked a
            cross join lateral (
                select m.person_id from contact_persons m where m.tenant_id = a.tenant and m.contact_id = a.id offset 0) m
            cross join lateral (
                select o.contact_id from contact_persons o
                where o.tenant_id = a.tenant and o.owner_id = a.owner and o.person_id = m.person_id offset 0) o""";

    private static final String NEAR_MANY = """
            with asked as materialized (
                select unnest(cast(:contacts as uuid[])) as id, cast(:tenant as uuid) as tenant, cast(:owner as uuid) as owner)""" + NEAR;

    /** PostgreSQL keeps the plan of this one; what it does with an array of unknown length it would plan anew at each call. */
    private static final String NEAR_ONE = """
            with asked as materialized (
                select cast(:contact as uuid) as id, cast(:tenant as uuid) as tenant, cast(:owner as uuid) as owner)""" + NEAR;

    private static final String TRAITS = """
            select k.contact_id, encode(k.recognised_by, 'hex'),
                case k.kind when 'EMAIL' then 'WITH_NAME' when 'ROW' then 'ROW' else 'PERSONAL' end, c.name, cast(null as text)
            from contact_keys k join contacts c on c.tenant_id = :tenant and c.id = k.contact_id
            where k.tenant_id = :tenant and k.owner_id = :owner and k.contact_id = any(:contacts)
            union all
            select t.contact_id, encode(t.digest, 'hex'), t.strength, null, t.words
            from person_traits t
            where t.tenant_id = :tenant and t.owner_id = :owner and t.contact_id = any(:contacts)""";

    /** A row on which no interaction, flag or other contact depends is deleted. */
    private static final String REMEMBER = """
            insert into person_traits (tenant_id, owner_id, contact_id, digest, strength, words)
            select :tenant, :owner, :contact, k.recognised_by,
                case when cast(:deleted as boolean) and k.kind <> 'EMAIL' then 'PERSONAL' else 'WITH_NAME' end, cast(:words as text)
            from contact_keys k
            where k.tenant_id = :tenant and k.contact_id = :contact and (cast(:deleted as boolean) or k.kind <> 'ROW')
              and (exists (select 1 from participations p where p.tenant_id = :tenant and p.contact_id = :contact)
                or exists (select 1 from do_not_contacts d where d.tenant_id = :tenant and d.contact_id = :contact
                    and d.lifted_at is null)
                or exists (select 1 from contact_persons m where m.tenant_id = :tenant and m.contact_id = :contact))
            on conflict do nothing""";

    private final Session session;
    private final Caller caller;
    private final Event<PersonsChanged> changed;

    Persons(Session session, Caller caller, Event<PersonsChanged> changed) {
        this.session = session;
        this.caller = caller;
        this.changed = changed;
    }

    /** All contacts, deleted ones too, that are one person with this one; itself at least. */
    public Set<UUID> membersOf(UUID ownerId, UUID contactId) {
        Set<UUID> members = new TreeSet<>(session.createNativeQuery("""
                        select o.contact_id from contact_persons m
                        join contact_persons o on o.tenant_id = m.tenant_id and o.owner_id = m.owner_id and o.person_id = m.person_id
                        where m.tenant_id = :tenant and m.owner_id = :owner and m.contact_id = :contact""", Tuple.class)
                .setParameter("tenant", caller.tenant())
                .setParameter("owner", ownerId)
                .setParameter("contact", contactId)
                .getResultStream()
                .map(row -> row.get(0, UUID.class))
                .toList());
        members.add(contactId);
        return members;
    }

    /** A contact's keys or name are about to change, or it is being deleted: what it had is remembered. */
    void onKeysRemoved(@Observes KeysRemoved change) {
        session.createNativeMutationQuery(REMEMBER)
                .setParameter("tenant", caller.tenant())
                .setParameter("owner", change.ownerId())
                .setParameter("contact", change.contactId())
                .setParameter("deleted", change.deleted())
                .setParameter("words", PersonName.of(change.name()).store())
                .executeUpdate();
    }

    /** Contacts have keys or names that they had not before. */
    void onKeysAdded(@Observes KeysAdded change) {
        if (change.contactIds().isEmpty()) {
            return;
        }
        session.flush();
        UUID owner = change.ownerId();
        Set<UUID> near = near(owner, change.contactIds());
        if (near.isEmpty()) {
            return;
        }
        Set<UUID> candidates = locked(owner, near);
        Map<UUID, UUID> before = persons(owner, candidates);
        Collection<Set<UUID>> now = Trait.persons(candidates, traits(owner, candidates), merged(candidates));
        List<Set<UUID>> other =
                now.stream().filter(person -> isOther(person, before)).toList();
        if (!other.isEmpty()) {
            store(owner, other);
            changed.fire(new PersonsChanged(owner, other));
        }
    }

    /**
     * All who have to be looked at together. Whoever groups them anew holds their rows, so that two who write at once see one another:
     * who is near is asked again once the rows are held.
     */
    private Set<UUID> locked(UUID owner, Set<UUID> near) {
        Set<UUID> held = new HashSet<>();
        Set<UUID> all = new TreeSet<>(near);
        while (!held.containsAll(all)) {
            session.createNativeQuery(
                            "select id from contacts where tenant_id = :tenant and id = any(:ids) order by id for no key update",
                            Tuple.class)
                    .setParameter("tenant", caller.tenant())
                    .setParameter("ids", all.toArray(UUID[]::new))
                    .getResultList();
            held.addAll(all);
            all.addAll(near(owner, all));
        }
        return all;
    }

    /** Both sides of each pair. */
    private Set<UUID> near(UUID owner, Collection<UUID> contacts) {
        NativeQuery<Object[]> query = contacts.size() == 1
                ? session.createNativeQuery(NEAR_ONE, Object[].class)
                        .setParameter("contact", contacts.iterator().next())
                : session.createNativeQuery(NEAR_MANY, Object[].class)
                        .setParameter("contacts", contacts.toArray(UUID[]::new));
        return query.setParameter("tenant", caller.tenant()).setParameter("owner", owner).getResultList().stream()
                .flatMap(pair -> Stream.of((UUID) pair[0], (UUID) pair[1]))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<Trait> traits(UUID owner, Collection<UUID> contacts) {
        return session
                .createNativeQuery(TRAITS, Object[].class)
                .setParameter("tenant", caller.tenant())
                .setParameter("owner", owner)
                .setParameter("contacts", contacts.toArray(UUID[]::new))
                .getResultList()
                .stream()
                .map(row -> new Trait(
                        (UUID) row[0],
                        (String) row[1],
                        Trait.Strength.valueOf((String) row[2]),
                        row[4] == null ? PersonName.of((String) row[3]) : PersonName.stored((String) row[4])))
                .toList();
    }

    /** Into which of them others of them were merged. */
    private Map<UUID, UUID> merged(Collection<UUID> contacts) {
        return session
                .createNativeQuery(
                        "select id, merged_into from contacts where tenant_id = :tenant and id = any(:contacts)"
                                + " and merged_into = any(:contacts)",
                        Object[].class)
                .setParameter("tenant", caller.tenant())
                .setParameter("contacts", contacts.toArray(UUID[]::new))
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (UUID) row[1]));
    }

    private Map<UUID, UUID> persons(UUID owner, Collection<UUID> contacts) {
        return session
                .createNativeQuery(
                        "select contact_id, person_id from contact_persons where tenant_id = :tenant and owner_id = :owner"
                                + " and contact_id = any(:contacts)",
                        Object[].class)
                .setParameter("tenant", caller.tenant())
                .setParameter("owner", owner)
                .setParameter("contacts", contacts.toArray(UUID[]::new))
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (UUID) row[1]));
    }

    /** Their members were not one person before, or were one with others. */
    private static boolean isOther(Set<UUID> person, Map<UUID, UUID> before) {
        Set<UUID> ids = person.stream()
                .map(contact -> before.getOrDefault(contact, contact))
                .collect(Collectors.toSet());
        boolean alone =
                person.size() == 1 && !before.containsKey(person.iterator().next());
        return !alone
                && (ids.size() > 1
                        || person.stream().anyMatch(contact -> !before.containsKey(contact))
                        || before.entrySet().stream()
                                .anyMatch(other -> ids.contains(other.getValue()) && !person.contains(other.getKey())));
    }

    /** A person has the id of the eldest contact. */
    private void store(UUID owner, List<Set<UUID>> persons) {
        session.createNativeMutationQuery(
                        "delete from contact_persons where tenant_id = :tenant and contact_id = any(:contacts)")
                .setParameter("tenant", caller.tenant())
                .setParameter("contacts", persons.stream().flatMap(Set::stream).toArray(UUID[]::new))
                .executeUpdate();
        List<Set<UUID>> several =
                persons.stream().filter(person -> person.size() > 1).toList();
        session.createNativeMutationQuery("""
                        insert into contact_persons (tenant_id, owner_id, contact_id, person_id)
                        select :tenant, :owner, m.contact_id, m.person_id
                        from unnest(cast(:contacts as uuid[]), cast(:persons as uuid[])) as m (contact_id, person_id)""")
                .setParameter("tenant", caller.tenant())
                .setParameter("owner", owner)
                .setParameter("contacts", several.stream().flatMap(Set::stream).toArray(UUID[]::new))
                .setParameter(
                        "persons",
                        several.stream()
                                .flatMap(person -> person.stream()
                                        .map(contact -> person.iterator().next()))
                                .toArray(UUID[]::new))
                .executeUpdate();
    }
}

package org.introducer.contacts.person;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.introducer.contacts.identity.PersonName;
import org.introducer.contacts.identity.Trait;
import org.introducer.platform.identity.Caller;

/**
 * Who is the same person in the contacts of different applicants, by the same keys and names as within those of one. Only for counting:
 * what is found belongs to applicants whom the caller may not know.
 */
@ApplicationScoped
public class SamePersons {

    /**
     * Each of these contacts ({@code id}) with all that are one person with it ({@code member}). Materialized, because PostgreSQL asks no
     * index for {@code x = coalesce(...)} behind row-level security, and for a column it does. The tenant is a column ({@code tenant}) too:
     * of one that it sees it may know no rows yet, and then any index that begins with the tenant costs the same.
     */
    public static final String ASKED = """
            with asked as materialized (
                select a.id, coalesce(o.contact_id, a.id) as member, t.tenant
                from unnest(cast(:contacts as uuid[])) as a (id)
                cross join (select cast(:tenant as uuid) as tenant offset 0) t
                left join contact_persons m on m.tenant_id = t.tenant and m.contact_id = a.id
                left join contact_persons o
                    on o.tenant_id = m.tenant_id and o.owner_id = m.owner_id and o.person_id = m.person_id)
            """;

    /** The keys of these contacts and of all that are one person with each; {@code id} is the contact that was asked for. */
    private static final String KEYS = ASKED + """
            , keys as (
                select a.id, k.recognised_by as digest,
                    case k.kind when 'EMAIL' then 'WITH_NAME' else 'PERSONAL' end as strength, c.name, cast(null as text) as words
                from asked a
                join contact_keys k on k.tenant_id = a.tenant and k.contact_id = a.member and k.kind <> 'ROW'
                join contacts c on c.tenant_id = k.tenant_id and c.id = k.contact_id
                union
                select a.id, t.digest, t.strength, null, t.words
                from asked a join person_traits t on t.tenant_id = a.tenant and t.contact_id = a.member)
            """;

    /**
     * Contacts of one applicant, or of others who all consented to somebody, with one of the keys; each key once, for many contacts that
     * are asked for have the same. Of others only people to whom a message went since a day: most networks only list them.
     */
    private static final String EQUAL = KEYS + """
            select encode(k.digest, 'hex'), k.strength, k.name, k.words, o.contact_id, o.strength, o.name, o.words, o.owner_id
            from (select distinct digest, strength, name, words from keys) k
            join lateral (
                select h.contact_id, case h.kind when 'EMAIL' then 'WITH_NAME' else 'PERSONAL' end as strength, c.name,
                    cast(null as text) as words, h.owner_id
                from contact_keys h join contacts c on c.tenant_id = h.tenant_id and c.id = h.contact_id
                where h.tenant_id = :tenant and h.recognised_by = k.digest and h.kind <> 'ROW'
                union all
                select t.contact_id, t.strength, null, t.words, t.owner_id
                from person_traits t where t.tenant_id = :tenant and t.digest = k.digest) o on true
            where (o.owner_id = :owner) = cast(:ofOwner as boolean)
              and (cast(:ofOwner as boolean) or (
                exists (select 1 from consents g where g.tenant_id = :tenant and g.applicant_id = o.owner_id)
                and exists (
                    select 1 from (
                        select o.contact_id as member
                        union all
                        select same.contact_id from contact_persons m
                        join contact_persons same
                            on same.tenant_id = m.tenant_id and same.owner_id = m.owner_id and same.person_id = m.person_id
                        where m.tenant_id = :tenant and m.contact_id = o.contact_id) members
                    join participations p on p.tenant_id = :tenant and p.contact_id = members.member and p.part = 'TO'
                        and p.occurred_at >= :since and p.deleted_at is null)))""";

    private static final String TRAITS =
            KEYS + "select distinct id, encode(digest, 'hex'), strength, name, words from keys";

    private final Session session;
    private final Caller caller;

    SamePersons(Session session, Caller caller) {
        this.session = session;
        this.caller = caller;
    }

    /** A contact of somebody else that is one person with a contact that was asked for. */
    public record Same(UUID contactId, UUID otherOwnerId, UUID otherContactId) {}

    /** What is one person with the contacts, and got a message since then, among those of all clients of the tenant but this one. */
    public Set<Same> elsewhere(UUID ownerId, Collection<UUID> contactIds, Instant since) {
        return same(ownerId, contactIds, false, since);
    }

    /** What is one person with the contacts, which are others', among those of one applicant. */
    public Set<Same> among(UUID ownerId, Collection<UUID> contactIds) {
        return same(ownerId, contactIds, true, Instant.EPOCH);
    }

    /** A key, its strength, and the name and words beside it. */
    private record Key(Object digest, Object strength, Object name, Object words) {

        static Key of(Object[] row, int at) {
            return new Key(row[at], row[at + 1], row[at + 2], row[at + 3]);
        }
    }

    private Set<Same> same(UUID ownerId, Collection<UUID> contactIds, boolean ofOwner, Instant since) {
        if (contactIds.isEmpty()) {
            return Set.of();
        }
        Map<Key, List<UUID>> asked = traits(contactIds).stream()
                .collect(Collectors.groupingBy(
                        row -> Key.of(row, 1), Collectors.mapping(row -> (UUID) row[0], Collectors.toList())));
        return session.createNativeQuery(EQUAL, Object[].class)
                .setParameter("tenant", caller.tenant())
                .setParameter("contacts", contactIds.toArray(UUID[]::new))
                .setParameter("owner", ownerId)
                .setParameter("ofOwner", ofOwner)
                .setParameter("since", since.atOffset(ZoneOffset.UTC))
                .getResultStream()
                .filter(row -> trait(null, row, 0, 1).isOneWith(trait((UUID) row[4], row, 0, 5)))
                .flatMap(row -> asked.getOrDefault(Key.of(row, 0), List.of()).stream()
                        .map(contact -> new Same(contact, (UUID) row[8], (UUID) row[4])))
                .collect(Collectors.toSet());
    }

    /** The contacts, of whomever they are, in groups of one person each. */
    public Collection<Set<UUID>> groups(Collection<UUID> contactIds) {
        List<Trait> traits = traits(contactIds).stream()
                .map(row -> trait((UUID) row[0], row, 1, 2))
                .toList();
        return Trait.persons(contactIds, traits);
    }

    /** The contacts with their keys. */
    private List<Object[]> traits(Collection<UUID> contactIds) {
        return session.createNativeQuery(TRAITS, Object[].class)
                .setParameter("tenant", caller.tenant())
                .setParameter("contacts", contactIds.toArray(UUID[]::new))
                .getResultList();
    }

    /** @param at the column of the strength; the name and its words follow */
    private static Trait trait(UUID contact, Object[] row, int key, int at) {
        return new Trait(
                contact,
                (String) row[key],
                Trait.Strength.valueOf((String) row[at]),
                row[at + 2] == null ? PersonName.of((String) row[at + 1]) : PersonName.stored((String) row[at + 2]));
    }

    /** Each contact that was asked for with what is the same person. */
    public static Map<UUID, Set<UUID>> byContact(Collection<Same> found) {
        return found.stream()
                .collect(Collectors.groupingBy(
                        Same::contactId,
                        LinkedHashMap::new,
                        Collectors.mapping(Same::otherContactId, Collectors.toSet())));
    }
}

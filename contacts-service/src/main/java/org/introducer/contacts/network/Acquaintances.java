package org.introducer.contacts.network;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.introducer.contacts.network.path.PathPolicy;
import org.introducer.contacts.network.strength.NetworkStrength;
import org.introducer.contacts.network.strength.StrengthPolicy;
import org.introducer.platform.identity.Caller;

/** Who of an applicant's contacts knows the applicant. A message that nobody answered makes no acquaintance, nor does a decline. */
@ApplicationScoped
public class Acquaintances {

    /** A participation {@code p} in an interaction {@code i} from which the person knows the applicant. */
    static final String KNOWS_ME = """
            p.part <> 'CC' and i.status = 'SENT' and not i.passive and i.deleted_at is null and (
                p.direction <> 'OUTGOING' and (i.reaction in ('POSITIVE', 'NOT_SAID', 'REFERRAL', 'NOT_NOW')
                    or i.kind = 'INTRODUCTION' and i.reaction is distinct from 'DECLINE')
                or p.direction = 'MUTUAL' and i.kind in ('CALL', 'MEETING', 'MET_AT_EVENT', 'OBSERVERSHIP', 'OTHER'))""";

    /**
     * Each of the contacts with all that are the same person. Materialized, because PostgreSQL asks no index for
     * {@code x = coalesce(...)} behind row-level security, and for a column it does. The arrays stand behind subselects, where PostgreSQL does
     * not count them: it would make a plan for each number of them anew. The tenant is a column too: of one that it sees it may know no rows
     * yet, and then any index that begins with the tenant costs the same.
     */
    static final String ASKED = """
            with asked as materialized (
                select a.owner_id, a.id as contact_id, coalesce(o.contact_id, a.id) as member, t.tenant
                from unnest((select cast(:owners as uuid[])), (select cast(:contacts as uuid[]))) as a (owner_id, id)
                cross join (select cast(:tenant as uuid) as tenant offset 0) t
                left join contact_persons m on m.tenant_id = t.tenant and m.owner_id = a.owner_id and m.contact_id = a.id
                left join contact_persons o on o.tenant_id = m.tenant_id and o.owner_id = m.owner_id and o.person_id = m.person_id)
            """;

    private static final String KNOWN = ASKED + """
            select k.contact_id, max(k.at), bool_or(k.shared) from (
                select a.contact_id, i.occurred_at as at, false as shared
                from asked a
                cross join lateral (
                    select p.* from participations p where p.tenant_id = a.tenant and p.contact_id = a.member offset 0) p
                cross join lateral (
                    select i.* from interactions i where i.tenant_id = p.tenant_id and i.id = p.interaction_id offset 0) i
                where %s
                union all
                select a.contact_id, null, true
                from asked a
                join shared_work t on t.tenant_id = a.tenant and t.owner_id = any(cast((select cast(:of as uuid[])) as uuid[]))
                    and t.owner_id = a.owner_id and t.contact_id = a.member) k
            group by k.contact_id""".formatted(KNOWS_ME);

    private static final NetworkStrength STRENGTH = new NetworkStrength(StrengthPolicy.CURRENT);

    private final Session session;
    private final Caller caller;

    Acquaintances(Session session, Caller caller) {
        this.session = session;
        this.caller = caller;
    }

    /** Those of the contacts who know the applicant, by contact, in one query. */
    public Map<UUID, Acquaintance> of(UUID ownerId, Collection<UUID> contactIds) {
        return of(Map.of(ownerId, contactIds));
    }

    /** The same of contacts of several applicants, by applicant, in one query. */
    Map<UUID, Acquaintance> of(Map<UUID, ? extends Collection<UUID>> contactIds) {
        List<UUID> owners = new ArrayList<>();
        List<UUID> contacts = new ArrayList<>();
        contactIds.forEach((owner, theirs) -> {
            owners.addAll(Collections.nCopies(theirs.size(), owner));
            contacts.addAll(theirs);
        });
        return contacts.isEmpty()
                ? Map.of()
                : session
                        .createNativeQuery(KNOWN, Object[].class)
                        .setParameter("tenant", caller.tenant())
                        .setParameter("of", contactIds.keySet().toArray(UUID[]::new))
                        .setParameter("owners", owners.toArray(UUID[]::new))
                        .setParameter("contacts", contacts.toArray(UUID[]::new))
                        .getResultList()
                        .stream()
                        .map(row -> new Acquaintance((UUID) row[0], (Instant) row[1], (Boolean) row[2]))
                        .collect(Collectors.toMap(Acquaintance::contactId, Function.identity()));
    }

    /** The contacts who may know the applicant: something was recorded of them. At most so many, the latest touched first. */
    public List<UUID> candidates(UUID ownerId, int most) {
        return session.createNativeQuery("""
                        (select c.id from contacts c
                         where c.tenant_id = :tenant and c.owner_id = :owner and c.kind = 'PERSON' and c.deleted_at is null
                           and c.last_touch_at is not null
                         order by c.last_touch_key desc, c.id desc limit :most)
                        union
                        (select c.id from shared_work t join contacts c on c.tenant_id = t.tenant_id and c.id = t.contact_id
                         where t.tenant_id = :tenant and t.owner_id = :owner
                           and c.kind = 'PERSON' and c.deleted_at is null
                         order by c.id limit :most)""", Tuple.class)
                .setParameter("tenant", caller.tenant())
                .setParameter("owner", ownerId)
                .setParameter("most", most)
                .getResultStream()
                .map(row -> row.get(0, UUID.class))
                .toList();
    }

    /** How many people know the applicant; who is several contacts counts once. */
    public int count(UUID ownerId) {
        return count(List.of(ownerId)).getOrDefault(ownerId, 0);
    }

    /** The same of several applicants, in one query; whom nobody knows is left out. */
    public Map<UUID, Integer> count(Collection<UUID> ownerIds) {
        return session.createNativeQuery("""
                        select c.owner_id, count(distinct coalesce(m.person_id, c.id))
                        from contacts c
                        left join contact_persons m
                            on m.tenant_id = c.tenant_id and m.owner_id = c.owner_id and m.contact_id = c.id
                        where c.tenant_id = :tenant and c.owner_id = any(:owners) and c.kind = 'PERSON' and c.deleted_at is null
                          and (c.last_touch_at is not null and exists (
                                  select 1 from participations p
                                  join interactions i on i.tenant_id = p.tenant_id and i.id = p.interaction_id
                                  where p.tenant_id = c.tenant_id and p.contact_id = c.id and %s)
                              or (c.owner_id, c.id) in (
                                  select t.owner_id, t.contact_id from shared_work t
                                  where t.tenant_id = :tenant and t.owner_id = any(:owners)))
                        group by c.owner_id""".formatted(KNOWS_ME), Object[].class)
                .setParameter("tenant", caller.tenant())
                .setParameter("owners", ownerIds.toArray(UUID[]::new))
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> ((Number) row[1]).intValue()));
    }

    /** What the tie to them is worth, above 0, at most 1. */
    public static double strength(Acquaintance known, Instant now) {
        double shared = known.sharedWork() ? PathPolicy.CURRENT.sharedWork() : 0;
        return Math.max(shared, STRENGTH.recency(known.reactedAt(), now));
    }
}

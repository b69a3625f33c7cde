package org.introducer.contacts.introduction;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.introducer.contacts.contact.ContactRole;
import org.introducer.contacts.relationship.Closeness;
import org.introducer.contacts.relationship.EvidenceSource;
import org.introducer.contacts.relationship.RelationshipType;
import org.introducer.platform.identity.Caller;

/**
 * Reads the part of a network that paths to some people can lead through: from them backwards, one query for each step. At the
 * farthest step only who may know the applicant is of use.
 */
@ApplicationScoped
class Surroundings {

    /** More relationships than these are not looked at from one step to the next; the answer says so. */
    static final int MOST = 50_000;

    /** Something was recorded of the contact, or the applicant shares work with the person. */
    private static final String MAY_KNOW_ME = """
            (c.last_touch_at is not null or c.id in (
                select coalesce(ao.contact_id, a.contact_id)
                from shared_work a
                left join contact_persons am
                    on am.tenant_id = a.tenant_id and am.owner_id = a.owner_id and am.contact_id = a.contact_id
                left join contact_persons ao
                    on ao.tenant_id = am.tenant_id and ao.owner_id = am.owner_id and ao.person_id = am.person_id
                where a.tenant_id = :tenant and a.owner_id = :owner))""";

    private static final String PERSON = """
            coalesce(m.person_id, c.id) as person, c.id, c.name, c.role, c.institution, c.program_id,
            exists (select 1 from do_not_contacts d
                where d.tenant_id = c.tenant_id and d.contact_id = c.id and d.lifted_at is null) as flagged,
            %s as may_know_me""".formatted(MAY_KNOW_ME);

    private static final String AT_PROGRAM = """
            select %s from contacts c
            left join contact_persons m on m.tenant_id = c.tenant_id and m.owner_id = c.owner_id and m.contact_id = c.id
            where c.tenant_id = :tenant and c.owner_id = :owner and c.program_id = :program and c.kind = 'PERSON'
              and c.deleted_at is null
            order by c.id""".formatted(PERSON);

    private static final String ONE = """
            select %s from contacts c
            left join contact_persons m on m.tenant_id = c.tenant_id and m.owner_id = c.owner_id and m.contact_id = c.id
            where c.tenant_id = :tenant and c.owner_id = :owner and c.id = any(cast(:contacts as uuid[]))
              and c.deleted_at is null
            order by c.id""".formatted(PERSON);

    /** {@code %s}: a further condition on who is one step farther away. */
    private static final String INTO = """
            with reached as (
                select f.id as person_id, coalesce(o.contact_id, f.id) as contact_id
                from unnest(cast(:persons as uuid[])) as f (id)
                left join contact_persons o on o.tenant_id = :tenant and o.owner_id = :owner and o.person_id = f.id),
            steps as (
                select r.id, r.from_contact_id as contact_id, f.person_id as to_person, r.type, r.closeness, r.source, r.evidence,
                    r.observed_on
                from reached f join relationships r on r.tenant_id = :tenant and r.to_contact_id = f.contact_id
                where r.owner_id = :owner and r.deleted_at is null
                union all
                select r.id, r.to_contact_id, f.person_id, r.type, r.closeness, r.source, r.evidence, r.observed_on
                from reached f join relationships r on r.tenant_id = :tenant and r.from_contact_id = f.contact_id
                where r.owner_id = :owner and r.deleted_at is null and r.direction = 'MUTUAL')
            select %s, s.to_person, s.id as relationship_id, s.type, s.closeness, s.source, s.evidence, s.observed_on
            from steps s
            join contacts c on c.tenant_id = :tenant and c.owner_id = :owner and c.id = s.contact_id and c.kind = 'PERSON'
                and c.deleted_at is null
            left join contact_persons m on m.tenant_id = c.tenant_id and m.owner_id = c.owner_id and m.contact_id = c.id
            where %s
            order by s.id, c.id limit :most""";

    private static final String ANYBODY = INTO.formatted(PERSON, "true");

    private static final String WHO_MAY_KNOW_ME = INTO.formatted(PERSON, MAY_KNOW_ME);

    private final Session session;
    private final Caller caller;

    Surroundings(Session session, Caller caller) {
        this.session = session;
        this.caller = caller;
    }

    /**
     * @param people by the id of the person
     * @param steps towards the targets
     * @param near who is one step away from a target, targets left out
     * @param complete false when there were too many relationships to look at all
     */
    record Part(Map<UUID, Person> people, Set<UUID> targets, List<Step> steps, Set<UUID> near, boolean complete) {}

    /** The people of a program whom the applicant has among the contacts. */
    List<Person> atProgram(UUID ownerId, UUID programId) {
        return session
                .createNativeQuery(AT_PROGRAM, Object[].class)
                .setParameter("tenant", caller.tenant())
                .setParameter("owner", ownerId)
                .setParameter("program", programId)
                .getResultList()
                .stream()
                .map(Surroundings::person)
                .toList();
    }

    /** The people who these contacts are. */
    List<Person> of(UUID ownerId, Collection<UUID> contactIds) {
        return session
                .createNativeQuery(ONE, Object[].class)
                .setParameter("tenant", caller.tenant())
                .setParameter("owner", ownerId)
                .setParameter("contacts", contactIds.toArray(UUID[]::new))
                .getResultList()
                .stream()
                .map(Surroundings::person)
                .toList();
    }

    /** What lies around the targets, as far as paths of so many hops can reach. */
    Part around(UUID ownerId, Collection<Person> targets, int maxHops) {
        Map<UUID, Person> people = new HashMap<>();
        targets.forEach(target -> people.putIfAbsent(target.id(), target));
        Set<UUID> aims = Set.copyOf(people.keySet());
        List<Step> steps = new ArrayList<>();
        Set<UUID> near = Set.of();
        Set<UUID> frontier = aims;
        boolean complete = true;
        for (int hops = 2; hops <= maxHops && !frontier.isEmpty(); hops++) {
            List<Object[]> rows = into(ownerId, frontier, hops == maxHops ? WHO_MAY_KNOW_ME : ANYBODY);
            complete = complete && rows.size() < MOST;
            Set<UUID> farther = new HashSet<>();
            for (Object[] row : rows) {
                Person person = person(row);
                if (people.putIfAbsent(person.id(), person) == null) {
                    farther.add(person.id());
                }
                if (!person.id().equals(row[8])) {
                    steps.add(step(person, row));
                }
            }
            near = hops == 2 ? farther : near;
            frontier = farther;
        }
        return new Part(people, aims, steps, near, complete);
    }

    private List<Object[]> into(UUID ownerId, Set<UUID> persons, String sql) {
        return session.createNativeQuery(sql, Object[].class)
                .setParameter("tenant", caller.tenant())
                .setParameter("owner", ownerId)
                .setParameter("persons", persons.toArray(UUID[]::new))
                .setParameter("most", MOST)
                .getResultList();
    }

    private static Person person(Object[] row) {
        return new Person(
                (UUID) row[0],
                (UUID) row[1],
                (String) row[2],
                ContactRole.valueOf((String) row[3]),
                (String) row[4],
                (UUID) row[5],
                (Boolean) row[6],
                (Boolean) row[7]);
    }

    private static Step step(Person person, Object[] row) {
        return new Step(
                person.id(),
                (UUID) row[8],
                (UUID) row[9],
                RelationshipType.valueOf((String) row[10]),
                Closeness.valueOf((String) row[11]),
                EvidenceSource.valueOf((String) row[12]),
                (String) row[13],
                day(row[14]));
    }

    private static LocalDate day(Object value) {
        return value instanceof Date date ? date.toLocalDate() : (LocalDate) value;
    }
}

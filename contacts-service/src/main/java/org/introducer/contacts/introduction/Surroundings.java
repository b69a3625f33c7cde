package org.introducer.contacts.introduction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.introducer.contacts.contact.ContactRole;
import org.introducer.contacts.relationship.Closeness;
import org.introducer.contacts.relationship.EvidenceSource;
import org.introducer.contacts.relationship.RelationshipType;
import org.introducer.platform.identity.Caller;

/**
 * Reads the part of a network that paths to some people can lead through. First ids only, from the targets backwards, one query for each
 * step that reads nothing but indexes; then the people and relationships of the steps that lead to somebody who may know the applicant.
 */
@ApplicationScoped
class Surroundings {

    /** More relationships than these are not looked at from one step to the next; the answer says so. */
    static final int MOST = 50_000;

    /** Where more contacts than these may know the applicant, leaving out the others spares nothing: everybody is looked at. */
    private static final int MOST_FAMILIAR = 10_000;

    private static final String PEOPLE = """
            select coalesce(m.person_id, c.id) as person, c.id, c.name, c.role, c.institution, c.program_id,
                exists (select 1 from do_not_contacts d
                    where d.tenant_id = c.tenant_id and d.contact_id = c.id and d.lifted_at is null) as flagged
            from contacts c
            left join contact_persons m on m.tenant_id = c.tenant_id and m.owner_id = c.owner_id and m.contact_id = c.id
            where c.tenant_id = :tenant and c.owner_id = :owner and %s and c.kind = 'PERSON' and c.deleted_at is null
            order by c.id""";

    private static final String AT_PROGRAM = PEOPLE.formatted("c.program_id = :program");

    private static final String THESE = PEOPLE.formatted("c.id = any(cast(:contacts as uuid[]))");

    /** Something was recorded of the contact, or the applicant shares work with it; or with another contact that is the same person. */
    private static final String FAMILIAR = """
            with touched as (
                (select c.id from contacts c
                 where c.tenant_id = :tenant and c.owner_id = :owner and c.last_touch_key > timestamptz '1900-01-01 00:00:00+00'
                 limit :most)
                union
                select w.contact_id from shared_work w where w.tenant_id = :tenant and w.owner_id = :owner)
            select t.id from touched t
            union
            select o.contact_id
            from touched t
            join contact_persons m on m.tenant_id = :tenant and m.owner_id = :owner and m.contact_id = t.id
            join contact_persons o on o.tenant_id = :tenant and o.owner_id = :owner and o.person_id = m.person_id
            limit :most""";

    private static final String REACHED = """
            with reached as materialized (
                select f.id as person_id, coalesce(o.contact_id, f.id) as contact_id
                from unnest(cast(:persons as uuid[])) as f (id)
                left join contact_persons o on o.tenant_id = :tenant and o.owner_id = :owner and o.person_id = f.id),
            """;

    private static final String TRACES = """
            select distinct coalesce(m.person_id, p.other) as person, p.other, p.to_person, p.from_contact_id, p.to_contact_id
            from pairs p
            left join contact_persons m on m.tenant_id = :tenant and m.owner_id = :owner and m.contact_id = p.other
            where %s
            order by p.from_contact_id, p.to_contact_id, person, p.to_person limit :most""";

    /**
     * One step from those who were reached. Which relationships are deleted, or lead one way only, is seen when they are read: it is not
     * in the index.
     */
    private static final String INTO = REACHED + """
            pairs as materialized (
                select r.from_contact_id as other, f.person_id as to_person, r.from_contact_id, r.to_contact_id
                from reached f join relationships r on r.tenant_id = :tenant and r.to_contact_id = f.contact_id
                union all
                select r.to_contact_id, f.person_id, r.from_contact_id, r.to_contact_id
                from reached f join relationships r on r.tenant_id = :tenant and r.from_contact_id = f.contact_id)
            """ + TRACES;

    private static final String ANYBODY = INTO.formatted("true");

    private static final String INTO_FROM_FAMILIAR = INTO.formatted("p.other = any(cast(:familiar as uuid[]))");

    /** The same from the other end, for when those who may know the applicant are fewer than those who were reached. */
    private static final String FROM_FAMILIAR = REACHED + """
            familiar as materialized (select n.id from unnest(cast(:familiar as uuid[])) as n (id)),
            around as materialized (
                select r.from_contact_id as other, r.to_contact_id as contact_id, r.from_contact_id, r.to_contact_id
                from familiar n join relationships r on r.tenant_id = :tenant and r.from_contact_id = n.id
                union all
                select r.to_contact_id, r.from_contact_id, r.from_contact_id, r.to_contact_id
                from familiar n join relationships r on r.tenant_id = :tenant and r.to_contact_id = n.id),
            pairs as materialized (
                select a.other, f.person_id as to_person, a.from_contact_id, a.to_contact_id
                from around a join reached f on f.contact_id = a.contact_id)
            """ + TRACES.formatted("true");

    private static final String RELATIONSHIPS = """
            select r.from_contact_id, r.to_contact_id, r.direction, r.id, r.type, r.closeness, r.source, r.evidence, r.observed_on
            from unnest(cast(:from as uuid[]), cast(:to as uuid[])) as k (from_contact_id, to_contact_id)
            join relationships r on r.tenant_id = :tenant and r.from_contact_id = k.from_contact_id
                and r.to_contact_id = k.to_contact_id
            where r.owner_id = :owner and r.deleted_at is null
            order by r.id""";

    private final Session session;
    private final Caller caller;

    Surroundings(Session session, Caller caller) {
        this.session = session;
        this.caller = caller;
    }

    /**
     * @param people by the id of the person
     * @param familiar those of the people who may know the applicant
     * @param steps towards the targets
     * @param near who is one step away from a target, targets left out
     * @param complete false when there were too many relationships to look at all
     */
    record Part(
            Map<UUID, Person> people,
            Set<UUID> familiar,
            Set<UUID> targets,
            List<Step> steps,
            Set<UUID> near,
            boolean complete) {}

    private record Pair(UUID from, UUID to) {}

    /** Between two contacts there is a relationship, by which a person, through one contact, may lead to another person. */
    private record Trace(UUID person, UUID contact, UUID to, Pair contacts) {}

    /** The contacts who may know the applicant. */
    private record Familiar(Set<UUID> contacts) {

        boolean everybody() {
            return contacts.size() > MOST_FAMILIAR;
        }

        boolean has(UUID contactId) {
            return everybody() || contacts.contains(contactId);
        }
    }

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
                .createNativeQuery(THESE, Object[].class)
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
        targets.forEach(target -> people.merge(target.id(), target, Person::and));
        Set<UUID> aims = Set.copyOf(people.keySet());
        Familiar familiar = familiar(ownerId);
        List<Trace> traces = new ArrayList<>();
        Set<UUID> seen = new HashSet<>(aims);
        Set<UUID> near = Set.of();
        Set<UUID> frontier = aims;
        boolean complete = true;
        for (int hops = 2; hops <= maxHops && !frontier.isEmpty(); hops++) {
            List<Trace> step = step(ownerId, frontier, familiar, hops == maxHops);
            complete = complete && step.size() < MOST;
            traces.addAll(step);
            Set<UUID> farther =
                    step.stream().map(Trace::person).filter(seen::add).collect(Collectors.toSet());
            near = hops == 2 ? farther : near;
            frontier = farther;
        }
        List<Trace> leading = leading(traces, familiar, near);
        of(ownerId, leading.stream().map(Trace::contact).distinct().toList())
                .forEach(person -> people.merge(person.id(), person, Person::and));
        return new Part(
                people,
                people.values().stream()
                        .filter(person -> familiar.has(person.contactId()))
                        .map(Person::id)
                        .collect(Collectors.toSet()),
                aims,
                steps(ownerId, leading, people.keySet()),
                near.stream().filter(people::containsKey).collect(Collectors.toSet()),
                complete);
    }

    private Familiar familiar(UUID ownerId) {
        return new Familiar(session.createNativeQuery(FAMILIAR, Tuple.class)
                .setParameter("tenant", caller.tenant())
                .setParameter("owner", ownerId)
                .setParameter("most", MOST_FAMILIAR + 1)
                .getResultStream()
                .map(row -> row.get(0, UUID.class))
                .collect(Collectors.toSet()));
    }

    private List<Trace> step(UUID ownerId, Set<UUID> reached, Familiar familiar, boolean last) {
        boolean all = !last || familiar.everybody();
        boolean fromThere = !all && familiar.contacts().size() < reached.size();
        NativeQuery<Object[]> query = session.createNativeQuery(
                        all ? ANYBODY : fromThere ? FROM_FAMILIAR : INTO_FROM_FAMILIAR, Object[].class)
                .setParameter("tenant", caller.tenant())
                .setParameter("owner", ownerId)
                .setParameter("persons", reached.toArray(UUID[]::new))
                .setParameter("most", MOST);
        if (!all) {
            query.setParameter("familiar", familiar.contacts().toArray(UUID[]::new));
        }
        return query.getResultList().stream()
                .map(row ->
                        new Trace((UUID) row[0], (UUID) row[1], (UUID) row[2], new Pair((UUID) row[3], (UUID) row[4])))
                .filter(trace -> !trace.person().equals(trace.to()))
                .toList();
    }

    /** The traces over which somebody who may know the applicant leads to a target, and the last steps to the targets. */
    private static List<Trace> leading(List<Trace> traces, Familiar familiar, Set<UUID> near) {
        Map<UUID, List<Trace>> from = traces.stream().collect(Collectors.groupingBy(Trace::person));
        Set<UUID> leads = new HashSet<>();
        Deque<UUID> open = new ArrayDeque<>();
        traces.stream()
                .filter(trace -> familiar.has(trace.contact()))
                .map(Trace::person)
                .distinct()
                .forEach(open::add);
        while (!open.isEmpty()) {
            UUID person = open.remove();
            if (leads.add(person)) {
                from.getOrDefault(person, List.of()).forEach(trace -> open.add(trace.to()));
            }
        }
        leads.addAll(near);
        return traces.stream().filter(trace -> leads.contains(trace.person())).toList();
    }

    private List<Step> steps(UUID ownerId, List<Trace> traces, Set<UUID> people) {
        List<Pair> pairs = traces.stream().map(Trace::contacts).distinct().toList();
        Map<Pair, List<Object[]>> relationships = session
                .createNativeQuery(RELATIONSHIPS, Object[].class)
                .setParameter("tenant", caller.tenant())
                .setParameter("owner", ownerId)
                .setParameter("from", pairs.stream().map(Pair::from).toArray(UUID[]::new))
                .setParameter("to", pairs.stream().map(Pair::to).toArray(UUID[]::new))
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(row -> new Pair((UUID) row[0], (UUID) row[1])));
        return traces.stream()
                .filter(trace -> people.contains(trace.person()) && people.contains(trace.to()))
                .distinct()
                .flatMap(trace -> relationships.getOrDefault(trace.contacts(), List.of()).stream()
                        .filter(row -> trace.contact().equals(row[0]) || "MUTUAL".equals(row[2]))
                        .map(row -> step(trace, row)))
                .toList();
    }

    private static Person person(Object[] row) {
        return new Person(
                (UUID) row[0],
                (UUID) row[1],
                (String) row[2],
                ContactRole.valueOf((String) row[3]),
                (String) row[4],
                (UUID) row[5],
                (Boolean) row[6]);
    }

    private static Step step(Trace trace, Object[] row) {
        return new Step(
                trace.person(),
                trace.to(),
                (UUID) row[3],
                RelationshipType.valueOf((String) row[4]),
                Closeness.valueOf((String) row[5]),
                EvidenceSource.valueOf((String) row[6]),
                (String) row[7],
                day(row[8]));
    }

    private static LocalDate day(Object value) {
        return value instanceof Date date ? date.toLocalDate() : (LocalDate) value;
    }
}

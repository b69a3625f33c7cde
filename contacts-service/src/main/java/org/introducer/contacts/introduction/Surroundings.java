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
 * Reads the part of a network that paths to some people can lead through. From the targets backwards, one query for each
 * step that reads nothing but indexes; the people are read when a path is to be answered.
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

    /** What is read of a relationship {@code r}: all of it is in two indexes. */
    private static final String READ = "r.id, r.type, r.closeness, r.source, r.observed_on";

    private static final String LIVE = "r.tenant_id = :tenant and r.owner_id = :owner and r.deleted_at is null";

    /** A relationship of one direction leads from whom it names first. */
    private static final String BACK = LIVE + " and r.direction = 'MUTUAL'";

    private static final String FAMILIAR_ONES =
            "familiar as materialized (select n.id from unnest(cast(:familiar as uuid[])) as n (id)),";

    /**
     * The relationships of one step, and who those are from whom they lead. What is around a person is read before it is joined
     * ({@code offset 0}): a plan that PostgreSQL keeps knows nothing of how many persons there are.
     */
    private static final String STEP = """
            with %s
            reached as materialized (
                select f.id as person_id, coalesce(o.contact_id, f.id) as contact_id
                from unnest(cast(:persons as uuid[])) as f (id)
                left join contact_persons o on o.tenant_id = :tenant and o.owner_id = :owner and o.person_id = f.id)
            select m.person_id, p.other, p.to_person, p.id, p.type, p.closeness, p.source, p.observed_on
            from (%s) p
            left join contact_persons m on m.tenant_id = :tenant and m.owner_id = :owner and m.contact_id = p.other
            """;

    private static final String INTO = """
            select r.from_contact_id as other, f.person_id as to_person, %1$s
            from reached f join relationships r on %2$s and r.to_contact_id = f.contact_id
            union all
            select r.to_contact_id, f.person_id, %1$s
            from reached f join relationships r on %3$s and r.from_contact_id = f.contact_id
            offset 0""".formatted(READ, LIVE, BACK);

    private static final String ANYBODY = STEP.formatted("", INTO);

    /** Who is familiar is joined, not compared with: a plan that PostgreSQL keeps looks through all of an array for each row. */
    private static final String INTO_FROM_FAMILIAR =
            STEP.formatted(FAMILIAR_ONES, "select r.* from (" + INTO + ") r join familiar n on n.id = r.other");

    /** The same from the other end, for when those who may know the applicant are fewer than those who were reached. */
    private static final String FROM_FAMILIAR = STEP.formatted(FAMILIAR_ONES, """
            select r.other, f.person_id as to_person, %1$s
            from (
                select n.id as other, r.to_contact_id as contact_id, %1$s
                from familiar n join relationships r on %2$s and r.from_contact_id = n.id
                union all
                select n.id, r.from_contact_id, %1$s
                from familiar n join relationships r on %3$s and r.to_contact_id = n.id
                offset 0) r
            join reached f on f.contact_id = r.contact_id""".formatted(READ, LIVE, BACK));

    /** Only where there are too many to look at all: which of them are is the same each time. */
    private static final String IN_ORDER = "order by p.id, p.other";

    private static final String MOST_OF_THEM = " limit :most";

    private static final String FLAGGED =
            "select d.contact_id from do_not_contacts d where d.tenant_id = :tenant and d.owner_id = :owner and d.lifted_at is null";

    private static final String EVIDENCE = """
            select r.id, r.evidence from relationships r
            where r.tenant_id = :tenant and r.owner_id = :owner and r.id = any(cast(:relationships as uuid[]))""";

    private final Session session;
    private final Caller caller;

    Surroundings(Session session, Caller caller) {
        this.session = session;
        this.caller = caller;
    }

    /**
     * @param familiar one contact of each person who may know the applicant and leads to a target, or is one
     * @param steps towards the targets; whoever stands at their ends may turn out to be no person, or deleted
     * @param near who is one step away from a target, targets left out
     * @param complete false when there were too many relationships to look at all
     */
    record Part(
            People people,
            Map<UUID, UUID> familiar,
            Set<UUID> targets,
            List<Step> steps,
            Set<UUID> near,
            boolean complete) {}

    /** The contacts who may know the applicant. */
    record Familiar(Set<UUID> contacts) {

        boolean everybody() {
            return contacts.size() > MOST_FAMILIAR;
        }

        boolean has(UUID contactId) {
            return everybody() || contacts.contains(contactId);
        }
    }

    /** The people of a program whom the applicant has among the contacts. */
    List<Person> atProgram(UUID ownerId, UUID programId) {
        return query(AT_PROGRAM, ownerId).setParameter("program", programId).getResultList().stream()
                .map(Surroundings::person)
                .toList();
    }

    /** The people who these contacts are. */
    List<Person> of(UUID ownerId, Collection<UUID> contactIds) {
        return query(THESE, ownerId).setParameter("contacts", contactIds.toArray(UUID[]::new)).getResultList().stream()
                .map(Surroundings::person)
                .toList();
    }

    /** Everybody who may know the applicant; contacts that are deleted among them. */
    Familiar familiar(UUID ownerId) {
        return new Familiar(ids(tuples(FAMILIAR, ownerId).setParameter("most", MOST_FAMILIAR + 1)));
    }

    /** The contacts for whom do-not-contact is set. */
    Set<UUID> flagged(UUID ownerId) {
        return ids(tuples(FLAGGED, ownerId));
    }

    /** What lies around the targets, as far as paths of so many hops can reach. */
    Part around(UUID ownerId, Collection<Person> targets, Familiar familiar, int maxHops) {
        Set<UUID> aims = targets.stream().map(Person::id).collect(Collectors.toSet());
        List<Step> steps = new ArrayList<>();
        Set<UUID> seen = new HashSet<>(aims);
        Set<UUID> near = Set.of();
        Set<UUID> frontier = aims;
        boolean complete = true;
        for (int hops = 2; hops <= maxHops && !frontier.isEmpty(); hops++) {
            List<Step> step = step(ownerId, frontier, familiar, hops == maxHops);
            complete = complete && step.size() < MOST;
            Set<UUID> farther = new HashSet<>();
            for (Step one : step) {
                if (!one.from().equals(one.to())) {
                    steps.add(one);
                    if (seen.add(one.from())) {
                        farther.add(one.from());
                    }
                }
            }
            near = hops == 2 ? farther : near;
            frontier = farther;
        }
        List<Step> leading = leading(steps, familiar, near);
        Map<UUID, Set<UUID>> contacts = new HashMap<>();
        leading.forEach(step ->
                contacts.computeIfAbsent(step.from(), _ -> new HashSet<>()).add(step.contact()));
        Map<UUID, UUID> known = new HashMap<>();
        targets.stream()
                .filter(target -> familiar.has(target.contactId()))
                .forEach(target -> known.putIfAbsent(target.id(), target.contactId()));
        leading.stream()
                .filter(step -> familiar.has(step.contact()))
                .forEach(step -> known.putIfAbsent(step.from(), step.contact()));
        return new Part(new People(targets, contacts, ids -> of(ownerId, ids)), known, aims, leading, near, complete);
    }

    /** What speaks for these relationships, by relationship. */
    Map<UUID, String> evidence(UUID ownerId, Collection<UUID> relationships) {
        return relationships.isEmpty()
                ? Map.of()
                : query(EVIDENCE, ownerId)
                        .setParameter("relationships", relationships.toArray(UUID[]::new))
                        .getResultList()
                        .stream()
                        .collect(Collectors.toMap(row -> (UUID) row[0], row -> (String) row[1]));
    }

    private List<Step> step(UUID ownerId, Set<UUID> reached, Familiar familiar, boolean last) {
        boolean all = !last || familiar.everybody();
        boolean fromThere = !all && familiar.contacts().size() < reached.size();
        String steps = all ? ANYBODY : fromThere ? FROM_FAMILIAR : INTO_FROM_FAMILIAR;
        List<Step> step = step(ownerId, steps + MOST_OF_THEM, reached, all ? null : familiar);
        return step.size() < MOST
                ? step
                : step(ownerId, steps + IN_ORDER + MOST_OF_THEM, reached, all ? null : familiar);
    }

    private List<Step> step(UUID ownerId, String steps, Set<UUID> reached, Familiar familiar) {
        NativeQuery<Object[]> query = query(steps, ownerId)
                .setParameter("persons", reached.toArray(UUID[]::new))
                .setParameter("most", MOST);
        if (familiar != null) {
            query.setParameter("familiar", familiar.contacts().toArray(UUID[]::new));
        }
        return query.getResultList().stream().map(Surroundings::step).toList();
    }

    /** The steps over which somebody who may know the applicant leads to a target, and the last steps to the targets. */
    private static List<Step> leading(List<Step> steps, Familiar familiar, Set<UUID> near) {
        Map<UUID, List<Step>> from = steps.stream().collect(Collectors.groupingBy(Step::from));
        Set<UUID> leads = new HashSet<>();
        Deque<UUID> open = new ArrayDeque<>();
        steps.stream()
                .filter(step -> familiar.has(step.contact()))
                .map(Step::from)
                .distinct()
                .forEach(open::add);
        while (!open.isEmpty()) {
            UUID person = open.remove();
            if (leads.add(person)) {
                from.getOrDefault(person, List.of()).forEach(step -> open.add(step.to()));
            }
        }
        leads.addAll(near);
        return steps.stream().filter(step -> leads.contains(step.from())).toList();
    }

    private NativeQuery<Object[]> query(String sql, UUID ownerId) {
        return of(session.createNativeQuery(sql, Object[].class), ownerId);
    }

    private NativeQuery<Tuple> tuples(String sql, UUID ownerId) {
        return of(session.createNativeQuery(sql, Tuple.class), ownerId);
    }

    private <T> NativeQuery<T> of(NativeQuery<T> query, UUID ownerId) {
        return query.setParameter("tenant", caller.tenant()).setParameter("owner", ownerId);
    }

    private static Set<UUID> ids(NativeQuery<Tuple> query) {
        return query.getResultStream().map(row -> row.get(0, UUID.class)).collect(Collectors.toSet());
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

    private static Step step(Object[] row) {
        UUID contact = (UUID) row[1];
        return new Step(
                row[0] == null ? contact : (UUID) row[0],
                contact,
                (UUID) row[2],
                (UUID) row[3],
                RelationshipType.valueOf((String) row[4]),
                Closeness.valueOf((String) row[5]),
                EvidenceSource.valueOf((String) row[6]),
                day(row[7]));
    }

    private static LocalDate day(Object value) {
        return value instanceof Date date ? date.toLocalDate() : (LocalDate) value;
    }
}

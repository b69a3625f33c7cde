package org.introducer.contacts.introduction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
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
import org.introducer.contacts.introduction.Ties.Tie;
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

    /** Where no more contacts than these are one person with others, all of them are read at once, and not asked about at each step. */
    private static final int MOST_MEMBERS = 2_000;

    /** Where so many times as many contacts may know the applicant as were reached, what leads to those few is soon read, and nothing is kept. */
    private static final int MANY_TIMES = 10;

    private static final String PEOPLE = """
            select coalesce(m.person_id, c.id) as person, c.id, c.name, c.role, c.institution, c.program_id,
                exists (select 1 from do_not_contacts d
                    where d.tenant_id = c.tenant_id and d.contact_id = c.id and d.lifted_at is null) as flagged
            from contacts c
            left join contact_persons m on m.tenant_id = c.tenant_id and m.owner_id = c.owner_id and m.contact_id = c.id
            where c.tenant_id = :tenant and c.owner_id = :owner and %s and c.kind = 'PERSON' and c.deleted_at is null
            order by c.id""";

    private static final String AT_PROGRAM = PEOPLE.formatted("c.program_id = :program");

    private static final String THESE =
            PEOPLE.formatted("c.id = any(cast((select cast(:contacts as uuid[])) as uuid[]))");

    /** Something was recorded of the contact, or the applicant shares work with it. */
    private static final String TOUCHED = """
            (select c.id from contacts c
             where c.tenant_id = :tenant and c.owner_id = :owner and c.last_touch_key > timestamptz '1900-01-01 00:00:00+00'
             limit :most)
            union
            select w.contact_id from shared_work w where w.tenant_id = :tenant and w.owner_id = :owner""";

    private static final String MEMBERS = """
            select m.contact_id, m.person_id from contact_persons m
            where m.tenant_id = :tenant and m.owner_id = :owner limit :most""";

    private static final String MEMBERS_WITH = """
            select o.contact_id, o.person_id
            from unnest((select cast(:contacts as uuid[]))) as a (id)
            join contact_persons m on m.tenant_id = :tenant and m.owner_id = :owner and m.contact_id = a.id
            join contact_persons o on o.tenant_id = m.tenant_id and o.owner_id = m.owner_id and o.person_id = m.person_id""";

    private static final String FLAGGED =
            "select d.contact_id from do_not_contacts d where d.tenant_id = :tenant and d.owner_id = :owner and d.lifted_at is null";

    private static final String EVIDENCE = """
            select r.id, r.evidence from relationships r
            where r.tenant_id = :tenant and r.owner_id = :owner and r.id = any(cast((select cast(:relationships as uuid[])) as uuid[]))""";

    private final Session session;
    private final Caller caller;
    private final Ties ties;
    private final IntroducerTies introducers;

    Surroundings(Session session, Caller caller, Ties ties, IntroducerTies introducers) {
        this.session = session;
        this.caller = caller;
        this.ties = ties;
        this.introducers = introducers;
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

    /** Which contacts are one person. */
    Members members(UUID ownerId) {
        List<Members.Member> known =
                query(MEMBERS, ownerId).setParameter("most", MOST_MEMBERS + 1).getResultList().stream()
                        .map(Surroundings::member)
                        .toList();
        boolean all = known.size() <= MOST_MEMBERS;
        return new Members(
                all ? known : List.of(),
                all,
                contacts ->
                        query(MEMBERS_WITH, ownerId)
                                .setParameter("contacts", contacts.toArray(UUID[]::new))
                                .getResultList()
                                .stream()
                                .map(Surroundings::member)
                                .toList());
    }

    /** Everybody who may know the applicant, with every contact that is the same person; contacts that are deleted among them. */
    Familiar familiar(UUID ownerId, Members members) {
        Set<UUID> touched = ids(tuples(TOUCHED, ownerId).setParameter("most", MOST_FAMILIAR + 1));
        members.read(touched);
        Set<UUID> contacts = new HashSet<>(touched);
        touched.forEach(contact -> contacts.addAll(members.contactsOf(members.personOf(contact))));
        return new Familiar(contacts);
    }

    /** The contacts for whom do-not-contact is set. */
    Set<UUID> flagged(UUID ownerId) {
        return ids(tuples(FLAGGED, ownerId));
    }

    /** What lies around the targets, as far as paths of so many hops can reach. */
    Part around(UUID ownerId, Collection<Person> targets, Members members, Familiar familiar, int maxHops) {
        members.read(targets.stream().map(Person::contactId).toList());
        Set<UUID> aims = targets.stream().map(Person::id).collect(Collectors.toSet());
        List<Step> steps = new ArrayList<>();
        Set<UUID> seen = new HashSet<>(aims);
        Set<UUID> near = Set.of();
        Set<UUID> frontier = aims;
        boolean complete = true;
        for (int hops = 2; hops <= maxHops && !frontier.isEmpty(); hops++) {
            List<Step> step = step(ownerId, frontier, members, familiar, hops == maxHops);
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

    private List<Step> step(UUID ownerId, Set<UUID> persons, Members members, Familiar familiar, boolean last) {
        Set<UUID> reached = persons.stream()
                .flatMap(person -> members.contactsOf(person).stream())
                .collect(Collectors.toSet());
        List<Tie> found = last && !familiar.everybody()
                ? lastTies(ownerId, reached, familiar.contacts())
                : ties.into(ownerId, reached, null, MOST);
        members.read(found.stream().map(Tie::from).toList());
        return found.stream().map(tie -> step(tie, members)).toList();
    }

    /** From some who may know the applicant to those who were reached. */
    private List<Tie> lastTies(UUID ownerId, Set<UUID> reached, Set<UUID> familiar) {
        List<Tie> kept =
                MANY_TIMES * reached.size() < familiar.size() ? null : introducers.outOf(ownerId, familiar, reached);
        if (kept != null) {
            return kept;
        }
        return familiar.size() < reached.size()
                ? ties.outOf(ownerId, familiar, reached, MOST)
                : ties.into(ownerId, reached, familiar, MOST);
    }

    private static Step step(Tie tie, Members members) {
        return new Step(
                members.personOf(tie.from()),
                tie.from(),
                members.personOf(tie.to()),
                tie.relationshipId(),
                tie.type(),
                tie.closeness(),
                tie.source(),
                tie.observedOn());
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

    private static Members.Member member(Object[] row) {
        return new Members.Member((UUID) row[0], (UUID) row[1]);
    }
}

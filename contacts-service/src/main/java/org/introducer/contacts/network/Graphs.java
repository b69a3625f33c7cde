package org.introducer.contacts.network;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Date;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.introducer.contacts.applicant.Applicants;
import org.introducer.contacts.contact.ContactRole;
import org.introducer.contacts.network.GraphView.Edge;
import org.introducer.contacts.network.GraphView.Node;
import org.introducer.contacts.network.path.PathPolicy;
import org.introducer.contacts.network.path.TieStrength;
import org.introducer.contacts.relationship.Closeness;
import org.introducer.contacts.relationship.EvidenceSource;
import org.introducer.contacts.relationship.RelationshipDirection;
import org.introducer.contacts.relationship.RelationshipType;
import org.introducer.platform.identity.Caller;

/** Reads the network of an applicant as a graph, step by step from the people who know the applicant. */
@ApplicationScoped
class Graphs {

    /** More people than these are not read. */
    static final int MOST = 5000;

    /** Every contact that is one person with one of those asked for; the lowest id of a person first. */
    private static final String NODES = """
            select c.id, c.name, c.role, c.institution, c.program_id, exists (
                select 1 from do_not_contacts d
                where d.tenant_id = c.tenant_id and d.contact_id = c.id and d.lifted_at is null),
                coalesce(m.person_id, c.id)
            from contacts c
            left join contact_persons m on m.tenant_id = c.tenant_id and m.owner_id = c.owner_id and m.contact_id = c.id
            where c.tenant_id = :tenant and c.owner_id = :owner and c.kind = 'PERSON' and c.deleted_at is null
              and c.id in (
                select unnest(cast(:contacts as uuid[]))
                union
                select o.contact_id from contact_persons a
                join contact_persons o on o.tenant_id = a.tenant_id and o.owner_id = a.owner_id and o.person_id = a.person_id
                where a.tenant_id = :tenant and a.owner_id = :owner and a.contact_id = any(cast(:contacts as uuid[])))
            order by coalesce(m.person_id, c.id), c.id""";

    private static final String TOUCHING = """
            select r.id, r.from_contact_id, r.to_contact_id, r.type, r.direction, r.closeness, r.source, r.observed_on
            from relationships r
            where r.tenant_id = :tenant and r.owner_id = :owner and r.deleted_at is null
              and (r.from_contact_id = any(cast(:contacts as uuid[])) or r.to_contact_id = any(cast(:contacts as uuid[])))
            order by r.id""";

    private static final TieStrength STRENGTH = new TieStrength(PathPolicy.CURRENT);

    private final Session session;
    private final Caller caller;
    private final Acquaintances acquaintances;
    private final Applicants applicants;
    private final Clock clock;

    Graphs(Session session, Caller caller, Acquaintances acquaintances, Applicants applicants, Clock clock) {
        this.session = session;
        this.caller = caller;
        this.acquaintances = acquaintances;
        this.applicants = applicants;
        this.clock = clock;
    }

    /** @param nodes by distance, then by id */
    record Graph(List<Node> nodes, List<Edge> edges, boolean complete) {}

    Graph of(UUID ownerId, int depth) {
        Instant now = Instant.now(clock);
        LocalDate today = LocalDate.ofInstant(now, applicants.zoneOf(ownerId));
        List<UUID> candidates = acquaintances.candidates(ownerId, MOST);
        Map<UUID, Acquaintance> known = acquaintances.of(ownerId, candidates);
        People people = new People();
        Map<UUID, Edge> edges = new HashMap<>();
        Set<UUID> frontier = new TreeSet<>(known.keySet());
        boolean complete = candidates.size() < MOST;
        for (int distance = 1; distance <= depth && !frontier.isEmpty(); distance++) {
            Set<UUID> reached = add(ownerId, frontier, distance, people);
            frontier = new TreeSet<>();
            for (Edge edge : touching(ownerId, reached, today)) {
                edges.put(edge.relationshipId(), edge);
                frontier.add(edge.from());
                frontier.add(edge.to());
            }
            frontier.removeAll(people.shown.keySet());
            if (people.nodes.size() + frontier.size() > MOST) {
                complete = false;
                frontier = frontier.stream()
                        .limit(Math.max(0, MOST - people.nodes.size()))
                        .collect(Collectors.toCollection(TreeSet::new));
            }
        }
        return new Graph(List.copyOf(people.nodes.values()), edges(people, known, edges.values(), now), complete);
    }

    /** The people who were reached. */
    private static final class People {

        /** By the contact that is shown for the person. */
        private final Map<UUID, Node> nodes = new LinkedHashMap<>();
        /** For each contact of a person the one that is shown. */
        private final Map<UUID, UUID> shown = new HashMap<>();
    }

    /** From and to the contacts that are shown; between two contacts of one person there is none. */
    private static List<Edge> edges(
            People people, Map<UUID, Acquaintance> known, Collection<Edge> relationships, Instant now) {
        Map<UUID, Acquaintance> own = new HashMap<>();
        known.forEach((contact, acquaintance) -> {
            if (people.shown.containsKey(contact)) {
                own.put(people.shown.get(contact), acquaintance);
            }
        });
        List<Edge> all = new ArrayList<>();
        people.nodes.keySet().stream()
                .filter(own::containsKey)
                .forEach(contact -> all.add(own(contact, own.get(contact), now)));
        relationships.stream()
                .filter(edge -> people.shown.containsKey(edge.from()) && people.shown.containsKey(edge.to()))
                .map(edge -> edge.between(people.shown.get(edge.from()), people.shown.get(edge.to())))
                .filter(edge -> !edge.to().equals(edge.from()))
                .sorted(Comparator.comparing(Edge::relationshipId))
                .forEach(all::add);
        return all;
    }

    /** Answers all contacts of the people who are new. */
    private Set<UUID> add(UUID ownerId, Collection<UUID> contacts, int distance, People people) {
        Map<UUID, UUID> first = new HashMap<>();
        Set<UUID> added = new TreeSet<>();
        session.createNativeQuery(NODES, Object[].class)
                .setParameter("tenant", caller.tenant())
                .setParameter("owner", ownerId)
                .setParameter("contacts", contacts.toArray(UUID[]::new))
                .getResultList()
                .forEach(row -> {
                    UUID contact = (UUID) row[0];
                    UUID shown = first.computeIfAbsent((UUID) row[6], _ -> contact);
                    people.shown.put(contact, shown);
                    people.nodes.merge(shown, node(row, distance), Node::and);
                    added.add(contact);
                });
        return added;
    }

    private static Node node(Object[] row, int distance) {
        return new Node(
                (UUID) row[0],
                (String) row[1],
                ContactRole.valueOf((String) row[2]),
                (String) row[3],
                (UUID) row[4],
                distance,
                (Boolean) row[5]);
    }

    private List<Edge> touching(UUID ownerId, Collection<UUID> contacts, LocalDate today) {
        return session
                .createNativeQuery(TOUCHING, Object[].class)
                .setParameter("tenant", caller.tenant())
                .setParameter("owner", ownerId)
                .setParameter("contacts", contacts.toArray(UUID[]::new))
                .getResultList()
                .stream()
                .map(row -> edge(row, today))
                .toList();
    }

    private static Edge own(UUID contact, Acquaintance known, Instant now) {
        return new Edge(
                null,
                contact,
                rounded(Acquaintances.strength(known, now)),
                null,
                null,
                null,
                null,
                null,
                null,
                known.reactedAt());
    }

    private static Edge edge(Object[] row, LocalDate today) {
        RelationshipType type = RelationshipType.valueOf((String) row[3]);
        Closeness closeness = Closeness.valueOf((String) row[5]);
        EvidenceSource source = EvidenceSource.valueOf((String) row[6]);
        LocalDate observedOn = row[7] instanceof Date date ? date.toLocalDate() : (LocalDate) row[7];
        return new Edge(
                (UUID) row[1],
                (UUID) row[2],
                rounded(STRENGTH.of(type.worth(), closeness.worth(), source.worth(), observedOn, today)),
                (UUID) row[0],
                type,
                RelationshipDirection.valueOf((String) row[4]),
                closeness,
                source,
                observedOn,
                null);
    }

    private static double rounded(double strength) {
        return Math.round(strength * 1000) / 1000.0;
    }
}

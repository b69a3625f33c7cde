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

/** Reads the network of an applicant as a graph, step by step from who knows the applicant. */
@ApplicationScoped
class Graphs {

    /** More people than these are not read. */
    static final int MOST = 5000;

    private static final String NODES = """
            select c.id, c.name, c.role, c.institution, c.program_id, exists (
                select 1 from do_not_contacts d
                where d.tenant_id = c.tenant_id and d.contact_id = c.id and d.lifted_at is null)
            from contacts c
            where c.tenant_id = :tenant and c.owner_id = :owner and c.id = any(cast(:contacts as uuid[]))
              and c.kind = 'PERSON' and c.deleted_at is null
            order by c.id""";

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
        Map<UUID, Node> nodes = new LinkedHashMap<>();
        Map<UUID, Edge> edges = new HashMap<>();
        Set<UUID> frontier = new TreeSet<>(known.keySet());
        boolean complete = candidates.size() < MOST;
        for (int distance = 1; distance <= depth && !frontier.isEmpty(); distance++) {
            add(ownerId, frontier, distance, nodes);
            Set<UUID> reached =
                    frontier.stream().filter(nodes::containsKey).collect(Collectors.toCollection(TreeSet::new));
            frontier = new TreeSet<>();
            for (Edge edge : touching(ownerId, reached, today)) {
                edges.put(edge.relationshipId(), edge);
                frontier.add(edge.from());
                frontier.add(edge.to());
            }
            frontier.removeAll(nodes.keySet());
            if (nodes.size() + frontier.size() > MOST) {
                complete = false;
                frontier = frontier.stream()
                        .limit(Math.max(0, MOST - nodes.size()))
                        .collect(Collectors.toCollection(TreeSet::new));
            }
        }
        List<Edge> all = new ArrayList<>();
        nodes.keySet().stream().filter(known::containsKey).forEach(contact -> all.add(own(known.get(contact), now)));
        edges.values().stream()
                .filter(edge -> nodes.containsKey(edge.from()) && nodes.containsKey(edge.to()))
                .sorted(Comparator.comparing(Edge::relationshipId))
                .forEach(all::add);
        return new Graph(List.copyOf(nodes.values()), all, complete);
    }

    private void add(UUID ownerId, Collection<UUID> contacts, int distance, Map<UUID, Node> nodes) {
        session.createNativeQuery(NODES, Object[].class)
                .setParameter("tenant", caller.tenant())
                .setParameter("owner", ownerId)
                .setParameter("contacts", contacts.toArray(UUID[]::new))
                .getResultList()
                .forEach(row -> nodes.put(
                        (UUID) row[0],
                        new Node(
                                (UUID) row[0],
                                (String) row[1],
                                ContactRole.valueOf((String) row[2]),
                                (String) row[3],
                                (UUID) row[4],
                                distance,
                                (Boolean) row[5])));
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

    private static Edge own(Acquaintance known, Instant now) {
        return new Edge(
                null,
                known.contactId(),
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

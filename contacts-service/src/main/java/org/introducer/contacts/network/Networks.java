package org.introducer.contacts.network;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.introducer.contacts.contact.ContactRole;
import org.introducer.contacts.network.strength.KnownPerson;
import org.introducer.platform.access.Readable;
import org.introducer.platform.identity.Caller;

/** The contacts of applicants by program; offices, and whoever must not be contacted, are left out. */
@ApplicationScoped
class Networks {

    private static final String ASKED = """
            from unnest(cast(:owners as uuid[]), cast(:programs as uuid[])) as a (owner_id, program_id)
            join contacts c on c.tenant_id = :tenant and c.owner_id = a.owner_id and c.program_id = a.program_id
            left join contact_persons m
                on m.tenant_id = c.tenant_id and m.owner_id = c.owner_id and m.contact_id = c.id
            where c.kind = 'PERSON' and c.deleted_at is null
              and not exists (
                  select 1 from do_not_contacts d
                  where d.tenant_id = c.tenant_id and d.contact_id = c.id and d.lifted_at is null)
            """;

    private static final String KNOWN = """
            select c.owner_id, c.program_id, (array_agg(c.role order by c.id))[1], max(c.last_touch_at), bool_or(exists (
                select 1 from participations p
                join interactions i on i.tenant_id = p.tenant_id and i.id = p.interaction_id
                where p.tenant_id = c.tenant_id and p.contact_id = c.id and p.part <> 'CC'
                  and p.direction <> 'OUTGOING' and i.reaction = 'POSITIVE' and i.status = 'SENT'
                  and not i.passive and i.deleted_at is null))
            """ + ASKED + "group by c.owner_id, c.program_id, coalesce(m.person_id, c.id)";

    private static final String PEOPLE =
            """
            select distinct on (c.owner_id, c.program_id, coalesce(m.person_id, c.id))
                c.owner_id, c.program_id, c.id, coalesce(m.person_id, c.id), c.name, c.role, c.mentor_id
            """ + ASKED + "order by c.owner_id, c.program_id, coalesce(m.person_id, c.id), c.id";

    private final Session session;
    private final Caller caller;

    Networks(Session session, Caller caller) {
        this.session = session;
        this.caller = caller;
    }

    /** A program at which an applicant's network is looked at. */
    record Place(UUID ownerId, UUID programId) {}

    /** The persons known at each of the programs, each once, in one query. */
    Map<UUID, List<KnownPerson>> at(Readable owner, Collection<UUID> programIds) {
        return at(Map.of(owner, programIds)).entrySet().stream()
                .collect(Collectors.toMap(at -> at.getKey().programId(), Map.Entry::getValue));
    }

    /** The same of several applicants, each with programs of their own. */
    Map<Place, List<KnownPerson>> at(Map<Readable, ? extends Collection<UUID>> programIds) {
        return read(
                KNOWN,
                programIds,
                row -> new KnownPerson(ContactRole.valueOf((String) row[2]), (Boolean) row[4], (Instant) row[3]));
    }

    /** The people at the programs by program, one contact for each who is several. */
    List<NetworkPerson> peopleAt(Readable owner, Collection<UUID> programIds) {
        return peopleAt(Map.of(owner, programIds)).values().stream()
                .flatMap(List::stream)
                .toList();
    }

    /** The same of several applicants, each with programs of their own. */
    Map<Place, List<NetworkPerson>> peopleAt(Map<Readable, ? extends Collection<UUID>> programIds) {
        return read(
                PEOPLE,
                programIds,
                row -> new NetworkPerson(
                        (UUID) row[2],
                        (UUID) row[3],
                        (String) row[4],
                        ContactRole.valueOf((String) row[5]),
                        (UUID) row[1],
                        (UUID) row[6]));
    }

    private <T> Map<Place, List<T>> read(
            String query, Map<Readable, ? extends Collection<UUID>> programIds, Function<Object[], T> person) {
        List<Place> asked = new ArrayList<>();
        programIds.forEach((owner, programs) ->
                programs.stream().distinct().forEach(program -> asked.add(new Place(owner.id(), program))));
        return session.createNativeQuery(query, Object[].class)
                .setParameter("tenant", caller.tenant())
                .setParameter("owners", asked.stream().map(Place::ownerId).toArray(UUID[]::new))
                .setParameter("programs", asked.stream().map(Place::programId).toArray(UUID[]::new))
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> new Place((UUID) row[0], (UUID) row[1]),
                        LinkedHashMap::new,
                        Collectors.mapping(person, Collectors.toList())));
    }
}

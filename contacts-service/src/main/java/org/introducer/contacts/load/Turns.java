package org.introducer.contacts.load;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.introducer.contacts.person.SamePersons;
import org.introducer.platform.identity.Caller;

/** Reads on which days clients turned to whom; days in UTC, for recipients have no one zone. */
@ApplicationScoped
class Turns {

    private static final String SENT = """
            i.direction = 'OUTGOING' and i.status = 'SENT' and i.purpose is not null and i.deleted_at is null""";

    /** The first message to each of these people, whichever of the client's contacts it went to. */
    private static final String FIRST = SamePersons.ASKED + """
            select a.id, min(i.occurred_at) from asked a
            cross join lateral (
                select p.tenant_id, p.interaction_id from participations p
                where p.tenant_id = a.tenant and p.contact_id = a.member and p.part = 'TO' and p.deleted_at is null offset 0) p
            cross join lateral (
                select i.occurred_at from interactions i
                where i.tenant_id = p.tenant_id and i.id = p.interaction_id and %s offset 0) i
            group by a.id""".formatted(SENT);

    /** The people at programs to whom clients wrote of late. */
    private static final String AT_PROGRAMS = """
            select distinct c.program_id, c.owner_id, c.id from contacts c
            join participations p on p.tenant_id = c.tenant_id and p.contact_id = c.id and p.part = 'TO' and p.deleted_at is null
                and p.occurred_at >= :since
            join interactions i on i.tenant_id = p.tenant_id and i.id = p.interaction_id and %s
            where c.tenant_id = :tenant and c.program_id = any(cast(:programs as uuid[])) and c.owner_id <> :owner
              and exists (select 1 from consents g where g.tenant_id = c.tenant_id and g.applicant_id = c.owner_id)""".formatted(SENT);

    /** The people to whom the clients of one caller wrote of late, one contact for each. */
    private static final String OF_CASELOAD = """
            select distinct p.owner_id, coalesce(m.person_id, p.contact_id) from consents g
            join interactions i on i.tenant_id = g.tenant_id and i.owner_id = g.applicant_id and i.occurred_at >= :since and %s
            join participations p on p.tenant_id = i.tenant_id and p.interaction_id = i.id and p.part = 'TO' and p.deleted_at is null
            left join contact_persons m on m.tenant_id = p.tenant_id and m.contact_id = p.contact_id
            where g.tenant_id = :tenant and g.grantee = :sub""".formatted(SENT);

    private static final String ASKED = """
            select r.owner_id, r.introducer_contact_id, max(r.asked_on) from introduction_requests r
            where r.tenant_id = :tenant and r.asked_on >= :since and r.owner_id <> :owner and r.deleted_at is null
              and exists (select 1 from consents g where g.tenant_id = r.tenant_id and g.applicant_id = r.owner_id)
            group by 1, 2""";

    private final Session session;
    private final Caller caller;

    Turns(Session session, Caller caller) {
        this.session = session;
        this.caller = caller;
    }

    /** A contact of a client at a program. */
    record AtProgram(UUID programId, UUID clientId, UUID contactId) {}

    /** A contact of a client. */
    record OfClient(UUID clientId, UUID contactId) {}

    /** That a client asked a contact for an introduction, last on a day. */
    record Asked(UUID clientId, UUID contactId, LocalDate on) {}

    /** By contact the day of the first message to the person; who was never written to is left out. */
    Map<UUID, LocalDate> first(Collection<UUID> contactIds) {
        if (contactIds.isEmpty()) {
            return Map.of();
        }
        return session
                .createNativeQuery(FIRST, Object[].class)
                .setParameter("tenant", caller.tenant())
                .setParameter("contacts", contactIds.toArray(UUID[]::new))
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> day(row[1])));
    }

    /** Whom all clients but one wrote to at the programs since a day. */
    List<AtProgram> atPrograms(UUID ownerId, Collection<UUID> programIds, LocalDate since) {
        return programIds.isEmpty()
                ? List.of()
                : session
                        .createNativeQuery(AT_PROGRAMS, Object[].class)
                        .setParameter("tenant", caller.tenant())
                        .setParameter("owner", ownerId)
                        .setParameter("programs", programIds.toArray(UUID[]::new))
                        .setParameter("since", since.atStartOfDay().atOffset(ZoneOffset.UTC))
                        .getResultList()
                        .stream()
                        .map(row -> new AtProgram((UUID) row[0], (UUID) row[1], (UUID) row[2]))
                        .toList();
    }

    /** Whom the clients of the caller wrote to since a day. */
    List<OfClient> ofCaseload(LocalDate since) {
        return session
                .createNativeQuery(OF_CASELOAD, Object[].class)
                .setParameter("tenant", caller.tenant())
                .setParameter("sub", caller.sub())
                .setParameter("since", since.atStartOfDay().atOffset(ZoneOffset.UTC))
                .getResultList()
                .stream()
                .map(row -> new OfClient((UUID) row[0], (UUID) row[1]))
                .toList();
    }

    /** Whom all clients but one asked for introductions since a day. */
    List<Asked> asked(UUID ownerId, LocalDate since) {
        return session
                .createNativeQuery(ASKED, Object[].class)
                .setParameter("tenant", caller.tenant())
                .setParameter("owner", ownerId)
                .setParameter("since", since)
                .getResultList()
                .stream()
                .map(row -> new Asked((UUID) row[0], (UUID) row[1], day(row[2])))
                .toList();
    }

    /** A contact as it is shown to an adviser. */
    record Card(UUID contactId, String name, UUID programId) {}

    Map<UUID, Card> cards(Collection<UUID> contactIds) {
        return session
                .createNativeQuery(
                        "select id, name, program_id from contacts where tenant_id = :tenant and id = any(:contacts)",
                        Object[].class)
                .setParameter("tenant", caller.tenant())
                .setParameter("contacts", contactIds.toArray(UUID[]::new))
                .getResultList()
                .stream()
                .map(row -> new Card((UUID) row[0], (String) row[1], (UUID) row[2]))
                .collect(Collectors.toMap(Card::contactId, card -> card));
    }

    private static LocalDate day(Object value) {
        return switch (value) {
            case Date date -> date.toLocalDate();
            case LocalDate date -> date;
            case OffsetDateTime time -> LocalDate.ofInstant(time.toInstant(), ZoneOffset.UTC);
            case Instant instant -> LocalDate.ofInstant(instant, ZoneOffset.UTC);
            default -> throw new IllegalStateException("No day: " + value.getClass());
        };
    }
}

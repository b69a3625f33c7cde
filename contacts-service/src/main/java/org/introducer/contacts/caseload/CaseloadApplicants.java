package org.introducer.contacts.caseload;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.introducer.contacts.etiquette.Due;
import org.introducer.platform.identity.Caller;

/** Reads a caseload in numbers, in one query however many applicants it has. */
@ApplicationScoped
class CaseloadApplicants {

    private static final String ALL = """
            select g.applicant_id, a.external_id, a.given_name, a.family_name, g.given_at,
                (select max(i.occurred_at) from interactions i
                 where i.tenant_id = g.tenant_id and i.owner_id = g.applicant_id and i.occurred_at <= :now
                   and i.status = 'SENT' and i.deleted_at is null),
                (select count(distinct s.contact_id) from due_spans s
                 where s.tenant_id = g.tenant_id and s.owner_id = g.applicant_id and s.urgency = :overdue
                   and s.opens_at <= :now and s.closes_at > :now),
                (select count(*) from commitments m
                 where m.tenant_id = g.tenant_id and m.owner_id = g.applicant_id and m.due_key < :today
                   and m.settled_on is null and m.deleted_at is null and m.promised_by = 'ME'),
                (select count(*) from commitments m
                 where m.tenant_id = g.tenant_id and m.owner_id = g.applicant_id and m.due_key < :today
                   and m.settled_on is null and m.deleted_at is null and m.promised_by = 'THEM')
            from consents g
            left join applicants a on a.tenant_id = g.tenant_id and a.id = g.applicant_id and a.deleted_at is null
            where g.tenant_id = :tenant and g.grantee = :sub
            order by g.applicant_id""";

    private final Session session;
    private final Caller caller;

    CaseloadApplicants(Session session, Caller caller) {
        this.session = session;
        this.caller = caller;
    }

    /** All who consented to the caller, by id. */
    List<CaseloadApplicant> all(Instant now) {
        return session
                .createNativeQuery(ALL, Object[].class)
                .setParameter("tenant", caller.tenant())
                .setParameter("sub", caller.sub())
                .setParameter("now", now.atOffset(ZoneOffset.UTC))
                .setParameter("today", LocalDate.ofInstant(now, ZoneOffset.UTC))
                .setParameter("overdue", Due.Urgency.OVERDUE.ordinal())
                .getResultList()
                .stream()
                .map(row -> applicant(row, now))
                .toList();
    }

    private static CaseloadApplicant applicant(Object[] row, Instant now) {
        Instant consentedAt = instant(row[4]);
        Instant lastActivityAt = instant(row[5]);
        return new CaseloadApplicant(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                consentedAt,
                lastActivityAt,
                StuckRule.CURRENT.isStuck(lastActivityAt, consentedAt, now),
                ((Number) row[6]).intValue(),
                ((Number) row[7]).intValue(),
                ((Number) row[8]).intValue());
    }

    private static Instant instant(Object value) {
        return value instanceof OffsetDateTime time ? time.toInstant() : (Instant) value;
    }
}

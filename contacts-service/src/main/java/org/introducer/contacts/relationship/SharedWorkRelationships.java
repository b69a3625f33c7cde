package org.introducer.contacts.relationship;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.MutationQuery;
import org.introducer.platform.identity.Caller;

/**
 * The relationships between those who work on one project: they follow the project. One that the applicant deleted is not made again as
 * long as it can be restored. How close two people are, and in which direction, is the applicant's to say and comes back with the project.
 */
@ApplicationScoped
public class SharedWorkRelationships {

    private static final String TYPE =
            "case when %1$s = any(:authors) and %2$s = any(:authors) then 'CO_AUTHOR' else 'WORKS_WITH' end";

    /** A paper shows its authors; whoever only worked with them is told by the applicant. */
    private static final String SOURCE =
            "case when %1$s = any(:authors) and %2$s = any(:authors) then :source else 'OWN_STATEMENT' end";

    private static final String FORGET = """
            update relationships r set deleted_at = :now, withdrawn_at = :now, version = r.version + 1
            where r.tenant_id = :tenant and r.owner_id = :owner and r.project_id = :project and r.deleted_at is null
              and not (r.from_contact_id = any(:people) and r.to_contact_id = any(:people))""";

    private static final String REVIVE = """
            update relationships r set deleted_at = null, withdrawn_at = null, version = r.version + 1
            where r.tenant_id = :tenant and r.owner_id = :owner and r.project_id = :project and r.deleted_at = r.withdrawn_at
              and r.from_contact_id = any(:people) and r.to_contact_id = any(:people)""";

    private static final String CHANGE = """
            update relationships r set type = n.type, source = n.source, evidence = :evidence,
                observed_on = cast(:observed as date), version = r.version + 1
            from (
                select o.id, %s as type, %s as source
                from relationships o
                where o.tenant_id = :tenant and o.owner_id = :owner and o.project_id = :project) n
            where r.tenant_id = :tenant and r.id = n.id and r.deleted_at is null
              and (r.type, r.source, r.evidence, r.observed_on)
                  is distinct from (n.type, n.source, :evidence, cast(:observed as date))""".formatted(
                    TYPE.formatted("o.from_contact_id", "o.to_contact_id"),
                    SOURCE.formatted("o.from_contact_id", "o.to_contact_id"));

    private static final String ADD = """
            insert into relationships (tenant_id, id, version, owner_id, from_contact_id, to_contact_id, type, direction,
                closeness, source, evidence, observed_on, created_at, project_id)
            select :tenant, uuidv7(), 0, :owner, a.id, b.id, %s, 'MUTUAL', 'UNKNOWN', %s, :evidence, cast(:observed as date),
                :now, :project
            from unnest(:people) as a (id)
            join unnest(:people) as b (id) on a.id < b.id
            where not exists (
                select 1 from relationships r
                where r.tenant_id = :tenant and r.owner_id = :owner and r.project_id = :project
                  and least(r.from_contact_id, r.to_contact_id) = a.id
                  and greatest(r.from_contact_id, r.to_contact_id) = b.id)
              and not exists (
                select 1 from contact_persons m
                join contact_persons o on o.tenant_id = m.tenant_id and o.owner_id = m.owner_id and o.person_id = m.person_id
                where m.tenant_id = :tenant and m.owner_id = :owner and m.contact_id = a.id and o.contact_id = b.id)""".formatted(TYPE.formatted("a.id", "b.id"), SOURCE.formatted("a.id", "b.id"));

    private final Session session;
    private final Caller caller;
    private final Clock clock;

    SharedWorkRelationships(Session session, Caller caller, Clock clock) {
        this.session = session;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * What a project shows of its people.
     *
     * @param contactIds all who work on it; none: it shows nothing
     * @param authorContactIds those who are authors together
     * @param source what shows the authors
     */
    public record Work(
            List<UUID> contactIds,
            List<UUID> authorContactIds,
            EvidenceSource source,
            String evidence,
            LocalDate observedOn) {}

    /** Makes the relationships of a project what it shows now. */
    public void follow(UUID ownerId, UUID projectId, Work work) {
        session.flush();
        UUID[] people = work.contactIds().toArray(UUID[]::new);
        Instant now = Instant.now(clock);
        statement(FORGET, ownerId, projectId)
                .setParameter("people", people)
                .setParameter("now", now)
                .executeUpdate();
        if (people.length > 1) {
            statement(REVIVE, ownerId, projectId).setParameter("people", people).executeUpdate();
            described(statement(CHANGE, ownerId, projectId), work).executeUpdate();
            described(statement(ADD, ownerId, projectId), work)
                    .setParameter("people", people)
                    .setParameter("now", now)
                    .executeUpdate();
        }
    }

    private MutationQuery statement(String sql, UUID ownerId, UUID projectId) {
        return session.createNativeMutationQuery(sql)
                .setParameter("tenant", caller.tenant())
                .setParameter("owner", ownerId)
                .setParameter("project", projectId);
    }

    private static MutationQuery described(MutationQuery query, Work work) {
        return query.setParameter("authors", work.authorContactIds().toArray(UUID[]::new))
                .setParameter("source", work.source().name())
                .setParameter("evidence", work.evidence())
                .setParameter("observed", work.observedOn().toString());
    }
}

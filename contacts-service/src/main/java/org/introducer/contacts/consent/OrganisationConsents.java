package org.introducer.contacts.consent;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.query.MutationQuery;
import org.introducer.platform.access.Scope;
import org.introducer.platform.identity.Caller;

/**
 * The consents of applicants to the advisers of their organisation. From each, and the assignments of advisers, follow consents to
 * single advisers, which are kept as such: whatever asks who may read an applicant's data has one table to look into.
 */
@ApplicationScoped
public class OrganisationConsents {

    /** What an adviser may do who is assigned to an applicant with a consent to all advisers. */
    private static final String ALLOWED = """
            select o.applicant_id, a.adviser, o.scope, o.text_version, o.evidence, o.given_at
            from organisation_consents o
            join adviser_assignments a on a.tenant_id = o.tenant_id and a.applicant_id = o.applicant_id and a.deleted_at is null
            where o.tenant_id = :tenant and o.applicant_id = any(:applicants) and a.adviser <> all(o.except_subs)""";

    private static final String END = """
            delete from consents c
            where c.tenant_id = :tenant and c.applicant_id = any(:applicants) and c.from_organisation
              and not exists (
                  select 1 from (%s) n where n.applicant_id = c.applicant_id and n.adviser = c.grantee)""".formatted(ALLOWED);

    private static final String CHANGE = """
            update consents c
            set scope = n.scope, text_version = n.text_version, evidence = n.evidence, given_at = n.given_at, version = c.version + 1
            from (%s) n
            where c.tenant_id = :tenant and c.applicant_id = n.applicant_id and c.grantee = n.adviser and c.from_organisation
              and (c.scope, c.text_version, c.given_at) is distinct from (n.scope, n.text_version, n.given_at)""".formatted(ALLOWED);

    /** Where the applicant named the adviser, that consent stands. */
    private static final String BEGIN = """
            insert into consents (tenant_id, id, version, applicant_id, grantee, scope, text_version, evidence, given_at,
                from_organisation, created_at)
            select :tenant, uuidv7(), 0, n.applicant_id, n.adviser, n.scope, n.text_version, n.evidence, n.given_at, true, :now
            from (%s) n
            on conflict (tenant_id, applicant_id, grantee) do nothing""".formatted(ALLOWED);

    private static final String HOLD = """
            select a.id, a.deleted_at is null from applicants a where a.tenant_id = :tenant and a.id = any(:applicants)
            order by a.id for no key update""";

    private final Rows rows;
    private final Session session;
    private final Caller caller;
    private final Clock clock;

    OrganisationConsents(Rows rows, Session session, Caller caller, Clock clock) {
        this.rows = rows;
        this.session = session;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Waits for whoever changes the consents or assignments of these applicants, and keeps others waiting until the transaction ends: a
     * consent that follows from an assignment would come back after its revocation otherwise. To be called before anything is read. Who
     * has no profile has no assignments.
     *
     * @return those of them who have a profile
     */
    public Set<UUID> hold(Collection<UUID> applicants) {
        return session.createNativeQuery(HOLD, Tuple.class)
                .setParameter("tenant", caller.tenant())
                .setParameter("applicants", applicants.toArray(UUID[]::new))
                .getResultStream()
                .filter(row -> row.get(1, Boolean.class))
                .map(row -> row.get(0, UUID.class))
                .collect(Collectors.toSet());
    }

    /** The consent, to be changed. */
    Optional<OrganisationConsent> held(UUID applicantId) {
        hold(List.of(applicantId));
        return of(applicantId);
    }

    Optional<OrganisationConsent> of(UUID applicantId) {
        return rows.find("applicantId = ?1", applicantId).firstResultOptional();
    }

    /** Records the consent of an applicant who was just created, to whom nobody can be assigned yet. */
    public void recordFirst(UUID applicantId, Scope scope, String version, String evidence, Instant at) {
        persisted(
                new OrganisationConsent(caller.tenant(), Instant.now(clock), applicantId),
                scope,
                List.of(),
                version,
                evidence,
                at);
    }

    /** Records or replaces a consent that was given outside; whom the applicant left out stays so. */
    public void record(UUID applicantId, Scope scope, String version, String evidence, Instant at) {
        OrganisationConsent consent = of(applicantId)
                .orElseGet(() -> new OrganisationConsent(caller.tenant(), Instant.now(clock), applicantId));
        persisted(consent, scope, consent.except(), version, evidence, at);
        settle(List.of(applicantId));
    }

    /** Ends the consent that was recorded; one that the applicant gave here stays. */
    public void withdrawRecorded(UUID applicantId) {
        of(applicantId).filter(OrganisationConsent::recorded).ifPresent(consent -> revoke(applicantId, consent));
    }

    /** Records or replaces the consent that the applicant gives here. */
    OrganisationConsent agree(UUID applicantId, Scope scope, List<UUID> except, String version, Instant at) {
        OrganisationConsent consent = persisted(
                of(applicantId)
                        .orElseGet(() -> new OrganisationConsent(caller.tenant(), Instant.now(clock), applicantId)),
                scope,
                except,
                version,
                null,
                at);
        settle(List.of(applicantId));
        return consent;
    }

    private OrganisationConsent persisted(
            OrganisationConsent consent, Scope scope, List<UUID> except, String version, String evidence, Instant at) {
        consent.agree(scope, except, version, evidence, at);
        rows.persist(consent);
        return consent;
    }

    /** Nobody may read any longer because the organisation assigned them. */
    void revoke(UUID applicantId, OrganisationConsent consent) {
        rows.delete(consent);
        settle(List.of(applicantId));
    }

    /** The applicant revoked the consent to one adviser, whom an assignment must not bring back. */
    void leaveOut(UUID applicantId, UUID adviser) {
        of(applicantId).ifPresent(consent -> consent.leaveOut(adviser));
    }

    /** The applicant named the adviser. */
    void takeIn(UUID applicantId, UUID adviser) {
        of(applicantId).ifPresent(consent -> consent.takeIn(adviser));
    }

    /** Brings the consents to single advisers up to date with the consents to all, and with the assignments. */
    public void settle(Collection<UUID> applicants) {
        session.flush();
        change(END, applicants).executeUpdate();
        change(CHANGE, applicants).executeUpdate();
        begin(applicants);
    }

    /** Adds what follows from new assignments. */
    public void begin(Collection<UUID> applicants) {
        session.flush();
        change(BEGIN, applicants).setParameter("now", Instant.now(clock)).executeUpdate();
    }

    private MutationQuery change(String statement, Collection<UUID> applicants) {
        return session.createNativeMutationQuery(statement)
                .setParameter("tenant", caller.tenant())
                .setParameter("applicants", applicants.toArray(UUID[]::new));
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<OrganisationConsent, UUID> {}
}

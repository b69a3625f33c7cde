package org.introducer.contacts.consent;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.introducer.platform.access.Consents;
import org.introducer.platform.access.Grant;
import org.introducer.platform.access.Scope;
import org.introducer.platform.identity.Caller;

/** The consents of the tenant: this service is where they are kept, so a revocation holds here at once. */
@ApplicationScoped
public class ConsentRegister implements Consents {

    private final Rows rows;
    private final OrganisationConsents organisation;
    private final Session session;
    private final Caller caller;
    private final Clock clock;

    ConsentRegister(Rows rows, OrganisationConsents organisation, Session session, Caller caller, Clock clock) {
        this.rows = rows;
        this.session = session;
        this.organisation = organisation;
        this.caller = caller;
        this.clock = clock;
    }

    @Override
    public Optional<Scope> given(UUID applicantId, UUID grantee, Scope needed) {
        return between(applicantId, grantee).map(Consent::scope);
    }

    @Override
    public List<Grant> received() {
        return rows.find("grantee = ?1 order by id", caller.sub()).range(0, MOST_GRANTS - 1).stream()
                .map(consent -> new Grant(consent.applicantId(), consent.scope()))
                .toList();
    }

    @Override
    public List<UUID> awaited() {
        return session.createNativeQuery("""
                        select a.id
                        from (
                            select p.id from applicants p where p.tenant_id = :tenant and p.provisioned_by = :sub
                            union
                            select s.applicant_id from adviser_assignments s
                            where s.tenant_id = :tenant and s.adviser = :sub and s.deleted_at is null) o
                        join applicants a on a.tenant_id = :tenant and a.id = o.id and a.deleted_at is null
                        where not exists (
                              select 1 from consents c
                              where c.tenant_id = a.tenant_id and c.applicant_id = a.id and c.grantee = :sub)
                        order by a.id limit :most""", Tuple.class)
                .setParameter("tenant", caller.tenant())
                .setParameter("sub", caller.sub())
                .setParameter("most", MOST_GRANTS)
                .getResultStream()
                .map(row -> row.get(0, UUID.class))
                .toList();
    }

    @Override
    public Set<UUID> givenToCaller(Collection<UUID> applicantIds) {
        return applicantIds.isEmpty()
                ? Set.of()
                : Set.copyOf(rows.find(
                                "select applicantId from Consent where grantee = :sub and applicantId in :applicants",
                                Map.of("sub", caller.sub(), "applicants", applicantIds))
                        .project(UUID.class)
                        .list());
    }

    /** Records or replaces a consent; evidence may be null when the applicant gives it here. */
    public Consent record(UUID applicantId, UUID grantee, Scope scope, String version, String evidence, Instant at) {
        Consent consent = between(applicantId, grantee)
                .orElseGet(() -> new Consent(caller.tenant(), Instant.now(clock), applicantId, grantee));
        consent.agree(scope, version, evidence, at);
        rows.persist(consent);
        organisation.takeIn(applicantId, grantee);
        return consent;
    }

    /** Records the consent of an applicant who was just created, and has no other yet. */
    public void recordFirst(UUID applicantId, UUID grantee, Scope scope, String version, String evidence, Instant at) {
        Consent consent = new Consent(caller.tenant(), Instant.now(clock), applicantId, grantee);
        consent.agree(scope, version, evidence, at);
        rows.persist(consent);
    }

    /** Whose data, and who may have a consent to it. */
    public record Between(UUID applicantId, UUID grantee) {}

    /** What is allowed between each of these now, in one query; those without a consent are left out. */
    public Map<Between, Scope> given(Collection<Between> asked) {
        return rows
                .list(
                        "applicantId in :applicants and grantee in :grantees",
                        Map.of(
                                "applicants",
                                        asked.stream().map(Between::applicantId).collect(Collectors.toSet()),
                                "grantees", asked.stream().map(Between::grantee).collect(Collectors.toSet())))
                .stream()
                .collect(Collectors.toMap(
                        consent -> new Between(consent.applicantId(), consent.grantee()), Consent::scope));
    }

    /** The consent, to be changed. */
    Optional<Consent> held(UUID applicantId, UUID grantee) {
        organisation.hold(List.of(applicantId));
        return between(applicantId, grantee);
    }

    Optional<Consent> between(UUID applicantId, UUID grantee) {
        return rows.find("applicantId = ?1 and grantee = ?2", applicantId, grantee)
                .firstResultOptional();
    }

    List<Consent> ofApplicant(UUID applicantId) {
        return rows.list("applicantId = ?1 order by id", applicantId);
    }

    /** Ends the consent that was recorded; one that the applicant gave here stays. */
    public void withdrawRecorded(UUID applicantId, UUID grantee) {
        between(applicantId, grantee).filter(Consent::recorded).ifPresent(consent -> rows.delete(consent));
    }

    /** An assignment does not bring it back. */
    void revoke(Consent consent) {
        rows.delete(consent);
        organisation.leaveOut(consent.applicantId(), consent.grantee());
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<Consent, UUID> {}
}

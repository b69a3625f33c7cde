package org.introducer.contacts.applicant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Filter;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.introducer.platform.conditional.Versioned;
import org.introducer.platform.tenancy.TenantEntity;

/** A person who looks for an IR residency; the id is the token's applicant id and never generated here. */
@Entity
@Table(name = "applicants")
@Filter(name = TenantEntity.OF_TENANT, condition = TenantEntity.TENANT_MATCHES)
class Applicant implements Versioned {

    @Schema(
            name = "ApplicantOrigin",
            description =
                    "SELF: the applicant made the record; PROVISIONED: an advising platform did, for a person who logs in later")
    enum Origin {
        SELF,
        PROVISIONED
    }

    @Schema(
            description =
                    "of a provisioned applicant. INVITED: has still to consent; CONSENT_RECORDED: a consent given "
                            + "outside was recorded; absent: the applicant made the record")
    enum Invitation {
        INVITED,
        CONSENT_RECORDED
    }

    @Id
    private UUID id;

    @Column(name = "tenant_id", updatable = false)
    private UUID tenantId;

    @Version
    private long version;

    @Column(name = "external_id")
    private String externalId;

    @Column(name = "given_name")
    private String givenName;

    @Column(name = "family_name")
    private String familyName;

    private String zone;

    @JdbcTypeCode(SqlTypes.JSON)
    private ApplicantDraft profile;

    @Enumerated(EnumType.STRING)
    private Origin origin;

    @Enumerated(EnumType.STRING)
    private Invitation invitation;

    @Column(name = "provisioned_by")
    private UUID provisionedBy;

    @Column(name = "linked_sub")
    private UUID linkedSub;

    @Column(name = "linked_at")
    private Instant linkedAt;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "deleted_at")
    private Instant deletedAt;

    protected Applicant() {}

    private Applicant(UUID id, UUID tenantId, Instant now, Origin origin, ApplicantDraft profile) {
        this.id = id;
        this.tenantId = tenantId;
        this.createdAt = now.truncatedTo(ChronoUnit.MICROS);
        this.origin = origin;
        describe(profile);
    }

    static Applicant self(UUID id, UUID tenantId, Instant now, ApplicantDraft profile) {
        return new Applicant(id, tenantId, now, Origin.SELF, profile);
    }

    static Applicant provisioned(
            UUID id,
            UUID tenantId,
            Instant now,
            ApplicantDraft profile,
            String externalId,
            Invitation invitation,
            UUID by) {
        Applicant applicant = new Applicant(id, tenantId, now, Origin.PROVISIONED, profile);
        applicant.externalId = externalId;
        applicant.invitation = invitation;
        applicant.provisionedBy = by;
        return applicant;
    }

    void describe(ApplicantDraft draft) {
        givenName = draft.givenName();
        familyName = draft.familyName();
        zone = draft.zone();
        profile = draft;
    }

    boolean deleted() {
        return deletedAt != null;
    }

    /** A provisioned applicant who has not signed in yet. */
    boolean awaited() {
        return origin == Origin.PROVISIONED && linkedSub == null;
    }

    /** Notes what is recorded of the applicant's consent. */
    void invited(Invitation recorded) {
        invitation = recorded;
    }

    /** Notes the login that this applicant's first visit came with. */
    void link(UUID sub, Instant now) {
        linkedSub = sub;
        linkedAt = now.truncatedTo(ChronoUnit.MICROS);
    }

    Instant linkedAt() {
        return linkedAt;
    }

    UUID id() {
        return id;
    }

    UUID tenantId() {
        return tenantId;
    }

    @Override
    public long version() {
        return version;
    }

    String externalId() {
        return externalId;
    }

    ApplicantDraft profile() {
        return profile;
    }

    Origin origin() {
        return origin;
    }

    Invitation invitation() {
        return invitation;
    }

    UUID linkedSub() {
        return linkedSub;
    }

    UUID provisionedBy() {
        return provisionedBy;
    }

    Instant createdAt() {
        return createdAt;
    }
}

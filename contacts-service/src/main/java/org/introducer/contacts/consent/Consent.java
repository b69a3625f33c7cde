package org.introducer.contacts.consent;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.introducer.platform.access.Scope;
import org.introducer.platform.tenancy.TenantEntity;

/** What one person of the tenant may do with one applicant's data. */
@Entity
@Table(name = "consents")
class Consent extends TenantEntity {

    @Column(name = "applicant_id", updatable = false)
    private UUID applicantId;

    @Column(updatable = false)
    private UUID grantee;

    @Enumerated(EnumType.STRING)
    private Scope scope;

    @Column(name = "text_version")
    private String textVersion;

    private String evidence;

    @Column(name = "given_at")
    private Instant givenAt;

    /** Whether it follows from a consent to all advisers and an assignment; else the applicant named the grantee. */
    @Column(name = "from_organisation")
    private boolean fromOrganisation;

    protected Consent() {}

    Consent(UUID tenantId, Instant now, UUID applicantId, UUID grantee) {
        super(tenantId, now);
        this.applicantId = applicantId;
        this.grantee = grantee;
    }

    void agree(Scope to, String version, String proof, Instant at) {
        scope = to;
        textVersion = version;
        evidence = proof;
        givenAt = at;
        fromOrganisation = false;
    }

    UUID applicantId() {
        return applicantId;
    }

    UUID grantee() {
        return grantee;
    }

    Scope scope() {
        return scope;
    }

    String textVersion() {
        return textVersion;
    }

    Instant givenAt() {
        return givenAt;
    }

    /** Whether it was given outside, and somebody else recorded it here. */
    boolean recorded() {
        return evidence != null;
    }

    boolean fromOrganisation() {
        return fromOrganisation;
    }
}

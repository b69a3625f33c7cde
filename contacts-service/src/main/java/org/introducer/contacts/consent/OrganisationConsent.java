package org.introducer.contacts.consent;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.introducer.platform.access.Scope;
import org.introducer.platform.tenancy.TenantEntity;

/** What the advisers whom the organisation assigns may do with one applicant's data, but for some. */
@Entity
@Table(name = "organisation_consents")
class OrganisationConsent extends TenantEntity {

    @Column(name = "applicant_id", updatable = false)
    private UUID applicantId;

    @Enumerated(EnumType.STRING)
    private Scope scope;

    @Column(name = "text_version")
    private String textVersion;

    private String evidence;

    @Column(name = "given_at")
    private Instant givenAt;

    @Column(name = "except_subs")
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<UUID> except = List.of();

    protected OrganisationConsent() {}

    OrganisationConsent(UUID tenantId, Instant now, UUID applicantId) {
        super(tenantId, now);
        this.applicantId = applicantId;
    }

    void agree(Scope to, List<UUID> but, String version, String proof, Instant at) {
        scope = to;
        except = but.stream().distinct().sorted().toList();
        textVersion = version;
        evidence = proof;
        givenAt = at;
    }

    void leaveOut(UUID adviser) {
        except = Stream.concat(except.stream(), Stream.of(adviser))
                .distinct()
                .sorted()
                .toList();
    }

    void takeIn(UUID adviser) {
        except = except.stream().filter(sub -> !sub.equals(adviser)).toList();
    }

    /** Whether it was given outside, and somebody else recorded it here. */
    boolean recorded() {
        return evidence != null;
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

    List<UUID> except() {
        return except;
    }
}

package org.introducer.mentorship.mentee;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.introducer.platform.tenancy.TenantEntity;

/** An applicant who looks for mentors. */
@Entity
@Table(name = "mentees")
class Mentee extends TenantEntity {

    @Column(name = "applicant_id", updatable = false)
    private UUID applicantId;

    @Embedded
    private MenteeDraft draft;

    protected Mentee() {}

    Mentee(UUID tenantId, UUID applicantId, Instant now, MenteeDraft draft) {
        super(tenantId, now);
        this.applicantId = applicantId;
        this.draft = draft.stored();
    }

    void describe(MenteeDraft draft) {
        this.draft = draft.stored();
    }

    MenteeDraft draft() {
        return draft;
    }

    UUID applicantId() {
        return applicantId;
    }
}

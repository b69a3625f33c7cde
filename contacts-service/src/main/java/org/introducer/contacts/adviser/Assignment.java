package org.introducer.contacts.adviser;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.introducer.platform.tenancy.TenantEntity;

/** An adviser is to help an applicant. Without the applicant's consent it allows nothing. */
@Entity
@Table(name = "adviser_assignments")
class Assignment extends TenantEntity {

    @Column(name = "applicant_id", updatable = false)
    private UUID applicantId;

    @Column(updatable = false)
    private UUID adviser;

    @Column(name = "assigned_by", updatable = false)
    private UUID assignedBy;

    protected Assignment() {}

    Assignment(UUID tenantId, Instant now, UUID applicantId, UUID adviser, UUID assignedBy) {
        super(tenantId, now);
        this.applicantId = applicantId;
        this.adviser = adviser;
        this.assignedBy = assignedBy;
    }

    UUID applicantId() {
        return applicantId;
    }

    UUID adviser() {
        return adviser;
    }
}

package org.introducer.mentorship.cycle;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.introducer.platform.tenancy.TenantEntity;

/** A round of mentoring. */
@Entity
@Table(name = "cycles")
class Cycle extends TenantEntity {

    @Embedded
    private CycleDraft draft;

    protected Cycle() {}

    Cycle(UUID tenantId, Instant now, CycleDraft draft) {
        super(tenantId, now);
        this.draft = draft;
    }

    void describe(CycleDraft draft) {
        this.draft = draft;
    }

    CycleDraft draft() {
        return draft;
    }
}

package org.introducer.mentorship.coordination;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.introducer.platform.tenancy.TenantEntity;

/** An adviser who may run the mentoring of the organisation. */
@Entity
@Table(name = "coordinators")
class Coordinator extends TenantEntity {

    @Column(updatable = false)
    private UUID sub;

    protected Coordinator() {}

    Coordinator(UUID tenantId, UUID sub, Instant now) {
        super(tenantId, now);
        this.sub = sub;
    }

    UUID sub() {
        return sub;
    }
}

package org.introducer.mentorship.run;

import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.util.UUID;
import org.hibernate.annotations.Filter;
import org.introducer.mentorship.matching.MentorType;
import org.introducer.platform.tenancy.TenantEntity;

/** One row of a result: written once, read in its place. */
@MappedSuperclass
@Filter(name = TenantEntity.OF_TENANT, condition = TenantEntity.TENANT_MATCHES)
abstract class RunRow {

    @Id
    private UUID id;

    @Column(name = "tenant_id")
    private UUID tenantId;

    @Column(name = "run_id")
    private UUID runId;

    private int place;

    @Enumerated(EnumType.STRING)
    private MentorType type;

    protected RunRow() {}

    UUID runId() {
        return runId;
    }

    MentorType type() {
        return type;
    }
}

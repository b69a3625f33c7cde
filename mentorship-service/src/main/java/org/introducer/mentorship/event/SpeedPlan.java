package org.introducer.mentorship.event;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.introducer.platform.tenancy.TenantEntity;

/** The present plan of an event. */
@Entity
@Table(name = "speed_plans")
class SpeedPlan extends TenantEntity {

    @Column(name = "event_id", updatable = false)
    private UUID eventId;

    @Column(name = "planned_at")
    private Instant plannedAt;

    @Embedded
    private PlanResult result;

    protected SpeedPlan() {}

    SpeedPlan(UUID tenantId, UUID eventId, Instant now, PlanResult result) {
        super(tenantId, now);
        this.eventId = eventId;
        replace(now, result);
    }

    void replace(Instant now, PlanResult result) {
        plannedAt = now;
        this.result = result;
    }

    Instant plannedAt() {
        return plannedAt;
    }

    PlanResult result() {
        return result;
    }
}

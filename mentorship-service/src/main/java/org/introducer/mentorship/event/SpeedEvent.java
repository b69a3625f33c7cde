package org.introducer.mentorship.event;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.introducer.platform.tenancy.TenantEntity;

/** An event at which mentors and mentees meet in rounds. */
@Entity
@Table(name = "speed_events")
class SpeedEvent extends TenantEntity {

    @Embedded
    private SpeedEventDraft draft;

    protected SpeedEvent() {}

    SpeedEvent(UUID tenantId, Instant now, SpeedEventDraft draft) {
        super(tenantId, now);
        this.draft = draft;
    }

    void describe(SpeedEventDraft draft) {
        this.draft = draft;
    }

    SpeedEventDraft draft() {
        return draft;
    }
}

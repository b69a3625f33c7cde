package org.introducer.contacts.event;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.introducer.platform.tenancy.TenantEntity;

/** A meeting or congress that an applicant plans for. */
@Entity
@Table(name = "events")
class Event extends TenantEntity {

    @Column(name = "owner_id", updatable = false)
    private UUID ownerId;

    @Embedded
    private EventEntry entry;

    protected Event() {}

    Event(UUID tenantId, UUID ownerId, Instant now, EventEntry entry) {
        super(tenantId, now);
        this.ownerId = ownerId;
        this.entry = entry;
    }

    void describe(EventEntry entry) {
        this.entry = entry;
    }

    EventEntry entry() {
        return entry;
    }

    UUID ownerId() {
        return ownerId;
    }
}

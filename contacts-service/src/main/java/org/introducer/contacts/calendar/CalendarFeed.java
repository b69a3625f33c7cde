package org.introducer.contacts.calendar;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.introducer.platform.tenancy.TenantEntity;

/** The address under which calendar programs read an applicant's dates. */
@Entity
@Table(name = "calendar_feeds")
class CalendarFeed extends TenantEntity {

    @Column(name = "owner_id", updatable = false)
    private UUID ownerId;

    private boolean names;

    @Column(name = "digest")
    private byte[] digest;

    protected CalendarFeed() {}

    CalendarFeed(UUID tenantId, UUID ownerId, Instant now) {
        super(tenantId, now);
        this.ownerId = ownerId;
    }

    /** From here on only this secret opens it. */
    void open(boolean withNames, byte[] secretDigest) {
        names = withNames;
        digest = secretDigest.clone();
    }

    UUID ownerId() {
        return ownerId;
    }

    boolean names() {
        return names;
    }
}

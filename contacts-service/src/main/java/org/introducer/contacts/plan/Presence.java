package org.introducer.contacts.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.introducer.platform.tenancy.TenantEntity;

/** The presence check list of an applicant. */
@Entity
@Table(name = "presences")
class Presence extends TenantEntity {

    private static final PresenceDraft NOTHING = new PresenceDraft(null, null, null, null, null, null, null);

    @Column(name = "owner_id", updatable = false)
    private UUID ownerId;

    @Embedded
    private PresenceDraft draft;

    protected Presence() {}

    Presence(UUID tenantId, UUID ownerId, Instant now) {
        super(tenantId, now);
        this.ownerId = ownerId;
        this.draft = NOTHING;
    }

    void describe(PresenceDraft draft) {
        this.draft = draft;
    }

    UUID ownerId() {
        return ownerId;
    }

    /** Hibernate makes no record of columns that are all empty. */
    PresenceDraft draft() {
        return draft == null ? NOTHING : draft;
    }

    /** 0 while nothing is stored. */
    long shownVersion() {
        return id() == null ? 0 : version() + 1;
    }
}

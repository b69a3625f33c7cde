package org.introducer.contacts.merge;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.introducer.platform.tenancy.TenantEntity;

/** Says of two contacts that they are not one person. */
@Entity
@Table(name = "distinct_pairs")
class DistinctPair extends TenantEntity {

    @Column(name = "owner_id", updatable = false)
    private UUID ownerId;

    @Embedded
    private DistinctPairDraft draft;

    protected DistinctPair() {}

    DistinctPair(UUID tenantId, UUID ownerId, Instant now, DistinctPairDraft draft) {
        super(tenantId, now);
        this.ownerId = ownerId;
        this.draft = draft;
    }

    UUID ownerId() {
        return ownerId;
    }

    DistinctPairDraft draft() {
        return draft;
    }
}

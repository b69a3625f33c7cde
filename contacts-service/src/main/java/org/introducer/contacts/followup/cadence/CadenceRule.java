package org.introducer.contacts.followup.cadence;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.introducer.platform.tenancy.TenantEntity;

/** The interval for contacts that have a tag. */
@Entity
@Table(name = "cadence_rules")
class CadenceRule extends TenantEntity {

    @Column(name = "owner_id", updatable = false)
    private UUID ownerId;

    @Embedded
    private CadenceRuleDraft draft;

    protected CadenceRule() {}

    CadenceRule(UUID tenantId, UUID ownerId, Instant now, CadenceRuleDraft draft) {
        super(tenantId, now);
        this.ownerId = ownerId;
        this.draft = draft;
    }

    UUID ownerId() {
        return ownerId;
    }

    CadenceRuleDraft draft() {
        return draft;
    }

    void describe(CadenceRuleDraft draft) {
        this.draft = draft;
    }
}

package org.introducer.contacts.relationship;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.introducer.platform.tenancy.TenantEntity;

/** That one contact of an applicant knows another. */
@Entity
@Table(name = "relationships")
class Relationship extends TenantEntity {

    @Column(name = "owner_id", updatable = false)
    private UUID ownerId;

    @Embedded
    private RelationshipDraft draft;

    @Column(name = "project_id", insertable = false, updatable = false)
    private UUID projectId;

    protected Relationship() {}

    Relationship(UUID tenantId, UUID ownerId, Instant now, RelationshipDraft draft) {
        super(tenantId, now);
        this.ownerId = ownerId;
        this.draft = draft;
    }

    void describe(RelationshipDraft draft) {
        this.draft = draft;
    }

    RelationshipDraft draft() {
        return draft;
    }

    UUID projectId() {
        return projectId;
    }

    UUID ownerId() {
        return ownerId;
    }
}

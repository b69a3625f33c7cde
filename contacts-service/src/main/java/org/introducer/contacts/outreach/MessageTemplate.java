package org.introducer.contacts.outreach;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.introducer.platform.tenancy.TenantEntity;

/** A message that an applicant writes to several people. */
@Entity
@Table(name = "message_templates")
class MessageTemplate extends TenantEntity {

    @Column(name = "owner_id", updatable = false)
    private UUID ownerId;

    @Embedded
    private TemplateDraft draft;

    protected MessageTemplate() {}

    MessageTemplate(UUID tenantId, UUID ownerId, Instant now, TemplateDraft draft) {
        super(tenantId, now);
        this.ownerId = ownerId;
        this.draft = draft;
    }

    UUID ownerId() {
        return ownerId;
    }

    TemplateDraft draft() {
        return draft;
    }

    void describe(TemplateDraft draft) {
        this.draft = draft;
    }
}

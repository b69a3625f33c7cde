package org.introducer.contacts.contact.field;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.introducer.platform.tenancy.TenantEntity;

/** A field that an applicant added to contacts. */
@Entity
@Table(name = "custom_fields")
class CustomField extends TenantEntity {

    @Column(name = "owner_id", updatable = false)
    private UUID ownerId;

    @Embedded
    private CustomFieldDraft draft;

    protected CustomField() {}

    CustomField(UUID tenantId, UUID ownerId, Instant now, CustomFieldDraft draft) {
        super(tenantId, now);
        this.ownerId = ownerId;
        this.draft = draft;
    }

    UUID ownerId() {
        return ownerId;
    }

    CustomFieldDraft draft() {
        return draft;
    }

    void describe(CustomFieldDraft draft) {
        this.draft = draft;
    }
}

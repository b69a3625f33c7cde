package org.introducer.contacts.document;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.introducer.platform.tenancy.TenantEntity;

/** A document of an applicant, usable for any number of rotations. */
@Entity
@Table(name = "documents")
class Document extends TenantEntity {

    @Column(name = "owner_id", updatable = false)
    private UUID ownerId;

    @Embedded
    private DocumentEntry entry;

    protected Document() {}

    Document(UUID tenantId, UUID ownerId, Instant now, DocumentEntry entry) {
        super(tenantId, now);
        this.ownerId = ownerId;
        this.entry = entry;
    }

    void describe(DocumentEntry entry) {
        this.entry = entry;
    }

    UUID ownerId() {
        return ownerId;
    }

    DocumentEntry entry() {
        return entry;
    }
}

package org.introducer.contacts.contact;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.introducer.platform.tenancy.TenantEntity;

/** A person or an office in an applicant's network. */
@Entity
@Table(name = "contacts")
class Contact extends TenantEntity {

    @Column(name = "owner_id", updatable = false)
    private UUID ownerId;

    @Embedded
    private ContactDraft draft;

    @Column(name = "last_touch_at", insertable = false, updatable = false)
    private Instant lastTouchAt;

    @Column(name = "last_touch_key", insertable = false, updatable = false)
    private Instant lastTouchKey;

    /** The contact into which this one was merged; null: it stands for itself. */
    @Column(name = "merged_into")
    private UUID mergedInto;

    @Column(name = "archived_at")
    private Instant archivedAt;

    /** When the person asked to be forgotten; null: never. */
    @Column(name = "forgotten_at", insertable = false, updatable = false)
    private Instant forgottenAt;

    protected Contact() {}

    Contact(UUID tenantId, UUID ownerId, Instant now, ContactDraft draft) {
        super(tenantId, now);
        this.ownerId = ownerId;
        this.draft = draft;
    }

    void describe(ContactDraft draft) {
        this.draft = draft;
    }

    /** Is in no list from now on, as if it were deleted; whoever asks for it is told of the other. */
    void mergeInto(UUID other, Instant now) {
        mergedInto = other;
        delete(now);
    }

    void separate() {
        mergedInto = null;
        restore();
    }

    /** @param at null: it is archived no more */
    void archive(Instant at) {
        archivedAt = at;
    }

    Instant archivedAt() {
        return archivedAt;
    }

    Instant forgottenAt() {
        return forgottenAt;
    }

    UUID mergedInto() {
        return mergedInto;
    }

    ContactDraft draft() {
        return draft;
    }

    UUID ownerId() {
        return ownerId;
    }

    /** When the two were last in touch, derived from the interactions; null: never. */
    Instant lastTouchAt() {
        return lastTouchAt;
    }
}

package org.introducer.contacts.letter;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.introducer.contacts.letter.readiness.Supervised;
import org.introducer.platform.tenancy.TenantEntity;

/** A time in which a contact supervised the applicant. */
@Entity
@Table(name = "supervisions")
class Supervision extends TenantEntity {

    @Column(name = "owner_id", updatable = false)
    private UUID ownerId;

    @Embedded
    private SupervisionDraft draft;

    protected Supervision() {}

    Supervision(UUID tenantId, UUID ownerId, Instant now, SupervisionDraft draft) {
        super(tenantId, now);
        this.ownerId = ownerId;
        this.draft = draft;
    }

    void describe(SupervisionDraft draft) {
        this.draft = draft;
    }

    Supervised supervised() {
        return new Supervised(draft.kind(), draft.startsOn(), draft.endsOn());
    }

    SupervisionDraft draft() {
        return draft;
    }

    UUID ownerId() {
        return ownerId;
    }
}

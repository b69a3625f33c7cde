package org.introducer.contacts.moving;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.introducer.platform.tenancy.TenantEntity;

/** What an organisation lets one applicant move in with; only a digest of its code is kept. */
@Entity
@Table(name = "move_invitations")
class MoveInvitation extends TenantEntity {

    private byte[] digest;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "used_at")
    private Instant usedAt;

    protected MoveInvitation() {}

    MoveInvitation(UUID tenantId, Instant now, byte[] digest, Instant expiresAt) {
        super(tenantId, now);
        this.digest = digest;
        this.expiresAt = expiresAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    Instant usedAt() {
        return usedAt;
    }
}

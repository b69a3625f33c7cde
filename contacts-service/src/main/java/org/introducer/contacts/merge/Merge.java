package org.introducer.contacts.merge;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.introducer.platform.tenancy.TenantEntity;

/** Contacts that were made one, with what is needed to separate them again. */
@Entity
@Table(name = "merges")
class Merge extends TenantEntity {

    @Column(name = "owner_id", updatable = false)
    private UUID ownerId;

    @Column(name = "survivor_id", updatable = false)
    private UUID survivorId;

    @Column(name = "merged_by", updatable = false)
    private UUID mergedBy;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<StoredField> fields;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<StoredLoser> losers;

    @Column(name = "undone_at")
    private Instant undoneAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> kept = List.of();

    protected Merge() {}

    Merge(UUID tenantId, UUID ownerId, UUID mergedBy, Instant now, MergePlan plan, List<StoredLoser> losers) {
        super(tenantId, now);
        this.ownerId = ownerId;
        this.mergedBy = mergedBy;
        this.survivorId = plan.draft().survivor();
        this.fields = plan.fields();
        this.losers = losers;
    }

    /** @param fields those that were changed since the merge and stay */
    void undo(Instant now, List<String> fields) {
        undoneAt = now;
        kept = fields;
    }

    UUID ownerId() {
        return ownerId;
    }

    UUID survivorId() {
        return survivorId;
    }

    UUID mergedBy() {
        return mergedBy;
    }

    List<StoredField> fields() {
        return fields;
    }

    List<StoredLoser> losers() {
        return losers;
    }

    List<UUID> loserIds() {
        return losers.stream().map(StoredLoser::contactId).toList();
    }

    Instant undoneAt() {
        return undoneAt;
    }

    List<String> kept() {
        return kept;
    }
}

package org.introducer.mentorship.group;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.introducer.platform.tenancy.TenantEntity;

/** A mentor who meets several mentees of a cycle at once. */
@Entity
@Table(name = "mentoring_groups")
class MentoringGroup extends TenantEntity {

    @Column(name = "cycle_id", updatable = false)
    private UUID cycleId;

    @Embedded
    private GroupDraft draft;

    protected MentoringGroup() {}

    MentoringGroup(UUID tenantId, UUID cycleId, Instant now, GroupDraft draft) {
        super(tenantId, now);
        this.cycleId = cycleId;
        this.draft = draft;
    }

    UUID cycleId() {
        return cycleId;
    }

    GroupDraft draft() {
        return draft;
    }
}

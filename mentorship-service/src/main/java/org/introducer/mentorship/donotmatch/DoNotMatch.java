package org.introducer.mentorship.donotmatch;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.introducer.platform.tenancy.TenantEntity;

/** People of whom no two are ever paired; the reason stays with the person who said it and the coordinators. */
@Entity
@Table(name = "do_not_matches")
class DoNotMatch extends TenantEntity {

    @Column(name = "author_sub", updatable = false)
    private UUID authorSub;

    @Column(name = "cycle_id", updatable = false)
    private UUID cycleId;

    @Column(updatable = false)
    @JdbcTypeCode(SqlTypes.JSON)
    private List<UUID> people;

    @Column(updatable = false)
    private String reason;

    protected DoNotMatch() {}

    DoNotMatch(UUID tenantId, UUID authorSub, Instant now, DoNotMatchView.Draft draft) {
        super(tenantId, now);
        this.authorSub = authorSub;
        this.cycleId = draft.cycleId();
        this.people = draft.people();
        this.reason = draft.reason();
    }

    DoNotMatchView.Draft draft() {
        return new DoNotMatchView.Draft(people, reason, cycleId);
    }

    UUID authorSub() {
        return authorSub;
    }
}

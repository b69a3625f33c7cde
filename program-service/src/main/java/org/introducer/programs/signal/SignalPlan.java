package org.introducer.programs.signal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.introducer.platform.tenancy.TenantEntity;

/** An applicant's signals of a season. */
@Entity
@Table(name = "signal_plans")
class SignalPlan extends TenantEntity {

    @Column(name = "applicant_id", updatable = false)
    private UUID applicantId;

    @Column(updatable = false)
    private int season;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<SignalPlanDraft.Signal> signals;

    protected SignalPlan() {}

    SignalPlan(UUID tenantId, UUID applicantId, SignalPlanDraft draft, Instant now) {
        super(tenantId, now);
        this.applicantId = applicantId;
        this.season = draft.season();
        describe(draft);
    }

    final void describe(SignalPlanDraft draft) {
        signals = List.copyOf(draft.signals());
    }

    UUID applicantId() {
        return applicantId;
    }

    int season() {
        return season;
    }

    List<SignalPlanDraft.Signal> signals() {
        return signals;
    }

    SignalPlanDraft draft() {
        return new SignalPlanDraft(season, signals);
    }
}

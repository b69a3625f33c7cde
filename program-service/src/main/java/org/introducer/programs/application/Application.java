package org.introducer.programs.application;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.introducer.platform.tenancy.TenantEntity;
import org.introducer.programs.application.process.ApplicationState;
import org.introducer.programs.application.process.History;

/** An applicant's application to a program in a season. */
@Entity
@Table(name = "applications")
class Application extends TenantEntity {

    @Column(name = "applicant_id", updatable = false)
    private UUID applicantId;

    @Column(name = "program_id", updatable = false)
    private UUID programId;

    @Column(updatable = false)
    private int season;

    @Enumerated(EnumType.STRING)
    private ApplicationState state;

    @Column(name = "state_on")
    private LocalDate stateOn;

    /** When it was sent; null for one that was not. */
    @Column(name = "applied_on")
    private LocalDate appliedOn;

    private String note;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<ApplicationDraft.Advocate> advocates;

    @JdbcTypeCode(SqlTypes.JSON)
    private StoredHistory history;

    protected Application() {}

    Application(UUID tenantId, UUID applicantId, ApplicationDraft draft, History history, Instant now) {
        super(tenantId, now);
        this.applicantId = applicantId;
        this.programId = draft.programId();
        this.season = draft.season();
        describe(draft);
        proceed(history);
    }

    final void describe(ApplicationDraft draft) {
        note = draft.note();
        advocates = draft.advocates() == null ? List.of() : List.copyOf(draft.advocates());
    }

    final void proceed(History to) {
        history = StoredHistory.of(to);
        state = to.state();
        stateOn = to.counting().getLast().on();
        appliedOn = state.sent()
                ? to.last(ApplicationState.APPLIED).map(History.Step::on).orElse(null)
                : null;
    }

    UUID applicantId() {
        return applicantId;
    }

    UUID programId() {
        return programId;
    }

    int season() {
        return season;
    }

    ApplicationState state() {
        return state;
    }

    LocalDate appliedOn() {
        return appliedOn;
    }

    List<ApplicationDraft.Advocate> advocates() {
        return advocates;
    }

    History history() {
        return history.history();
    }

    ApplicationDraft draft() {
        return new ApplicationDraft(programId, season, null, null, note, advocates);
    }
}

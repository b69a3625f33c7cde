package org.introducer.programs.confirmation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.introducer.platform.tenancy.TenantEntity;
import org.introducer.programs.fact.FactField;
import org.introducer.programs.fact.FactValue;

/** What a program confirmed to an applicant; it is not changed, only deleted. */
@Entity
@Table(name = "confirmations")
class Confirmation extends TenantEntity {

    @Column(name = "applicant_id", updatable = false)
    private UUID applicantId;

    @Column(name = "program_id", updatable = false)
    private UUID programId;

    @Column(updatable = false)
    private int season;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private FactField field;

    @Column(updatable = false)
    private String value;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private ConfirmationForm form;

    @Column(name = "confirmed_on", updatable = false)
    private LocalDate confirmedOn;

    @Column(name = "confirmed_by", updatable = false)
    private String confirmedBy;

    @Column(updatable = false)
    private String note;

    protected Confirmation() {}

    Confirmation(UUID tenantId, UUID applicantId, ConfirmationDraft draft, FactValue confirmed, Instant now) {
        super(tenantId, now);
        this.applicantId = applicantId;
        this.programId = draft.programId();
        this.season = draft.season();
        this.field = draft.field();
        this.value = confirmed.text();
        this.form = draft.form();
        this.confirmedOn = draft.confirmedOn();
        this.confirmedBy = draft.confirmedBy();
        this.note = draft.note();
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

    FactField field() {
        return field;
    }

    String value() {
        return value;
    }

    ConfirmationForm form() {
        return form;
    }

    LocalDate confirmedOn() {
        return confirmedOn;
    }

    String confirmedBy() {
        return confirmedBy;
    }

    String note() {
        return note;
    }
}

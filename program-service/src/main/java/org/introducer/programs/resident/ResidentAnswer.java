package org.introducer.programs.resident;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.introducer.platform.tenancy.TenantEntity;
import org.introducer.programs.fact.Confidence;
import org.introducer.programs.fact.FactField;
import org.introducer.programs.imghistory.ImgCounts;

/** What a resident told an applicant; it is not changed, only withdrawn. Who it was stays with the applicant. */
@Entity
@Table(name = "resident_answers")
class ResidentAnswer extends TenantEntity {

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

    /** Of an answer about IMGs, which has no field. */
    @Embedded
    private ImgCounts imgCounts;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private ResidentRole role;

    @Column(name = "answered_on", updatable = false)
    private LocalDate answeredOn;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Confidence confidence;

    @Column(name = "contact_id", updatable = false)
    private UUID contactId;

    @Column(updatable = false)
    private String words;

    @Column(name = "proposal_id", updatable = false)
    private UUID proposalId;

    protected ResidentAnswer() {}

    ResidentAnswer(UUID tenantId, UUID applicantId, ResidentAnswerDraft draft, UUID proposalId, Instant now) {
        super(tenantId, now);
        this.applicantId = applicantId;
        this.programId = draft.programId();
        this.season = draft.season();
        this.field = draft.field();
        this.value = draft.field() == null ? null : draft.claim().value().text();
        this.imgCounts = draft.imgCounts();
        this.role = draft.role();
        this.answeredOn = draft.answeredOn();
        this.confidence = draft.confidence();
        this.contactId = draft.contactId();
        this.words = draft.words();
        this.proposalId = proposalId;
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

    ImgCounts imgCounts() {
        return imgCounts;
    }

    ResidentRole role() {
        return role;
    }

    LocalDate answeredOn() {
        return answeredOn;
    }

    Confidence confidence() {
        return confidence;
    }

    UUID contactId() {
        return contactId;
    }

    String words() {
        return words;
    }

    UUID proposalId() {
        return proposalId;
    }
}

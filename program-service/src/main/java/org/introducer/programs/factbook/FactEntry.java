package org.introducer.programs.factbook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.introducer.platform.conditional.Versioned;
import org.introducer.programs.fact.Confidence;
import org.introducer.programs.fact.Evidence;
import org.introducer.programs.fact.Fact;
import org.introducer.programs.fact.FactField;
import org.introducer.programs.fact.FactValue;
import org.introducer.programs.fact.SourceType;

/** A fact in the directory: recorded once, later withdrawn at most. */
@Entity
@Table(name = "facts")
class FactEntry implements Versioned {

    @Id
    @UuidGenerator(algorithm = UuidVersion7Strategy.class)
    private UUID id;

    @Version
    private long version;

    @Column(name = "program_id")
    private UUID programId;

    @Enumerated(EnumType.STRING)
    private FactField field;

    private String value;
    private String employer;

    @Enumerated(EnumType.STRING)
    @Column(name = "source_type")
    private SourceType sourceType;

    private String reference;

    @Column(name = "observed_on")
    private LocalDate observedOn;

    @Column(name = "collected_on")
    private LocalDate collectedOn;

    private Integer season;

    @Column(name = "stated_for")
    private String statedFor;

    private String note;

    @Column(name = "confidence_reason")
    private String confidenceReason;

    private String institution;

    @Column(name = "institution_state")
    private String institutionState;

    private String reporter;

    @Enumerated(EnumType.STRING)
    private Confidence confidence;

    @Enumerated(EnumType.STRING)
    private Fact.State state;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Formula("(exists (select 1 from fact_disputes d where d.fact_id = id and d.state = 'OPEN'))")
    private boolean disputed;

    protected FactEntry() {}

    FactEntry(UUID programId, Claim claim, String reporter, Instant now) {
        if (claim.institution() == null) {
            this.programId = programId;
        } else {
            this.institution = claim.institution().name();
            this.institutionState = claim.institution().state();
        }
        this.note = claim.remarks().note();
        this.confidenceReason = claim.remarks().confidenceReason();
        this.field = claim.field();
        this.value = claim.value().text();
        this.employer = claim.employer();
        this.sourceType = claim.sourceType();
        this.reference = claim.reference();
        this.observedOn = claim.observedOn();
        this.season = claim.season();
        this.reporter = reporter;
        this.confidence = claim.confidence();
        this.state = Fact.State.ACCEPTED;
        this.recordedAt = now.truncatedTo(ChronoUnit.MICROS);
    }

    void withdraw() {
        state = Fact.State.WITHDRAWN;
    }

    Fact fact() {
        return new Fact(
                id,
                field,
                FactValue.parse(field.type(), value),
                new Evidence(
                        sourceType,
                        reference,
                        observedOn,
                        season,
                        reporter,
                        confidence,
                        collectedOn,
                        institution,
                        new Evidence.Remarks(statedFor, note, confidenceReason, disputed)),
                state,
                employer);
    }

    UUID id() {
        return id;
    }

    @Override
    public long version() {
        return version;
    }

    /** Null for what holds for all programs of an institution. */
    UUID programId() {
        return programId;
    }

    /** Whose policy it is, null for what is said of one program. */
    Claim.Institution institution() {
        return institution == null ? null : new Claim.Institution(institution, institutionState);
    }

    String employer() {
        return employer;
    }

    Instant recordedAt() {
        return recordedAt;
    }
}

package org.introducer.programs.dispute;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.hibernate.type.SqlTypes;
import org.introducer.platform.conditional.Versioned;
import org.introducer.programs.fact.Fact;
import org.introducer.programs.fact.FactField;
import org.introducer.programs.factbook.FactDraft;

/** Somebody's statement that a fact is wrong. It belongs to the shared directory; who filed it is seen in the filer's tenant only. */
@Entity
@Table(name = "fact_disputes")
class FactDispute implements Versioned {

    @Id
    @UuidGenerator(algorithm = UuidVersion7Strategy.class)
    private UUID id;

    @Version
    private long version;

    @Column(name = "fact_id", updatable = false)
    private UUID factId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private FactField field;

    @Formula("(select f.program_id from facts f where f.id = fact_id)")
    private UUID programId;

    /** Row-level security hides those of other tenants. */
    @Formula("(select filers.sub from fact_dispute_filers filers where filers.dispute_id = id)")
    private UUID filer;

    @Column(updatable = false)
    private String value;

    @Column(updatable = false)
    private String reason;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(updatable = false)
    private FactDraft.EvidenceDraft evidence;

    @Enumerated(EnumType.STRING)
    private DisputeState state;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<DisputeStep> steps;

    @Column(name = "correction_id")
    private UUID correctionId;

    @Column(name = "filed_at", updatable = false)
    private Instant filedAt;

    protected FactDispute() {}

    /** @param value null when it is only said that the source does not say so */
    FactDispute(Fact fact, String value, FactDisputeDraft draft, Instant now) {
        this.factId = fact.id();
        this.field = fact.field();
        this.value = value;
        this.reason = draft.reason();
        this.evidence = draft.evidence();
        this.state = DisputeState.OPEN;
        this.filedAt = now.truncatedTo(ChronoUnit.MICROS);
        this.steps = List.of(DisputeStep.of(DisputeStep.Kind.FILED, filedAt, null));
    }

    void record(DisputeStep step) {
        steps = Stream.concat(steps.stream(), Stream.of(step)).toList();
        state = switch (step.kind()) {
            case FILED, ANSWERED -> state;
            case ACCEPTED -> DisputeState.ACCEPTED;
            case REJECTED -> DisputeState.REJECTED;
            case WITHDRAWN -> DisputeState.WITHDRAWN;
        };
    }

    void correctedBy(UUID fact) {
        correctionId = fact;
    }

    UUID id() {
        return id;
    }

    @Override
    public long version() {
        return version;
    }

    UUID factId() {
        return factId;
    }

    FactField field() {
        return field;
    }

    /** Null for a policy of an institution. */
    UUID programId() {
        return programId;
    }

    boolean filedBy(UUID sub) {
        return sub.equals(filer);
    }

    /** Null when it is only said that the source does not say so. */
    String value() {
        return value == null || field.parse(value).saysNothing() ? null : value;
    }

    String reason() {
        return reason;
    }

    FactDraft.EvidenceDraft evidence() {
        return evidence;
    }

    DisputeState state() {
        return state;
    }

    boolean open() {
        return state == DisputeState.OPEN;
    }

    List<DisputeStep> steps() {
        return steps;
    }

    UUID correctionId() {
        return correctionId;
    }

    Instant filedAt() {
        return filedAt;
    }
}

package org.introducer.programs.rotation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.hibernate.type.SqlTypes;
import org.introducer.platform.conditional.Versioned;

/** An observership or an elective that a program or an institution offers. */
@Entity
@Table(name = "rotation_offers")
class RotationOffer implements Versioned {

    @Id
    @UuidGenerator(algorithm = UuidVersion7Strategy.class)
    private UUID id;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private RotationKind kind;

    @Column(name = "program_id", updatable = false)
    private UUID programId;

    @Column(updatable = false)
    private String institution;

    @Column(name = "institution_state", updatable = false)
    private String institutionState;

    @JdbcTypeCode(SqlTypes.JSON)
    private RotationDraft content;

    @Column(name = "reference_key", updatable = false)
    private String referenceKey;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    protected RotationOffer() {}

    /** @param referenceKey null for what a curator enters */
    RotationOffer(RotationDraft draft, String referenceKey, Instant now) {
        this.kind = draft.kind();
        this.programId = draft.programId();
        this.institution = draft.institution();
        this.institutionState = draft.state();
        this.referenceKey = referenceKey;
        this.createdAt = now.truncatedTo(ChronoUnit.MICROS);
        this.content = draft;
    }

    void describe(RotationDraft draft) {
        content = draft;
    }

    void withdraw(Instant now) {
        if (withdrawnAt == null) {
            withdrawnAt = now.truncatedTo(ChronoUnit.MICROS);
        }
    }

    UUID id() {
        return id;
    }

    @Override
    public long version() {
        return version;
    }

    RotationDraft draft() {
        return content;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant withdrawnAt() {
        return withdrawnAt;
    }
}

package org.introducer.programs.origin;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
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

/** The countries and schools of the residents of one season of a program. */
@Entity
@Table(name = "resident_origins")
class ResidentOrigins implements Versioned {

    @Id
    @UuidGenerator(algorithm = UuidVersion7Strategy.class)
    private UUID id;

    @Version
    private long version;

    @Column(name = "program_id", updatable = false)
    private UUID programId;

    @Column(updatable = false)
    private int season;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(updatable = false)
    private OriginDraft.Content content;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "deleted_at")
    private Instant deletedAt;

    protected ResidentOrigins() {}

    ResidentOrigins(OriginDraft draft, Instant now) {
        this.programId = draft.programId();
        this.season = draft.season();
        this.content = OriginDraft.Content.of(draft);
        this.createdAt = now.truncatedTo(ChronoUnit.MICROS);
    }

    void delete(Instant now) {
        deletedAt = now.truncatedTo(ChronoUnit.MICROS);
    }

    UUID id() {
        return id;
    }

    @Override
    public long version() {
        return version;
    }

    UUID programId() {
        return programId;
    }

    int season() {
        return season;
    }

    OriginDraft.Content content() {
        return content;
    }

    /** Null while it counts. */
    Instant deletedAt() {
        return deletedAt;
    }

    Instant createdAt() {
        return createdAt;
    }
}

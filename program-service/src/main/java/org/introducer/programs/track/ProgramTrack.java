package org.introducer.programs.track;

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
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.introducer.platform.conditional.Versioned;

/** A track as it is stored, for filters and for a curator's corrections; files write it too. */
@Entity
@Table(name = "program_tracks")
class ProgramTrack implements Versioned {

    @Id
    @UuidGenerator(algorithm = UuidVersion7Strategy.class)
    private UUID id;

    @Version
    private long version;

    @Column(name = "program_id", updatable = false)
    private UUID programId;

    @Enumerated(EnumType.STRING)
    private TrackType type;

    private String label;

    @Column(name = "pgy_entry")
    private Integer pgyEntry;

    @Column(name = "by_hand")
    private boolean byHand;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    protected ProgramTrack() {}

    ProgramTrack(UUID programId, TrackDraft draft, Instant now) {
        this.programId = programId;
        this.createdAt = now.truncatedTo(ChronoUnit.MICROS);
        describe(draft);
    }

    /** Takes what a person says, which no file will undo. */
    final void describe(TrackDraft draft) {
        type = draft.type();
        label = draft.label();
        pgyEntry = draft.pgyEntry();
        byHand = true;
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

    TrackType type() {
        return type;
    }

    String label() {
        return label;
    }

    Integer pgyEntry() {
        return pgyEntry;
    }
}

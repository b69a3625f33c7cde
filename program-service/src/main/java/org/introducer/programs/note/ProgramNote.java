package org.introducer.programs.note;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.introducer.platform.tenancy.TenantEntity;

/** A note as its author has it; others read published notes without their authors. It is not changed, only withdrawn. */
@Entity
@Table(name = "program_notes")
class ProgramNote extends TenantEntity {

    @Column(updatable = false)
    private UUID sub;

    @Column(name = "program_id", updatable = false)
    private UUID programId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private NoteTopic topic;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private NoteRole role;

    @Column(name = "observed_on", updatable = false)
    private LocalDate observedOn;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private NoteVisibility visibility;

    @Column(updatable = false)
    private String text;

    @Enumerated(EnumType.STRING)
    private NoteState state;

    private String reason;

    protected ProgramNote() {}

    ProgramNote(UUID tenantId, UUID sub, NoteDraft draft, Instant now) {
        super(tenantId, now);
        this.sub = sub;
        this.programId = draft.programId();
        this.topic = draft.topic();
        this.role = draft.role();
        this.observedOn = draft.observedOn();
        this.visibility = draft.visibility();
        this.text = draft.text();
        this.state = NoteState.SUBMITTED;
    }

    UUID programId() {
        return programId;
    }

    NoteTopic topic() {
        return topic;
    }

    NoteRole role() {
        return role;
    }

    LocalDate observedOn() {
        return observedOn;
    }

    NoteVisibility visibility() {
        return visibility;
    }

    String text() {
        return text;
    }

    NoteState state() {
        return state;
    }

    /** Why it was rejected; else null. */
    String reason() {
        return reason;
    }
}

package org.introducer.mentorship.session;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.introducer.mentorship.mentorships.Side;
import org.introducer.platform.tenancy.TenantEntity;

/** What one of the two wrote down of a session. */
@Entity
@Table(name = "session_notes")
class SessionNote extends TenantEntity {

    @Column(name = "session_id", updatable = false)
    private UUID sessionId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Side author;

    @Column(name = "author_sub", updatable = false)
    private UUID authorSub;

    private boolean shared;

    private String text;

    protected SessionNote() {}

    SessionNote(UUID tenantId, UUID sessionId, Side author, UUID authorSub, Instant now, NoteView.Draft draft) {
        super(tenantId, now);
        this.sessionId = sessionId;
        this.author = author;
        this.authorSub = authorSub;
        describe(draft);
    }

    void describe(NoteView.Draft draft) {
        shared = draft.shared();
        text = draft.text();
    }

    NoteView.Draft draft() {
        return new NoteView.Draft(text, shared);
    }

    UUID sessionId() {
        return sessionId;
    }

    Side author() {
        return author;
    }

    UUID authorSub() {
        return authorSub;
    }
}

package org.introducer.mentorship.inputs;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.introducer.mentorship.matching.MentorType;
import org.introducer.mentorship.matching.Pair;
import org.introducer.platform.tenancy.TenantEntity;

/** A pair that every run of a cycle keeps, whatever the lists say. */
@Entity
@Table(name = "locks")
class Lock extends TenantEntity {

    @Column(name = "cycle_id", updatable = false)
    private UUID cycleId;

    @Column(name = "mentee_id", updatable = false)
    private UUID menteeId;

    @Column(name = "mentor_id", updatable = false)
    private UUID mentorId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private MentorType type;

    private String note;

    protected Lock() {}

    Lock(UUID tenantId, UUID cycleId, Instant now, LockView.Draft draft) {
        super(tenantId, now);
        this.cycleId = cycleId;
        this.menteeId = draft.menteeId();
        this.mentorId = draft.mentorId();
        this.type = draft.type();
        this.note = draft.note();
    }

    LockView.Draft draft() {
        return new LockView.Draft(menteeId, mentorId, type, note);
    }

    Pair pair() {
        return new Pair(menteeId, mentorId, type);
    }

    UUID cycleId() {
        return cycleId;
    }
}

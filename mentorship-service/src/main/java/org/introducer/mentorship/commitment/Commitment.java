package org.introducer.mentorship.commitment;

import static org.introducer.mentorship.MentorshipProblem.COMMITMENT_STATE;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.introducer.mentorship.mentorships.Side;
import org.introducer.platform.tenancy.TenantEntity;

/** A task that a mentor and a mentee have agreed. */
@Entity
@Table(name = "commitments")
class Commitment extends TenantEntity {

    @Column(name = "mentorship_id", updatable = false)
    private UUID mentorshipId;

    @Embedded
    private CommitmentDraft draft;

    @Column(name = "done_on")
    private LocalDate doneOn;

    protected Commitment() {}

    Commitment(UUID tenantId, UUID mentorshipId, Instant now, CommitmentDraft draft) {
        super(tenantId, now);
        this.mentorshipId = mentorshipId;
        this.draft = draft;
    }

    void describe(CommitmentDraft draft) {
        requireOpen();
        this.draft = draft;
    }

    void complete(LocalDate today) {
        requireOpen();
        doneOn = today;
    }

    void reopen() {
        if (doneOn == null) {
            throw COMMITMENT_STATE.because("The task is not done.");
        }
        doneOn = null;
    }

    /** Refuses the mentee, whose record it is in: a task of the mentee's that was due, or is done. */
    void requireNotOnRecord(LocalDate today) {
        if (draft.side() == Side.MENTEE && (doneOn != null || draft.dueOn().isBefore(today))) {
            throw COMMITMENT_STATE.because("The task was due or is done: only the mentor changes or deletes it.");
        }
    }

    CommitmentState state(LocalDate today) {
        if (doneOn == null) {
            return draft.dueOn().isBefore(today) ? CommitmentState.OVERDUE : CommitmentState.OPEN;
        }
        return doneOn.isAfter(draft.dueOn()) ? CommitmentState.DONE_LATE : CommitmentState.DONE;
    }

    private void requireOpen() {
        if (doneOn != null) {
            throw COMMITMENT_STATE.because("The task is done.");
        }
    }

    UUID mentorshipId() {
        return mentorshipId;
    }

    CommitmentDraft draft() {
        return draft;
    }

    LocalDate doneOn() {
        return doneOn;
    }
}

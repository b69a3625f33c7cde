package org.introducer.mentorship.mentorships;

import static org.introducer.mentorship.MentorshipProblem.MENTORSHIP_STATE;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.introducer.mentorship.matching.MentorType;
import org.introducer.mentorship.matching.Pair;
import org.introducer.mentorship.profile.Reach;
import org.introducer.platform.tenancy.TenantEntity;

/** A mentor and a mentee of a cycle, from the proposal to the end. */
@Entity
@Table(name = "mentorships")
class Mentorship extends TenantEntity {

    @Column(name = "cycle_id", updatable = false)
    private UUID cycleId;

    @Column(name = "run_id", updatable = false)
    private UUID runId;

    @Column(name = "mentee_id", updatable = false)
    private UUID menteeId;

    @Column(name = "mentor_id", updatable = false)
    private UUID mentorId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private MentorType type;

    @Enumerated(EnumType.STRING)
    private MentorshipState state;

    @Column(name = "mentee_accepted_at")
    private Instant menteeAcceptedAt;

    @Column(name = "mentor_accepted_at")
    private Instant mentorAcceptedAt;

    /** How the mentor wants to be reached in this mentorship; null: as the profile says. */
    @Column(name = "mentor_reach")
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Reach> mentorReach;

    @Column(name = "mentee_reach")
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Reach> menteeReach;

    protected Mentorship() {}

    /** One that both sides wanted: the mentee asked, the mentor said yes. */
    Mentorship(UUID tenantId, UUID cycleId, Pair pair, Instant asked, Instant now) {
        super(tenantId, now);
        this.cycleId = cycleId;
        menteeId = pair.mentee();
        mentorId = pair.mentor();
        type = pair.type();
        state = MentorshipState.ACTIVE;
        menteeAcceptedAt = asked;
        mentorAcceptedAt = now;
    }

    /** One side says yes; with the second yes it is at work. */
    void accept(Side side, Instant now) {
        requireUnanswered(side);
        if (side == Side.MENTOR) {
            mentorAcceptedAt = now;
        } else {
            menteeAcceptedAt = now;
        }
        if (mentorAcceptedAt != null && menteeAcceptedAt != null) {
            state = state.to(MentorshipState.ACTIVE);
        }
    }

    /** @param ways for this mentorship only; null: as the profile says */
    void reachBy(Side side, List<Reach> ways) {
        if (ways == null) {
            return;
        }
        if (side == Side.MENTOR) {
            mentorReach = ways;
        } else {
            menteeReach = ways;
        }
    }

    /** How this side wants to be reached in this mentorship; empty: as the profile says. */
    Optional<List<Reach>> reachBy(Side side) {
        return Optional.ofNullable(side == Side.MENTOR ? mentorReach : menteeReach);
    }

    void requireActive() {
        if (state != MentorshipState.ACTIVE) {
            throw MENTORSHIP_STATE.because("Both have to have accepted, and it must not have ended.");
        }
    }

    void requireUnanswered(Side side) {
        if (state != MentorshipState.PROPOSED || acceptedAt(side) != null) {
            throw MENTORSHIP_STATE.because("There is nothing for the %s to accept.", side);
        }
    }

    void decline() {
        become(MentorshipState.DECLINED);
    }

    /** One side is gone: what was at work ends, what was proposed is withdrawn. */
    void leave() {
        become(state == MentorshipState.ACTIVE ? MentorshipState.ENDED : MentorshipState.WITHDRAWN);
    }

    void end() {
        become(MentorshipState.ENDED);
    }

    /** What is over needs no address any more. */
    private void become(MentorshipState over) {
        state = state.to(over);
        mentorReach = null;
        menteeReach = null;
    }

    private Instant acceptedAt(Side side) {
        return side == Side.MENTOR ? mentorAcceptedAt : menteeAcceptedAt;
    }

    UUID cycleId() {
        return cycleId;
    }

    UUID runId() {
        return runId;
    }

    Pair pair() {
        return new Pair(menteeId, mentorId, type);
    }

    MentorshipState state() {
        return state;
    }

    Instant menteeAcceptedAt() {
        return menteeAcceptedAt;
    }

    Instant mentorAcceptedAt() {
        return mentorAcceptedAt;
    }
}

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
import org.introducer.mentorship.matching.RuleId;
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

    /** The mentor's contact details for this mentorship; null: those of the profile. */
    @Column(name = "mentor_reach")
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Reach> mentorReach;

    @Column(name = "mentee_reach")
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Reach> menteeReach;

    /** Why a coordinator made it by hand; null: nobody did. */
    @Column(updatable = false)
    private String note;

    @Column(name = "overridden_rules", updatable = false)
    @JdbcTypeCode(SqlTypes.JSON)
    private List<RuleId> overriddenRules = List.of();

    /** Ended because one of the two found that it does not fit; who it was is not said. */
    @Column(name = "no_fault")
    private boolean noFault;

    @Enumerated(EnumType.STRING)
    @Column(name = "mentor_fit")
    private Fit mentorFit;

    @Enumerated(EnumType.STRING)
    @Column(name = "mentee_fit")
    private Fit menteeFit;

    protected Mentorship() {}

    /** A proposal that a coordinator makes by hand. */
    Mentorship(UUID tenantId, ManualMatch match, Instant now) {
        super(tenantId, now);
        cycleId = match.cycleId();
        menteeId = match.menteeId();
        mentorId = match.mentorId();
        type = match.type();
        state = MentorshipState.PROPOSED;
        note = match.note();
        overriddenRules = match.overrideRules();
    }

    /** A mentorship from an accepted request. */
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

    /** One side accepts; with the second acceptance the mentorship is active. */
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

    /** @param ways for this mentorship only; null: those of the profile */
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

    /** The contact details of this side for this mentorship; empty: those of the profile. */
    Optional<List<Reach>> reachBy(Side side) {
        return Optional.ofNullable(side == Side.MENTOR ? mentorReach : menteeReach);
    }

    void requireActive() {
        if (state != MentorshipState.ACTIVE) {
            throw MENTORSHIP_STATE.because(
                    "The mentorship is not active: both sides have to accept it, and it must not be paused or have ended.");
        }
    }

    void requireUnanswered(Side side) {
        if (state != MentorshipState.PROPOSED || acceptedAt(side) != null) {
            throw MENTORSHIP_STATE.because("There is no proposal for the %s to accept.", side);
        }
    }

    void decline() {
        become(MentorshipState.DECLINED);
    }

    /** One side was deleted or withdrawn: an active mentorship ends, a proposal is withdrawn. */
    void leave() {
        become(state == MentorshipState.PROPOSED ? MentorshipState.WITHDRAWN : MentorshipState.ENDED);
    }

    void pause() {
        state = state.to(MentorshipState.PAUSED);
    }

    void resume() {
        state = state.to(MentorshipState.ACTIVE);
    }

    /** What one side thinks; with NOT_GOOD the mentorship ends, and nobody is at fault. */
    void fit(Side side, Fit answer) {
        requireActive();
        if (side == Side.MENTOR) {
            mentorFit = answer;
        } else {
            menteeFit = answer;
        }
        if (answer == Fit.NOT_GOOD) {
            noFault = true;
            end();
        }
    }

    Fit fit(Side side) {
        return side == Side.MENTOR ? mentorFit : menteeFit;
    }

    void end() {
        become(MentorshipState.ENDED);
    }

    /** Contact details are removed when a mentorship is over. */
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

    String note() {
        return note;
    }

    List<RuleId> overriddenRules() {
        return overriddenRules;
    }

    boolean noFault() {
        return noFault;
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

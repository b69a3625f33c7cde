package org.introducer.mentorship.concern;

import static org.introducer.mentorship.MentorshipProblem.CONCERN_STATE;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.introducer.mentorship.mentorships.MentorshipCard;
import org.introducer.mentorship.mentorships.Side;
import org.introducer.platform.tenancy.TenantEntity;

/** What one side of a mentorship reports to the coordinators, and nobody else. */
@Entity
@Table(name = "concerns")
class Concern extends TenantEntity {

    @Column(name = "mentorship_id", updatable = false)
    private UUID mentorshipId;

    @Column(name = "mentor_id", updatable = false)
    private UUID mentorId;

    @Column(name = "mentee_id", updatable = false)
    private UUID menteeId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Side reporter;

    @Column(name = "author_sub", updatable = false)
    private UUID authorSub;

    @Column(updatable = false)
    private String text;

    @Column(name = "code_of_conduct", updatable = false)
    private String codeOfConduct;

    @Enumerated(EnumType.STRING)
    private ConcernState state;

    private String resolution;

    @Column(name = "resolved_by")
    private UUID resolvedBy;

    @Column(name = "resolved_at")
    private Instant resolvedAt;

    protected Concern() {}

    Concern(UUID tenantId, MentorshipCard about, UUID authorSub, Instant now, ConcernView.Draft draft) {
        super(tenantId, now);
        mentorshipId = about.id();
        mentorId = about.pair().mentor();
        menteeId = about.pair().mentee();
        reporter = about.mine().orElseThrow();
        this.authorSub = authorSub;
        text = draft.text();
        codeOfConduct = draft.codeOfConduct();
        state = ConcernState.OPEN;
    }

    void resolve(String resolution, UUID by, Instant now) {
        if (state == ConcernState.RESOLVED) {
            throw CONCERN_STATE.because("The concern is resolved.");
        }
        state = ConcernState.RESOLVED;
        this.resolution = resolution;
        resolvedBy = by;
        resolvedAt = now;
    }

    ConcernView.Draft draft() {
        return new ConcernView.Draft(text, codeOfConduct);
    }

    UUID mentorshipId() {
        return mentorshipId;
    }

    UUID mentorId() {
        return mentorId;
    }

    UUID menteeId() {
        return menteeId;
    }

    Side reporter() {
        return reporter;
    }

    UUID authorSub() {
        return authorSub;
    }

    ConcernState state() {
        return state;
    }

    String resolution() {
        return resolution;
    }

    UUID resolvedBy() {
        return resolvedBy;
    }

    Instant resolvedAt() {
        return resolvedAt;
    }
}

package org.introducer.mentorship.enrolment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.introducer.mentorship.matching.Criterion;
import org.introducer.mentorship.matching.MentorType;
import org.introducer.platform.tenancy.TenantEntity;

/** A mentor's part in a cycle. */
@Entity
@Table(name = "mentor_enrolments")
class MentorEnrolment extends TenantEntity {

    @Column(name = "cycle_id", updatable = false)
    private UUID cycleId;

    @Column(name = "mentor_id", updatable = false)
    private UUID mentorId;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<MentorType, Integer> seats;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<MentorType, List<List<UUID>>> ranking;

    @Column(name = "only_ranked")
    private boolean onlyRanked;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<Criterion, Integer> weights;

    /** Written by {@link Activity} alone, which leaves the version as it is. */
    @Column(name = "last_active_at", insertable = false, updatable = false)
    private Instant lastActiveAt;

    @Column(name = "recorded_by")
    private UUID recordedBy;

    protected MentorEnrolment() {}

    MentorEnrolment(UUID tenantId, UUID cycleId, Instant now, MentorEnrolmentDraft draft) {
        super(tenantId, now);
        this.cycleId = cycleId;
        this.mentorId = draft.mentorId();
        describe(draft);
    }

    void describe(MentorEnrolmentDraft draft) {
        seats = draft.seats();
        ranking = draft.ranking();
        onlyRanked = draft.onlyRanked();
        weights = draft.weights();
    }

    MentorEnrolmentDraft draft() {
        return new MentorEnrolmentDraft(mentorId, seats, ranking, onlyRanked, weights);
    }

    /** Who last recorded it on behalf of the mentor; null when the mentor did. */
    UUID recordedBy() {
        return recordedBy;
    }

    void recordedBy(UUID sub) {
        recordedBy = sub;
    }

    UUID cycleId() {
        return cycleId;
    }

    UUID mentorId() {
        return mentorId;
    }

    Instant lastActiveAt() {
        return lastActiveAt;
    }
}

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
import org.introducer.mentorship.matching.MentorType;
import org.introducer.mentorship.mentee.MenteeCard;
import org.introducer.platform.tenancy.TenantEntity;

/** A mentee's part in a cycle. */
@Entity
@Table(name = "mentee_enrolments")
class MenteeEnrolment extends TenantEntity {

    @Column(name = "cycle_id", updatable = false)
    private UUID cycleId;

    @Column(name = "mentee_id", updatable = false)
    private UUID menteeId;

    @Column(name = "applicant_id", updatable = false)
    private UUID applicantId;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<MentorType, List<List<UUID>>> wishes;

    @Column(name = "conflict_consent")
    private boolean conflictConsent;

    @Column(name = "counted_by")
    @JdbcTypeCode(SqlTypes.JSON)
    private Map<CountedGroup, String> countedBy;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> answers;

    @Column(name = "recorded_by")
    private UUID recordedBy;

    protected MenteeEnrolment() {}

    MenteeEnrolment(UUID tenantId, UUID cycleId, MenteeCard mentee, Instant now, MenteeEnrolmentDraft draft) {
        super(tenantId, now);
        this.cycleId = cycleId;
        this.menteeId = mentee.id();
        this.applicantId = mentee.applicantId();
        describe(draft);
    }

    void describe(MenteeEnrolmentDraft draft) {
        wishes = draft.wishes();
        conflictConsent = draft.conflictConsent();
        countedBy = draft.countedBy();
        answers = draft.answers();
    }

    MenteeEnrolmentDraft draft() {
        return new MenteeEnrolmentDraft(menteeId, wishes, conflictConsent, countedBy, answers);
    }

    /** Who last recorded it on behalf of the mentee; null when the mentee did. */
    UUID recordedBy() {
        return recordedBy;
    }

    void recordedBy(UUID sub) {
        recordedBy = sub;
    }

    UUID cycleId() {
        return cycleId;
    }

    UUID menteeId() {
        return menteeId;
    }

    UUID applicantId() {
        return applicantId;
    }
}

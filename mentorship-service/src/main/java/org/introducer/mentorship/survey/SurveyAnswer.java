package org.introducer.mentorship.survey;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.introducer.mentorship.mentorships.MentorshipCard;
import org.introducer.mentorship.mentorships.Side;
import org.introducer.platform.tenancy.TenantEntity;

/** The answer of one side of a mentorship. */
@Entity
@Table(name = "survey_answers")
class SurveyAnswer extends TenantEntity {

    @Column(name = "cycle_id", updatable = false)
    private UUID cycleId;

    @Column(name = "mentorship_id", updatable = false)
    private UUID mentorshipId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Side side;

    @Embedded
    private SurveyDraft draft;

    protected SurveyAnswer() {}

    SurveyAnswer(UUID tenantId, MentorshipCard about, Instant now, SurveyDraft draft) {
        super(tenantId, now);
        cycleId = about.cycleId();
        mentorshipId = about.id();
        side = about.mine().orElseThrow();
        this.draft = draft;
    }

    UUID mentorshipId() {
        return mentorshipId;
    }

    Side side() {
        return side;
    }

    SurveyDraft draft() {
        return draft;
    }
}

package org.introducer.mentorship.mentee;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.introducer.mentorship.matching.MentorType;
import org.introducer.mentorship.matching.Visa;
import org.introducer.mentorship.profile.Listed;
import org.introducer.mentorship.profile.Reach;
import org.introducer.mentorship.profile.Window;
import org.introducer.platform.tenancy.TenantEntity;

/** An applicant who looks for mentors. */
@Entity
@Table(name = "mentees")
class Mentee extends TenantEntity {

    @Column(name = "applicant_id", updatable = false)
    private UUID applicantId;

    private String name;

    @JdbcTypeCode(SqlTypes.JSON)
    private Set<MentorType> wants;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> goals;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> languages;

    private String zone;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Window> hours;

    @Column(name = "visa_questions")
    @JdbcTypeCode(SqlTypes.JSON)
    private Set<Visa> visaQuestions;

    @Column(name = "wants_img_background")
    private boolean wantsImgBackground;

    @Column(name = "needs_letter")
    private boolean needsLetter;

    private String institution;

    @Column(name = "applied_to")
    @JdbcTypeCode(SqlTypes.JSON)
    private List<UUID> appliedTo;

    @Column(name = "reach_by")
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Reach> reachBy;

    protected Mentee() {}

    Mentee(UUID tenantId, UUID applicantId, Instant now, MenteeDraft draft) {
        super(tenantId, now);
        this.applicantId = applicantId;
        describe(draft);
    }

    void describe(MenteeDraft draft) {
        name = draft.name();
        wants = draft.wants();
        goals = draft.goals();
        languages = draft.languages();
        zone = draft.zone();
        hours = draft.hours();
        visaQuestions = draft.visaQuestions();
        wantsImgBackground = draft.wantsImgBackground();
        needsLetter = draft.needsLetter();
        institution = draft.institution();
        appliedTo = draft.appliedTo();
        reachBy = Listed.orEmpty(draft.reachBy());
    }

    MenteeDraft draft() {
        return new MenteeDraft(
                name,
                wants,
                goals,
                languages,
                zone,
                hours,
                visaQuestions,
                wantsImgBackground,
                needsLetter,
                institution,
                appliedTo,
                reachBy);
    }

    UUID applicantId() {
        return applicantId;
    }
}

package org.introducer.mentorship.mentor;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
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

/** Somebody who takes mentees. */
@Entity
@Table(name = "mentors")
class Mentor extends TenantEntity {

    private UUID sub;
    private String name;

    @Enumerated(EnumType.STRING)
    private MentorType type;

    private int capacity;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<MentorDraft.Offer> further;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> topics;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> languages;

    private String zone;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Window> hours;

    @Column(name = "hours_per_month")
    private Integer hoursPerMonth;

    @Column(name = "visa_experience")
    @JdbcTypeCode(SqlTypes.JSON)
    private Set<Visa> visaExperience;

    @Column(name = "can_write_letters")
    private boolean canWriteLetters;

    @Column(name = "img_background")
    private Boolean imgBackground;

    private String institution;

    @Column(name = "program_id")
    private UUID programId;

    @Column(name = "selects_for")
    @JdbcTypeCode(SqlTypes.JSON)
    private List<UUID> selectsFor;

    @Column(name = "available_from")
    private LocalDate availableFrom;

    @Column(name = "available_to")
    private LocalDate availableTo;

    private boolean paused;

    @Column(name = "paused_until")
    private LocalDate pausedUntil;

    @Column(name = "reach_by")
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Reach> reachBy;

    protected Mentor() {}

    Mentor(UUID tenantId, Instant now, MentorDraft draft) {
        super(tenantId, now);
        describe(draft);
    }

    void describe(MentorDraft draft) {
        sub = draft.sub();
        name = draft.name();
        type = draft.type();
        capacity = draft.capacity();
        further = draft.further();
        topics = draft.topics();
        languages = draft.languages();
        zone = draft.zone();
        hours = draft.hours();
        hoursPerMonth = draft.hoursPerMonth();
        visaExperience = draft.visaExperience();
        canWriteLetters = draft.canWriteLetters();
        imgBackground = draft.imgBackground();
        institution = draft.institution();
        programId = draft.programId();
        selectsFor = draft.selectsFor();
        availableFrom = draft.availableFrom();
        availableTo = draft.availableTo();
        paused = draft.paused();
        pausedUntil = draft.pausedUntil();
        reachBy = Listed.orEmpty(draft.reachBy());
    }

    MentorDraft draft() {
        return new MentorDraft(
                sub,
                name,
                type,
                capacity,
                further,
                topics,
                languages,
                zone,
                hours,
                hoursPerMonth,
                visaExperience,
                canWriteLetters,
                imgBackground,
                institution,
                programId,
                selectsFor,
                availableFrom,
                availableTo,
                paused,
                pausedUntil,
                reachBy);
    }

    UUID sub() {
        return sub;
    }
}

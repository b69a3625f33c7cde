package org.introducer.mentorship.cycle;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.introducer.mentorship.matching.HardRule;
import org.introducer.platform.tenancy.TenantEntity;

/** A round of mentoring. */
@Entity
@Table(name = "cycles")
class Cycle extends TenantEntity {

    private String name;
    private LocalDate begins;
    private LocalDate ends;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<RuleDraft> rules;

    @Column(name = "conflict_of_interest")
    @Enumerated(EnumType.STRING)
    private HardRule.ConflictOfInterest.Mode conflictOfInterest;

    @Column(name = "most_wishes")
    private int mostWishes;

    @Column(name = "four_eyes")
    private boolean fourEyes;

    protected Cycle() {}

    Cycle(UUID tenantId, Instant now, CycleDraft draft) {
        super(tenantId, now);
        describe(draft);
    }

    void describe(CycleDraft draft) {
        name = draft.name();
        begins = draft.begins();
        ends = draft.ends();
        rules = draft.rules();
        conflictOfInterest = draft.conflictOfInterest();
        mostWishes = draft.mostWishes();
        fourEyes = draft.fourEyes();
    }

    CycleDraft draft() {
        return new CycleDraft(name, begins, ends, rules, conflictOfInterest, mostWishes, fourEyes);
    }
}

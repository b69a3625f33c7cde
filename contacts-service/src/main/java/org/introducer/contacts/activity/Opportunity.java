package org.introducer.contacts.activity;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.introducer.platform.tenancy.TenantEntity;

/** Something to apply for, with how far the applicant is. */
@Entity
@Table(name = "opportunities")
class Opportunity extends TenantEntity {

    @Column(name = "owner_id", updatable = false)
    private UUID ownerId;

    @Embedded
    private OpportunityEntry entry;

    @Column(name = "deadline_key", insertable = false, updatable = false)
    private LocalDate deadlineKey;

    @Enumerated(EnumType.STRING)
    private OpportunityState state;

    private LocalDate since;

    @Column(name = "submitted_on")
    private LocalDate submittedOn;

    protected Opportunity() {}

    Opportunity(UUID tenantId, UUID ownerId, Instant now, LocalDate today, OpportunityEntry entry) {
        super(tenantId, now);
        this.ownerId = ownerId;
        this.entry = entry;
        become(OpportunityState.NOTED, today);
    }

    void describe(OpportunityEntry entry) {
        this.entry = entry;
    }

    void become(OpportunityState next, LocalDate on) {
        state = next;
        since = on;
        if (next == OpportunityState.SUBMITTED) {
            submittedOn = on;
        }
    }

    UUID ownerId() {
        return ownerId;
    }

    OpportunityEntry entry() {
        return entry;
    }

    OpportunityState state() {
        return state;
    }

    LocalDate since() {
        return since;
    }

    LocalDate submittedOn() {
        return submittedOn;
    }
}

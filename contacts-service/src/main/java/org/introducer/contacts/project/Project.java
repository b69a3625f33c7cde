package org.introducer.contacts.project;

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

/** Work that the applicant does with others, with how far it is. */
@Entity
@Table(name = "projects")
class Project extends TenantEntity {

    @Column(name = "owner_id", updatable = false)
    private UUID ownerId;

    @Embedded
    private ProjectEntry entry;

    @Column(name = "deadline_key", insertable = false, updatable = false)
    private LocalDate deadlineKey;

    @Enumerated(EnumType.STRING)
    private ProjectState state;

    private LocalDate since;

    @Column(name = "submitted_on")
    private LocalDate submittedOn;

    protected Project() {}

    Project(UUID tenantId, UUID ownerId, Instant now, LocalDate today, ProjectEntry entry) {
        super(tenantId, now);
        this.ownerId = ownerId;
        this.entry = entry;
        become(ProjectState.PLANNED, today);
    }

    void describe(ProjectEntry entry) {
        this.entry = entry;
    }

    void become(ProjectState next, LocalDate on) {
        state = next;
        since = on;
        if (next == ProjectState.SUBMITTED) {
            submittedOn = on;
        }
    }

    /** Of the work, as far as it is known: as stated, else when it was over; null: it goes on. */
    LocalDate lastDay() {
        LocalDate stated = entry.endsOn();
        if (stated != null || !state.isOver()) {
            return stated;
        }
        LocalDate first = entry.startsOn();
        return first != null && first.isAfter(since) ? first : since;
    }

    UUID ownerId() {
        return ownerId;
    }

    ProjectEntry entry() {
        return entry;
    }

    ProjectState state() {
        return state;
    }

    LocalDate since() {
        return since;
    }

    LocalDate submittedOn() {
        return submittedOn;
    }
}

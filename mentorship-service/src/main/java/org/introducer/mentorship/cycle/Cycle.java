package org.introducer.mentorship.cycle;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.introducer.platform.tenancy.TenantEntity;

/** A round of mentoring. */
@Entity
@Table(name = "cycles")
class Cycle extends TenantEntity {

    private String name;
    private LocalDate begins;
    private LocalDate ends;

    protected Cycle() {}

    Cycle(UUID tenantId, Instant now, CycleDraft draft) {
        super(tenantId, now);
        describe(draft);
    }

    void describe(CycleDraft draft) {
        name = draft.name();
        begins = draft.begins();
        ends = draft.ends();
    }

    CycleDraft draft() {
        return new CycleDraft(name, begins, ends);
    }
}

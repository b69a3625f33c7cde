package org.introducer.mentorship.mentor;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.introducer.platform.tenancy.TenantEntity;

/** Somebody who takes mentees. */
@Entity
@Table(name = "mentors")
class Mentor extends TenantEntity {

    @Embedded
    private MentorDraft draft;

    protected Mentor() {}

    Mentor(UUID tenantId, Instant now, MentorDraft draft) {
        super(tenantId, now);
        this.draft = draft.stored();
    }

    void describe(MentorDraft draft) {
        this.draft = draft.stored();
    }

    MentorDraft draft() {
        return draft;
    }

    UUID sub() {
        return draft.sub();
    }
}

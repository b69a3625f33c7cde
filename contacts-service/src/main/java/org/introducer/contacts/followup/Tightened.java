package org.introducer.contacts.followup;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.introducer.contacts.etiquette.Tightening;
import org.introducer.platform.tenancy.TenantEntity;

/** How one applicant tightened the policy for themselves. */
@Entity
@Table(name = "tightenings")
class Tightened extends TenantEntity {

    @Column(name = "applicant_id", updatable = false)
    private UUID applicantId;

    @Column(name = "follow_up_from")
    private Integer followUpFrom;

    @Column(name = "max_unanswered")
    private Integer maxUnanswered;

    @Column(name = "event_from")
    private Integer eventFrom;

    @Column(name = "update_gap")
    private Integer updateGap;

    @Column(name = "office_reminder")
    private Integer officeReminder;

    protected Tightened() {}

    Tightened(UUID tenantId, UUID applicantId, Instant now) {
        super(tenantId, now);
        this.applicantId = applicantId;
    }

    /** The policy itself, which is there before anybody tightens it, is version 0. */
    long shownVersion() {
        return version() + 1;
    }

    void wish(Tightening wish) {
        followUpFrom = wish.followUpFrom();
        maxUnanswered = wish.maxUnanswered();
        eventFrom = wish.eventFrom();
        updateGap = wish.updateGap();
        officeReminder = wish.officeReminder();
    }

    UUID applicantId() {
        return applicantId;
    }

    Tightening wish() {
        return new Tightening(followUpFrom, maxUnanswered, eventFrom, updateGap, officeReminder);
    }
}

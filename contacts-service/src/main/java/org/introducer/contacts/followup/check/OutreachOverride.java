package org.introducer.contacts.followup.check;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.introducer.contacts.etiquette.EtiquetteRule;
import org.introducer.contacts.etiquette.InteractionKind;
import org.introducer.contacts.etiquette.Purpose;
import org.introducer.platform.tenancy.TenantEntity;

/** The reason that was given for writing to somebody although the thread is closed. */
@Entity
@Table(name = "outreach_overrides")
class OutreachOverride extends TenantEntity {

    @Column(name = "owner_id", updatable = false)
    private UUID ownerId;

    @Column(name = "contact_id", updatable = false)
    private UUID contactId;

    @Column(name = "given_by", updatable = false)
    private UUID givenBy;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private EtiquetteRule rule;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Purpose purpose;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private InteractionKind channel;

    @Column(updatable = false)
    private String reason;

    protected OutreachOverride() {}

    OutreachOverride(
            UUID tenantId,
            UUID ownerId,
            UUID contactId,
            UUID givenBy,
            EtiquetteRule rule,
            OutreachView.Question question,
            Instant now) {
        super(tenantId, now);
        this.ownerId = ownerId;
        this.contactId = contactId;
        this.givenBy = givenBy;
        this.rule = rule;
        this.purpose = question.purpose();
        this.channel = question.channel();
        this.reason = question.reason();
    }

    public UUID contactId() {
        return contactId;
    }

    public UUID givenBy() {
        return givenBy;
    }

    public EtiquetteRule rule() {
        return rule;
    }

    Purpose purpose() {
        return purpose;
    }

    InteractionKind channel() {
        return channel;
    }

    public String reason() {
        return reason;
    }
}

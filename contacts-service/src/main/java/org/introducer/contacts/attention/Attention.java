package org.introducer.contacts.attention;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.introducer.contacts.etiquette.Addressee.SharedWork;
import org.introducer.platform.tenancy.TenantEntity;

/** How much of the applicant's attention a contact is to have: an interval, a snooze, reasons dismissed, work shared. */
@Entity
@Table(name = "attentions")
class Attention extends TenantEntity {

    @Column(name = "owner_id", updatable = false)
    private UUID ownerId;

    @Column(name = "contact_id", updatable = false)
    private UUID contactId;

    @Column(name = "snoozed_until")
    private LocalDate snoozedUntil;

    private String reason;

    @Column(name = "cadence_days")
    private Integer cadenceDays;

    @Column(name = "shared_work")
    @JdbcTypeCode(SqlTypes.JSON)
    private List<SharedWork> sharedWork = List.of();

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> dismissed = List.of();

    protected Attention() {}

    Attention(UUID tenantId, UUID ownerId, UUID contactId, Instant now) {
        super(tenantId, now);
        this.ownerId = ownerId;
        this.contactId = contactId;
    }

    void describe(AttentionView.Draft draft) {
        snoozedUntil = draft.snoozedUntil();
        reason = draft.reason();
        cadenceDays = draft.cadenceDays();
        sharedWork = draft.sharedWork();
        dismissed = draft.dismissed();
    }

    void dismiss(List<String> fingerprints) {
        List<String> all = new ArrayList<>(dismissed);
        fingerprints.stream().filter(one -> !all.contains(one)).forEach(all::add);
        int most = AttentionView.MOST_DISMISSED;
        dismissed = List.copyOf(all.subList(Math.max(0, all.size() - most), all.size()));
    }

    AttentionView.Draft draft() {
        return new AttentionView.Draft(snoozedUntil, reason, cadenceDays, sharedWork, dismissed);
    }

    /** Before anybody asks for attention there is version 0 of it. */
    long shownVersion() {
        return id() == null ? 0 : version() + 1;
    }

    UUID contactId() {
        return contactId;
    }
}

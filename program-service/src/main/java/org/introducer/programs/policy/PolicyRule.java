package org.introducer.programs.policy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.hibernate.type.SqlTypes;
import org.introducer.platform.conditional.Versioned;

/** A rule of the policy; the database keeps each of its versions. Lists read the columns, everything else the content. */
@Entity
@Table(name = "policy_rules")
class PolicyRule implements Versioned {

    @Id
    @UuidGenerator(algorithm = UuidVersion7Strategy.class)
    private UUID id;

    @Version
    private long version;

    @Column(updatable = false)
    private String code;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private PolicyKind kind;

    private String topic;

    @Column(updatable = false)
    private String decides;

    private Integer season;

    @Column(name = "effective_from")
    private LocalDate effectiveFrom;

    @Column(name = "effective_to")
    private LocalDate effectiveTo;

    @Column(name = "end_confirmed_on")
    private LocalDate endConfirmedOn;

    @Column(name = "reviewed_on")
    private LocalDate reviewedOn;

    private boolean sourced;

    @JdbcTypeCode(SqlTypes.JSON)
    private PolicyRuleDraft content;

    private boolean curated;

    @Column(name = "changed_by")
    private UUID changedBy;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    protected PolicyRule() {}

    PolicyRule(PolicyRuleDraft draft, UUID curator, Instant now) {
        createdAt = now.truncatedTo(ChronoUnit.MICROS);
        code = draft.code();
        kind = draft.kind();
        decides = draft.decides();
        describe(draft, curator, now);
    }

    final void describe(PolicyRuleDraft draft, UUID curator, Instant now) {
        topic = draft.topic();
        season = draft.season();
        effectiveFrom = draft.effectiveFrom();
        effectiveTo = draft.effectiveTo();
        endConfirmedOn = draft.endConfirmedOn();
        reviewedOn = draft.reviewedOn();
        sourced = draft.sourced();
        content = draft;
        changed(curator, now);
    }

    void withdraw(UUID curator, Instant now) {
        withdrawnAt = now.truncatedTo(ChronoUnit.MICROS);
        changed(curator, now);
    }

    void restore(UUID curator, Instant now) {
        withdrawnAt = null;
        changed(curator, now);
    }

    private void changed(UUID curator, Instant now) {
        curated = true;
        changedBy = curator;
        changedAt = now.truncatedTo(ChronoUnit.MICROS);
    }

    UUID id() {
        return id;
    }

    @Override
    public long version() {
        return version;
    }

    PolicyRuleDraft draft() {
        return content;
    }

    boolean curated() {
        return curated;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant changedAt() {
        return changedAt;
    }

    Instant withdrawnAt() {
        return withdrawnAt;
    }
}

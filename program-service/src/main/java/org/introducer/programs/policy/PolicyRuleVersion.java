package org.introducer.programs.policy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What a rule of the policy was once; the database writes it with each change. */
@Entity
@Immutable
@Table(name = "policy_rule_versions")
class PolicyRuleVersion {

    @Id
    UUID id;

    @Column(name = "rule_id")
    UUID ruleId;

    long number;
    long revision;

    @JdbcTypeCode(SqlTypes.JSON)
    PolicyRuleDraft content;

    boolean curated;
    boolean withdrawn;

    @Column(name = "changed_by")
    UUID changedBy;

    @Column(name = "changed_at")
    Instant changedAt;
}

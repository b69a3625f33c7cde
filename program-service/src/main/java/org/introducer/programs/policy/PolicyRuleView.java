package org.introducer.programs.policy;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.platform.write.Writes;
import org.jspecify.annotations.Nullable;

/** A rule of the policy as it is in force: a law, a notice, a number or a date, with its source. */
@Schema(name = "PolicyRule")
record PolicyRuleView(
        UUID id,
        @JsonUnwrapped PolicyRuleDraft rule,

        @Schema(description = "whether it is applied: a rule without a citation with an address is a question")
        boolean binding,

        @Schema(description = "whether a curator has written it; then no later release changes it")
        boolean curated,

        Instant createdAt,

        @Schema(description = "when it was last changed") @Nullable
        Instant changedAt,

        @Schema(description = "absent: not withdrawn") @Nullable
        Instant withdrawnAt,

        @JsonIgnore long version)
        implements Writes.Created {

    /** One version of a rule, with who wrote it and when. */
    @Schema(name = "PolicyRuleVersion")
    record Version(
            @Schema(description = "version number, from 0") long number,

            @Schema(description = "the version of the whole policy that began with it", examples = "visa-104") @Nullable
            String policy,

            @JsonUnwrapped PolicyRuleDraft rule,

            @Schema(description = "false: it came with a release")
            boolean curated,

            @Schema(description = "whether this version withdraws the rule")
            boolean withdrawn,

            @Schema(description = "who wrote it; absent: it came with a release") @Nullable
            UUID changedBy,

            @Schema(description = "when this version began") @Nullable
            Instant changedAt) {

        static Version of(PolicyRuleVersion version) {
            return new Version(
                    version.number,
                    VisaPolicies.name(version.revision),
                    version.content,
                    version.curated,
                    version.withdrawn,
                    version.changedBy,
                    version.changedAt);
        }
    }

    static PolicyRuleView of(PolicyRule rule) {
        PolicyRuleDraft draft = rule.draft();
        return new PolicyRuleView(
                rule.id(),
                draft,
                rule.withdrawnAt() == null && PolicySnapshot.applied(draft),
                rule.curated(),
                rule.createdAt(),
                rule.changedAt(),
                rule.withdrawnAt(),
                rule.version());
    }
}

package org.introducer.contacts.followup.cadence;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.platform.write.Writes;

/** A rule that sets how often to be in touch with all contacts that have a tag. */
@Schema(name = "CadenceRule")
record CadenceRuleView(
        UUID id,

        @Schema(description = "the applicant to whom it belongs")
        UUID applicantId,

        @JsonUnwrapped CadenceRuleDraft rule,
        Instant createdAt,
        @JsonIgnore long version)
        implements Writes.Created {

    static CadenceRuleView of(CadenceRule rule) {
        return new CadenceRuleView(rule.id(), rule.ownerId(), rule.draft(), rule.createdAt(), rule.version());
    }
}

package org.introducer.contacts.activity;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.platform.write.Writes;
import org.jspecify.annotations.Nullable;

/** Something to apply for, such as a grant or a rotation: what its source says, how far the applicant is, and what follows from that. */
@Schema(name = "Opportunity")
record OpportunityView(
        UUID id,

        @Schema(description = "the applicant to whom it belongs")
        UUID applicantId,

        @JsonUnwrapped OpportunityEntry opportunity,
        OpportunityState state,

        @Schema(description = "the day on which it came to this state")
        LocalDate since,

        @Schema(description = "absent while nothing was submitted") @Nullable
        LocalDate submittedOn,

        Schedule schedule,
        Eligibility eligibility,
        Instant createdAt,
        @JsonIgnore long version)
        implements Writes.Created {}

package org.introducer.contacts.applicant;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.platform.write.Writes;

/** An applicant as shown: what they said, and where the record comes from. */
@Schema(name = "Applicant")
record ApplicantView(
        UUID id,

        @Schema(description = "id of the applicant at the advising platform", examples = "client-4711")
        String externalId,

        Applicant.Origin origin,
        Applicant.Invitation invitation,
        @JsonUnwrapped ApplicantDraft profile,

        @Schema(description = "when a provisioned applicant first logged in")
        Instant linkedAt,

        Instant createdAt,
        @JsonIgnore long version)
        implements Writes.Created {

    static ApplicantView of(Applicant applicant) {
        return new ApplicantView(
                applicant.id(),
                applicant.externalId(),
                applicant.origin(),
                applicant.invitation(),
                applicant.profile(),
                applicant.linkedAt(),
                applicant.createdAt(),
                applicant.version());
    }
}

package org.introducer.contacts.applicant;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.platform.write.Writes;
import org.jspecify.annotations.Nullable;

/** An applicant: where the record comes from and, for those who may read it, the profile that the applicant gave. */
@Schema(name = "Applicant")
record ApplicantView(
        UUID id,

        @Schema(description = "id of the applicant at the advising platform", examples = "client-4711") @Nullable
        String externalId,

        Applicant.Origin origin,
        Applicant.@Nullable Invitation invitation,
        @JsonUnwrapped @Nullable ApplicantDraft profile,

        @Schema(description = "when a provisioned applicant first logged in") @Nullable
        Instant linkedAt,

        Instant createdAt,
        @JsonIgnore long version)
        implements Writes.Created {

    static ApplicantView of(Applicant applicant) {
        return of(applicant, applicant.profile());
    }

    /** Without what the applicant said. */
    static ApplicantView recordOf(Applicant applicant) {
        return of(applicant, null);
    }

    private static ApplicantView of(Applicant applicant, @Nullable ApplicantDraft profile) {
        return new ApplicantView(
                applicant.id(),
                applicant.externalId(),
                applicant.origin(),
                applicant.invitation(),
                profile,
                applicant.linkedAt(),
                applicant.createdAt(),
                applicant.version());
    }
}

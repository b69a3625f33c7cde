package org.introducer.contacts.applicant;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.platform.access.Scope;
import org.introducer.platform.batch.Batch;
import org.introducer.platform.batch.Drafts;
import org.jspecify.annotations.Nullable;

/** An applicant whom an advising platform creates, before the person signs in for the first time. */
@Schema(name = "ApplicantProvision")
record ApplicantProvision(
        @NotBlank
        @Size(max = 200)
        @Schema(description = "id of the applicant at the platform", examples = "client-4711")
        String externalId,

        @Schema(description = "what the platform knows of the applicant, who can change it after the first login")
        @NotNull
        @Valid
        ApplicantDraft profile,

        @Schema(description = "the consent that the platform holds; absent: the applicant is invited and decides")
        @Valid
        @Nullable
        RecordedConsent consent) {

    /** A consent given outside Introducer. */
    @Schema(
            name = "RecordedConsent",
            description =
                    "A consent given outside Introducer: the calling platform may read and write the applicant's data")
    record RecordedConsent(
            @NotBlank @Size(max = 50) @Schema(description = "version of the text agreed to", examples = "2026-01")
            String version,

            @NotNull @Schema(description = "day on which it was given")
            LocalDate givenOn,

            @NotBlank
            @Size(max = 500)
            @Schema(
                    description = "where the proof of the consent is kept, so that it can be looked up",
                    examples = "signed form 2026-03-01, page 2")
            String evidence,

            @Schema(
                    description =
                            "what the advisers whom the organisation assigns may do; absent: the consent is to the platform alone",
                    examples = "READ")
            @Nullable
            Scope advisers) {
        java.time.Instant givenAt() {
            return givenOn.atStartOfDay(java.time.ZoneOffset.UTC).toInstant();
        }
    }

    /** Up to 1000 applicants to create at once. Each item is checked by itself, so that one bad item does not hide the others. */
    @Schema(name = "ApplicantBatch")
    record Many(
            @NotEmpty @Size(max = Batch.MAX_ITEMS) @JsonDeserialize(using = Drafts.Reader.class)
            List<ApplicantProvision> items,

            @Schema(description = "true: all items or none; default: false")
            Boolean atomic) {}
}

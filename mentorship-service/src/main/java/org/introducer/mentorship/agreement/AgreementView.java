package org.introducer.mentorship.agreement;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.platform.write.Writes;
import org.jspecify.annotations.Nullable;

/** What a mentor and a mentee agreed on, or what one of them proposes. It is shown to the two people. */
@Schema(name = "Agreement")
record AgreementView(
        UUID id,
        UUID mentorshipId,
        @JsonUnwrapped AgreementDraft agreement,
        AgreementState state,

        @Schema(description = "absent: the mentor has not accepted it") @Nullable
        Instant mentorAcceptedAt,

        @Schema(description = "absent: the mentee has not accepted it") @Nullable
        Instant menteeAcceptedAt,

        Instant createdAt,
        @JsonIgnore long version)
        implements Writes.Created {

    /** The consent of one of the two to the text on confidentiality. */
    @Schema(name = "AgreementConsent")
    record Consent(
            @NotBlank
            @Size(max = 100)
            @Schema(
                    description =
                            "version of the text on confidentiality that the person has read; must be that of the agreement")
            String consentVersion) {}

    static AgreementView of(Agreement agreement, LocalDate today) {
        return new AgreementView(
                agreement.id(),
                agreement.mentorshipId(),
                agreement.draft(),
                agreement.state(today),
                agreement.mentorAcceptedAt(),
                agreement.menteeAcceptedAt(),
                agreement.createdAt(),
                agreement.version());
    }
}

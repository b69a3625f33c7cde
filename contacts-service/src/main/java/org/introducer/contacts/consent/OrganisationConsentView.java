package org.introducer.contacts.consent;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.platform.access.Scope;
import org.introducer.platform.conditional.Versioned;
import org.jspecify.annotations.Nullable;

/** A consent to the advisers of an organisation. It is shown to the applicant who gave it. */
@Schema(name = "OrganisationConsent")
record OrganisationConsentView(
        Scope scope,

        @Schema(description = "subjects of advisers who may do nothing, whoever assigns them")
        List<UUID> except,

        @Schema(description = "version of the text agreed to", examples = "2026-01")
        String textVersion,

        Instant givenAt,
        @JsonIgnore long version)
        implements Versioned {

    static OrganisationConsentView of(OrganisationConsent consent) {
        return new OrganisationConsentView(
                consent.scope(), consent.except(), consent.textVersion(), consent.givenAt(), consent.version());
    }

    /** What the applicant allows the advisers of the organisation, and whom not. */
    @Schema(name = "OrganisationConsentDraft")
    record Draft(
            @NotNull Scope scope,

            @Size(max = 100)
            @Schema(
                    description =
                            "subjects of advisers who may do nothing, whoever assigns them; absent: nobody is left out")
            @Nullable
            List<@NotNull UUID> except,

            @NotBlank @Size(max = 50) @Schema(description = "version of the text agreed to", examples = "2026-01")
            String textVersion) {

        List<UUID> leftOut() {
            return except == null ? List.of() : except;
        }
    }
}

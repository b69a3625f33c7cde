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

/** A consent that an applicant gave to one person or platform. It is shown to the applicant who gave it. */
@Schema(name = "Consent")
record ConsentView(
        @Schema(description = "subject of the person or platform that may read")
        UUID sub,

        Scope scope,

        @Schema(description = "version of the text agreed to", examples = "2026-01")
        String textVersion,

        Instant givenAt,

        @Schema(description = "true: it follows from the consent to the organisation's advisers, who was assigned")
        boolean fromOrganisation,

        @JsonIgnore long version)
        implements Versioned {

    static ConsentView of(Consent consent) {
        return new ConsentView(
                consent.grantee(),
                consent.scope(),
                consent.textVersion(),
                consent.givenAt(),
                consent.fromOrganisation(),
                consent.version());
    }

    /** What the applicant agrees to, and the version of the text. */
    @Schema(name = "ConsentDraft")
    record ConsentDraft(
            @NotNull Scope scope,

            @NotBlank @Size(max = 50) @Schema(description = "version of the text agreed to", examples = "2026-01")
            String textVersion) {}

    /** All consents of one applicant. */
    @Schema(name = "Consents")
    record All(
            @Schema(
                    description =
                            "each person or platform that may read, the assigned advisers of an organisation included")
            List<ConsentView> items) {}

    /** What the caller was allowed by one applicant. Without {@code scope}: nothing. */
    @Schema(name = "GrantedConsent")
    record Granted(
            @Schema(description = "absent: no consent", examples = "READ") @Nullable
            Scope scope) {}
}

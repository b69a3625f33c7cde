package org.introducer.contacts.adviser;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.platform.conditional.Versioned;
import org.jspecify.annotations.Nullable;

/** An adviser of the organisation, as applicants see them when they give consent. */
@Schema(name = "Adviser")
record AdviserView(
        @Schema(description = "the subject of the adviser's tokens, which a consent names")
        UUID sub,

        String name,
        @Nullable String title,
        @Nullable String focus,
        Instant createdAt,
        @JsonIgnore long version)
        implements Versioned {

    static AdviserView of(Adviser adviser) {
        return new AdviserView(
                adviser.sub(),
                adviser.name(),
                adviser.title(),
                adviser.focus(),
                adviser.createdAt(),
                adviser.version());
    }

    /** How applicants see an adviser: name, position and what the adviser helps with. */
    @Schema(name = "AdviserDraft")
    record Draft(
            @NotBlank @Size(max = 200) @Schema(description = "name shown to applicants", examples = "Noor Haddad")
            String name,

            @Size(max = 200)
            @Schema(description = "position in the organisation", examples = "Senior adviser")
            @Nullable
            String title,

            @Size(max = 500)
            @Schema(description = "what the adviser helps with", examples = "IR applications, H-1B questions")
            @Nullable
            String focus) {}
}

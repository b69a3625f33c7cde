package org.introducer.programs.acquaintance;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is recorded of somebody at a program who knows the applicant, as contacts-service says it. Nobody's intention is guessed. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Advocate(UUID contactId, List<Evidence> evidence, Instant lastUpdateAt, NextUpdate nextUpdate) {

    public Advocate {
        Objects.requireNonNull(contactId);
    }

    /** Something that shows that a contact knows the applicant. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    @Schema(name = "TouchPoint")
    public record Evidence(
            @Schema(description = "as contacts-service names it", examples = "MEETING")
            String kind,

            @Schema(description = "when it happened; absent for what lasts") @Nullable
            Instant at) {}

    /** When the next update to an advocate fits. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    @Schema(name = "NextUpdateToAdvocate")
    public record NextUpdate(
            @Schema(description = "an update may be sent now, or from a day on; false: only something new changes it")
            boolean possible,

            @Schema(description = "first day on which it fits; absent: now, or never") @Nullable
            LocalDate from,

            @Schema(description = "the rule of etiquette as it applies here")
            String why) {}
}

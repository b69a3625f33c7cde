package org.introducer.mentorship.concern;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.mentorship.mentorships.Side;
import org.introducer.platform.write.Writes;
import org.jspecify.annotations.Nullable;

/** A concern about a mentorship. It is shown to who reported it and to coordinators, never to the other side. */
@Schema(name = "Concern")
record ConcernView(
        UUID id,
        UUID mentorshipId,
        UUID mentorId,
        UUID menteeId,
        Side reporter,
        @JsonUnwrapped Draft concern,
        ConcernState state,

        @Schema(description = "what coordinators concluded; to coordinators only; absent: nothing yet") @Nullable
        String resolution,

        @Schema(description = "subject of the coordinator who resolved it; to coordinators only") @Nullable
        UUID resolvedBy,

        @Schema(description = "when a coordinator closed it; absent: open") @Nullable
        Instant resolvedAt,

        Instant createdAt,
        @JsonIgnore long version)
        implements Writes.Created {

    /** What happened in the mentorship, for coordinators. */
    @Schema(name = "ConcernDraft")
    record Draft(
            @Schema(description = "what happened") @NotBlank @Size(max = 10_000)
            String text,

            @NotBlank
            @Size(max = 100)
            @Schema(description = "version of the code of conduct that was shown to the reporter", examples = "2027-1")
            String codeOfConduct) {}

    /** How a coordinator closes a concern. */
    @Schema(name = "ConcernResolution")
    record Resolution(
            @Schema(description = "what coordinators concluded; the two people do not see it")
            @NotBlank
            @Size(max = 10_000)
            String resolution) {}

    static ConcernView of(Concern concern, boolean coordinates) {
        return new ConcernView(
                concern.id(),
                concern.mentorshipId(),
                concern.mentorId(),
                concern.menteeId(),
                concern.reporter(),
                concern.draft(),
                concern.state(),
                coordinates ? concern.resolution() : null,
                coordinates ? concern.resolvedBy() : null,
                concern.resolvedAt(),
                concern.createdAt(),
                concern.version());
    }
}

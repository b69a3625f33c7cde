package org.introducer.programs.track;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody read about a track's positions in one season. A number without evidence is refused. */
@Schema(name = "TrackPositionsDraft")
public record PositionsDraft(
        @Min(1)
        @Max(1000)
        @Schema(
                description = "absent: the source says that the track was not offered, which is not the same as 0",
                examples = "4")
        Integer offered,

        @Min(0) @Schema(description = "absent: not known", examples = "4")
        Integer filled,

        @NotNull @Valid TrackEvidence evidence) {

    @AssertTrue(message = "no more can be filled than were offered")
    @Schema(hidden = true)
    @JsonIgnore
    boolean isWithinOffered() {
        return filled == null || offered != null && filled <= offered;
    }
}

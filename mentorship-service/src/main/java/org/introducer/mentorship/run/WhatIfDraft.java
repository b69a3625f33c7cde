package org.introducer.mentorship.run;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.mentorship.matching.Criterion;
import org.introducer.mentorship.matching.MentorType;
import org.introducer.mentorship.matching.RunMode;
import org.introducer.mentorship.matching.Weights;
import org.introducer.mentorship.profile.Listed;

/** The changes of inputs with which the matching is to be simulated. */
@Schema(name = "WhatIfDraft")
record WhatIfDraft(
        @Schema(
                description =
                        "a finished run of this cycle to compare with; default: the same matching without the changes")
        UUID runId,

        @Schema(description = "default: that of the run, or STABLE")
        RunMode mode,

        @Min(-RunDraft.LARGEST_SEED) @Max(RunDraft.LARGEST_SEED) @Schema(description = "default: that of the run, or 0")
        Long seed,

        @Schema(description = "0 to 100 per criterion; default: those of the run, or of the policy")
        Map<Criterion, @NotNull @Min(0) @Max(Weights.MAX) Integer> weights,

        @Size(max = 1000) @Schema(description = "seats to add or remove at mentors of the cycle")
        List<@Valid @NotNull Seats> seats,

        @Size(max = 1000) @Schema(description = "mentors to leave out")
        List<@NotNull UUID> withoutMentors) {

    WhatIfDraft {
        seats = Listed.orEmpty(seats);
        withoutMentors = Listed.orEmpty(withoutMentors);
    }

    /** Seats that are added to, or taken from, one type. */
    @Schema(name = "WhatIfSeats")
    record Seats(
            @NotNull UUID mentorId,
            @NotNull MentorType type,

            @NotNull @Min(-1000) @Max(1000) @Schema(description = "number of seats to add; negative: to remove")
            Integer more) {}
}

package org.introducer.mentorship.mentorships;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.mentorship.matching.MentorType;
import org.introducer.mentorship.profile.Reach;
import org.introducer.platform.write.Writes;
import org.jspecify.annotations.Nullable;

/** A mentorship as shown. */
@Schema(name = "Mentorship")
record MentorshipView(
        UUID id,
        UUID cycleId,

        @Schema(description = "the run that proposed it; absent: it came from a mentor request") @Nullable
        UUID runId,

        UUID menteeId,
        UUID mentorId,
        MentorType type,
        MentorshipState state,
        @Nullable Instant menteeAcceptedAt,
        @Nullable Instant mentorAcceptedAt,
        Instant createdAt,
        @JsonIgnore long version)
        implements Writes.Created {

    static MentorshipView of(Mentorship mentorship) {
        return new MentorshipView(
                mentorship.id(),
                mentorship.cycleId(),
                mentorship.runId(),
                mentorship.pair().mentee(),
                mentorship.pair().mentor(),
                mentorship.pair().type(),
                mentorship.state(),
                mentorship.menteeAcceptedAt(),
                mentorship.mentorAcceptedAt(),
                mentorship.createdAt(),
                mentorship.version());
    }

    /** An answer, and whose it is when a coordinator gives it. */
    @Schema(name = "MentorshipAnswer")
    record Answer(
            @Schema(description = "the side for which a coordinator answers; not for the two people themselves")
            Side onBehalfOf,

            @Size(max = Reach.MOST)
            @Schema(
                    description =
                            "contact details of this side for this mentorship, shown once both have accepted; default: those "
                                    + "of the profile")
            List<@Valid @NotNull Reach> reachBy) {}
}

package org.introducer.mentorship.mentorships;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.mentorship.matching.MentorType;
import org.introducer.platform.write.Writes;

/** A mentorship as shown. */
@Schema(name = "Mentorship")
record MentorshipView(
        UUID id,
        UUID cycleId,

        @Schema(description = "the run that proposed it, whose pairs explain it; absent: the mentee asked")
        UUID runId,

        UUID menteeId,
        UUID mentorId,
        MentorType type,
        MentorshipState state,
        Instant menteeAcceptedAt,
        Instant mentorAcceptedAt,
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

    /** Whose answer it is, when somebody who runs the mentoring gives it. */
    @Schema(name = "MentorshipAnswer")
    record Answer(
            @Schema(description = "needed from who runs the mentoring; of the two people each answers for themselves")
            Side onBehalfOf) {}
}

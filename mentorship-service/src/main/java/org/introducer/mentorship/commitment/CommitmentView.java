package org.introducer.mentorship.commitment;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.platform.write.Writes;
import org.jspecify.annotations.Nullable;

/** A task that was agreed in a mentorship. It is shown to the two people. */
@Schema(name = "Commitment")
record CommitmentView(
        UUID id,
        UUID mentorshipId,
        @JsonUnwrapped CommitmentDraft commitment,
        CommitmentState state,

        @Schema(description = "absent: not done") @Nullable LocalDate doneOn,

        Instant createdAt,
        @JsonIgnore long version)
        implements Writes.Created {

    static CommitmentView of(Commitment commitment, LocalDate today) {
        return new CommitmentView(
                commitment.id(),
                commitment.mentorshipId(),
                commitment.draft(),
                commitment.state(today),
                commitment.doneOn(),
                commitment.createdAt(),
                commitment.version());
    }
}

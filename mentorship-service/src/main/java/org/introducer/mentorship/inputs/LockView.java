package org.introducer.mentorship.inputs;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.mentorship.matching.MentorType;
import org.introducer.mentorship.matching.Pair;
import org.introducer.platform.write.Writes;

/** A mentee and a mentor whom every run of the cycle keeps together. */
@Schema(name = "Lock")
record LockView(
        UUID id,
        UUID cycleId,
        @JsonUnwrapped Draft lock,
        Instant createdAt,
        @JsonIgnore long version) implements Writes.Created {

    /** A mentee and a mentor whom every run of the cycle is to keep together. */
    @Schema(name = "LockDraft")
    record Draft(
            @NotNull UUID menteeId,
            @NotNull UUID mentorId,
            @Schema(description = "type of mentor") @NotNull MentorType type,

            @Schema(description = "free text") @Size(max = 2000)
            String note) {

        Pair pair() {
            return new Pair(menteeId, mentorId, type);
        }
    }

    static LockView of(Lock lock) {
        return new LockView(lock.id(), lock.cycleId(), lock.draft(), lock.createdAt(), lock.version());
    }
}

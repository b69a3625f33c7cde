package org.introducer.mentorship.request;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.mentorship.matching.MentorType;
import org.introducer.mentorship.matching.Pair;
import org.introducer.mentorship.profile.Reach;
import org.introducer.platform.write.Writes;
import org.jspecify.annotations.Nullable;

/** A request as shown. */
@Schema(name = "MentorRequest")
record RequestView(
        UUID id,
        @JsonUnwrapped Draft request,
        RequestState state,

        @Schema(description = "the mentorship that it led to; absent: none yet") @Nullable
        UUID mentorshipId,

        @Nullable Instant answeredAt,
        Instant createdAt,
        @JsonIgnore long version)
        implements Writes.Created {

    /** Whom a mentee asks, and for what. */
    @Schema(name = "MentorRequestDraft")
    record Draft(
            @NotNull UUID cycleId,

            @Schema(description = "default: the caller") UUID menteeId,
            @NotNull UUID mentorId,
            @NotNull MentorType type,
            @Size(max = 2000) String message) {

        Draft from(UUID mentee) {
            return new Draft(cycleId, mentee, mentorId, type, message);
        }

        Pair pair() {
            return new Pair(menteeId, mentorId, type);
        }
    }

    /** What a mentor may say with an acceptance. */
    @Schema(name = "MentorRequestAcceptance")
    record Acceptance(
            @Size(max = Reach.MOST)
            @Schema(description = "contact details of the mentor for this mentorship; default: those of the profile")
            List<@Valid @NotNull Reach> reachBy) {}

    static RequestView of(MentorRequest request) {
        return new RequestView(
                request.id(),
                request.draft(),
                request.state(),
                request.mentorshipId(),
                request.answeredAt(),
                request.createdAt(),
                request.version());
    }
}

package org.introducer.mentorship.request;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.mentorship.matching.MentorType;
import org.introducer.mentorship.mentorships.Side;
import org.jspecify.annotations.Nullable;

/** A request of a mentee to a mentor that can still be answered. */
@Schema(name = "LiveMentorRequest")
public record LiveRequest(
        UUID id,
        UUID cycleId,
        UUID menteeId,
        UUID mentorId,
        MentorType type,
        RequestState state,

        @Schema(description = "side that has to answer; absent: it waits for a seat") @Nullable
        Side waitsFor,

        @Schema(description = "moment at which the request expires, unless it is answered; absent: never") @Nullable
        Instant expiresAt,

        Instant createdAt) {

    static LiveRequest of(MentorRequest request, Instant now) {
        return new LiveRequest(
                request.id(),
                request.cycleId(),
                request.pair().mentee(),
                request.pair().mentor(),
                request.pair().type(),
                request.state(now),
                request.waitsFor(),
                request.expiresAt(),
                request.createdAt());
    }
}

package org.introducer.mentorship.request;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.mentorship.matching.MentorType;
import org.introducer.mentorship.matching.Pair;
import org.introducer.mentorship.mentorships.Side;
import org.introducer.mentorship.profile.Listed;
import org.introducer.mentorship.profile.Reach;
import org.introducer.platform.write.Writes;
import org.jspecify.annotations.Nullable;

/** A request of a mentee to a mentor, and how far it is. */
@Schema(name = "MentorRequest")
record RequestView(
        UUID id,
        @JsonUnwrapped Draft request,
        RequestState state,

        @Schema(
                description =
                        "side that has to answer, or that did not answer before the request expired; absent: none")
        @Nullable
        Side waitsFor,

        @Schema(description = "moment at which the request expires, unless it is answered; absent: never") @Nullable
        Instant expiresAt,

        @Schema(description = "place in the line for a seat of the mentor; absent: the request does not wait") @Nullable
        Waiting waiting,

        @Schema(description = "what the two wrote to each other before the mentor's answer")
        List<RequestMessage> messages,

        @Schema(description = "why it ended without an answer of the mentor; absent: it did not") @Nullable
        RequestEnd endReason,

        @Schema(description = "the mentorship that it led to; absent: none yet") @Nullable
        UUID mentorshipId,

        @Schema(
                description =
                        "the request that it follows in the mentee's order; not shown to the mentor; absent: none")
        @Nullable
        UUID previousRequestId,

        @Schema(description = "when the mentor answered; absent: not yet") @Nullable
        Instant answeredAt,

        Instant createdAt,
        @JsonIgnore long version)
        implements Writes.Created {

    private static final int MOST_MENTORS = 10;

    /** Which mentor a mentee asks, and for what. */
    @Schema(name = "MentorRequestDraft")
    record Draft(
            @NotNull UUID cycleId,

            @Schema(description = "default: the caller") UUID menteeId,
            @NotNull UUID mentorId,
            @Schema(description = "type of mentor") @NotNull MentorType type,

            @Schema(description = "text that the mentor reads") @Size(max = 2000)
            String message,

            @Size(max = MOST_MENTORS)
            @Schema(
                    description =
                            "mentors to ask next, in this order, each when the one before has declined, has not answered in "
                                    + "time, or is gone; not shown to mentors")
            List<@NotNull UUID> thenMentorIds) {

        Draft from(UUID mentee) {
            return new Draft(cycleId, mentee, mentorId, type, message, Listed.orEmpty(thenMentorIds));
        }

        /** The request to a mentor further down in the order. */
        Draft then(int place) {
            return new Draft(
                    cycleId,
                    menteeId,
                    thenMentorIds.get(place),
                    type,
                    message,
                    thenMentorIds.subList(place + 1, thenMentorIds.size()));
        }

        /** What the mentor sees: not whom else the mentee would ask. */
        Draft toMentor() {
            return new Draft(cycleId, menteeId, mentorId, type, message, null);
        }

        Pair pair() {
            return new Pair(menteeId, mentorId, type);
        }
    }

    /** The place of a request in the line for a seat. */
    @Schema(name = "MentorRequestWaiting")
    record Waiting(
            @Schema(description = "1 for the request that is next; earlier requests come first")
            int position,

            Reason reason) {

        /** Why a request waits. */
        @Schema(
                name = "MentorRequestWaitingReason",
                description =
                        "NO_SEAT_LEFT: all seats of the type are taken; EARLIER_REQUESTS: the mentor is answering earlier "
                                + "requests for the free one")
        enum Reason {
            /** All seats of the mentor for the type are taken. */
            NO_SEAT_LEFT,
            /** There is a free seat, and the mentor is answering earlier requests for it. */
            EARLIER_REQUESTS
        }
    }

    /** The contact details that a mentor may give when accepting a request. */
    @Schema(name = "MentorRequestAcceptance")
    record Acceptance(
            @Size(max = Reach.MOST)
            @Schema(description = "contact details of the mentor for this mentorship; default: those of the profile")
            List<@Valid @NotNull Reach> reachBy) {}

    /** A message to the other side before the mentor's answer. */
    @Schema(name = "MentorRequestText")
    record Text(
            @Schema(description = "what the other side is to read") @NotBlank @Size(max = 2000)
            String text) {}

    /** @param whole false: as the mentor sees it */
    static RequestView of(MentorRequest request, Instant now, Waiting waiting, boolean whole) {
        return new RequestView(
                request.id(),
                whole ? request.draft() : request.draft().toMentor(),
                request.state(now),
                request.waitsFor(),
                request.state(now).isLive() ? request.expiresAt() : null,
                waiting,
                request.messages(),
                request.endReason(),
                request.mentorshipId(),
                whole ? request.previousRequestId() : null,
                request.answeredAt(),
                request.createdAt(),
                request.version());
    }
}

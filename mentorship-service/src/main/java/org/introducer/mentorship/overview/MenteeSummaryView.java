package org.introducer.mentorship.overview;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.mentorship.matching.MentorType;
import org.introducer.mentorship.mentorships.MentorshipState;
import org.introducer.mentorship.mentorships.MentorshipView;
import org.introducer.mentorship.request.LiveRequest;
import org.introducer.mentorship.session.SessionSummary;
import org.jspecify.annotations.Nullable;

/** The mentoring of one applicant in short, without names, reasons and tasks. */
@Schema(name = "MenteeSummary")
record MenteeSummaryView(
        UUID applicantId,

        @Schema(description = "absent: the applicant has no mentee profile") @Nullable
        UUID menteeId,

        @Schema(description = "proposed, active and paused, the earliest first")
        List<Item> mentorships,

        @Schema(description = "requests that can still be answered, the earliest first")
        List<LiveRequest> requests,

        @Schema(description = "the time of this answer") Instant asOf) {

    /** A mentorship in short, with its sessions. */
    @Schema(name = "MenteeSummaryMentorship")
    record Item(
            UUID id,
            UUID cycleId,
            UUID mentorId,
            MentorType type,
            MentorshipState state,

            @Schema(description = "absent: the mentee has not accepted it") @Nullable
            Instant menteeAcceptedAt,

            @Schema(description = "absent: the mentor has not accepted it") @Nullable
            Instant mentorAcceptedAt,

            SessionSummary sessions,
            Instant createdAt) {

        static Item of(MentorshipView mentorship, SessionSummary sessions) {
            return new Item(
                    mentorship.id(),
                    mentorship.cycleId(),
                    mentorship.mentorId(),
                    mentorship.type(),
                    mentorship.state(),
                    mentorship.menteeAcceptedAt(),
                    mentorship.mentorAcceptedAt(),
                    sessions,
                    mentorship.createdAt());
        }
    }

    static MenteeSummaryView of(
            UUID applicantId,
            UUID menteeId,
            List<MentorshipView> mentorships,
            Map<UUID, SessionSummary> sessions,
            List<LiveRequest> requests,
            Instant now) {
        return new MenteeSummaryView(
                applicantId,
                menteeId,
                mentorships.stream()
                        .map(one -> Item.of(one, sessions.getOrDefault(one.id(), SessionSummary.NONE)))
                        .toList(),
                requests,
                now);
    }
}

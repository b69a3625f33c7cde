package org.introducer.mentorship.overview;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The mentoring of one applicant: mentorships that are not over, their sessions, and requests that wait for an answer. */
@Schema(name = "MenteeOverview")
record MenteeOverviewView(
        UUID applicantId,

        @Schema(description = "absent: the applicant has no mentee profile") @Nullable
        UUID menteeId,

        @Schema(description = "proposed, active and paused, the earliest first; at most 20")
        List<CurrentMentorship> mentorships,

        @Schema(description = "requests that can still be answered, the earliest first; at most 20")
        List<NamedRequest> requests,

        @Schema(description = "mentorships and requests that are not shown")
        int leftOut,

        @Schema(description = "the time of this answer") Instant asOf) {}

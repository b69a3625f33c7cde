package org.introducer.mentorship.overview;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.mentorship.matching.MentorType;
import org.introducer.mentorship.matching.RuleId;
import org.introducer.mentorship.matching.outcome.MatchResult.Unmatched.Cause;
import org.introducer.mentorship.mentor.MentorCard;
import org.introducer.mentorship.mentorships.MentorshipState;
import org.introducer.mentorship.request.RequestState;
import org.introducer.mentorship.run.CycleRuns;
import org.introducer.mentorship.run.RunState;
import org.jspecify.annotations.Nullable;

/** A cycle in numbers, with the mentees whom the last run left over. */
@Schema(name = "CycleOverview")
record CycleOverviewView(
        UUID cycleId,
        @Schema(description = "name of the cycle") String name,

        @Schema(description = "first day of the mentorships")
        LocalDate begins,

        @Schema(description = "last day of the mentorships") LocalDate ends,

        @Schema(description = "mentors who take part") int mentors,

        @Schema(
                description =
                        "of these, those who take nobody now, by the reason; a reason that is not listed holds none")
        Map<MentorCard.Hindrance, Integer> hindered,

        @Schema(description = "of the mentors who are available, by type")
        Map<MentorType, Seats> seats,

        @Schema(description = "mentees who take part") long mentees,

        @Schema(description = "mentees with a mentor of at least one type, proposed, active or paused")
        long menteesWithMentor,

        @Schema(description = "by state; a state that is not listed has none")
        Map<RequestState, Long> requests,

        @Schema(description = "by state; a state that is not listed has none")
        Map<MentorshipState, Long> mentorships,

        @Schema(description = "by state; a state that is not listed has none")
        Map<RunState, Long> runs,

        @Schema(description = "the run that is published, else the latest that has a result; absent: none")
        CycleRuns.@Nullable Brief run,

        @Schema(description = "whom that run left over; absent without one") @Nullable
        LeftOver unmatched) {

    /** The seats that mentors offer in one type, and how many are taken. */
    @Schema(name = "CycleSeats")
    record Seats(
            @Schema(description = "seats that mentors offer")
            long offered,

            @Schema(
                    description =
                            "by mentorships that are proposed, active or paused, also those of mentors who are unavailable")
            long taken) {}

    /** The mentees whom a run left over. */
    @Schema(name = "CycleUnmatched")
    record LeftOver(
            @Schema(description = "how many for each cause") Map<Cause, Long> causes,

            @Schema(description = "in the order of the result, at most 100")
            List<Mentee> items,

            @Schema(description = "whether there are more") boolean more,

            @Schema(
                    description = "the whole list, with what would help",
                    examples = "/v1/runs/0199c0de-0000-7000-8000-000000000001/unmatched")
            String see) {}

    /** A mentee without a mentor of a type, and why. */
    @Schema(name = "CycleUnmatchedMentee")
    record Mentee(
            UUID menteeId,

            @Schema(description = "absent: not stated, or gone") @Nullable
            String name,

            MentorType type,
            @Nullable Cause cause,

            @Schema(description = "NO_ELIGIBLE_MENTOR: the hard rules that would have to change for the nearest mentor")
            List<RuleId> rules) {}
}

package org.introducer.mentorship.event;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The plan of an event: who meets whom in which round. It is shown to coordinators. */
@Schema(name = "SpeedPlan")
record PlanView(
        UUID eventId,
        @Schema(description = "when it was computed") Instant plannedAt,

        @Schema(description = "first round that was planned then; earlier ones were kept as they were")
        int fromRound,

        @Schema(description = "every meeting with its round, those of kept rounds included")
        List<Meeting> meetings,

        @Schema(
                description =
                        "mentees who meet fewer mentors than their floor; of all choices one that lacks the fewest meetings to the floors")
        List<Shortfall> shortfalls,

        @Schema(
                description =
                        "meetings that would have been chosen and for which no round was found, because somebody is absent")
        List<Pair> unplaced,

        @Schema(description = "how many wishes there are, and how many are granted")
        Wishes wishes,

        Proof proof) {

    /** A mentor and a mentee who meet in one round. */
    @Schema(name = "SpeedMeeting")
    record Meeting(
            @Schema(description = "number of the round, from 1")
            int round,

            UUID mentorId,
            UUID menteeId) {}

    /** A mentee who meets fewer mentors than everybody is promised. */
    @Schema(name = "SpeedShortfall")
    record Shortfall(
            UUID menteeId,

            @Schema(description = "mentors whom the mentee should meet at least")
            int floor,

            @Schema(description = "mentors whom the mentee meets")
            int meetings) {}

    /** A mentor and a mentee. */
    @Schema(name = "SpeedPair")
    record Pair(UUID mentorId, UUID menteeId) {}

    /** How many wishes there are, and how many of them are granted, those of kept rounds included. */
    @Schema(name = "SpeedWishes", description = "how many wishes there are, and how many are granted")
    record Wishes(
            @Schema(description = "wishes that mentees stated")
            int stated,

            @Schema(description = "of these, those whose mentor the mentee meets")
            int granted) {}

    /** What no choice of meetings for the rounds planned can exceed; docs/matching.md says how it is checked. */
    @Schema(name = "SpeedProof", description = "numbers by which the plan can be checked")
    record Proof(
            @Schema(
                    description =
                            "of the meetings planned: a meeting below a floor counts more than all wishes together, a wish more than all others")
            long worth,

            @Schema(description = "no choice of meetings is worth more; follows from the prices alone")
            long bound,

            @Schema(description = "whether the meetings reach the bound: then nothing grants more")
            boolean optimal,

            @Schema(description = "of a seat, by mentor, and of a meeting, by mentee")
            Map<UUID, Long> prices) {}

    static PlanView of(UUID eventId, SpeedPlan plan) {
        PlanResult result = plan.result();
        return new PlanView(
                eventId,
                plan.plannedAt(),
                result.fromRound(),
                result.meetings().stream()
                        .map(slot -> new Meeting(slot.round(), slot.mentorId(), slot.menteeId()))
                        .toList(),
                result.shortfalls().stream()
                        .map(lack -> new Shortfall(lack.menteeId(), lack.floor(), lack.meetings()))
                        .toList(),
                result.unplaced().stream()
                        .map(couple -> new Pair(couple.mentorId(), couple.menteeId()))
                        .toList(),
                new Wishes(result.wishesStated(), result.wishesGranted()),
                new Proof(result.worth(), result.bound(), result.proven(), result.prices()));
    }

    /** How an event is to be planned. */
    @Schema(name = "SpeedPlanDraft")
    record Draft(
            @Min(1)
            @Max(SpeedEventDraft.MOST_ROUNDS)
            @Schema(description = "first round to plan, which has not begun; default: the next by the clock")
            Integer fromRound) {}
}

package org.introducer.mentorship.run;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.mentorship.matching.Criterion;
import org.introducer.mentorship.matching.HardRule;
import org.introducer.mentorship.matching.MentorType;
import org.introducer.mentorship.matching.RuleId;
import org.introducer.mentorship.matching.RunMode;
import org.introducer.mentorship.matching.Visa;
import org.jspecify.annotations.Nullable;

/**
 * Names the shape of the canonical inputs in the OpenAPI; the engine writes them itself, for the digest is of the very bytes: members
 * sorted by name, no white space, sets sorted.
 */
@Schema(name = "RunInputs")
record CanonicalInputs(
        String policy,

        @Schema(description = "first day of the cycle") String from,

        @Schema(description = "last day of the cycle") String to,

        RunMode mode,
        long seed,
        Map<Criterion, Integer> weights,
        List<Mentor> mentors,
        List<Mentee> mentees,
        List<Rule> rules,
        List<Pair> locks,

        @Schema(description = "the pairs of the previous run, of which this one changes as few as possible") @Nullable
        List<Pair> previous) {

    @Schema(name = "RunInputsMentor")
    record Mentor(
            UUID id,

            @Schema(
                    description =
                            "free seats; 0: full; negative: more are taken than exist; a type that is absent is not offered")
            @Nullable Map<MentorType, Integer> seats,

            @Schema(description = "mentorships at work of types that are not offered any more; absent: none")
            @Nullable Map<MentorType, Integer> owed,

            Set<String> topics,
            Set<String> languages,

            @Schema(nullable = true, description = "null: unknown")
            @Nullable String zone,

            List<Window> availability,
            Set<Visa> visaExperience,
            boolean imgBackground,
            boolean writesLetters,

            @Schema(nullable = true, description = "null: unknown")
            @Nullable String institution,

            Set<UUID> selectsFor,

            @Schema(description = "tiers of mentees, best first; all of one tier are equal")
            Map<MentorType, List<List<UUID>>> ranking,

            boolean onlyRanked,

            @Schema(nullable = true, description = "the mentor's own weights, or null")
            @Nullable Map<Criterion, Integer> weights) {}

    @Schema(name = "RunInputsMentee")
    record Mentee(
            UUID id,
            Set<MentorType> wants,
            Set<String> goals,
            Set<String> languages,

            @Schema(nullable = true, description = "null: unknown")
            @Nullable String zone,

            List<Window> availability,
            Set<Visa> visaQuestions,
            boolean wantsImgBackground,
            boolean needsLetter,

            @Schema(nullable = true, description = "null: unknown")
            @Nullable String institution,

            Set<UUID> appliedTo,
            boolean conflictConsent,

            @Schema(description = "tiers of mentors, best first; all of one tier are equal")
            Map<MentorType, List<List<UUID>>> wishes) {}

    @Schema(name = "RunInputsWindow")
    record Window(DayOfWeek day, String from, String to) {}

    @Schema(name = "RunInputsRule", description = "a hard rule with the members of its kind")
    record Rule(
            RuleId rule,
            @Nullable Set<String> anyOf,
            Integer quarterHours,
            HardRule.ConflictOfInterest.@Nullable Mode mode,
            @Nullable Set<UUID> people) {}

    @Schema(name = "RunInputsPair")
    record Pair(UUID mentee, UUID mentor, MentorType type) {}
}

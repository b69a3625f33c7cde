package org.introducer.mentorship.run.canonical;

import static org.introducer.mentorship.run.canonical.CanonicalInputs.asLists;
import static org.introducer.mentorship.run.canonical.CanonicalInputs.sorted;
import static org.introducer.mentorship.run.canonical.CanonicalInputs.tiers;
import static org.introducer.mentorship.run.canonical.CanonicalInputs.windows;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.mentorship.matching.Criterion;
import org.introducer.mentorship.matching.MentorEntry;
import org.introducer.mentorship.matching.MentorType;
import org.introducer.mentorship.matching.Visa;
import org.introducer.mentorship.matching.Weights;
import org.jspecify.annotations.Nullable;

/** A mentor in the inputs of a run. */
@Schema(name = "RunInputsMentor")
record CanonicalMentor(
        @Schema(description = "id of the mentor") UUID id,

        @Schema(
                description =
                        "free seats; 0: full; negative: more are taken than exist; a type that is absent is not offered")
        @Nullable
        Map<MentorType, Integer> seats,

        @Schema(description = "mentorships at work of types that are no longer offered; absent: none")
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        @Nullable
        Map<MentorType, Integer> owed,

        @Schema(description = "normalised topics that the mentor offers")
        Set<String> topics,

        Set<String> languages,

        @Schema(nullable = true, description = "null: unknown") @Nullable
        String zone,

        @Schema(description = "hours of the week in which the mentor can meet")
        List<CanonicalInputs.Window> availability,

        @Schema(description = "visas that the mentor has experience with")
        Set<Visa> visaExperience,

        @Schema(description = "whether the mentor was an IMG")
        boolean imgBackground,

        @Schema(description = "whether the mentor may write letters")
        boolean writesLetters,

        @Schema(nullable = true, description = "null: unknown") @Nullable
        String institution,

        @Schema(description = "programs for which the mentor takes part in selection")
        Set<UUID> selectsFor,

        @Schema(description = "tiers of mentees, best first; all of one tier are equal")
        Map<MentorType, List<List<UUID>>> ranking,

        @Schema(description = "takes only mentees of the own ranking")
        boolean onlyRanked,

        @Schema(nullable = true, description = "the mentor's own weights, or null") @Nullable
        Map<Criterion, Integer> weights) {

    static CanonicalMentor of(MentorEntry mentor) {
        return new CanonicalMentor(
                mentor.id(),
                mentor.seats(),
                mentor.owed(),
                sorted(mentor.topics()),
                sorted(mentor.languages()),
                mentor.zone().toString(),
                windows(mentor.availability()),
                sorted(mentor.visaExperience()),
                mentor.imgBackground(),
                mentor.writesLetters(),
                mentor.institution().orElse(null),
                sorted(mentor.selectsFor()),
                asLists(mentor.ranking()),
                mentor.onlyRanked(),
                mentor.weights().map(Weights::byCriterion).orElse(null));
    }

    MentorEntry entry() {
        return new MentorEntry(
                id,
                seats,
                owed == null ? Map.of() : owed,
                topics,
                languages,
                ZoneId.of(zone),
                availability.stream().map(CanonicalInputs.Window::availability).toList(),
                visaExperience,
                imgBackground,
                writesLetters,
                Optional.ofNullable(institution),
                selectsFor,
                tiers(ranking),
                onlyRanked,
                Optional.ofNullable(weights).map(Weights::new));
    }
}

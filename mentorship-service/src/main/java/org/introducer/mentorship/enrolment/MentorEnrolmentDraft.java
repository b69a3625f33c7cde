package org.introducer.mentorship.enrolment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.mentorship.matching.Criterion;
import org.introducer.mentorship.matching.MentorType;
import org.introducer.mentorship.matching.Tiers;
import org.introducer.mentorship.matching.Weights;
import org.introducer.mentorship.profile.Listed;

/** How a mentor takes part in a cycle. */
@Schema(name = "MentorEnrolmentDraft")
public record MentorEnrolmentDraft(
        @NotNull UUID mentorId,

        @Schema(description = "seats in this cycle, per type; overrides the profile")
        Map<MentorType, @NotNull @Min(0) @Max(1000) Integer> seats,

        @Schema(
                description =
                        "private: ranking of mentees per type in tiers, best first; mentees who are not ranked follow by "
                                + "score")
        Map<MentorType, @NotNull @Size(max = 1000) List<@NotEmpty @Size(max = 1000) List<@NotNull UUID>>> ranking,

        @Schema(description = "private: only mentees who are ranked are acceptable; default: false")
        Boolean onlyRanked,

        @Schema(description = "private: the mentor's weights for ordering mentees; default: those of the run")
        Map<Criterion, @NotNull @Min(0) @Max(Weights.MAX) Integer> weights) {

    public MentorEnrolmentDraft {
        seats = Listed.byCode(seats, MentorType.class);
        ranking = Listed.byCode(ranking, MentorType.class);
        onlyRanked = onlyRanked != null && onlyRanked;
        weights = Listed.byCode(weights, Criterion.class);
    }

    /** What others may see of it. */
    MentorEnrolmentDraft open() {
        return new MentorEnrolmentDraft(mentorId, seats, null, null, null);
    }

    /** The ranking as the matching takes it. */
    public Map<MentorType, Tiers> tiers() {
        return Rankings.tiers(ranking);
    }

    /** The own weights; empty when the run's hold. */
    public Optional<Weights> ownWeights() {
        return weights.isEmpty() ? Optional.empty() : Optional.of(new Weights(weights));
    }
}

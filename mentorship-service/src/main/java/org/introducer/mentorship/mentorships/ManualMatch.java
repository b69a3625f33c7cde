package org.introducer.mentorship.mentorships;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.mentorship.matching.MentorType;
import org.introducer.mentorship.matching.Pair;
import org.introducer.mentorship.matching.RuleId;
import org.introducer.mentorship.profile.Listed;

/** A pair that a coordinator makes, whatever the wishes and scores are. */
@Schema(name = "ManualMatch")
public record ManualMatch(
        @NotNull UUID cycleId,
        @NotNull UUID menteeId,
        @NotNull UUID mentorId,
        @NotNull MentorType type,

        @NotBlank @Size(max = 2000) @Schema(description = "why; shown to coordinators only")
        String note,

        @Size(max = 7)
        @Schema(
                description = "rules of the cycle that this pair need not meet, for an org-admin: SHARED_LANGUAGE, "
                        + "ZONE_OVERLAP, DIFFERENT_INSTITUTION or VISA_TOPIC; default: none")
        List<@NotNull RuleId> overrideRules) {

    public ManualMatch {
        overrideRules = Listed.orEmpty(overrideRules).stream().distinct().toList();
    }

    public Pair pair() {
        return new Pair(menteeId, mentorId, type);
    }
}

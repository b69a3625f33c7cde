package org.introducer.mentorship.enrolment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.mentorship.matching.MentorType;
import org.introducer.mentorship.matching.Tiers;
import org.introducer.mentorship.profile.Listed;

/** How a mentee takes part in a cycle. */
@Schema(name = "MenteeEnrolmentDraft")
public record MenteeEnrolmentDraft(
        @NotNull UUID menteeId,

        @Schema(
                description =
                        "private: ranking of mentors per type in tiers, best first; mentors of one tier are equal. "
                                + "Without a ranking for a type every mentor is acceptable, ordered by score")
        Map<MentorType, @NotNull @Size(max = 200) List<@NotEmpty @Size(max = 200) List<@NotNull UUID>>> wishes,

        @Schema(description = "accepts a mentor with a disclosed conflict of interest; default: false")
        Boolean conflictConsent,

        @Schema(
                description =
                        "private, set by the mentee alone: groups in which the mentee wishes to be counted in fairness reports; "
                                + "used for nothing else; a run keeps the groups that were stated when it was made")
        Map<CountedGroup, @NotBlank @Size(max = 50) String> countedBy,

        @Size(max = 30) @Schema(description = "private: answers to the questions of the cycle, by their keys")
        Map<@NotBlank @Size(max = 50) String, @NotBlank @Size(max = 2000) String> answers) {

    public MenteeEnrolmentDraft {
        wishes = Listed.byCode(wishes, MentorType.class);
        conflictConsent = conflictConsent != null && conflictConsent;
        countedBy = Listed.byCode(countedBy, CountedGroup.class);
        answers = answers == null ? Map.of() : answers;
    }

    /** The wishes as the matching takes them. */
    public Map<MentorType, Tiers> tiers() {
        return Rankings.tiers(wishes);
    }
}

package org.introducer.mentorship.enrolment;

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
        Boolean conflictConsent) {

    public MenteeEnrolmentDraft {
        wishes = Listed.byCode(wishes, MentorType.class);
        conflictConsent = conflictConsent != null && conflictConsent;
    }

    /** The wishes as the matching takes them. */
    public Map<MentorType, Tiers> tiers() {
        return Rankings.tiers(wishes);
    }
}

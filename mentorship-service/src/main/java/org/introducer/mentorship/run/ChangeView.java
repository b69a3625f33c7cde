package org.introducer.mentorship.run;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.mentorship.matching.MentorType;
import org.introducer.mentorship.matching.RuleId;
import org.jspecify.annotations.Nullable;

/** A change that would help to match an unmatched mentee. */
@Schema(name = "MatchChange")
record ChangeView(
        StoredChange.Step change,

        @Schema(description = "LIST_MENTOR, ADD_SEATS") @Nullable
        UUID mentorId,

        @Schema(description = "ADD_SEATS") @Nullable MentorType type,

        @Schema(description = "ADD_SEATS") Integer seats,

        @Schema(description = "RELAX_OVERLAP: quarter hours a week that the cycle would require")
        Integer quarterHours,

        @Schema(description = "DROP_RULE") @Nullable RuleId rule) {}

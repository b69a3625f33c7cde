package org.introducer.mentorship.run;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.mentorship.matching.Change;
import org.introducer.mentorship.matching.MentorType;
import org.introducer.mentorship.matching.RuleId;
import org.jspecify.annotations.Nullable;

/** One step that would help an unmatched mentee. */
@Schema(name = "MatchChange")
record ChangeView(
        Step change,

        @Schema(description = "LIST_MENTOR, ADD_SEATS") @Nullable
        UUID mentorId,

        @Schema(description = "ADD_SEATS") @Nullable MentorType type,

        @Schema(description = "ADD_SEATS") Integer seats,

        @Schema(description = "RELAX_OVERLAP: quarter hours a week that the cycle would require")
        Integer quarterHours,

        @Schema(description = "DROP_RULE") @Nullable RuleId rule) {

    /** What is to be done. */
    @Schema(name = "MatchChangeStep")
    enum Step {
        LIST_MENTOR,
        ADD_SEATS,
        RELAX_OVERLAP,
        DROP_RULE,
        CONSENT_TO_CONFLICT
    }

    static ChangeView of(Change change) {
        return switch (change) {
            case Change.ListMentor list -> new ChangeView(Step.LIST_MENTOR, list.mentor(), null, null, null, null);
            case Change.AddSeats add ->
                new ChangeView(Step.ADD_SEATS, add.mentor(), add.type(), add.seats(), null, null);
            case Change.RelaxOverlap relax ->
                new ChangeView(Step.RELAX_OVERLAP, null, null, null, relax.quarterHours(), null);
            case Change.DropRule drop -> new ChangeView(Step.DROP_RULE, null, null, null, null, drop.rule());
            case Change.ConsentToConflict consent ->
                new ChangeView(Step.CONSENT_TO_CONFLICT, null, null, null, null, null);
        };
    }
}

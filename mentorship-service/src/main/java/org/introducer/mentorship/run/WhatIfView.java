package org.introducer.mentorship.run;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.mentorship.matching.RunMode;

/** The result of a matching with changed inputs. Nothing of it is stored. */
@Schema(name = "WhatIf")
record WhatIfView(
        @Schema(description = "the goal of both matchings") RunMode mode,

        @Schema(description = "breaks ties in both matchings")
        long seed,

        @Schema(description = "the matching of the inputs as they are")
        Outcome before,

        @Schema(description = "the matching with the change")
        Outcome after,

        @Schema(description = "pairs that are the same before and after")
        int kept,

        @Schema(description = "every mentee for whom something would change")
        List<RunChange.View> changes) {

    /** Pairs, and mentees left over by type. */
    @Schema(name = "WhatIfOutcome", description = "the matching in numbers")
    record Outcome(
            @Schema(description = "pairs that would be made")
            int pairs,

            @Schema(description = "mentees left without a mentor, counted once for each type that they want")
            int unmatched) {}
}

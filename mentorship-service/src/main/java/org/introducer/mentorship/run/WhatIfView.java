package org.introducer.mentorship.run;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.mentorship.matching.RunMode;

/** The result of a matching with changed inputs. Nothing of it is stored. */
@Schema(name = "WhatIf")
record WhatIfView(
        RunMode mode,
        long seed,
        Outcome before,
        Outcome after,
        int kept,

        @Schema(description = "every mentee for whom something would change")
        List<RunChange.View> changes) {

    /** Pairs, and mentees left over by type. */
    @Schema(name = "WhatIfOutcome")
    record Outcome(int pairs, int unmatched) {}
}

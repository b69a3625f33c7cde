package org.introducer.programs.dispute;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.platform.json.StoredForm;

/**
 * What happened to a dispute, as it is stored; it never names a person.
 *
 * @param text the answer of the program, or the reason of a decision; null where nothing was said
 * @param reference where the program's answer can be looked up, null for every other step
 * @param on the day of the program's answer, null for every other step
 */
@StoredForm
record DisputeStep(Kind kind, Instant at, String text, String reference, LocalDate on) {

    @Schema(
            name = "DisputeStepKind",
            description =
                    "ANSWERED: the program has said something to it; the others are what the filer and the curators did")
    enum Kind {
        FILED,
        /** The program has answered. */
        ANSWERED,
        ACCEPTED,
        REJECTED,
        WITHDRAWN
    }

    static DisputeStep of(Kind kind, Instant at, String text) {
        return new DisputeStep(kind, at, text, null, null);
    }
}

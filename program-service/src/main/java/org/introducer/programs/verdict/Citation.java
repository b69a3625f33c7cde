package org.introducer.programs.verdict;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.programs.fact.Confidence;
import org.jspecify.annotations.Nullable;

/**
 * Where a rule or a number can be looked up.
 *
 * @param source who says so
 * @param reference its address; without one nobody can look it up, and the rule binds nobody
 * @param primary whether it is the text itself and not somebody's account of it; null when not said
 * @param retrievedOn the day somebody read it there, null when not known
 * @param collectedOn the day it was taken from a stored copy that bears no date of retrieval, null otherwise
 * @param confidence null when not said
 */
@Schema(description = "where it can be looked up; absent: nobody is on record")
public record Citation(
        @Schema(description = "who says so") String source,

        @Schema(description = "its address; absent: nobody can look it up, and the rule binds nobody") @Nullable
        String reference,

        @Schema(description = "whether it is the text itself and not somebody's account of it; absent: not said")
        Boolean primary,

        @Schema(description = "day on which somebody read it there; absent: not known") @Nullable
        LocalDate retrievedOn,

        @Schema(description = "day on which it was taken from a stored copy that bears no day of retrieval") @Nullable
        LocalDate collectedOn,

        @Nullable Confidence confidence) {

    public Citation(String source, String reference, LocalDate retrievedOn) {
        this(source, reference, null, retrievedOn, null, null);
    }

    /** Whether somebody can look it up. */
    public boolean canBeLookedUp() {
        return reference != null && !reference.isBlank();
    }
}

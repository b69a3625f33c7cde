package org.introducer.programs.verdict;

import java.time.LocalDate;
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
public record Citation(
        String source,
        @Nullable String reference,
        Boolean primary,
        @Nullable LocalDate retrievedOn,
        @Nullable LocalDate collectedOn,
        @Nullable Confidence confidence) {

    public Citation(String source, String reference, LocalDate retrievedOn) {
        this(source, reference, null, retrievedOn, null, null);
    }

    /** Whether somebody can look it up. */
    public boolean canBeLookedUp() {
        return reference != null && !reference.isBlank();
    }
}

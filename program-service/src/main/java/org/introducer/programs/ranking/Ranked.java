package org.introducer.programs.ranking;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A program in its place.
 *
 * @param rank from 1; equal totals are told apart by name, then id
 * @param total the sum of the parts, exactly
 * @param maximum what the weights would allow
 */
public record Ranked(
        int rank,
        UUID programId,
        String name,
        long total,
        long maximum,
        Tier tier,
        String tierBecause,
        List<Part> parts) {

    /** How much is known of a program for the applicant. It says nothing about chances. */
    @Schema(name = "ShortlistTier")
    public enum Tier {
        /** Nothing known stands against it, and nothing is left to ask or to do. */
        OPEN,
        /** Something is still to be done, and nothing to be asked. */
        CONDITIONAL,
        /** Something has to be asked first. */
        UNCLEAR,
        /** Something known excludes it. */
        CLOSED;

        public static final String MEANING =
                "What is known, not a probability: OPEN (visa FEASIBLE and ELIGIBLE), CONDITIONAL (the visa has conditions still to be"
                        + " met), UNCLEAR (the visa or the requirements have open questions), CLOSED (something known excludes:"
                        + " INFEASIBLE or INELIGIBLE)";
    }
}

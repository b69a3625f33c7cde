package org.introducer.programs.ranking;

import java.util.List;
import java.util.UUID;

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

    /** A band of the score. It claims no probability. */
    public enum Tier {
        LIKELY,
        TARGET,
        REACH,
        /** Something known excludes it. */
        CLOSED
    }
}

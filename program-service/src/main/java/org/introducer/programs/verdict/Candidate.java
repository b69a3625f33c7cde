package org.introducer.programs.verdict;

import java.util.List;
import java.util.UUID;

/**
 * A program as the verdict needs it: its tracks, its facts in one manner of reading, and the PGY-1 programs that could
 * come before an advanced position, each with its own facts.
 */
public record Candidate(List<Position> tracks, FactReading facts, List<Pgy1Option> pgy1Options) {

    /** @param distanceKm from the advanced program, null when a place is not known */
    public record Pgy1Option(
            UUID programId, String name, String state, Double distanceKm, boolean affiliated, FactReading facts) {}

    public Candidate {
        tracks = List.copyOf(tracks);
        pgy1Options = List.copyOf(pgy1Options);
    }
}

package org.introducer.programs.verdict;

import java.util.List;

/**
 * A program as the verdict needs it: its tracks, and its facts in one mode of reading.
 *
 * @param place from where the distance to PGY-1 options is measured
 */
public record Candidate(List<Position> tracks, FactReading facts, Place place) {

    public Candidate {
        tracks = List.copyOf(tracks);
    }
}

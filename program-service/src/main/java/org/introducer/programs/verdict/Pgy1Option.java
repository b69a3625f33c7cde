package org.introducer.programs.verdict;

import java.util.UUID;

/**
 * A PGY-1 program that could come before an advanced position.
 *
 * @param facts in the reading of the verdict
 * @param lastKnown the same facts as they were last known, which tell options apart of which the season's facts say as much
 */
public record Pgy1Option(UUID programId, String name, Place place, FactReading facts, FactReading lastKnown) {

    /** An option of which both readings are the same. */
    public Pgy1Option(UUID programId, String name, Place place, FactReading facts) {
        this(programId, name, place, facts, facts);
    }
}

package org.introducer.programs.verdict;

import java.util.Set;
import java.util.UUID;
import org.introducer.programs.program.Pathway;
import org.introducer.programs.track.TrackType;

/**
 * One track of one program, as the rules see it.
 *
 * @param affiliates the PGY-1 programs that the program itself names for it
 */
public record Position(
        UUID programId, String program, Pathway pathway, UUID trackId, TrackType track, Set<UUID> affiliates) {

    public Position {
        affiliates = Set.copyOf(affiliates);
    }

    public Position(UUID programId, String program, Pathway pathway, UUID trackId, TrackType track) {
        this(programId, program, pathway, trackId, track, Set.of());
    }

    /** The year in which training begins: an advanced position a year after its match. */
    int startYear(int season) {
        return track == TrackType.ADVANCED ? season + 1 : season;
    }
}

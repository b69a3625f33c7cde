package org.introducer.programs.verdict;

import java.util.UUID;
import org.introducer.programs.program.Pathway;
import org.introducer.programs.track.TrackType;

/** One track of one program, as the rules see it. */
public record Position(UUID programId, String program, Pathway pathway, UUID trackId, TrackType track) {

    /** The year in which training begins: an advanced position a year after its match. */
    int startYear(int season) {
        return track == TrackType.ADVANCED ? season + 1 : season;
    }
}

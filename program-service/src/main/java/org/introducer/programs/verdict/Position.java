package org.introducer.programs.verdict;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.introducer.programs.program.Pathway;
import org.introducer.programs.track.TrackType;

/**
 * One track of one program, as the rules see it.
 *
 * @param affiliates the PGY-1 programs that the program itself names for it
 * @param retired null: the program is not known to have ended
 */
public record Position(
        UUID programId,
        String program,
        Pathway pathway,
        UUID trackId,
        TrackType track,
        Set<UUID> affiliates,
        Retired retired) {

    /**
     * That the program takes no residents any more.
     *
     * @param on the first day without new residents
     * @param reference evidence, for another person to look up
     */
    public record Retired(LocalDate on, String reference) {

        /** Whether whoever would start on a day comes too late. */
        public boolean closes(LocalDate start) {
            return !start.isBefore(on);
        }
    }

    public Position {
        affiliates = Set.copyOf(affiliates);
    }

    public Position(UUID programId, String program, Pathway pathway, UUID trackId, TrackType track) {
        this(programId, program, pathway, trackId, track, Set.of(), null);
    }

    /** The year in which training begins: an advanced position a year after its match. */
    public int startYear(int season) {
        return track == TrackType.ADVANCED ? season + 1 : season;
    }

    /** The day on which it begins. */
    public LocalDate start(VisaPolicy.Planning planning, int season) {
        return planning.startsOn().atYear(startYear(season));
    }
}

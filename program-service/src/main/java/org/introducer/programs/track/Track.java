package org.introducer.programs.track;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One way into a program, with the codes it had and its positions by season. */
@Schema(name = "Track")
public record Track(
        UUID id,
        UUID programId,
        TrackType type,

        @Schema(description = "postgraduate year in which it begins; absent when not known")
        Integer pgyEntry,

        String label,
        List<Code> codes,
        List<Positions> positions) {

    /** A code and the first and last season it was seen in. */
    @Schema(name = "ProgramCode")
    public record Code(String scheme, String code, Integer firstSeason, Integer lastSeason, String source) {}

    /** The positions of one season. */
    @Schema(name = "TrackPositions")
    public record Positions(
            int season,

            @Schema(description = "absent when the track was not offered in that season")
            Integer offered,

            Integer filled,
            String sourceType,
            String reference) {}
}

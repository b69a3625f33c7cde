package org.introducer.programs.track;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.platform.conditional.Versioned;
import org.introducer.platform.write.Writes;
import org.introducer.programs.fact.Confidence;
import org.jspecify.annotations.Nullable;

/** One way into a program, with the codes it had, its positions by season and where its residents do their PGY-1. */
@Schema(name = "Track")
public record Track(
        UUID id,
        UUID programId,
        TrackType type,

        @Schema(description = "postgraduate year in which it begins; absent when not known")
        Integer pgyEntry,

        @Nullable String label,
        List<Code> codes,
        List<Positions> positions,

        @Schema(
                description =
                        "the PGY-1 programs that the program itself names for an advanced track; absent for tracks that include the year")
        @Nullable
        List<Pgy1> pgy1Options,

        @JsonIgnore long version)
        implements Writes.Created {

    /** A code and the first and last season it was seen in. */
    @Schema(name = "ProgramCode")
    public record Code(
            String scheme,
            String code,
            Integer firstSeason,
            Integer lastSeason,
            @Nullable String source) {}

    /** The positions of one season, with their evidence. */
    @Schema(name = "TrackPositions")
    public record Positions(
            int season,

            @Schema(description = "absent when the track was not offered in that season")
            Integer offered,

            Integer filled,
            @Nullable String sourceType,
            @Nullable String reference,
            @Nullable LocalDate observedOn,
            @Nullable Confidence confidence,
            @JsonIgnore long version)
            implements Versioned {}

    /** A PGY-1 program before an advanced track, with the evidence that it is. */
    @Schema(name = "TrackPgy1Option")
    public record Pgy1(
            UUID programId,
            @Nullable String name,
            @Nullable String institution,
            @Nullable String city,
            @Nullable String state,
            @Nullable TrackEvidence evidence,
            @JsonIgnore long version)
            implements Versioned {}
}

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

/** A track of a program, with its NRMP codes, its positions by season and where its residents do their PGY-1 year. */
@Schema(name = "Track")
public record Track(
        @Schema(description = "id of the track") UUID id,
        UUID programId,
        TrackType type,

        @Schema(description = "postgraduate year in which it begins; absent when not known")
        Integer pgyEntry,

        @Nullable String label,

        @Schema(description = "codes that it has or had, with the seasons")
        List<Code> codes,

        @Schema(description = "positions by season; a season that is not listed is not known")
        List<Positions> positions,

        @Schema(
                description =
                        "the PGY-1 programs that the program itself names for an advanced track; absent for tracks that include the year")
        @Nullable
        List<Pgy1> pgy1Options,

        @JsonIgnore long version)
        implements Writes.Created {

    /** An NRMP code of a track, and the first and last season in which it was seen. */
    @Schema(name = "ProgramCode")
    public record Code(
            @Schema(description = "the body that gives the code, such as NRMP")
            String scheme,

            @Schema(description = "the code as that body writes it")
            String code,

            @Schema(description = "first match year in which it was seen; absent: not known")
            Integer firstSeason,

            @Schema(description = "last match year in which it was seen; absent: not known")
            Integer lastSeason,

            @Schema(description = "where it was read") @Nullable
            String source) {}

    /** The positions of a track in one season, with their evidence. */
    @Schema(name = "TrackPositions")
    public record Positions(
            int season,

            @Schema(description = "absent when the track was not offered in that season")
            Integer offered,

            @Schema(description = "positions that the Match filled; absent: not known")
            Integer filled,

            @Schema(description = "where it was read, as a source type of facts; absent: not recorded") @Nullable
            String sourceType,

            @Nullable String reference,
            @Nullable LocalDate observedOn,
            @Nullable Confidence confidence,
            @JsonIgnore long version)
            implements Versioned {}

    /** A PGY-1 program at which residents of an advanced track do their first year, with the evidence for it. */
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

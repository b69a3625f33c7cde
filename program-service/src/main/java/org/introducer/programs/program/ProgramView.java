package org.introducer.programs.program;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.platform.write.Writes;
import org.introducer.programs.track.Track;
import org.jspecify.annotations.Nullable;

/** A residency or fellowship program of the directory. Names, codes and tracks are there only when one program is read. */
@Schema(name = "Program")
record ProgramView(
        UUID id,
        @JsonUnwrapped ProgramDraft program,

        @Schema(description = "the program into which this one was merged; absent: not merged") @Nullable
        UUID mergedInto,

        @Schema(description = "absent: not retired") @Nullable
        Retirement retirement,

        @Schema(description = "all names of the program; only when one program is read") @Nullable
        List<Name> names,

        @Schema(description = "all codes of the program and its tracks; only when one program is read") @Nullable
        List<Track.Code> codes,

        @Schema(description = "the tracks with positions by season; only when one program is read") @Nullable
        List<Track> tracks,

        @Schema(
                description =
                        "the last known facts in short; only when one program is read; its list of facts has the evidence")
        @Nullable
        List<KnownFact> facts,

        @Schema(
                description =
                        "distance from `near`; absent without `near`, or when the place of the program is unknown")
        Integer distanceKm,

        @Schema(description = "whether it is measured to the program itself or to its city") @Nullable
        PlaceOf distanceTo,

        Instant createdAt,
        @JsonIgnore long version)
        implements Writes.Created {

    /** A name of a program, and where it was read. */
    @Schema(name = "ProgramName")
    record Name(
            @Schema(
                    description = "name of the program in this source",
                    examples = "Example University Hospital Program")
            String name,

            @Schema(description = "where the name was read") @Nullable
            String source) {}

    /** Whose place the distance of a program is measured to. */
    @Schema(name = "DistanceTo")
    enum PlaceOf {
        PROGRAM,
        CITY
    }

    static ProgramView of(Program program) {
        return of(program, null);
    }

    /** @param near may be null */
    static ProgramView of(Program program, GeoPoint near) {
        Optional<GeoPoint> place = program.place().filter(_ -> near != null);
        return new ProgramView(
                program.id(),
                program.shown(),
                program.mergedInto(),
                program.retirement(),
                null,
                null,
                null,
                null,
                place.map(known -> (int) Math.round(near.distanceKm(known))).orElse(null),
                place.map(_ -> program.hasOwnAddress() ? PlaceOf.PROGRAM : PlaceOf.CITY)
                        .orElse(null),
                program.createdAt(),
                program.version());
    }

    ProgramView with(List<Name> allNames, List<Track.Code> allCodes, List<Track> allTracks, List<KnownFact> allFacts) {
        return new ProgramView(
                id,
                program,
                mergedInto,
                retirement,
                allNames,
                allCodes,
                allTracks,
                allFacts,
                distanceKm,
                distanceTo,
                createdAt,
                version);
    }
}

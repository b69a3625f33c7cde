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

/** A program as shown; names, codes and tracks only where one program is read. */
@Schema(name = "Program")
record ProgramView(
        UUID id,
        @JsonUnwrapped ProgramDraft program,

        @Schema(description = "the program that this one was found to be; absent while it stands for itself")
        UUID mergedInto,

        @Schema(description = "that it takes no residents any more; absent while it does")
        Retirement retirement,

        @Schema(description = "all names that it has been given, where one program is read")
        List<Name> names,

        @Schema(description = "all its codes, those of its tracks too, where one program is read")
        List<Track.Code> codes,

        @Schema(description = "the ways in, with positions by season, where one program is read")
        List<Track> tracks,

        @Schema(
                description =
                        "what was last known of it, in short, where one program is read; see its facts for all evidence")
        List<KnownFact> facts,

        @Schema(
                description =
                        "from the place that the list was asked for; absent where it is not known, or none was named")
        Integer distanceKm,

        @Schema(description = "to where it is measured: to the program itself, or to its city")
        PlaceOf distanceTo,

        Instant createdAt,
        @JsonIgnore long version)
        implements Writes.Created {

    /** A name and where it was read. */
    @Schema(name = "ProgramName")
    record Name(
            @Schema(examples = "University of Alabama Hospital Program")
            String name,

            String source) {}

    /** Whose place is known. */
    @Schema(name = "PlaceOf")
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

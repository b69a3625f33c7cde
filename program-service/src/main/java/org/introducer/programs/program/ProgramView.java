package org.introducer.programs.program;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
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

        @Schema(description = "all names that it has been given, where one program is read")
        List<Name> names,

        @Schema(description = "all its codes, those of its tracks too, where one program is read")
        List<Track.Code> codes,

        @Schema(description = "the ways in, with positions by season, where one program is read")
        List<Track> tracks,

        Instant createdAt,
        @JsonIgnore long version)
        implements Writes.Created {

    /** A name and where it was read. */
    @Schema(name = "ProgramName")
    record Name(
            @Schema(examples = "University of Alabama Hospital Program")
            String name,

            String source) {}

    static ProgramView of(Program program) {
        return of(program, null, null, null);
    }

    static ProgramView of(Program program, List<Name> names, List<Track.Code> codes, List<Track> tracks) {
        return new ProgramView(
                program.id(),
                program.draft(),
                program.mergedInto(),
                names,
                codes,
                tracks,
                program.createdAt(),
                program.version());
    }
}

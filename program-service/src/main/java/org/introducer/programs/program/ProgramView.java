package org.introducer.programs.program;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.platform.write.Writes;

/** A program as shown. */
@Schema(name = "Program")
record ProgramView(
        UUID id,
        @JsonUnwrapped ProgramDraft program,
        Instant createdAt,
        @JsonIgnore long version) implements Writes.Created {

    static ProgramView of(Program program) {
        return new ProgramView(program.id(), program.draft(), program.createdAt(), program.version());
    }
}

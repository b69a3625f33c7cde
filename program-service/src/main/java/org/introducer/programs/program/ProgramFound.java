package org.introducer.programs.program;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One of several programs that are read in one call. */
@Schema(name = "ProgramFound")
record ProgramFound(
        @JsonUnwrapped ProgramView program,

        @Schema(description = "the program's rules about unsolicited mail; absent when none is known") @Nullable
        ContactRules contactRules) {

    /** The program that is asked for its rules: itself, or the one that it was merged into. */
    static UUID standing(Program program) {
        return program.mergedInto() == null ? program.id() : program.mergedInto();
    }
}

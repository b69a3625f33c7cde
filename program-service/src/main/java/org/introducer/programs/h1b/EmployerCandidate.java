package org.introducer.programs.h1b;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An employer in the imported files whose name resembles that of a program. */
@Schema(name = "EmployerCandidate")
record EmployerCandidate(
        @Schema(description = "as written in the files, in one of its spellings", examples = "HENRY FORD HEALTH SYSTEM")
        String employer,

        @Schema(description = "state of the petitioner, or of the work when only filings name the employer") @Nullable
        String state,

        @Schema(description = "petitions approved, over all years")
        long approvals,

        @Schema(description = "labor condition applications, over all years")
        long filings,

        @Schema(description = "the last fiscal year in which the name occurs")
        Integer lastYear,

        @Schema(description = "share of three-letter groups that the names have in common, in percent")
        int similarity,

        @Schema(description = "whether an alias of the program under this name was rejected or withdrawn before")
        boolean turnedDownBefore) {}

package org.introducer.programs.comparison;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.programs.program.Pathway;
import org.jspecify.annotations.Nullable;

/** The programs that are most like one. */
@Schema(name = "SimilarPrograms")
record SimilarView(
        UUID programId,
        int season,

        @Schema(description = "version of the policy that says what is compared", examples = "2026-1")
        String policy,

        @Schema(description = "the most similar first") List<Similar> items) {

    /** A program that is like another, with the respects in which it is. */
    @Schema(name = "SimilarProgram")
    record Similar(
            @Schema(description = "id of the program") UUID id,
            @Schema(description = "name of the program") String name,
            @Nullable String institution,
            @Nullable String state,
            Pathway pathway,

            @Schema(description = "in how many respects it is known to be the same")
            int same,

            @Schema(description = "in how many it is known to differ")
            int different,

            @Schema(description = "in how many that is not known, or only last known and to be confirmed")
            int unknown,

            @Schema(description = "absent: one of the two has no coordinates") @Nullable
            Integer distanceKm,

            @Schema(description = "each respect that was compared, with what it came to")
            List<Reason> reasons) {}

    /** In what programs can be alike. */
    @Schema(name = "SimilarityRespect", description = "in what the programs are compared")
    enum Respect {
        STATE,
        NEAR,
        TRACKS,
        POSITIONS,
        J1_SPONSORSHIP,
        H1B_SPONSORSHIP,
        NON_US_IMG_CONSIDERED
    }

    /** One respect in which two programs were compared. */
    @Schema(name = "SimilarityReason")
    record Reason(
            Respect respect,
            Likeness likeness,

            @Schema(examples = "Both: YES.") String because) {}
}

package org.introducer.programs.shortlist;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.programs.applicant.Visa;
import org.introducer.programs.eligibility.Eligibility;
import org.introducer.programs.program.Pathway;
import org.introducer.programs.ranking.Part;
import org.introducer.programs.ranking.Ranked;
import org.introducer.programs.verdict.Feasibility;

/** A program in its place; its parts sum exactly to its total. */
@Schema(name = "ShortlistEntry")
record ShortlistEntryView(
        int rank,
        UUID programId,
        String name,
        Pathway pathway,
        String state,

        @Schema(description = Ranked.Tier.MEANING) Ranked.Tier tier,

        String tierBecause,

        @Schema(description = "the sum of the parts, exactly")
        long total,

        @Schema(description = "what the weights would allow")
        long maximum,

        @Schema(description = "a part without a value is not available, and counts what the policy says")
        List<Part> parts,

        @Schema(
                description =
                        "which reading ranks: the season's facts where they exist, else the last known ones; absent without a profile")
        RankedBy rankedBy,

        @Schema(description = "absent without a profile") Feasibility verdict,
        @Schema(description = "absent without a profile") Feasibility outlook,

        @Schema(description = "the best acceptable visa by the reading that ranks; absent: without one")
        Visa visa,

        @Schema(description = "by what was last known; absent without a profile")
        Eligibility.Overall eligibility,

        @Schema(description = "the day from which the program takes no residents; absent while it does")
        LocalDate retiredOn) {

    /** The reading of the facts that a place rests on. */
    @Schema(name = "RankedBy")
    enum RankedBy {
        VERDICT,
        OUTLOOK
    }

    static ShortlistEntryView of(Ranked ranked, Assessment assessment) {
        return new ShortlistEntryView(
                ranked.rank(),
                ranked.programId(),
                ranked.name(),
                assessment.prospect().pathway(),
                assessment.prospect().place().state(),
                ranked.tier(),
                ranked.tierBecause(),
                ranked.total(),
                ranked.maximum(),
                ranked.parts(),
                assessment.rankedBy(),
                assessment.verdict(),
                assessment.outlook(),
                assessment.visa(),
                assessment.eligibility(),
                null);
    }
}

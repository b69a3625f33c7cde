package org.introducer.programs.shortlist;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.platform.conditional.Versioned;
import org.introducer.programs.applicant.Visa;
import org.introducer.programs.eligibility.Eligibility;
import org.introducer.programs.program.Pathway;
import org.introducer.programs.ranking.Part;
import org.introducer.programs.ranking.Ranked;
import org.introducer.programs.verdict.Feasibility;
import org.jspecify.annotations.Nullable;

/** A program at its place on a shortlist; its parts sum exactly to its total. */
@Schema(name = "ShortlistEntry")
record ShortlistEntryView(
        @Schema(description = "its place by the total, from 1; pinning and hiding do not change it")
        int rank,

        UUID programId,
        String name,
        @Nullable Pathway pathway,
        @Nullable String state,

        @Schema(description = "as the directory has it now", examples = "Birmingham") @Nullable
        String city,

        @Schema(description = "as the directory has it now", examples = "4160100001") @Nullable
        String acgmeCode,

        @Schema(description = "as the directory has it now", examples = "1102416C0") @Nullable
        String nrmpCode,

        @Schema(description = Ranked.Tier.MEANING) Ranked.@Nullable Tier tier,

        @Schema(description = "why it is in this tier, in a sentence") @Nullable
        String tierBecause,

        @Schema(description = "the sum of the parts, exactly")
        long total,

        @Schema(description = "the maximum total for these weights")
        long maximum,

        @Schema(
                description =
                        "a part without a value is not available, and has the points set by the policy; absent with parts=false")
        @Nullable
        List<Part> parts,

        @Schema(
                description =
                        "VERDICT: ranked by facts of the season; OUTLOOK: by the last known facts; absent without a profile")
        @Nullable
        RankedBy rankedBy,

        @Schema(description = "absent without a profile") @Nullable
        Feasibility verdict,

        @Schema(description = "absent without a profile") @Nullable
        Feasibility outlook,

        @Schema(description = "the best acceptable visa by `rankedBy`; absent: no visa") @Nullable
        Visa visa,

        @Schema(description = "by the last known facts; absent without a profile")
        Eligibility.@Nullable Overall eligibility,

        @Schema(description = "the day on which the program was retired; absent: not retired") @Nullable
        LocalDate retiredOn,

        @Schema(description = "whether the applicant keeps it at the top; the rank stays")
        boolean pinned,

        @Schema(description = "whether the applicant does not want to see it; it comes last, and the rank stays")
        boolean hidden,

        @Schema(description = "the applicant's own words about it") @Nullable
        String note,

        @JsonIgnore long version)
        implements Versioned {

    /** By which facts a program was ranked: those of the season, or those last known. */
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
                null,
                null,
                null,
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
                null,
                false,
                false,
                null,
                0);
    }

    /** The same without the parts of its total, for a screen that shows many. */
    ShortlistEntryView withoutParts() {
        return new ShortlistEntryView(
                rank,
                programId,
                name,
                pathway,
                state,
                city,
                acgmeCode,
                nrmpCode,
                tier,
                tierBecause,
                total,
                maximum,
                null,
                rankedBy,
                verdict,
                outlook,
                visa,
                eligibility,
                retiredOn,
                pinned,
                hidden,
                note,
                version);
    }

    EntryMark mark() {
        return new EntryMark(pinned, hidden, note);
    }
}

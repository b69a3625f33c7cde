package org.introducer.programs.prospect;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.programs.applicant.Visa;
import org.introducer.programs.track.TrackType;
import org.introducer.programs.verdict.Comparison;
import org.introducer.programs.verdict.Feasibility;
import org.introducer.programs.verdict.VisaPolicy;
import org.jspecify.annotations.Nullable;

/** J-1 and H-1B side by side for one applicant at one program, whichever of them the applicant would take; strictly for the season. */
@Schema(name = "VisaComparison")
record ComparisonView(
        UUID programId,
        String program,
        @Nullable UUID applicantId,
        int season,
        boolean profileKnown,
        @Schema(description = "one entry for each track") List<Track> tracks,

        @Schema(description = "the planning assumptions used; none makes a verdict INFEASIBLE")
        List<AssumptionsDraft.Used> assumptions,

        @Schema(description = "version of laws, notices and planning numbers", examples = "visa-104")
        String policy,

        @Schema(description = "the day of the oldest review among its rules") @Nullable
        LocalDate policyReviewedOn,

        @Schema(description = "warning when the last review is too long ago") @Nullable
        String policyWarning,

        String disclaimer) {

    /** The comparison for one track. */
    @Schema(name = "VisaComparisonOfTrack")
    record Track(
            @Schema(description = "of a program without known tracks the id of the program itself") @Nullable
            UUID trackId,

            TrackType type,

            @Schema(description = "what the rules come to on J-1")
            Feasibility j1,

            @Schema(description = "what the rules come to on H-1B")
            Feasibility h1b,

            @Schema(description = "the visa that the rules favour; absent: neither") @Nullable
            Visa better,

            @Schema(description = "what differs between the two, line by line")
            List<Comparison.Aspect> aspects) {

        static Track of(Comparison comparison) {
            return new Track(
                    comparison.position().trackId(),
                    comparison.position().track(),
                    comparison.j1().verdict(),
                    comparison.h1b().verdict(),
                    comparison.better(),
                    comparison.aspects());
        }
    }

    static ComparisonView of(
            Prospect prospect, Candidacy candidacy, List<Comparison> comparisons, VisaPolicy policy, LocalDate today) {
        return new ComparisonView(
                prospect.id(),
                prospect.name(),
                candidacy.applicantId(),
                candidacy.season(),
                candidacy.profileKnown(),
                comparisons.stream().map(Track::of).toList(),
                AssumptionsDraft.used(policy, candidacy.assumptions()),
                policy.version(),
                policy.reviewedOn(),
                policy.warning(today),
                policy.disclaimer());
    }
}

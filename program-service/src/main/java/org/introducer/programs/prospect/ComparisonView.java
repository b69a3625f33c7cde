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

/** J-1 and H-1B side by side for one applicant at one program, whichever of them they would take; strictly for the season, and as last known. */
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
            List<Comparison.Aspect> aspects,

            @Schema(description = "the same on what was last known of the program, to be confirmed")
            Outlook outlook) {

        static Track of(Comparison strict, Comparison lastKnown) {
            return new Track(
                    strict.position().trackId(),
                    strict.position().track(),
                    strict.j1().verdict(),
                    strict.h1b().verdict(),
                    strict.better(),
                    strict.aspects(),
                    new Outlook(
                            lastKnown.j1().verdict(),
                            lastKnown.h1b().verdict(),
                            lastKnown.better(),
                            lastKnown.aspects().stream()
                                    .filter(aspect -> !strict.aspects().contains(aspect))
                                    .toList()));
        }
    }

    /** The comparison on what was last known. */
    @Schema(name = "VisaComparisonAsLastKnown")
    record Outlook(
            @Schema(description = "what the rules come to on J-1")
            Feasibility j1,

            @Schema(description = "what the rules come to on H-1B")
            Feasibility h1b,

            @Schema(description = "the visa that the rules favour; absent: neither") @Nullable
            Visa better,

            @Schema(description = "the lines that say something else than strictly for the season; empty: none")
            List<Comparison.Aspect> aspects) {}

    static ComparisonView of(
            Prospect prospect, Candidacy candidacy, List<Track> tracks, VisaPolicy policy, LocalDate today) {
        return new ComparisonView(
                prospect.id(),
                prospect.name(),
                candidacy.applicantId(),
                candidacy.season(),
                candidacy.profileKnown(),
                tracks,
                AssumptionsDraft.used(policy, candidacy.assumptions()),
                policy.version(),
                policy.reviewedOn(),
                policy.warning(today),
                policy.disclaimer());
    }
}

package org.introducer.programs.prospect;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.programs.applicant.Visa;
import org.introducer.programs.verdict.Feasibility;
import org.introducer.programs.verdict.Finding;
import org.introducer.programs.verdict.Outcome;
import org.introducer.programs.verdict.Question;
import org.introducer.programs.verdict.VisaVerdict;
import org.jspecify.annotations.Nullable;

/** On what a verdict or an outlook rests. */
@Schema(name = "VerdictBasis", description = "what it rests on: conditions, questions and the whole trace")
record BasisView(
        @Schema(description = "steps still to be done, earliest first; without `by` when no source gives the date yet")
        List<VisaVerdict.Condition> conditions,

        @Schema(description = "what to ask, and whom") List<Question> questions,
        @Schema(description = "what would change it") List<String> wouldChange,

        @Schema(description = "every rule, in the order in which it was applied")
        List<FindingView> trace,

        @Schema(description = "the PGY-1 year before an advanced position; absent for other tracks") @Nullable
        Chain pgy1) {

    private static final int SHOWN = 20;

    /** PGY-1 years that could come before an advanced position: the best verdict first, then the best outlook, the same visa, own affiliates, the nearer. */
    @Schema(name = "Pgy1Chain")
    record Chain(
            @Schema(description = "how many options are known; at most 20 are shown")
            int known,

            @Schema(description = "how many of them sponsor or may sponsor the same visa")
            long sameVisaNotExcluded,

            @Schema(
                    description =
                            "at most 20, the best verdict first; then the best outlook, the same visa, own affiliates, the nearer")
            List<Option> options) {}

    /** A PGY-1 program that could come before an advanced position, on the better of its visas. */
    @Schema(name = "Pgy1Option")
    record Option(
            UUID programId,
            String name,
            @Nullable String institution,
            @Nullable String state,

            @Schema(description = "absent when a place is unknown")
            Integer distanceKm,

            @Schema(description = "named by the program itself, or of the same institution")
            boolean affiliated,

            @Schema(description = "the better visa there") @Nullable
            Visa visa,

            @Schema(description = "what the rules come to there, on this visa")
            Feasibility verdict,

            @Schema(description = "the same rules on what was last known of it, to be confirmed")
            Feasibility outlook,

            @Schema(description = "the rules that are not met there")
            List<FindingView> open) {

        static Option of(VisaVerdict.Pgy1Verdict option, LocalDate today) {
            return new Option(
                    option.programId(),
                    option.name(),
                    option.place().institution(),
                    option.place().state(),
                    option.distanceKm(),
                    option.affiliated(),
                    option.visa(),
                    option.verdict(),
                    option.outlook(),
                    option.trace().stream()
                            .filter(finding -> finding.standing() != Feasibility.FEASIBLE)
                            .map(finding -> FindingView.of(finding, today))
                            .toList());
        }
    }

    static BasisView of(VisaVerdict way, boolean advanced, LocalDate today) {
        List<FindingView> trace = way.trace().stream()
                .map(finding -> FindingView.of(finding, today))
                .toList();
        return new BasisView(
                way.conditions(),
                Stream.concat(
                                way.questions().stream(),
                                // What nothing rests on here, but should be known before a rank list.
                                way.trace().stream()
                                        .map(Finding::outcome)
                                        .filter(Outcome.Holds.class::isInstance)
                                        .map(outcome -> ((Outcome.Holds) outcome).question())
                                        .filter(Objects::nonNull))
                        .distinct()
                        .toList(),
                trace.stream()
                        .map(FindingView::wouldChange)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                trace,
                advanced && way.visa() != null ? chain(way, today) : null);
    }

    private static Chain chain(VisaVerdict way, LocalDate today) {
        return new Chain(
                way.pgy1().size(),
                way.pgy1().stream()
                        .filter(option -> option.visa() == way.visa() && option.verdict() != Feasibility.INFEASIBLE)
                        .count(),
                way.pgy1().stream()
                        .limit(SHOWN)
                        .map(option -> Option.of(option, today))
                        .toList());
    }
}

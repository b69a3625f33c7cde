package org.introducer.programs.verdict;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.programs.applicant.Visa;
import org.jspecify.annotations.Nullable;

/**
 * What one track comes to on one visa.
 *
 * @param visa null: without any visa
 * @param trace every rule, in the order in which they were applied
 * @param budget null without a visa, or where the policy does not know the path
 * @param pgy1 the chain behind an advanced position, best option first; empty for others
 * @param notApplied laws that the policy has no citation for: to be asked about
 */
public record VisaVerdict(
        Visa visa,
        Feasibility verdict,
        List<Condition> conditions,
        List<Question> questions,
        List<Finding> trace,
        TimeBudget budget,
        List<Pgy1Verdict> pgy1,
        List<Question> notApplied) {

    /**
     * Something that is still to be done.
     *
     * @param by the latest day; null: no source says it yet
     * @param tight less time is left than planning assumes
     */
    @Schema(name = "VerdictCondition")
    public record Condition(
            @Schema(description = "what is still to be done, in words")
            String what,

            @Schema(description = "the latest day; absent: no source says it yet") @Nullable
            LocalDate by,

            @Schema(description = "less time is left than planning assumes, though no rule forbids it")
            boolean tight,

            RuleId rule,
            @Nullable UUID programId) {}

    /**
     * A PGY-1 option on its better visa.
     *
     * @param outlook the same rules on what was last known of it
     */
    public record Pgy1Verdict(
            UUID programId,
            String name,
            Place place,
            Integer distanceKm,
            boolean affiliated,
            Visa visa,
            Feasibility verdict,
            Feasibility outlook,
            List<Finding> trace) {

        /** Whether neither what is known of it nor what was last known says no. */
        public boolean open() {
            return verdict != Feasibility.INFEASIBLE
                    && (verdict != Feasibility.UNKNOWN || outlook != Feasibility.INFEASIBLE);
        }
    }

    /** The rules that stand against it: of the track itself, and of the best PGY-1 option where none will do. */
    public List<Finding> failing() {
        return Stream.concat(
                        trace.stream().filter(finding -> finding.rule() != RuleId.PGY1_OPTION || pgy1.isEmpty()),
                        pgy1.stream()
                                .min(Comparator.comparingLong(VisaVerdict::failures))
                                .filter(best -> verdictOf(RuleId.PGY1_OPTION) == Feasibility.INFEASIBLE)
                                .stream()
                                .flatMap(best -> best.trace().stream()))
                .filter(finding -> finding.standing() == Feasibility.INFEASIBLE)
                .toList();
    }

    private static long failures(Pgy1Verdict option) {
        return option.trace().stream()
                .filter(finding -> finding.standing() == Feasibility.INFEASIBLE)
                .count();
    }

    private Feasibility verdictOf(RuleId rule) {
        return Feasibility.weakest(trace.stream()
                .filter(finding -> finding.rule() == rule)
                .map(Finding::standing)
                .toList());
    }
}

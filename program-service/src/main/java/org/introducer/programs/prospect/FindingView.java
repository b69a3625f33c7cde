package org.introducer.programs.prospect;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.programs.verdict.Assumption.Assumed;
import org.introducer.programs.verdict.Citation;
import org.introducer.programs.verdict.Finding;
import org.introducer.programs.verdict.Outcome;
import org.introducer.programs.verdict.Question;
import org.introducer.programs.verdict.RuleId;
import org.jspecify.annotations.Nullable;

/** One rule that was applied, with its result and what it rests on. */
@Schema(name = "RuleFinding")
record FindingView(
        RuleId rule,
        FindingView.Says says,

        @Schema(description = "the program that the rule was about: the one asked for, or its PGY-1 option") @Nullable
        UUID programId,

        String because,

        @Schema(description = "what would have to change; absent when the rule is met") @Nullable
        String wouldChange,

        @Schema(
                description =
                        "what to ask, and whom: when the result is unknown, or when it holds and the answer matters later")
        @Nullable
        Question question,

        @Schema(description = "the latest day for the step that is still to be done") @Nullable
        LocalDate by,

        @Schema(description = "less time is left than the planning assumption, though no rule forbids it")
        Boolean tight,

        @Schema(description = "the planning assumptions on which it depends; each can be changed in the request")
        List<Assumed> assumptions,

        @Schema(description = "the inputs of the rule, by name")
        Map<String, String> inputs,

        @Schema(description = "the facts that the rule looked at; empty: it looks at none")
        List<EvidenceShown> evidence,

        @Schema(description = "absent for rules that are not law") @Nullable
        Citation citation) {

    /** What a rule can say. */
    @Schema(
            name = "RuleSays",
            description =
                    "HOLDS: nothing is against it; DUE: something is still to be done; UNKNOWN: something has to be "
                            + "asked; FAILS: it forbids")
    enum Says {
        HOLDS,
        DUE,
        UNKNOWN,
        FAILS
    }

    private static String wouldChange(Outcome.Due due) {
        String by = due.by() == null ? due.what() : "%s, by %s".formatted(due.what(), due.by());
        return due.tight()
                ? "%s; an earlier day, or other planning assumptions, would make it less tight".formatted(by)
                : by;
    }

    static FindingView of(Finding finding, LocalDate today) {
        Says says;
        String wouldChange;
        Question question = null;
        LocalDate by = null;
        Boolean tight = null;
        List<Assumed> assumptions = List.of();
        switch (finding.outcome()) {
            case Outcome.Holds holds -> {
                says = Says.HOLDS;
                question = holds.question();
                wouldChange = null;
            }
            case Outcome.Due due -> {
                says = Says.DUE;
                wouldChange = wouldChange(due);
                by = due.by();
                tight = due.tight();
                assumptions = due.assumptions();
            }
            case Outcome.Unknown unknown -> {
                says = Says.UNKNOWN;
                question = unknown.question();
                wouldChange = "The answer to: " + question.text();
            }
            case Outcome.Fails fails -> {
                says = Says.FAILS;
                wouldChange = fails.wouldChange();
            }
        }
        return new FindingView(
                finding.rule(),
                says,
                finding.programId(),
                finding.outcome().because(),
                wouldChange,
                question,
                by,
                tight,
                assumptions,
                finding.inputs(),
                finding.evidence().stream()
                        .map(fact -> EvidenceShown.of(fact, today))
                        .toList(),
                finding.citation());
    }
}

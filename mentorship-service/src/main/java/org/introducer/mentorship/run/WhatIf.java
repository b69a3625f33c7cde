package org.introducer.mentorship.run;

import static org.introducer.mentorship.MentorshipProblem.REFERENCE_UNKNOWN;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.introducer.mentorship.matching.Change;
import org.introducer.mentorship.matching.Criterion;
import org.introducer.mentorship.matching.MatchInputs;
import org.introducer.mentorship.matching.MentorEntry;
import org.introducer.mentorship.matching.Pair;
import org.introducer.mentorship.matching.RunMode;
import org.introducer.mentorship.matching.outcome.MatchResult;
import org.introducer.mentorship.matching.outcome.RunDiff;
import org.introducer.platform.problem.InputError;
import org.introducer.platform.problem.InputErrorCode;

/** Matches a cycle with changed inputs; nothing is stored. */
@ApplicationScoped
class WhatIf {

    private final Runs runs;
    private final RunInputs runInputs;
    private final RunRequest request;

    WhatIf(Runs runs, RunInputs runInputs, RunRequest request) {
        this.runs = runs;
        this.runInputs = runInputs;
        this.request = request;
    }

    WhatIfView of(UUID cycleId, WhatIfDraft draft) {
        if (draft.runId() == null) {
            MatchInputs inputs =
                    runInputs.now(cycleId, new RunDraft(draft.mode(), draft.seed(), draft.weights(), null));
            request.requireToFit(inputs);
            MatchResult before = request.matched(inputs);
            return compared(
                    inputs,
                    draft,
                    List.copyOf(before.pairSet()),
                    new WhatIfView.Outcome(
                            before.pairs().size(), before.unmatched().size()));
        }
        runs.previousPairs(cycleId, draft.runId(), "/runId");
        Run run = runs.requireMine(draft.runId());
        RunMode mode = draft.mode() == null ? run.mode() : draft.mode();
        Map<Criterion, Integer> weights = draft.weights() == null ? run.weights() : draft.weights();
        Long seed = draft.seed() == null ? Long.valueOf(run.seed()) : draft.seed();
        // What did not have to change is not shown as changed; pairs at work take no part in either.
        MatchInputs inputs = runInputs.now(cycleId, new RunDraft(mode, seed, weights, draft.runId()));
        request.requireToFit(inputs);
        return compared(
                inputs,
                draft,
                inputs.previous(),
                new WhatIfView.Outcome(inputs.previous().size(), run.counts().unmatched()));
    }

    private WhatIfView compared(MatchInputs inputs, WhatIfDraft draft, List<Pair> before, WhatIfView.Outcome was) {
        requireKnown(inputs, draft);
        MatchResult after = request.matched(inputs.with(
                draft.seats().stream()
                        .map(seats -> new Change.AddSeats(seats.mentorId(), seats.type(), seats.more()))
                        .toList(),
                new HashSet<>(draft.withoutMentors())));
        RunDiff diff = RunDiff.between(before, after.pairSet());
        return new WhatIfView(
                inputs.mode(),
                inputs.seed(),
                was,
                new WhatIfView.Outcome(after.pairs().size(), after.unmatched().size()),
                diff.kept().size(),
                RunChange.views(diff).stream()
                        .filter(change -> change.change() != RunChange.Kind.KEPT)
                        .toList());
    }

    private static void requireKnown(MatchInputs inputs, WhatIfDraft draft) {
        Set<UUID> known = inputs.mentors().stream().map(MentorEntry::id).collect(Collectors.toSet());
        List<InputError> unknown = new ArrayList<>();
        for (int i = 0; i < draft.seats().size(); i++) {
            if (!known.contains(draft.seats().get(i).mentorId())) {
                unknown.add(InputError.at(
                        "/seats/" + i + "/mentorId",
                        InputErrorCode.UNKNOWN_REFERENCE,
                        "is not enrolled in this cycle as a mentor"));
            }
        }
        for (int i = 0; i < draft.withoutMentors().size(); i++) {
            if (!known.contains(draft.withoutMentors().get(i))) {
                unknown.add(InputError.at(
                        "/withoutMentors/" + i,
                        InputErrorCode.UNKNOWN_REFERENCE,
                        "is not enrolled in this cycle as a mentor"));
            }
        }
        REFERENCE_UNKNOWN.throwIfAny(unknown);
    }
}

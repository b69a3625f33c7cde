package org.introducer.mentorship.run;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.introducer.mentorship.inputs.CycleInputs;
import org.introducer.mentorship.matching.Criterion;
import org.introducer.mentorship.matching.MatchInputs;
import org.introducer.mentorship.matching.Pair;
import org.introducer.mentorship.matching.RunMode;
import org.introducer.mentorship.matching.Weights;
import org.introducer.mentorship.mentorships.Mentorships;

/** What a run is made of, as it is stored now. */
@ApplicationScoped
class RunInputs {

    private final CycleInputs cycleInputs;
    private final Mentorships mentorships;
    private final Runs runs;

    RunInputs(CycleInputs cycleInputs, Mentorships mentorships, Runs runs) {
        this.cycleInputs = cycleInputs;
        this.mentorships = mentorships;
        this.runs = runs;
    }

    MatchInputs now(UUID cycleId, RunDraft draft) {
        return now(cycleId, draft.mode(), draft.seed(), draft.weights(), draft.previousRunId());
    }

    /** What the same run would be made of if it were asked for now. */
    MatchInputs now(Run run) {
        return now(run.cycleId(), run.mode(), run.seed(), run.weights(), run.previousRunId());
    }

    private MatchInputs now(
            UUID cycleId, RunMode mode, long seed, Map<Criterion, Integer> weights, UUID previousRunId) {
        return cycleInputs.of(cycleId, mode, seed, new Weights(weights), previous(cycleId, previousRunId));
    }

    /** The pairs of the previous run that are not at work. */
    private List<Pair> previous(UUID cycleId, UUID previousRunId) {
        List<Pair> previous = runs.previousPairs(cycleId, previousRunId);
        if (previous.isEmpty()) {
            return previous;
        }
        Set<Pair> atWork = Set.copyOf(mentorships.settled(cycleId));
        return previous.stream().filter(pair -> !atWork.contains(pair)).toList();
    }
}

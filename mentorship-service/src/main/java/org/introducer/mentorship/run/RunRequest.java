package org.introducer.mentorship.run;

import static org.introducer.mentorship.MentorshipProblem.RUN_TOO_LARGE;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.introducer.mentorship.MentorshipSettings;
import org.introducer.mentorship.inputs.LockContradiction;
import org.introducer.mentorship.matching.MatchInputs;
import org.introducer.mentorship.matching.MenteeEntry;
import org.introducer.mentorship.matching.MentorEntry;
import org.introducer.mentorship.matching.MentorType;
import org.introducer.mentorship.matching.RunMode;
import org.introducer.mentorship.matching.Tiers;
import org.introducer.mentorship.matching.engine.Matching;
import org.introducer.mentorship.matching.outcome.MatchOutcome;
import org.introducer.mentorship.matching.outcome.MatchResult;
import org.introducer.mentorship.matching.outcome.Objective;
import org.introducer.mentorship.run.canonical.CanonicalInputs;
import org.introducer.platform.write.Writes;
import org.jboss.resteasy.reactive.RestResponse;

/** Creates a run: stores its inputs, and refuses inputs that cannot be matched. */
@ApplicationScoped
class RunRequest {

    private final Runs runs;
    private final RunInputs runInputs;
    private final Writes writes;
    private final MentorshipSettings.Matching bounds;

    RunRequest(Runs runs, RunInputs runInputs, Writes writes, MentorshipSettings settings) {
        this.runs = runs;
        this.runInputs = runInputs;
        this.writes = writes;
        bounds = settings.matching();
    }

    RestResponse<RunView> ask(UUID cycleId, RunDraft draft) {
        MatchInputs inputs = runInputs.now(cycleId, draft);
        requireToFit(inputs);
        List<MatchOutcome.LockConflict> conflicts = Matching.lockConflicts(inputs);
        if (!conflicts.isEmpty()) {
            throw LockContradiction.refused(conflicts);
        }
        String canonical = CanonicalInputs.of(inputs).json();
        return writes.accepted("/v1/runs", () -> runs.view(runs.add(cycleId, draft, inputs, canonical)));
    }

    /** Refuses what is too much to look at. */
    void requireToFit(MatchInputs inputs) {
        Map<MentorType, Integer> offering = new EnumMap<>(MentorType.class);
        for (MentorEntry mentor : inputs.mentors()) {
            mentor.seats().forEach((type, seats) -> offering.merge(type, seats > 0 ? 1 : 0, Integer::sum));
        }
        long options = 0;
        for (MenteeEntry mentee : inputs.mentees()) {
            for (MentorType type : mentee.wants()) {
                Tiers wishes = mentee.wishes().getOrDefault(type, Tiers.NONE);
                options += wishes.isEmpty()
                        ? offering.getOrDefault(type, 0)
                        : wishes.tiers().stream().mapToInt(List::size).sum();
            }
        }
        if (!Objective.fits(inputs)) {
            throw RUN_TOO_LARGE.because(
                    "The number of mentees and the weights lead to numbers beyond exact arithmetic.");
        }
        // An optimum is proven by what each pair is worth; of a stable matching most pairs are only counted.
        long most = inputs.mode() == RunMode.STABLE ? bounds.mostPairs() : bounds.mostOptions();
        if (options > most) {
            throw RUN_TOO_LARGE.because(
                    "%d possible pairs are more than %d: let mentees rank the mentors they want.", options, most);
        }
    }

    /** The match of inputs whose locks stand. */
    MatchResult matched(MatchInputs inputs) {
        return switch (Matching.run(inputs, bounds.mostOptions())) {
            case MatchOutcome.Matched(MatchResult result) -> result;
            case MatchOutcome.Refused(List<MatchOutcome.LockConflict> conflicts) ->
                throw LockContradiction.refused(conflicts);
            case MatchOutcome.TooManyListed() ->
                throw RUN_TOO_LARGE.because(
                        "The certificate would list more than %d pairs, because so many mentees stay unmatched or get a mentor far down "
                                + "their list: add seats, or let mentees rank the mentors they want.",
                        bounds.mostOptions());
        };
    }
}

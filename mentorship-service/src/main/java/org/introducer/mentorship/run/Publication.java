package org.introducer.mentorship.run;

import static org.introducer.mentorship.MentorshipProblem.RUN_STALE;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.introducer.mentorship.cycle.Cycles;
import org.introducer.mentorship.mentorships.Proposals;
import org.introducer.mentorship.run.canonical.CanonicalInputs;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.outbox.Outbox;

/** Publishes and withdraws runs. One run of a cycle is published at a time. */
@ApplicationScoped
class Publication {

    private final Runs runs;
    private final RunInputs inputs;
    private final Cycles cycles;
    private final Proposals proposals;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    Publication(
            Runs runs,
            RunInputs inputs,
            Cycles cycles,
            Proposals proposals,
            Outbox outbox,
            Caller caller,
            Clock clock) {
        this.runs = runs;
        this.inputs = inputs;
        this.cycles = cycles;
        this.proposals = proposals;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    Run sendToReview(UUID id) {
        Run run = locked(id);
        run.sendToReview(caller.sub(), Instant.now(clock));
        return run;
    }

    Run sendBack(UUID id) {
        Run run = locked(id);
        run.sendBack();
        return run;
    }

    /** Publishes a run unless its inputs have changed. It replaces the run published before. */
    Run publish(UUID id) {
        Run run = locked(id);
        Optional<Run> before =
                runs.published(run.cycleId()).filter(other -> !other.id().equals(id));
        before.ifPresent(this::takeBack);
        run.publish(caller.sub(), Instant.now(clock), cycles.card(run.cycleId()).fourEyes());
        if (!CanonicalInputs.digest(CanonicalInputs.of(inputs.now(run)).json()).equals(run.inputsDigest())) {
            throw RUN_STALE.because("People, wishes, rules or locks of the cycle have changed; run again.");
        }
        runs.flush();
        proposals.propose(run.cycleId(), id, before.map(Run::id));
        tell("run.published", run);
        return run;
    }

    /** Takes a published run back; mentorships that both have accepted go on. */
    Run withdraw(UUID id) {
        Run run = locked(id);
        takeBack(run);
        proposals.withdraw(run.cycleId(), run.id());
        return run;
    }

    private void takeBack(Run run) {
        run.withdraw(Instant.now(clock));
        tell("run.withdrawn", run);
    }

    private Run locked(UUID id) {
        Run run = runs.requireMine(id);
        cycles.lockAlone(run.cycleId());
        runs.refresh(run);
        return run;
    }

    private void tell(String event, Run run) {
        runs.flush();
        outbox.publish(event, "runs", run.id(), run.version(), Map.of("cycleId", run.cycleId()));
    }
}

package org.introducer.mentorship.run;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.introducer.mentorship.certificate.Certificate;
import org.introducer.mentorship.certificate.Certificate.NotBlocking.Reason;
import org.introducer.mentorship.certificate.Claim;
import org.introducer.mentorship.certificate.StabilityCheck;
import org.introducer.mentorship.certificate.WorthCertificate;
import org.introducer.mentorship.certificate.WorthCheck;
import org.introducer.mentorship.matching.MatchInputs;
import org.introducer.mentorship.matching.engine.Matching;
import org.introducer.mentorship.matching.outcome.MatchOutcome;
import org.introducer.mentorship.matching.outcome.MatchResult;
import org.introducer.mentorship.run.canonical.CanonicalInputs;
import org.introducer.platform.job.Job;
import org.introducer.platform.job.JobHandler;
import org.introducer.platform.job.JobState;
import org.introducer.platform.job.Jobs;
import org.introducer.platform.write.Writes;
import org.jboss.logging.Logger;

/** Computes the matching of a run from its stored inputs, has it checked, and stores result and certificate in one transaction. */
@ApplicationScoped
class RunWork implements JobHandler {

    private static final Logger LOG = Logger.getLogger(RunWork.class);

    static final String KIND = "matching-run";
    private static final int STEPS = 3;

    private final Runs runs;
    private final ResultRows rows;
    private final Jobs jobs;
    private final Writes writes;

    RunWork(Runs runs, ResultRows rows, Jobs jobs, Writes writes) {
        this.runs = runs;
        this.rows = rows;
        this.jobs = jobs;
        this.writes = writes;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Job job) {
        runs.waitingFor(job.id()).ifPresent(run -> {
            try {
                make(run, job.id());
            } catch (RuntimeException e) {
                writes.byWorker(KIND, () -> runs.fail(run));
                throw e;
            }
        });
        jobs.change(job.id(), done -> {
            done.progress(STEPS, STEPS);
            done.become(JobState.DONE);
        });
    }

    private void make(UUID run, UUID job) {
        long started = System.nanoTime();
        MatchInputs inputs = CanonicalInputs.read(runs.inputs(run)).inputs();
        if (!(Matching.run(inputs) instanceof MatchOutcome.Matched(MatchResult result))) {
            throw new IllegalStateException("Locks that stood when the run was asked for cannot have fallen since.");
        }
        jobs.change(job, step -> step.progress(1, STEPS));
        long matched = System.nanoTime();
        Map<Claim.Match, Reason> reasons = check(run, inputs, result);
        long checked = System.nanoTime();
        jobs.change(job, step -> step.progress(2, STEPS));
        writes.byWorker(KIND, () -> {
            rows.write(run, inputs, result, reasons);
            return runs.finish(run, result);
        });
        LOG.infof(
                "Run %s: %d pairs of %d options; matched in %d ms, checked in %d ms, stored in %d ms",
                run,
                result.pairs().size(),
                result.orders().size(),
                NANOSECONDS.toMillis(matched - started),
                NANOSECONDS.toMillis(checked - matched),
                NANOSECONDS.toMillis(System.nanoTime() - checked));
    }

    /** Why each acceptable pair that was not made does not block; nothing where not stability but worth was proven. */
    private static Map<Claim.Match, Reason> check(UUID run, MatchInputs inputs, MatchResult result) {
        if (result.optimality().isPresent()) {
            WorthCertificate certificate = WorthCheck.of(
                    Proof.claim(inputs, result, result.optimality().get()));
            require(certificate.verdict() == WorthCertificate.Verdict.OPTIMAL, run);
            return Map.of();
        }
        Certificate certificate = StabilityCheck.of(Proof.claim(inputs, result));
        require(certificate.stable(), run);
        Map<Claim.Match, Reason> reasons =
                HashMap.newHashMap(certificate.others().size());
        certificate.others().forEach(other -> reasons.put(other.pair(), other.reason()));
        return reasons;
    }

    private static void require(boolean holds, UUID run) {
        if (!holds) {
            throw new IllegalStateException("The check refuses the matching of run " + run + ".");
        }
    }
}

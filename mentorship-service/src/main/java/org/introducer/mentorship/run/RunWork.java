package org.introducer.mentorship.run;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import org.introducer.mentorship.certificate.Certificate;
import org.introducer.mentorship.certificate.Claim;
import org.introducer.mentorship.certificate.StabilityCheck;
import org.introducer.mentorship.certificate.UnlistedCheck;
import org.introducer.mentorship.certificate.WorthCertificate;
import org.introducer.mentorship.certificate.WorthCheck;
import org.introducer.mentorship.matching.MatchInputs;
import org.introducer.mentorship.matching.MentorType;
import org.introducer.mentorship.matching.engine.Preferences;
import org.introducer.mentorship.matching.outcome.MatchResult;
import org.introducer.mentorship.run.canonical.CanonicalInputs;
import org.introducer.platform.job.ClaimLost;
import org.introducer.platform.job.Job;
import org.introducer.platform.job.JobHandler;
import org.introducer.platform.job.JobState;
import org.introducer.platform.job.Jobs;
import org.introducer.platform.problem.ProblemException;
import org.introducer.platform.write.Writes;
import org.jboss.logging.Logger;

/**
 * Computes the matching of a run from its stored inputs, has it checked, and stores result and certificate in one transaction, in which the
 * job is done too: who sees the draft sees no work that goes on.
 */
@ApplicationScoped
class RunWork implements JobHandler {

    private static final Logger LOG = Logger.getLogger(RunWork.class);

    static final String KIND = "matching-run";
    private static final int STEPS = 3;

    private final Runs runs;
    private final RunRequest request;
    private final ResultRows rows;
    private final Jobs jobs;
    private final Writes writes;

    RunWork(Runs runs, RunRequest request, ResultRows rows, Jobs jobs, Writes writes) {
        this.runs = runs;
        this.request = request;
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
        UUID run = runs.waitingFor(job.id())
                .orElseThrow(() -> new IllegalStateException("No run waits for job " + job.id() + "."));
        try {
            make(run, job);
        } catch (ClaimLost e) {
            throw e;
        } catch (RuntimeException e) {
            writes.byWorker(
                    KIND,
                    () -> runs.fail(
                            run,
                            e instanceof ProblemException told && told.getMessage() != null
                                    ? told.getMessage()
                                    : "The match could not be made; nothing was kept."));
            throw e;
        }
    }

    private void make(UUID run, Job job) {
        long started = System.nanoTime();
        MatchInputs inputs = CanonicalInputs.read(runs.inputs(run)).inputs();
        MatchResult result = request.matched(inputs);
        jobs.progress(job, 1, STEPS);
        long matched = System.nanoTime();
        Judged judged = check(run, inputs, result);
        long checked = System.nanoTime();
        jobs.progress(job, 2, STEPS);
        writes.byWorker(KIND, () -> {
            rows.write(run, inputs, result, judged);
            Run finished = runs.finish(run, result, judged.checked());
            jobs.settle(job, done -> {
                done.progress(STEPS, STEPS);
                done.become(JobState.DONE);
            });
            return finished;
        });
        LOG.infof(
                "Run %s: %d pairs of %d options, %d listed; matched in %d ms, checked in %d ms, stored in %d ms",
                run,
                result.pairs().size(),
                judged.checked(),
                result.orders().size(),
                NANOSECONDS.toMillis(matched - started),
                NANOSECONDS.toMillis(checked - matched),
                NANOSECONDS.toMillis(System.nanoTime() - checked));
    }

    /** Has the result checked by code that knows nothing of the solver; throws when it proves nothing. */
    private static Judged check(UUID run, MatchInputs inputs, MatchResult result) {
        if (result.optimality().isPresent()) {
            WorthCertificate certificate = WorthCheck.of(
                    Proof.claim(inputs, result, result.optimality().get()));
            require(certificate.verdict() == WorthCertificate.Verdict.OPTIMAL, run);
            return new Judged(Map.of(), Map.of(), result.orders().size());
        }
        Claim claim = Proof.claim(inputs, result);
        Certificate certificate = StabilityCheck.of(claim);
        require(certificate.stable(), run);
        Preferences preferences = new Preferences(inputs);
        Map<UnlistedCheck.Mentee, UnlistedCheck.Found> unlisted = UnlistedCheck.of(
                claim,
                Proof.mentees(inputs),
                (mentee, type, each) -> preferences.of(mentee, MentorType.valueOf(type), each));
        require(unlisted.values().stream().allMatch(found -> found.faults().isEmpty()), run);
        return Judged.of(certificate, unlisted.values(), result.orders().size());
    }

    private static void require(boolean holds, UUID run) {
        if (!holds) {
            throw new IllegalStateException("The check refuses the matching of run " + run + ".");
        }
    }
}

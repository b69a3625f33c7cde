package org.introducer.platform.job;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.identity.Identity;
import org.introducer.platform.problem.ProblemException;
import org.jboss.logging.Logger;

/** Claims jobs one at a time and runs their handler with the identity of the requester; the job of a dead worker is claimed again. */
@ApplicationScoped
public class JobWorker {

    private static final Logger LOG = Logger.getLogger(JobWorker.class);
    private static final Duration LEASE = Duration.ofSeconds(30);

    private final Map<String, JobHandler> handlers;
    private final EntityManager entities;
    private final ObjectMapper json;
    private final Caller caller;
    private final Jobs jobs;
    private final Clock clock;
    private final Semaphore idle = new Semaphore(1);
    private volatile boolean stopping;

    JobWorker(
            @All List<JobHandler> handlers,
            EntityManager entities,
            ObjectMapper json,
            Caller caller,
            Jobs jobs,
            Clock clock) {
        this.handlers = handlers.stream().collect(Collectors.toMap(JobHandler::kind, Function.identity()));
        this.entities = entities;
        this.json = json;
        this.caller = caller;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Scheduled(every = "${introducer.job-poll:1s}", concurrentExecution = ConcurrentExecution.SKIP)
    void work() {
        if (!idle.tryAcquire()) {
            return;
        }
        try {
            while (!stopping && !handlers.isEmpty() && workOne()) {
                LOG.debug("looking for the next job");
            }
        } finally {
            idle.release();
        }
    }

    /** Looks for work at once instead of at the next poll; on a thread of its own, outside the request that changed the job. */
    void onMoved(@Observes(during = TransactionPhase.AFTER_SUCCESS) JobChanged moved) {
        Thread.ofVirtual().name("job-" + moved.id()).start(this::work);
    }

    /** No job is begun that would not be finished: another replica takes it up, or the next start. */
    void stopping(@Observes ShutdownDelayInitiatedEvent event) {
        stopping = true;
    }

    /** The same where the stop has no delay. */
    void stopped(@Observes ShutdownEvent event) {
        stopping = true;
    }

    private boolean workOne() {
        ManagedContext context = Arc.container().requestContext();
        boolean mine = !context.isActive();
        if (mine) {
            context.activate();
        }
        try {
            Tuple claimed = claim();
            if (claimed == null) {
                return false;
            }
            caller.actAs(new Identity((UUID) claimed.get(2), (UUID) claimed.get(0), (UUID) claimed.get(3), Set.of()));
            run((UUID) claimed.get(1));
            return true;
        } finally {
            if (mine) {
                context.terminate();
            }
        }
    }

    private Tuple claim() {
        @SuppressWarnings("unchecked")
        List<Tuple> claimed = QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery(
                                "select tenant_id, id, sub, applicant_id from claim_job(:kinds, :now, make_interval(secs => :lease))",
                                Tuple.class)
                        .setParameter("kinds", handlers.keySet().toArray(String[]::new))
                        .setParameter("now", Instant.now(clock))
                        .setParameter("lease", LEASE.toSeconds())
                        .getResultList());
        return claimed.isEmpty() ? null : claimed.getFirst();
    }

    private void run(UUID id) {
        Job job = QuarkusTransaction.requiringNew().call(() -> entities.find(Job.class, id));
        try (ScheduledExecutorService renewal = Executors.newSingleThreadScheduledExecutor()) {
            Identity who = caller.require();
            renewal.scheduleAtFixedRate(
                    () -> renew(job, who), LEASE.toMillis() / 3, LEASE.toMillis() / 3, TimeUnit.MILLISECONDS);
            try {
                JobHandler handler = handlers.get(job.kind());
                if (job.attemptsOfStep() > handler.mostAttempts()) {
                    throw new IllegalStateException("given up after " + job.attempts() + " attempts");
                }
                handler.run(job);
            } catch (JobPostponed e) {
                postpone(job, e.pause());
            } catch (ClaimLost e) {
                LOG.infof("%s; what it did was undone", e.getMessage());
            } catch (RuntimeException e) {
                fail(job, e);
            } finally {
                renewal.shutdownNow();
            }
        }
    }

    private void postpone(Job job, Duration pause) {
        jobs.change(job.id(), waiting -> {
            if (waiting.state().working() && waiting.attempts() == job.attempts()) {
                waiting.postponeUntil(Instant.now(clock).plus(pause));
            }
        });
    }

    private void fail(Job job, RuntimeException e) {
        boolean told = e instanceof ProblemException;
        if (told) {
            LOG.infof("Job %s of kind %s failed: %s", job.id(), job.kind(), e.getMessage());
        } else {
            LOG.errorf(e, "Job %s of kind %s failed", job.id(), job.kind());
        }
        jobs.change(job.id(), failed -> {
            if (failed.state().working() && failed.attempts() == job.attempts()) {
                failed.failedWith(json.valueToTree(List.of(Map.of(
                        "detail",
                        told && e.getMessage() != null ? e.getMessage() : "The job failed; nothing was changed."))));
                failed.become(JobState.FAILED);
            }
        });
    }

    /** While it is still ours. Runs on a thread of its own, so it takes on the identity again. */
    private void renew(Job job, Identity who) {
        ManagedContext context = Arc.container().requestContext();
        context.activate();
        try {
            caller.actAs(who);
            QuarkusTransaction.requiringNew()
                    .run(() -> entities.createNativeQuery(
                                    "update jobs set lease_until = :until where tenant_id = :tenant and id = :id and attempts = :attempts and state in ('RUNNING', 'APPLYING')")
                            .setParameter("until", Instant.now(clock).plus(LEASE))
                            .setParameter("tenant", who.tenant())
                            .setParameter("id", job.id())
                            .setParameter("attempts", job.attempts())
                            .executeUpdate());
        } catch (RuntimeException e) {
            LOG.warn("A job's lease could not be renewed", e);
        } finally {
            context.terminate();
        }
    }
}

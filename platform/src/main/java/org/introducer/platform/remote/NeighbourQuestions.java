package org.introducer.platform.remote;

import static org.introducer.platform.problem.PlatformProblem.NEIGHBOUR_UNAVAILABLE;
import static org.introducer.platform.problem.PlatformProblem.QUOTA_EXCEEDED;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.context.ThreadContext;
import org.introducer.platform.problem.ProblemException;

/**
 * Asks several services at once, for answers that can do without some of them. Each question has a virtual thread, so that a worker
 * that waits needs no second worker, and carries the request's own context, and with it the caller's token and the trace.
 */
@ApplicationScoped
public class NeighbourQuestions {

    private final ThreadContext context;

    NeighbourQuestions(ThreadContext context) {
        this.context = context;
    }

    /** A question under way. */
    public static final class Asked<T> {

        private final String service;
        private final FutureTask<T> task;
        private final long until;

        private Asked(String service, FutureTask<T> task, Duration patience) {
            this.service = service;
            this.task = task;
            this.until = System.nanoTime() + patience.toNanos();
        }

        /** Whom it was asked. */
        public String service() {
            return service;
        }

        /**
         * The answer; empty when the service is unavailable, did not answer in time, has no quota left for the caller, or refused or misunderstood the question, as one
         * of another version may.
         */
        public Optional<T> answer() {
            try {
                return Optional.ofNullable(task.get(Math.max(0, until - System.nanoTime()), TimeUnit.NANOSECONDS));
            } catch (TimeoutException e) {
                task.cancel(true);
                return Optional.empty();
            } catch (InterruptedException e) {
                task.cancel(true);
                Thread.currentThread().interrupt();
                return Optional.empty();
            } catch (ExecutionException e) {
                return unavailable(e.getCause());
            }
        }

        private Optional<T> unavailable(Throwable e) {
            if (e instanceof NeighbourAnswer
                    || e instanceof ProblemException problem
                            && (problem.problem() == NEIGHBOUR_UNAVAILABLE || problem.problem() == QUOTA_EXCEEDED)) {
                return Optional.empty();
            }
            throw e instanceof RuntimeException runtime ? runtime : new IllegalStateException(e);
        }
    }

    /**
     * Begins to ask, and comes back at once.
     *
     * @param patience how long its answer is waited for from now on
     */
    public <T> Asked<T> begin(String service, Duration patience, Callable<T> question) {
        FutureTask<T> task = new FutureTask<>(context.contextualCallable(question));
        Thread.ofVirtual().name("asks-" + service).start(task);
        return new Asked<>(service, task, patience);
    }
}

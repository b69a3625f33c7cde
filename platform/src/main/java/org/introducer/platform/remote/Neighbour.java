package org.introducer.platform.remote;

import static org.introducer.platform.problem.PlatformProblem.NEIGHBOUR_UNAVAILABLE;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.faulttolerance.api.Guard;
import jakarta.transaction.Status;
import jakarta.ws.rs.ProcessingException;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;
import org.introducer.platform.problem.ProblemException;

/**
 * Another service, guarded: one breaker for all calls to it, and one jittered retry for safe calls; see {@link Neighbours}. An outage, which
 * is also an answer that cannot be read or lacks what it must have, is answered as 503, naming the service; a wrapper that can do without catches it and says {@code unavailable}. Time limits are the REST client's own. Tests, which run with
 * assertions, fail where a call is made inside a transaction.
 */
public final class Neighbour {

    private static final int RETRY_DELAY_MS = 50;
    private static final int BREAKER_WINDOW = 10;
    private static final double BREAKER_RATIO = 0.5;
    private static final int BREAKER_DELAY_S = 5;

    private final String name;
    private final Guard breaker;
    private final Guard retry;

    Neighbour(String name) {
        this.name = name;
        this.breaker = Guard.create()
                .withCircuitBreaker()
                .requestVolumeThreshold(BREAKER_WINDOW)
                .failureRatio(BREAKER_RATIO)
                .delay(BREAKER_DELAY_S, ChronoUnit.SECONDS)
                .when(Neighbour::outage)
                .done()
                .build();
        this.retry = Guard.create()
                .withRetry()
                .maxRetries(1)
                .delay(RETRY_DELAY_MS, ChronoUnit.MILLIS)
                .jitter(RETRY_DELAY_MS / 2, ChronoUnit.MILLIS)
                .whenException(Neighbour::outage)
                .done()
                .build();
    }

    /** The name that {@code unavailable} lists. */
    public String name() {
        return name;
    }

    /** A call that changes nothing there. Nothing is no answer; a call that may give nothing says so by an {@code Optional}. */
    public <T> T ask(Callable<T> call) {
        return guarded(() -> retry.call(() -> throughBreaker(call), Neighbour.<T>typeOf()));
    }

    /** A call that may change something there: never repeated. */
    public <T> T tell(Callable<T> call) {
        return guarded(() -> throughBreaker(call));
    }

    private <T> T throughBreaker(Callable<T> call) throws Exception {
        return breaker.call(
                () -> {
                    T answer = call.call();
                    if (answer == null) {
                        throw new ProcessingException(name + " answered nothing");
                    }
                    return answer;
                },
                Neighbour.<T>typeOf());
    }

    private <T> T guarded(Callable<T> call) {
        assert QuarkusTransaction.getStatus() == Status.STATUS_NO_TRANSACTION
                : name + " is called inside a transaction, which holds a connection meanwhile";
        try {
            return call.call();
        } catch (NeighbourAnswer e) {
            throw e;
        } catch (Exception e) {
            if (outage(e) || e instanceof FaultToleranceException) {
                throw NEIGHBOUR_UNAVAILABLE.because("%s is unavailable.", name);
            }
            throw e instanceof RuntimeException runtime ? runtime : new IllegalStateException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static <T> Class<T> typeOf() {
        return (Class<T>) Object.class;
    }

    private static boolean outage(Throwable e) {
        return e instanceof ProcessingException
                || (e instanceof ProblemException problem && problem.problem() == NEIGHBOUR_UNAVAILABLE)
                || e.getCause() instanceof java.io.IOException;
    }
}

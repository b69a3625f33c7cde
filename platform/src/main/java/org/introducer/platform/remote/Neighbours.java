package org.introducer.platform.remote;

import static org.introducer.platform.problem.PlatformProblem.NEIGHBOUR_UNAVAILABLE;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.introducer.platform.problem.ProblemException;

/** The other services; all calls to one of them share one circuit breaker. */
@ApplicationScoped
public class Neighbours {

    private final Map<String, Neighbour> known = new ConcurrentHashMap<>();

    public Neighbour named(String service) {
        return known.computeIfAbsent(service, Neighbour::new);
    }

    /** What a call to another service gives; empty while the service is unavailable. Every other problem stays one. */
    public static <T> Optional<T> ifAvailable(Supplier<T> call) {
        try {
            return Optional.of(call.get());
        } catch (ProblemException e) {
            if (e.problem() != NEIGHBOUR_UNAVAILABLE) {
                throw e;
            }
            return Optional.empty();
        }
    }
}

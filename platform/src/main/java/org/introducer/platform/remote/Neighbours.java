package org.introducer.platform.remote;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The other services; all calls to one of them share one circuit breaker. */
@ApplicationScoped
public class Neighbours {

    private final Map<String, Neighbour> known = new ConcurrentHashMap<>();

    public Neighbour named(String service) {
        return known.computeIfAbsent(service, Neighbour::new);
    }
}

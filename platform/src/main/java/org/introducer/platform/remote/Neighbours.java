package org.introducer.platform.remote;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The other services as this process sees them: whoever asks one of them stands behind the same breaker. */
@ApplicationScoped
public class Neighbours {

    private final Map<String, Neighbour> known = new ConcurrentHashMap<>();

    public Neighbour named(String service) {
        return known.computeIfAbsent(service, Neighbour::new);
    }
}

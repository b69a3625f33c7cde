package org.introducer.platform.access;

import jakarta.enterprise.context.RequestScoped;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The consents that a request rested on, so that its stored answer can be judged by them again. */
@RequestScoped
class UsedConsents {

    private final Set<String> used = new LinkedHashSet<>();

    void add(UUID applicantId, Scope needed) {
        used.add(applicantId + ":" + needed);
    }

    /** As text to store, null when the request rested on none. */
    String text() {
        return used.isEmpty() ? null : used.stream().collect(Collectors.joining(","));
    }
}

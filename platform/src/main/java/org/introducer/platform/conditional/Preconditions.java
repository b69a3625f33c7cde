package org.introducer.platform.conditional;

import static org.introducer.platform.problem.PlatformProblem.PRECONDITION_FAILED;
import static org.introducer.platform.problem.PlatformProblem.PRECONDITION_REQUIRED;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.util.Arrays;

/** {@code If-Match} and {@code If-None-Match} of a request that changes something. */
@RequestScoped
public class Preconditions {

    private final RoutingContext request;

    Preconditions(RoutingContext request) {
        this.request = request;
    }

    /**
     * Lets a change go on only when the caller has read this version, whatever was shown of it: 428 without {@code If-Match}, 412 when stale
     * or when the caller asks that nothing is there.
     */
    public void requireMatch(long version) {
        if ("*".equals(request.request().getHeader("If-None-Match"))) {
            throw PRECONDITION_FAILED.because("The resource exists, in version %d.", version);
        }
        String given = request.request().getHeader("If-Match");
        if (given == null || given.isBlank()) {
            throw PRECONDITION_REQUIRED.because(null);
        }
        boolean matches = Arrays.stream(given.split(","))
                .map(String::strip)
                .anyMatch(tag -> tag.equals("*") || Versioned.isOf(version, tag));
        if (!matches) {
            throw PRECONDITION_FAILED.because("The version is %d now; read it again.", version);
        }
    }

    /** For what does not exist yet: {@code If-Match} on it cannot hold. */
    public void requireNoMatch() {
        if (request.request().getHeader("If-Match") != null) {
            throw PRECONDITION_FAILED.because("The resource does not exist yet.");
        }
    }
}

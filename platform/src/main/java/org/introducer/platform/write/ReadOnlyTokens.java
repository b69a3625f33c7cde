package org.introducer.platform.write;

import static org.introducer.platform.problem.PlatformProblem.READ_ONLY_TOKEN;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.util.Set;
import org.introducer.platform.http.RequestLimits;
import org.introducer.platform.identity.Caller;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses writes of a token whose scope is reading (RFC 6750), before a stored answer is looked for. */
class ReadOnlyTokens {

    private static final Set<String> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final Caller caller;

    ReadOnlyTokens(Caller caller) {
        this.caller = caller;
    }

    @ServerRequestFilter(priority = RequestLimits.PRIORITY + 50)
    public void check(ContainerRequestContext context, ResourceInfo operation) {
        if (!READS.contains(context.getMethod())
                && !operation.getResourceMethod().isAnnotationPresent(PureComputation.class)
                && caller.isReadOnly()) {
            throw READ_ONLY_TOKEN.because(null);
        }
    }
}

package org.introducer.platform.remote;

import static org.introducer.platform.problem.PlatformProblem.INTERNAL_ERROR;
import static org.introducer.platform.problem.PlatformProblem.NEIGHBOUR_UNAVAILABLE;
import static org.introducer.platform.problem.PlatformProblem.QUOTA_EXCEEDED;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;

/**
 * How one service calls another: with the caller's own token, and with its failures told apart. A 5xx is an outage; a 429 is
 * the caller's own, and no outage, so that a caller over quota opens no breaker for others; any other 4xx is an answer, which the client's
 * wrapper reads from {@link NeighbourAnswer}. Jobs call too, without a request and without a token, so Quarkus's own token propagation
 * does not serve here (ADR 171).
 */
public class NeighbourCall implements ClientRequestFilter, ResponseExceptionMapper<RuntimeException> {

    @Inject
    Instance<RoutingContext> request;

    @Override
    public void filter(ClientRequestContext context) {
        if (io.quarkus.arc.Arc.container().requestContext().isActive() && request.isResolvable()) {
            RoutingContext current = current();
            String token = current == null ? null : current.request().getHeader("Authorization");
            if (token != null) {
                context.getHeaders().putSingle("Authorization", token);
            }
        }
        context.getHeaders().putSingle("Accept", "application/json");
    }

    private RoutingContext current() {
        try {
            RoutingContext current = request.get();
            current.request();
            return current;
        } catch (RuntimeException e) {
            return null;
        }
    }

    @Override
    public RuntimeException toThrowable(Response response) {
        int status = response.getStatus();
        if (status >= 500) {
            return NEIGHBOUR_UNAVAILABLE.because(null);
        }
        if (status == QUOTA_EXCEEDED.status()) {
            return QUOTA_EXCEEDED.because(null).retryAfter(response.getHeaderString(HttpHeaders.RETRY_AFTER));
        }
        return status == 401 ? INTERNAL_ERROR.because(null) : new NeighbourAnswer(status);
    }
}

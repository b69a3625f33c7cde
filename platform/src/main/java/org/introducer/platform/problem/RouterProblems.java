package org.introducer.platform.problem;

import static org.introducer.platform.problem.PlatformProblem.INTERNAL_ERROR;
import static org.introducer.platform.problem.PlatformProblem.MALFORMED_REQUEST;
import static org.introducer.platform.problem.PlatformProblem.ORIGIN_REFUSED;
import static org.introducer.platform.problem.PlatformProblem.TOO_LARGE;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.VertxException;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What is refused before any resource is asked: a request without a host, a body beyond the server's limit, a page of another
 * origin. What the server's decoder or its outermost router refuses has a status and no body, for they ask nobody: see ADR 12.
 */
@Singleton
class RouterProblems {

    private static final int FIRST = Integer.MIN_VALUE;

    private final EarlyProblems problems;
    private final long maxBody;
    private final Set<String> origins;

    RouterProblems(
            EarlyProblems problems,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize maxBody,
            @ConfigProperty(name = "quarkus.http.cors.origins") Optional<Set<String>> origins) {
        this.problems = problems;
        this.maxBody = maxBody.asLongValue();
        this.origins = origins.orElse(Set.of());
    }

    void install(@Observes Router router) {
        router.route().order(FIRST).handler(this::bound).failureHandler(this::failed);
    }

    /** The server itself would refuse such a body or origin too, but without saying why. */
    private void bound(RoutingContext request) {
        if (request.request().method() == HttpMethod.HEAD || request.request().method() == HttpMethod.OPTIONS) {
            request.addHeadersEndHandler(sent -> withoutIdentity(request));
        }
        if (declaredLength(request) > maxBody) {
            problems.answerAndClose(request, TOO_LARGE);
        } else if (isOfAnotherOrigin(request.request())) {
            problems.answerAndClose(request, ORIGIN_REFUSED);
        } else {
            request.next();
        }
    }

    /** Patterns and the wildcard are left to the server, which answers for them itself. */
    private boolean isOfAnotherOrigin(HttpServerRequest request) {
        String origin = request.getHeader("Origin");
        return origin != null
                && !origins.contains(origin)
                && origins.stream().noneMatch(each -> each.equals("*") || each.startsWith("/"))
                && !origin.equals(request.scheme() + "://" + request.authority());
    }

    /** The compressor is told with this header to leave an answer alone; where there is no body it would stay. */
    private static void withoutIdentity(RoutingContext request) {
        if ("identity".equals(request.response().headers().get("Content-Encoding"))) {
            request.response().headers().remove("Content-Encoding");
        }
    }

    private static long declaredLength(RoutingContext request) {
        try {
            String length = request.request().getHeader("Content-Length");
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private void failed(RoutingContext request) {
        boolean unreadable = request.failure() == null
                || request.failure() instanceof VertxException
                || request.failure() instanceof IllegalArgumentException;
        if (request.response().ended() || request.response().headWritten() || !unreadable) {
            request.next();
        } else if (request.statusCode() >= 400 && request.statusCode() < 500) {
            problems.answer(request, PlatformProblem.forStatus(request.statusCode()));
        } else {
            problems.answer(request, request.failure() == null ? INTERNAL_ERROR : MALFORMED_REQUEST);
        }
    }
}

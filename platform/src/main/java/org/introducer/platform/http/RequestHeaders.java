package org.introducer.platform.http;

import static org.introducer.platform.problem.PlatformProblem.MALFORMED_REQUEST;
import static org.introducer.platform.problem.PlatformProblem.UNAUTHENTICATED;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.introducer.connections.TransferCoding;
import org.introducer.platform.problem.EarlyProblems;

/**
 * Checks headers before they are used: single-valued headers occur once, a bearer token has the form of a signed token, an
 * empty Content-Type counts as absent, and a POST without a body counts as JSON null.
 */
@Singleton
class RequestHeaders {

    /** Before authentication (200). */
    private static final int PRIORITY = 300;

    private static final List<String> ONCE = List.of(
            "Host",
            "Authorization",
            "Content-Type",
            "Content-Length",
            "Idempotency-Key",
            "If-Match",
            "If-None-Match",
            "Origin",
            "traceparent");

    /** Three parts of base64url; what they hold is looked at when the signature is checked. */
    private static final Pattern SIGNED_TOKEN =
            Pattern.compile("bearer +[\\w-]+\\.[\\w-]+\\.[\\w-]+ *", Pattern.CASE_INSENSITIVE);

    private final EarlyProblems problems;

    RequestHeaders(EarlyProblems problems) {
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::read, PRIORITY);
    }

    private void read(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (ONCE.stream().anyMatch(name -> request.headers().getAll(name).size() > 1)) {
            problems.answerAndClose(context, MALFORMED_REQUEST);
            return;
        }
        if (!TransferCoding.isDecoded(request)) {
            problems.answerAndClose(context, MALFORMED_REQUEST);
            return;
        }
        String authorization = request.getHeader("Authorization");
        if (authorization != null && !SIGNED_TOKEN.matcher(authorization).matches()) {
            problems.answerAndClose(context, UNAUTHENTICATED);
            return;
        }
        String type = request.getHeader("Content-Type");
        if (type != null && type.isBlank()) {
            request.headers().remove("Content-Type");
            type = null;
        }
        if (request.method() == HttpMethod.POST
                && (type == null || type.startsWith("application/x-www-form-urlencoded"))
                && request.getHeader("Transfer-Encoding") == null
                && Objects.requireNonNullElse(request.getHeader("Content-Length"), "0")
                        .equals("0")) {
            request.headers().set("Content-Type", "application/json");
        }
        context.next();
    }
}

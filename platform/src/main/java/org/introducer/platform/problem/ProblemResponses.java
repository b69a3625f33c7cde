package org.introducer.platform.problem;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Renders problems as answers, the one place where {@code application/problem+json} is made. */
public final class ProblemResponses {

    public static final String MEDIA_TYPE = "application/problem+json";
    /** Seconds after which a caller may try again what could not be served. */
    static final String RETRY_AFTER = "2";

    private ProblemResponses() {}

    public static Response of(Problem problem, String detail, List<InputError> errors, Object context) {
        Response.ResponseBuilder response = Response.status(problem.status())
                .type(MediaType.valueOf(MEDIA_TYPE))
                .entity(body(problem, detail, errors, context));
        if (problem.status() == 401) {
            response.header("WWW-Authenticate", "Bearer");
        }
        if (problem == PlatformProblem.READ_ONLY_TOKEN) {
            response.header("WWW-Authenticate", "Bearer error=\"insufficient_scope\", scope=\"introducer:write\"");
        }
        if (problem.status() == 503 || problem.status() == 429) {
            response.header("Retry-After", RETRY_AFTER);
        }
        return response.build();
    }

    static Response of(Problem problem, String detail) {
        return of(problem, detail, List.of(), null);
    }

    static Response of(Problem problem, List<InputError> errors) {
        return of(problem, null, errors.stream().sorted().toList(), null);
    }

    public static ProblemBody body(Problem problem, String detail, List<InputError> errors, Object context) {
        return new ProblemBody(problem.type(), problem.title(), problem.status(), detail, traceId(), errors, context);
    }

    private static String traceId() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid() ? span.getTraceId() : null;
    }
}

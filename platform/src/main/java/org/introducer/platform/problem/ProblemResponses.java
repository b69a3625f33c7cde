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

    /** An occurrence as an answer. */
    public static Response of(ProblemException e) {
        return of(e.problem(), body(e));
    }

    private static Response of(Problem problem, ProblemBody body) {
        Response.ResponseBuilder response = Response.status(problem.status())
                .type(MediaType.valueOf(MEDIA_TYPE))
                .entity(body);
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
        return of(problem, body(problem, detail, List.of(), 0, null));
    }

    static Response of(Problem problem, List<InputError> errors) {
        return of(problem, body(problem, null, errors.stream().sorted().toList(), 0, null));
    }

    /** An occurrence as the body of an answer, or of an item of a batch. */
    public static ProblemBody body(ProblemException e) {
        return body(e.problem(), e.getMessage(), e.errors(), e.more(), e.context());
    }

    /** An occurrence that names no place in the input. */
    static ProblemBody body(Problem problem) {
        return body(problem, null, List.of(), 0, null);
    }

    private static ProblemBody body(Problem problem, String detail, List<InputError> errors, int more, Object context) {
        return new ProblemBody(
                        problem.type(),
                        problem.title(),
                        problem.status(),
                        detail,
                        traceId(),
                        errors,
                        more == 0 ? null : more,
                        context)
                .withErrors(ProblemBody.MOST_ERRORS);
    }

    private static String traceId() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid() ? span.getTraceId() : null;
    }
}

package org.introducer.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/** Answers with a problem before any resource is asked, on the event loop. */
@Singleton
public class EarlyProblems {

    private final ObjectMapper json;

    EarlyProblems(ObjectMapper json) {
        this.json = json;
    }

    /** The same, for a request whose body will not be read: the connection ends with the answer. */
    public void answerAndClose(RoutingContext request, PlatformProblem problem) {
        if (request.response().ended() || request.response().closed()) {
            return;
        }
        request.response().putHeader("Connection", "close");
        answer(request, problem).onComplete(_ -> request.request().connection().close());
    }

    /** Answers and keeps the connection: for a request that was read whole. */
    public Future<Void> answer(RoutingContext request, PlatformProblem problem) {
        request.response()
                .setStatusCode(problem.status())
                .putHeader("Content-Type", ProblemResponses.MEDIA_TYPE)
                .putHeader("Cache-Control", "no-store");
        if (problem.status() == 401) {
            request.response().putHeader("WWW-Authenticate", "Bearer");
        }
        if (problem.status() == 503) {
            request.response().putHeader("Retry-After", ProblemResponses.RETRY_AFTER);
        }
        return request.request().method() == HttpMethod.HEAD
                ? request.response().end()
                : request.response().end(body(problem));
    }

    private String body(PlatformProblem problem) {
        try {
            return json.writeValueAsString(ProblemResponses.body(problem));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.introducer.platform.http;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.introducer.platform.problem.EarlyProblems;
import org.introducer.platform.problem.PlatformProblem;

/**
 * In dev mode, refuses requests that waited while another one reloaded the service: Quarkus goes on with them in the version that has
 * ended, whose classes would get into the beans of the new one, and that would answer 500 until the next edit.
 */
@Singleton
class AfterReload {

    /** After Quarkus looked for edits, before everything else. */
    private static final int PRIORITY = 10_000;

    private final EarlyProblems problems;
    private volatile boolean ended;

    AfterReload(EarlyProblems problems) {
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        if (LaunchMode.current() == LaunchMode.DEVELOPMENT) {
            filters.register(this::refuseIfEnded, PRIORITY);
        }
    }

    void end(@Observes ShutdownEvent ending) {
        ended = true;
    }

    private void refuseIfEnded(RoutingContext context) {
        if (ended) {
            problems.answerAndClose(context, PlatformProblem.UNAVAILABLE);
        } else {
            context.next();
        }
    }
}

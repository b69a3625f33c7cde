package org.introducer.platform.http;

import static org.introducer.platform.problem.PlatformProblem.UNAVAILABLE;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicInteger;
import org.introducer.platform.problem.EarlyProblems;

/**
 * Refuses at once what would wait too long: beyond a number of requests at work, one more only makes all of them slower, until every
 * answer comes too late for its caller.
 */
@Singleton
class Overload {

    /** After the body was read (50): a slow sender is not at work yet. */
    private static final int PRIORITY = 40;

    private final int most;
    private final EarlyProblems problems;
    private final AtomicInteger atWork = new AtomicInteger();

    Overload(HttpLimits limits, EarlyProblems problems) {
        this.most = limits.atOnce();
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::admit, PRIORITY);
    }

    private void admit(RoutingContext context) {
        if (!ApiCalls.has(context)) {
            context.next();
        } else if (atWork.incrementAndGet() > most) {
            atWork.decrementAndGet();
            problems.answer(context, UNAVAILABLE);
        } else {
            context.addEndHandler(_ -> atWork.decrementAndGet());
            context.next();
        }
    }
}

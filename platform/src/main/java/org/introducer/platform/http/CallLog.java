package org.introducer.platform.http;

import static org.introducer.platform.problem.PlatformProblem.QUOTA_EXCEEDED;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/**
 * One line for each call that changes something, that was refused, or that somebody traces; its trace stands beside it. A client
 * that is over its quota has one line a minute, of {@code FairUse}, or it would fill the log. The
 * path is logged without its query, and without segments that are neither our words nor ids, because they could contain a
 * name.
 */
@Singleton
class CallLog {

    private static final Logger LOG = Logger.getLogger(CallLog.class);
    private static final int FIRST = Integer.MIN_VALUE;

    void install(@Observes Router router) {
        router.route().order(FIRST).handler(this::watch);
    }

    private void watch(RoutingContext call) {
        if (ApiCalls.has(call)) {
            logAtEnd(call);
        }
        call.next();
    }

    private static void logAtEnd(RoutingContext call) {
        long start = System.nanoTime();
        call.addEndHandler(ended -> {
            int status = call.response().getStatusCode();
            HttpMethod method = call.request().method();
            boolean read = method == HttpMethod.GET || method == HttpMethod.HEAD;
            if (status == QUOTA_EXCEEDED.status() && call.response().headers().contains("RateLimit")) {
                return;
            }
            if (!read || status >= 400 || call.request().getHeader("traceparent") != null) {
                LOG.infof(
                        "%s %s %d %d ms",
                        method.name(),
                        PlainPath.of(call.request().path()),
                        status,
                        (System.nanoTime() - start) / 1_000_000);
            }
        });
    }
}

package org.introducer.platform.http;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/**
 * One line for each call that changes something, that was refused, or that somebody traces; its trace stands beside it. The
 * path is logged without its query, and without segments that are neither our words nor ids, because they could contain a
 * name.
 */
@Singleton
class CallLog {

    private static final Logger LOG = Logger.getLogger(CallLog.class);
    private static final int FIRST = Integer.MIN_VALUE;

    void install(@Observes Router router) {
        router.route("/v1/*").order(FIRST).handler(this::watch);
    }

    private void watch(RoutingContext call) {
        long start = System.nanoTime();
        call.addEndHandler(ended -> {
            int status = call.response().getStatusCode();
            HttpMethod method = call.request().method();
            boolean read = method == HttpMethod.GET || method == HttpMethod.HEAD;
            if (!read || status >= 400 || call.request().getHeader("traceparent") != null) {
                LOG.infof(
                        "%s %s %d %d ms",
                        method.name(),
                        PlainPath.of(call.request().path()),
                        status,
                        (System.nanoTime() - start) / 1_000_000);
            }
        });
        call.next();
    }
}

package org.introducer.platform.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.HttpSecurityRecorder.DefaultAuthFailureHandler;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.function.BiConsumer;

/**
 * Has a refused token answered by the REST layer, as Quarkus does, without what Quarkus makes ready for it in each request: a map of all
 * paths of the service, to find the operation's name for metrics, which took 6 % of a read. That name is found when a token is refused.
 */
@Singleton
class AuthenticationFailures {

    /** That of authentication. Of the same priority the later registered comes later; before Quarkus's own filter (199). */
    private static final int AFTER_AUTHENTICATION = 200;

    /** After all other filters; the REST layer answers what it refuses by itself. */
    private static final int LAST = 1;

    private static final BiConsumer<RoutingContext, Throwable> FAIL = AuthenticationFailures::fail;

    void register(@Observes Filters filters) {
        filters.register(AuthenticationFailures::begin, AFTER_AUTHENTICATION);
        filters.register(AuthenticationFailures::end, LAST);
    }

    private static void begin(RoutingContext context) {
        if (context.get(QuarkusHttpUser.AUTH_FAILURE_HANDLER) instanceof DefaultAuthFailureHandler) {
            context.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, FAIL);
        }
        context.next();
    }

    private static void end(RoutingContext context) {
        if (context.get(QuarkusHttpUser.AUTH_FAILURE_HANDLER) == FAIL) {
            context.remove(QuarkusHttpUser.AUTH_FAILURE_HANDLER);
        }
        context.next();
    }

    private static void fail(RoutingContext context, Throwable refusal) {
        DefaultAuthFailureHandler.markIfOtherAuthenticationFailure(context, refusal);
        if (!context.failed()) {
            context.fail(DefaultAuthFailureHandler.extractRootCause(refusal));
        }
    }
}

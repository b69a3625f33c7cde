package org.introducer.platform.http;

import static org.introducer.platform.problem.PlatformProblem.BODY_TOO_SLOW;
import static org.introducer.platform.problem.PlatformProblem.TOO_LARGE;
import static org.introducer.platform.problem.PlatformProblem.UNAVAILABLE;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.introducer.connections.TransferCoding;
import org.introducer.platform.problem.EarlyProblems;

/**
 * Reads each body whole before a worker sees the request, so that a slow sender holds a connection and nothing else. Nothing is
 * read of a caller without a valid token.
 */
@Singleton
class Bodies {

    /** After authentication (200) and the reading of empty bodies (100). */
    private static final int PRIORITY = 50;

    private final IdentityProviderManager identities;
    private final HttpLimits.Body limits;
    private final long most;
    private final EarlyProblems problems;
    private final Semaphore files;
    private final AtomicLong together = new AtomicLong();

    Bodies(
            IdentityProviderManager identities,
            HttpLimits limits,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize most,
            EarlyProblems problems) {
        this.identities = identities;
        this.limits = limits.body();
        this.most = most.asLongValue();
        this.problems = problems;
        this.files = new Semaphore(limits.body().inFiles());
    }

    void register(@Observes Filters filters) {
        filters.register(this::read, PRIORITY);
    }

    private void read(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (!ApiCalls.has(context) || !TransferCoding.hasBody(request)) {
            context.next();
            return;
        }
        request.pause();
        QuarkusHttpUser.getSecurityIdentity(context, identities)
                .subscribe()
                .with(identity -> read(context, identity), refused -> unread(context));
    }

    private void read(RoutingContext context, SecurityIdentity identity) {
        if (identity.isAnonymous()) {
            unread(context);
            return;
        }
        if ("100-continue".equalsIgnoreCase(context.request().getHeader("Expect"))) {
            context.response().writeContinue();
        }
        new IncomingBody(context, limits, most, files, together).read(new IncomingBody.Outcome() {
            @Override
            public void whole(Buffer inMemory) {
                given(context, inMemory);
            }

            @Override
            public void tooSlow() {
                problems.answerAndClose(context, BODY_TOO_SLOW);
            }

            @Override
            public void tooLarge() {
                problems.answerAndClose(context, TOO_LARGE);
            }

            @Override
            public void noRoom() {
                problems.answerAndClose(context, UNAVAILABLE);
            }
        });
    }

    /** The request goes on as though it had no body, to be refused for want of a token, unless it was refused already. */
    private static void unread(RoutingContext context) {
        if (context.response().headWritten()) {
            context.request().resume();
            return;
        }
        context.response().putHeader("Connection", "close");
        given(context, Buffer.buffer());
        context.request().resume();
    }

    private static void given(RoutingContext context, Buffer body) {
        RoutingContextInternal internal = (RoutingContextInternal) context;
        internal.visitHandler(RoutingContextInternal.BODY_HANDLER);
        internal.setBody(body);
        context.next();
    }
}

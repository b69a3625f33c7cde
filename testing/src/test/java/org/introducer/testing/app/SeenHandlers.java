package org.introducer.testing.app;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Who answers a refused token, as filters find it before a body is read. */
@Singleton
public class SeenHandlers {

    private volatile Object last;

    void register(@Observes Filters filters) {
        filters.register(
                context -> {
                    last = context.get(QuarkusHttpUser.AUTH_FAILURE_HANDLER);
                    context.next();
                },
                150);
    }

    Object last() {
        return last;
    }
}

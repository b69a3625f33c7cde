package org.introducer.platform.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Objects;

/** A POST without a body is read as JSON that says nothing: clients send no media type then, or that of an empty form. */
@Singleton
class EmptyBody {

    private static final int BEFORE_ROUTING = 100;

    void register(@Observes Filters filters) {
        filters.register(EmptyBody::read, BEFORE_ROUTING);
    }

    private static void read(RoutingContext context) {
        HttpServerRequest request = context.request();
        String type = request.getHeader("Content-Type");
        if (request.method() == HttpMethod.POST
                && (type == null || type.startsWith("application/x-www-form-urlencoded"))
                && request.getHeader("Transfer-Encoding") == null
                && Objects.requireNonNullElse(request.getHeader("Content-Length"), "0")
                        .equals("0")) {
            request.headers().set("Content-Type", "application/json");
        }
        context.next();
    }
}

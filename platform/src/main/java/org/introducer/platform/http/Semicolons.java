package org.introducer.platform.http;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;

/**
 * Reads a semicolon in a query as what it is in RFC 3986, a character like others: filters join with it, and people write
 * them as they are. The server alone would take it for the end of a parameter.
 */
@Singleton
class Semicolons {

    /** Behind the first route, which answers what cannot be read at all. */
    private static final int EARLY = Integer.MIN_VALUE + 1;

    private static final int MOST_PARAMETERS = 1000;

    void install(@Observes Router router) {
        router.route().order(EARLY).handler(Semicolons::read);
    }

    private static void read(RoutingContext request) {
        String query = request.request().query();
        if (query != null && query.indexOf(';') >= 0) {
            MultiMap parameters = request.queryParams();
            parameters.clear();
            new QueryStringDecoder(query, StandardCharsets.UTF_8, false, MOST_PARAMETERS, true)
                    .parameters()
                    .forEach(parameters::add);
        }
        request.next();
    }
}

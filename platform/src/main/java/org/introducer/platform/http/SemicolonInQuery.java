package org.introducer.platform.http;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;

/**
 * Reads {@code ?filter=role==FELLOW;country==US} as one parameter: a semicolon is an ordinary character of a query (RFC 3986, WHATWG
 * URL) and the {@code and} of the filter language; Vert.x would cut there.
 */
@ApplicationScoped
class SemicolonInQuery {

    private static final int PRIORITY = 1000;
    private static final int MOST_PARAMETERS = 1000;

    void register(@Observes Filters filters) {
        filters.register(this::read, PRIORITY);
    }

    private void read(RoutingContext call) {
        String query = call.request().query();
        if (query != null && query.indexOf(';') >= 0) {
            MultiMap parameters = call.queryParams();
            parameters.clear();
            new QueryStringDecoder(query, StandardCharsets.UTF_8, false, MOST_PARAMETERS, true)
                    .parameters()
                    .forEach(parameters::add);
        }
        call.next();
    }
}

package org.introducer.platform.http;

import io.vertx.ext.web.RoutingContext;

/** Which calls are of the API, and not of the explorer or the documents. */
public final class ApiCalls {

    private ApiCalls() {}

    /** By the path that operations are found with: {@code /%761/contacts} is {@code /v1/contacts}. */
    public static boolean has(RoutingContext call) {
        return call.normalizedPath().startsWith("/v1/");
    }
}

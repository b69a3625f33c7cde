package org.introducer.platform.http;

import io.vertx.ext.web.RoutingContext;
import java.util.regex.Pattern;

/** Which calls are of the API, and not of the explorer or the documents. */
public final class ApiCalls {

    private static final Pattern PARAMETERS = Pattern.compile("/?;[^/]*");

    private ApiCalls() {}

    /** By the path that operations are found with: {@code /%761/contacts} and {@code /v1;a=b/contacts} are {@code /v1/contacts}. */
    public static boolean has(RoutingContext call) {
        String path = call.normalizedPath();
        return (hasParameters(path) ? PARAMETERS.matcher(path).replaceAll("") : path).startsWith("/v1/");
    }

    /** Whether a segment of the path has parameters, which are not looked at when the operation is found. */
    static boolean hasParameters(String path) {
        return path.indexOf(';') >= 0;
    }
}

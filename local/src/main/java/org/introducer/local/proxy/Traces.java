package org.introducer.local.proxy;

import io.vertx.core.http.HttpServerRequest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The trace of a request (W3C Trace Context): the caller's, or a new one that the service continues. */
final class Traces {
    static final String HEADER = "traceparent";

    private static final Pattern GIVEN = Pattern.compile("00-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private Traces() {}

    /** The trace id; a request without a readable one gets one, in its header. */
    static String of(HttpServerRequest request) {
        String header = request.getHeader(HEADER);
        Matcher given = GIVEN.matcher(header == null ? "" : header);
        if (given.matches()) {
            return given.group(1);
        }
        String trace = hex(16);
        request.headers().set(HEADER, "00-" + trace + "-" + hex(8) + "-01");
        return trace;
    }

    private static String hex(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}

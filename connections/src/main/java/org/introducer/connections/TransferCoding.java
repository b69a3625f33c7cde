package org.introducer.connections;

import io.vertx.core.http.HttpServerRequest;

/** How the body of a request is framed. */
public final class TransferCoding {

    private TransferCoding() {}

    /** False for a coding that this server does not decode: the body would be read as the next request (RFC 9112, 6.1). */
    public static boolean isDecoded(HttpServerRequest request) {
        String coding = request.getHeader("Transfer-Encoding");
        return coding == null || coding.strip().equalsIgnoreCase("chunked");
    }

    /** Whether a body follows the head. */
    public static boolean hasBody(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        return request.getHeader("Transfer-Encoding") != null || (length != null && !length.equals("0"));
    }
}

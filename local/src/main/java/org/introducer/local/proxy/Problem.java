package org.introducer.local.proxy;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.util.Locale;

/** The problems of the reverse proxy itself, in the form that the services use (RFC 9457); docs/problems.md lists the types. */
record Problem(Kind kind, String detail) {
    static final String MEDIA_TYPE = "application/problem+json";

    enum Kind {
        MALFORMED_REQUEST(400, "The request cannot be read."),
        INVALID_PARAMETER(400, "A query parameter or header is not valid."),
        ORIGIN_REFUSED(403, "This origin is not allowed to call the API."),
        NOT_FOUND(404, "Nothing exists at this address, or you may not see it."),
        METHOD_NOT_ALLOWED(405, "The method is not allowed for this address."),
        URI_TOO_LONG(414, "The address is too long."),
        MISDIRECTED_REQUEST(421, "This host is not served here."),
        HEADERS_TOO_LARGE(431, "The headers are too large."),
        UNAVAILABLE(503, "The service is unavailable; try again later.");

        private final int status;
        private final String title;

        Kind(int status, String title) {
            this.status = status;
            this.title = title;
        }

        String type() {
            return "urn:introducer:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    int status() {
        return kind.status;
    }

    Buffer body(HttpServerRequest request) {
        return new JsonObject()
                .put("type", kind.type())
                .put("title", kind.title)
                .put("status", kind.status)
                .put("detail", detail)
                .put("traceId", Traces.of(request))
                .toBuffer();
    }
}

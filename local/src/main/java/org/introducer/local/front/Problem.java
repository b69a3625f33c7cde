package org.introducer.local.front;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;

/** What the front itself has to complain about, in the manner of the services (RFC 9457). */
record Problem(int status, String type, String title, String detail) {
    static final String MEDIA_TYPE = "application/problem+json";

    Buffer body() {
        return new JsonObject()
                .put("type", "urn:introducer:problem:" + type)
                .put("title", title)
                .put("status", status)
                .put("detail", detail)
                .toBuffer();
    }
}

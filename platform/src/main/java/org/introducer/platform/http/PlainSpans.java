package org.introducer.platform.http;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Takes out of traces what a caller wrote, and from where: paths are as in the log, without queries. What an exception says is not recorded
 * ({@code quarkus.otel.span.event.count.limit}).
 */
@Singleton
class PlainSpans implements SpanProcessor {

    private static final String LEFT_OUT = "…";

    private static final AttributeKey<String> PATH = AttributeKey.stringKey("url.path");
    private static final AttributeKey<String> ADDRESS = AttributeKey.stringKey("url.full");

    private static final List<AttributeKey<String>> OTHERS = List.of(
            AttributeKey.stringKey("url.query"),
            AttributeKey.stringKey("client.address"),
            AttributeKey.stringKey("network.peer.address"),
            AttributeKey.stringKey("http.client_ip"),
            AttributeKey.stringKey("user_agent.original"));

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
        String path = span.getAttribute(PATH);
        if (path != null) {
            span.setAttribute(PATH, PlainPath.of(path));
        }
        String address = span.getAttribute(ADDRESS);
        if (address != null) {
            span.setAttribute(ADDRESS, plain(address));
        }
        for (AttributeKey<String> other : OTHERS) {
            if (span.getAttribute(other) != null) {
                span.setAttribute(other, LEFT_OUT);
            }
        }
    }

    /** The host and the path. */
    private static String plain(String address) {
        int host = address.indexOf("://");
        int path = host < 0 ? -1 : address.indexOf('/', host + 3);
        if (path < 0) {
            return LEFT_OUT;
        }
        int query = address.indexOf('?', path);
        return address.substring(0, path) + PlainPath.of(address.substring(path, query < 0 ? address.length() : query));
    }

    @Override
    public boolean isStartRequired() {
        return true;
    }

    @Override
    public void onEnd(ReadableSpan span) {}

    @Override
    public boolean isEndRequired() {
        return false;
    }
}

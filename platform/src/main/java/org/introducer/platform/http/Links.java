package org.introducer.platform.http;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.introducer.connections.AddressRange;
import org.introducer.platform.settings.Settings;

/** Addresses as the caller sees them: behind an origin that mounts the service, with the prefix that it forwarded. */
@ApplicationScoped
public class Links {

    private static final Pattern PREFIX = Pattern.compile("(/[A-Za-z0-9._~-]{1,64}){1,4}");

    private final Instance<RoutingContext> request;
    private final Set<AddressRange> trusted;

    Links(Instance<RoutingContext> request, Settings settings) {
        this.request = request;
        this.trusted = settings.trustedProxies();
    }

    /** The path, absolute within the origin that the caller used. */
    public String to(String path) {
        RoutingContext current = request.get();
        String prefix = current.request().getHeader("X-Forwarded-Prefix");
        boolean believed = prefix != null
                && current.request().remoteAddress() != null
                && isTrusted(current.request().remoteAddress().hostAddress())
                && PREFIX.matcher(prefix).matches();
        return believed ? prefix + path : path;
    }

    private boolean isTrusted(String peer) {
        return trusted.stream().anyMatch(range -> range.contains(peer));
    }

    /** The address of this request with one id in the place of another; {@code otherwise} when the path does not name that. */
    public String withId(UUID old, UUID id, String otherwise) {
        HttpServerRequest asked = request.get().request();
        List<String> segments = List.of(asked.path().split("/", -1));
        if (segments.stream().noneMatch(old.toString()::equalsIgnoreCase)) {
            return to(otherwise);
        }
        String path = segments.stream()
                .map(segment -> segment.equalsIgnoreCase(old.toString()) ? id.toString() : segment)
                .collect(Collectors.joining("/"));
        return to(asked.query() == null ? path : path + "?" + asked.query());
    }
}

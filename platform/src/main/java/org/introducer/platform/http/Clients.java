package org.introducer.platform.http;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.Optional;
import java.util.Set;
import org.introducer.connections.AddressRange;
import org.introducer.platform.settings.Settings;

/** Who calls, as far as the network tells. */
@ApplicationScoped
public class Clients {

    private final Instance<RoutingContext> request;
    private final Set<AddressRange> trusted;

    Clients(Instance<RoutingContext> request, Settings settings) {
        this.request = request;
        this.trusted = settings.trustedProxies();
    }

    /**
     * The address of the client of this request: that of the peer, or what a trusted proxy says last of whom it serves. Empty when the
     * proxy does not say: its own address is that of everybody behind it.
     */
    public Optional<String> address() {
        HttpServerRequest asked = request.get().request();
        String peer =
                asked.remoteAddress() == null ? null : asked.remoteAddress().hostAddress();
        if (peer == null || trusted.stream().noneMatch(range -> range.contains(peer))) {
            return Optional.ofNullable(peer);
        }
        return Optional.ofNullable(asked.getHeader("X-Forwarded-For"))
                .map(all -> all.substring(all.lastIndexOf(',') + 1).strip())
                .filter(last -> !last.isEmpty());
    }
}

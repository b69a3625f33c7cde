package org.introducer.platform.webhook;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where a webhook calls. It is {@code https} at a name of the public DNS and an ordinary port, unless its origin is one that the
 * operator allows.
 */
record ReceiverUrl(URI url, boolean allowed) {

    static final String RULE =
            "must be https://, a public host name, port 443 or 8443, and have no user and no fragment";

    private static final Set<Integer> PORTS = Set.of(-1, 443, 8443);
    /** The last label has a letter and no digit first, so that no way to write an address as a number fits. */
    private static final Pattern NAME =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])");

    /** @param allowedOrigins as {@code http://127.0.0.1:9000}; empty when the text is no such URL */
    static Optional<ReceiverUrl> parse(String text, Set<String> allowedOrigins) {
        try {
            URI url = new URI(text);
            if (url.getHost() == null || url.getRawUserInfo() != null || url.getRawFragment() != null) {
                return Optional.empty();
            }
            if (allowedOrigins.contains(origin(url))) {
                return Optional.of(new ReceiverUrl(url, true));
            }
            boolean fits = "https".equalsIgnoreCase(url.getScheme())
                    && PORTS.contains(url.getPort())
                    && NAME.matcher(url.getHost().toLowerCase(Locale.ROOT)).matches();
            return fits ? Optional.of(new ReceiverUrl(url, false)) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static String origin(URI url) {
        return url.getScheme() + "://" + url.getRawAuthority();
    }

    boolean tls() {
        return "https".equalsIgnoreCase(url.getScheme());
    }

    int port() {
        return url.getPort() >= 0 ? url.getPort() : tls() ? 443 : 80;
    }

    /** Path and query, as the request line has them. */
    String target() {
        String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        return url.getRawQuery() == null ? path : path + "?" + url.getRawQuery();
    }
}

package org.introducer.local.stack;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.introducer.local.LauncherError;

/** Further origins whose pages may call the services from a browser, beside that of the reverse proxy. */
public record Origins(Set<String> further) {
    public static final Origins NONE = new Origins(Set.of());

    private static final Pattern ORIGIN =
            Pattern.compile("https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?|https?://\\[[0-9a-f:]+](:[0-9]{1,5})?");

    /** Each as a browser writes it: scheme, host and port. All of them at once, {@code *}, is refused: answers are for one's own token. */
    public static Origins of(List<String> given) {
        for (String origin : given) {
            if (!ORIGIN.matcher(origin).matches()) {
                throw new LauncherError(
                        "'" + origin
                                + "' is not an origin: --allow-origin takes a scheme, a host and a port, such as http://localhost:3000.");
            }
        }
        return new Origins(new LinkedHashSet<>(given));
    }

    public boolean allow(String origin) {
        return origin != null && further.contains(origin);
    }

    /** What the services are told: these, and the reverse proxy's own under both names that browsers have for it. */
    String with(Ports ports) {
        Set<String> all = new LinkedHashSet<>(List.of(ports.proxyUrl(), "http://localhost:" + ports.proxy()));
        all.addAll(further);
        return String.join(",", all);
    }
}

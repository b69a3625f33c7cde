package org.introducer.local.stack;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.introducer.local.identity.SigningKey;
import org.introducer.local.identity.Tokens;
import org.introducer.local.postgres.Passwords;

/** What a service is told through its environment, the same names that compose and Kubernetes use. */
final class ServiceSettings {
    /** A frozen database is noticed: no answer for longer than the longest statement may take (25 s) ends the call. */
    private static final String DATABASE_LIMITS = "?connectTimeout=2&socketTimeout=30&tcpKeepAlive=true";

    /** Here one person calls, with the demo, a training and load tools; the environment of the launcher can say less. */
    private static final String UNLIMITED = "1000000";

    private static final List<String> QUOTAS = List.of(
            "INTRODUCER_FAIR_USE_PERSON_READS",
            "INTRODUCER_FAIR_USE_PERSON_WRITES",
            "INTRODUCER_FAIR_USE_INTEGRATION_READS",
            "INTRODUCER_FAIR_USE_INTEGRATION_WRITES",
            "INTRODUCER_FAIR_USE_AT_ONCE");

    private static final String RECEIVERS = "INTRODUCER_WEBHOOKS_ALLOWED_ORIGINS";

    private static final String PROFILE = "QUARKUS_PROFILE";

    static final List<String> JVM = List.of(
            "-Xmx512m",
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Duser.timezone=UTC",
            "-Dfile.encoding=UTF-8");

    private ServiceSettings() {}

    static Map<String, String> of(Service service, Ports ports, Origins origins, SigningKey key, Passwords passwords) {
        Map<String, String> settings = new TreeMap<>();
        // The production settings, and a clock that INTRODUCER_CLOCK_OFFSET (such as P10D) moves.
        settings.put(PROFILE, "prod,local");
        settings.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        settings.put("QUARKUS_HTTP_PORT", String.valueOf(ports.of(service)));
        settings.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        settings.put("QUARKUS_MANAGEMENT_PORT", String.valueOf(ports.management(service)));
        settings.put(
                "QUARKUS_DATASOURCE_JDBC_URL",
                "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/"
                        + service.database().id() + DATABASE_LIMITS);
        settings.put("QUARKUS_DATASOURCE_USERNAME", service.database().service());
        settings.put(
                "QUARKUS_DATASOURCE_PASSWORD", passwords.of(service.database().service()));
        settings.put("QUARKUS_OIDC_PUBLIC_KEY", key.publicKeyText());
        settings.put("QUARKUS_OIDC_TOKEN_ISSUER", Tokens.ISSUER);
        settings.put("INTRODUCER_CORS_ORIGINS", origins.with(ports));
        settings.put("INTRODUCER_CURSOR_KEY", passwords.of("cursor-key"));
        settings.put("INTRODUCER_AUDIT_KEY", passwords.of("audit-key"));
        settings.put("INTRODUCER_ORDER_KEY", passwords.of("order-key"));
        for (Service each : Service.values()) {
            settings.put(each.addressVariable(), ports.url(each));
        }
        settings.put(RECEIVERS, Objects.requireNonNullElse(System.getenv(RECEIVERS), ports.receiverUrl()));
        for (String quota : QUOTAS) {
            settings.put(quota, Objects.requireNonNullElse(System.getenv(quota), UNLIMITED));
        }
        return settings;
    }

    /** The same for dev mode only: the tests that run beside it, in the profile {@code test}, have settings of their own. */
    static Map<String, String> inDevMode(Map<String, String> settings) {
        Map<String, String> ofProfile = new TreeMap<>();
        settings.forEach((name, value) -> {
            if (!name.equals(PROFILE)) {
                ofProfile.put("_DEV_" + name, value);
            }
        });
        return ofProfile;
    }
}

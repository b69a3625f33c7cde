package org.introducer.local.stack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a person tells the services besides what all are told.
 *
 * @param debug the services that a debugger can attach to, each with its port on the loopback
 * @param jvm further options of a service's JVM; of two that contradict each other the later one counts
 * @param log the levels of log categories, in all services
 * @param origins whose pages may call the services too
 */
public record ServiceOptions(
        Map<Service, Integer> debug, Map<Service, List<String>> jvm, Map<String, LogLevel> log, Origins origins) {

    public static final ServiceOptions NONE = new ServiceOptions(Map.of(), Map.of(), Map.of(), Origins.NONE);

    /** Levels that a built service can still log at; what is below DEBUG is left out of it by the build. */
    public enum LogLevel {
        OFF,
        ERROR,
        WARN,
        INFO,
        DEBUG
    }

    Optional<Integer> debugPort(Service service) {
        return Optional.ofNullable(debug.get(service));
    }

    List<String> jvm(Service service) {
        return jvm.getOrDefault(service, List.of());
    }

    /** As system properties: an environment variable cannot hold the case and the dots of a category. */
    List<String> logProperties() {
        List<String> properties = new ArrayList<>();
        log.forEach((category, level) -> properties.add("-Dquarkus.log.category.\"" + category + "\".level=" + level));
        return properties;
    }
}

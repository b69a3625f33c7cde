package org.introducer.local.stack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * How the services of a local stack are run.
 *
 * @param services those that are run at all
 * @param inDevMode those of them that Quarkus's dev mode runs from the sources; the others are run as they were built
 * @param training what the JVM of a built service is told about the cache beside its jars
 * @param options what a person tells them
 * @param stopSeconds longer than a service takes to finish what it accepted, and whatever its JVM does at its end
 */
public record Launch(
        Set<Service> services,
        Set<Service> inDevMode,
        BiFunction<Service, Path, List<String>> training,
        ServiceOptions options,
        long stopSeconds) {

    private static final long USUAL_STOP_SECONDS = 45;

    /** All three as they were built. */
    public static Launch built(ServiceOptions options) {
        return new Launch(
                EnumSet.allOf(Service.class), Set.of(), (_, app) -> Training.options(app), options, USUAL_STOP_SECONDS);
    }

    /** Some from their sources, with a debug port each, and the others as they were built. */
    public static Launch inDevMode(Collection<Service> some, ServiceOptions options) {
        Map<Service, Integer> debug = new EnumMap<>(Service.class);
        some.forEach(service -> debug.put(service, service.debugPort()));
        debug.putAll(options.debug());
        Launch built = built(new ServiceOptions(debug, options.jvm(), options.log(), options.origins()));
        return new Launch(
                built.services(), EnumSet.copyOf(some), built.training(), built.options(), built.stopSeconds());
    }

    /** PostgreSQL alone, with the databases as the sources want them. */
    public static Launch databaseOnly() {
        return new Launch(Set.of(), Set.of(), (_, _) -> List.of(), ServiceOptions.NONE, USUAL_STOP_SECONDS);
    }

    boolean isInDevMode(Service service) {
        return inDevMode.contains(service);
    }

    /** True when the service is run as it was built. */
    boolean isBuilt(Service service) {
        return services.contains(service) && !isInDevMode(service);
    }

    /** What the JVM of a built service is told besides what all are told. */
    List<String> jvm(Service service, Path app) {
        List<String> all = new ArrayList<>(training.apply(service, app));
        options.debugPort(service)
                .ifPresent(port ->
                        all.add("-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=127.0.0.1:" + port));
        all.addAll(options.jvm(service));
        all.addAll(options.logProperties());
        return all;
    }
}

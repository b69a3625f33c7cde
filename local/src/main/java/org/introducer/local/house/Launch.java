package org.introducer.local.house;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;

/**
 * How the services of a house are run.
 *
 * @param jvm what a service's JVM is told besides what all are told, given the service and the folder of its jars
 * @param stopSeconds longer than a service takes to finish what it accepted, and whatever its JVM does at its end
 */
record Launch(BiFunction<Service, Path, List<String>> jvm, long stopSeconds) {

    static final Launch USUAL = new Launch((_, app) -> Training.options(app), 45);

    List<String> options(Service service, Path app) {
        return jvm.apply(service, app);
    }
}

package org.introducer.local.stack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** The services of one local stack: the built ones, which are started again when they end, and those in dev mode. */
final class RunningServices {
    private final DataFolder data;
    private final Launch launch;
    private final Progress progress;
    private final Map<Service, SupervisedProcess> built = new EnumMap<>(Service.class);
    private final Map<Service, ProcessHandle> inDevMode = new EnumMap<>(Service.class);

    RunningServices(DataFolder data, Launch launch, Progress progress) {
        this.data = data;
        this.launch = launch;
        this.progress = progress;
    }

    /** Starts them side by side. */
    void start(Path root, Function<Service, Map<String, String>> settings) {
        for (Service service : launch.services()) {
            if (launch.isInDevMode(service)) {
                inDevMode.put(service, DevMode.start(service, root, data, settings.apply(service), launch));
            } else {
                built.put(service, supervised(service, settings.apply(service)));
            }
        }
    }

    private SupervisedProcess supervised(Service service, Map<String, String> settings) {
        return new SupervisedProcess(
                service.id(),
                ServiceProcess.start(service, data, settings, launch),
                () -> ServiceProcess.start(service, data, settings, launch),
                process -> ServiceProcess.stop(process, launch),
                progress);
    }

    void awaitReady(Ports ports) {
        new Readiness(progress, launch).await(ports, this::endedInARow, data);
    }

    /** How often it ended at once; in dev mode it is not started again. */
    private int endedInARow(Service service) {
        if (launch.isInDevMode(service)) {
            return inDevMode.get(service).isAlive() ? 0 : Integer.MAX_VALUE;
        }
        return built.get(service).endedInARow();
    }

    ProcessHandle process(Service service) {
        return launch.isInDevMode(service)
                ? inDevMode.get(service)
                : built.get(service).process();
    }

    /** Ends with the first of the services in dev mode, with its name; never when there is none. */
    CompletableFuture<Service> endInDevMode() {
        CompletableFuture<Service> first = new CompletableFuture<>();
        inDevMode.forEach((service, process) -> process.onExit().thenRun(() -> first.complete(service)));
        return first;
    }

    boolean isEmpty() {
        return built.isEmpty() && inDevMode.isEmpty();
    }

    /** Returns when none of them runs. */
    void stop() {
        List<CompletableFuture<Void>> stops = new ArrayList<>();
        built.values().forEach(each -> stops.add(CompletableFuture.runAsync(each::stop)));
        inDevMode.values().forEach(each -> stops.add(CompletableFuture.runAsync(() -> DevMode.stop(each, launch))));
        CompletableFuture.allOf(stops.toArray(CompletableFuture[]::new)).join();
    }
}

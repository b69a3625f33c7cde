package org.introducer.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;
import org.introducer.local.LauncherError;

/** Waits until services are ready, and reports which are ready and why one is not. */
final class Readiness {
    private static final Duration LIMIT = Duration.ofMinutes(2);
    /** In dev mode a person may have to mend a source first, or to wait for downloads. */
    private static final Duration LIMIT_OF_DEV_MODE = Duration.ofMinutes(15);
    /** After this number of early ends a service is given up. */
    private static final int ATTEMPTS = 5;

    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Progress progress;
    private final Launch launch;
    private final Duration limit;
    private final Health health = new Health();

    Readiness(Progress progress, Launch launch) {
        this.progress = progress;
        this.launch = launch;
        this.limit = launch.inDevMode().isEmpty() ? LIMIT : LIMIT_OF_DEV_MODE;
    }

    void await(Ports ports, ToIntFunction<Service> endedInARow, DataFolder data) {
        long start = System.nanoTime();
        Set<Service> waiting = EnumSet.noneOf(Service.class);
        waiting.addAll(launch.services());
        while (!waiting.isEmpty()) {
            waiting.removeIf(service -> {
                boolean ready = health.isReady(ports.managementUrl(service));
                if (ready) {
                    progress.line(String.format(
                            "%s is ready after %.1f s.", service.id(), (System.nanoTime() - start) / 1e9));
                }
                return ready;
            });
            for (Service service : waiting) {
                if (endedInARow.applyAsInt(service) > ATTEMPTS) {
                    throw new LauncherError(service.id() + " does not start: " + reason(service, data));
                }
            }
            if (System.nanoTime() - start > limit.toNanos()) {
                Service late = waiting.iterator().next();
                throw new LauncherError(late.id() + " is not ready after " + limit.toSeconds() + " s ("
                        + health.obstacle(ports.managementUrl(late)).orElse("it is now") + "); see "
                        + data.log(late.id()) + ".");
            }
            pause();
        }
    }

    private static void pause() {
        try {
            TimeUnit.NANOSECONDS.sleep(PAUSE.toNanos());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LauncherError("Interrupted while the services were starting.", interrupted);
        }
    }

    private String reason(Service service, DataFolder data) {
        return launch.isInDevMode(service) && launch.inDevMode().size() == 1
                ? "see what it wrote above."
                : lastLine(data.log(service.id()));
    }

    private static String lastLine(Path log) {
        try {
            return Files.readAllLines(log).reversed().stream()
                    .filter(line -> !line.isBlank())
                    .findFirst()
                    .orElse("its log is empty");
        } catch (IOException unreadable) {
            return "see " + log;
        }
    }
}

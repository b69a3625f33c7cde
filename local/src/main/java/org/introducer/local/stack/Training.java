package org.introducer.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.introducer.local.LauncherError;
import org.introducer.local.PrivateFiles;

/**
 * One run of the built services in which each JVM writes down what it loaded and linked and how its methods ran: the AOT cache
 * of JEP 514 and 515, kept beside the jars. A start that finds it needs less than half the work and compiles what is asked most at once;
 * one that finds none, or that of other jars or of another JDK, goes its usual way.
 */
public final class Training {
    private static final String CACHE = "app.aot";
    /** At its end a JVM makes its cache. */
    private static final long STOP_SECONDS = 300;

    private Training() {}

    public static void of(Path root) {
        of(root, EnumSet.allOf(Service.class));
    }

    /** Trains some; the others take part with what they have. */
    public static void of(Path root, Set<Service> some) {
        Launch recording = new Launch(
                EnumSet.allOf(Service.class),
                Set.of(),
                (service, app) -> some.contains(service)
                        ? List.of("-XX:AOTCacheOutput=" + cache(service.packaged(root)))
                        : options(app),
                ServiceOptions.NONE,
                STOP_SECONDS);
        try {
            Path folder = Files.createTempDirectory("introducer-training");
            try (LocalStack stack =
                    LocalStack.start(root, new DataFolder(folder), Ports.anyFree(), Progress.silent(), recording)) {
                new Exercise(stack).play();
            } finally {
                PrivateFiles.remove(folder);
            }
        } catch (IOException | LauncherError impossible) {
            System.err.println("introducer: the services start without what a training would have taught them: "
                    + impossible.getMessage());
        }
    }

    /** What a service's JVM is told about the cache beside its jars. */
    static List<String> options(Path app) {
        Path cache = cache(app);
        return Files.exists(cache) ? List.of("-XX:AOTCache=" + cache, "-Xlog:aot=off", "-Xlog:cds=off") : List.of();
    }

    private static Path cache(Path app) {
        return app.resolve(CACHE);
    }
}

package org.introducer.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
        Launch recording = new Launch(
                (service, _) -> List.of("-XX:AOTCacheOutput=" + cache(service.packaged(root))), STOP_SECONDS);
        try {
            Path folder = Files.createTempDirectory("introducer-training");
            try (LocalStack stack = LocalStack.start(
                    root, new DataFolder(folder), Ports.anyFree(), Origins.NONE, Progress.silent(), recording)) {
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

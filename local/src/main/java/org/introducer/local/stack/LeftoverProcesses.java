package org.introducer.local.stack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.introducer.local.LauncherError;
import org.introducer.local.PrivateFiles;
import org.introducer.local.postgres.Postgres;

/** Processes and files that remain when a launcher was killed; none remain after an orderly stop. */
public final class LeftoverProcesses {
    private static final Duration DOWN = Duration.ofMinutes(2);

    /** {@code status} holds the lock for a moment. */
    private static final Duration LOOK = Duration.ofMillis(250);

    private static final Launch AS_USUAL = Launch.built(ServiceOptions.NONE);

    private LeftoverProcesses() {}

    /** Stops the local stack of this data folder from outside; true when there was something to stop. */
    public static boolean bringDown(DataFolder data, Progress progress) {
        if (!data.exists()) {
            return false;
        }
        boolean stopped = false;
        var launcher = StackState.read(data).flatMap(state -> ProcessHandle.of(state.pid()));
        if (LocalStack.running(data).isPresent() && launcher.isPresent()) {
            progress.line("Stopping ...");
            launcher.get().destroy();
            stopped = true;
        }
        // The lock decides, not the process table: an ended process stays in the table until its parent waits for it.
        var lock = data.lock(stopped ? DOWN : LOOK);
        if (lock.isEmpty() && stopped) {
            throw new LauncherError("Introducer has not stopped within " + DOWN.toSeconds() + " s; process "
                    + launcher.get().pid() + " still holds " + data.path() + ".");
        }
        if (lock.isPresent()) {
            try {
                stopped |= stop(data, progress);
            } finally {
                release(lock.get());
            }
        }
        return stopped;
    }

    /** Stops what a killed launcher left running. Only for the process that holds the lock. */
    static boolean stop(DataFolder data, Progress progress) {
        List<ProcessHandle> left = Arrays.stream(Service.values())
                .flatMap(service -> ServiceProcess.leftBehind(service, data).stream())
                .toList();
        boolean found = !left.isEmpty();
        if (found) {
            progress.line("Stopping the services of an earlier run ...");
            CompletableFuture.allOf(left.stream()
                            .map(each -> CompletableFuture.runAsync(() -> ServiceProcess.stop(each, AS_USUAL)))
                            .toArray(CompletableFuture[]::new))
                    .join();
        }
        if (Postgres.stopLeftBehind(data.cluster())) {
            progress.line("Stopped PostgreSQL of an earlier run.");
            found = true;
        }
        forget(data);
        return found;
    }

    static void forget(DataFolder data) {
        PrivateFiles.remove(data.stateFile());
        for (Service service : Service.values()) {
            PrivateFiles.remove(data.pidFile(service));
        }
        PrivateFiles.remove(data.jars());
    }

    static void release(FileChannel lock) {
        try {
            lock.close();
        } catch (IOException gone) {
            // The kernel releases it at the latest when the process ends.
            return;
        }
    }
}

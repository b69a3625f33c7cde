package org.introducer.local.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.introducer.local.Commands;
import org.introducer.local.LauncherError;

/** The server process that a data folder's {@code postmaster.pid} speaks of, ours or one an earlier run left behind. */
final class Postmaster {
    private static final long FAST_SECONDS = 30;
    private static final long IMMEDIATE_SECONDS = 10;

    private Postmaster() {}

    /**
     * Stops whatever still serves this folder, and removes a lock file whose process id now belongs to another program;
     * true if stopped.
     */
    static boolean clear(Path cluster) {
        Path lock = cluster.resolve("postmaster.pid");
        if (!Files.exists(lock)) {
            return false;
        }
        Optional<ProcessHandle> named = processIn(lock);
        if (named.isPresent()) {
            if (serves(named.get(), cluster)) {
                stop(named.get());
                return true;
            }
            delete(lock);
        }
        return false;
    }

    /** A fast shutdown (sessions are ended, data is check-pointed); an immediate one when that takes too long. */
    static void stop(ProcessHandle process) {
        if (!process.isAlive()) {
            return;
        }
        Commands.signal("INT", process.pid());
        if (!Commands.ended(process, FAST_SECONDS)) {
            Commands.signal("QUIT", process.pid());
            if (!Commands.ended(process, IMMEDIATE_SECONDS)) {
                process.destroyForcibly();
                Commands.ended(process, IMMEDIATE_SECONDS);
            }
        }
    }

    private static Optional<ProcessHandle> processIn(Path lock) {
        try {
            List<String> lines = Files.readAllLines(lock);
            return lines.isEmpty()
                    ? Optional.empty()
                    : ProcessHandle.of(Math.abs(Long.parseLong(lines.getFirst().strip())))
                            .filter(ProcessHandle::isAlive);
        } catch (IOException | NumberFormatException unreadable) {
            return Optional.empty();
        }
    }

    private static boolean serves(ProcessHandle process, Path cluster) {
        return process.info()
                .commandLine()
                .filter(line -> line.contains("/postgres ") && line.contains(" " + cluster + " "))
                .isPresent();
    }

    private static void delete(Path lock) {
        try {
            Files.deleteIfExists(lock);
        } catch (IOException cause) {
            throw new LauncherError(
                    "The stale lock " + lock + " cannot be removed: " + cause.getMessage() + ".", cause);
        }
    }
}

package org.introducer.local.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.introducer.local.LauncherError;
import org.introducer.local.PrivateFiles;

/** Folders of test servers, named after the JVM that made them, so that the next one can clear up after a killed one. */
final class TemporaryClusters {
    private static final String PREFIX = "introducer-pg-";

    private TemporaryClusters() {}

    static Path fresh() {
        Path parent = Path.of(System.getProperty("java.io.tmpdir"));
        try {
            sweep(parent);
            return Files.createTempDirectory(
                    parent, PREFIX + ProcessHandle.current().pid() + "-");
        } catch (IOException cause) {
            throw new LauncherError(
                    "No folder for a test database in " + parent + ": " + cause.getMessage() + ".", cause);
        }
    }

    private static void sweep(Path parent) throws IOException {
        List<Path> left;
        try (Stream<Path> all = Files.list(parent)) {
            left = all.filter(TemporaryClusters::isOfDeadProcess).toList();
        }
        for (Path folder : left) {
            Postmaster.clear(folder.resolve("cluster"));
            PrivateFiles.remove(folder);
        }
    }

    private static boolean isOfDeadProcess(Path folder) {
        String name = folder.getFileName().toString();
        if (!name.matches(PREFIX + "\\d+-.*") || !Files.isDirectory(folder)) {
            return false;
        }
        long pid = Long.parseLong(name.substring(PREFIX.length(), name.indexOf('-', PREFIX.length())));
        return ProcessHandle.of(pid).map(process -> !process.isAlive()).orElse(true);
    }
}

package org.introducer.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;
import org.introducer.local.LauncherError;
import org.introducer.local.PrivateFiles;

/** A local stack's own view of the built services: hard links where the file system allows, copies elsewhere. */
final class Jars {
    private Jars() {}

    static void take(Path root, DataFolder data, Launch launch) {
        PrivateFiles.remove(data.jars());
        for (Service service : Service.values()) {
            if (!launch.isBuilt(service)) {
                continue;
            }
            Path packaged = service.packaged(root);
            if (!Files.exists(packaged.resolve("quarkus-run.jar"))) {
                throw new LauncherError(
                        service.id() + " is not built (" + packaged + " is missing); run ./introducer up.");
            }
            try {
                copy(packaged, data.jars().resolve(service.id()));
            } catch (IOException cause) {
                throw new LauncherError(
                        "The jars of " + service.id() + " cannot be taken to " + data.path() + ": " + cause.getMessage()
                                + ".",
                        cause);
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.toList()) {
                Path target = to.resolve(from.relativize(each).toString());
                if (Files.isDirectory(each)) {
                    Files.createDirectories(target);
                } else {
                    linkOrCopy(each, target);
                }
            }
        }
    }

    private static void linkOrCopy(Path from, Path target) throws IOException {
        try {
            Files.createLink(target, from);
        } catch (IOException | UnsupportedOperationException otherFileSystem) {
            Files.copy(from, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
        }
    }
}

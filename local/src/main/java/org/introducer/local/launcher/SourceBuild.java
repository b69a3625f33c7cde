package org.introducer.local.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.introducer.local.LauncherError;
import org.introducer.local.stack.Service;

/** Has services built or compiled from their sources, with the build's own words on the terminal. */
final class SourceBuild {
    private final Path root;

    SourceBuild(Path root) {
        this.root = root;
    }

    /** Packages those whose sources changed since they were packaged. */
    void build(Collection<Service> services) {
        List<String> command =
                new ArrayList<>(List.of(root.resolve("introducer").toString(), "build"));
        services.forEach(service -> command.add(service.id()));
        run(command, "The build failed.");
    }

    void compile(Collection<Service> services) {
        String modules = services.stream().map(Service::id).collect(Collectors.joining(","));
        run(
                List.of(
                        root.resolve("mvnw").toString(),
                        "-q",
                        "-ntp",
                        "-Dmaven.test.skip=true",
                        "-pl",
                        modules,
                        "-am",
                        "process-classes"),
                "The sources do not compile.");
    }

    private void run(List<String> command, String complaint) {
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(command).directory(root.toFile()).inheritIO();
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            if (builder.start().waitFor() != 0) {
                throw new LauncherError(complaint);
            }
        } catch (IOException cause) {
            throw new LauncherError(command.getFirst() + " cannot be run: " + cause.getMessage() + ".", cause);
        } catch (InterruptedException cause) {
            Thread.currentThread().interrupt();
            throw new LauncherError("The build was interrupted.", cause);
        }
    }
}

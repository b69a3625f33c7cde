package org.introducer.local.stack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.introducer.local.Commands;
import org.introducer.local.LauncherError;
import org.introducer.local.PrivateFiles;

/** One service as a process, recognised later by its process id and a marker on its command line. */
final class ServiceProcess {
    private ServiceProcess() {}

    static ProcessHandle start(Service service, DataFolder data, Map<String, String> environment, Launch launch) {
        Path app = data.jars().resolve(service.id());
        try {
            List<String> options = new ArrayList<>(launch.jvm(service, app));
            options.add(mark(service, data));
            Process process = builder(ServiceSettings.JVM, options, app, environment)
                    .directory(data.path().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            data.log(service.id()).toFile()))
                    .start();
            return noted(process, service, data);
        } catch (IOException cause) {
            throw new LauncherError(service.id() + " cannot be started: " + cause.getMessage() + ".", cause);
        }
    }

    /** A process that could not be found again is not left running. */
    private static ProcessHandle noted(Process process, Service service, DataFolder data) throws IOException {
        try {
            process.getOutputStream().close();
            PrivateFiles.write(data.pidFile(service), process.pid() + "\n");
            return process.toHandle();
        } catch (IOException cause) {
            process.destroyForcibly();
            throw cause;
        }
    }

    /** A JVM that runs the packaged service with this environment only, without variables of the launcher. */
    static ProcessBuilder builder(List<String> jvm, List<String> more, Path app, Map<String, String> environment) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvm);
        command.addAll(more);
        command.add("-jar");
        command.add(app.resolve("quarkus-run.jar").toString());
        ProcessBuilder builder = new ProcessBuilder(Commands.ownSession(command));
        builder.environment().keySet().removeIf(name -> name.startsWith("QUARKUS_"));
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        builder.environment().putAll(environment);
        return builder;
    }

    /** SIGTERM, time to finish accepted requests, then SIGKILL. */
    static void stop(ProcessHandle process, Launch launch) {
        process.destroy();
        if (!Commands.ended(process, launch.stopSeconds())) {
            process.destroyForcibly();
            Commands.ended(process, launch.stopSeconds());
        }
    }

    /** The process of this service that a launcher left behind, if it still runs. */
    static Optional<ProcessHandle> leftBehind(Service service, DataFolder data) {
        Path file = data.pidFile(service);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            long pid = Long.parseLong(
                    Files.readString(file, StandardCharsets.US_ASCII).strip());
            return ProcessHandle.of(pid)
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> process.info()
                            .commandLine()
                            .filter(line -> line.contains(mark(service, data)))
                            .isPresent());
        } catch (IOException | NumberFormatException damaged) {
            return Optional.empty();
        }
    }

    static String mark(Service service, DataFolder data) {
        return "-Dintroducer.stack=" + data.path() + "#" + service.id();
    }
}

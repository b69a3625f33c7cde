package org.introducer.local.stack;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.introducer.local.Commands;
import org.introducer.local.LauncherError;
import org.introducer.local.PrivateFiles;

/**
 * A service in Quarkus's dev mode. Maven runs it from its sources; a request after an edit compiles what changed, of its own
 * module and of those that it is made of, and is answered by the changed service.
 */
final class DevMode {
    /** A JVM that only starts another one compiles little. */
    private static final String MAVEN_JVM = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx512m";

    private DevMode() {}

    /** A single service takes the terminal: its keys ({@code r} runs the tests), its output. Several write to their logs. */
    static ProcessHandle start(
            Service service, Path root, DataFolder data, Map<String, String> settings, Launch launch) {
        boolean single = launch.inDevMode().size() == 1;
        boolean onTerminal =
                single && System.console() != null && System.console().isTerminal();
        List<String> command = command(service, root, data, launch, onTerminal);
        ProcessBuilder builder = new ProcessBuilder(onTerminal ? command : Commands.ownSession(command))
                .directory(root.toFile())
                .redirectErrorStream(true)
                .redirectInput(onTerminal ? Redirect.INHERIT : Redirect.from(new File("/dev/null")))
                .redirectOutput(
                        single
                                ? Redirect.INHERIT
                                : Redirect.appendTo(data.log(service.id()).toFile()));
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("QUARKUS_"));
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.putIfAbsent("MAVEN_OPTS", MAVEN_JVM);
        environment.putAll(ServiceSettings.inDevMode(settings));
        try {
            Process process = builder.start();
            PrivateFiles.write(data.pidFile(service), process.pid() + "\n");
            return process.toHandle();
        } catch (IOException cause) {
            throw new LauncherError(service.id() + " cannot be started: " + cause.getMessage() + ".", cause);
        }
    }

    /** Maven ends the JVM that it started; what is left of it is killed. */
    static void stop(ProcessHandle maven, Launch launch) {
        List<ProcessHandle> started = maven.descendants().toList();
        ServiceProcess.stop(maven, launch);
        started.forEach(ProcessHandle::destroyForcibly);
    }

    private static List<String> command(
            Service service, Path root, DataFolder data, Launch launch, boolean onTerminal) {
        List<String> command = new ArrayList<>(List.of(
                root.resolve("mvnw").toString(),
                "-q",
                "-ntp",
                "-pl",
                service.id(),
                "-am",
                "-Dmaven.test.skip=true",
                "-Dquarkus.analytics.disabled=true",
                ServiceProcess.mark(service, data)));
        launch.options().debugPort(service).ifPresent(port -> command.add("-Ddebug=" + port));
        List<String> jvm = launch.options().jvm(service);
        if (!jvm.isEmpty()) {
            command.add("-Djvm.args=" + String.join(" ", jvm));
        }
        command.addAll(launch.options().logProperties());
        if (!onTerminal) {
            // Dev mode would take the end of its input for a wish to end.
            command.add("-Dquarkus.console.disable-input=true");
        }
        command.addAll(List.of("process-classes", "quarkus:dev"));
        return command;
    }
}

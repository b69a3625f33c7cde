package org.introducer.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.introducer.local.Commands;
import org.introducer.local.PrivateFiles;
import org.introducer.local.identity.Tokens;
import org.introducer.local.stack.DataFolder;
import org.introducer.local.stack.Ports;
import org.introducer.local.stack.Service;

/** A local stack as a newcomer starts it: the launcher as a process, with the built jars. */
public final class LocalStack implements AutoCloseable {
    /** An origin whose pages may call the services. */
    public static final String FRONTEND = "http://localhost:3000";

    private static final Path ROOT =
            Path.of(System.getProperty("introducer.root", "..")).toAbsolutePath();
    private static final Duration START_LIMIT = Duration.ofMinutes(4);

    private final DataFolder data;
    private final Ports ports;
    private Process launcher;

    private LocalStack(DataFolder data, Ports ports) {
        this.data = data;
        this.ports = ports;
    }

    private static final class Shared {
        private static final LocalStack STACK = fresh();
    }

    /** The one local stack that all tests of this JVM share, unless they break it. */
    public static LocalStack shared() {
        return Shared.STACK;
    }

    /** A local stack of its own, empty, gone when closed or with this JVM. */
    public static LocalStack fresh() {
        LocalStack stack = planned();
        stack.up();
        return stack;
    }

    /** The same before its first start. */
    public static LocalStack planned() {
        try {
            return planned(Files.createTempDirectory("introducer-stack-"));
        } catch (IOException cause) {
            throw new IllegalStateException(cause);
        }
    }

    /** The same in a folder that is there. */
    public static LocalStack planned(Path folder) {
        // With a space in its name, as folders of users can have.
        LocalStack stack = new LocalStack(new DataFolder(folder.resolve("a local stack")), Ports.anyFree());
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close));
        return stack;
    }

    public Ports ports() {
        return ports;
    }

    /** The service behind the reverse proxy: {@code http://127.0.0.1:N/contacts}. */
    public String mounted(Service service) {
        return ports.proxyUrl() + service.mount();
    }

    /** The service without the reverse proxy. */
    public String direct(Service service) {
        return ports.url(service);
    }

    /** Where the service tells its health and its metrics. */
    public String management(Service service) {
        return ports.managementUrl(service);
    }

    public Tokens tokens() {
        return new Tokens(data.signingKey(), Clock.systemUTC());
    }

    public String password(String databaseRole) {
        return data.passwords().of(databaseRole);
    }

    public ProcessHandle launcher() {
        return launcher.toHandle();
    }

    /** The log of a service, or of {@code postgres}. */
    public Path log(String name) {
        return data.log(name);
    }

    public ProcessHandle process(Service service) {
        return handle(data.path().resolve("run/" + service.id() + ".pid"));
    }

    public ProcessHandle postgres() {
        return handle(data.path().resolve("postgres/postmaster.pid"));
    }

    /** {@code ./introducer up}, until everything is ready. */
    public void up() {
        up("Introducer is up");
    }

    /** What the last {@code up} said. */
    public String said() {
        try {
            return Files.readString(output());
        } catch (IOException cause) {
            throw new IllegalStateException(cause);
        }
    }

    private Path output() {
        return data.path().resolveSibling("up.log");
    }

    /** {@code ./introducer up}, until it has said this. */
    public void up(String line) {
        List<String> command =
                command("up", "--port-base", String.valueOf(ports.base()), "--empty", "--allow-origin", FRONTEND);
        // As PackagedService: for the minutes that it runs, the second compiler takes more than it gives.
        for (Service service : Service.values()) {
            command.addAll(List.of("--jvm", service.id() + "=-XX:TieredStopAtLevel=1"));
        }
        up(line, command);
    }

    /** The same, started by a process that never asks how it ended; returns the launcher. */
    public ProcessHandle upBelowACarelessParent() {
        List<String> command = new ArrayList<>(List.of("sh", "-c", "\"$@\" & exec sleep 600", "sh"));
        command.addAll(command("up", "--port-base", String.valueOf(ports.base()), "--empty"));
        up("Introducer is up", command);
        return handle(data.path().resolve("run/stack.properties"), "pid=");
    }

    private void up(String line, List<String> command) {
        Path output = output();
        try {
            long start = System.nanoTime();
            launcher = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            while (!Files.readString(output).contains(line)) {
                if (!launcher.isAlive() || System.nanoTime() - start > START_LIMIT.toNanos()) {
                    throw new IllegalStateException("The local stack did not start: " + Files.readString(output));
                }
                TimeUnit.MILLISECONDS.sleep(100);
            }
        } catch (IOException cause) {
            throw new IllegalStateException(cause);
        } catch (InterruptedException cause) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(cause);
        }
    }

    /** Any command of {@code ./introducer} on this local stack. */
    public Commands.Outcome introducer(String... arguments) {
        return Commands.run(command(arguments));
    }

    /** {@code kill -9}, and waits until the process is gone. */
    public static void kill(ProcessHandle process) {
        process.destroyForcibly();
        Commands.ended(process, 10);
    }

    @Override
    public void close() {
        introducer("down");
        PrivateFiles.remove(data.path().getParent());
    }

    private List<String> command(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-Dintroducer.root=" + ROOT,
                "-cp",
                ROOT.resolve("local/target/classes") + ":" + ROOT.resolve("local/target/lib") + "/*",
                "org.introducer.local.launcher.Introducer"));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--data", data.path().toString()));
        return command;
    }

    private static ProcessHandle handle(Path pidFile) {
        return handle(pidFile, "");
    }

    private static ProcessHandle handle(Path pidFile, String before) {
        try {
            long pid = Long.parseLong(
                    Files.readAllLines(pidFile).getFirst().strip().substring(before.length()));
            return ProcessHandle.of(pid).orElseThrow();
        } catch (IOException cause) {
            throw new IllegalStateException(cause);
        }
    }
}

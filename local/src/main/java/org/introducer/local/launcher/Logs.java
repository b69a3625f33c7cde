package org.introducer.local.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.introducer.local.LauncherError;
import org.introducer.local.stack.Service;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "logs", description = "Prints the end of a service's log.")
final class Logs implements Callable<Integer> {
    private static final long LOOK_AGAIN_MILLIS = 300;

    @Mixin
    private Introducer.Where where;

    @Spec
    private CommandSpec command;

    @Parameters(
            paramLabel = "SERVICE",
            description = "contacts-service, program-service, mentorship-service or postgres.")
    private String service;

    @Option(names = "-n", paramLabel = "LINES", defaultValue = "100", description = "How many lines (default: 100).")
    private int lines;

    @Option(names = "-f", description = "Follows the log.")
    private boolean follow;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path log = where.folder().log(name());
        if (!Files.exists(log)) {
            throw new LauncherError("There is no log " + log + " yet.");
        }
        long position = tail(log);
        while (follow) {
            TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MILLIS);
            position = rest(log, position);
        }
        return 0;
    }

    private String name() {
        try {
            return service.equals("postgres") ? service : Service.of(service).id();
        } catch (LauncherError unknown) {
            throw new ParameterException(command.commandLine(), unknown.getMessage());
        }
    }

    private long tail(Path log) throws IOException {
        long size = Files.size(log);
        Deque<String> last = new ArrayDeque<>();
        try (var reader = Files.newBufferedReader(log)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                last.add(line);
                if (last.size() > lines) {
                    last.remove();
                }
            }
        }
        last.forEach(System.out::println);
        return size;
    }

    private static long rest(Path log, long position) throws IOException {
        long size = Files.size(log);
        if (size == position) {
            return position;
        }
        try (var in = Files.newInputStream(log)) {
            in.skipNBytes(size < position ? 0 : position);
            System.out.print(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            System.out.flush();
        }
        return size;
    }
}

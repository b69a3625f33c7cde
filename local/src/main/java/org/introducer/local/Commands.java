package org.introducer.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs other programs: to their end, or detached from our terminal so that only we decide when they stop. */
public final class Commands {
    private Commands() {}

    /** What a finished program said, both streams together. */
    public record Outcome(int exitCode, String output) {
        public boolean succeeded() {
            return exitCode == 0;
        }
    }

    public static Outcome run(List<String> command) {
        return run(new ProcessBuilder(command));
    }

    public static Outcome run(ProcessBuilder builder) {
        Process process = null;
        try {
            process = builder.redirectErrorStream(true).start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(process.waitFor(), output.strip());
        } catch (IOException cause) {
            return new Outcome(127, String.valueOf(cause.getMessage()));
        } catch (InterruptedException cause) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            return new Outcome(130, "interrupted");
        }
    }

    /**
     * The command in a session of its own, with its process id kept: Ctrl-C in our terminal reaches us only, and we stop
     * the rest in order.
     */
    public static List<String> ownSession(List<String> command) {
        List<String> detached = new ArrayList<>();
        if (onPath("setsid")) {
            detached.add("setsid");
        } else if (onPath("perl")) {
            detached.addAll(List.of("perl", "-e", "use POSIX; POSIX::setsid(); exec @ARGV"));
        }
        detached.addAll(command);
        return detached;
    }

    /** Sends the named signal ({@code INT}, {@code QUIT}, ...); a process that is gone already is fine. */
    public static void signal(String name, long pid) {
        run(List.of("sh", "-c", "kill -" + name + " " + pid));
    }

    /** True when the process has ended within the given time. */
    public static boolean ended(ProcessHandle process, long seconds) {
        try {
            process.onExit().get(seconds, TimeUnit.SECONDS);
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException late) {
            return !process.isAlive();
        }
    }

    static boolean onPath(String program) {
        for (String folder :
                System.getenv().getOrDefault("PATH", "/usr/bin:/bin").split(":")) {
            if (Files.isExecutable(Path.of(folder, program))) {
                return true;
            }
        }
        return false;
    }
}

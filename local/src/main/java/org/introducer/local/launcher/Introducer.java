package org.introducer.local.launcher;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.introducer.local.Trouble;
import org.introducer.local.house.DataFolder;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The commands of {@code ./introducer} that are not the build's. */
@Command(
        name = "introducer",
        mixinStandardHelpOptions = true,
        description = "Runs Introducer on this machine: PostgreSQL, three services, one origin in front.",
        footer = {
            "",
            "The build has its own command: introducer verify",
            "Two houses side by side: give every command the --data of the one you mean."
        },
        subcommands = {Up.class, Down.class, Status.class, Logs.class, Token.class, PlayDemo.class})
public final class Introducer {
    private Introducer() {}

    /** Where a house keeps its data; every command takes it. */
    static final class Where {
        @Option(
                names = "--data",
                paramLabel = "DIR",
                description = "The data folder (default: .introducer in the project).")
        private Path data;

        @Option(names = "--help", usageHelp = true, description = "Shows this text.")
        private boolean help;

        DataFolder folder() {
            return new DataFolder(data == null ? root().resolve(".introducer") : data);
        }
    }

    /** The project's folder; the script tells. */
    static Path root() {
        return Path.of(System.getProperty("introducer.root", "."))
                .toAbsolutePath()
                .normalize();
    }

    public static void main(String[] arguments) {
        System.setOut(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        int exit = new CommandLine(new Introducer())
                .setExecutionExceptionHandler((cause, command, parsed) -> {
                    complain(cause);
                    return 1;
                })
                .setParameterExceptionHandler((mistake, ignored) -> {
                    System.err.println("introducer: " + mistake.getMessage());
                    return 2;
                })
                .execute(arguments);
        System.exit(exit);
    }

    private static void complain(Exception cause) {
        System.err.println("introducer: " + (cause instanceof Trouble ? cause.getMessage() : cause));
        if (System.getenv("INTRODUCER_TRACE") != null) {
            cause.printStackTrace();
        }
    }
}

package org.introducer.local.launcher;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;
import org.introducer.local.LauncherError;
import org.introducer.local.identity.Role;
import org.introducer.local.stack.DataFolder;
import org.introducer.local.stack.Service;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The commands of {@code ./introducer} that are not the build's. */
@Command(
        name = "introducer",
        mixinStandardHelpOptions = true,
        description = "Runs Introducer on this machine: PostgreSQL, three services, a reverse proxy.",
        footer = {
            "",
            "The build's own commands: introducer build [SERVICE...] packages what changed,"
                    + " introducer verify runs every test and gate.",
            "To run two local stacks side by side, give every command the --data of the one that it is for."
        },
        subcommands = {
            Up.class,
            Dev.class,
            Down.class,
            Status.class,
            Logs.class,
            Token.class,
            PlayDemo.class,
            Migrate.class,
            Train.class
        })
public final class Introducer {
    private Introducer() {}

    /** Where a local stack keeps its data; every command takes it. */
    static final class Where {
        @Option(
                names = "--data",
                paramLabel = "DIR",
                description =
                        "The data folder (default: .introducer in the project; of dev and migrate " + Dev.DATA + ").")
        private Path data;

        @Option(names = "--help", usageHelp = true, description = "Shows this text.")
        private boolean help;

        DataFolder folder() {
            return folder(".introducer");
        }

        DataFolder folder(String usual) {
            if (data != null && data.toString().isBlank()) {
                throw new LauncherError("--data needs the name of a folder.");
            }
            return new DataFolder(data == null ? root().resolve(usual) : data);
        }
    }

    /** The project's folder, passed by the script. */
    static Path root() {
        return Path.of(System.getProperty("introducer.root", "."))
                .toAbsolutePath()
                .normalize();
    }

    public static void main(String[] arguments) {
        System.setOut(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        System.exit(run(arguments));
    }

    /** Runs a command; 0 when done, 1 when it could not be done, 2 when it was not understood. */
    static int run(String... arguments) {
        return new CommandLine(new Introducer())
                .registerConverter(Role.class, Introducer::role)
                .registerConverter(UUID.class, Introducer::uuid)
                .registerConverter(Service.class, Introducer::service)
                .registerConverter(ToldServices.JvmOption.class, ToldServices.JvmOption::of)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((cause, command, parsed) -> {
                    complain(cause);
                    return 1;
                })
                .setParameterExceptionHandler((mistake, ignored) -> {
                    System.err.println("introducer: " + inOneLine(explained(mistake)));
                    return 2;
                })
                .execute(arguments);
    }

    private static void complain(Exception cause) {
        String said = cause instanceof LauncherError ? cause.getMessage() : String.valueOf(cause);
        System.err.println("introducer: " + inOneLine(said));
        if (System.getenv("INTRODUCER_TRACE") != null) {
            cause.printStackTrace();
        }
    }

    private static String inOneLine(String text) {
        return text.strip().replaceAll("\\s*\\R\\s*", " ");
    }

    private static String explained(ParameterException mistake) {
        CommandLine command = mistake.getCommandLine();
        if (mistake instanceof UnmatchedArgumentException unmatched
                && command.getParent() == null
                && !unmatched.isUnknownOption()) {
            return "There is no command '" + unmatched.getUnmatched().getFirst() + "'; there are: "
                    + String.join(", ", command.getSubcommands().keySet()) + ", build, verify.";
        }
        return mistake.getMessage();
    }

    private static Role role(String text) {
        try {
            return Role.of(text);
        } catch (IllegalArgumentException unknown) {
            throw new TypeConversionException(unknown.getMessage());
        }
    }

    static Service service(String text) {
        try {
            return Service.of(text);
        } catch (LauncherError unknown) {
            throw new TypeConversionException(unknown.getMessage());
        }
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException other) {
            throw new TypeConversionException("'" + text + "' is no UUID");
        }
    }
}

package org.introducer.local.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.introducer.local.LauncherError;
import org.introducer.local.PrivateFiles;

/** The file {@code .env} of a service, which Quarkus reads from the folder in which it is started. Git ignores it. */
final class DotEnv {
    private static final String OURS = "# Written by ./introducer dev --database-only; it counts in dev mode only.";

    private DotEnv() {}

    /** Replaces what an earlier run wrote, and nothing that a person did. */
    static void write(Path module, Map<String, String> settings) throws IOException {
        Path file = module.resolve(".env");
        if (Files.exists(file) && !Files.readString(file).startsWith(OURS)) {
            throw new LauncherError(file + " is not one that ./introducer wrote; move it away.");
        }
        PrivateFiles.write(
                file,
                OURS + "\n"
                        + settings.entrySet().stream()
                                .map(each -> each.getKey() + "=" + each.getValue() + "\n")
                                .collect(Collectors.joining()));
    }
}

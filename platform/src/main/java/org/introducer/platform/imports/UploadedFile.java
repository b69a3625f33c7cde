package org.introducer.platform.imports;

import static org.introducer.platform.problem.PlatformProblem.MALFORMED_REQUEST;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.introducer.platform.http.BoundedStream;
import org.introducer.platform.http.LeftFiles;

/** A file of a request, on disk while it is read: it can be gone through several times, and its size costs no memory. */
public final class UploadedFile implements AutoCloseable {

    /** Bytes of the largest file that is taken. */
    public static final long MOST = 512L << 20;

    private final Path path;
    private final String digest;

    private UploadedFile(Path path, String digest) {
        this.path = path;
        this.digest = digest;
    }

    /** Receives a body to its end; one that is longer than this many bytes is 413, one that breaks off 400. */
    public static UploadedFile receive(InputStream body, long most) {
        try {
            Path path = Files.createTempFile(LeftFiles.PREFIX + "import-", LeftFiles.SUFFIX);
            try (OutputStream out = Files.newOutputStream(path)) {
                return new UploadedFile(path, copy(new BoundedStream(body, most), out));
            } catch (IOException | RuntimeException e) {
                Files.deleteIfExists(path);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String copy(InputStream body, OutputStream out) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[1 << 16];
        int read;
        while ((read = read(body, buffer)) >= 0) {
            digest.update(buffer, 0, read);
            out.write(buffer, 0, read);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static int read(InputStream body, byte[] buffer) {
        try {
            return body.read(buffer);
        } catch (IOException e) {
            throw MALFORMED_REQUEST.because("The file ended before it was complete.");
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public Path path() {
        return path;
    }

    /** SHA-256 of the bytes, in hexadecimal digits. */
    public String digest() {
        return digest;
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

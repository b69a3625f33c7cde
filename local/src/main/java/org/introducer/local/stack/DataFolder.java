package org.introducer.local.stack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.introducer.local.LauncherError;
import org.introducer.local.PrivateFiles;
import org.introducer.local.identity.SigningKey;
import org.introducer.local.postgres.Passwords;

/** Everything one local stack keeps: its database, key, passwords, logs, and who runs it now. */
public final class DataFolder {
    private static final long NEEDED_BYTES = 400L * 1024 * 1024;

    private static final long TURNED_BYTES = 20L * 1024 * 1024;

    private static final long LOCK_PAUSE_NANOS = 50_000_000;

    private final Path path;

    public DataFolder(Path path) {
        this.path = path.toAbsolutePath().normalize();
    }

    public Path path() {
        return path;
    }

    public boolean exists() {
        return Files.isDirectory(path);
    }

    /** Sets a grown log aside at a start, so that logs stay bounded: the running one and the one before. */
    void turnLog(String name) throws IOException {
        Path log = log(name);
        if (Files.exists(log) && Files.size(log) > TURNED_BYTES) {
            Files.move(log, log.resolveSibling(name + ".log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    public Path log(String name) {
        return path.resolve("logs").resolve(name + ".log");
    }

    public SigningKey signingKey() {
        return SigningKey.in(path.resolve("signing-key.pem"));
    }

    public Passwords passwords() {
        return Passwords.in(path.resolve("secrets.properties"));
    }

    Path cluster() {
        return path.resolve("postgres");
    }

    /** The services' jars as they were when the local stack was started; a build meanwhile does not touch them. */
    Path jars() {
        return path.resolve("run/jars");
    }

    Path pidFile(Service service) {
        return path.resolve("run").resolve(service.id() + ".pid");
    }

    Path stateFile() {
        return path.resolve("run/stack.properties");
    }

    /** Present once the demo has been loaded, so that what a person deletes stays deleted. */
    public Path demoMark() {
        return path.resolve("demo.loaded");
    }

    /** The time of the first attempt to load the demo; a second attempt uses the same. */
    public Path demoBegun() {
        return path.resolve("demo.begun");
    }

    /** Makes the folder and proves that it can be written and has room. */
    void prepare() {
        try {
            PrivateFiles.folder(path);
            PrivateFiles.folder(path.resolve("logs"));
            PrivateFiles.folder(path.resolve("run"));
            Path probe = Files.createTempFile(path, ".probe", "");
            try {
                Files.write(probe, new byte[8192]);
            } finally {
                Files.delete(probe);
            }
            long usable = Files.getFileStore(path).getUsableSpace();
            if (usable < NEEDED_BYTES) {
                throw new LauncherError("The disk of " + path + " is full: " + usable / 1024 / 1024 + " MB left, "
                        + NEEDED_BYTES / 1024 / 1024 + " MB needed.");
            }
        } catch (IOException cause) {
            throw new LauncherError("The data folder " + path + " cannot be used: " + reason(cause) + ".", cause);
        }
    }

    /** The lock for running this local stack; the kernel releases it when its process ends. Empty when another process holds it. */
    Optional<FileChannel> tryLock() {
        if (!exists()) {
            return Optional.empty();
        }
        try {
            FileChannel channel =
                    FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = null;
            try {
                lock = channel.tryLock();
            } catch (OverlappingFileLockException ours) {
                lock = null;
            }
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
            return Optional.of(channel);
        } catch (IOException cause) {
            throw new LauncherError("The data folder " + path + " cannot be locked: " + reason(cause) + ".", cause);
        }
    }

    /** The same, with a wait: even {@code status} holds it for a moment. */
    Optional<FileChannel> lock(Duration patience) {
        long until = System.nanoTime() + patience.toNanos();
        Optional<FileChannel> lock = tryLock();
        while (lock.isEmpty() && System.nanoTime() < until) {
            LockSupport.parkNanos(LOCK_PAUSE_NANOS);
            lock = tryLock();
        }
        return lock;
    }

    private static String reason(IOException cause) {
        return switch (cause) {
            case java.nio.file.AccessDeniedException denied -> "access denied to " + denied.getFile();
            case java.nio.file.FileAlreadyExistsException taken -> taken.getFile() + " is not a folder";
            case java.nio.file.NoSuchFileException missing -> missing.getFile() + " cannot be made";
            case java.nio.file.FileSystemException other when other.getReason() != null -> other.getReason();
            default -> String.valueOf(cause.getMessage());
        };
    }
}

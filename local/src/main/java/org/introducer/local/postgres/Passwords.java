package org.introducer.local.postgres;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.introducer.local.LauncherError;
import org.introducer.local.PrivateFiles;

/** Random passwords and keys by name, made when first asked for and kept in one file that only its owner may read. */
public final class Passwords {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path file;
    private final Map<String, String> byName = new TreeMap<>();

    private Passwords(Path file) {
        this.file = file;
    }

    /** Kept for the life of this process only. */
    public static Passwords inMemory() {
        return new Passwords(null);
    }

    public static Passwords in(Path file) {
        Passwords passwords = new Passwords(file);
        if (Files.exists(file)) {
            Properties kept = new Properties();
            try (Reader reader = Files.newBufferedReader(file)) {
                kept.load(reader);
            } catch (IOException | IllegalArgumentException cause) {
                throw new LauncherError(
                        "The passwords in " + file + " cannot be read: " + cause.getMessage() + ".", cause);
            }
            kept.stringPropertyNames().forEach(name -> passwords.byName.put(name, kept.getProperty(name)));
        }
        return passwords;
    }

    /** 256 random bits in URL-safe base 64: 43 characters that need no quoting anywhere. */
    public synchronized String of(String name) {
        String known = byName.get(name);
        if (known == null) {
            byte[] bits = new byte[32];
            RANDOM.nextBytes(bits);
            known = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
            byName.put(name, known);
            keep();
        }
        return known;
    }

    private void keep() {
        if (file == null) {
            return;
        }
        try {
            PrivateFiles.write(
                    file,
                    byName.entrySet().stream()
                            .map(each -> each.getKey() + "=" + each.getValue() + "\n")
                            .collect(Collectors.joining()));
        } catch (IOException cause) {
            throw new LauncherError("The passwords cannot be kept in " + file + ": " + cause.getMessage() + ".", cause);
        }
    }
}

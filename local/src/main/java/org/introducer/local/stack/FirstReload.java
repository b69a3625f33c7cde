package org.introducer.local.stack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.introducer.local.LauncherError;

/**
 * The first reload of a service in dev mode, before somebody waits for it: it takes twice as long as all later ones, because neither the
 * compiler nor what builds a service has run in that JVM before.
 */
final class FirstReload {
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private FirstReload() {}

    /**
     * Makes one source of the service newer, its text unchanged, and sends a request, which is answered by the reloaded service, whatever
     * the answer is. The service must not have had a request yet: dev mode looks for edits every two seconds at most.
     */
    static void of(Service service, Path root, String url) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            Files.setLastModifiedTime(source(root.resolve(service.id())), FileTime.from(Instant.now()));
            client.send(HttpRequest.newBuilder(URI.create(url)).timeout(LIMIT).build(), BodyHandlers.discarding());
        } catch (IOException unanswered) {
            // Then the first edit takes longer, and its answer says what is wrong.
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LauncherError("Interrupted while " + service.id() + " was starting.", interrupted);
        }
    }

    private static Path source(Path module) throws IOException {
        try (Stream<Path> files = Files.walk(module.resolve("src/main/java"))) {
            return files.filter(file -> file.getFileName().toString().endsWith("Problem.java"))
                    .min(Path::compareTo)
                    .orElseThrow(() -> new IOException("no sources in " + module));
        }
    }
}

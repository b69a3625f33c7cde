package org.introducer.local.stack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.introducer.local.Commands;
import org.introducer.local.identity.Personas;
import org.introducer.local.identity.Role;
import org.introducer.local.identity.SigningKey;
import org.introducer.local.identity.Tokens;
import org.introducer.local.postgres.Passwords;

/**
 * One start of each built service without a database, in which its JVM writes down what it loaded and linked: the AOT cache of
 * JEP 514, kept beside the jars. A start that finds it needs less than half the work; one that finds none, or that of other jars
 * or of another JDK, goes its usual way.
 */
public final class Training {
    private static final String CACHE = "app.aot";
    private static final Duration START_LIMIT = Duration.ofMinutes(2);
    private static final long ASSEMBLY_SECONDS = 180;

    private final Path root;
    private final Ports ports = Ports.anyFree();
    private final SigningKey key = SigningKey.inMemory();
    private final Passwords passwords = Passwords.inMemory();

    private Training(Path root) {
        this.root = root;
    }

    public static void of(Path root) {
        Training training = new Training(root);
        CompletableFuture.allOf(Arrays.stream(Service.values())
                        .map(service -> CompletableFuture.runAsync(() -> training.train(service)))
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    /** What a service's JVM is told about the cache beside its jars. */
    static List<String> options(Path app) {
        Path cache = app.resolve(CACHE);
        return Files.exists(cache) ? List.of("-XX:AOTCache=" + cache, "-Xlog:aot=off", "-Xlog:cds=off") : List.of();
    }

    private void train(Service service) {
        Path app = service.packaged(root);
        Process process = null;
        try {
            ProcessBuilder builder = ServiceProcess.builder(
                    ServiceSettings.JVM,
                    List.of("-XX:AOTCacheOutput=" + app.resolve(CACHE)),
                    app,
                    ServiceSettings.of(service, ports, key, passwords));
            process = builder.directory(app.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            exercise(service, process);
            process.destroy();
            Commands.ended(process.toHandle(), ASSEMBLY_SECONDS);
        } catch (IOException impossible) {
            System.err.println(
                    "introducer: " + service.id() + " starts without an AOT cache: " + impossible.getMessage());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            if (process != null) {
                process.destroyForcibly();
            }
        }
    }

    /** The training covers the start and one request through the server, authentication and JSON. */
    private void exercise(Service service, Process process) throws InterruptedException {
        String token = new Tokens(key, Clock.systemUTC()).mint(Personas.of(Role.CURATOR), Duration.ofMinutes(10));
        long start = System.nanoTime();
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (process.isAlive() && System.nanoTime() - start < START_LIMIT.toNanos()) {
                try {
                    client.send(
                            HttpRequest.newBuilder(URI.create(ports.url(service) + "/v1/me"))
                                    .header("Authorization", "Bearer " + token)
                                    .build(),
                            HttpResponse.BodyHandlers.discarding());
                    return;
                } catch (IOException notYet) {
                    TimeUnit.MILLISECONDS.sleep(100);
                }
            }
        }
    }
}

package org.introducer.local.stack;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.introducer.local.LauncherError;
import org.introducer.local.postgres.Migrations;
import org.introducer.local.postgres.Passwords;

/** Brings the databases of a local stack to the schemas of its services, side by side. */
public final class Schemas {
    private static final Path PLATFORM_RESOURCES = Path.of("platform/src/main/resources");

    private final String server;
    private final Passwords passwords;
    private final Progress progress;

    public Schemas(Ports ports, Passwords passwords, Progress progress) {
        this.server = "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/";
        this.passwords = passwords;
        this.progress = progress;
    }

    /** As the sources want them; returns how many migrations were missing. */
    public int migrate(Path root) {
        return migrate(service -> fromSources(service, root));
    }

    /** Those of built services as they were built, the others as the sources want them. */
    void migrate(Path root, DataFolder data, Launch launch) {
        migrate(service -> launch.isBuilt(service)
                ? Migrations.migrate(
                        url(service),
                        owner(service),
                        password(service),
                        data.jars().resolve(service.id()))
                : fromSources(service, root));
    }

    private int fromSources(Service service, Path root) {
        return Migrations.migrate(
                url(service),
                owner(service),
                password(service),
                List.of(service.resources(root), root.resolve(PLATFORM_RESOURCES)));
    }

    private int migrate(Function<Service, Integer> one) {
        Map<Service, CompletableFuture<Integer>> runs = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            runs.put(service, CompletableFuture.supplyAsync(() -> one.apply(service)));
        }
        int all = 0;
        for (Map.Entry<Service, CompletableFuture<Integer>> run : runs.entrySet()) {
            try {
                int applied = run.getValue().join();
                all += applied;
                if (applied > 0) {
                    progress.line("Database " + run.getKey().database().id() + ": " + applied + " migrations applied.");
                }
            } catch (CompletionException cause) {
                throw cause.getCause() instanceof LauncherError error ? error : cause;
            }
        }
        return all;
    }

    private String url(Service service) {
        return server + service.database().id();
    }

    private static String owner(Service service) {
        return service.database().owner();
    }

    private String password(Service service) {
        return passwords.of(owner(service));
    }
}

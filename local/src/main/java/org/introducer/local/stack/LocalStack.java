package org.introducer.local.stack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.introducer.local.LauncherError;
import org.introducer.local.identity.SigningKey;
import org.introducer.local.identity.Tokens;
import org.introducer.local.postgres.Database;
import org.introducer.local.postgres.Databases;
import org.introducer.local.postgres.Migrations;
import org.introducer.local.postgres.Passwords;
import org.introducer.local.postgres.Postgres;
import org.introducer.local.proxy.ReverseProxy;

/** A whole Introducer on this machine: PostgreSQL, the three services, and a reverse proxy. */
public final class LocalStack implements AutoCloseable {
    private static final Duration LOCK_PATIENCE = Duration.ofMillis(250);

    private final DataFolder data;
    private final Ports ports;
    private final Origins origins;
    private final FileChannel lock;
    private final Progress progress;
    private final Launch launch;
    private final SigningKey key;
    private final Passwords passwords;
    private final List<SupervisedProcess> supervised = new ArrayList<>();
    private SupervisedProcess database;
    private ReverseProxy proxy;
    private final Thread stopAtExit = new Thread(this::close, "stop-local-stack");
    private boolean closed;

    private LocalStack(
            DataFolder data, Ports ports, Origins origins, FileChannel lock, Progress progress, Launch launch) {
        this.data = data;
        this.ports = ports;
        this.origins = origins;
        this.lock = lock;
        this.progress = progress;
        this.launch = launch;
        this.key = data.signingKey();
        this.passwords = data.passwords();
    }

    /**
     * Starts everything and returns when all three services are ready.
     *
     * @param root the project, with the services built
     */
    public static LocalStack start(Path root, DataFolder data, Ports ports, Progress progress) {
        return start(root, data, ports, Origins.NONE, progress);
    }

    /**
     * The same.
     *
     * @param origins whose pages may call the services too
     */
    public static LocalStack start(Path root, DataFolder data, Ports ports, Origins origins, Progress progress) {
        return start(root, data, ports, origins, progress, Launch.USUAL);
    }

    static LocalStack start(
            Path root, DataFolder data, Ports ports, Origins origins, Progress progress, Launch launch) {
        data.prepare();
        FileChannel lock = data.lock(LOCK_PATIENCE).orElseThrow(() -> alreadyRunning(data));
        LocalStack stack = null;
        try {
            LeftoverProcesses.stop(data, progress);
            ports.requireFree();
            stack = new LocalStack(data, ports, origins, lock, progress, launch);
            Runtime.getRuntime().addShutdownHook(stack.stopAtExit);
            stack.open(root);
            stack.awaitReady();
            return stack;
        } catch (RuntimeException | IOException cause) {
            if (stack == null) {
                LeftoverProcesses.release(lock);
            } else {
                stack.close();
            }
            throw explained(cause, data);
        }
    }

    private static RuntimeException explained(Exception cause, DataFolder data) {
        return switch (cause) {
            case IOException unusable ->
                new LauncherError(
                        "The data folder " + data.path() + " cannot be used: " + unusable.getMessage(), unusable);
            // Thrown when a hook is added during the shutdown of the JVM.
            case IllegalStateException going
            when "Shutdown in progress".equals(going.getMessage()) ->
                new LauncherError("Stopped while starting.", going);
            case RuntimeException other -> other;
            default -> new IllegalStateException(cause);
        };
    }

    /** Where the local stack of this data folder can be reached while it runs. */
    public static Optional<Ports> running(DataFolder data) {
        if (!data.exists()) {
            return Optional.empty();
        }
        Optional<FileChannel> free = data.tryLock();
        free.ifPresent(LeftoverProcesses::release);
        return free.isPresent() ? Optional.empty() : StackState.read(data).map(StackState::ports);
    }

    public Ports ports() {
        return ports;
    }

    public DataFolder data() {
        return data;
    }

    public Tokens tokens() {
        return new Tokens(key, Clock.systemUTC());
    }

    /** The process of a service, for tests that kill it. */
    public ProcessHandle process(Service service) {
        return supervised.get(service.ordinal()).process();
    }

    public ProcessHandle postgres() {
        return database.process();
    }

    /** A connection string and the owner's password stay inside; tests read as the service role reads. */
    public String password(String role) {
        return passwords.of(role);
    }

    /** Stops the reverse proxy, then the services side by side, then the database. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        if (Thread.currentThread() != stopAtExit) {
            forgetExit();
        }
        if (proxy != null) {
            proxy.close();
        }
        if (!supervised.isEmpty()) {
            progress.line("Stopping the services ...");
        }
        CompletableFuture.allOf(supervised.stream()
                        .map(each -> CompletableFuture.runAsync(each::stop))
                        .toArray(CompletableFuture[]::new))
                .join();
        if (database != null) {
            progress.line("Stopping PostgreSQL ...");
            database.stop();
        }
        LeftoverProcesses.forget(data);
        LeftoverProcesses.release(lock);
        progress.line("Stopped. The data stays in " + data.path() + ".");
    }

    private synchronized void open(Path root) throws IOException {
        requireOpen();
        new StackState(ProcessHandle.current().pid(), ports).write(data);
        data.turnLog("postgres");
        for (Service service : Service.values()) {
            data.turnLog(service.id());
        }
        Jars.take(root, data);
        progress.line("PostgreSQL 18 starts on port " + ports.postgres() + " ...");
        Postgres postgres = startPostgres();
        database = new SupervisedProcess(
                "PostgreSQL", postgres.process(), () -> startPostgres().process(), Postgres::stop, progress);
        Databases.bootstrap(postgres, passwords);
        migrate(postgres);
        progress.line("The three services start ...");
        for (Service service : Service.values()) {
            supervised.add(new SupervisedProcess(
                    service.id(),
                    startService(service),
                    () -> startService(service),
                    process -> ServiceProcess.stop(process, launch),
                    progress));
        }
        proxy = ReverseProxy.open(ports, origins, tokens());
    }

    private void requireOpen() {
        if (closed) {
            throw new LauncherError("Stopped while starting.");
        }
    }

    private Postgres startPostgres() {
        return Postgres.durable(data.cluster(), ports.postgres(), passwords, data.log("postgres"));
    }

    private ProcessHandle startService(Service service) {
        return ServiceProcess.start(service, data, ServiceSettings.of(service, ports, origins, key, passwords), launch);
    }

    private void migrate(Postgres postgres) {
        Map<Service, CompletableFuture<Integer>> runs = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            Database target = service.database();
            runs.put(
                    service,
                    CompletableFuture.supplyAsync(() -> Migrations.migrate(
                            postgres.jdbcUrl(target.id()),
                            target.owner(),
                            passwords.of(target.owner()),
                            data.jars().resolve(service.id()))));
        }
        runs.forEach((service, run) -> {
            try {
                int applied = run.join();
                if (applied > 0) {
                    progress.line("Database " + service.database().id() + ": " + applied + " migrations applied.");
                }
            } catch (CompletionException cause) {
                throw cause.getCause() instanceof LauncherError error ? error : cause;
            }
        });
    }

    private void awaitReady() {
        new Readiness(progress).await(Service.values(), ports, service -> supervised.get(service.ordinal()), data);
    }

    private void forgetExit() {
        try {
            Runtime.getRuntime().removeShutdownHook(stopAtExit);
        } catch (IllegalStateException exiting) {
            // The hook finds the local stack closed.
            return;
        }
    }

    private static LauncherError alreadyRunning(DataFolder data) {
        return StackState.read(data)
                .map(state -> new LauncherError("Introducer is already running at "
                        + state.ports().proxyUrl() + " (data in " + data.path() + "); stop it with ./introducer down."))
                .orElseGet(() ->
                        new LauncherError("Another ./introducer is starting with the data in " + data.path() + "."));
    }
}

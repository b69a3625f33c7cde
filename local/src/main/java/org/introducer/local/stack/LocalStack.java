package org.introducer.local.stack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.introducer.local.LauncherError;
import org.introducer.local.identity.SigningKey;
import org.introducer.local.identity.Tokens;
import org.introducer.local.postgres.Databases;
import org.introducer.local.postgres.Passwords;
import org.introducer.local.postgres.Postgres;
import org.introducer.local.proxy.ReverseProxy;

/** A whole Introducer on this machine: PostgreSQL, the three services, and a reverse proxy. */
public final class LocalStack implements AutoCloseable {
    private static final Duration LOCK_PATIENCE = Duration.ofMillis(250);

    private final DataFolder data;
    private final Ports ports;
    private final FileChannel lock;
    private final Progress progress;
    private final Launch launch;
    private final SigningKey key;
    private final Passwords passwords;
    private final RunningServices services;
    private SupervisedProcess database;
    private ReverseProxy proxy;
    private final Thread stopAtExit = new Thread(this::close, "stop-local-stack");
    private boolean closed;

    private LocalStack(DataFolder data, Ports ports, FileChannel lock, Progress progress, Launch launch) {
        this.data = data;
        this.ports = ports;
        this.lock = lock;
        this.progress = progress;
        this.launch = launch;
        this.key = data.signingKey();
        this.passwords = data.passwords();
        this.services = new RunningServices(data, launch, progress);
    }

    /** The same as {@link #start(Path, DataFolder, Ports, Progress, Launch)} with all three services as they were built. */
    public static LocalStack start(Path root, DataFolder data, Ports ports, Progress progress) {
        return start(root, data, ports, progress, Launch.built(ServiceOptions.NONE));
    }

    /**
     * Starts everything and returns when the services are ready.
     *
     * @param root the project, with those services built that are run so
     */
    public static LocalStack start(Path root, DataFolder data, Ports ports, Progress progress, Launch launch) {
        data.prepare();
        FileChannel lock = data.lock(LOCK_PATIENCE).orElseThrow(() -> alreadyRunning(data));
        LocalStack stack = null;
        try {
            LeftoverProcesses.stop(data, progress);
            ports.requireFree(launch);
            stack = new LocalStack(data, ports, lock, progress, launch);
            Runtime.getRuntime().addShutdownHook(stack.stopAtExit);
            stack.open(root);
            stack.services.awaitReady(ports);
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
        return services.process(service);
    }

    public ProcessHandle postgres() {
        return database.process();
    }

    /** Ends when a service in dev mode does, with which; never when none is in dev mode. */
    public CompletableFuture<Service> endInDevMode() {
        return services.endInDevMode();
    }

    /** What a service is told in dev mode, by the names of environment variables. */
    public Map<String, String> settingsInDevMode(Service service) {
        return ServiceSettings.inDevMode(settings(service));
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
        if (!services.isEmpty()) {
            progress.line("Stopping the services ...");
        }
        services.stop();
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
        Jars.take(root, data, launch);
        progress.line("PostgreSQL 18 starts on port " + ports.postgres() + " ...");
        Postgres postgres = startPostgres();
        database = new SupervisedProcess(
                "PostgreSQL", postgres.process(), () -> startPostgres().process(), Postgres::stop, progress);
        Databases.bootstrap(postgres, passwords);
        new Schemas(ports, passwords, progress).migrate(root, data, launch);
        if (!launch.services().isEmpty()) {
            progress.line("The three services start ...");
            services.start(root, this::settings);
            proxy = launch.inDevMode().isEmpty()
                    ? ReverseProxy.open(ports, origins(), tokens())
                    : ReverseProxy.open(ports, origins(), tokens(), ReverseProxy.SILENCE_IN_DEV_MODE);
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new LauncherError("Stopped while starting.");
        }
    }

    private Postgres startPostgres() {
        return Postgres.durable(data.cluster(), ports.postgres(), passwords, data.log("postgres"));
    }

    private Origins origins() {
        return launch.options().origins();
    }

    private Map<String, String> settings(Service service) {
        return ServiceSettings.of(service, ports, origins(), key, passwords);
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

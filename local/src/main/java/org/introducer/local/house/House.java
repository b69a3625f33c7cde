package org.introducer.local.house;

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
import org.introducer.local.Trouble;
import org.introducer.local.front.Front;
import org.introducer.local.identity.SigningKey;
import org.introducer.local.identity.Tokens;
import org.introducer.local.postgres.Database;
import org.introducer.local.postgres.Databases;
import org.introducer.local.postgres.Migrations;
import org.introducer.local.postgres.Passwords;
import org.introducer.local.postgres.Postgres;

/** A whole Introducer on this machine: PostgreSQL, the three services, and one origin in front of them. */
public final class House implements AutoCloseable {
    private static final Duration LOCK_PATIENCE = Duration.ofMillis(250);

    private final DataFolder data;
    private final Ports ports;
    private final FileChannel lock;
    private final Progress progress;
    private final Launch launch;
    private final SigningKey key;
    private final Passwords passwords;
    private final List<Watched> watched = new ArrayList<>();
    private Watched database;
    private Front front;
    private final Thread stopAtExit = new Thread(this::close, "stop-house");
    private boolean closed;

    private House(DataFolder data, Ports ports, FileChannel lock, Progress progress, Launch launch) {
        this.data = data;
        this.ports = ports;
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
    public static House start(Path root, DataFolder data, Ports ports, Progress progress) {
        return start(root, data, ports, progress, Launch.USUAL);
    }

    static House start(Path root, DataFolder data, Ports ports, Progress progress, Launch launch) {
        data.prepare();
        FileChannel lock = data.lock(LOCK_PATIENCE).orElseThrow(() -> alreadyRunning(data));
        House house = null;
        try {
            Remains.stop(data, progress);
            ports.requireFree();
            house = new House(data, ports, lock, progress, launch);
            Runtime.getRuntime().addShutdownHook(house.stopAtExit);
            house.open(root);
            house.awaitReady();
            return house;
        } catch (RuntimeException | IOException cause) {
            if (house == null) {
                Remains.release(lock);
            } else {
                house.close();
            }
            throw explained(cause, data);
        }
    }

    private static RuntimeException explained(Exception cause, DataFolder data) {
        return switch (cause) {
            case IOException unusable ->
                new Trouble("The data folder " + data.path() + " cannot be used: " + unusable.getMessage(), unusable);
            // What a hook says that is set while the JVM goes down.
            case IllegalStateException going
            when "Shutdown in progress".equals(going.getMessage()) -> new Trouble("Stopped while starting.", going);
            case RuntimeException other -> other;
            default -> new IllegalStateException(cause);
        };
    }

    /** Where the house of this data folder can be reached while it runs. */
    public static Optional<Ports> running(DataFolder data) {
        if (!data.exists()) {
            return Optional.empty();
        }
        Optional<FileChannel> free = data.tryLock();
        free.ifPresent(Remains::release);
        return free.isPresent() ? Optional.empty() : HouseState.read(data).map(HouseState::ports);
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

    /** The process of a service, for those who want to see what its death does. */
    public ProcessHandle process(Service service) {
        return watched.get(service.ordinal()).process();
    }

    public ProcessHandle postgres() {
        return database.process();
    }

    /** A connection string and the owner's password stay inside; tests read as the service role reads. */
    public String password(String role) {
        return passwords.of(role);
    }

    /** Stops the front, then the services side by side, then the database. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        if (Thread.currentThread() != stopAtExit) {
            forgetExit();
        }
        if (front != null) {
            front.close();
        }
        if (!watched.isEmpty()) {
            progress.line("Stopping the services ...");
        }
        CompletableFuture.allOf(watched.stream()
                        .map(each -> CompletableFuture.runAsync(each::stop))
                        .toArray(CompletableFuture[]::new))
                .join();
        if (database != null) {
            progress.line("Stopping PostgreSQL ...");
            database.stop();
        }
        Remains.forget(data);
        Remains.release(lock);
        progress.line("Stopped. The data stays in " + data.path() + ".");
    }

    private synchronized void open(Path root) throws IOException {
        requireOpen();
        new HouseState(ProcessHandle.current().pid(), ports).write(data);
        data.turnLog("postgres");
        for (Service service : Service.values()) {
            data.turnLog(service.id());
        }
        Jars.take(root, data);
        progress.line("PostgreSQL 18 starts on port " + ports.postgres() + " ...");
        Postgres postgres = startPostgres();
        database = new Watched(
                "PostgreSQL", postgres.process(), () -> startPostgres().process(), Postgres::stop, progress);
        Databases.bootstrap(postgres, passwords);
        migrate(postgres);
        progress.line("The three services start ...");
        for (Service service : Service.values()) {
            watched.add(new Watched(
                    service.id(),
                    startService(service),
                    () -> startService(service),
                    process -> ServiceProcess.stop(process, launch),
                    progress));
        }
        front = Front.open(ports, tokens());
    }

    private void requireOpen() {
        if (closed) {
            throw new Trouble("Stopped while starting.");
        }
    }

    private Postgres startPostgres() {
        return Postgres.durable(data.cluster(), ports.postgres(), passwords, data.log("postgres"));
    }

    private ProcessHandle startService(Service service) {
        return ServiceProcess.start(service, data, ServiceSettings.of(service, ports, key, passwords), launch);
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
                throw cause.getCause() instanceof Trouble trouble ? trouble : cause;
            }
        });
    }

    private void awaitReady() {
        new Readiness(progress).await(Service.values(), ports, service -> watched.get(service.ordinal()), data);
    }

    private void forgetExit() {
        try {
            Runtime.getRuntime().removeShutdownHook(stopAtExit);
        } catch (IllegalStateException exiting) {
            // The hook finds the house closed.
            return;
        }
    }

    private static Trouble alreadyRunning(DataFolder data) {
        return HouseState.read(data)
                .map(state -> new Trouble("Introducer is already running at "
                        + state.ports().frontUrl() + " (data in " + data.path() + "); stop it with ./introducer down."))
                .orElseGet(() -> new Trouble("Another ./introducer is starting with the data in " + data.path() + "."));
    }
}

package org.introducer.local.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.introducer.local.Commands;
import org.introducer.local.LauncherError;
import org.introducer.local.PrivateFiles;

/** One running PostgreSQL 18 server on the loopback address, with passwords for everybody. */
public final class Postgres implements AutoCloseable {
    public static final String SUPERUSER = "postgres";

    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    /** The server reports that it is starting; recovery after a crash may take any time. */
    private static final String RECOVERING = "57P03";

    private static final List<String> DURABLE = List.of("fsync=on", "synchronous_commit=on", "full_page_writes=on");
    private static final List<String> FOR_TESTS =
            List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off", "shared_buffers=64MB");

    private final Path cluster;
    private final Path log;
    private final int port;
    private final String superuserPassword;
    private final Process process;
    private final Path removedOnClose;

    private Postgres(Path cluster, Path log, int port, String superuserPassword, Process process, Path removedOnClose) {
        this.cluster = cluster;
        this.log = log;
        this.port = port;
        this.superuserPassword = superuserPassword;
        this.process = process;
        this.removedOnClose = removedOnClose;
    }

    /**
     * A server that keeps every acknowledged commit through a power cut.
     *
     * @param folder holds the cluster; made at the first start
     * @param log where the server writes its own log
     */
    public static Postgres durable(Path folder, int port, Passwords passwords, Path log) {
        return start(folder.toAbsolutePath(), log, port, passwords.of(SUPERUSER), DURABLE, null);
    }

    /** A server without durability on a free port, deleted with its folder when closed or when this JVM ends. */
    public static Postgres forTests() {
        Path folder = TemporaryClusters.fresh();
        Postgres postgres = start(
                folder.resolve("cluster"),
                folder.resolve("postgres.log"),
                freePort(),
                Passwords.inMemory().of(SUPERUSER),
                settingsForTests(),
                folder);
        Runtime.getRuntime().addShutdownHook(new Thread(postgres::close, "stop-test-postgres"));
        return postgres;
    }

    /** With those of a benchmark, which wants memory as it is deployed: {@code -Dintroducer.test-postgres=shared_buffers=256MB}. */
    private static List<String> settingsForTests() {
        String more = System.getProperty("introducer.test-postgres");
        return more == null
                ? FOR_TESTS
                : Stream.concat(FOR_TESTS.stream(), Stream.of(more.split(","))).toList();
    }

    /** Stops the server of this folder that an earlier run left behind, if there is one. */
    public static boolean stopLeftBehind(Path cluster) {
        return Postmaster.clear(cluster.toAbsolutePath());
    }

    /** Ends sessions, writes a checkpoint, stops. */
    public static void stop(ProcessHandle server) {
        Postmaster.stop(server);
    }

    public int port() {
        return port;
    }

    public long pid() {
        return process.pid();
    }

    public ProcessHandle process() {
        return process.toHandle();
    }

    public String superuserPassword() {
        return superuserPassword;
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** A connection of the superuser: for bootstrap and for tests, never for a service. */
    public Connection asSuperuser(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), SUPERUSER, superuserPassword);
    }

    @Override
    public void close() {
        Postmaster.stop(process.toHandle());
        if (removedOnClose != null) {
            PrivateFiles.remove(removedOnClose);
        }
    }

    private static Postgres start(
            Path cluster, Path log, int port, String password, List<String> settings, Path removedOnClose) {
        Path home = PostgresBinaries.unpacked(ServerAccount.here().cache());
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            Cluster.prepare(home, cluster, password, removedOnClose == null);
            Postmaster.clear(cluster);
            long deadline = System.nanoTime() + START_LIMIT.toNanos();
            while (true) {
                long logged = Files.exists(log) ? Files.size(log) : 0;
                Process process = launch(home, cluster, log, port, settings);
                Postgres postgres = new Postgres(cluster, log, port, password, process, removedOnClose);
                if (postgres.answersOrStops(deadline)) {
                    return postgres;
                }
                String said = postgres.lastWords(logged);
                // Sessions of a killed server take a moment to end.
                if (!said.contains("pre-existing shared memory block") || System.nanoTime() > deadline) {
                    throw new LauncherError("PostgreSQL did not start on port " + port + ": " + said);
                }
                TimeUnit.MILLISECONDS.sleep(200);
            }
        } catch (IOException cause) {
            throw new LauncherError("PostgreSQL cannot use " + cluster + ": " + cause.getMessage() + ".", cause);
        } catch (InterruptedException cause) {
            Thread.currentThread().interrupt();
            throw new LauncherError("PostgreSQL was interrupted while starting.", cause);
        }
    }

    private static Process launch(Path home, Path cluster, Path log, int port, List<String> settings)
            throws IOException {
        List<String> command = new ArrayList<>(
                List.of(home.resolve("bin/postgres").toString(), "-D", cluster.toString(), "-p", String.valueOf(port)));
        List<String> all = new ArrayList<>(List.of(
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "max_connections=200",
                "password_encryption=scram-sha-256",
                "timezone=UTC",
                "log_timezone=UTC",
                // Log neither the offending row (DETAIL) nor the statement: both can hold personal data.
                "log_error_verbosity=terse",
                "log_min_error_statement=panic",
                "log_line_prefix=%m [%p] %q%u@%d "));
        all.addAll(settings);
        all.forEach(setting -> command.addAll(List.of("-c", setting)));
        return new ProcessBuilder(Commands.ownSession(ServerAccount.here().running(command)))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    /** A server that does not answer in time, or when the wait is interrupted, is stopped. */
    private boolean answersOrStops(long deadline) throws InterruptedException {
        boolean answers = false;
        try {
            answers = answers(deadline);
            return answers;
        } finally {
            if (!answers) {
                // An orderly stop takes a moment even when interrupted.
                boolean interrupted = Thread.interrupted();
                Postmaster.stop(process.toHandle());
                if (interrupted) {
                    Thread.currentThread().interrupt();
                }
            }
        }
    }

    private boolean answers(long deadline) throws InterruptedException {
        while (process.isAlive()) {
            try (Connection connection = asSuperuser("postgres")) {
                return connection.isValid(5);
            } catch (SQLException notYet) {
                boolean recovering = RECOVERING.equals(notYet.getSQLState());
                if (!recovering && System.nanoTime() > deadline) {
                    return false;
                }
                if (!recovering && !"08001".equals(notYet.getSQLState())) {
                    throw new LauncherError(refusal(notYet), notYet);
                }
                TimeUnit.MILLISECONDS.sleep(25);
            }
        }
        return false;
    }

    private String refusal(SQLException refused) {
        return "28P01".equals(refused.getSQLState())
                ? "The database in " + cluster + " was made with another password than the one kept beside it;"
                        + " put the secrets it was made with back, or choose another data folder."
                : "PostgreSQL refuses us: " + refused.getMessage();
    }

    private String lastWords(long from) throws IOException {
        String all = Files.readString(log);
        return all.substring((int) Math.min(from, all.length()))
                .lines()
                .filter(line -> line.contains("FATAL") || line.contains("could not") || line.contains("HINT"))
                .map(line -> line.replaceFirst("^.*?(FATAL|LOG|HINT|WARNING): +", ""))
                .distinct()
                .reduce((first, second) -> first + "; " + second)
                .orElse("see " + log);
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException cause) {
            throw new LauncherError("There is no free port: " + cause.getMessage() + ".", cause);
        }
    }
}

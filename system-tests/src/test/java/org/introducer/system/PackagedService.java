package org.introducer.system;

import static org.awaitility.Awaitility.await;

import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.introducer.local.postgres.Migrations;
import org.introducer.local.postgres.Passwords;
import org.introducer.local.postgres.Postgres;
import org.introducer.local.stack.Ports;
import org.introducer.local.stack.Service;
import org.introducer.testing.Committed;

/** A packaged service, told everything by its environment, as containers tell it. */
public final class PackagedService implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofMinutes(2);

    private final Service service;
    private final Process process;
    private final String url;
    private final String management;
    private final Path log;
    private final ProcessBuilder builder;

    private PackagedService(
            Service service, Process process, String url, String management, Path log, ProcessBuilder builder) {
        this.service = service;
        this.process = process;
        this.url = url;
        this.management = management;
        this.log = log;
        this.builder = builder;
    }

    /** Starts the process and does not wait; its database need not be there yet. */
    public static PackagedService start(
            Service service, Ports ports, int databasePort, Passwords passwords, Map<String, String> settings)
            throws IOException {
        return start(service, app(service), ports, databasePort, passwords, settings);
    }

    /** The same of another version of the service, packaged in this folder. */
    public static PackagedService start(
            Service service, Path app, Ports ports, int databasePort, Passwords passwords, Map<String, String> settings)
            throws IOException {
        Path log = Committed.root()
                .resolve("system-tests/target")
                .resolve(service.id() + "-" + ports.of(service) + ".log");
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        app.resolve("quarkus-run.jar").toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("QUARKUS_"));
        builder.environment()
                .putAll(Map.of(
                        "QUARKUS_HTTP_HOST", "127.0.0.1",
                        "QUARKUS_HTTP_PORT", String.valueOf(ports.of(service)),
                        "QUARKUS_DATASOURCE_JDBC_URL",
                                "jdbc:postgresql://127.0.0.1:" + databasePort + "/"
                                        + service.database().id() + "?connectTimeout=2&socketTimeout=30",
                        "QUARKUS_DATASOURCE_USERNAME", service.database().service(),
                        "QUARKUS_DATASOURCE_PASSWORD",
                                passwords.of(service.database().service()),
                        "INTRODUCER_CURSOR_KEY", passwords.of("cursor-key"),
                        "INTRODUCER_AUDIT_KEY", passwords.of("audit-key"),
                        "INTRODUCER_ORDER_KEY", passwords.of("order-key")));
        // One person makes all the calls of a test, as many as the machine can do.
        for (String quota :
                List.of("PERSON_READS", "PERSON_WRITES", "INTEGRATION_READS", "INTEGRATION_WRITES", "AT_ONCE")) {
            builder.environment().put("INTRODUCER_FAIR_USE_" + quota, "1000000");
        }
        for (Service each : Service.values()) {
            builder.environment().put(each.addressVariable(), ports.url(each));
        }
        builder.environment()
                .putAll(Map.of(
                        "QUARKUS_MANAGEMENT_HOST",
                        "127.0.0.1",
                        "QUARKUS_MANAGEMENT_PORT",
                        String.valueOf(ports.management(service))));
        builder.environment().putAll(settings);
        return start(service, builder, ports.url(service), ports.managementUrl(service), log);
    }

    private static PackagedService start(
            Service service, ProcessBuilder builder, String url, String management, Path log) throws IOException {
        Process process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly, "stop-" + service.id()));
        return new PackagedService(service, process, url, management, log, builder);
    }

    /** Another process with the same settings at the same port, after this one ended. */
    public PackagedService again() throws IOException {
        return start(
                service, builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile())), url, management, log);
    }

    /** Brings the service's database to its schema. */
    public static void migrate(Service service, Postgres postgres, Passwords passwords) {
        migrate(service, app(service), postgres, passwords);
    }

    /** Brings it to the schema of the version of the service that is packaged in this folder. */
    public static void migrate(Service service, Path app, Postgres postgres, Passwords passwords) {
        String owner = service.database().owner();
        Migrations.migrate(postgres.jdbcUrl(service.database().id()), owner, passwords.of(owner), app);
    }

    /** Where the service is packaged. */
    public static Path app(Service service) {
        Path app = Committed.root().resolve(service.id()).resolve("target/quarkus-app");
        if (!Files.exists(app.resolve("quarkus-run.jar"))) {
            throw new IllegalStateException(
                    app + " is missing: package " + service.id() + " first (./introducer verify does)");
        }
        return app;
    }

    /** Waits for a health check, such as {@code ready}, to say this. */
    public PackagedService until(String check, int status) {
        await(service.id() + " " + check + ", see " + log)
                .atMost(START_LIMIT)
                .pollInterval(Duration.ofMillis(50))
                .failFast(service.id() + " ended, see " + log, () -> !process.isAlive())
                .ignoreExceptions()
                .until(() -> RestAssured.get(management + "/q/health/" + check).statusCode() == status);
        return this;
    }

    /** The lines of its log, of all its starts. */
    public Stream<String> said() throws IOException {
        return Files.readAllLines(log).stream();
    }

    public Process process() {
        return process;
    }

    public String url() {
        return url;
    }

    /** Where it tells its health and its metrics. */
    public String management() {
        return management;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
